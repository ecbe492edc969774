import type { InformationLine } from '../../../shared/api/information.ts'
import { information as informationWords } from '../../../shared/i18n/information.ts'
import { clientsOf, namesOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { ALL, day, type ListAsked, type ListColumn, listed, type ListTable, recordColumns, text } from '../listed.ts'
import { mapOf } from './find.ts'
import { listLines } from './list.ts'

type Line = Omit<InformationLine, 'client' | 'number'>

/** Every line of the map that matches, in the order of the list; one client's as its map has them. */
export async function informationTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language, client, sort = 'due' } = asked
  const { columns, freshness } = informationWords[language]
  const own: ListColumn<Line>[] = [
    ...whose<Line>(await clientsOf({}, context), language),
    ...recordColumns('information', language, await namesOf(context)),
    day(columns.due, ({ verify_due }) => verify_due),
    text(columns.state, (line) => freshness[line.freshness]),
  ]
  const rows: readonly Line[] =
    client === undefined
      ? (await listLines({ ...asked, sort, offset: 0, limit: ALL }, context)).rows
      : (await mapOf({ client }, context)).lines
  return listed(own, rows, ({ id }) => id)
}
