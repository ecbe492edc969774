/**
 * What of the search differs between the engines. SQLite has an index of every three letters (FTS5), which knows only the
 * numbers of the texts; PostgreSQL one over the texts themselves, where the server has it. Whatever an index says, the text
 * itself is looked at: an index makes it faster and decides nothing.
 */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { bare } from '../../../shared/domain/search.ts'
import { isSqlite } from '../db/columns.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'

type Text = { readonly id: number; readonly kind: number; readonly text: string }

/** Room for the texts of one kind. In it the newest has the least number, since the index is read upwards, and fastest so. */
const ROOM = 2 ** 40
const lastOf = (kind: number): number => (kind + 1) * ROOM - 1
const numberOf = ({ id, kind }: Omit<Text, 'text'>): number => lastOf(kind) - id
/** The driver gives SQLite a number of this size as one with a fraction, by which nothing is found quickly. */
const whole = (number: number) => sql`cast(${number} as integer)`

const lite = (db: Db | Kysely<Schema>): boolean => isSqlite(db as Kysely<Schema>)

/** So many rows of values as a statement takes. */
const AT_ONCE = 500

/** Puts texts into the index, upwards: in any other order each would become a part of its own. PostgreSQL does it by itself. */
export async function put(tx: Transaction<Schema>, texts: readonly Text[]): Promise<void> {
  if (!lite(tx)) return
  const sorted = texts.toSorted((one, other) => numberOf(one) - numberOf(other))
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    const rows = sorted.slice(at, at + AT_ONCE).map((one) => sql`(${whole(numberOf(one))}, ${bare(one.text)})`)
    await sql`insert into search_index (rowid, text) values ${sql.join(rows)}`.execute(tx)
  }
}

/** Puts all texts of a kind into the index. */
export async function putAll(tx: Transaction<Schema>, kind: number): Promise<void> {
  if (!lite(tx)) return
  await sql`insert into search_index (rowid, text)
    select ${sql.lit(lastOf(kind))} - id, replace(replace(replace(text, '{', 'a'), '|', 'a'), '}', 'o')
    from search_text where kind = ${kind} order by id desc`.execute(tx)
}

/** Takes texts out of the index. */
export async function take(tx: Transaction<Schema>, texts: readonly Omit<Text, 'text'>[]): Promise<void> {
  if (!lite(tx) || texts.length === 0) return
  await sql`delete from search_index where rowid in (${sql.join(texts.map((one) => whole(numberOf(one))))})`.execute(tx)
}

/** Leaves nothing in the index, nor of what was in it. */
export async function empty(tx: Transaction<Schema>): Promise<void> {
  if (lite(tx)) await sql`insert into search_index (search_index) values ('delete-all')`.execute(tx)
}

/** What was taken out of the index leaves the file as well: until then its letters, though no place of them, still lie there. */
export async function sweep(tx: Transaction<Schema>): Promise<void> {
  if (lite(tx)) await sql`insert into search_index (search_index) values ('optimize')`.execute(tx)
}

/** What may stand for a letter that is written without dots. */
const dotted: Readonly<Record<string, string>> = { a: 'a{|', o: 'o}' }

/** Patterns one of which fits where a word stands; each begins with a letter itself, which SQLite looks for fastest. */
function globs(word: string): readonly string[] {
  const [first = '', ...rest] = word
  const taken = (letter: string) => (/[*?[]/.test(letter) ? `[${letter}]` : letter)
  const any = rest.map((letter) => (dotted[letter] === undefined ? taken(letter) : `[${dotted[letter]}]`)).join('')
  return Array.from(dotted[first] ?? first, (letter) => `*${taken(letter)}${any}*`)
}

/** Whether a word (folded) stands in the texts: as it is written, or written without the dots of Finnish letters. */
export function stands(db: Db, column: string, word: string): RawBuilder<boolean> {
  const text = sql.ref(column)
  // What is written with dots is found only so.
  const isDotted = bare(word) !== word
  if (lite(db))
    return isDotted
      ? sql`instr(${text}, ${word}) > 0`
      : sql`(${sql.join(
          globs(word).map((glob) => sql`${text} glob ${glob}`),
          sql` or `,
        )})`
  const plain = sql`translate(${text}, '{|}', 'aao')`
  const part = (letters: string) => `%${letters.replaceAll(/[\\%_]/g, '\\$&')}%`
  // The index knows the texts without dots only.
  const found = sql<boolean>`${plain} like ${part(bare(word))}`
  return isDotted ? sql`(${found} and ${text} like ${part(word)})` : found
}

/** Whether the index knows a word: it has three letters. */
const isKnown = (word: string): boolean => Array.from(word).length >= 3

/**
 * Where to look for what stands in texts of one kind: those that the index gives for the words, or all of them.
 * @param words each in the ways in which it may be written; with `all`, a text has every one of them, else one at least
 */
export function source(
  db: Db,
  kind: number,
  { words, all }: { readonly words: readonly (readonly string[])[]; readonly all: boolean },
): { readonly from: RawBuilder<unknown>; readonly order: RawBuilder<unknown> } {
  const known = words.filter((ways) => ways.every(isKnown))
  const isOfUse = lite(db) && (all ? known.length > 0 : known.length === words.length)
  if (!isOfUse) return { from: sql`search_text where kind = ${kind}`, order: sql`search_text.id desc` }
  const each = known.map((ways) => `(${ways.map(lettersOf).join(' OR ')})`)
  const [first, last] = [sql.lit(lastOf(kind) - ROOM + 1), sql.lit(lastOf(kind))]
  return {
    from: sql`search_index cross join search_text on search_text.id = ${last} - search_index.rowid
      where search_index match ${each.join(all ? ' AND ' : ' OR ')} and search_index.rowid between ${first} and ${last}`,
    order: sql`search_index.rowid`,
  }
}

/** The answer to a question that only raw SQL can put; it is put to whoever only reads. */
export const ask = async <T>(db: Db, question: RawBuilder<T>): Promise<readonly T[]> =>
  (await question.execute(db as unknown as Kysely<Schema>)).rows

/** So many threes of letters of one word are asked of the index; the text itself decides. */
const THREES = 12

/** A word for the index: its threes of letters, each a text and never a sign of the index's own. */
function lettersOf(word: string): string {
  const letters = Array.from(bare(word))
  const threes = letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join(''))
  const step = Math.max(1, Math.ceil(threes.length / THREES))
  const some = threes.filter((_, at) => at % step === 0 || at === threes.length - 1)
  return `(${some.map((three) => `"${three.replaceAll('"', '""')}"`).join(' AND ')})`
}
