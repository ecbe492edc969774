/**
 * The tables as they are now; how they came to be stands in `migrations/`. What people change is described in
 * `shared/records`; days, instants and flags are as `columns.ts` defines them. Columns ending in `_json` hold JSON that only
 * the domain reads.
 */
import type { Generated } from 'kysely'
import type { RecordColumns, Table } from '../../../shared/records/records.ts'

/** Every row that people change has these, kept by `write`. */
export type Row = {
  /** UUIDv7. */
  id: string
  /** Rises by one with every write; a writer names the one it saw. */
  version: number
  /** When the row was last written. */
  updated: string
  /** The firm a row came from in a handover package; empty for our own. */
  origin: string
}

/** What a table has beside what its record describes. */
type More = {
  /** Folded name, number and business ID. */
  client: { search: string }
  /** The whole file of the catalogue. */
  catalogue: { json: string }
}

type Recorded = { [T in Table]: Row & RecordColumns<T> & (T extends keyof More ? More[T] : unknown) }

export type Schema = Recorded & {
  /**
   * Derived from marks, kept by `settle`: what has a nominal date before it needs no looking at any more. Rules that change
   * later make nothing before it overdue.
   */
  settled: { client_id: string; before: string }
  /** What somebody has typed and not saved; of each person one in each place. */
  draft: {
    id: string
    /** Whose it is; empty for somebody who has not said who they are. */
    person_id: string
    place: string
    title: string
    address: string
    /** The values of the form, as only the form reads them. */
    values_json: string
    updated: string
  }
  /** What stands in an attached file, in parts; of the same contents there is one, whoever has it attached (decision 061). */
  attachment_content: {
    seq: Generated<number>
    /** SHA-256 of the whole, as hex. */
    hash: string
    /** From 0, without a gap. */
    part: number
    bytes: Uint8Array
  }
  /** The key the firm signs its packages with: one, once it has made a package. In no history, so that it cannot leak out of one. */
  signing_key: { id: string; made_on: string; public: string; secret: Uint8Array }
  /** What was removed and may be brought back. */
  bin: {
    /** The command that removed it: undoing it restores everything it took away. */
    command_id: string
    at: string
    person: string
    table_name: string
    row_id: string
    /** How people know it. */
    label: string
    /** Rows removed with it, itself included. */
    rows: number
    /** 1 while an undoing has taken it out; redoing the removal puts it in again. */
    restored: number
  }
  /** Derived from the rows, kept by `electron/core/search`: what people wrote in each, folded, newest last. */
  search_text: {
    id: Generated<number>
    /** Whose row it is: the place of its table among the kinds that are searched. */
    kind: number
    row_id: string
    client_id: string | null
    text: string
  }
  /** What `search_text` was made for; another program makes it anew. */
  search_state: { name: string; made_for: string }
  /** Every change of every row, in order, each sealed over its predecessor. */
  change: {
    seq: number
    at: string
    /** Name of the person at the keyboard, as it was then. */
    person: string
    /** That person's row, if it is still there; null for nobody and in lines from before persons were named by id. */
    person_id: string | null
    /** `clients.save`; `undo` and `redo` name what they turn back in `target`. */
    command: string
    command_id: string
    /** The command that this one undid or redid. */
    target: string | null
    /** The client it concerns, where it concerns one. */
    client_id: string | null
    table_name: string
    row_id: string
    /** The row as JSON, whole where it was removed, else only what changed; null before an insert. */
    before: string | null
    /** The row as JSON, whole where it was inserted, else only what changed; null after a removal. */
    after: string | null
    /** SHA-256 over before and after: stays when the bin is emptied. */
    digest: string
    /** SHA-256 over the predecessor's hash and this row without before and after. */
    hash: string
    /**
     * Where the client's line of settled history was before the command and after it, empty where there was none: on the last of
     * its lines that touch the client's marks or events (`settle`), null on all others and in lines from before it was kept.
     */
    line_before: string | null
    line_after: string | null
  }
  migration: { name: string; at: string }
}

/** The tables that `write` may change. */
export type { Table }
