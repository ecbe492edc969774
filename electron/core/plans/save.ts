import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { isCircular } from '../../../shared/domain/plans/order.ts'
import { mostTasks } from '../../../shared/domain/plans/plan.ts'
import { isTaskRule } from '../../../shared/domain/plans/task-rule.ts'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { findPart, mustBelong } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { findPerson } from '../people/index.ts'
import { refusePersonal } from '../personal.ts'
import { plansShown, planYear } from './find.ts'
import { isHeld, takeAlong } from './marks.ts'

export async function savePlan({ id, version, ...values }: Parsed<'plans.save'>, { db, who, write }: Writing) {
  await mustBelong(db, who, { table: 'plan', id, client: values.client_id })
  refusePersonal(values)
  if (values.person_id !== null) await findPerson(db, values.person_id)
  return write.update('plan', id, version, toRow('plan', values))
}

/** The plan that a part is saved for: seen, and of the client that the part says. */
async function planFor({ plan_id, client_id }: { plan_id: string; client_id: string }, { db, who }: Writing) {
  const plan = await findPart(db, who, 'plan', plan_id)
  if (plan.client_id !== client_id) throw new AppError('not-found', 'gone')
  return plan
}

const refuse = (fields: Record<string, string>) => new AppError('invalid', 'fields', { fields })

/** Saves a task. On another day it takes along what was written down about it; what was done of it keeps the day it was done on. */
export async function saveTask({ id, version, ...values }: Parsed<'plans.saveTask'>, context: Writing) {
  const { db, who, write } = context
  await mustBelong(db, who, { table: 'plan_task', id, client: values.client_id })
  refusePersonal(values)
  const row = await planFor(values, context)
  if (!isTaskRule(values.rule) || !isRule(values.rule)) throw refuse({ rule: 'not-a-time' })
  if (values.contact_id !== null) {
    const contact = await findPart(db, who, 'contact', values.contact_id)
    if (contact.client_id !== values.client_id) throw new AppError('not-found', 'gone')
  }
  const year = await planYear(values.client_id, context)
  const [plan] = await plansShown([row], year, 'fi', context)
  const tasks = plan?.tasks ?? []
  const after = values.after.filter((one) => tasks.some((task) => task.id === one))
  if (id !== undefined && isCircular(id, after, tasks)) throw refuse({ after: 'circular' })
  if (id === undefined && tasks.length >= mostTasks)
    throw new AppError('invalid', 'too-many-steps', { facts: { most: mostTasks } })
  const before = tasks.find((task) => task.id === id)
  const held = before && isHeld(before.item) ? before.item.nominal : undefined
  const task = { ...values, after, contact_id: values.side === 'client' ? values.contact_id : null }
  const day = held ?? task.day
  if (before && held === undefined)
    await takeAlong(before.item, { rule: task.rule, day }, plan?.anchor ?? row.anchor, year.dayOffs, context)
  if (id !== undefined) return write.update('plan_task', id, version ?? 0, toRow('plan_task', { ...task, day }))
  const { last } = await db
    .selectFrom('plan_task')
    .select((e) => e.fn.max('position').as('last'))
    .where('plan_id', '=', row.id)
    .where('phase', '=', task.phase)
    .executeTakeFirstOrThrow()
  const { end } = await db
    .selectFrom('plan_task')
    .select((e) => e.fn.max('position').as('end'))
    .where('plan_id', '=', row.id)
    .executeTakeFirstOrThrow()
  // After the last of its phase, or of all where it begins a phase of its own.
  const position = Math.min(100_000, Number(last ?? end ?? -1) + (last === null ? 1 : 0))
  return write.insert('plan_task', toRow('plan_task', { ...task, day, position }))
}

export async function saveEntry({ id, version, ...values }: Parsed<'plans.saveEntry'>, context: Writing) {
  await mustBelong(context.db, context.who, { table: 'plan_entry', id, client: values.client_id })
  refusePersonal(values)
  await planFor(values, context)
  return context.write.save('plan_entry', { id, version }, toRow('plan_entry', values))
}

/** To the bin with its tasks and notes; what was done by it stays done. */
export async function removePlan({ id, version }: Parsed<'plans.remove'>, { db, who, write }: Writing) {
  const row = await findPart(db, who, 'plan', id)
  let rows = 1
  for (const table of ['plan_entry', 'tacit_knowledge', 'run_difference', 'handover_item', 'plan_task'] as const) {
    const parts = await db.selectFrom(table).select(['id', 'version']).where('plan_id', '=', id).execute()
    for (const part of parts) await write.remove(table, part.id, part.version)
    rows += parts.length
  }
  await write.remove('plan', id, version)
  await write.toBin('plan', id, row.template, rows)
  return { id, version }
}
