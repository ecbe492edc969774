import { createHash } from 'node:crypto'
import type { Insertable, Selectable, Transaction, Updateable } from 'kysely'
import { AppError } from '../../shared/api/errors.ts'
import { records } from '../../shared/records/records.ts'
import { keepPart, sweepContents } from './contents.ts'
import type { Row, Schema, Table } from './db/schema.ts'
import { readJson } from './json.ts'

/** Who does what: one command, one transaction. */
export type Act = {
  command: string
  commandId: string
  /** Name of whoever does it, as it is on that day; empty for nobody. */
  person: string
  personId: string | null
  at: string
  /** The command that is being undone or redone. */
  target?: string
  /** What that command is called. */
  targetName?: string
}

type Kept = keyof Row
/** What a writer gives: the columns of the table, without those that `write` keeps. */
export type Values<T extends Table> = Omit<Insertable<Schema[T]>, Kept> & {
  id?: string
  origin?: string
  updated?: string
}
export type Changes<T extends Table> = Omit<Updateable<Schema[T]>, Kept> & { origin?: string }
/** A row before and after one writing; undefined where it did not exist. */
export type Touched = { readonly table: Table; readonly before: Row | undefined; readonly after: Row | undefined }
export type Write = ReturnType<typeof createWrite>

type Any = Row & Record<string, unknown>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A row as the change history keeps it: whole where it came or went; where it was changed only what is different, and by
 * what people know it.
 */
function told(table: Table, row: Any | undefined, other: Any | undefined): string | null {
  if (!row) return null
  const { named } = records[table]
  const known = named !== null && { [named]: row[named] }
  return JSON.stringify(other ? { ...differing(row, other), version: row.version, ...known } : row)
}

/** What of a row people changed: two writings of the same content are the same, whatever their version. */
const content = ({ version: _, updated: __, ...rest }: Any): string => JSON.stringify(rest)

/**
 * The only way to change a row: bumps its version, checks the expected one, records before and after in the sealed
 * change history, remembers the topic. Everything here happens inside the transaction it was made for.
 */
export function createWrite(tx: Transaction<Schema>, act: Act, newId: () => string) {
  const topics = new Set<string>()
  const touched: Touched[] = []
  const clients = new Set<string>()
  // Tables are chosen at run time here and nowhere else; the public signatures keep the types.
  const db = tx as unknown as Transaction<Record<string, Any>>
  let last: string | undefined

  async function record(table: Table, before: Any | undefined, after: Any | undefined): Promise<void> {
    const row = after ?? before
    if (!row) return
    last ??=
      (await tx.selectFrom('change').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.hash ?? ''
    const client = table === 'client' ? row.id : typeof row['client_id'] === 'string' ? row['client_id'] : null
    const texts = { before: told(table, before, after), after: told(table, after, before) }
    const digest = sha256(JSON.stringify([texts.before, texts.after]))
    const head = {
      at: act.at,
      person: act.person,
      person_id: act.personId,
      command: act.command,
      command_id: act.commandId,
      target: act.target ?? null,
      client_id: client,
      table_name: table,
      row_id: row.id,
    }
    const hash = sealOf(last, { ...head, digest })
    await db
      .insertInto('change')
      .values({ ...head, ...texts, digest, hash } as unknown as Any)
      .execute()
    last = hash
    topics.add(table)
    touched.push({ table, before, after })
    if (client) clients.add(client)
  }

  const current = (table: Table, id: string): Promise<Any | undefined> =>
    db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst() as Promise<Any | undefined>

  async function put(table: Table, values: Record<string, unknown>, version = 1): Promise<Any> {
    const row = (await db
      .insertInto(table)
      .values({ updated: act.at, origin: '', ...values, version, id: values['id'] ?? newId() } as Any)
      .returningAll()
      .executeTakeFirstOrThrow()) as Any
    await record(table, undefined, row)
    return row
  }

  async function change(table: Table, before: Any, values: Record<string, unknown>): Promise<Any> {
    if (content({ ...before, ...values }) === content(before)) return before
    const row = (await db
      .updateTable(table)
      .set({ ...values, version: before.version + 1, updated: act.at } as never)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .returningAll()
      .executeTakeFirst()) as Any | undefined
    if (!row) throw new AppError('conflict', 'changed-elsewhere')
    await record(table, before, row)
    return row
  }

  async function drop(table: Table, before: Any): Promise<void> {
    const gone = await db
      .deleteFrom(table)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst()
    if (!gone.numDeletedRows) throw new AppError('conflict', 'changed-elsewhere')
    await record(table, before, undefined)
  }

  async function seen(table: Table, id: string, expected: number): Promise<Any> {
    const before = await current(table, id)
    if (!before) throw new AppError('not-found', 'gone')
    if (before.version !== expected) throw new AppError('conflict', 'changed-elsewhere')
    return before
  }

  /** A row that was removed comes back one version after its last: who saw an earlier one must notice. */
  async function putBack(table: Table, row: Any): Promise<void> {
    const line = await tx
      .selectFrom('change')
      .select('before')
      .where('row_id', '=', row.id)
      .where('table_name', '=', table)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const last = readJson<Partial<Row>>(line?.before ?? '{}', {}).version
    const version = Math.max(row.version, Number.isSafeInteger(last) ? Number(last) : 0)
    try {
      await put(table, row, version + 1)
    } catch (error) {
      // What it hung on was removed after it.
      throw isMissingParent(error) ? new AppError('not-found', 'gone') : error
    }
  }

  /** The command that was undone and redone, perhaps many times, until this one. */
  async function originOf(commandId: string): Promise<string> {
    const line = await tx
      .selectFrom('change')
      .select('target')
      .where('command_id', '=', commandId)
      .limit(1)
      .executeTakeFirst()
    return line?.target ? originOf(line.target) : commandId
  }

  /** What a command put in the bin is in it for as long as it is gone. */
  async function reviewBin(commandId: string): Promise<void> {
    const entry = await tx
      .selectFrom('bin')
      .select(['command_id', 'table_name', 'row_id'])
      .where('command_id', '=', await originOf(commandId))
      .executeTakeFirst()
    if (!entry) return
    const restored = (await current(entry.table_name as Table, entry.row_id)) ? 1 : 0
    await tx.updateTable('bin').set({ restored }).where('command_id', '=', entry.command_id).execute()
    topics.add('bin')
  }

  return {
    topics,
    /** Every row this command wrote, in order. */
    touched: touched as readonly Touched[],
    clients,
    /** A new row; its id is made unless given. */
    insert: async <T extends Table>(table: T, values: Values<T>) =>
      (await put(table, values)) as unknown as Selectable<Schema[T]>,
    /** Changes the columns given. Throws `not-found`, or `conflict` when the row is no longer at `expected`. */
    update: async <T extends Table>(table: T, id: string, expected: number, values: Changes<T>) =>
      (await change(table, await seen(table, id, expected), values)) as unknown as Selectable<Schema[T]>,
    /** A new row, or the change of the one the caller saw. */
    save: async <T extends Table>(
      table: T,
      { id, version }: { id?: string | undefined; version?: number | undefined },
      values: Values<T>,
    ) =>
      (id === undefined
        ? await put(table, values)
        : await change(table, await seen(table, id, version ?? 0), values)) as unknown as Selectable<Schema[T]>,
    /** Takes a row away, recoverably; what hangs on it is removed first by the caller. */
    async remove<T extends Table>(table: T, id: string, expected: number): Promise<void> {
      await drop(table, await seen(table, id, expected))
    },
    /** Puts what this command removed in the bin, under the name people know it by. */
    async toBin<T extends Table>(table: T, id: string, label: string, rows: number): Promise<void> {
      await tx
        .insertInto('bin')
        .values({
          command_id: act.commandId,
          at: act.at,
          person: act.person,
          table_name: table,
          row_id: id,
          label,
          rows,
          restored: 0,
        })
        .execute()
      topics.add('bin')
    },
    /** Keeps what somebody has typed and not saved: no row of anything yet, so it is in no history and nothing to undo. */
    async keepDraft(person_id: string, { place, ...values }: Omit<Schema['draft'], Kept | 'person_id'>): Promise<void> {
      const updated = act.at
      await tx
        .insertInto('draft')
        .values({ id: newId(), person_id, place, ...values, updated })
        .onConflict((on) => on.columns(['person_id', 'place']).doUpdateSet({ ...values, updated }))
        .execute()
      topics.add('draft')
    },
    /** Keeps a part of what stands in a file: contents alone are nothing that people made, so they are in no history. */
    keepPart: (hash: string, part: number, bytes: Uint8Array): Promise<void> => keepPart(tx, hash, part, bytes),
    /** Keeps the key that packages are signed with: a secret is in no history, and undoing a deed takes it from nobody. */
    keepSigningKey: async (key: Omit<Schema['signing_key'], 'id'>): Promise<void> => {
      await tx
        .insertInto('signing_key')
        .values({ id: newId(), ...key })
        .execute()
    },
    /** Lets go of contents that nobody could have back. */
    sweepContents: (): Promise<void> => sweepContents(tx),
    async dropDraft(person_id: string, place: string): Promise<void> {
      const { numDeletedRows } = await tx
        .deleteFrom('draft')
        .where('person_id', '=', person_id)
        .where('place', '=', place)
        .executeTakeFirst()
      if (numDeletedRows > 0n) topics.add('draft')
    },
    /**
     * Deletes for good: what is named of the bin, and the contents that the history kept of it; of a client, of all that ever
     * hung on it. What came back since in another way (a package) keeps the history it has had since. `undone`: rows that were
     * made and taken back by an undoing, which lie in no bin. Gives the number of things.
     */
    async emptyBin(inside: readonly Schema['bin'][], undone: readonly string[] = []): Promise<number> {
      for (const id of undone)
        await tx.updateTable('change').set({ before: null, after: null }).where('row_id', '=', id).execute()
      for (const { command_id, table_name, row_id } of inside) {
        const removal = tx.selectFrom('change').where('command_id', '=', command_id)
        const last = await removal.select((e) => e.fn.max('seq').as('seq')).executeTakeFirstOrThrow()
        const gone = removal.select('row_id').where('after', 'is', null)
        await tx
          .updateTable('change')
          .set({ before: null, after: null })
          .where('seq', '<=', last.seq)
          .where((e) =>
            table_name === 'client'
              ? e.or([e('row_id', 'in', gone), e('client_id', '=', row_id)])
              : e('row_id', 'in', gone),
          )
          .execute()
        await tx.deleteFrom('bin').where('command_id', '=', command_id).execute()
      }
      await sweepContents(tx)
      if (!inside.length && !undone.length) return 0
      topics.add('bin')
      return inside.length
    },
    /**
     * Puts every row one command touched back as it was, newest first. Throws `conflict: moved-on` when the content of
     * any of them is no longer what the command left, `conflict: history-damaged` when what the history says of it is not
     * what was written there, and `not-found` when nothing is known of the command.
     */
    async undo(commandId: string): Promise<void> {
      const changes = await tx
        .selectFrom('change')
        .selectAll()
        .where('command_id', '=', commandId)
        .orderBy('seq', 'desc')
        .execute()
      if (!changes.length) throw new AppError('not-found', 'nothing-to-undo')
      for (const step of changes) {
        const table = step.table_name as Table
        if (step.before === null && step.after === null) throw new AppError('conflict', 'bin-emptied')
        if (digestOf(step) !== step.digest) throw new AppError('conflict', 'history-damaged')
        const before = parseRow(step.before)
        const after = parseRow(step.after)
        const now = await current(table, step.row_id)
        if (!isStill(now, differing(after, before))) throw new AppError('conflict', 'moved-on')
        if (!before && now) await drop(table, now)
        else if (before && !now) await putBack(table, before)
        else if (before && now) await change(table, now, restorable(differing(before, after) ?? before))
      }
      await reviewBin(commandId)
    },
  }
}

/** Whether a row is as a command left it, in the columns there were then: later ones it knew nothing of. */
function isStill(now: Any | undefined, left: Any | undefined): boolean {
  if (!now || !left) return now === left
  return content(left) === content(Object.fromEntries(Object.keys(left).map((column) => [column, now[column]])) as Any)
}

/** Of a row that was changed, the columns in which it differs; a row that came or went is whole. */
function differing(row: Any | undefined, other: Any | undefined): Any | undefined {
  if (!row || !other) return row
  return Object.fromEntries(Object.entries(row).filter(([column, value]) => value !== other[column])) as Any
}

const isMissingParent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(SQLITE_CONSTRAINT_FOREIGNKEY|23503)$/.test(String(error.code))

const parseRow = (text: string | null): Any | undefined => (text === null ? undefined : (JSON.parse(text) as Any))
const restorable = ({ id: _, version: __, updated: ___, ...values }: Any): Record<string, unknown> => values

/** The seal of one change over its predecessor: altering any earlier line breaks every later one. */
export function sealOf(
  previous: string,
  line: Pick<
    Schema['change'],
    | 'at'
    | 'person'
    | 'person_id'
    | 'command'
    | 'command_id'
    | 'target'
    | 'client_id'
    | 'table_name'
    | 'row_id'
    | 'digest'
  >,
): string {
  const { at, person, person_id, command, command_id, target, client_id, table_name, row_id, digest } = line
  const said = [previous, at, person, command, command_id, target, client_id, table_name, row_id, digest]
  // Lines from before persons had their id here are sealed without one.
  return sha256(JSON.stringify(person_id === null ? said : [...said, person_id]))
}

/** What a change line's digest must be, unless its content was purged with the bin. */
export const digestOf = (line: Pick<Schema['change'], 'before' | 'after'>): string =>
  sha256(JSON.stringify([line.before, line.after]))
