import type { Language } from '../../shared/domain/words.ts'
import type { FormCountry } from '../desk/countries.ts'
import { cutoffAnchorOf, cutoffAnchorText } from '../../shared/domain/calendar/rules/cutoff-anchors.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { readAddress } from '../ui/addresses.ts'

/** Monday first. */
export const calendarWeekdays = (language: Language): readonly string[] => ui[language].weekdays.long.split(' ')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The events that rules hang on, of every country in use, by name; one that nobody knows goes by its key. */
export function eventChoices(
  countries: readonly Pick<FormCountry, 'events'>[],
  language: Language,
  anchor: string | undefined,
) {
  const kinds = new Map(countries.flatMap(({ events }) => events.map((event) => [event.kind, event] as const)))
  const events = [...kinds.values()].map(({ kind, name }) => ({ value: kind, label: capital(name[language]) }))
  // Cut-offs that the client has agreed on: of a kind, or the one that the rule names already.
  const cutoffs = (['material', 'approval'] as const).map((kind) => ({
    value: cutoffAnchorText({ kind }),
    label: rulePicker[language].cutoffDays[kind],
  }))
  const { kind, name } = (anchor === undefined ? undefined : cutoffAnchorOf(anchor)) ?? {}
  const named =
    kind === undefined || name === undefined || anchor === undefined
      ? []
      : [{ value: anchor, label: `${rulePicker[language].cutoffDays[kind]}: ${name}` }]
  const known = [...events, ...cutoffs, ...named]
  return anchor === undefined || known.some(({ value }) => value === anchor)
    ? known
    : [...known, { value: anchor, label: anchor }]
}

/** The place that a source is from: `vero.fi`; the text itself where it is no address. */
export const hostOf = (source: string): string => readAddress(source).split('/')[0] ?? source
