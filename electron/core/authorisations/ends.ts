import { authorisationKinds, endKey } from '../../../shared/domain/authorisations/authorisation.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { endName } from '../../../shared/i18n/authorisations.ts'
import type { Db } from '../db/read-only.ts'
import { oneOf } from '../sound.ts'

/** The ends of granted authorisations as rules of their clients, by the client's id; what is cancelled reminds nobody. */
export async function endRules(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, readonly ClockRule[]>> {
  let held = db
    .selectFrom('authorisation')
    .select(['id', 'client_id', 'kind', 'name', 'valid_until'])
    .where('origin', '=', '')
    .where('state', 'in', ['granted', 'to-cancel'])
    .where('valid_until', 'is not', null)
    .orderBy('id')
  if (ids) held = held.where('client_id', 'in', [...ids, ''])
  const found = new Map<string, ClockRule[]>()
  for (const { id, client_id, kind, name, valid_until } of await held.execute()) {
    if (valid_until === null || !isDay(valid_until)) continue
    const rules = found.get(client_id) ?? []
    found.set(client_id, rules)
    rules.push({
      key: endKey(id),
      scope: 'client',
      name: endName(oneOf(authorisationKinds, kind, 'own'), name),
      category: 'agreement-and-relationship',
      responsible: 'provider',
      // It is renewed in time or work stops: the day moves back from days off.
      rule: { rule: { type: 'once', day: valid_until }, non_business_day: { action: 'previous-business-day' } },
      role: 'responsible',
      lead: [30, 14],
      sources: [],
      confidence: 'agreed',
      basis: '',
    })
  }
  return found
}
