import { isDay, isoOf } from '../days/days.ts'
import type { Anchor } from './found.ts'
import type { Day, IsoDay, Occurrence } from '../types.ts'

/**
 * What an occurrence is known by, for ever: `rule@nominal`, with `#anchor` where it hangs on something, and `@day`
 * where that day is not the nominal one. The due date is not in it: a date moved off a holiday is the same occurrence.
 */
export function occurrenceKey(occurrence: Pick<Occurrence, 'rule' | 'nominal' | 'anchor'>): string {
  const { rule, nominal, anchor } = occurrence
  if (anchor === undefined) return `${rule}@${nominal}`
  return anchor.day === nominal ? `${rule}@${nominal}#${anchor.id}` : `${rule}@${nominal}#${anchor.id}@${anchor.day}`
}

/** As `occurrenceKey`, of days that are still whole-day numbers. */
export function keyOfDay(rule: string, nominal: Day, anchor: Anchor | undefined): string {
  const key = `${rule}@${isoOf(nominal)}`
  if (anchor === undefined) return key
  return anchor.day === nominal ? `${key}#${anchor.id}` : `${key}#${anchor.id}@${isoOf(anchor.day)}`
}

const keyForm = /^(?<rule>.+?)@(?<nominal>\d{4}-\d{2}-\d{2})(?:#(?<anchor>.+?)(?:@(?<day>\d{4}-\d{2}-\d{2}))?)?$/

/**
 * What a key says of its occurrence, whose due date is known from elsewhere. Undefined for what is no key: another form, or a
 * day that does not exist.
 */
export function occurrenceOf(key: string, due: IsoDay): Occurrence | undefined {
  const { rule, nominal, anchor, day } = keyForm.exec(key)?.groups ?? {}
  if (rule === undefined || nominal === undefined || !isDay(nominal)) return undefined
  if (day !== undefined && !isDay(day)) return undefined
  return anchor === undefined
    ? { rule, nominal, due }
    : { rule, nominal, due, anchor: { id: anchor, day: day ?? nominal } }
}

/** Where the keys of a rule's occurrences begin and end among all keys in order: from the first, before the second. */
export const keysOf = (rule: string): readonly [from: string, until: string] => [`${rule}@`, `${rule}A`]

/** A cut-off's anchor names its pay group first, so that several cut-offs of one payroll have identities of their own. */
export const cutoffAnchor = (group: string, cutoff: string) => `${group}/${cutoff}`

/** The pay group, and the cut-off where there is one, behind an anchor's id. */
export function anchorParts(id: string): { readonly group: string; readonly cutoff?: string | undefined } {
  const at = id.indexOf('/')
  return at < 0 ? { group: id } : { group: id.slice(0, at), cutoff: id.slice(at + 1) }
}
