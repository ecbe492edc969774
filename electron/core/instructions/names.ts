import type { PaperKind } from '../../../shared/domain/documents/paper-kinds.ts'
import type { SheetPaper } from '../../../shared/domain/instructions.ts'
import type { Language } from '../../../shared/domain/words.ts'

/** Whose template draws each paper. */
export const kindOf = { client: 'sheet', process: 'process', exception: 'exception' } as const satisfies Readonly<
  Record<SheetPaper, PaperKind>
>

/** What the files of printed sheets are called. */
export const sheetNames = {
  client: { fi: 'asiakasohje', sv: 'kundinstruktion', en: 'client-instruction' },
  process: { fi: 'prosessikortti', sv: 'processkort', en: 'process-card' },
  exception: { fi: 'poikkeustilanteet', sv: 'undantagssituationer', en: 'exceptional-situations' },
} as const satisfies Readonly<Record<SheetPaper, Readonly<Record<Language, string>>>>
