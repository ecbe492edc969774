import type { SheetPaper } from '../../../shared/domain/instructions.ts'
import type { Language } from '../../../shared/domain/words.ts'

/** What the files of printed sheets are called. */
export const sheetNames = {
  client: { fi: 'asiakasohje', sv: 'kundinstruktion', en: 'client-instruction' },
  process: { fi: 'prosessikortti', sv: 'processkort', en: 'process-card' },
  exception: { fi: 'poikkeustilanteet', sv: 'undantagssituationer', en: 'exceptional-situations' },
} as const satisfies Readonly<Record<SheetPaper, Readonly<Record<Language, string>>>>
