import type { PlanLine } from '../../../shared/api/plans.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { progressOf } from '../../../shared/domain/plans/order.ts'
import { kindOf, planSides, planStates, planTemplates } from '../../../shared/domain/plans/plan.ts'
import { askedFor, visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, oneOf } from '../sound.ts'
import { loadYears } from '../year/index.ts'
import { planItems } from './find.ts'

/** The plans of all clients, the nearest anchor first. Years are worked out for the clients of the page alone. */
export async function listPlans(
  { language, state, kind, personId, search }: Parsed<'plans.list'>,
  { db, who, env }: Reading,
): Promise<{ rows: PlanLine[]; late: number }> {
  const today = env.clock.today()
  let found = visible(who)
    .rows(db)
    .innerJoin('plan', 'plan.client_id', 'client.id')
    .leftJoin('person', 'person.id', 'plan.person_id')
    .select(['plan.id', 'plan.client_id', 'plan.template', 'plan.state', 'plan.anchor', 'plan.person_id'])
    .select(['client.name as client', 'client.number', 'person.name as leader'])
    .orderBy('plan.anchor')
    .orderBy('plan.id')
  if (state !== 'all') found = found.where('plan.state', '=', state)
  if (kind)
    found = found.where(
      'plan.template',
      'in',
      planTemplates.filter((one) => kindOf(one) === kind),
    )
  if (personId !== undefined) {
    const theirs = db.selectFrom('assignment').select('client_id').where('person_id', '=', personId)
    found = found.where((e) => e.or([e('plan.person_id', '=', personId), e('client.id', 'in', theirs)]))
  }
  for (const isAsked of askedFor(search)) found = found.where(isAsked)
  const rows = await found.execute()
  const clients = [...new Set(rows.map((row) => row.client_id))]
  if (clients.length === 0) return { rows: [], late: 0 }
  const years = await loadYears(db, who, await env.catalogue.all(db), clients, 'all', today)
  const tasks = await db
    .selectFrom('plan_task')
    .select(['id', 'plan_id', 'text', 'side'])
    .where('client_id', 'in', clients)
    .execute()
  const tasksOf = Map.groupBy(tasks, ({ plan_id }) => plan_id)
  const items = new Map([...years.clients.values()].flatMap((year) => [...planItems(year, { language, today })]))
  const lines = rows.map(({ person_id: _, leader, ...row }): PlanLine => {
    const mine = (tasksOf.get(row.id) ?? []).flatMap((task) => {
      const item = items.get(task.id)
      return item ? [{ ...task, due: item.due, status: item.status }] : []
    })
    const open = mine.filter((one) => one.status !== 'done' && one.status !== 'skipped')
    const [next] = open.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    const template = oneOf(planTemplates, row.template, 'takeover-small')
    return {
      ...row,
      template,
      kind: kindOf(template),
      state: oneOf(planStates, row.state, 'open'),
      anchor: dayIn(row.anchor) ?? today,
      leader: leader ?? '',
      ...progressOf(mine),
      next: next ? { text: next.text, due: next.due, side: oneOf(planSides, next.side, 'provider') } : null,
    }
  })
  return { rows: lines, late: lines.reduce((sum, { late }) => sum + late, 0) }
}
