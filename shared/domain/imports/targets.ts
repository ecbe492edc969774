/**
 * What a column of a spreadsheet can be taken for. Follows from the records: every field that people fill in and that is one
 * value, of the client and of what hangs on it.
 */
import { clientFacts, type Fact } from '../calendar/rules/facts.ts'
import type { Field, Kind } from '../../records/field.ts'
import { client, contact, payGroup } from '../../records/clients.ts'
import { type AssignmentRole, assignmentRoles } from '../clients/client.ts'

const parts = { client, contact, pay_group: payGroup } as const
export type Part = keyof typeof parts

/** Names a target: `client.name`, `contact2.email`, `pay_group.payday`, `team.responsible`, `fact.pension`. */
export type Target = string

export type TargetOf =
  | {
      readonly part: Part
      /** Which of several, from 1. */ readonly at: number
      readonly name: string
      readonly field: Field
    }
  | { readonly part: 'team'; readonly name: AssignmentRole }
  | { readonly part: 'fact'; readonly name: string; readonly fact: Fact }

/** So many contact persons and pay groups can stand in one row; more come in rows of their own. */
export const mostOf = { contact: 3, pay_group: 2 } as const

const typed: ReadonlySet<Kind> = new Set([
  'line',
  'text',
  'email',
  'phone',
  'choice',
  'flag',
  'day',
  'month-day',
  'whole',
  'rule',
])
const isImported = ({ kind, own, stays, silent }: Field): boolean => typed.has(kind) && !own && !stays && !silent

function* all(): Generator<readonly [Target, TargetOf]> {
  for (const [name, field] of fieldsOf('client')) yield [`client.${name}`, { part: 'client', at: 1, name, field }]
  for (const name of assignmentRoles) yield [`team.${name}`, { part: 'team', name }]
  for (const part of ['contact', 'pay_group'] as const)
    for (let at = 1; at <= mostOf[part]; at++)
      for (const [name, field] of fieldsOf(part))
        yield [`${part}${at === 1 ? '' : at}.${name}`, { part, at, name, field }]
  for (const fact of clientFacts)
    // What stands on the card is asked for there.
    if (!fact.derived && !fact.former && !Object.hasOwn(client.fields, fact.key))
      yield [`fact.${fact.key}`, { part: 'fact', name: fact.key, fact }]
}

const fieldsOf = (part: Part): readonly (readonly [string, Field])[] =>
  Object.entries<Field>(parts[part].fields).filter(([, field]) => isImported(field))

/** Every target there is, in the order in which people are offered them. */
export const targets: ReadonlyMap<Target, TargetOf> = new Map(all())
