import { type RawBuilder, sql } from 'kysely'
import { type HitGroup, mostHits } from '../../../shared/api/search.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { type Asked, asking, waysOf } from '../../../shared/domain/search/asked.ts'
import { holds } from '../../../shared/domain/search.ts'
import { soughtTables } from '../../../shared/records/texts.ts'
import { findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import type { Sight } from '../who.ts'
import { ask, source, stands } from './engine.ts'
import { hitsOf } from './hits.ts'

type Text = { readonly id: number; readonly row_id: string; readonly text: string }

/**
 * What people wrote in which every word stands, by kind. The words of one search stand in one row, or some of them in the
 * name, number or business ID of its client; one at least is the row's own. The newest are looked at, as many as are counted,
 * and the best of them are shown.
 */
export async function find(input: Parsed<'search.find'>, context: Reading): Promise<HitGroup[]> {
  const { db, who, signal } = context
  const asked = asking(input.search)
  if (asked.length === 0) return []
  const client = input.client === undefined ? undefined : (await findClient(db, who, input.client)).id
  const ways = waysOf(asked)
  const groups: HitGroup[] = []
  const kinds = await kindsIn(db)
  for (const [kind, table] of soughtTables.entries()) {
    if (!kinds.has(kind) || (input.table !== undefined && input.table !== table)) continue
    signal.throwIfAborted()
    const texts = await textsIn(db, who, { kind, asked, client })
    if (texts.length === 0) continue
    const shown = ranked(texts, ways).slice(0, input.limit)
    const hits = await hitsOf(table, shown, { ways, language: input.language }, context)
    const total = Math.min(texts.length, mostHits)
    groups.push({ table, total, more: texts.length > mostHits, hits })
  }
  return groups
}

/** The kinds of which there is any text; each is one step through the index of kinds. */
async function kindsIn(db: Db): Promise<ReadonlySet<number>> {
  const question = sql<{ kind: number }>`with recursive found (kind) as (
      select min(kind) from search_text
      union all
      select (select min(kind) from search_text where search_text.kind > found.kind) from found where found.kind is not null
    ) select kind from found where kind is not null`
  return new Set((await ask(db, question)).map(({ kind }) => kind))
}

type Wanted = { readonly kind: number; readonly asked: readonly Asked[]; readonly client: string | undefined }

/** The texts of one kind that are found, the newest first; no more than one beyond what is counted. */
async function textsIn(db: Db, who: Sight, { kind, asked, client }: Wanted): Promise<readonly Text[]> {
  const found = new Map<number, Text>()
  for (const words of asked) {
    const { ids } = visible(who)
    const own = (ways: readonly string[]) => any(ways.map((way) => stands(db, 'search_text.text', way)))
    const conditions = [
      ...words.map((ways) => any([...(words.length > 1 ? [isOf(db, who, ways)] : []), own(ways)])),
      ...(words.length > 1 ? [any(words.map(own))] : []),
      ...(client === undefined ? [] : [sql<boolean>`search_text.client_id = ${client}`]),
      ...(ids === undefined
        ? []
        : [sql<boolean>`(search_text.client_id is null or search_text.client_id in (${sql.join([...ids])}))`]),
    ]
    const mandatory = words.length > 1 ? await ownWords(db, who, words) : words
    const { from, order } =
      mandatory.length > 0 ? source(db, kind, { words: mandatory, all: true }) : source(db, kind, { words, all: false })
    const question = sql<Text>`select search_text.id, search_text.row_id, search_text.text
      from ${from} and ${sql.join(conditions, sql` and `)}
      order by ${order} limit ${mostHits + 1}`
    for (const row of await ask(db, question)) found.set(row.id, row)
  }
  return [...found.values()].toSorted((one, other) => other.id - one.id)
}

const any = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql`(${sql.join([...conditions], sql` or `)})`

/** Whether a text is of a client that is called so. */
const isOf = (db: Db, who: Sight, ways: readonly string[]): RawBuilder<boolean> =>
  sql`search_text.client_id in (${called(db, who, ways)})`

const called = (db: Db, who: Sight, ways: readonly string[]) =>
  visible(who)
    .rows(db)
    .select('client.id')
    .where(any(ways.map((way) => stands(db, 'client.search', way))))

/** The words that no client is called by: they must stand in the texts themselves. */
async function ownWords(db: Db, who: Sight, words: Asked): Promise<Asked> {
  const kept: (readonly string[])[] = []
  for (const ways of words) if ((await called(db, who, ways).limit(1).executeTakeFirst()) === undefined) kept.push(ways)
  return kept
}

/** Where a word stands in what a row is known by, then where it stands as it was typed; else the newest first. */
function ranked(texts: readonly Text[], ways: readonly string[]): readonly Text[] {
  const rank = ({ text }: Text): number => {
    const [first = ''] = text.split('\n', 1)
    return (ways.some((way) => holds(first, way)) ? 0 : 2) + (ways.some((way) => text.includes(way)) ? 0 : 1)
  }
  return texts
    .map((text) => ({ text, rank: rank(text) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ text }) => text)
}
