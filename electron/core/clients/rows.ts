import type { ClientCard, ClientFields } from '../../../shared/api/clients.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import type { Schema } from '../db/schema.ts'
import { readJson } from '../json.ts'

/** Rows as the contract shows them. The columns hold only what the contract's schemas let in. */

export const clientShown = ({ facts_json, search: _, ...row }: Schema['client']) =>
  ({ ...row, facts: readJson(facts_json, {}) }) as ClientCard['client']

export const contactShown = (row: Schema['contact']) =>
  ({ ...row, deputy: row.deputy === 1 }) as ClientCard['contacts'][number]

export const payGroupShown = ({ payday_json, ...row }: Schema['pay_group'], cutoffs: readonly Schema['cutoff'][]) =>
  ({
    ...row,
    payday: ruleOf(payday_json),
    cutoffs: cutoffs
      .filter((cutoff) => cutoff.pay_group_id === row.id)
      .map(({ rule_json, id, kind, name, responsible }) => ({ id, kind, name, responsible, rule: ruleOf(rule_json) })),
  }) as ClientCard['payGroups'][number]

/** A stored rule. One that cannot be read becomes a rule the engine reports as a fault. */
export const ruleOf = (json: string): Rule =>
  readJson<Rule>(json, { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } })

/** The columns of a client that hold something else than what the form has. */
export const clientColumns = ({ facts, ...values }: ClientFields) => ({ ...values, facts_json: JSON.stringify(facts) })
