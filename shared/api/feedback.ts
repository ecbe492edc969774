import { z } from 'zod'
import { fieldNames } from '../domain/feedback/class.ts'
import { matterEvents, matterKinds } from '../domain/feedback/kinds.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { isMonth } from '../domain/feedback/review.ts'
import { command, job, longQuery, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, Line, MaybeTime, maybeSeen, Name, Saved, Seen, Text } from './values.ts'

const all = fieldsOf(records.matter)

/** What is said of a matter when it is logged or edited; how far it has come follows from what is done to it. */
export const MatterFields = all
  .pick({
    client_id: true,
    title: true,
    kind: true,
    channel: true,
    contact_id: true,
    person_id: true,
    whose: true,
    internal: true,
    opened_day: true,
    text: true,
    occurrence: true,
    instruction_id: true,
    encounter_id: true,
  })
  .extend({
    opened_time: MaybeTime.refine((time) => time !== '', 'required'),
    severity: z.number().int().min(1).max(5),
  })

/** What was learned from it. */
export const LearnedFields = all.pick({
  cause: true,
  correction: true,
  prevention: true,
  follow_up: true,
  sheet_number: true,
  rule_key: true,
})

const Moment = z.object({ day: Day, time: z.string() })
const Clock = z.object({
  state: z.enum(['running', 'warning', 'late', 'paused', 'kept', 'missed']),
  due: Moment,
  /** When it was stopped for good; null while it runs. */
  ended: Moment.nullable(),
  /** Working days of the target. */
  days: z.number(),
  /** Minutes of working time that are left, negative when it is over. */
  left: z.number().int(),
})

const Row = Saved.extend(MatterFields.shape).extend({
  opened_time: z.string(),
  client: z.string(),
  number: z.string(),
  contact: z.string(),
  /** The firm that wrote it down; empty for us. */
  origin: z.string(),
  state: all.shape.state,
  answered_day: Day.nullable(),
  answered_time: z.string(),
  solved_day: Day.nullable(),
  solved_time: z.string(),
  solution: z.string(),
  ...LearnedFields.shape,
  /** The two clocks, each for itself; null where it has none. What came in a package has none here. */
  clocks: z.object({ answer: Clock.nullable(), solution: Clock.nullable() }),
  /** Who holds it now, and who stands in for that one. */
  holder: z.string(),
  stand_in: z.string(),
  /** Who is told when it is late. */
  escalates_to: z.string(),
})
export type Matter = z.output<typeof Row>

const Event = z.object({
  id: z.string(),
  kind: z.enum(matterEvents),
  day: Day,
  time: z.string(),
  person: z.string(),
  text: z.string(),
})
export type MatterEventLine = z.output<typeof Event>

const Similar = z.object({
  id: Id,
  client: z.string(),
  title: z.string(),
  opened_day: Day,
  kind: z.enum(matterKinds),
  solution: z.string(),
  prevention: z.string(),
})

const Card = Row.extend({
  events: z.array(Event),
  /** Days in a running clock that are not counted, each named. */
  skipped: z.array(z.object({ day: Day, name: z.string() })),
  /** The version of the client's sheet that was in force when it was told; null where none was. */
  evidence: z.object({ number: z.number().int(), day: Day }).nullable(),
  /** The deadline it is about, in words; empty for none. */
  deadline: z.string(),
  /** The step of the instruction and the encounter that it belongs to, and the rule that was changed for it, in words; empty for none. */
  instruction: z.string(),
  encounter: z.object({ day: Day, text: z.string() }).nullable(),
  rule: z.object({ name: z.string(), own: z.boolean() }).nullable(),
})
export type MatterCard = z.output<typeof Card>

/** One thing done to a matter, with when and what was said. */
const Step = Seen.extend({ day: Day, time: MaybeTime, text: Text.default('') })

export const Target = z.object({
  field: z.enum(fieldNames),
  severity: z.number().int().min(1).max(5),
  answer_days: z.number().int().min(0).max(60),
  solution_days: z.number().int().min(0).max(60),
  person_id: Id.nullable(),
})
export type Target = z.output<typeof Target>

const Month = z.string().refine(isMonth, 'malformed')
const Count = z.number().int()
const InTime = z.object({ of: Count, kept: Count })
const ReviewLine = z.object({
  id: Id,
  client_id: Id,
  client: z.string(),
  title: z.string(),
  kind: z.enum(matterKinds),
  severity: Count,
  opened_day: Day,
  closed: z.boolean(),
  internal: z.boolean(),
  /** In time; null while that cannot be said. */
  answerKept: z.boolean().nullable(),
  solutionKept: z.boolean().nullable(),
  solution: z.string(),
  cause: z.string(),
  correction: z.string(),
  prevention: z.string(),
  sheet_number: Count,
})
export type ReviewLine = z.output<typeof ReviewLine>

const Review = z.object({
  month: Month,
  from: Day,
  to: Day,
  kinds: z.array(z.object({ kind: z.enum(matterKinds), count: Count, before: Count })),
  praise: z.array(ReviewLine),
  others: z.array(ReviewLine),
  learned: z.array(ReviewLine),
  open: z.array(ReviewLine),
  causes: z.array(z.object({ cause: z.string(), ids: z.array(Id) })),
  clients: z.array(
    z.object({
      client_id: Id,
      client: z.string(),
      number: z.string(),
      count: Count,
      praise: Count,
      trouble: Count,
    }),
  ),
  answers: InTime,
  solutions: InTime,
  /** Twelve months up to this one. `held`: the day its review was held. */
  trend: z.array(
    z.object({
      month: Month,
      praise: Count,
      trouble: Count,
      others: Count,
      answers: InTime,
      held: Day.nullable(),
    }),
  ),
  /** That it was held, and what was said; null while it was not. */
  held: z.object({ id: Id, version: Count, held_on: Day, participants: z.string(), note: z.string() }).nullable(),
})
export type MonthlyReview = z.output<typeof Review>

/** Which matters: of a client, of a kind, of one of us, as far as they have come. */
export const matterFilters = {
  client: Name.optional(),
  /** Whose they are now, deputies included. */
  personId: Id.optional(),
  matterKinds: z.array(z.enum(matterKinds)).max(10).optional(),
  shown: z.enum(['open', 'late', 'closed', 'all']).default('all'),
  from: Day.optional(),
  to: Day.optional(),
  search: Line.default(''),
}

export const feedback = {
  /** Matters of the clients that are seen; open ones by what is due first, others the newest first. A page, and how many match. */
  list: query('work')
    .input(
      z.object({
        ...matterFilters,
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(1000).default(100),
        language: Lang.default('fi'),
      }),
    )
    .output(z.object({ rows: z.array(Row), total: z.number().int() })),
  /** One of them with its trail. Throws `not-found: gone`. */
  get: query('work')
    .input(z.object({ id: Id, language: Lang }))
    .output(Card),
  /** What a new one begins with: the day and time of now, and who sits here. */
  start: query('work')
    .input(z.object({}))
    .output(z.object({ day: Day, time: z.string(), person_id: Id.nullable() })),
  /** Earlier ones that sound alike: of the same client or of the same kind. */
  similar: query('work')
    .input(z.object({ client: Id.optional(), kind: z.enum(matterKinds), title: Line, except: Id.optional() }))
    .output(z.array(Similar)),
  /** Late ones of which somebody is told, who need not be the one who has them. */
  escalated: query('work')
    .input(z.object({ personId: Id }))
    .output(z.array(z.object({ id: Id, client_id: Id, client: z.string(), title: z.string() }))),
  save: command('work').input(MatterFields.extend(maybeSeen)).output(Saved),
  /** What was learned: cause, correction and prevention, with the day on which it is looked at anew. */
  learn: command('work').input(Seen.extend(LearnedFields.shape)).output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** The first answer. Throws `invalid: fields` (`day`: `before-it-came`, `not-after-today`), `conflict: already-done`. */
  answer: command('work').input(Step).output(Saved),
  /** The ball is the client's: both clocks stand still. */
  wait: command('work').input(Step).output(Saved),
  resume: command('work').input(Step).output(Saved),
  /** Closes it. Throws `invalid: fields` (`solution`: `required`). What was not answered is answered with that. */
  solve: command('work')
    .input(Seen.extend({ day: Day, time: MaybeTime, solution: Text }))
    .output(Saved),
  /** Opens a closed one again; the time in between is nobody's. */
  reopen: command('work').input(Step).output(Saved),
  /** Writes a line in its trail: a note, or that the client was told. */
  note: command('work')
    .input(Step.extend({ kind: z.enum(['note', 'told']), text: Text.refine((text) => text.trim() !== '', 'required') }))
    .output(Saved),
  /** Everything that was told in a month, praise first, with what was learned and what is open, and how the year went. */
  review: longQuery('work')
    .input(z.object({ month: Month }))
    .output(Review),
  /**
   * That a month's review was held, of which there is one. Throws `invalid: fields` (`held_on`: `not-after-today`,
   * `before-it-began`), `conflict: changed-elsewhere`.
   */
  saveReview: command('work')
    .input(z.object({ ...maybeSeen, month: Month, held_on: Day, participants: Line, note: Text }))
    .output(Saved),
  /** The review as a PDF for the firm itself. */
  printReview: job('work', z.object({ month: Month, language: Lang }), FileRef),
  /** In how many working days feedback is answered and solved, as far as the firm has said. */
  targets: query('work')
    .input(z.object({}))
    .output(z.object({ promised: z.number().int(), said: z.array(Target) })),
  saveTargets: command('work')
    .input(z.object({ said: z.array(Target).max(100) }))
    .output(z.object({ saved: z.number().int() })),
}
