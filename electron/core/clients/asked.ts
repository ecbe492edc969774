import { type RawBuilder, sql } from 'kysely'
import { askedWords } from '../../../shared/domain/clients/asked.ts'
import type { Db } from '../db/read-only.ts'
import type { Sight } from '../who.ts'
import { visible } from './visible.ts'

/** As `holds` of the domain: as it is written, or written without the dots of Finnish letters. */
const standing = (word: string): readonly RawBuilder<boolean>[] => {
  const part = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const plain = sql`replace(replace(replace(client.search, '{', 'a'), '|', 'a'), '}', 'o')`
  return [sql`client.search like ${part} escape '\\'`, sql`${plain} like ${part} escape '\\'`]
}

/** What holds of the clients that a search asks for: a condition a word, of their names, numbers and business IDs. */
export const askedFor = (search: string): readonly RawBuilder<boolean>[] =>
  askedWords(search).map((ways) => sql`(${sql.join(ways.flatMap(standing), sql` or `)})`)

/** The ids of the clients that are seen and that a search asks for; undefined where it asks for none in particular. */
export async function askedClients(db: Db, who: Sight, search: string): Promise<readonly string[] | undefined> {
  const named = askedFor(search)
  if (named.length === 0) return undefined
  let owners = visible(who).rows(db).select('client.id')
  for (const isAsked of named) owners = owners.where(isAsked)
  return (await owners.execute()).map(({ id }) => id)
}
