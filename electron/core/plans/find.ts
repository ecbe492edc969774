import type { Plan, PlanEntry } from '../../../shared/api/plans.ts'
import { PlanEntryFields } from '../../../shared/api/plans.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Item } from '../../../shared/api/items.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { blockersOf, progressOf } from '../../../shared/domain/plans/order.ts'
import { kindOf, planStates, planTemplates, taskIn } from '../../../shared/domain/plans/plan.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { findClient, findPart } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, fitting, oneOf } from '../sound.ts'
import { tasksFrom, taskShown } from './tasks.ts'
import { clockBetween, type ClientYear, itemOf, loadYears, shiftDay } from '../year/index.ts'

/** A client's year as far as its plans make it. */
export async function planYear(client: string, { db, who, env }: Reading): Promise<ClientYear> {
  const years = await loadYears(db, who, await env.catalogue.all(db), [client], 'all', env.clock.today())
  const year = years.clients.get(client)
  if (!year) throw new AppError('not-found', 'no-client')
  return { ...year, rules: year.rules.filter(({ key }) => taskIn(key) !== undefined) }
}

/** The tasks of a client's plans as they stand in its year, by their ids. */
export function planItems(year: ClientYear, telling: { language: Language; today: string }): Map<string, Item> {
  const days = year.rules.flatMap(({ rule }) => onceOn(rule) ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const { occurrences } = clockBetween(year, shiftDay(first, -40), shiftDay(last, 40))
  return new Map(
    occurrences.flatMap((occurrence) => {
      const task = taskIn(occurrence.rule)
      return task === undefined ? [] : [[task, itemOf(year, occurrence, telling)]]
    }),
  )
}

const isSettled = ({ status }: Item): boolean => status === 'done' || status === 'skipped'

/** The plans given, with everything of them. All are of one client, whose year this is. */
export async function plansShown(
  rows: readonly Schema['plan'][],
  year: ClientYear,
  language: Language,
  { db, env }: Pick<Reading, 'db' | 'env'>,
): Promise<Plan[]> {
  if (rows.length === 0) return []
  const today = env.clock.today()
  const ids = rows.map(({ id }) => id)
  const items = planItems(year, { language, today })
  const tasks = (await tasksFrom(db).where('plan_id', 'in', ids).execute()).map(taskShown)
  const entries = await db
    .selectFrom('plan_entry')
    .selectAll()
    .where('plan_id', 'in', ids)
    .orderBy('day')
    .orderBy('id')
    .execute()
  const people = await db.selectFrom('person').select(['id', 'name']).execute()
  return rows.map((row) => {
    const { client_id, anchor, other, other_contact, cost, note, person_id, id, version } = row
    const mine = tasks.flatMap((task) => {
      const item = items.get(task.id)
      return task.plan_id === id && item ? [{ ...task, item, settled: isSettled(item) }] : []
    })
    const template = oneOf(planTemplates, row.template, 'takeover-small')
    return {
      id,
      version,
      client_id,
      template,
      kind: kindOf(template),
      state: oneOf(planStates, row.state, 'open'),
      anchor: dayIn(anchor) ?? today,
      closed_on: dayIn(row.closed_on),
      person_id,
      leader: people.find((one) => one.id === person_id)?.name ?? '',
      other,
      other_contact,
      cost,
      note,
      ...progressOf(mine.map(({ item }) => item)),
      tasks: mine.map(({ settled, position: _, ...task }) => ({
        ...task,
        waits: settled ? [] : blockersOf({ ...task, settled }, mine).map(({ text }) => text),
      })),
      entries: entries.filter((one) => one.plan_id === id).map(entryShown),
    }
  })
}

const entryShown = (row: Schema['plan_entry']): PlanEntry =>
  fitting(PlanEntryFields, row, fallbackOf(records.plan_entry)).row as unknown as PlanEntry

/** The client's plans: those under way first, then the last begun. */
export async function plansOf({ client, language }: Parsed<'plans.get'>, context: Reading) {
  const { id } = await findClient(context.db, context.who, client)
  const rows = await context.db.selectFrom('plan').selectAll().where('client_id', '=', id).execute()
  const ordered = rows.toSorted((a, b) => (a.state === b.state ? (a.id < b.id ? 1 : -1) : a.state === 'open' ? -1 : 1))
  return { plans: rows.length === 0 ? [] : await plansShown(ordered, await planYear(id, context), language, context) }
}

/** One plan by its id. Throws `not-found: gone`. */
export async function findPlan(id: string, language: Language, context: Reading): Promise<Plan> {
  const row = await findPart(context.db, context.who, 'plan', id)
  const [plan] = await plansShown([row], await planYear(row.client_id, context), language, context)
  if (!plan) throw new AppError('not-found', 'gone')
  return plan
}
