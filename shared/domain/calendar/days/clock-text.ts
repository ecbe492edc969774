import type { Language } from '../../words.ts'
import type { WallTime } from '../types.ts'

const forms: Readonly<Record<Language, (time: WallTime) => string>> = {
  fi: (time) => `klo ${time.replace(':', '.')}`,
  sv: (time) => `kl. ${time.replace(':', '.')}`,
  en: (time) => time,
}

/** A time of day beside a date: `klo 12.00`. */
export const clockText = (time: WallTime, language: Language): string => forms[language](time)
