import { z } from 'zod'
import { choiceKeys, profiles } from '../domain/handover/profiles.ts'
import { job, query } from './procedure.ts'
import { Team } from './clients.ts'
import { Day, FileRef, Id, Line, Name, NewPassword } from './values.ts'

/** One line of what a package holds: a file, how many rows, or why it is not there. */
export const Part = z.object({
  part: z.string(),
  state: z.enum(['included', 'empty', 'held-back', 'not-kept']),
  rows: z.number().int(),
  reason: z.string(),
})
export const Report = z.object({
  client: z.string(),
  business_id: z.string(),
  sender: z.string(),
  day: Day,
  profile: z.string(),
  digest: z.string(),
  /** The public key it is signed with, in the form of minisign; empty where it is not signed. */
  signed_by: z.string(),
  parts: z.array(Part),
  /** Files in the archive that are no part of the package and were passed over: a system's litter, what lies beside the bag. */
  ignored: z.array(z.string()),
})
export type Report = z.output<typeof Report>

/** What whoever takes the client over is asked, as far as the package knows it. */
export const Offer = z.object({
  /** The first payday of its pay groups from today on; null where they pay no more. */
  first_payday: Day.nullable(),
  /** Pay groups that end, with their last days. */
  ending: z.array(z.object({ name: z.string(), until: Day })),
})
export type Offer = z.output<typeof Offer>
/**
 * A package's key beside what is known here: none; none, where the sender's last package had one; our own; the first of this
 * sender; the one of the sender's last package; another than that.
 */
const Signer = z.enum(['unsigned', 'no-longer', 'own', 'first', 'same', 'other'])
export type Signer = z.output<typeof Signer>
/** A package that was checked, what it offers whoever takes the client over, and why it would not be taken in as things are. */
export const Checked = Report.extend({
  signer: Signer,
  takeover: Offer,
  refusal: z
    .object({ reason: z.enum(['client-exists', 'ids-taken']), facts: z.record(z.string(), z.string()) })
    .nullable(),
})
export type Checked = z.output<typeof Checked>
/** From when the client is ours, and whose among us. */
export const Takeover = z.object({
  /** Our first payday: its whole run is ours and nothing before it. That of the offer where it is missing. */
  first_payday: Day.optional(),
  team: Team,
})

export const marksOfReceipt = ['received', 'missing', 'unreadable'] as const
/** What a receipt asks about: a part of the package, or a group of what is handed over beside it too. */
const asked = { of: z.enum(['part', 'group']), key: Name.max(100) }
export const ReceiptMark = z.object({ ...asked, received: z.enum(marksOfReceipt), remark: Line.default('') })
export type ReceiptMark = z.output<typeof ReceiptMark>
export const ReceiptLine = z.object({
  ...asked,
  /** How many rows of a part are in the package; null of a group. */
  rows: z.number().int().nullable(),
  /** Of a group how far the sender had come with it, and where it is. */
  state: z.string(),
  note: z.string(),
  received: z.enum(marksOfReceipt).nullable(),
  remark: z.string(),
})
export type ReceiptLine = z.output<typeof ReceiptLine>
const marked = { received: z.number().int(), missing: z.number().int(), unreadable: z.number().int() }

/** A package is read from an uploaded file, or (command line) from a path on this machine. */
const Source = z.object({
  file: FileRef.optional(),
  path: z.string().max(4000).optional(),
  password: z.string().max(10_000).optional(),
})

/** Parts that are left out. Throws `invalid: fields` (`without: whole-archive`): what the firm keeps for itself is whole. */
const Without = z.array(z.enum(choiceKeys)).max(choiceKeys.length).default([])

export const handover = {
  /** What a package of this client would hold, and what is missing, before it is made. */
  check: query('work')
    .input(z.object({ client: Name, profile: z.enum(profiles), without: Without }))
    .output(Report.omit({ digest: true, signed_by: true, ignored: true })),
  export: job(
    'work',
    z.object({
      client: Name,
      profile: z.enum(profiles),
      without: Without,
      day: Day.optional(),
      recipient: Line.default(''),
      /** Who of the client has consented to the handover, when and how; the package says it, or that nobody wrote it down. */
      consent: Line.default(''),
      password: NewPassword.optional(),
    }),
    z.object({ file: FileRef, report: Report }),
  ),
  /** Checksums, completeness, versions and contents of a package; imports nothing. */
  verify: job('work', Source, Checked),
  /**
   * Takes the client in with everything in the package, in one undoable step. Without `takeover` as the giver had it: the
   * record of a client that comes home. Throws `invalid: fields` (`team.deputy: same-person`).
   */
  import: job('work', Source.extend({ takeover: Takeover.optional() }), z.object({ client_id: Id, report: Report })),
  /** What the receipt of a package that was taken in asks, with what is marked so far. Throws `conflict: no-receipt`. */
  receipt: query('work')
    .input(z.object({ id: Id }))
    .output(
      z.object({
        id: Id,
        package: z.string(),
        sender: z.string(),
        by: z.string(),
        on: Day.nullable(),
        lines: z.array(ReceiptLine),
      }),
    ),
  /**
   * The receipt of a package as the file that goes back to its sender: of one that was taken in (`id`; what is marked is then
   * kept), or of any package that is whole. What is neither named nor there is left open. Throws `invalid: fields`: `marks`
   * (`not-in-receipt`), `remark` (`personal-id`).
   */
  makeReceipt: job(
    'work',
    Source.extend({
      id: Id.optional(),
      marks: z.array(ReceiptMark).max(2000),
      /** What is not marked counts as received, where it is in the package at all. */
      rest: z.boolean().default(false),
      by: Line.default(''),
      on: Day.optional(),
    }),
    z.object({ file: FileRef, marked: z.number().int(), open: z.number().int() }),
  ),
  list: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.array(
        z.object({
          id: Id,
          direction: z.enum(['out', 'in']),
          profile: z.string(),
          /** Null when what is stored is no day. */
          day: Day.nullable(),
          partner: z.string(),
          digest: z.string(),
          person: z.string(),
          /** What the recipient marked, counted; null while nothing is. */
          receipt: z.object({ ...marked, by: z.string(), on: Day.nullable() }).nullable(),
          /** Whether a receipt of it can be made here. */
          answerable: z.boolean(),
        }),
      ),
    ),
}
