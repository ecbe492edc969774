import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { among } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'

type Span = { readonly from: IsoDay; readonly to: IsoDay }

/** The changes of payroll runs that came after the last day for material, by client; that day lies in the span. */
export async function lateChanges(db: Db, { from, to }: Span, ids: readonly string[]) {
  const rows = await among(db, ids)
    .innerJoin('run_note', 'run_note.client_id', 'client.id')
    .leftJoin('person', 'person.id', 'run_note.person_id')
    .select(['run_note.id', 'run_note.client_id', 'text', 'run_note.day', 'after', 'outcome', 'person.name as person'])
    .where('kind', '=', 'change')
    .where('after', '>=', from)
    .where('after', '<=', to)
    .execute()
  const told = rows.map(({ after, person, ...row }) => ({ ...row, after: after ?? row.day, person: person ?? '' }))
  return Map.groupBy(told, ({ client_id }) => client_id)
}
