import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Absence } from '../../../shared/domain/people/cover.ts'
import type { Db } from '../db/read-only.ts'

/** Sorted here: asked to sort, the database would go through the whole table in that order. */
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** Whether somebody is away on days that exist, in order: anything else is no absence. */
export const isSoundAbsence = ({ first_day, last_day }: Pick<Absence, 'first_day' | 'last_day'>): boolean =>
  isDay(first_day) && isDay(last_day) && first_day <= last_day

/** Absences that are not over on a day, by person; deputies who have left are not among them. */
export async function absencesFrom(db: Db, day: IsoDay): Promise<ReadonlyMap<string, readonly Absence[]>> {
  const rows = await db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.person_id')
    .selectAll('absence')
    .select('person.name as person')
    .where('last_day', '>=', day)
    .execute()
  if (rows.length === 0) return new Map()
  const deputies = await db
    .selectFrom('absence_deputy')
    .innerJoin('person', 'person.id', 'absence_deputy.person_id')
    .select(['absence_deputy.id', 'absence_id', 'client_id', 'person_id', 'person.name as person'])
    .where('person.active', '=', 1)
    .where((e) =>
      e('absence_id', 'in', e.selectFrom('absence').select('absence.id').where('absence.last_day', '>=', day)),
    )
    .execute()
  const byAbsence = Map.groupBy(deputies.toSorted(byId), (one) => one.absence_id)
  const absences = rows
    .filter(isSoundAbsence)
    .toSorted(byId)
    .map(({ id, person_id, person, first_day, last_day, note }) => ({
      id,
      person_id,
      person,
      first_day,
      last_day,
      note,
      deputies: (byAbsence.get(id) ?? []).map(({ id: _, absence_id: __, ...one }) => one),
    }))
  return Map.groupBy(absences, (one) => one.person_id)
}
