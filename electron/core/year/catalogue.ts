import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import type { ClockRule, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../db/read-only.ts'
import { readJson } from '../json.ts'
import { dayIn } from '../sound.ts'

/** A catalogue with the text it was read from: what a data file keeps is the file as it came. */
export type CatalogueFile = { readonly json: string; readonly catalogue: Catalogue }

/** The catalogue that an open data file goes by. `row` is missing while the file has taken none into use itself. */
export type InUse = {
  readonly catalogue: Catalogue
  /** `taken`: the day on which it was; null where the row does not say. */
  readonly row: { readonly id: string; readonly version: number; readonly taken: IsoDay | null } | undefined
  /** What the file keeps cannot be read as a catalogue: the shipped one stands in until one is taken. */
  readonly damaged: boolean
}

/**
 * The catalogues of deadlines. Which one is in use stands in the data file, so that a newer program never changes by
 * itself what is on screen: what ships with it is offered.
 */
export type CatalogueShelf = {
  /** What ships with this program: the one that new firms begin with and older files are offered. */
  shipped(): CatalogueFile
  /** The catalogue of an open data file. */
  inUse(db: Db): Promise<InUse>
  /** Its rules; the same object as long as the same catalogue is in use. */
  rules(db: Db): Promise<readonly ClockRule[]>
}

type Kept = Pick<InUse, 'catalogue' | 'damaged'>

/** Data files that were made before they said which catalogue they use were made with this one. */
const FIRST = 'fi-1.json'
const SHIPPED = 'fi.json'

/**
 * Reads a catalogue when it is first asked for. Throws when a shipped file is not what it must be; what an open file keeps may
 * be anything.
 */
export function createCatalogue(resources: string): CatalogueShelf {
  const files = new Map<string, CatalogueFile>()
  let last: ({ readonly name: string } & Kept) | undefined

  function ours(name: string): CatalogueFile {
    const known = files.get(name)
    if (known) return known
    const text = readFileSync(join(resources, 'catalogue', name), 'utf8')
    const read = readCatalogue(JSON.parse(text))
    if ('error' in read) throw new Error(`Catalogue ${name}: ${JSON.stringify(read.error.slice(0, 3))}`)
    const file = { json: compact(text), catalogue: read.catalogue }
    files.set(name, file)
    return file
  }

  /** The catalogue that a file keeps, whoever wrote it there. */
  function kept(json: string): Kept {
    const shipped = ours(SHIPPED)
    if (json === shipped.json) return { catalogue: shipped.catalogue, damaged: false }
    const read = readCatalogue(readJson<unknown>(json, undefined))
    return 'error' in read ? { catalogue: shipped.catalogue, damaged: true } : { ...read, damaged: false }
  }

  async function inUse(db: Db): Promise<InUse> {
    const row = await db
      .selectFrom('catalogue')
      .select(['id', 'version', 'updated'])
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!row) return { catalogue: ours(FIRST).catalogue, row: undefined, damaged: false }
    const { id, version, updated } = row
    // A version that was rolled back may come again with another content, but not at the same instant.
    const name = `${id} ${version} ${updated}`
    if (last?.name !== name) {
      const { json } = await db.selectFrom('catalogue').select('json').where('id', '=', id).executeTakeFirstOrThrow()
      last = { name, ...kept(json) }
    }
    const { catalogue, damaged } = last
    return { catalogue, damaged, row: { id, version, taken: dayIn(updated.slice(0, 10)) } }
  }

  return {
    shipped: () => ours(SHIPPED),
    inUse,
    rules: async (db) => (await inUse(db)).catalogue.rules,
  }
}

/** A catalogue as the row that takes it into use. */
export const catalogueRow = ({ json, catalogue: { country, version, title } }: CatalogueFile) => ({
  country,
  number: version,
  title,
  json,
})

/** The same file without what only makes it readable: it is kept in the data file and its history. */
export const compact = (text: string): string => JSON.stringify(JSON.parse(text))
