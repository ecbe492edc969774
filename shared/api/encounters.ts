import { z } from 'zod'
import { encounterKinds, nextWhose } from '../domain/encounters/kinds.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, query } from './procedure.ts'
import { Day, Id, Line, MaybeTime, maybeSeen, Name, Saved, Seen, Text } from './values.ts'

/** What is said of an encounter itself; the key of its next step is the program's matter. */
export const EncounterFields = fieldsOf(records.encounter)
  .omit({ next_key: true })
  .extend({ time: MaybeTime, text: Text.refine((text) => text.trim() !== '', 'required') })

/** What is to be done next. */
export const NextStep = z.object({ text: Name.max(200, 'too-long'), day: Day, whose: z.enum(nextWhose) })

const Encounter = Saved.extend(fieldsOf(records.encounter).omit({ next_key: true }).shape).extend({
  client: z.string(),
  number: z.string(),
  contact: z.string(),
  person: z.string(),
  /** The firm that wrote it down; empty for us. */
  origin: z.string(),
  /** Null where none was agreed, or its work was taken away. */
  next: NextStep.extend({
    key: z.string(),
    /** The day on which it is due now, which may have been moved. */
    due: Day,
    status: z.enum(['overdue', 'due', 'planned', 'waiting', 'done', 'skipped']),
  }).nullable(),
})
export type Encounter = z.output<typeof Encounter>

export const encounters = {
  /** Encounters of the clients that are seen, the newest first; a page of them, and how many match. */
  list: query('work')
    .input(
      z.object({
        client: Name.optional(),
        personId: Id.optional(),
        kinds: z.array(z.enum(encounterKinds)).max(10).optional(),
        /** First and last day, inclusive. */
        from: Day.optional(),
        to: Day.optional(),
        /** Words of the client's card. */
        search: Line.default(''),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(1000).default(100),
      }),
    )
    .output(z.object({ rows: z.array(Encounter), total: z.number().int() })),
  /** What a new one begins with: the day and time of now, and who sits here. */
  start: query('work')
    .input(z.object({}))
    .output(z.object({ day: Day, time: z.string(), person_id: Id.nullable() })),
  /** The encounter whose next step a piece of one-off work is. */
  ofTask: query('work')
    .input(z.object({ client: Name, key: Line.max(100) }))
    .output(Encounter.nullable()),
  /** Saves one with its next step: null takes the step's work away again. */
  save: command('work')
    .input(EncounterFields.extend(maybeSeen).extend({ next: NextStep.nullable() }))
    .output(Saved),
  /** The work of its next step stays. */
  remove: command('work').input(Seen).output(Saved),
}
