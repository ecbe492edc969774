import { plainTime } from '../../time-of-day.ts'
import type { Language } from '../../words.ts'
import type { WallTime } from '../types.ts'

const forms: Readonly<Record<Language, (time: WallTime) => string>> = {
  fi: (time) => `klo ${plainTime(time)}`,
  sv: (time) => `kl. ${plainTime(time)}`,
  en: (time) => time.replace(/^0/, ''),
}

/** A time of day beside a date: `klo 9.30`. */
export const clockText = (time: WallTime, language: Language): string => forms[language](time)
