import { createHash } from 'node:crypto'
import { fittingMapping, guessMapping, type Mapping } from '../../../shared/domain/imports/guess.ts'
import { plainWords } from '../../../shared/domain/imports/table.ts'
import { headWords } from '../../../shared/i18n/import-heads.ts'
import type { Db } from '../db/read-only.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import type { Opened } from './source.ts'

/** Two files of the same heads in the same order are of one kind, whatever they are called. */
const headsOf = ({ layout: { columns } }: Opened): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map(({ at, head }) => [at, plainWords(head)])))
    .digest('hex')

const stored = (db: Db, heads: string) =>
  db.selectFrom('import_mapping').selectAll().where('heads', '=', heads).limit(1).executeTakeFirst()

/** What the columns are: as such a file was taken in last, or a guess. */
export async function mappingFor(opened: Opened, db: Db): Promise<{ mapping: Mapping; remembered: boolean }> {
  const { columns } = opened.layout
  const row = await stored(db, headsOf(opened))
  if (row) return { mapping: fittingMapping(readJson<Mapping>(row.columns_json, {}), columns), remembered: true }
  return { mapping: guessMapping(columns, headWords()), remembered: false }
}

/** Remembers a mapping for files of the same heads, where it is not what would be guessed anyway. */
export async function keepMapping(
  opened: Opened,
  name: string,
  mapping: Mapping,
  { db, write }: Writing,
): Promise<void> {
  const heads = headsOf(opened)
  const row = await stored(db, heads)
  const values = { name: name.slice(0, 300) || '?', heads, columns_json: JSON.stringify(mapping) }
  if (row) await write.update('import_mapping', row.id, row.version, values)
  else if (values.columns_json !== JSON.stringify(guessMapping(opened.layout.columns, headWords())))
    await write.insert('import_mapping', values)
}
