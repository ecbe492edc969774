import { parseDay } from '../../../shared/domain/calendar/days.ts'
import { layered } from '../../../shared/domain/calendar/effective.ts'
import { fieldsOf, type OwnRule } from '../../../shared/domain/calendar/own-rule.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { ownRuleOf, type RuleVersion } from '../../../shared/domain/calendar/versions.ts'
import type { Schema } from '../db/schema.ts'
import { readJson } from '../json.ts'

type Row = Schema['rule']

/** A stored row as one version of what its scope says of a rule. */
export const versionOf = (row: Row): RuleVersion => ({
  id: row.id,
  fields: fieldsOf(readJson<unknown>(row.fields_json, {})),
  from: dayIn(row.valid_from),
  until: dayIn(row.valid_until),
})

/** What is no day is no limit. */
const dayIn = (text: string | null) => (text !== null && parseDay(text) !== undefined ? text : null)

const ownOf = (row: Row): OwnRule => ownRuleOf(row.key, row.client_id === null ? 'firm' : 'client', versionOf(row))

export type RuleBook = {
  /** What holds for every client that has nothing of its own. */
  readonly common: readonly ClockRule[]
  /** What holds for one client; `common` itself where it has nothing of its own. */
  of(client: string): readonly ClockRule[]
}

/** The rules of every client: shared by all who have none of their own. */
export function ruleBook(catalogue: readonly ClockRule[], rows: readonly Row[]): RuleBook {
  const firm: OwnRule[] = []
  const clients = new Map<string, OwnRule[]>()
  for (const row of rows) {
    const mine = row.client_id === null ? firm : clients.get(row.client_id)
    if (mine) mine.push(ownOf(row))
    else if (row.client_id !== null) clients.set(row.client_id, [ownOf(row)])
  }
  const common = layered(catalogue, firm)
  return { common, of: (client) => layered(common, clients.get(client) ?? []) }
}
