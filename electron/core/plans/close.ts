import type { Parsed } from '../../../shared/api/names.ts'
import { onceRule } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { languages } from '../../../shared/domain/words.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { findClient, findPart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { putMark, targetOf } from '../marks/index.ts'
import { oneOf } from '../sound.ts'
import { loadYears } from '../year/index.ts'
import { findPlan } from './find.ts'
import { moveClient, statesOf } from './start.ts'

/**
 * Closes a plan. What is open goes on as normal one-off work of the client, or is left out; either way the plan says so, and keeps
 * all of its tasks.
 */
export async function closePlan({ id, version, rest, moveState }: Parsed<'plans.close'>, context: Writing) {
  const { db, who, env, write } = context
  const row = await findPart(db, who, 'plan', id)
  const client = await findClient(db, who, row.client_id)
  const plan = await findPlan(id, 'fi', context)
  const today = env.clock.today()
  const words = plans[oneOf(languages, client.language, 'fi')]
  const open = plan.tasks.filter(({ item }) => item.status !== 'done' && item.status !== 'skipped')
  const years = await loadYears(db, who, await env.catalogue.all(db), [client.id])
  const by = { person_id: who.id, by: who.name, moved_to: undefined, note: '', tickAll: false, day: today }
  for (const { item, part, text, side } of open) {
    // That it is closed is what the last of them asks for.
    if (part === 'close') {
      await putMark(targetOf(years, item), { ...by, state: 'done', reason: '' }, context)
      continue
    }
    if (rest === 'tasks')
      await write.insert(
        'rule',
        toRow('rule', {
          client_id: client.id,
          key: `task-${env.newId()}`,
          fields: {
            name: text,
            category: 'agreement-and-relationship',
            responsible: side === 'client' ? 'client' : 'provider',
            role: 'responsible',
            rule: onceRule(item.due),
            lead: [5],
          },
          valid_from: null,
          valid_until: null,
        }),
      )
    const reason = rest === 'tasks' ? words.restMoved : words.restReason
    await putMark(targetOf(years, item), { ...by, state: 'skipped', reason }, context)
  }
  await write.update('plan', id, version, { state: 'closed', closed_on: today })
  if (moveState) await moveClient(client, statesOf[plan.kind].closed, context)
  return { open: open.filter(({ part }) => part !== 'close').length }
}

export async function reopenPlan({ id, version }: Parsed<'plans.reopen'>, { db, who, write }: Writing) {
  await findPart(db, who, 'plan', id)
  return write.update('plan', id, version, { state: 'open', closed_on: null })
}
