import type { z } from 'zod'
import type { Damage as DamageLine } from '../../../shared/api/firm.ts'
import type { Reading } from '../handlers.ts'
import { isSoundAbsence, personShown } from '../people/index.ts'
import { viewShown } from '../views/index.ts'
import { damagedFields, findFirm } from './rows.ts'

type Damage = z.output<typeof DamageLine>

/**
 * What of the open file cannot be used and belongs to no client: something harmless stands in for it, so that every screen
 * answers, and it stays as it is until somebody mends it. The tables are small, so they are looked through each time.
 */
export async function damageOf({ db, env }: Reading): Promise<Damage[]> {
  const firm = await findFirm(db)
  const { kept } = await env.catalogue.inUse(db)
  const people = await db.selectFrom('person').selectAll().execute()
  const absences = await db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.person_id')
    .select(['absence.id', 'first_day', 'last_day', 'person.name'])
    .execute()
  const views = await db.selectFrom('view').selectAll().execute()
  const named = (table: Damage['table'], id: string, name: string, fields: readonly string[]): Damage[] =>
    fields.length > 0 ? [{ table, id, name, fields: [...fields] }] : []
  return [
    ...kept.flatMap(({ row, catalogue, damaged }) =>
      row && damaged ? named('catalogue', row.id, catalogue.title, ['title']) : [],
    ),
    ...(firm ? named('firm', firm.id, firm.name, damagedFields(firm)) : []),
    ...people.flatMap((one) => named('person', one.id, one.name, personShown({ ...one, clients: 0 }).damaged)),
    ...absences.flatMap((one) =>
      named('absence', one.id, one.name, isSoundAbsence(one) ? [] : ['first_day', 'last_day']),
    ),
    ...views.flatMap((one) => named('view', one.id, one.name, viewShown(one)?.damaged ?? [])),
  ]
}
