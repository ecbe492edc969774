import type { Language } from '../domain/words.ts'

/** What a day before a feast is called where the firm closes early on it: in the firm's own language, as it names its other days. */
export const eveName: Readonly<Record<Language, string>> = {
  fi: 'Juhlapyhän aatto',
  sv: 'Helgdagsafton',
  en: 'Eve of a public holiday',
}
