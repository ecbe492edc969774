import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { type Clock, clockAt, type Course, dueAfter, type Pause } from '../../../shared/domain/feedback/clocks.ts'
import { minuteOf, type Moment, momentOf } from '../../../shared/domain/feedback/helsinki.ts'
import { isSeverity, matterKinds, needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import { type SaidTarget, type Target, targetOf } from '../../../shared/domain/feedback/targets.ts'
import { createWorkingTime, type WorkingTime } from '../../../shared/domain/feedback/working-time.ts'
import { isWallTime } from '../../../shared/domain/time-of-day.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import { dayOffOptions, findFirm, officeHours } from '../firm/index.ts'
import { readJson } from '../json.ts'
import { createMemory } from '../memory.ts'
import { oneOf } from '../sound.ts'

type Firm = Schema['firm']
type Row = Schema['matter']
export type Said = SaidTarget & { readonly person_id: string | null }

/** What the clocks go by: the firm's working time, and what it has promised to which clients. */
export type Desk = {
  readonly time: WorkingTime
  readonly said: readonly Said[]
  readonly fieldOf: (client: string) => string
  readonly promisedTo: (client: string) => number
}

const times = createMemory<Country, WorkingTime>(2)

/** The firm's working time: it works by the calendar of its own country, wherever its clients are. */
export function workingTimeOf(home: Country, firm: Firm | undefined): WorkingTime {
  const about = firm
    ? [firm.working_week, firm.eve_until, firm.language, firm.hours_json, firm.days_off_json].join(' ')
    : ''
  return times.of(home, about, () =>
    createWorkingTime(createDayOffs({ ...dayOffOptions(firm), country: home }), firm ? officeHours(firm) : []),
  )
}

/** The desk as it stands, for these clients or for all. */
export async function deskOf(db: Db, home: Country, clients?: readonly string[]): Promise<Desk> {
  const firm = await findFirm(db)
  let groupings = db.selectFrom('grouping').select(['client_id', 'field'])
  let sheets = db.selectFrom('sheet').select(['client_id', 'answer_days']).where('answer_days', '>', 0)
  if (clients) {
    groupings = groupings.where('client_id', 'in', [...clients, ''])
    sheets = sheets.where('client_id', 'in', [...clients, ''])
  }
  const fields = new Map((await groupings.execute()).map((one) => [one.client_id, one.field]))
  const promises = new Map((await sheets.execute()).map((one) => [one.client_id, one.answer_days]))
  const said = await db
    .selectFrom('response_target')
    .select(['field', 'severity', 'answer_days', 'solution_days', 'person_id'])
    .orderBy('id')
    .execute()
  return {
    time: workingTimeOf(home, firm),
    said,
    fieldOf: (client) => fields.get(client) ?? '',
    promisedTo: (client) => promises.get(client) ?? firm?.answer_days ?? 0,
  }
}

export type Clocked = Pick<
  Row,
  | 'client_id'
  | 'kind'
  | 'severity'
  | 'opened_day'
  | 'opened_time'
  | 'answered_day'
  | 'answered_time'
  | 'solved_day'
  | 'solved_time'
  | 'answer_by'
  | 'solution_by'
  | 'pauses_json'
>

const severityOf = (severity: number) => (isSeverity(severity) ? severity : 3)
export const kindOf = (kind: string) => oneOf(matterKinds, kind, 'contact')

/** A day and time as they stand in a row; undefined for what is none. A time that cannot be read is the beginning of the day. */
export const momentIn = (day: string | null, time: string): Moment | undefined =>
  day !== null && isDay(day) ? { day, time: isWallTime(time) ? time : '08:00' } : undefined
/** `2027-01-14T16:00` as it is frozen in a row. */
export const textOf = ({ day, time }: Moment): string => `${day}T${time}`
export const frozenIn = (text: string): Moment | undefined =>
  text === '' ? undefined : momentIn(text.slice(0, 10), text.slice(11))

/** The pauses of a row; what cannot be read is passed over. */
export function pausesIn({ pauses_json }: Pick<Row, 'pauses_json'>): readonly Pause[] {
  const list = readJson<unknown>(pauses_json, [])
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown): Pause[] => {
    const { from, to } = (one ?? {}) as { readonly from?: Partial<Moment>; readonly to?: Partial<Moment> | null }
    const begun = momentIn(from?.day ?? null, from?.time ?? '')
    if (!begun) return []
    return to === null
      ? [{ from: begun, to: null }]
      : [{ from: begun, to: momentIn(to?.day ?? null, to?.time ?? '') ?? begun }]
  })
}

export const targetFor = (desk: Desk, { client_id, severity }: Pick<Row, 'client_id' | 'severity'>): Target =>
  targetOf({ severity: severityOf(severity), field: desk.fieldOf(client_id) }, desk.promisedTo(client_id), desk.said)

/** Who is told when a matter of a severity is late; null where nobody was named. */
export function toldOf(desk: Desk, { client_id, severity }: Pick<Row, 'client_id' | 'severity'>): string | null {
  const of = (field: string) => desk.said.find((one) => one.severity === severity && one.field === field)?.person_id
  return of(desk.fieldOf(client_id)) ?? of('') ?? null
}

export type Which = 'answer' | 'solution'
const daysOf = (target: Target, which: Which): number => target[which]

/** By when a matter is to be answered or solved; what was frozen stays. Undefined for a row that does not say when it came. */
export function dueOf(desk: Desk, row: Clocked, which: Which): Moment | undefined {
  const frozen = frozenIn(which === 'answer' ? row.answer_by : row.solution_by)
  if (frozen) return frozen
  const opened = momentIn(row.opened_day, row.opened_time)
  if (!opened) return undefined
  const minutes = daysOf(targetFor(desk, row), which) * desk.time.fullDay
  return momentOf(dueAfter(desk.time, minuteOf(opened), minutes, pausesIn(row)))
}

export type ShownClock = Clock & { readonly days: number; readonly ended: Moment | null }

/** One clock of a matter at a moment; null where it has none. */
function clockOf(desk: Desk, row: Clocked, which: Which, now: Moment): ShownClock | null {
  if (which === 'solution' && !needsSolution(kindOf(row.kind))) return null
  const opened = momentIn(row.opened_day, row.opened_time)
  if (!opened) return null
  const ended =
    (which === 'answer' ? momentIn(row.answered_day, row.answered_time) : momentIn(row.solved_day, row.solved_time)) ??
    null
  const days = daysOf(targetFor(desk, row), which)
  const course: Course = { opened, ended, pauses: pausesIn(row) }
  const clock = clockAt(desk.time, course, days * desk.time.fullDay, now)
  const frozen = frozenIn(which === 'answer' ? row.answer_by : row.solution_by)
  if (!frozen) return { ...clock, days, ended }
  const state = ended === null ? clock.state : minuteOf(ended) <= minuteOf(frozen) ? 'kept' : 'missed'
  return { ...clock, due: frozen, state, days, ended }
}

export const clocksOf = (desk: Desk, row: Clocked, now: Moment) => ({
  answer: clockOf(desk, row, 'answer', now),
  solution: clockOf(desk, row, 'solution', now),
})
