import type { Attachment } from '../../../shared/api/attachments.ts'
import { attachments as attachmentWords } from '../../../shared/i18n/attachments.ts'
import { clientsOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { day, type ListAsked, type ListColumn, listed, type ListTable, recordColumns, text, whole } from '../listed.ts'
import { attachmentsOf } from './find.ts'

type Row = Attachment & { client_id: string }

/** The attachments of a client or of all of them: what they are, how long each is kept and what it is about. */
export async function attachmentTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language } = asked
  const clients = await clientsOf(asked, context)
  const words = attachmentWords[language]
  const rows = await attachmentsOf(asked.client === undefined ? undefined : [...clients.keys()], context)
  // What an attachment is about is read with it.
  const about = new Map(
    rows.flatMap(({ engagement_id, engagement, encounter_id, encounter }) => [
      [engagement_id, engagement] as const,
      [encounter_id, encounter ? words.met(encounter) : ''] as const,
    ]),
  )
  const columns: ListColumn<Row>[] = [
    ...whose<Row>(clients, language),
    ...recordColumns('attachment', language, (id) => about.get(id)),
    day(words.columns.until, ({ until }) => until),
    whole(words.columns.bytes, ({ size }) => size),
    day(words.columns.added, ({ added_on }) => added_on),
    text(words.columns.by, ({ added_by }) => added_by),
  ]
  return listed(columns, rows, ({ id }) => id)
}
