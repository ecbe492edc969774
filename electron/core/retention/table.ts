import type { Deletion } from '../../../shared/api/retention.ts'
import { attachments } from '../../../shared/i18n/attachments.ts'
import { retention } from '../../../shared/i18n/retention.ts'
import { clientsOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { day, type ListAsked, type ListColumn, listed, type ListTable, text, whole } from '../listed.ts'
import { deletions } from './delete.ts'
import { everything, type Kept } from './find.ts'

/** What is kept and what became of it, of all clients or of one, the earliest first: classes of plans, and files with a time. */
export async function retentionTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language } = asked
  const words = retention[language]
  const { columns } = words
  const clients = await clientsOf(asked, context)
  const own: ListColumn<Kept>[] = [
    ...whose<Kept>(clients, language),
    text(columns.material, ({ material }) => words.materials[material]),
    text(words.name, ({ name }) => name),
    text(columns.retention, ({ retention: kept }) => attachments[language].classes[kept]),
    day(words.from, ({ retention_day }) => retention_day),
    day(columns.until, ({ until }) => until),
    text(columns.state, ({ state, expired }) => (expired ? words.over : words.keptStates[state])),
    text(columns.place, ({ place }) => place),
    text(columns.ground, ({ ground }) => ground),
  ]
  const rows = await everything(asked, context)
  return listed(
    own,
    rows.filter(({ client_id }) => clients.has(client_id)),
    ({ id }) => id,
  )
}

/** The log of what was deleted. It names nobody, and so it is of no one client. */
export async function deletionTable({ language }: ListAsked, context: Reading): Promise<ListTable> {
  const words = retention[language]
  const { columns } = words
  const own: ListColumn<Deletion>[] = [
    day(columns.day, (row) => row.day),
    text(columns.number, ({ number }) => number),
    text(columns.material, ({ material }) => words.materials[material]),
    text(columns.retention, ({ retention: kept }) => attachments[language].classes[kept]),
    day(columns.until, ({ kept_until }) => kept_until),
    whole(columns.count, ({ count }) => count),
  ]
  return listed(own, (await deletions(context)).rows, ({ id }) => id)
}
