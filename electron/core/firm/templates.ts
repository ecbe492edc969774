import { readFileSync, statSync } from 'node:fs'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import {
  faultInSource,
  MAX_TEMPLATE,
  type PaperFault,
  type PaperKind,
} from '../../../shared/domain/documents/paper-kinds.ts'
import { paperSamples } from '../../../shared/domain/documents/paper-samples.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Services } from '../environment.ts'
import { givenPath } from '../given.ts'
import type { Working, Writing } from '../handlers.ts'

/** Milliseconds that a template of the firm's own has for one paper. */
const MOST = 10_000

const rowOf = (db: Db, kind: PaperKind) =>
  db.selectFrom('paper_template').selectAll().where('kind', '=', kind).limit(1).executeTakeFirst()

type Asked = { readonly db: Db; readonly env: Pick<Services, 'documents'>; readonly signal?: AbortSignal }

/** The firm's own template of a kind of paper, as text; undefined where ours is used. */
export const ownTemplate = async (db: Db, kind: PaperKind): Promise<string | undefined> =>
  (await rowOf(db, kind))?.source

/**
 * A paper as PDF: by the firm's own template where there is one that works, and by ours otherwise; `fallback` says why the
 * firm's was not used. Throws what ours throws.
 */
export async function drawnPaper(
  kind: PaperKind,
  data: DocumentData,
  { db, env, signal }: Asked,
): Promise<{ bytes: Uint8Array; fallback?: PaperFault }> {
  const own = await ownTemplate(db, kind)
  if (own === undefined) return { bytes: await env.documents.render('sheet', data, 'pdf', { signal }) }
  const fault = faultInSource(own)
  if (!fault)
    try {
      return { bytes: await env.documents.render('sheet', data, 'pdf', { own, most: MOST, signal }) }
    } catch (error) {
      const known = faultOf(error)
      if (!known) throw error
      return { bytes: await env.documents.render('sheet', data, 'pdf', { signal }), fallback: known }
    }
  return { bytes: await env.documents.render('sheet', data, 'pdf', { signal }), fallback: fault }
}

/** What is wrong with a template by what drawing threw; undefined where it was something else. */
export function faultOf(error: unknown): PaperFault | undefined {
  if (error instanceof Error && error.name === 'TimeoutError') return { code: 'too-slow', line: 0, message: '' }
  const { reason, facts } = failureOf(error)
  if (reason !== 'template-broken') return undefined
  return { code: 'engine', line: Number(facts?.['line'] ?? 0), message: String(facts?.['message'] ?? '') }
}

/** Looks at a template and draws every sample by it. */
async function faultInTemplate(
  source: string | undefined,
  documentsOf: Services['documents'],
): Promise<PaperFault | undefined> {
  if (source === undefined) return { code: 'not-text', line: 0, message: '' }
  const fault = faultInSource(source)
  if (fault) return fault
  for (const sample of paperSamples(documents))
    try {
      await documentsOf.render('sheet', sample, 'pdf', { own: source, most: MOST })
    } catch (error) {
      const known = faultOf(error)
      if (!known) throw error
      return known
    }
  return undefined
}

/** A file's text; undefined for what is none. One that is far too large is not read to its end. */
function textAt(path: string): string | undefined {
  if (statSync(path).size > MAX_TEMPLATE * 4) return ' '.repeat(MAX_TEMPLATE + 1)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return text.includes('\0') ? undefined : text.replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

export async function* checkTemplate(
  { name: _, ...given }: Parsed<'firm.checkTemplate'>,
  { env }: Working,
): AsyncGenerator<Progress, { fault: PaperFault | null }, void> {
  yield { done: 0, total: 1, step: 'drawing' }
  try {
    return { fault: (await faultInTemplate(textAt(givenPath(given, env, 'not-a-file')), env.documents)) ?? null }
  } finally {
    if (given.file) env.files.drop(given.file)
  }
}

export async function saveTemplate({ kind, name, ...given }: Parsed<'firm.saveTemplate'>, { db, write, env }: Writing) {
  try {
    const source = textAt(givenPath(given, env, 'not-a-file'))
    const fault = await faultInTemplate(source, env.documents)
    if (fault || source === undefined) throw new AppError('invalid', 'template-broken', { facts: { ...fault } })
    const before = await rowOf(db, kind)
    if (before) await write.remove('paper_template', before.id, before.version)
    const { id, version } = await write.insert('paper_template', toRow('paper_template', { kind, name, source }))
    return { id, version }
  } finally {
    if (given.file) env.files.drop(given.file)
  }
}

export async function removeTemplate({ id, version }: Parsed<'firm.removeTemplate'>, { write }: Writing) {
  await write.remove('paper_template', id, version)
  return { id, version }
}
