import { eventKinds } from '../../shared/domain/calendar/rules/event-kinds.ts'
import { cutoffKeys, paydayKey } from '../../shared/domain/calendar/clock/paygroups.ts'
import type { Language } from '../../shared/domain/words.ts'
import { ui } from '../../shared/i18n/ui.ts'

/** Monday first. */
export const calendarWeekdays = (language: Language): readonly string[] => ui[language].weekdays.long.split(' ')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The events that rules hang on, by name; one that the program does not know goes by its key. */
export function eventChoices(language: Language, anchor: string | undefined) {
  const known = eventKinds.map(({ kind, name }) => ({ value: kind, label: capital(name[language]) }))
  return anchor === undefined || known.some(({ value }) => value === anchor)
    ? known
    : [...known, { value: anchor, label: anchor }]
}

/** An address of a source as it is read: without its scheme. */
export const shortSource = (source: string): string => source.replace(/^https?:\/\/(www\.)?/, '')

/** The place that a source is from: `vero.fi`; the text itself where it is no address. */
export const hostOf = (source: string): string => shortSource(source).split('/')[0] ?? source

/** Whether a date comes from a client's pay group and not from a rule: paydays, and their last days. */
export const isOfPayGroup = (rule: string): boolean =>
  rule === paydayKey || Object.values(cutoffKeys).some((key) => key === rule)
