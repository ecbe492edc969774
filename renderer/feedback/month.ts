import type { Language } from '../../shared/domain/words.ts'
import { documents } from '../../shared/i18n/documents.ts'

/** `tammikuu 2027` */
export const monthName = (month: string, language: Language): string =>
  `${documents[language].months[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`
