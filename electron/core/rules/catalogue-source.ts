import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import {
  type Catalogue,
  type CatalogueProblem,
  readCatalogue,
} from '../../../shared/domain/calendar/rules/catalogue.ts'
import { confidences } from '../../../shared/domain/calendar/types.ts'
import type { Services } from '../environment.ts'
import type { CatalogueFile, InUse } from '../year/index.ts'

export type CatalogueSource = { readonly file?: FileRef | undefined; readonly path?: string | undefined }

/** The shipped catalogue has a fifth of a megabyte; no country has twenty-five times the deadlines. */
const MAX_BYTES = 5_000_000

/**
 * The catalogue of an uploaded file, of a path, or the shipped one. Throws `not-found`, `invalid: too-large`, and
 * `invalid: bad-catalogue` with every fault by its place: nothing of a file with a fault is used.
 */
export function readSource({ file, path }: CatalogueSource, env: Services): CatalogueFile {
  if (file === undefined && path === undefined) return env.catalogue.shipped()
  const bytes = file ? env.files.read(file) : bytesAt(path ?? '')
  if (bytes.length > MAX_BYTES) throw new AppError('invalid', 'file-too-large')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw badCatalogue([{ code: 'not-a-catalogue', path: '' }])
  }
  const read = readCatalogue(json)
  if ('error' in read) throw badCatalogue(read.error)
  return { json: JSON.stringify(json), catalogue: read.catalogue }
}

function bytesAt(path: string): Uint8Array {
  try {
    if (path.includes('\0') || !statSync(path).isFile() || statSync(path).size > MAX_BYTES)
      throw new AppError('invalid', 'file-too-large')
    return readFileSync(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('not-found', 'no-such-file', { facts: { file: path.slice(0, 200) } })
  }
}

/** Every fault under its place; the whole file is at fault where the place is empty. */
function badCatalogue(problems: readonly CatalogueProblem[]): AppError {
  const places = problems.map(({ code, path, detail }): [string, string] => [
    `${path === '' ? 'file' : path}${detail === undefined ? '' : ` (${detail})`}`.slice(0, 200),
    code,
  ])
  return new AppError('invalid', 'bad-catalogue', {
    fields: Object.fromEntries(places.slice(0, 500)),
    facts: { count: problems.length },
  })
}

/** A catalogue's head as it goes over the wire. */
export function headOf({ country, version, title, status, rules }: Catalogue) {
  const counts = Map.groupBy(rules, (rule) => rule.confidence)
  return {
    country: country.code,
    number: version,
    title,
    status,
    items: rules.length,
    confidences: confidences.flatMap((confidence) => {
      const items = counts.get(confidence)?.length ?? 0
      return items > 0 ? [{ confidence, items }] : []
    }),
  }
}

/** Names the catalogues in use, so that a taking notices when another one was taken meanwhile. */
export const seenOf = ({ kept }: InUse): string =>
  kept.map(({ row, code, catalogue }) => (row ? `${row.id} ${row.version}` : `${code} ${catalogue.version}`)).join()
