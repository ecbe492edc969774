import type { Language } from '../../words.ts'
import { dayOf, partsOf, weekdayOf } from './days.ts'
import { weekdayNames } from './daysoff.ts'
import type { IsoDay } from '../types.ts'

/** `list` ti 12.1. · `dated` ti 12.1.2027 · `long` tiistai 12.1.2027 · `date` 12.1.2027 */
export type DayStyle = 'list' | 'dated' | 'long' | 'date'

const short: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

export const englishMonths: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `12.1.` or `12 January`: a day of the year in words. */
export const formatMonthDay = (month: number, day: number, language: Language) =>
  language === 'en' ? `${day} ${englishMonths[month - 1] ?? ''}` : `${day}.${month}.`

/** A date as people of the language write it; the weekday belongs to it in every style but `date`. */
export function formatDay(iso: IsoDay, language: Language, style: DayStyle): string {
  const day = dayOf(iso)
  const { year, month, day: date } = partsOf(day)
  const index = weekdayOf(day) - 1
  const abbreviated = short[language][index] ?? ''
  const name = weekdayNames[index]?.[language] ?? ''
  if (language === 'en') {
    const monthName = englishMonths[month - 1] ?? ''
    switch (style) {
      case 'list':
        return `${abbreviated} ${date} ${monthName.slice(0, 3)}`
      case 'dated':
        return `${abbreviated} ${date} ${monthName.slice(0, 3)} ${year}`
      case 'long':
        return `${name} ${date} ${monthName} ${year}`
      case 'date':
        return `${date} ${monthName} ${year}`
    }
  }
  switch (style) {
    case 'list':
      return `${abbreviated} ${date}.${month}.`
    case 'dated':
      return `${abbreviated} ${date}.${month}.${year}`
    case 'long':
      return `${name} ${date}.${month}.${year}`
    case 'date':
      return `${date}.${month}.${year}`
  }
}
