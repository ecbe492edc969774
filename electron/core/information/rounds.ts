import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { roundKey } from '../../../shared/domain/information/staleness.ts'
import type { Db } from '../db/read-only.ts'

/** Verification rounds as rules of their clients, by the client's id: each is one-off work on its day. */
export async function roundRules(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, readonly ClockRule[]>> {
  let rounds = db.selectFrom('information_round').select(['id', 'client_id', 'name', 'due']).orderBy('id')
  if (ids) rounds = rounds.where('client_id', 'in', [...ids, ''])
  const found = new Map<string, ClockRule[]>()
  for (const { id, client_id, name, due } of await rounds.execute()) {
    if (!isDay(due)) continue
    const rules = found.get(client_id) ?? []
    found.set(client_id, rules)
    rules.push({
      key: roundKey(id),
      scope: 'client',
      name: { fi: name, sv: name, en: name },
      category: 'agreement-and-relationship',
      responsible: 'provider',
      rule: { rule: { type: 'once', day: due }, non_business_day: { action: 'previous-business-day' } },
      role: 'responsible',
      lead: [7],
      sources: [],
      confidence: 'agreed',
      basis: '',
    })
  }
  return found
}
