import { z } from 'zod'
import { faultCodes, noticeCodes } from '../domain/imports/faults.ts'
import { job } from './procedure.ts'
import { Day, FileRef, Key, Lang, Line } from './values.ts'

/** A spreadsheet is read from an uploaded file, or (command line) from a path on this machine. */
const Source = z.object({
  file: FileRef.optional(),
  path: z.string().max(4000).optional(),
  /** Which sheet of a workbook; the first that says anything unless given. */
  sheet: Line.optional(),
})

/** Which column is taken for what: `{ 0: 'client.name' }`, by the columns' places from 0. */
export const Mapping = z.record(z.string().regex(/^\d{1,5}$/), Key(80))
export const Column = z.object({
  at: z.number().int(),
  letter: z.string(),
  head: z.string(),
  samples: z.array(z.string()),
})
/** A file as it lies there, and what its columns are taken for until somebody says otherwise. */
export const Looked = z.object({
  format: z.enum(['xlsx', 'csv']),
  sheets: z.array(z.string()),
  sheet: z.string(),
  /** As a spreadsheet counts: the first row is 1. */
  headRow: z.number().int(),
  rows: z.number().int(),
  columns: z.array(Column),
  mapping: Mapping,
  /** Whether the mapping is the one with which such a file was taken in before. */
  remembered: z.boolean(),
})
export type Looked = z.output<typeof Looked>

const at = {
  row: z.number().int(),
  column: z.number().int().nullable(),
  /** `C`, and what stands above it; both empty where it is the row as a whole. */
  letter: z.string(),
  head: z.string(),
  text: z.string(),
  facts: z.record(z.string(), z.string()).optional(),
}
export const Fault = z.object({ ...at, code: z.enum(faultCodes) })
export const Notice = z.object({ ...at, code: z.enum(noticeCodes) })
export type Fault = z.output<typeof Fault>
export type Notice = z.output<typeof Notice>

export const Counts = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  contactsAdded: z.number().int(),
  contactsChanged: z.number().int(),
  groupsAdded: z.number().int(),
  peopleAdded: z.number().int(),
})
export type Counts = z.output<typeof Counts>

/** So many faults and notices are listed; all of them stand in the file that can be saved. */
export const mostRemarks = 500
const Checked = z.object({
  counts: Counts,
  faults: z.array(Fault),
  faultCount: z.number().int(),
  notices: z.array(Notice),
  noticeCount: z.number().int(),
  /** The first clients as they would be taken in. */
  clients: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      what: z.enum(['added', 'changed', 'same']),
      /** The fields that become different, by their names in the record. */
      fields: z.array(z.string()),
    }),
  ),
})
export type Checked = z.output<typeof Checked>

const Wanted = Source.extend({
  mapping: Mapping,
  /** The first payday that is ours, of new clients that the file says none of; today unless given. */
  clockStart: Day.optional(),
  /** Whether people whom the firm does not have are added. */
  addPeople: z.boolean().default(false),
})

export const imports = {
  /** What stands in a file: its sheets, columns with samples, and a guess of what they are. */
  look: job('work', Source, Looked),
  /** What taking the file in would do, and every fault by row and column; changes nothing. */
  check: job('work', Wanted, Checked),
  /** The faults and notices of a check as a table in the outbox. */
  saveFaults: job('work', Wanted.extend({ language: Lang }), FileRef),
  /**
   * Takes the clients in, in one undoable step: all, or nothing where there is a fault. Throws `invalid: import-faults` with
   * their number.
   */
  take: job('work', Wanted, z.object({ counts: Counts })),
}
