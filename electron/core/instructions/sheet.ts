import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import { exceptionSheet, exceptionsOnly } from '../../../shared/domain/documents/exception-sheet.ts'
import { processCard } from '../../../shared/domain/documents/process-card.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import { behindIn } from '../../../shared/domain/instructions/behind.ts'
import { sheetHeadings } from '../../../shared/i18n/sheet.ts'
import { untranslated } from '../../../shared/domain/documents/sheet-languages.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import { partsThatDiffer, type SheetPart } from '../../../shared/domain/documents/sheet-difference.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import type { SheetPaper } from '../../../shared/domain/instructions.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { cardWords } from '../../../shared/i18n/paper-kinds.ts'
import { type ClientYear, loadYears } from '../year/index.ts'
import { contactShown } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { oneOf } from '../sound.ts'
import type { Sight } from '../who.ts'
import { drawnPaper, letterhead, onPaper } from '../firm/index.ts'
import { cardOf } from './card.ts'
import { composedBeside, composeSheet, type SheetFacts } from './compose.ts'
import { itemsOf, sheetOf } from './find.ts'
import { contentOf, heldBeside, rowsOf } from './kept.ts'
import { changedSincePublished } from './since-published.ts'

type Asked = Pick<Reading, 'db' | 'who' | 'env'>
type Paper = { readonly data: DocumentData; readonly untranslated: readonly string[] }
type Composing = {
  readonly db: Asked['db']
  readonly who: Sight
  readonly env: Pick<Asked['env'], 'catalogue' | 'clock'>
}

/**
 * One of the papers of a client's instruction as document data, made of what is in the data, with the next dates after today.
 * `untranslated`: what of it stands in the client's language, having no text in the one asked for.
 */
export async function paperOf(
  paper: SheetPaper,
  context: Asked,
  client: Schema['client'],
  language: Language,
  {
    loaded,
    written = false,
  }: { readonly loaded?: ClientYear | undefined; readonly written?: boolean | undefined } = {},
): Promise<Paper> {
  const day = context.env.clock.today()
  const { facts, year } = await factsOf(context, client, language, day, loaded)
  if (paper !== 'process') {
    return readersPaper(paper, await heldNow(context, client, composeSheet(facts), written))
  }
  const card = composeSheet(facts, 'process')
  const data = processCard(cardOf(card, { client, year, day, language }), documents[language], cardWords[language])
  // The texts of the sheet do not stand on the card.
  return { data, untranslated: untranslated({ ...card, texts: [] }) }
}

/** What of a paper says, in a language, what the client's own text said before it was changed. */
export async function behindOn(
  paper: SheetPaper,
  { id, language: first }: Schema['client'],
  language: Language,
  { db }: Pick<Asked, 'db'>,
): Promise<readonly string[]> {
  if (language === first) return []
  const items = (await itemsOf(db, id)).filter(
    ({ audience }) => audience === paper || (paper === 'client' && audience === 'exception'),
  )
  return behindIn(
    { items, sheet: paper === 'process' ? undefined : await sheetOf(db, id) },
    language,
    sheetHeadings[language],
  )
}

/** The paper that a reader at the client's gets of a sheet. */
export function readersPaper(paper: Exclude<SheetPaper, 'process'>, input: SheetInput): Paper {
  if (paper === 'client') return { data: documentOf(input), untranslated: untranslated(input) }
  const words = documents[input.language]
  return { data: exceptionSheet(input, words), untranslated: untranslated(exceptionsOnly(input, words)) }
}

/** What is printed today: what is written, or what still holds where that is for a coming day. */
export async function heldNow(
  { db, env }: Pick<Asked, 'db' | 'env'>,
  client: Schema['client'],
  now: SheetInput,
  written = false,
): Promise<SheetInput> {
  const beside = written ? undefined : heldBeside(await rowsOf(db, client.id), now, env.clock.today())
  return beside?.held ?? now
}

/** The sheet as document data, in its own language. */
export const documentOf = (input: SheetInput): DocumentData => sheet(input, documents[input.language])

/** A version as it was published, on today's letter paper. */
export async function versionFile(context: Asked, content: SheetInput) {
  const { logo, head, foot } = onPaper(await letterhead(context.db), content.language)
  return drawnPaper('sheet', documentOf({ ...content, firm: { ...content.firm, logo, head, foot } }), context)
}

/** What the sheet says, with the next dates after `day`. `loaded`: the client's year, where whoever asks has it already. */
export async function composed(
  context: Composing,
  client: Schema['client'],
  language: Language,
  day: IsoDay = context.env.clock.today(),
  loaded?: ClientYear,
): Promise<SheetInput> {
  return composedBeside((await factsOf(context, client, language, day, loaded)).facts)
}

async function factsOf(
  { db, who, env }: Composing,
  client: Schema['client'],
  language: Language,
  day: IsoDay,
  loaded?: ClientYear,
) {
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
  const facts = {
    firm: await letterhead(db),
    client,
    sheet: text,
    people,
    contacts: contacts.map((one) => contactShown(one).row),
    items,
    year,
    day,
    language,
  }
  const changedIn = text ? await partsSince(db, facts, text.number) : []
  const changed =
    changedIn.length > 0 || (text !== undefined && (await changedSincePublished(db, client.id, text.number)))
  return { facts: { ...facts, sheet: text && { ...text, changed } }, year, changed, changedIn }
}

/** Whether the sheet is no longer what was published, and in what: nothing is named where no version was kept. */
export async function changesOf(context: Asked, client: Schema['client'], year: ClientYear) {
  const language = oneOf(languages, client.language, 'fi')
  const { changed, changedIn } = await factsOf(context, client, language, context.env.clock.today(), year)
  return { changed, changed_in: [...changedIn] }
}

/** In what the version that was published last says something else than is true now: a pay group and a person count, too. */
async function partsSince(
  db: Asked['db'],
  facts: SheetFacts & { client: Schema['client'] },
  number: number,
): Promise<SheetPart[]> {
  const row = await db
    .selectFrom('sheet_version')
    .select('content_json')
    .where('client_id', '=', facts.client.id)
    .where('number', '=', number)
    .executeTakeFirst()
  const kept = row && contentOf(row)
  return kept ? partsThatDiffer(kept, composedBeside({ ...facts, language: kept.language })) : []
}
