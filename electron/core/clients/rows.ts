import {
  Assignment,
  ClientCard,
  type ClientFields,
  ClientEvent,
  Contact,
  PayGroup,
} from '../../../shared/api/clients.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import type { Schema } from '../db/schema.ts'
import { earliestStart } from '../../../shared/domain/clients/client.ts'
import { readJson } from '../json.ts'
import { fitting } from '../sound.ts'

/** A row as the contract shows it, and the fields in which the file holds what no form could have sent. */
export type Shown<T> = { readonly row: T; readonly damaged: readonly string[] }

/** What a form begins with where the file has nothing that can be used. */
const otherwise = {
  number: '?',
  name: '?',
  business_id: '',
  form: 'other',
  industry: '',
  agreements: '',
  headcount: 0,
  fiscal_year_end: '12-31',
  language: 'fi',
  payroll_system: '',
  hr_system: '',
  channel: 'email',
  state: 'active',
  state_since: earliestStart,
  state_reason: '',
  clock_start: earliestStart,
  clock_end: null,
  facts: {},
  note: '',
  email: '',
  phone: '',
  valid_from: null,
  valid_until: null,
  frequency: 'other',
  payday: { rule: { type: 'monthly-day', day: 'client-defined' }, non_business_day: { action: 'none' } },
  cutoffs: [],
  position: 0,
  kind: '?',
  day: earliestStart,
  service: '?',
  role: 'other',
} as const

export const clientShown = ({ facts_json, search: _, ...row }: Schema['client']) =>
  fitting(ClientCard.shape.client, { ...row, facts: readJson(facts_json, {}) }, otherwise) as Shown<
    ClientCard['client']
  >

export const contactShown = (row: Schema['contact']) =>
  fitting(Contact, { ...row, deputy: row.deputy === 1 }, otherwise) as Shown<ClientCard['contacts'][number]>

export const eventShown = (row: Schema['event']) =>
  fitting(ClientEvent, row, otherwise) as Shown<ClientCard['events'][number]>

export const payGroupShown = ({ payday_json, ...row }: Schema['pay_group'], cutoffs: readonly Schema['cutoff'][]) =>
  fitting(
    PayGroup,
    {
      ...row,
      payday: ruleOf(payday_json),
      cutoffs: cutoffs
        .filter((cutoff) => cutoff.pay_group_id === row.id)
        .map(({ rule_json, id, kind, name, responsible }) => ({
          id,
          kind,
          name,
          responsible,
          rule: ruleOf(rule_json),
        })),
    },
    otherwise,
  ) as Shown<ClientCard['payGroups'][number]>

export const assignmentShown = <T extends object>(row: T) =>
  fitting(Assignment, row, { ...otherwise, role: 'deputy' }) as Shown<ClientCard['assignments'][number]>

/** A stored rule. One that cannot be read becomes a rule the engine reports as a fault. */
export const ruleOf = (json: string): Rule =>
  readJson<Rule>(json, { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } })

/** The columns of a client that hold something else than what the form has. */
export const clientColumns = ({ facts, ...values }: ClientFields) => ({ ...values, facts_json: JSON.stringify(facts) })
