import type { Language } from '../../shared/domain/words.ts'
import type { FormCountry } from '../desk/countries.ts'
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
  const known = [...kinds.values()].map(({ kind, name }) => ({ value: kind, label: capital(name[language]) }))
  return anchor === undefined || known.some(({ value }) => value === anchor)
    ? known
    : [...known, { value: anchor, label: anchor }]
}

/** The place that a source is from: `vero.fi`; the text itself where it is no address. */
export const hostOf = (source: string): string => readAddress(source).split('/')[0] ?? source
