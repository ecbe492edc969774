import type { Language } from '../../shared/domain/words.ts'

const formats = new Map<Language, Intl.NumberFormat>()

/** Whole euros as they are written in a language: `12 500 €`. */
export function euros(amount: number, language: Language): string {
  const known = formats.get(language)
  if (known) return known.format(amount)
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  formats.set(language, format)
  return format.format(amount)
}
