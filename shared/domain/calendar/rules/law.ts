import { occurrenceKey } from '../clock/identity.ts'
import type { ClockRule, IsoDay, Occurrence, Rule, Shape } from '../types.ts'
import { calendarOf } from './own-rule.ts'
import { dateChanges } from './rule-difference.ts'

/** A rule whose dates a law or an authority sets: of the catalogue, from a source, and nobody's to choose. */
export const isLaw = (rule: ClockRule): boolean => {
  // A damaged row's rule has no shape, and is nobody's law.
  const shape = (rule.rule as Rule | null)?.rule as Shape | undefined
  if (shape === undefined) return false
  const { kind, overridable } = shape
  return (
    rule.scope === 'catalogue' &&
    calendarOf(rule) === 'statutory' &&
    rule.basis === 'source' &&
    kind === undefined &&
    overridable !== true
  )
}

/**
 * A rule of the firm's or the client's own whose dates it says a law sets, where no catalogue has the item: its own day is what
 * the law asks for, and a mark may put it past that.
 */
export const isOwnLaw = (rule: ClockRule, catalogue: readonly ClockRule[]): boolean =>
  rule.scope !== 'catalogue' && calendarOf(rule) === 'statutory' && !catalogue.some(({ key }) => key === rule.key)

const anchored = ({ anchor }: Occurrence) => anchor && `${anchor.id}@${anchor.day}`

/**
 * By what day the law asks for each of one rule's dates: of the same occurrence, of what hangs on the same payday or event,
 * or else of what lies in the same month or is the only one of its year (`dateChanges`). By the occurrence's key; what has no
 * match is not in it.
 */
export function lawfulDays(law: readonly Occurrence[], ours: readonly Occurrence[]): ReadonlyMap<string, IsoDay> {
  const found = new Map<string, IsoDay>()
  const byKey = new Map(law.map((one) => [occurrenceKey(one), one]))
  const byAnchor = new Map(law.flatMap((one) => (one.anchor ? [[anchored(one) ?? '', one] as const] : [])))
  const used = new Set<Occurrence>()
  const rest: Occurrence[] = []
  for (const one of ours) {
    const match = byKey.get(occurrenceKey(one)) ?? byAnchor.get(anchored(one) ?? '-')
    if (!match) rest.push(one)
    else {
      used.add(match)
      found.set(occurrenceKey(one), match.due)
    }
  }
  const left = law.filter((one) => !used.has(one))
  for (const { nominal, before, after } of dateChanges(left, rest, new Map())) {
    const one = rest.find((other) => other.nominal === nominal && other.due === after)
    if (one && before !== undefined) found.set(occurrenceKey(one), before)
  }
  return found
}
