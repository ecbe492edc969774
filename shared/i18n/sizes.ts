import type { Language } from '../domain/words.ts'

/** Units of a thousand, a million and a thousand million bytes: Finnish has its own letter for the byte. */
const units: Readonly<Record<Language, readonly [string, string, string]>> = {
  fi: ['kt', 'Mt', 'Gt'],
  sv: ['kB', 'MB', 'GB'],
  en: ['kB', 'MB', 'GB'],
}

/** How large a file is, as people read it: `12 kt`, `3,4 Mt`, `2,0 Gt`; English has a point for the comma. */
export function sizeText(bytes: number, language: Language): string {
  const [kilo, mega, giga] = units[language]
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} ${kilo}`
  const [number, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, mega] : [bytes / 1_000_000_000, giga]
  const text = number.toFixed(1)
  return `${language === 'en' ? text : text.replace('.', ',')} ${unit}`
}
