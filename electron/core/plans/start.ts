import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { type ClientState, mayMove } from '../../../shared/domain/clients/client.ts'
import { kindOf, type PlanKind, planTemplates, tasksOf } from '../../../shared/domain/plans/plan.ts'
import { daysFrom } from '../../../shared/domain/plans/task-rule.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { findPerson } from '../people/index.ts'
import { refusePersonal } from '../personal.ts'
import { oneOf } from '../sound.ts'

/** What the templates hold, in a language. */
export function listTemplates({ language }: { readonly language: Language }, { env }: Reading) {
  const book = env.planTemplates()
  return planTemplates.map((template) => {
    const tasks = tasksOf(book, template, language)
    const days = tasks.map((task) => task.days)
    return {
      template,
      kind: kindOf(template),
      tasks: tasks.length,
      phases: [...new Set(tasks.map(({ phase }) => phase))],
      before: Math.max(0, -Math.min(...days)),
      after: Math.max(0, ...days),
    }
  })
}

/** Where the client goes when a plan of a kind begins, and when it is closed. */
export const statesOf: Readonly<Record<PlanKind, { readonly begun: ClientState; readonly closed: ClientState }>> = {
  takeover: { begun: 'takeover', closed: 'active' },
  end: { begun: 'leaving', closed: 'ended' },
}

/** Moves the client along with its plan, where it may go there. Throws `invalid: fields` (`moveState: state-order`). */
export async function moveClient(
  client: Schema['client'],
  state: ClientState,
  { env, write }: Pick<Writing, 'env' | 'write'>,
) {
  if (client.state === state) return
  if (!mayMove(client.state as ClientState, state))
    throw new AppError('invalid', 'fields', { fields: { moveState: 'state-order' } })
  await write.update('client', client.id, client.version, { state, state_since: env.clock.today() })
}

/** Makes a plan of a template: its tasks in the client's language, each so far from the anchor as the template says. */
export async function startPlan({ moveState, ...values }: Parsed<'plans.start'>, context: Writing) {
  const { db, who, env, write } = context
  const client = await findClient(db, who, values.client_id)
  refusePersonal(values)
  const kind = kindOf(values.template)
  const open = await db
    .selectFrom('plan')
    .select('template')
    .where('client_id', '=', client.id)
    .where('state', '=', 'open')
    .execute()
  if (open.some(({ template }) => kindOf(oneOf(planTemplates, template, 'takeover-small')) === kind))
    throw new AppError('conflict', 'plan-open', { facts: { client: client.name } })
  if (values.person_id !== null) await findPerson(db, values.person_id)
  const saved = await write.insert('plan', toRow('plan', { ...values, state: 'open', closed_on: null, none: [] }))
  const drafted = tasksOf(env.planTemplates(), values.template, oneOf(languages, client.language, 'fi'))
  const ids = new Map(drafted.map(({ key }) => [key, env.newId()]))
  for (const [position, { key, days, after, ...task }] of drafted.entries())
    await write.insert('plan_task', {
      ...toRow('plan_task', {
        ...task,
        client_id: client.id,
        plan_id: saved.id,
        contact_id: null,
        rule: daysFrom(days),
        day: null,
        after: after.flatMap((one) => ids.get(one) ?? []),
        note: '',
        position,
      }),
      id: ids.get(key) ?? env.newId(),
    })
  if (moveState) await moveClient(client, statesOf[kind].begun, context)
  return saved
}
