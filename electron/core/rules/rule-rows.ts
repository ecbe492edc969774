import { AppError } from '../../../shared/api/errors.ts'
import { paydayAnchors } from '../../../shared/domain/calendar/clock/expand-anchored.ts'
import type { RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { checkAnchor, anchorOf } from '../../../shared/domain/calendar/rules/rule-anchors.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { ClockRule, Rule } from '../../../shared/domain/calendar/types.ts'
import {
  changedVersions,
  type RuleVersion,
  shownVersion,
  type VersionChange,
} from '../../../shared/domain/calendar/rules/versions.ts'
import { visible } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import type { Sight } from '../who.ts'
import { type Scope, versionOf } from '../year/index.ts'

type Row = Schema['rule']
export type Seen = readonly { readonly id: string; readonly version: number }[]
export type Change = {
  readonly reach: 'all' | 'following'
  readonly from?: string | undefined
  readonly fields: RuleFields
}

/** What one scope says of one rule, oldest first. */
export function rowsOf(db: Db, scope: Scope, key: string): Promise<Row[]> {
  const rows = db.selectFrom('rule').selectAll().where('key', '=', key).orderBy('valid_from').orderBy('id')
  return (scope === null ? rows.where('client_id', 'is', null) : rows.where('client_id', '=', scope)).execute()
}

/** Throws `conflict` when the rows are not the ones that the writer saw. */
export function refuseUnseen(rows: readonly Row[], seen: Seen): void {
  const same = rows.length === seen.length && rows.every((row) => seen.some((one) => isOne(row, one)))
  if (!same) throw new AppError('conflict', 'changed-elsewhere')
}
const isOne = (row: Row, { id, version }: Seen[number]) => row.id === id && row.version === version

/** The versions after a change. Throws `invalid` for one that names no day from which it would hold. */
export function versionsAfter(rows: readonly Row[], change: Change, today: string): readonly RuleVersion[] {
  return changedVersions(rows.map(versionOf), validChange(change), today)
}

function validChange({ reach, from, fields }: Change): VersionChange {
  if (reach === 'all') return { reach, fields }
  if (from === undefined) throw new AppError('invalid', 'fields', { fields: { from: 'required' } })
  return { reach, from, fields }
}

/** What a rule stands among, as far as it can hang on it. */
export type Among = { readonly rules: readonly ClockRule[]; readonly events?: readonly { readonly kind: string }[] }

/**
 * Throws `invalid` at `field` for a rule that can never give a date, hangs on itself or on what nobody knows: with the
 * reason, and with the place in the rule's JSON form.
 */
export function refuseProblem(rule: Rule, key: string, { rules, events = [] }: Among, field = 'rule'): void {
  const anchors = new Map(rules.map((one) => [one.key, anchorIn(one.rule)]))
  const problem = checkRule(rule)[0] ?? checkAnchor(rule, key, { events, anchorOf: (other) => anchors.get(other) })
  if (!problem) return
  const detail = problem.detail === undefined ? {} : { detail: problem.detail }
  throw new AppError('invalid', 'fields', {
    fields: { [field]: problem.code },
    facts: { path: problem.path, ...detail },
  })
}

/** Rules that came by import may be anything. */
const anchorIn = (rule: Rule) => (checkRule(rule).length === 0 ? anchorOf(rule) : undefined)

/** The events there are of the kind that a rule hangs on: of any client that is seen, for a rule of the firm; or that a country knows. */
export async function eventsFor(
  db: Db,
  who: Sight,
  scope: Scope,
  rule: Rule | undefined,
  { all }: Catalogues,
): Promise<readonly { readonly kind: string }[]> {
  const kind = rule && anchorIn(rule)
  if (kind === undefined || paydayAnchors.includes(kind)) return []
  const known = all.flatMap(({ country }) => country.events).filter((event) => event.kind === kind)
  if (known.length > 0) return known
  const events = db.selectFrom('event').select(['id', 'kind', 'day', 'name']).where('kind', '=', kind).limit(1)
  const seen = scope === null ? visible(who).ids : [scope]
  return (seen ? events.where('client_id', 'in', seen) : events).execute()
}

/** The rule in force on a day, else the next to come, else the last: of one key. */
export function shownRule(rules: readonly ClockRule[], day: string): ClockRule | undefined {
  const pieces = rules.map((rule) => ({
    fields: {},
    from: rule.validFrom ?? null,
    until: rule.validUntil ?? null,
    rule,
  }))
  const shown = shownVersion(pieces, day)
  return pieces.find((piece) => piece === shown)?.rule
}
