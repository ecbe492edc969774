import type { Parsed } from '../../../shared/api/names.ts'
import type { ReceiptMark } from '../../../shared/api/handover.ts'
import type { Plan, PlanTask } from '../../../shared/api/plans.ts'
import { mayMove } from '../../../shared/domain/clients/client.ts'
import { handoverItems } from '../../../shared/domain/plans/content-kinds.ts'
import { completenessOf, itemParts } from '../../../shared/domain/plans/contents.ts'
import { languages } from '../../../shared/domain/words.ts'
import { receipts } from '../../../shared/i18n/receipts.ts'
import { findClient } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import { givenPath } from '../given.ts'
import type { Writing } from '../handlers.ts'
import { takeReturned, type Answer } from '../handover/index.ts'
import { markPlain, targetsOf } from '../marks/index.ts'
import { closePlan, findPlan } from '../planned.ts'
import { oneOf } from '../sound.ts'
import { groupsOf, putGroup, rowsOf } from './items.ts'
import { planFor } from './knowledge.ts'

const worst = ['received', 'unreadable', 'missing'] as const

/**
 * What the successor marked goes into the groups. A group that is marked itself says so; of one that lies in several parts the
 * worst of their marks counts. What the receipt says nothing of stays. When every group is marked, the task that waited for the
 * receipt is done, and a plan of which nothing else is open is closed.
 */
export async function takeReceipt({ plan_id, ...source }: Parsed<'planContents.takeReceipt'>, context: Writing) {
  const { db, who, env } = context
  const plan = await planFor({ plan_id }, context)
  const client = await findClient(db, who, plan.client_id)
  const answer = await takeReturned(givenPath(source, env, 'not-a-file'), client, context)
  const marked = await putMarks(plan, answer.marks, context)
  const { complete, faulty } = completenessOf(await groupsOf(db, plan_id))
  if (complete) await settleTasks(plan_id, evidenceOf(answer, oneOf(languages, client.language, 'fi')), context)
  const closed = complete && faulty.length === 0 && (await closeIfDone(plan_id, client, context))
  return { marked, complete, faulty: faulty.length, closed }
}

async function putMarks(plan: Schema['plan'], marks: readonly ReceiptMark[], context: Writing): Promise<number> {
  const rows = await rowsOf(context.db, plan.id)
  let count = 0
  for (const item of handoverItems) {
    const parts: readonly string[] = itemParts[item] ?? []
    const own = marks.filter(({ of, key }) => of === 'group' && key === item)
    // That a part of it lies in the package makes no group needed that is not.
    const isNeeded = rows.find((one) => one.item === item)?.state !== 'not-needed'
    const its = own.length > 0 || !isNeeded ? own : marks.filter(({ of, key }) => of === 'part' && parts.includes(key))
    const state = worst.findLast((one) => its.some(({ received }) => received === one))
    if (state === undefined) continue
    const note = its
      .map(({ remark }) => remark)
      .filter(Boolean)
      .join('; ')
      .slice(0, 300)
    await putGroup(plan, item, { state, ...(note !== '' && { note }) }, rows, context)
    count++
  }
  return count
}

/** What the receipt says, as the evidence of a task: which package, who marked it, and how. */
function evidenceOf({ package: name, by, marks }: Answer, language: 'fi' | 'sv' | 'en'): string {
  const words = receipts[language]
  const count = (of: ReceiptMark['received']) => marks.filter(({ received }) => received === of).length
  const counts = words.counts(count('received'), count('missing'), count('unreadable'))
  return [name, by, counts].filter(Boolean).join(' · ').slice(0, 300)
}

const isOpen = ({ item }: PlanTask): boolean => item.status !== 'done' && item.status !== 'skipped'

/**
 * The open tasks that a receipt answers: the one that waits for it, and of what comes before it the package itself, which must have
 * been there to be marked. None where anything else comes before it: the order of the plan holds for a receipt, too.
 */
function answeredBy({ tasks }: Plan): readonly PlanTask[] {
  const found = new Set(tasks.filter((task) => task.part === 'receipt' && isOpen(task)))
  // A set is walked to what is added on the way.
  for (const task of found)
    for (const first of tasks) if (task.after.includes(first.id) && isOpen(first)) found.add(first)
  const answered = [...found]
  return answered.every(({ part }) => part === 'receipt' || part === 'package') ? answered : []
}

async function settleTasks(plan: string, note: string, context: Writing): Promise<void> {
  const answered = answeredBy(await findPlan(plan, 'fi', context))
  if (answered.length === 0) return
  const items = answered.map(({ item: { client_id, key } }) => ({ client_id, key }))
  const targets = (await targetsOf(items, context)).map(({ target }) => target)
  await markPlain(targets, { state: 'done', day: context.env.clock.today(), note }, context)
}

/** Closes a plan of which nothing is open but that it is to be closed, when its day is over. */
async function closeIfDone(id: string, client: Schema['client'], context: Writing): Promise<boolean> {
  const plan = await findPlan(id, 'fi', context)
  const isLeft = plan.tasks.some((task) => task.part !== 'close' && isOpen(task))
  if (plan.state !== 'open' || isLeft || plan.anchor > context.env.clock.today()) return false
  const moveState = client.state !== 'ended' && mayMove(client.state as Parameters<typeof mayMove>[0], 'ended')
  await closePlan({ id, version: plan.version, rest: 'tasks', moveState }, context)
  return true
}
