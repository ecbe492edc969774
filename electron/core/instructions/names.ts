import type { Language } from '../../../shared/domain/words.ts'

/** What the files of printed sheets are called. */
export const sheetNames = {
  client: { fi: 'asiakasohje', sv: 'kundinstruktion', en: 'client-instruction' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>
