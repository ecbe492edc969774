import type { FaultCode, NoticeCode } from '../../../shared/domain/imports/faults.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { remarkText } from '../../../shared/i18n/import-faults.ts'
import { imports as words } from '../../../shared/i18n/imports.ts'
import type { CsvData } from '../documents/csv.ts'

import type { placed } from './check.ts'

type Placed = ReturnType<typeof placed<FaultCode | NoticeCode>>

/** The faults and notices of a file as a table that opens beside it. */
export function faultsTable(
  remarks: readonly Placed[],
  language: Language,
): { readonly name: string; readonly data: CsvData } {
  const { columns, faultsFile } = words[language]
  return {
    name: `${faultsFile}.csv`,
    data: {
      language,
      columns: [
        { key: 'row', heading: columns.row, type: 'integer' },
        { key: 'letter', heading: columns.column, type: 'text' },
        { key: 'head', heading: columns.head, type: 'text' },
        { key: 'text', heading: columns.text, type: 'text' },
        { key: 'what', heading: columns.what, type: 'text' },
      ],
      rows: remarks.map((one) => ({
        row: one.row,
        letter: one.letter,
        head: one.head,
        text: one.text,
        what: remarkText(language, one),
      })),
    },
  }
}
