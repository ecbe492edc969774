import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../shared/api/errors.ts'
import { readableOnWhite } from '../../../shared/domain/documents/colour.ts'
import { matrix } from '../../../shared/domain/documents/matrix.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import { canonicalJson, canonicalPieces, type Json } from '../../../shared/domain/handover/canonical.ts'
import { askedGroups } from '../../../shared/domain/handover/ending.ts'
import { checkedPath, slug } from '../../../shared/domain/handover/names.ts'
import { indexPage } from '../../../shared/domain/handover/page.ts'
import { type KeptPart, partLines, type PartLine } from '../../../shared/domain/handover/profiles.ts'
import { type ReceiptData, receiptOf, receiptPage } from '../../../shared/domain/handover/receipt.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { eachWritten, tablesOf, type Tables, writtenColumns } from '../../../shared/domain/handover/tables.ts'
import type { PackageWords } from '../../../shared/domain/handover/words.ts'
import { languagesBeside } from '../../../shared/domain/instructions/others.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { inForce } from '../../../shared/domain/instructions/force.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { matrixPaper } from '../../../shared/i18n/matrix-paper.ts'
import { packageWords } from '../../../shared/i18n/package.ts'
import { csvPieces, joined } from '../documents/csv.ts'
import { type PackedFile, sha256 } from '../documents/zip.ts'
import type { Schema } from '../db/schema.ts'
import type { Services } from '../environment.ts'
import type { Letterhead } from '../firm/index.ts'
import { heldBeside } from '../instructions/index.ts'
import type { OwnFile } from './attached.ts'
import { calendarData, contactCards, pageData } from './contents.ts'
import { dataPackage, type TableFile } from './data-package.ts'
import { endingPapers, reconciliationPath, returnPath } from './ending-papers.ts'
import { maxRecordBytes } from './open-package.ts'
import { publishedSchemas } from './record.ts'
import { packageMatrix } from './matrix.ts'
import { openItems, passedKeys, tableRows } from './rows.ts'
import { packageSheet } from './sheet.ts'
import { yearOf, type PackageYear } from './year.ts'
import type { PackageItem } from './year.ts'

/** All that a package is made of. The same state gives the same bytes. */
export type PackageState = {
  readonly record: ClientRecord
  readonly firm: Letterhead
  /** The catalogues in use. */
  readonly catalogues: Parameters<typeof yearOf>[1]['catalogues']
  readonly daysOff: Parameters<typeof yearOf>[1]['daysOff']
  readonly day: string
  readonly recipient: string
  /** The client's consent to the handover in words; empty where nobody wrote it down. */
  readonly consent: string
  readonly settled: string
  readonly until: string | null
  /** What was published of the client's instruction. */
  readonly versions: readonly Schema['sheet_version'][]
  /** The files that are for the firm alone, for its own archive. */
  readonly own: readonly OwnFile[]
}
/** What is in a package, before any file is made of it. */
export type Contents = {
  readonly state: PackageState
  readonly year: PackageYear
  readonly open: readonly PackageItem[]
  readonly rows: Tables
  readonly parts: readonly PartLine[]
  readonly words: PackageWords
}

/** Works out the contents and the table of contents: the completeness check. */
export function contentsOf(read: PackageState): Contents {
  const { day, daysOff } = read
  const { language } = read.record.client
  const year = yearOf(read.record, { catalogues: read.catalogues, daysOff, day, language })
  const record = { ...read.record, passed: passedKeys(year, read.record.passed, read) }
  const open = openItems(year, record.passed)
  const rows = tableRows(record, year, open, language)
  const { held, coming } = inForce(read.versions, day)
  const parts = partsOf(record, rows, { open: open.length, coming: held && coming?.number })
  return { state: { ...read, record }, year, open, rows, parts, words: packageWords[language] }
}

type Counted = { readonly open: number; readonly coming: number | undefined }

function partsOf(record: ClientRecord, rows: Tables, { open, coming }: Counted): PartLine[] {
  const table = (name: keyof Tables, ...more: string[]) => ({
    rows: rows[name].length,
    files: [`csv/${name}.csv`, ...(rows[name].length > 0 ? more : [])],
  })
  const sheets = record.sheet !== null || record.instructions.some((step) => step.audience !== 'process')
  const kept: Record<KeptPart, { rows: number; files: string[] }> = {
    client: { rows: 1, files: ['client.json', 'csv/client.csv'] },
    contacts: table('contacts', 'contacts/contacts.vcf'),
    responsibilities: table('responsibilities'),
    engagements: {
      rows: rows.engagements.length,
      files: ['csv/engagements.csv', 'csv/appendices.csv'],
    },
    services: table('services'),
    paygroups: table('paygroups'),
    cutoffs: table('cutoffs'),
    events: table('events'),
    'deadlines-open': table('deadlines-open'),
    'deadlines-history': table('deadlines-history'),
    calendar: { rows: open, files: open > 0 ? ['calendar/deadlines.ics'] : [] },
    instructions: table('instructions'),
    sheet: { rows: sheets ? 1 : 0, files: sheets ? sheetPaths(record, coming) : [] },
    matrix: table('matrix', `sheets/${matrixName(record)}.pdf`),
    systems: table('systems'),
    information: table('information'),
    mandates: table('mandates'),
    encounters: table('encounters'),
    feedback: table('feedback'),
    reconciliation: table('reconciliation', ...(record.ending ? [reconciliationPath(record.ending)] : [])),
    ending: {
      rows: rows['handover-groups'].length,
      files: ['csv/handover-groups.csv', 'csv/handover-plan.csv', ...(record.ending ? [returnPath] : [])],
    },
    attachments: table('attachments'),
    retention: table('retention'),
    internal: table('internal'),
    meetings: {
      rows: rows.meetings.length,
      files: ['csv/meetings.csv', 'csv/minutes.csv'],
    },
  }
  return partLines(record.profile, kept, record.held_back, record.left_out)
}

const sheetNames = { fi: 'asiakasohje', sv: 'kundinstruktion', en: 'client-instruction' } as const
const sheetName = ({ client }: ClientRecord, language = client.language): string =>
  `${sheetNames[language]}-${slug(client.number) || 'asiakas'}-${language}`

/** The languages beside the client's in which its instruction is written. */
const besideIn = ({ instructions, sheet: texts, client }: ClientRecord): Language[] =>
  languagesBeside(
    { items: instructions.filter(({ audience }) => audience !== 'process'), sheet: texts },
    client.language,
  )

const matrixNames = { fi: 'vastuumatriisi', sv: 'ansvarsmatris', en: 'responsibility-matrix' } as const
const matrixName = ({ client }: ClientRecord): string =>
  `${matrixNames[client.language]}-${slug(client.number) || 'asiakas'}-${client.language}`

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What holds on the package's day, and what is to come where that is published already; the client's language first. */
const sheetPaths = (record: ClientRecord, coming: number | undefined): string[] =>
  [record.client.language, ...besideIn(record)].flatMap((language) => [
    `sheets/${sheetName(record, language)}.pdf`,
    ...(coming === undefined ? [] : [`sheets/${sheetName(record, language)}-v${coming}.pdf`]),
  ])

/** What is printed, the slowest of the files; none where there is nothing to print. */
export async function sheetFiles({ state, year, parts }: Contents, env: Services): Promise<PackedFile[]> {
  const paths = parts.find(({ part }) => part === 'sheet')?.files ?? []
  const { firm, day, record } = state
  const made: PackedFile[] = []
  for (const language of [record.client.language, ...besideIn(record)]) {
    const stem = `sheets/${sheetName(record, language)}`
    const written = packageSheet(record, year, { firm, day, language })
    const beside = heldBeside(state.versions, written, day)
    for (const path of paths.filter((one) => one.startsWith(stem))) {
      const input = (path === `${stem}.pdf` ? beside?.held : beside?.coming) ?? written
      made.push({
        path,
        bytes: await env.documents.render('sheet', sheet(input, documents[language]), 'pdf', { once: true }),
      })
    }
  }
  for (const { path, data } of endingPapers(record, state))
    made.push({ path, bytes: await env.documents.render('sheet', data, 'pdf', { once: true }) })
  if (record.responsibilities.length > 0) {
    const { language } = record.client
    const data = matrix(packageMatrix(record, { firm, day }), documents[language], matrixPaper[language])
    const path = `sheets/${matrixName(record)}.pdf`
    made.push({ path, bytes: await env.documents.render('sheet', data, 'pdf', { once: true }) })
  }
  return made
}

/** Every file of the payload, by paths from the `data` folder. */
export async function payloadFiles(
  name: string,
  contents: Contents,
  made: readonly PackedFile[],
  env: Services,
): Promise<PackedFile[]> {
  const { state, rows, parts, words, open } = contents
  const { record, firm, day, recipient, consent } = state
  const { client } = record
  const files: PackedFile[] = [...made]
  const put = (path: string, content: Uint8Array) => files.push({ path: checkedPath(path), bytes: content })

  const described: Record<string, TableFile> = {}
  for (const table of tablesOf(record.profile)) {
    const content = await tableFile({
      columns: writtenColumns(table),
      rows: eachWritten(table, rows[table.name], words.codes),
    })
    const path = `csv/${table.name}.csv`
    put(path, content)
    described[table.name] = { path, bytes: content.length, sum: sha256(content), rows: rows[table.name].length }
  }
  if (open.length > 0)
    put('calendar/deadlines.ics', await env.documents.render('calendar', calendarData(contents), 'ics'))
  if (record.contacts.length > 0)
    put('contacts/contacts.vcf', await env.documents.render('contacts', contactCards(record), 'vcf'))

  const accent = readableOnWhite(firm.colour)
  const receipt: ReceiptData = {
    package: name,
    client: client.name,
    business_id: client.business_id,
    sender: firm.name,
    recipient,
    consent,
    day,
    profile: record.profile,
    language: client.language,
    accent,
  }
  const written = await recordFile(record)
  if (written.length > maxRecordBytes) throw new AppError('invalid', 'record-too-large')
  put('client.json', written)
  put(
    'datapackage.json',
    bytes(dataPackage(name, client, { sender: firm.name, day, profile: record.profile }, described, words)),
  )
  put('index.html', bytes(indexPage(pageData(contents, accent), words)))
  put('receipt/receipt.html', bytes(receiptPage(receipt, parts, askedGroups(record.ending), words)))
  put('receipt/receipt.json', bytes(canonicalJson(json(receiptOf(receipt, parts, askedGroups(record.ending), words)))))
  for (const [file, schema] of Object.entries(publishedSchemas()))
    put(`schema/${file}`, bytes(canonicalJson(json(schema))))
  return files
}

/** A table row by row: ten years of rows neither stand in memory once more nor keep others from their turn. */
async function tableFile(data: Parameters<typeof csvPieces>[0]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (const piece of csvPieces(data)) {
    pieces.push(piece)
    await setImmediate()
  }
  return joined(pieces)
}

/** The record, an entry at a time. */
async function recordFile(record: ClientRecord): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let some = ''
  const flush = async () => {
    pieces.push(bytes(some))
    some = ''
    await setImmediate()
  }
  // Checked by the schema of the record: it is JSON.
  for (const piece of canonicalPieces(record as unknown as { readonly [key: string]: Json })) {
    some += piece
    if (some.length > 100_000) await flush()
  }
  await flush()
  return joined(pieces)
}

/** Data of ours as plain JSON: what is `undefined` falls away. */
const json = (data: object): Json => JSON.parse(JSON.stringify(data)) as Json
