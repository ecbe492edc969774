import type { GreyLine } from '../../../shared/api/responsibilities.ts'
import { greyWords } from '../../../shared/i18n/grey-words.ts'
import { responsibilities } from '../../../shared/i18n/responsibilities.ts'
import type { Reading } from '../handlers.ts'
import { ALL, type ListAsked, type ListColumn, listed, type ListTable, text } from '../listed.ts'
import { listGrey } from './grey.ts'

/** What is unclear in the matrices, a finding a row. */
export async function greyTable(
  { language, client, search, personId }: ListAsked,
  context: Reading,
): Promise<ListTable> {
  const { columns } = responsibilities[language]
  const own: ListColumn<GreyLine>[] = [
    text(columns.number, ({ number }) => number),
    text(columns.client, (row) => row.client),
    text(columns.service, ({ service }) => service),
    text(columns.step, ({ step }) => step),
    text(columns.finding, (row) => greyWords(row, language)),
  ]
  const { rows } = await listGrey({ client, search, personId, offset: 0, limit: ALL }, context)
  return listed(own, rows, ({ id }) => id)
}
