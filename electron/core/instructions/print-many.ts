import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../shared/api/errors.ts'
import { failureOf } from '../../../shared/api/failure.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { ManyPrinted } from '../../../shared/api/instructions.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import { faultInSource, type PaperFault } from '../../../shared/domain/documents/paper-kinds.ts'
import type { BatchFault, SheetPaper } from '../../../shared/domain/instructions.ts'
import { slug } from '../../../shared/domain/handover/names.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { instructions as messages } from '../../../shared/i18n/instructions.ts'
import { findClient, visible } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import { refuseTooLong } from '../documents/bounds.ts'
import { AT_ONCE } from '../documents/render.ts'
import { zip } from '../documents/zip.ts'
import { faultOf, ownTemplate, theFirm } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { loadYears } from '../year/index.ts'
import { itemsOf } from './find.ts'
import { kindOf, sheetNames } from './names.ts'
import { behindOn, composed, heldNow, paperOf, readersPaper } from './sheet.ts'

type Input = Parsed<'instructions.printMany'>
type Client = Schema['client']
type Told = ManyPrinted['told'][number]
type Sheet = { readonly client: Client; readonly language: Language; readonly data: DocumentData }

/** So many sheets are composed between two tellings; then others have their turn. */
const SLICE = 10
/** One file is laid out as a whole: two hundred sheets of three pages take some 900 MB. */
const MOST_IN_ONE = 400
/** Milliseconds after which a batch is given up, and a tenth of that for one sheet. */
const MOST = 600_000

/**
 * The sheets of many clients: as one PDF for the printer, each client beginning on the front of a sheet of paper, or as files.
 * What is wrong with one client is told with its name and stops no other. Without a file where
 * nothing could be printed. Throws `invalid: too-many-sheets`.
 */
export async function* printMany(input: Input, context: Working): AsyncGenerator<Progress, ManyPrinted, void> {
  const { env } = context
  const clients = await wanted(input, context)
  if (input.as === 'pdf' && clients.length > MOST_IN_ONE)
    throw new AppError('invalid', 'too-many-sheets', { facts: { most: MOST_IN_ONE } })
  const told: Told[] = []
  const own = await ownTemplate(context.db, kindOf[input.paper])
  const fault = own === undefined ? undefined : faultInSource(own)
  const drawing: Drawing = { told, own: fault ? undefined : own, ...(fault && { fallback: fault }) }
  const sheets = yield* composedSheets(clients, input, told, context)
  if (sheets.length === 0) return { file: null, files: [], printed: 0, told }
  const name = `${sheetNames[input.paper][languageOf(input, sheets)]}-${env.clock.today()}`
  if (input.as !== 'pdf') {
    const drawn = yield* drawnEach(sheets, drawing, context)
    const files = named(drawn, input.paper)
    if (files.length === 0) return { file: null, files: [], printed: 0, told }
    if (input.as === 'files')
      return {
        file: null,
        files: files.map((one) => env.files.put(one.path, one.bytes)),
        printed: files.length,
        told,
        ...fallen(drawing),
      }
    return {
      file: env.files.put(`${name}.zip`, await zip(files)),
      files: [],
      printed: files.length,
      told,
      ...fallen(drawing),
    }
  }
  const drawn = yield* drawnTogether(sheets, drawing, context)
  if (!drawn) return { file: null, files: [], printed: 0, told }
  return { file: env.files.put(`${name}.pdf`, drawn.bytes), files: [], printed: drawn.count, told, ...fallen(drawing) }
}

/** In the order that was asked for; all of them by name. */
async function wanted({ clients }: Input, { db, who }: Working): Promise<Client[]> {
  if (clients) {
    const found = new Map<string, Client>()
    for (const one of clients) {
      const row = await findClient(db, who, one)
      found.set(row.id, row)
    }
    return [...found.values()]
  }
  const rows = await visible(who).rows(db).selectAll().where('state', '!=', 'ended').execute()
  const { compare } = new Intl.Collator('fi', { numeric: true })
  return rows.toSorted((a, b) => compare(a.name, b.name) || compare(a.number, b.number))
}

/** The language that all are in, or Finnish: of a batch in several languages no name is in all of them. */
const languageOf = ({ language }: Input, sheets: readonly Sheet[]): Language =>
  language ?? (sheets.every((one) => one.language === sheets[0]?.language) ? sheets[0]?.language : undefined) ?? 'fi'

async function* composedSheets(
  clients: readonly Client[],
  { language, paper }: Input,
  told: Told[],
  context: Working,
): AsyncGenerator<Progress, Sheet[], void> {
  const { db, who, env, signal } = context
  const firm = await theFirm(db)
  const ids = clients.map(({ id }) => id)
  const years = await loadYears(db, who, await env.catalogue.all(db), ids, 'none')
  const sheets: Sheet[] = []
  for (const [at, client] of clients.entries()) {
    if (at % SLICE === 0) {
      yield { done: at, total: clients.length * 2, step: 'composing' }
      await setImmediate()
      signal.throwIfAborted()
    }
    const say = (why: BatchFault, printed: boolean) =>
      told.push({ client_id: client.id, client: client.name, why, printed })
    try {
      const items = await itemsOf(db, client.id)
      if (!items.some(({ audience }) => paper === 'client' || audience === paper)) {
        say('nothing-written', false)
        continue
      }
      const own = languages.find((one) => one === client.language)
      const tongue = language ?? own ?? languages.find((one) => one === firm.language) ?? 'fi'
      if (!own && !language) say('no-language', true)
      const year = years.clients.get(client.id)
      const facts = await composed(context, client, tongue, undefined, year)
      if (facts.firm_contacts.length === 0) say('no-firm-contact', true)
      if (facts.client_contacts.length === 0) say('no-client-contact', true)
      const { data, untranslated } =
        paper === 'process'
          ? await paperOf(paper, context, client, tongue, { loaded: year })
          : readersPaper(paper, await heldNow(context, client, facts))
      refuseTooLong(data)
      if (untranslated.length > 0) say('untranslated', true)
      if ((await behindOn(paper, client, tongue, context)).length > 0) say('behind', true)
      sheets.push({ client, language: tongue, data })
    } catch (error) {
      const { code, reason } = failureOf(error)
      if (code === 'cancelled') throw error
      say(reason === 'document-too-long' ? 'too-long' : 'not-drawn', false)
    }
  }
  return sheets
}

/** What stands for all of a batch: the firm's own template until it fails once, and then why it did. */
type Drawing = { readonly told: Told[]; own: string | undefined; fallback?: PaperFault }
const fallen = ({ fallback }: Drawing) => (fallback ? { fallback } : {})

/** Each by itself, several at once and in order; what cannot be drawn is told. */
async function* drawnEach(
  sheets: readonly Sheet[],
  drawing: Drawing,
  { env, signal }: Working,
): AsyncGenerator<Progress, { sheet: Sheet; bytes: Uint8Array }[], void> {
  const draw = async ({ data }: Sheet): Promise<Uint8Array | undefined> => {
    const by = (own: string | undefined) =>
      env.documents.render('sheet', data, 'pdf', { own, batch: true, signal, most: MOST / 10 })
    try {
      return await by(drawing.own).catch((error: unknown) => {
        const fault = faultOf(error)
        if (!fault || drawing.own === undefined) throw error
        drawing.fallback ??= fault
        return by(undefined)
      })
    } catch {
      return undefined
    }
  }
  const drawn = []
  const ahead: Promise<Uint8Array | undefined>[] = []
  for (const [at, sheet] of sheets.entries()) {
    yield { done: sheets.length + at, total: sheets.length * 2, step: 'drawing' }
    // No thread waits for the next sheet, and none is drawn long before its turn.
    while (ahead.length < AT_ONCE * 2 && at + ahead.length < sheets.length) {
      const next = sheets[at + ahead.length]
      if (next) ahead.push(draw(next))
    }
    const bytes = await ahead.shift()
    signal.throwIfAborted()
    const { id, name } = sheet.client
    if (bytes) drawn.push({ sheet, bytes })
    else drawing.told.push({ client_id: id, client: name, why: 'not-drawn', printed: false })
  }
  return drawn
}

/** All at once; where that fails, those alone that can be drawn by themselves. */
async function* drawnTogether(
  sheets: readonly Sheet[],
  drawing: Drawing,
  context: Working,
): AsyncGenerator<Progress, { bytes: Uint8Array; count: number } | undefined, void> {
  const { env, signal } = context
  const [first] = sheets
  if (!first) return undefined
  const firm = await theFirm(context.db)
  const title = messages[first.language].overview.title
  const together = (some: readonly Sheet[]) => {
    const all = { title, day: env.clock.today(), sender: firm.name, documents: some.map(({ data }) => data) }
    return env.documents.render('sheets', all, 'pdf', { own: drawing.own, signal, most: MOST })
  }
  yield { done: sheets.length, total: sheets.length * 2, step: 'drawing' }
  try {
    return { bytes: await together(sheets), count: sheets.length }
  } catch (error) {
    signal.throwIfAborted()
    const fault = drawing.own === undefined ? undefined : faultOf(error)
    if (fault) {
      // A template of the firm's own that fails with one fails the whole file: all are drawn by ours.
      drawing.own = undefined
      drawing.fallback = fault
      return yield* drawnTogether(sheets, drawing, context)
    }
  }
  const sound = (yield* drawnEach(sheets, drawing, context)).map(({ sheet }) => sheet)
  if (sound.length === 0) return undefined
  return { bytes: await together(sound), count: sound.length }
}

/** `asiakasohje-1024.pdf`, each a name of its own. */
function named(
  drawn: readonly { sheet: Sheet; bytes: Uint8Array }[],
  paper: SheetPaper,
): { path: string; bytes: Uint8Array }[] {
  const taken = new Set<string>()
  return drawn.map(({ sheet: { client, language }, bytes }) => {
    const stem = `${sheetNames[paper][language]}-${slug(client.number) || slug(client.name) || 'x'}`
    let path = `${stem}.pdf`
    for (let more = 2; taken.has(path); more++) path = `${stem}-${more}.pdf`
    taken.add(path)
    return { path, bytes }
  })
}
