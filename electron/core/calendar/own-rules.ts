import { effectiveRules } from '../../../shared/domain/calendar/effective.ts'
import type { ClockRule, Rule, Side } from '../../../shared/domain/calendar/types.ts'
import type { Words } from '../../../shared/domain/words.ts'
import type { Schema } from '../db/schema.ts'
import { readJson } from '../json.ts'

/** What a firm or a client changed of a rule; what is missing comes from the wider rule with the same key. */
export type RuleFields = {
  name?: string
  category?: string
  responsible?: Side
  rule?: Rule
  lead?: number[]
  off?: boolean
}

const same = (text: string): Words => ({ fi: text, sv: text, en: text })

/** A rule of the firm's or a client's own, filled in from the wider one. */
export function ownRule(row: Schema['rule'], wider: ClockRule | undefined): ClockRule {
  const fields = readJson<RuleFields>(row.fields_json, {})
  // A date of the firm's own making rests on nobody else's word.
  const own = row.client_id === null ? '' : 'agreed-per-client-or-cba'
  return {
    key: row.key,
    scope: row.client_id === null ? 'firm' : 'client',
    name: fields.name === undefined ? (wider?.name ?? same(row.key)) : same(fields.name),
    category: fields.category ?? wider?.category ?? 'own',
    responsible: fields.responsible ?? wider?.responsible ?? 'provider',
    rule: fields.rule ?? wider?.rule ?? { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } },
    lead: fields.lead ?? wider?.lead ?? [7],
    sources: fields.rule ? [] : (wider?.sources ?? []),
    confidence: fields.rule ? 'agreed' : (wider?.confidence ?? 'agreed'),
    basis: fields.rule ? own : (wider?.basis ?? own),
    notes: wider?.notes,
    // Switched off: a condition nothing fulfils. A rule of one's own applies wherever it was made for.
    appliesWhen: fields.off ? { any: [] } : row.client_id === null ? wider?.appliesWhen : undefined,
    validFrom: row.valid_from ?? undefined,
    validUntil: row.valid_until ?? undefined,
  }
}

/** The rules of every client: shared by all who have none of their own. */
export function ruleBook(catalogue: readonly ClockRule[], rows: readonly Schema['rule'][]) {
  const byKey = (rules: readonly ClockRule[]) => new Map(rules.map((rule) => [rule.key, rule]))
  const statutory = byKey(catalogue)
  const firm = rows.filter((row) => row.client_id === null).map((row) => ownRule(row, statutory.get(row.key)))
  const common = effectiveRules(catalogue, firm, [])
  const wide = new Map([...statutory, ...byKey(firm)])
  const own = new Map<string, Schema['rule'][]>()
  for (const row of rows) if (row.client_id !== null) own.set(row.client_id, [...(own.get(row.client_id) ?? []), row])
  return {
    common,
    of(client: string): readonly ClockRule[] {
      const mine = own.get(client)
      return mine
        ? effectiveRules(
            catalogue,
            firm,
            mine.map((row) => ownRule(row, wide.get(row.key))),
          )
        : common
    },
  }
}
