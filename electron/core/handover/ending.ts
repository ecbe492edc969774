import { v5 as uuid } from 'uuid'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { type Ending, reconciledWith, type TaskState } from '../../../shared/domain/handover/ending.ts'
import { handoverItems, itemStates, payKinds } from '../../../shared/domain/plans/content-kinds.ts'
import { isBlank } from '../../../shared/domain/plans/contents.ts'
import { dueDay, nominalDay } from '../../../shared/domain/plans/dates.ts'
import { kindOf, planSides, planTemplates, taskIn } from '../../../shared/domain/plans/plan.ts'
import { ruleOf } from '../db/rows.ts'
import type { Row, Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import { dayIn, oneOf } from '../sound.ts'

/** The namespace of groups of which nobody has said anything. It must never change. */
const namespace = '5f4f0d0e-7a53-4f0b-8c55-2f3f6d6f3c41'

/** The last plan of a client's end. */
export async function endPlan(db: Db, client: string): Promise<Schema['plan'] | undefined> {
  const rows = await db.selectFrom('plan').selectAll().where('client_id', '=', client).orderBy('id', 'desc').execute()
  return rows.find(({ template }) => kindOf(oneOf(planTemplates, template, 'takeover-small')) === 'end')
}

type Head = (row: Row) => { readonly id: string; readonly source: string; readonly updated_at: string }

/** How a client is seen off, as a package tells it; null where there is no plan of an end. */
export async function endingOf(db: Db, client: string, dayOffs: DayOffs, headed: Head): Promise<Ending | null> {
  const head = (row: Row) => {
    const { id, source, updated_at } = headed(row)
    return { id, source, updated_at }
  }
  const plan = await endPlan(db, client)
  if (!plan || !isDay(plan.anchor)) return null
  const of = (table: 'plan_task' | 'handover_item') =>
    db.selectFrom(table).selectAll().where('plan_id', '=', plan.id).orderBy('id').execute()
  const items = (await of('handover_item')) as Schema['handover_item'][]
  const tasks = (await of('plan_task')) as Schema['plan_task'][]
  const compared = await db
    .selectFrom('run_difference')
    .selectAll()
    .where('plan_id', '=', plan.id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const marks = await db
    .selectFrom('mark')
    .select(['occurrence', 'state', 'day'])
    .where('client_id', '=', client)
    .where('occurrence', 'like', 'plan-%')
    .execute()
  const markOf = new Map(
    marks.flatMap((mark) => {
      const found = occurrenceOf(mark.occurrence, '')
      const task = found && taskIn(found.rule)
      return found && task !== undefined ? [[`${task} ${found.nominal}`, mark] as const] : []
    }),
  )
  return {
    template: oneOf(planTemplates, plan.template, 'end-change'),
    last_day: plan.anchor,
    groups: handoverItems.map((group) => {
      const known = items.find(({ item }) => item === group)
      return {
        ...head(known ?? { ...plan, id: uuid(`${plan.id}|${group}`, namespace) }),
        group,
        state: oneOf(itemStates, known?.state ?? '', 'to-do'),
        state_on: dayIn(known?.state_on ?? null),
        years: known?.years ?? '',
        whereabouts: known?.note ?? '',
      }
    }),
    reconciliation: reconciledWith.flatMap((against) =>
      compared
        .filter((row) => row.stage === against && !isBlank(row))
        .map((row) => ({
          ...head(row),
          against,
          kind: oneOf(payKinds, row.kind, 'own'),
          name: row.name,
          payroll_count: row.old_count,
          payroll_sum: row.old_sum,
          other_count: row.new_count,
          other_sum: row.new_sum,
          explanation: row.explanation,
          accepted_by: row.accepted_by,
          accepted_on: dayIn(row.accepted_on),
        })),
    ),
    tasks: tasks
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map((row) => {
        const time = { rule: ruleOf(row.rule_json), day: dayIn(row.day) }
        const mark = markOf.get(`${row.id} ${nominalDay(time, plan.anchor, dayOffs)}`)
        const state: TaskState = oneOf(['done', 'skipped', 'waiting'] as const, mark?.state ?? '', undefined) ?? 'open'
        return {
          ...head(row),
          phase: row.phase,
          text: row.text,
          side: oneOf(planSides, row.side, 'provider'),
          due: dueDay(time, plan.anchor, dayOffs),
          state,
          state_on: state === 'open' ? null : dayIn(mark?.day ?? null),
        }
      }),
  }
}
