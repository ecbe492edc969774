import { type PlanTask, PlanTaskFields } from '../../../shared/api/plans.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import { fitting } from '../sound.ts'

type TaskRow = Schema['plan_task'] & { readonly contact: string | null }

/** The tasks of some plans, in their order, with whose they are on the client's side. */
export const tasksFrom = (db: Db) =>
  db
    .selectFrom('plan_task')
    .leftJoin('contact', 'contact.id', 'plan_task.contact_id')
    .selectAll('plan_task')
    .select('contact.name as contact')
    .orderBy('plan_task.position')
    .orderBy('plan_task.id')

/** A task as its row says, sound whatever stands in the file. */
export function taskShown({ contact, ...row }: TaskRow): Omit<PlanTask, 'item' | 'waits'> & { position: number } {
  const read = fromRow('plan_task', row)
  const after = Array.isArray(read.after) ? read.after.filter((one) => typeof one === 'string') : []
  const fallback = { ...fallbackOf(records.plan_task), after: [] }
  const { row: sound } = fitting(PlanTaskFields, { ...read, after }, fallback)
  return { ...sound, contact: contact ?? '' } as Omit<PlanTask, 'item' | 'waits'> & { position: number }
}

/** A contact person is removed: the tasks are the client's, and nobody's in particular. */
export async function forgetHelper(contact: string, { db, write }: Pick<Writing, 'db' | 'write'>) {
  const rows = await db.selectFrom('plan_task').select(['id', 'version']).where('contact_id', '=', contact).execute()
  for (const { id, version } of rows) await write.update('plan_task', id, version, { contact_id: null })
}
