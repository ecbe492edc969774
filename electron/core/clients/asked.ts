import { type RawBuilder, sql } from 'kysely'
import { askedWords } from '../../../shared/domain/clients/asked.ts'

/** As `holds` of the domain: as it is written, or written without the dots of Finnish letters. */
const standing = (word: string): readonly RawBuilder<boolean>[] => {
  const part = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const plain = sql`replace(replace(replace(client.search, '{', 'a'), '|', 'a'), '}', 'o')`
  return [sql`client.search like ${part} escape '\\'`, sql`${plain} like ${part} escape '\\'`]
}

/** What holds of the clients that a search asks for: a condition a word, of their names, numbers and business IDs. */
export const askedFor = (search: string): readonly RawBuilder<boolean>[] =>
  askedWords(search).map((ways) => sql`(${sql.join(ways.flatMap(standing), sql` or `)})`)
