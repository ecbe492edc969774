import { packageColumns } from '../../../shared/i18n/package-columns.ts'
import type { Table } from '../../../shared/records/records.ts'
import { clientsOf, namesOf, whose } from '../clients/index.ts'
import { fromRow } from '../db/rows.ts'
import { listed, type ListMaker, recordColumns, text } from '../listed.ts'

type OfClient = { readonly id: string; readonly client_id: string; readonly origin: string }
const collator = new Intl.Collator('fi', { numeric: true })

/** Every row of a table whose rows are clients', with its client before it; in the order of the clients' numbers. */
export const recordTable =
  (table: Table): ListMaker =>
  async (asked, context) => {
    const clients = await clientsOf(asked, context)
    // The tables have `client_id` in common; which one it is does not matter to the query.
    let found = context.db.selectFrom(table as 'contact').selectAll()
    if (asked.client !== undefined) found = found.where('client_id', 'in', [...clients.keys()])
    const rows = (await found.orderBy('id').execute())
      .filter((row) => clients.has(row.client_id))
      .map((row) => fromRow(table as 'contact', row))
    const numberOf = ({ client_id }: OfClient) => clients.get(client_id)?.number ?? ''
    const placeOf = (row: OfClient) => ('position' in row ? Number(row.position) : 0)
    // Whose record it is, where a package brought some.
    const source = text<OfClient>(packageColumns[asked.language].source[0], ({ origin }) => origin)
    return listed(
      [
        ...whose<OfClient>(clients, asked.language),
        ...recordColumns(table, asked.language, await namesOf(context)),
        ...(rows.some(({ origin }) => origin !== '') ? [source] : []),
      ],
      rows.toSorted((a, b) => collator.compare(numberOf(a), numberOf(b)) || placeOf(a) - placeOf(b)),
      ({ id }) => id,
    )
  }
