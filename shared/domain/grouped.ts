import type { Language } from './words.ts'

/**
 * A whole number with its thousands apart by a narrow space that does not break: `34 476`. Finnish and Swedish write it so
 * (SFS 4175, Svenska skrivregler), ISO 80000-1 in every language; the comma of English would be a decimal sign to a Finn.
 */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f')

/**
 * A large number where there is no room for it, to two digits and in the language's own short form: `12 t.`, `12 tn`, `12K`.
 * The whole number is told beside it. Below a thousand nothing is shortened.
 */
export const brief = (value: number, language: Language): string =>
  value < 1000
    ? String(value)
    : new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 2 }).format(value)
