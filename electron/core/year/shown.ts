import type { FaultLine } from '../../../shared/api/items.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { Fault, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { keptIn } from './outlived.ts'
import type { ClientYear } from './load.ts'
import { findOccurrence } from './occurrence.ts'

/** What the rules make in a span, what was moved into it, and what was done there by rules that make it no more. */
export function shownIn(
  year: ClientYear,
  made: readonly Occurrence[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Occurrence[] {
  // What nobody marked before the line of settled history came from a rule that is younger than it: nobody is late.
  const live = made.filter((one) => one.nominal >= year.settled || year.marks.has(occurrenceKey(one)))
  if (year.marks.size === 0) return live
  const all = [...live, ...movedIn(year, from, to)]
  const kept = keptIn(year.marks.values(), new Set(all.map(occurrenceKey)), { from, to })
  return [...all, ...kept.map((one) => one.occurrence)]
}

const nameOf = (year: ClientYear, key: string, language: Language): string =>
  year.rules.find((rule) => rule.key === key)?.name[language] ?? key

export type UnsetLine = { readonly client_id: string; readonly rule: string; readonly name: string }

/** A rule that applies to a client and whose date nobody has stated yet, as a screen shows it. */
export const unsetLine = (year: ClientYear, rule: string, language: Language): UnsetLine => ({
  client_id: year.id,
  rule,
  name: nameOf(year, rule, language),
})

/** A rule that cannot be computed for a client, or something of its data that cannot be used, as a screen shows it. */
export const faultLine = (year: ClientYear, { rule, code }: Fault, language: Language): FaultLine => ({
  client_id: year.id,
  client: year.name,
  rule,
  name: rule === '' ? calendarWords[language].clientData : nameOf(year, rule, language),
  code,
})

/** Occurrences whose computed day lies outside the span and that were moved into it. */
export function movedIn(year: ClientYear, from: string, to: string) {
  return [...year.marks.values()].flatMap((mark) => {
    if (mark.moved_to === null || mark.moved_to < from || mark.moved_to > to) return []
    const occurrence = findOccurrence(year, mark.occurrence, mark.due)
    if (!occurrence || (occurrence.due >= from && occurrence.due <= to)) return []
    return occurrenceKey(occurrence) === mark.occurrence ? [occurrence] : []
  })
}
