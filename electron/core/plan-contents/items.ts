import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import {
  handoverItems,
  type HandoverItem,
  itemStates,
  type ItemState,
} from '../../../shared/domain/plans/content-kinds.ts'
import { completenessOf, essentialItems, itemParts } from '../../../shared/domain/plans/contents.ts'
import { kindOf, planTemplates } from '../../../shared/domain/plans/plan.ts'
import { findClient } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import { givenPath } from '../given.ts'
import type { Reading, Writing } from '../handlers.ts'
import { partsOfPackage } from '../handover/index.ts'
import { dayIn, oneOf } from '../sound.ts'
import { planFor } from './knowledge.ts'
import { refusePersonal } from './personal.ts'

/** The last plan of a client's end. */
export async function endPlan(db: Db, client: string): Promise<Schema['plan'] | undefined> {
  const rows = await db.selectFrom('plan').selectAll().where('client_id', '=', client).orderBy('id', 'desc').execute()
  return rows.find(({ template }) => kindOf(oneOf(planTemplates, template, 'takeover-small')) === 'end')
}

const rowsOf = (db: Db, plan: string) =>
  db.selectFrom('handover_item').selectAll().where('plan_id', '=', plan).orderBy('id').execute()

/** The groups of a client's handover, what of them a package would hold today, and what blocks it. */
export async function itemsOf({ client }: Parsed<'planContents.items'>, context: Reading) {
  const { db, who } = context
  const row = await findClient(db, who, client)
  const plan = await endPlan(db, row.id)
  const rows = plan ? await rowsOf(db, plan.id) : []
  const parts = await partsOfPackage(row.id, context)
  const items = handoverItems.map((item) => {
    const known = rows.find((one) => one.item === item)
    const its = itemParts[item]
    return {
      item,
      state: oneOf(itemStates, known?.state ?? '', 'to-do'),
      state_on: dayIn(known?.state_on ?? null),
      note: known?.note ?? '',
      essential: essentialItems.has(item),
      rows: its === undefined ? null : its.reduce((sum, part) => sum + (parts.get(part) ?? 0), 0),
    }
  })
  const { blocking, open, faulty, complete } = completenessOf(items)
  const named = { blocking: [...blocking], open: [...open], faulty: [...faulty] }
  return { plan_id: plan?.id ?? null, items, ...named, complete }
}

type Said = { readonly state?: ItemState | undefined; readonly note?: string | undefined }

/** Says of a group how far it has come, and where it is. */
async function put(
  plan: Schema['plan'],
  item: HandoverItem,
  said: Said,
  rows: readonly Schema['handover_item'][],
  context: Writing,
) {
  const { env, write } = context
  const known = rows.find((one) => one.item === item)
  const values = {
    ...(said.state !== undefined && { state: said.state, state_on: said.state === 'to-do' ? null : env.clock.today() }),
    ...(said.note !== undefined && { note: said.note }),
  }
  if (known) return write.update('handover_item', known.id, known.version, values)
  const blank = { client_id: plan.client_id, plan_id: plan.id, item, state: 'to-do', state_on: null, note: '' }
  return write.insert('handover_item', { ...blank, ...values })
}

export async function markItems({ plan_id, items, ...said }: Parsed<'planContents.markItems'>, context: Writing) {
  const plan = await planFor({ plan_id }, context)
  refusePersonal({ note: said.note ?? '' })
  const rows = await rowsOf(context.db, plan_id)
  const named = [...new Set(items)]
  for (const item of named) await put(plan, item, said, rows, context)
  return { marked: named.length }
}

/** A receipt as far as it is read here, whichever program filled it in. */
const Receipt = z.object({
  business_id: z.string().max(300).default(''),
  received_by: z.string().max(300).default(''),
  items: z
    .array(
      z.object({
        part: z.string().max(100),
        received: z.enum(['received', 'missing', 'unreadable']).nullable().default(null),
        remark: z.string().max(1000).default(''),
      }),
    )
    .max(1000),
})
const MOST = 1_000_000

function readReceipt(path: string): z.output<typeof Receipt> {
  if (statSync(path).size > MOST) throw new AppError('invalid', 'not-a-receipt')
  try {
    return Receipt.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))))
  } catch {
    throw new AppError('invalid', 'not-a-receipt')
  }
}

const worst = ['received', 'unreadable', 'missing'] as const

/** What the successor marked goes into the groups: of a group in several parts the worst counts. Groups without a part stay. */
export async function takeReceipt({ plan_id, ...source }: Parsed<'planContents.takeReceipt'>, context: Writing) {
  const { db, who, env } = context
  const plan = await planFor({ plan_id }, context)
  const client = await findClient(db, who, plan.client_id)
  const receipt = readReceipt(givenPath(source, env, 'not-a-file'))
  if (receipt.business_id !== client.business_id)
    throw new AppError('invalid', 'other-client', { facts: { client: receipt.business_id.slice(0, 50) } })
  const marked = receipt.items.filter(({ received }) => received !== null)
  if (marked.length === 0) throw new AppError('invalid', 'not-marked')
  refusePersonal(Object.fromEntries(marked.map(({ part, remark }) => [part, remark])))
  const rows = await rowsOf(db, plan_id)
  let count = 0
  for (const item of handoverItems) {
    const parts: readonly string[] = itemParts[item] ?? []
    const its = marked.filter(({ part }) => parts.includes(part) || part === item)
    const state = worst.findLast((one) => its.some(({ received }) => received === one))
    if (state === undefined) continue
    const note = its
      .map(({ remark }) => remark.trim())
      .filter(Boolean)
      .join('; ')
      .slice(0, 300)
    await put(plan, item, { state, ...(note !== '' && { note }) }, rows, context)
    count++
  }
  return { marked: count }
}
