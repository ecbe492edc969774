import { z } from 'zod'
import { sides } from '../domain/calendar/types.ts'
import { givenFields } from '../domain/instructions/merge.ts'
import { itemTexts } from '../domain/instructions/others.ts'
import { textParts } from '../domain/instructions/templates.ts'
import { standings } from '../domain/instructions/force.ts'
import { sheetParts } from '../domain/documents/sheet-difference.ts'
import { languages } from '../domain/words.ts'
import { audiences, batchFaults, outdatedReasons, sheetPapers } from '../domain/instructions.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, job, query } from './procedure.ts'
import {
  Day,
  FileRef,
  Id,
  Key,
  Lang,
  Line,
  maybeSeen,
  Name,
  PaperFault,
  Printed,
  Saved,
  Seen,
  Version,
} from './values.ts'

const inOthers = <K extends string, T extends z.ZodType<string, string>>(texts: Readonly<Record<K, T>>) =>
  z.partialRecord(Lang, z.object(texts))
const item = fieldsOf(records.instruction)
const { section, how, due_words } = item.shape
/** The texts of an item in the languages beside the client's; one that says nothing there is empty. */
export const OtherItem = inOthers({ section, what: Line.max(300, 'too-long'), how, due_words })
const inStep = <K extends string>(keys: readonly [K, ...K[]]) =>
  z.partialRecord(Lang, z.array(z.enum(keys)).max(keys.length))
export const BehindItem = inStep(itemTexts)
const ItemRow = item.extend({ others: OtherItem, behind: BehindItem })
export const InstructionFields = ItemRow.omit({ behind: true })
export const Instruction = Saved.extend(ItemRow.shape).extend({ next: z.array(Day), words: z.string() })
export type Instruction = z.output<typeof Instruction>

const texts = fieldsOf(records.sheet).pick({ introduction: true, exceptions: true, closing: true })
export const OtherTexts = inOthers(texts.shape)
export const BehindTexts = inStep(textParts)
export const SheetFields = fieldsOf(records.sheet)
  .omit({ number: true, day: true, holds_from: true, behind: true })
  .extend({ others: OtherTexts })

/** How a version of the sheet reached the client. */
export const SheetReceipts = fieldsOf(records.sheet_version).omit({
  number: true,
  day: true,
  holds_from: true,
  published_by: true,
  content: true,
})
export const SheetVersion = Saved.extend(fieldsOf(records.sheet_version).omit({ content: true }).shape).extend({
  /** Where it stands today. */
  standing: z.enum(standings),
})
export type SheetVersion = z.output<typeof SheetVersion>
/** Where a client's instruction stands. */
export const SheetState = z.object({
  client_id: Id,
  client: z.string(),
  number: z.string(),
  /** The version in force; 0 where nothing was published. */
  version: z.number().int(),
  day: Day.nullable(),
  /** What was published to hold from a coming day. */
  coming: z.object({ number: z.number().int(), from: Day }).nullable(),
  /** Whether it is known what that version said. */
  kept: z.boolean(),
  delivered_on: Day.nullable(),
  gone_through_on: Day.nullable(),
  acknowledged_on: Day.nullable(),
  outdated: z.array(z.enum(outdatedReasons)),
})
export type SheetState = z.output<typeof SheetState>
/** What came of a batch; no file where nothing could be printed. */
export const ManyPrinted = z.object({
  file: FileRef.nullable(),
  files: z.array(FileRef),
  /** Where the firm's own template did not work, and the program's took its place. */
  fallback: PaperFault.optional(),
  printed: z.number().int(),
  /** What is wrong with single clients, and whether their sheets are printed all the same. */
  told: z.array(z.object({ client_id: Id, client: z.string(), why: z.enum(batchFaults), printed: z.boolean() })),
})
export type ManyPrinted = z.output<typeof ManyPrinted>
const Which = z.union([z.literal('now'), z.number().int()])

/** An item of a template; without a key a new one. `due`: a day that clients will have agreed, a typed rule, or none. */
export const TemplateItem = item
  .pick({ audience: true, section: true, what: true, how: true, due_words: true, responsible: true })
  .extend({ key: Line, due: Line, others: OtherItem })
export const TemplateFields = z.object({
  name: Name,
  items: z.array(TemplateItem).max(1000),
  texts,
  others: OtherTexts,
})

const Template = z.object({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  number: z.number().int(),
  /** The other languages in which it has texts of its own. */
  beside: z.array(Lang),
  /** The row of one that is the firm's own. */
  own: z.object({ id: Id, version: z.number().int() }).nullable(),
  items: z.array(
    z.object({
      key: z.string(),
      audience: z.enum(audiences),
      section: z.string(),
      what: z.string(),
      how: z.string(),
      due: z.string(),
      due_words: z.string(),
      responsible: z.enum(sides),
      /** Of the firm's own alone, as the other texts below. */
      others: OtherItem.optional(),
    }),
  ),
  texts: z.object({ introduction: z.string(), exceptions: z.string(), closing: z.string() }),
  others: OtherTexts.optional(),
})
export type Template = z.output<typeof Template>
const RenewalLine = z.object({
  id: z.string(),
  kind: z.enum(['new', 'changed', 'removed', 'text']),
  key: z.string(),
  field: z.enum([...givenFields, ...textParts]).nullable(),
  /** Of a text beside the client's language: its language. */
  language: Lang.nullable(),
  what: z.string(),
  audience: z.enum(audiences),
  given: z.string(),
  mine: z.string(),
  offered: z.string(),
  usual: z.boolean(),
})
export const GuideFields = fieldsOf(records.guide)

export const instructions = {
  get: query('work')
    .input(z.object({ client: Name, language: Lang }))
    .output(
      z.object({
        items: z.array(Instruction),
        sheet: SheetFields.extend({
          id: Id.nullable(),
          version: z.number().nullable(),
          number: z.number().int(),
          day: Day.nullable(),
          holds_from: Day.nullable(),
          behind: BehindTexts,
          /** The version that holds today, where the one that was published last is still to come. */
          held: z.object({ number: z.number().int(), day: Day }).nullable(),
          /** Whether it is no longer what was published as that version. */
          changed: z.boolean(),
          /** In what, where it is known what that version said. */
          changed_in: z.array(z.enum(sheetParts)),
        }),
      }),
    ),
  /** Without `others` what stands in the other languages stays. */
  save: command('work')
    .input(InstructionFields.partial({ others: true }).extend(maybeSeen))
    .output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** Puts the items of one audience in this order. */
  order: command('work')
    .input(z.object({ client_id: Id, ids: z.array(Id).max(1000) }))
    .output(z.object({ ordered: z.number().int() })),
  saveSheet: command('work')
    .input(SheetFields.partial({ others: true }).extend(maybeSeen))
    .output(Saved),
  /** What an item says in a language, or one of the free texts, is what the first text says, too. Throws `not-found: gone`. */
  inStep: command('work')
    .input(
      z.object({
        client_id: Id,
        of: z.union([z.object({ item: Id }), z.object({ text: z.enum(textParts) })]),
        version: Version,
        language: Lang,
      }),
    )
    .output(Saved),
  /**
   * Starts from a template, by its key; without one from the one that the client's facts speak for. `beside`: the languages in
   * which its texts are taken too. Refused where there are items already.
   */
  start: command('work')
    .input(
      z.object({ client_id: Id, template: Name.optional(), beside: z.array(Lang).max(languages.length).default([]) }),
    )
    .output(z.object({ items: z.number().int() })),
  /** The templates in the client's language, or in another: those of the program, then the firm's own. */
  templates: query('work')
    .input(z.object({ client: Name.optional(), language: Lang.optional() }))
    .output(z.object({ likely: z.string(), templates: z.array(Template) })),
  /** The client's instruction as the firm's own template; one of that name gets its next version. Throws `conflict: no-items`. */
  saveTemplate: command('work')
    .input(z.object({ client_id: Id, name: Name }))
    .output(Saved),
  /**
   * One of the firm's own written anew: its next version once a client has the present one. Throws `invalid: fields` for a name
   * that another has, or a rule that cannot be read.
   */
  editTemplate: command('work').input(TemplateFields.extend(Seen.shape)).output(Saved),
  removeTemplate: command('work').input(Seen).output(Saved),
  /** What the template that the client's instruction began from says otherwise now; null where it has no newer version. */
  renewal: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.object({
        offer: z
          .object({ name: z.string(), from: z.number().int(), to: z.number().int(), lines: z.array(RenewalLine) })
          .nullable(),
      }),
    ),
  /** Takes of version `number` what is chosen; the rest stays as it is, and is not offered again. */
  renew: command('work')
    .input(z.object({ client_id: Id, number: z.number().int(), take: z.array(Key(400)).max(5000) }))
    .output(z.object({ taken: z.number().int() })),
  /** Takes for each client all that loses nothing of its own. */
  renewMany: command('work')
    .input(z.object({ client_ids: z.array(Id).min(1).max(5000) }))
    .output(z.object({ clients: z.number().int() })),
  /** The firm's pocket guide in a language; `text` is the one that comes with the program until it is saved. */
  guide: query('work')
    .input(z.object({ language: Lang }))
    .output(GuideFields.extend({ id: Id.nullable(), version: z.number().nullable() })),
  saveGuide: command('work').input(GuideFields.extend(maybeSeen)).output(Saved),
  printGuide: job('work', z.object({ language: Lang }), FileRef),
  /**
   * A new version with today's date, that holds from today or from a coming day: until then the one before it is what is
   * printed. Throws `invalid: fields` for a day that has gone by.
   */
  publish: command('work')
    .input(z.object({ client_id: Id, holds_from: Day.nullable().optional() }))
    .output(z.object({ number: z.number().int() })),
  /** The last first; `outdated`: the parts in which the sheet is no longer what the last one says. */
  versions: query('work')
    .input(z.object({ client: Name }))
    .output(z.object({ versions: z.array(SheetVersion), outdated: z.array(z.enum(sheetParts)) })),
  /** Every current client's instruction: its version, how it reached the client, and in what it is out of date. */
  overview: job('work', z.object({}), z.object({ rows: z.array(SheetState) })),
  /** What differs between two versions, or one and the sheet as it is now. Throws `not-found: gone`. */
  compare: query('work')
    .input(z.object({ client: Name, from: Which, to: Which }))
    .output(
      z.object({
        changes: z.array(
          z.object({
            part: z.enum(sheetParts),
            what: z.string(),
            before: z.string(),
            after: z.string(),
            /** Of a text that is written beside the client's language: its language. */
            language: Lang.optional(),
          }),
        ),
      }),
    ),
  saveReceipts: command('work').input(SheetReceipts.extend(Seen.shape)).output(Saved),
  /**
   * The sheets of the clients named, in that order, or of all by name: as one PDF in which each begins on the front of a sheet
   * of paper, as a ZIP of single files, or as single files. Each in its client's language unless another is asked for. What is
   * wrong with one client is told and stops no other. Throws `invalid: too-many-sheets`.
   */
  printMany: job(
    'work',
    z.object({
      clients: z.array(Name).min(1).max(5000).optional(),
      language: Lang.optional(),
      paper: z.enum(sheetPapers).default('client'),
      as: z.enum(['pdf', 'zip', 'files']).default('pdf'),
    }),
    ManyPrinted,
  ),
  /**
   * The instruction sheet, or another paper made of the instruction, as PDF/UA, in the client's language unless another is asked
   * for: what holds today, or with `written` what is written, be it to come; a version as it was published. What has no text in
   * that language is printed in the client's, and told. Throws `not-found: gone`.
   */
  print: job(
    'work',
    z.object({
      client: Name,
      language: Lang.optional(),
      version: z.number().int().optional(),
      written: z.boolean().optional(),
      paper: z.enum(sheetPapers).default('client'),
    }),
    Printed,
  ),
}
