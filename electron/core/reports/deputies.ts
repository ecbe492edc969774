import { hasDeputy, holdsOn, isLookedAfter } from '../../../shared/domain/clients/warnings.ts'
import type { Reading } from '../handlers.ts'
import type { ClientYear } from '../year/index.ts'

/** The clients that we look after and for whom nobody stands in today, as their cards warn of it; of how many. */
export async function withoutDeputy({ db, who, env }: Reading) {
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  const active = new Set(
    (await db.selectFrom('person').select('id').where('active', '=', 1).execute()).map(({ id }) => id),
  )
  const ours = [...years.clients.values()].filter(({ state, office }) => isLookedAfter(state) && !office)
  const isMissing = ({ staffing }: ClientYear) =>
    !hasDeputy(
      staffing.assigned
        .filter((one) => holdsOn(one, today))
        .map(({ person_id, role }) => ({ person_id, role, active: active.has(person_id) })),
    )
  return { of: ours.length, missing: ours.filter(isMissing) }
}
