import type { ClockRule } from '../types.ts'

/** What of an item can differ between two catalogues; `dates` is the rule with its shift, and from when it holds. */
export const catalogueFields = [
  'name',
  'dates',
  'applies',
  'responsible',
  'category',
  'lead',
  'target',
  'calendar',
  'subject',
  'country',
  'confidence',
  'basis',
  'sources',
  'recurrence',
  'notes',
] as const
export type CatalogueField = (typeof catalogueFields)[number]

/** The fields that decide on which days an item falls and for whom. */
const deciding: ReadonlySet<CatalogueField> = new Set(['dates', 'applies', 'calendar', 'subject', 'country'])

/** A field of an item as data. */
export function fieldOf(rule: ClockRule, field: CatalogueField): unknown {
  switch (field) {
    case 'dates':
      return {
        rule: rule.rule.rule,
        action: rule.rule.non_business_day.action,
        time: rule.rule.time,
        from: rule.validFrom,
      }
    case 'applies':
      return rule.appliesWhen ?? null
    case 'calendar':
      return rule.calendar ?? 'statutory'
    case 'subject':
      return rule.subject ?? 'client'
    case 'target':
    case 'country':
      return rule[field] ?? null
    case 'recurrence':
    case 'notes':
      return rule[field] ?? {}
    default:
      return rule[field]
  }
}

/** Whether two pieces of JSON say the same, in whatever order their members stand and whichever of them say nothing. */
export const sameJson = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b)

const ordered = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

export type ChangedRule = {
  readonly before: ClockRule
  readonly after: ClockRule
  readonly fields: readonly CatalogueField[]
}
export type CatalogueDiff = {
  readonly added: readonly ClockRule[]
  readonly removed: readonly ClockRule[]
  readonly changed: readonly ChangedRule[]
  /** Keys of the items whose dates, or whose clients, may be others. */
  readonly dated: ReadonlySet<string>
}

/** How the items of two catalogues differ, matched by their keys, in the order of the newer one. */
export function compareCatalogues(before: readonly ClockRule[], after: readonly ClockRule[]): CatalogueDiff {
  const known = new Map(before.map((rule) => [rule.key, rule]))
  const kept = new Set(after.map((rule) => rule.key))
  const added = after.filter((rule) => !known.has(rule.key))
  const removed = before.filter((rule) => !kept.has(rule.key))
  const changed = after.flatMap((rule) => {
    const old = known.get(rule.key)
    if (!old) return []
    const fields = catalogueFields.filter((field) => !sameJson(fieldOf(old, field), fieldOf(rule, field)))
    return fields.length > 0 ? [{ before: old, after: rule, fields }] : []
  })
  const dated = new Set([...added, ...removed].map((rule) => rule.key))
  for (const { after: rule, fields } of changed) if (fields.some((field) => deciding.has(field))) dated.add(rule.key)
  return { added, removed, changed, dated }
}
