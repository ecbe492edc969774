import type { Parsed } from '../../../shared/api/names.ts'
import {
  handoverItems,
  type HandoverItem,
  itemStates,
  type ItemState,
} from '../../../shared/domain/plans/content-kinds.ts'
import { completenessOf, essentialItems, itemParts } from '../../../shared/domain/plans/contents.ts'
import { findClient } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { endPlan, partsOfPackage } from '../handover/index.ts'
import { dayIn, oneOf } from '../sound.ts'
import { planFor } from './knowledge.ts'
import { refusePersonal } from '../personal.ts'

/** What was said of the groups of a plan. */
export const rowsOf = (db: Db, plan: string) =>
  db.selectFrom('handover_item').selectAll().where('plan_id', '=', plan).orderBy('id').execute()

/** Every group with its state; one of which nobody has said anything is to be done. */
const standing = (rows: readonly Schema['handover_item'][]) =>
  handoverItems.map((item) => {
    const known = rows.find((one) => one.item === item)
    return {
      item,
      state: oneOf(itemStates, known?.state ?? '', 'to-do'),
      state_on: dayIn(known?.state_on ?? null),
      years: known?.years ?? '',
      note: known?.note ?? '',
    }
  })
/** Every group of a plan with its state. */
export const groupsOf = async (db: Db, plan: string) => standing(await rowsOf(db, plan))

/** The groups of a client's handover, what of them a package would hold today, and what blocks it. */
export async function itemsOf({ client }: Parsed<'planContents.items'>, context: Reading) {
  const { db, who } = context
  const row = await findClient(db, who, client)
  const plan = await endPlan(db, row.id)
  const rows = plan ? await rowsOf(db, plan.id) : []
  const parts = await partsOfPackage(row.id, context)
  const items = standing(rows).map((one) => {
    const { item } = one
    const its = itemParts[item]
    return {
      ...one,
      essential: essentialItems.has(item),
      rows: its === undefined ? null : its.reduce((sum, part) => sum + (parts.get(part) ?? 0), 0),
    }
  })
  const { blocking, open, faulty, complete } = completenessOf(items)
  const named = { blocking: [...blocking], open: [...open], faulty: [...faulty] }
  return { plan_id: plan?.id ?? null, items, ...named, complete }
}

type Said = {
  readonly state?: ItemState | undefined
  readonly years?: string | undefined
  readonly note?: string | undefined
}

/** Says of a group how far it has come, and where it is. */
export async function putGroup(
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
    ...(said.years !== undefined && { years: said.years }),
    ...(said.note !== undefined && { note: said.note }),
  }
  if (known) return write.update('handover_item', known.id, known.version, values)
  const blank = {
    client_id: plan.client_id,
    plan_id: plan.id,
    item,
    state: 'to-do',
    state_on: null,
    years: '',
    note: '',
  }
  return write.insert('handover_item', { ...blank, ...values })
}

export async function markItems({ plan_id, items, ...said }: Parsed<'planContents.markItems'>, context: Writing) {
  const plan = await planFor({ plan_id }, context)
  refusePersonal({ years: said.years ?? '', note: said.note ?? '' })
  const rows = await rowsOf(context.db, plan_id)
  const named = [...new Set(items)]
  for (const item of named) await putGroup(plan, item, said, rows, context)
  return { marked: named.length }
}
