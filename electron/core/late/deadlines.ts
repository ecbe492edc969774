import { sql } from 'kysely'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { isLate, lateBy } from '../../../shared/domain/calendar/marks/lateness.ts'
import { informationRules } from '../../../shared/domain/calendar/marks/information.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { matterIn } from '../../../shared/domain/feedback/keys.ts'
import { monthOf } from '../../../shared/domain/feedback/review.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
import { surveyIn } from '../../../shared/domain/surveys/survey.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { LOOK_AHEAD, shiftDay } from '../year/index.ts'
import { historiesOf } from './late-found.ts'

/** What is no deadline of the client's, by how its keys in the marks begin. */
const others = ['matter-%', 'survey-%', 'meeting-%', ...informationRules.map((rule) => `${rule}@%`)]

/**
 * Feedback, surveys and meetings have lines of their own, which leave out what is for us alone; that somebody was to be answered,
 * called or met is no deadline of the client's.
 */
const isDeadlineRule = (rule: string): boolean =>
  [matterIn, surveyIn, meetingIn].every((found) => found(rule) === undefined)

/** Whether an occurrence is a deadline that its client may hear of: no work that was agreed for us alone either. */
export async function deadlinesTold(db: Db, client: string): Promise<(rule: string) => boolean> {
  const steps = (table: 'encounter' | 'meeting_note') =>
    db.selectFrom(table).select('next_key').where('client_id', '=', client).where('internal', '=', 1).execute()
  const inside = new Set([...(await steps('encounter')), ...(await steps('meeting_note'))].map((row) => row.next_key))
  return (rule) => isDeadlineRule(rule) && !inside.has(rule)
}
/** How many entries for us alone a mark's work follows from. */
const insideStep = (table: 'encounter' | 'meeting_note') =>
  sql<number>`(select count(*) from ${sql.table(table)} said where said.client_id = mark.client_id and said.internal = 1
    and said.next_key <> '' and mark.occurrence like said.next_key || '@%')`

export const ruleIn = (key: string): string => occurrenceOf(key, '')?.rule ?? ''

type MonthKept = { readonly month: string; readonly due: number; readonly late: number }
export type DeadlinesKept = {
  readonly due: number
  readonly onTime: number
  readonly lateProvider: number
  readonly lateClient: number
  readonly waits: number
  readonly months: readonly MonthKept[]
}

/** How one client's deadlines of a period were kept, month by month: the late history without what is no deadline. */
export async function deadlinesKept(
  { client, from, to: last }: { readonly client: string; readonly from: IsoDay; readonly to: IsoDay },
  { db, who, env }: Reading,
): Promise<DeadlinesKept> {
  const today = env.clock.today()
  const to = last < today ? last : today
  const year = (await env.years.all(db, who)).clients.get(client)
  if (!year) return { due: 0, onTime: 0, lateProvider: 0, lateClient: 0, waits: 0, months: [] }
  const openOf = () => env.years.open(year, shiftDay(today, LOOK_AHEAD)).occurrences
  const found = (await historiesOf(db, [year], { from, to, today }, openOf))(year)
  const isTold = await deadlinesTold(db, client)
  const exceptions = (found?.exceptions ?? []).filter(({ occurrence }) => isTold(occurrence.rule))
  const month = sql<string>`substr(mark.due, 1, 7)`
  const done = await db
    .selectFrom('mark')
    .select([month.as('month'), sql<number>`count(*)`.as('n')])
    .where('client_id', '=', client)
    .where('due', '>=', from)
    .where('due', '<=', to)
    .where('state', '=', 'done')
    .where((e) => e.and(others.map((keys) => e('occurrence', 'not like', keys))))
    .where(insideStep('encounter'), '=', 0)
    .where(insideStep('meeting_note'), '=', 0)
    .groupBy(month)
    .execute()
  const months = new Map<string, { due: number; late: number }>()
  const of = (name: string) => {
    const known = months.get(name) ?? { due: 0, late: 0 }
    months.set(name, known)
    return known
  }
  for (const row of done) of(row.month).due += Number(row.n)
  let [lateProvider, lateClient, waits] = [0, 0, 0]
  for (const { kept } of exceptions) {
    if (kept.waitedFrom !== null) waits++
    if (!isLate(kept, today)) continue
    const its = of(monthOf(kept.due))
    its.late++
    // What is open still is no mark that was counted.
    if (kept.doneOn === null) its.due++
    if (lateBy(kept) === 'provider') lateProvider++
    else lateClient++
  }
  const due = [...months.values()].reduce((sum, one) => sum + one.due, 0)
  const told = [...months]
    .map(([name, one]) => ({ month: name, ...one }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
  return { due, onTime: due - lateProvider - lateClient, lateProvider, lateClient, waits, months: told }
}
