import type { Parsed } from '../../../shared/api/names.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { dueDay } from '../../../shared/domain/plans/dates.ts'
import { findPart } from '../clients/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { plansShown, planYear } from './find.ts'
import { isHeld, takeAlong } from './marks.ts'

/** Each task with its day now and its day by another anchor. */
async function afterMove(id: string, anchor: IsoDay, context: Reading) {
  const row = await findPart(context.db, context.who, 'plan', id)
  const year = await planYear(row.client_id, context)
  const [plan] = await plansShown([row], year, 'fi', context)
  const tasks = (plan?.tasks ?? []).map((task) => {
    const kept = isHeld(task.item) || task.day !== null
    return { task, kept, before: task.item.due, after: kept ? task.item.due : dueDay(task, anchor, year.dayOffs) }
  })
  return { row, year, tasks }
}

const isMoved = (one: { readonly kept: boolean; readonly before: IsoDay; readonly after: IsoDay }) =>
  !one.kept && one.before !== one.after

export async function previewMove({ id, anchor }: Parsed<'plans.previewMove'>, context: Reading) {
  const { tasks } = await afterMove(id, anchor, context)
  return {
    tasks: tasks.map(({ task, ...days }) => ({ id: task.id, text: task.text, ...days })),
    moved: tasks.filter(isMoved).length,
  }
}

/** Moves the anchor. What was done keeps its day, as a day of its own; what is open goes along with its mark. */
export async function movePlan({ id, version, anchor }: Parsed<'plans.move'>, context: Writing) {
  const { write } = context
  const { row, year, tasks } = await afterMove(id, anchor, context)
  await write.update('plan', row.id, version, { anchor })
  for (const { task } of tasks) {
    if (task.day !== null) continue
    if (isHeld(task.item)) await write.update('plan_task', task.id, task.version, { day: task.item.nominal })
    else await takeAlong(task.item, task, anchor, year.dayOffs, context)
  }
  return { moved: tasks.filter(isMoved).length }
}
