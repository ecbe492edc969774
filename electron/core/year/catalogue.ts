import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { type Catalogues, cataloguesOf } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../db/read-only.ts'
import { readJson } from '../json.ts'
import { dayIn } from '../sound.ts'

/** A catalogue with the text it was read from: what a data file keeps is the file as it came. */
export type CatalogueFile = { readonly json: string; readonly catalogue: Catalogue }

/** What an open data file keeps of one country. */
export type Kept = {
  readonly catalogue: Catalogue
  /** Its row; missing while the file has taken none into use itself. `taken`: the day on which it was, null where it does not say. */
  readonly row: { readonly id: string; readonly version: number; readonly taken: IsoDay | null } | undefined
  /** Whose it is, also where the rest cannot be read. */
  readonly code: string
  /** What the file keeps cannot be read as a catalogue: the shipped one stands in for Finland's until one is taken. */
  readonly damaged: boolean
}
/** The catalogues that an open data file goes by: one a country, the firm's own country's first. */
export type InUse = { readonly kept: readonly Kept[]; readonly catalogues: Catalogues }

/**
 * The catalogues of deadlines. Which are in use stands in the data file, so that a newer program never changes by itself what
 * is on screen: what ships with it is offered.
 */
export type CatalogueShelf = {
  /** What ships with this program: the one that new firms begin with and older files are offered. */
  shipped(): CatalogueFile
  /** What a file goes by that has taken none into use. */
  first(): CatalogueFile
  /** What an open data file keeps. */
  inUse(db: Db): Promise<InUse>
  /** Its catalogues; the same object as long as the same ones are in use. */
  all(db: Db): Promise<Catalogues>
}

/** Data files that were made before they said which catalogue they use were made with this one. */
const FIRST = 'fi-1.json'
const SHIPPED = 'fi.json'

/** What has been read, by its path: a shipped file is the same for as long as the program runs. */
const files = new Map<string, CatalogueFile>()

/**
 * Reads a catalogue when it is first asked for. Throws when a shipped file is not what it must be; what an open file keeps may
 * be anything.
 */
export function createCatalogue(resources: string): CatalogueShelf {
  let last: ({ readonly name: string } & InUse) | undefined

  function ours(name: string): CatalogueFile {
    const place = join(resources, 'catalogue', name)
    const known = files.get(place)
    if (known) return known
    const text = readFileSync(place, 'utf8')
    const read = readCatalogue(JSON.parse(text))
    if ('error' in read) throw new Error(`Catalogue ${name}: ${JSON.stringify(read.error.slice(0, 3))}`)
    const file = { json: compact(text), catalogue: read.catalogue }
    files.set(place, file)
    return file
  }

  /** The catalogue that a file keeps of a country, whoever wrote it there. */
  function kept(json: string, code: string): Omit<Kept, 'row'> {
    const { catalogue, json: text } = ours(SHIPPED)
    const own = { catalogue, code: catalogue.country.code, damaged: false }
    if (json === text) return own
    const read = readCatalogue(readJson<unknown>(json, undefined), 'kept')
    return 'error' in read
      ? { catalogue, code, damaged: true }
      : { ...read, code: read.catalogue.country.code, damaged: false }
  }

  /** One a country. What stands in for another country's that cannot be read is not that country's. */
  function together(all: readonly Kept[]): InUse {
    const countries = new Map<string, Catalogue>()
    for (const { catalogue, code } of all)
      if (catalogue.country.code === code && !countries.has(code)) countries.set(code, catalogue)
    return { kept: all, catalogues: cataloguesOf([...countries.values()]) }
  }

  async function inUse(db: Db): Promise<InUse> {
    const rows = await db
      .selectFrom('catalogue')
      .select(['id', 'version', 'updated', 'country'])
      .orderBy('id')
      .execute()
    // A version that was rolled back may come again with another content, but not at the same instant.
    const name = rows.map(({ id, version, updated }) => `${id} ${version} ${updated}`).join()
    if (last?.name === name) return last
    if (rows.length === 0) {
      const { catalogue } = ours(FIRST)
      last = { name, ...together([{ catalogue, code: catalogue.country.code, row: undefined, damaged: false }]) }
      return last
    }
    const texts = await db.selectFrom('catalogue').select(['id', 'json']).execute()
    const found = rows.map(({ id, version, updated, country }): Kept => ({
      ...kept(texts.find((one) => one.id === id)?.json ?? '', country),
      row: { id, version, taken: dayIn(updated.slice(0, 10)) },
    }))
    last = { name, ...together(found) }
    return last
  }

  return {
    shipped: () => ours(SHIPPED),
    first: () => ours(FIRST),
    inUse,
    all: async (db) => (await inUse(db)).catalogues,
  }
}

/** A catalogue as the row that takes it into use. */
export const catalogueRow = ({ json, catalogue: { country, version, title } }: CatalogueFile) => ({
  country: country.code,
  number: version,
  title,
  json,
})

/** The same file without what only makes it readable: it is kept in the data file and its history. */
export const compact = (text: string): string => JSON.stringify(JSON.parse(text))
