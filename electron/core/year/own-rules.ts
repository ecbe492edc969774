import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { parseDay } from '../../../shared/domain/calendar/days/days.ts'
import { layered } from '../../../shared/domain/calendar/rules/effective.ts'
import { fieldsOf, filled, type OwnRule } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { isJson } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { ownRuleOf, type RuleVersion } from '../../../shared/domain/calendar/rules/versions.ts'
import type { Schema } from '../db/schema.ts'
import { readJson } from '../json.ts'

type Row = Schema['rule']

/** Whose rule it is: a client's by its id, or the firm's. */
export type Scope = string | null

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

/**
 * Rows as they are laid over the wider rules. One that cannot be read at all says nothing, so that the wider rule goes on;
 * where there is none its rule is a fault, lest it vanish without a word.
 */
function ownRules(rows: readonly Row[], wider: readonly ClockRule[]): readonly OwnRule[] {
  const lost = ({ key, fields_json }: Row) =>
    !isJson(readJson<unknown>(fields_json, null)) && !wider.some((rule) => rule.key === key)
  return rows.map((row) => (lost(row) ? { ...ownOf(row), fields: fieldsOf({ rule: row.fields_json }) } : ownOf(row)))
}

/** The duties of the firm itself among rules, as a year of its own has them: its own country's, and those of none. */
export const dutiesIn = (rules: readonly ClockRule[], home: string): readonly ClockRule[] =>
  rules
    .filter(({ subject, country }) => subject === 'firm' && (country ?? home) === home)
    .map((rule) => ({ ...rule, subject: 'client' }))

export type RuleBook = {
  /** Every rule of the firm's own list, whatever country it is for. */
  readonly all: readonly ClockRule[]
  /** What holds for every client of a country that has nothing of its own. The same list every time. */
  common(country: string): readonly ClockRule[]
  /** The firm's own duties, as they are in the year of the firm itself. The same list every time. */
  readonly duties: readonly ClockRule[]
  /** What is laid over `wider` by what one client says itself; `wider` where it has nothing of its own. */
  of(client: string, wider: readonly ClockRule[]): readonly ClockRule[]
}

/** The rules of every client: shared by all of one country who have none of their own. */
export function ruleBook(catalogues: Catalogues, rows: readonly Row[]): RuleBook {
  const own = Map.groupBy(rows, (row) => row.client_id)
  const firms = own.get(null) ?? []
  const elsewhere = new Set(catalogues.rules.map((rule) => rule.key))
  const lists = new Map<string, readonly ClockRule[]>()
  const common = (country: string): readonly ClockRule[] => {
    const known = lists.get(country)
    if (known) return known
    const items = catalogues.of(country)
    // What the firm says of another country's item concerns nobody here.
    const mine = firms.filter(({ key }) => !elsewhere.has(key) || items.some((rule) => rule.key === key))
    const list = layered(items, ownRules(mine, items))
    lists.set(country, list)
    return list
  }
  const all =
    catalogues.all.length > 1
      ? layered(catalogues.rules, ownRules(firms, catalogues.rules))
      : common(catalogues.home.code)
  return {
    all,
    common,
    duties: dutiesIn(all, catalogues.home.code),
    of: (client, wider) => layered(wider, ownRules(own.get(client) ?? [], wider)),
  }
}

/** One version as a whole rule, filled in from the wider rule of its time. */
export const wholeRule = (key: string, scope: Scope, version: RuleVersion, wider: ClockRule | undefined): ClockRule =>
  filled(ownRuleOf(key, scope === null ? 'firm' : 'client', version), wider)
