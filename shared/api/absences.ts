import { z } from 'zod'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { Item } from './items.ts'
import { Deed } from './history.ts'
import { command, query } from './procedure.ts'
import { Day, Id, Lang, maybeSeen, Name, Saved, Seen } from './values.ts'

/** Who stands in for one client, or (`client_id` null) for all the others. */
const Deputy = fieldsOf(records.absence_deputy).omit({ absence_id: true })

/** Who is away and when (both days inclusive), and who does the work. Why is nobody's business and has no place here. */
export const AbsenceFields = fieldsOf(records.absence).extend({ deputies: z.array(Deputy).max(5000) })

export const AbsenceLine = Saved.extend({
  ...AbsenceFields.shape,
  person: z.string(),
  /** On the workstation's day. */
  state: z.enum(['running', 'coming', 'past']),
  /**
   * Everybody who does what the absence moves on the days that are still to come, with how many clients: of the person's own
   * clients, and of those whom the person would stand in for. None of what is past.
   */
  standIns: z.array(z.object({ person_id: Id, person: z.string(), clients: z.number().int() })),
  /** Clients for whom nobody stands in on one of those days. */
  uncovered: z.number().int(),
})
export type AbsenceLine = z.output<typeof AbsenceLine>

/** What an absence would move, before it is saved. */
export const AbsencePreview = z.object({
  /** Clients that the person answers for or stands in for during it, in the order of their names. */
  clients: z.array(
    z.object({
      client_id: Id,
      client: z.string(),
      number: z.string(),
      /** Work due on the days of the absence that are still to come. */
      items: z.number().int(),
      /** Work that is overdue now; moves only with an absence that is running. */
      overdue: z.number().int(),
      /** Of all those, the ones that nobody would do. */
      uncovered: z.number().int(),
      /** Who stands in first; null where nobody does on any of the days. */
      stand_in: z.object({ person_id: Id, person: z.string() }).nullable(),
      /** The first day on which nobody would, whether anything is due then or not; null where somebody always does. */
      bare: Day.nullable(),
      /** The client's own deputy, whoever is named for the absence. */
      own: z.string(),
    }),
  ),
  /** What each deputy gets, by the Mondays of the weeks; what is overdue is in the first week. */
  deputies: z.array(
    z.object({
      person_id: Id,
      person: z.string(),
      clients: z.number().int(),
      weeks: z.array(z.object({ monday: Day, items: z.number().int() })),
    }),
  ),
  items: z.number().int(),
  overdue: z.number().int(),
  /** Clients that nobody would look after on one of the days. */
  uncovered: z.number().int(),
})
export type AbsencePreview = z.output<typeof AbsencePreview>

/** For whom a person stands in today, and who stands in for that person. */
export const Substitution = z.object({
  away: AbsenceLine.nullable(),
  standing: z.array(
    z.object({
      absence_id: Id,
      person_id: Id,
      person: z.string(),
      first_day: Day,
      last_day: Day,
      note: z.string(),
      clients: z.array(Id),
    }),
  ),
})
export type Substitution = z.output<typeof Substitution>

/** What happened while a person was away, in one piece. */
export const Digest = z.object({
  /** The person's absence, or days on which this workstation's program was not looked at. */
  because: z.enum(['absence', 'not-opened']),
  /** First day of it, and the day before today. */
  from: Day,
  to: Day,
  /** Done or skipped by others. */
  done: z.array(Item),
  late: z.array(Item),
  waiting: z.array(Item),
  coming: z.array(Item),
  /** What others changed, newest first, client by client. */
  changes: z.array(z.object({ client_id: Id, client: z.string(), deeds: z.array(Deed) })),
  /** Whether there was more than is told. */
  more: z.boolean(),
})
export type Digest = z.output<typeof Digest>

export const absenceCalls = {
  /** Running ones first, then coming ones, then past ones from the newest. */
  absences: query('work')
    .input(z.object({ person: Name.optional(), past: z.boolean().default(true) }))
    .output(z.array(AbsenceLine)),
  /** Nothing is edited but the absence itself: it ends by itself on the day after its last. */
  saveAbsence: command('work').input(AbsenceFields.extend(maybeSeen)).output(Saved),
  removeAbsence: command('work').input(Seen).output(Saved),
  previewAbsence: query('work')
    .input(AbsenceFields.omit({ note: true }).extend({ id: Id.optional() }))
    .output(AbsencePreview),
  substitution: query('work')
    .input(z.object({ personId: Id }))
    .output(Substitution),
  /**
   * What a person missed: since an absence that is over, or since the day the program was last looked at (`looked`) when at
   * least two working days lie between. Null when there is nothing to be told.
   */
  digest: query('work')
    .input(z.object({ personId: Id, language: Lang, looked: Day.nullable() }))
    .output(Digest.nullable()),
}
