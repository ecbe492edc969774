import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import { blockersOf, type Ordered } from '../../../shared/domain/plans/order.ts'
import { taskIn } from '../../../shared/domain/plans/plan.ts'
import type { Db } from '../db/read-only.ts'
import { tasksFrom, taskShown } from './tasks.ts'

/** One piece of a client's work that somebody wants to do. */
type Asked = { readonly year: { readonly id: string }; readonly occurrence: Pick<Occurrence, 'rule'> }

/**
 * Tells of a task of a plan which others come first and are not settled. What is done in the same deed holds nothing up: who
 * selects both means both.
 */
export async function planBlockersOf(db: Db, asked: readonly Asked[]): Promise<(one: Asked) => readonly string[]> {
  const now = new Set(asked.flatMap(({ occurrence }) => taskIn(occurrence.rule) ?? []))
  if (now.size === 0) return () => []
  const clients = [...new Set(asked.map(({ year }) => year.id))]
  const marks = await db
    .selectFrom('mark')
    .select('occurrence')
    .where('client_id', 'in', clients)
    .where('state', 'in', ['done', 'skipped'])
    .where('occurrence', 'like', 'plan-%')
    .execute()
  const settled = new Set(marks.flatMap(({ occurrence }) => taskIn(occurrenceOf(occurrence, '')?.rule ?? '') ?? []))
  const rows = await tasksFrom(db).where('plan_task.client_id', 'in', clients).execute()
  const tasks = rows.map((row): Ordered & { plan_id: string } => {
    const { id, text, part, after, plan_id } = taskShown(row)
    return { id, text, part, after, plan_id, settled: settled.has(id) || now.has(id) }
  })
  return ({ occurrence }) => {
    const task = tasks.find(({ id }) => id === taskIn(occurrence.rule))
    if (!task) return []
    return blockersOf(
      task,
      tasks.filter((one) => one.plan_id === task.plan_id),
    ).map(({ text }) => text)
  }
}
