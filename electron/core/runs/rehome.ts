import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import type { Writing } from '../handlers.ts'
import { loadYears } from '../year/index.ts'
import { runsBetween } from './find-runs.ts'

/**
 * After a pay group's terms have changed: what was written down about runs that are no more goes to the run of the group
 * `to` whose payday is nearest. Nothing that was agreed with the client disappears with a rule.
 */
export async function rehomeNotes(
  client_id: string,
  groups: readonly string[],
  to: string,
  context: Writing,
): Promise<void> {
  const { db, who, env, write } = context
  const notes = await db
    .selectFrom('run_note')
    .selectAll()
    .where('pay_group_id', 'in', [...groups, to])
    .execute()
  const days = notes.map(({ payday }) => payday).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return
  const years = await loadYears(db, who, await env.catalogue.all(db), [client_id])
  const year = years.clients.get(client_id)
  const runs = year ? runsBetween(year, first, last) : []
  for (const { id, version, pay_group_id, payday } of notes) {
    if (runs.some(({ group, nominal }) => group.id === pay_group_id && nominal === payday)) continue
    const far = (nominal: string) => Math.abs(dayOf(nominal) - dayOf(payday))
    const [nearest] = runs.filter(({ group }) => group.id === to).toSorted((a, b) => far(a.nominal) - far(b.nominal))
    if (nearest) await write.update('run_note', id, version, { pay_group_id: to, payday: nearest.nominal })
  }
}
