import { AppError } from '../../../shared/api/errors.ts'
import { failureOf } from '../../../shared/api/failure.ts'
import { Day } from '../../../shared/api/values.ts'
import { attachedFolder } from '../../../shared/domain/handover/attached.ts'
import { canonicalJson, type Json } from '../../../shared/domain/handover/canonical.ts'
import { type ConformanceRule, conformanceRules, type Finding } from '../../../shared/domain/handover/conformance.ts'
import { checkedPath } from '../../../shared/domain/handover/names.ts'
import { heldGroups, profiles } from '../../../shared/domain/handover/profiles.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { ZipError } from '../documents/zip-path.ts'
import { describedTables } from './conformance-tables.ts'
import { type Bag, inZip, openBag } from './open-bag.ts'
import { attachedIn, maxRecordBytes, receiptIn, recordIn } from './open-package.ts'
import { profileIdentifier } from './seal.ts'

/** So much of one file is read beside the record, and of so many: more than any package has, and no more than fits into memory. */
const [maxFileBytes, maxFiles] = [4_000_000, 60]
/** Without its password nothing can be said of a package. */
const locked = new Set(['password-needed', 'wrong-password'])
const ofBag: Readonly<Record<string, ConformanceRule>> = {
  'not-a-package': '1.2',
  'newer-package': '1.2',
  'bad-signature': '1.6',
  incomplete: '1.3',
  'unlisted-file': '1.3',
  'checksum-mismatch': '1.3',
}

/** What a rule found: nothing, where it is broken, or that the package has nothing of the kind (`null`). */
type Found = string | undefined | null

/**
 * Checks a package, whoever made it, against every rule of the published profile, in order. What comes after a fault that leaves
 * nothing to be checked is `not-checked`. Throws for what is locked alone: `password-needed`, `wrong-password`.
 */
export async function conformance(path: string, password: string | undefined): Promise<Finding[]> {
  const results = new Map<ConformanceRule, Finding>()
  const note = (rule: ConformanceRule, found: Found) =>
    results.set(rule, {
      rule,
      result: found === undefined ? 'passed' : found === null ? 'not-applicable' : 'failed',
      where: found ?? '',
    })
  await checkAll(path, password, note)
  return conformanceRules.map((rule) => results.get(rule) ?? { rule, result: 'not-checked', where: '' })
}

type Note = (rule: ConformanceRule, found: Found) => unknown

async function checkAll(path: string, password: string | undefined, note: Note): Promise<void> {
  const paths = await zipOf(path, password, note)
  if (paths === undefined) return
  const bag = await bagOf(path, password, note)
  if (bag === undefined) return
  for (const rule of ['1.1', '1.2', '1.3', '1.4'] as const) note(rule, undefined)
  note('1.5', infoFault(bag.info))
  note('1.6', bag.signedBy === '' ? null : undefined)
  note('2.1', nameFault(bag.paths))
  const record = checkRecord(bag, note)
  if (record) note('2.2', record.attachments.length === 0 ? null : faultOf(() => attachedIn(bag, record)).fault)
  for (const [rule, found] of describedTables(bag)) note(rule, found)
  note('5.1', pageFault(textIn(bag, 'index.html')))
  note('6.1', linesFault(bag, 'calendar/', /^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/))
  note('6.2', linesFault(bag, 'contacts/', /^(BEGIN:VCARD\r\nVERSION:4\.0\r\n[\s\S]*?\r\nEND:VCARD\r\n)+$/))
  const receipt = faultOf(() => receiptIn(bag))
  note('7.1', receipt.fault)
  if (receipt.value && record) note('7.2', heldFault(record, receipt.value))
}

async function zipOf(path: string, password: string | undefined, note: Note): Promise<ReadonlySet<string> | undefined> {
  try {
    return await inZip({ path, password }, async ({ paths }) => paths)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    note('1.1', [error.code, error.path ?? ''].filter(Boolean).join(': '))
    return undefined
  }
}

async function bagOf(path: string, password: string | undefined, note: Note): Promise<Bag | undefined> {
  let left = maxFiles
  try {
    return await openBag(path, password, (name) => {
      if (name === 'client.json') return maxRecordBytes
      if (name.startsWith(`${attachedFolder}/`)) return 0
      return /\.(json|csv|html|ics|vcf)$/.test(name) && left-- > 0 ? maxFileBytes : 0
    })
  } catch (error) {
    const { reason = '' } = error instanceof AppError ? failureOf(error) : {}
    if (reason === '' || locked.has(reason)) throw error
    const where = told(error)
    const rule = reason === 'incomplete' && where.endsWith('bag-info.txt') ? '1.4' : (ofBag[reason] ?? '1.1')
    note(rule, where)
    return undefined
  }
}

function told(error: unknown): string {
  const { reason = '', facts = {} } = failureOf(error)
  return [reason, ...Object.values(facts)].map(String).join(': ')
}

/** What a reader says of it, or why it cannot be read. */
function faultOf<T>(read: () => T): { readonly value?: T; readonly fault: string | undefined } {
  try {
    return { value: read(), fault: undefined }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { fault: told(error) }
  }
}

function infoFault(info: ReadonlyMap<string, string>): string | undefined {
  const asked: readonly (readonly [string, (value: string) => boolean])[] = [
    ['BagIt-Profile-Identifier', (value) => value === profileIdentifier],
    ['Vuosikello-Package', (value) => /^1\.\d+\.\d+$/.test(value)],
    ['Vuosikello-Profile', (value) => profiles.some((profile) => profile === value)],
    ['Source-Organization', (value) => value !== ''],
    ['Bagging-Date', (value) => Day.safeParse(value).success],
  ]
  const wrong = asked.find(([label, fits]) => !fits(info.get(label) ?? ''))
  return wrong && `bag-info.txt: ${wrong[0]}`
}

function nameFault(paths: ReadonlySet<string>): string | undefined {
  return [...paths].find((path) => faultless(() => checkedPath(path)) === false)
}

const faultless = (check: () => unknown): boolean => {
  try {
    check()
    return true
  } catch {
    return false
  }
}

function checkRecord(bag: Bag, note: Note): ClientRecord | undefined {
  const { value, fault } = faultOf(() => recordIn(bag))
  const early = fault !== undefined && /not-json|newer-package|not-a-package|: version/.test(fault)
  note('3.1', early ? fault : undefined)
  if (early) return undefined
  note('3.2', fault)
  const text = textIn(bag, 'client.json') ?? ''
  note('3.3', canonicalJson(JSON.parse(text) as Json) === text ? undefined : 'client.json')
  return value
}

/** The text of a file that was held; undefined for one that is not there or is no UTF-8. */
function textIn({ held }: Bag, path: string): string | undefined {
  const bytes = held.get(path)
  if (bytes === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Nothing that runs, and nothing that is fetched: what a browser would do on opening it, by what the page says. */
function pageFault(page: string | undefined): string | undefined {
  if (page === undefined) return 'index.html'
  const forbidden =
    /<(script|iframe|object|embed|img|link|base|form|svg|audio|video)\b|\son[a-z]+\s*=|javascript:|url\(|@import/i
  const found = forbidden.exec(page.replaceAll(/<pre>[\s\S]*?<\/pre>/g, ''))
  if (found) return `index.html: ${found[0].trim()}`
  if (!/<html lang="[a-z]{2}/.test(page)) return 'index.html: lang'
  return /http-equiv="Content-Security-Policy"\s+content="default-src 'none';/.test(page)
    ? undefined
    : 'index.html: Content-Security-Policy'
}

/** The files of a folder are as a form says; `null` where there are none. */
function linesFault(bag: Bag, folder: string, form: RegExp): Found {
  const files = [...bag.paths].filter((path) => path.startsWith(folder))
  if (files.length === 0) return null
  return files.find((path) => !form.test(textIn(bag, path) ?? ''))
}

function heldFault({ held_back }: ClientRecord, { items }: ReturnType<typeof receiptIn>): string | undefined {
  const named = new Map(items.map(({ part, state, rows }) => [part, state === 'held-back' ? rows : undefined]))
  return heldGroups.find((group) => held_back[group] > 0 && named.get(group) !== held_back[group])
}
