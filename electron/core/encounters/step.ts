import type { Encounter } from '../../../shared/api/encounters.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { markStates } from '../../../shared/domain/calendar/marks/status.ts'
import { fieldsOf } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { type NextStep, ruleOfStep, standingOf, stepOfRule } from '../../../shared/domain/encounters/encounter.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { backToWider, changeRule } from '../rules/index.ts'
import { oneOf } from '../sound.ts'

type Step = { readonly client_id: string; readonly key: string }

/** The versions of the rule that a next step is; none where there is no next step. */
export const versionsOf = ({ client_id, key }: Step, { db }: Writing) =>
  db
    .selectFrom('rule')
    .select(['id', 'version', 'fields_json'])
    .where('client_id', '=', client_id)
    .where('key', '=', key)
    .where('key', '!=', '')
    .execute()

/** Makes, changes or takes away the work that a next step is; gives its key, empty for none. */
export async function saveStep(next: NextStep | null, { client_id, key }: Step, context: Writing) {
  const rows = await versionsOf({ client_id, key }, context)
  if (next === null) {
    if (rows.length > 0) await backToWider({ client_id, key, seen: rows }, context)
    return ''
  }
  const known = rows.length > 0 ? { key } : {}
  const fields = ruleOfStep(next) as Parsed<'rules.change'>['fields']
  return (await changeRule({ client_id, ...known, reach: 'all', fields, seen: rows }, context)).key
}

type Named = Pick<Schema['encounter'], 'client_id' | 'next_key'>

/** The next steps that encounters and minutes name, read from the work that they are. */
export async function stepsOf(db: Db, rows: readonly Named[], today: string) {
  const keys = rows.flatMap(({ next_key }) => (next_key === '' ? [] : [next_key]))
  const work = await db
    .selectFrom('rule')
    .select(['client_id', 'key', 'fields_json'])
    .where('key', 'in', [...keys, ''])
    .execute()
  const steps = work.flatMap(({ client_id, key, fields_json }) => {
    const step = stepOfRule(fieldsOf(readJson<unknown>(fields_json, {})))
    return step ? [{ client_id, key, step, occurrence: occurrenceKey({ rule: key, nominal: step.day }) }] : []
  })
  const marks = await db
    .selectFrom('mark')
    .select(['client_id', 'occurrence', 'state', 'moved_to', 'due'])
    // Marks are found by their client: by their key alone all of them would be gone through.
    .where('client_id', 'in', [...new Set(steps.map(({ client_id }) => client_id)), ''])
    .where('occurrence', 'in', [...steps.map(({ occurrence }) => occurrence), ''])
    .execute()
  return (client: string, named: string): Encounter['next'] => {
    const found = steps.find(({ client_id, key }) => client_id === client && key === named)
    if (!found) return null
    const mark = marks.find(({ client_id, occurrence }) => client_id === client && occurrence === found.occurrence)
    const marked = mark && { ...mark, state: oneOf(markStates, mark.state, 'open' as const) }
    return { ...found.step, key: named, ...standingOf(found.step, marked, today) }
  }
}
