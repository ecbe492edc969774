import { onceOn, type RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { Row, Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'

/**
 * Copies how a client's pay is run to a new client: pay groups with their last days, its own rules and its instructions, as
 * far as they have not ended. What is one client's own is left out: its people, marks, notes, events, exceptional paydays and
 * one-off work.
 */
export async function copyParts({ id: from }: { readonly id: string }, client_id: string, context: Writing) {
  const { db, write, env } = context
  const today = env.clock.today()
  const holds = ({ valid_until }: { readonly valid_until: string | null }) =>
    valid_until === null || valid_until >= today

  const groups = await db.selectFrom('pay_group').selectAll().where('client_id', '=', from).execute()
  const cutoffs = await db.selectFrom('cutoff').selectAll().where('client_id', '=', from).execute()
  for (const group of groups.filter(holds)) {
    const begins = { valid_from: null, valid_until: null, exceptions_json: '[]' }
    const { id: pay_group_id } = await write.insert('pay_group', { ...copied(group), client_id, ...begins })
    for (const cutoff of cutoffs.filter((one) => one.pay_group_id === group.id))
      await write.insert('cutoff', { ...copied(cutoff), client_id, pay_group_id })
  }
  const rules = await db.selectFrom('rule').selectAll().where('client_id', '=', from).orderBy('id').execute()
  for (const rule of rules.filter(holds)) if (!isOnce(rule)) await write.insert('rule', { ...copied(rule), client_id })
  const instructions = await db.selectFrom('instruction').selectAll().where('client_id', '=', from).execute()
  for (const one of instructions) await write.insert('instruction', { ...copied(one), client_id })
}

/** A row's values for another row. */
const copied = <R extends Row>({ id: _, version: __, updated: ___, origin: ____, ...values }: R) => values

const isOnce = ({ fields_json }: Schema['rule']): boolean =>
  onceOn(readJson<RuleFields>(fields_json, {}).rule) !== undefined
