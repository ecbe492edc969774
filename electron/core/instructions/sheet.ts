import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { type ClientYear, loadYears } from '../year/index.ts'
import { contactShown } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { letterhead } from '../firm/index.ts'
import { composeSheet } from './compose.ts'
import { itemsOf, sheetOf } from './find.ts'
import { changedSincePublished } from './since-published.ts'

type Asked = Pick<Reading, 'db' | 'who' | 'env'>

/** A client's instruction sheet as PDF bytes, made of what is in the data, with the next dates after `day`. */
export async function sheetFile(
  context: Asked,
  client: Schema['client'],
  language: Language,
  day?: IsoDay,
): Promise<Uint8Array> {
  const input = await composed(context, client, language, day)
  return context.env.documents.render('sheet', documentOf(input), 'pdf')
}

/** The sheet as document data, in its own language. */
export const documentOf = (input: SheetInput): DocumentData => sheet(input, documents[input.language])

/** A version as it was published, on today's letter paper. */
export async function versionFile({ db, env }: Asked, content: SheetInput): Promise<Uint8Array> {
  const { logo } = await letterhead(db)
  return env.documents.render('sheet', documentOf({ ...content, firm: { ...content.firm, logo } }), 'pdf')
}

/** What the sheet says, with the next dates after `day`. `loaded`: the client's year, where whoever asks has it already. */
export async function composed(
  { db, who, env }: Asked,
  client: Schema['client'],
  language: Language,
  day: IsoDay = env.clock.today(),
  loaded?: ClientYear,
): Promise<SheetInput> {
  const year =
    loaded ?? (await loadYears(db, who, await env.catalogue.all(db), [client.id], 'none')).clients.get(client.id)
  if (!year) throw new AppError('not-found', 'no-client')
  const people = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['assignment.role', 'person.name', 'person.phone', 'person.email', 'valid_from', 'valid_until'])
    .where('client_id', '=', client.id)
    .where('person.active', '=', 1)
    .execute()
  const contacts = await db.selectFrom('contact').selectAll().where('client_id', '=', client.id).execute()
  const items = await itemsOf(db, client.id)
  const text = await sheetOf(db, client.id)
  return composeSheet({
    firm: await letterhead(db),
    client,
    sheet: text && { ...text, changed: await changedSincePublished(db, client.id, text.number) },
    people,
    contacts: contacts.map((one) => contactShown(one).row),
    items,
    year,
    day,
    language,
  })
}
