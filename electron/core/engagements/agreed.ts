import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { reviewKey, reviewMonths, withInterval } from '../../../shared/domain/engagements/review.ts'
import { leads, reminderKey, remindersOf } from '../../../shared/domain/engagements/reminders.ts'
import { reminderName } from '../../../shared/i18n/engagements.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'

type Contract = Pick<
  Schema['engagement'],
  'id' | 'client_id' | 'name' | 'valid_from' | 'valid_until' | 'notice_months' | 'identified_on' | 'identify_next'
> &
  Pick<Schema['engagement'], 'price_review'>
type Rules = readonly ClockRule[]

/**
 * What contracts and groups add to a client's rules: the days on which something of a contract ends, as one-off work, and the
 * interval between reviews. Computed from their rows, as every date is; what the client says itself is laid over it.
 * The same list comes back for a client of whom they say nothing.
 */
export async function agreedRules(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<(client: string, rules: Rules) => Rules> {
  let contracts = db
    .selectFrom('engagement')
    .select(['id', 'client_id', 'name', 'valid_from', 'valid_until', 'notice_months'])
    .select(['identified_on', 'identify_next', 'price_review'])
    // What came in a package is the giver's.
    .where('origin', '=', '')
    .orderBy('id')
  let groupings = db
    .selectFrom('grouping')
    .leftJoin('segment', 'segment.id', 'grouping.segment_id')
    .leftJoin('value_target', 'value_target.field', 'grouping.field')
    .select(['client_id', 'segment.review_months as segment', 'value_target.review_months as field'])
  if (ids) {
    contracts = contracts.where('client_id', 'in', [...ids, ''])
    groupings = groupings.where('client_id', 'in', [...ids, ''])
  }
  const theirs = Map.groupBy(await contracts.execute(), (row) => row.client_id)
  const months = new Map(
    (await groupings.execute()).map((row) => [
      row.client_id,
      reviewMonths([row.segment ?? undefined, row.field ?? undefined]),
    ]),
  )
  const reviews = reviewsOf()
  return (client, rules) => {
    const due = (theirs.get(client) ?? []).flatMap(reminderRules)
    const every = months.get(client) ?? 0
    if (due.length === 0 && every === 0) return rules
    return [...(every === 0 ? rules : reviews(rules, every)), ...due]
  }
}

/** Lists with another interval between reviews; clients of one list and one interval have the same. */
function reviewsOf(): (rules: Rules, months: number) => Rules {
  const made = new Map<Rules, Map<number, Rules>>()
  return (rules, months) => {
    const lists = made.get(rules) ?? new Map<number, Rules>()
    made.set(rules, lists)
    const list = lists.get(months) ?? rules.map((rule) => (rule.key === reviewKey ? withInterval(rule, months) : rule))
    lists.set(months, list)
    return list
  }
}

/** A day that cannot be read says nothing: the form shows it, and saving mends it. */
const day = (text: string | null) => (text !== null && isDay(text) ? text : null)

/** The reminders of a contract as rules of its client. */
export function reminderRules(contract: Contract): readonly ClockRule[] {
  const terms = {
    ...contract,
    valid_from: day(contract.valid_from),
    valid_until: day(contract.valid_until),
    identify_next: day(contract.identify_next),
    price_review: day(contract.price_review),
  }
  return remindersOf(terms).map(({ what, day }) => ({
    key: reminderKey(contract.id, what),
    scope: 'client',
    name: reminderName(what, contract.name),
    category: 'agreement-and-relationship',
    responsible: 'provider',
    // Notice is given in time or not at all: such days move back from days off.
    rule: { rule: { type: 'once', day }, non_business_day: { action: 'previous-business-day' } },
    role: 'responsible',
    lead: leads[what],
    sources: [],
    confidence: 'agreed',
    basis: '',
  }))
}
