import { z } from 'zod'
import { paperKinds } from '../domain/documents/paper-kinds.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, job, query } from './procedure.ts'
import {
  Day,
  FileRef,
  Id,
  Lang,
  MaybeTime,
  maybeSeen,
  Name,
  PaperFault,
  Printed,
  Saved,
  Seen,
  Time,
  Version,
} from './values.ts'

export const Firm = Saved.extend(fieldsOf(records.firm).omit({ installation: true }).shape).extend({
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'not-a-colour'),
  /** The weekdays worked, 1 Monday to 7 Sunday. */
  working_week: z.array(z.number().int().min(1).max(7)).min(1, 'empty').max(7),
  days_off: z.array(z.object({ from: Day, to: Day, name: Name, until: Time.optional() })).max(200),
  /** When it is open, by weekday, each once: the base of the clocks of feedback. Throws `invalid: fields` where a day ends before it begins. */
  hours: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), from: Time, to: Time }))
    .max(7)
    .refine((hours) => new Set(hours.map(({ weekday }) => weekday)).size === hours.length, 'not-allowed'),
  /** When it closes on the eve of a feast; empty: as on any day. */
  eve_until: MaybeTime,
})
export type Firm = z.output<typeof Firm>

/** The largest logo, in bytes: it goes into every document. */
export const MAX_LOGO = 512 * 1024

export const LetterTexts = fieldsOf(records.letter_paper)
/** Where a template's file is: brought in, or on this computer. */
const Source = { name: Name, file: FileRef.optional(), path: z.string().max(4096).optional() }

/** What of a row cannot be used; the fields are the record's. */
export const Damage = z.object({
  table: z.enum(['catalogue', 'firm', 'person', 'absence', 'view']),
  id: z.string(),
  name: z.string(),
  fields: z.array(z.string()),
})

export const firm = {
  get: query('work').input(z.object({})).output(Firm),
  /**
   * What of the open file cannot be used and belongs to no client, whose own card tells. Something harmless stands in for
   * it: saving mends it, and for the catalogue taking one into use.
   */
  damage: query('work').input(z.object({})).output(z.array(Damage)),
  save: command('work')
    .input(Firm.omit({ id: true }).extend({ version: Version }))
    .output(Saved),
  /** The logo of the letter paper, with all of it as an address (`data:`); null where there is none. */
  logo: query('work')
    .input(z.object({}))
    .output(Saved.extend({ name: Name, address: z.string() }).nullable()),
  /** Throws `invalid: fields` (`logo`: `logo-too-large`, `not-a-picture`), and `not-found: file-gone`. */
  saveLogo: command('work')
    .input(z.object({ name: Name, file: FileRef.optional(), path: z.string().max(4096).optional() }))
    .output(Saved),
  removeLogo: command('work').input(Seen).output(Saved),
  /** The texts of head and foot, and which papers have a template of the firm's own. */
  look: query('work')
    .input(z.object({}))
    .output(
      z.object({
        texts: LetterTexts.extend({ id: Id.nullable(), version: z.number().int().nullable() }),
        templates: z.array(Saved.extend({ kind: z.enum(paperKinds), name: Name })),
      }),
    ),
  /** The colour and the texts in one deed. `firm` is the firm as it was seen. */
  saveLook: command('work')
    .input(LetterTexts.extend(maybeSeen).extend({ firm: Seen, colour: Firm.shape.colour }))
    .output(Saved),
  /** A paper with made-up data as it would look, nothing of it saved. */
  previewLook: job('work', LetterTexts.extend({ colour: Firm.shape.colour, language: Lang }), Printed),
  /** Draws every sample by a template: what is wrong with it, or nothing. Needs no data file. */
  checkTemplate: job('work', z.object(Source), z.object({ fault: PaperFault.nullable() })),
  /**
   * Takes a template for one kind of paper, in place of the one before. Throws `invalid: template-broken` with what
   * `checkTemplate` says (`code`, `line`, `message`) for one that does not draw every sample, and `not-found: file-gone`.
   */
  saveTemplate: command('work')
    .input(z.object({ kind: z.enum(paperKinds), ...Source }))
    .output(Saved),
  removeTemplate: command('work').input(Seen).output(Saved),
}
