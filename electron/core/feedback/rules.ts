import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import type { Moment } from '../../../shared/domain/feedback/helsinki.ts'
import { type MatterDue, matterKey } from '../../../shared/domain/feedback/keys.ts'
import { matterWhose, needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import { matterName } from '../../../shared/i18n/feedback-names.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import { oneOf } from '../sound.ts'
import { type Desk, deskOf, dueOf, kindOf } from './desk.ts'

type Row = Schema['matter']

/**
 * What is due of matters as rules of their clients, by the client's id: the first answer and the solution of open ones, and the
 * day on which one looks whether a prevention helped. Computed from their rows and the firm's working time whenever the years
 * are loaded; what was done stays by its mark.
 */
export async function matterRules(
  db: Db,
  ids: readonly string[] | undefined,
  home: Country,
): Promise<ReadonlyMap<string, readonly ClockRule[]>> {
  const own = () => {
    const rows = db.selectFrom('matter').selectAll().where('origin', '=', '')
    return ids ? rows.where('client_id', 'in', [...ids, '']) : rows
  }
  const open = await own().where('state', 'in', ['open', 'answered', 'waiting']).orderBy('id').execute()
  // Said and ordered by the day, so that its index is used: of a firm's many years few have one.
  const followed = await own().where('follow_up', '>', '').orderBy('follow_up').orderBy('id').execute()
  const found = new Map<string, ClockRule[]>()
  if (open.length + followed.length === 0) return found
  const desk = await deskOf(db, home, ids)
  const add = (row: Row, rules: readonly ClockRule[]) =>
    found.set(row.client_id, [...(found.get(row.client_id) ?? []), ...rules])
  for (const row of open) add(row, clockRules(desk, row))
  for (const row of followed)
    if (row.follow_up !== null && isDay(row.follow_up))
      add(row, [ruleOf(row, 'follow-up', { day: row.follow_up, time: '' })])
  return found
}

/** What is still due of an open matter. */
function clockRules(desk: Desk, row: Row): readonly ClockRule[] {
  const answer = row.answered_day === null ? dueOf(desk, row, 'answer') : undefined
  const solution = row.solved_day === null && needsSolution(kindOf(row.kind)) ? dueOf(desk, row, 'solution') : undefined
  return [...(answer ? [ruleOf(row, 'answer', answer)] : []), ...(solution ? [ruleOf(row, 'solution', solution)] : [])]
}

const leads: Readonly<Record<MatterDue, readonly number[]>> = { answer: [1], solution: [1], 'follow-up': [7] }

const ruleOf = (row: Row, what: MatterDue, { day, time }: Moment): ClockRule => ({
  key: matterKey(row.id, what),
  scope: 'client',
  name: matterName(what, row.title),
  category: 'agreement-and-relationship',
  responsible: 'provider',
  calendar: 'firm',
  // The clock has gone by working days already; a follow-up waits for one.
  rule: {
    rule: { type: 'once', day },
    non_business_day: { action: what === 'follow-up' ? 'next-business-day' : 'none' },
    ...(time !== '' && { time }),
  },
  role: oneOf(matterWhose, row.whose, 'responsible'),
  lead: leads[what],
  sources: [],
  confidence: 'agreed',
  basis: '',
})
