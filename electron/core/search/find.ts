import { sql } from 'kysely'
import { type Hit, type HitGroup, mostHits } from '../../../shared/api/search.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { asking, waysOf } from '../../../shared/domain/search/asked.ts'
import { holds } from '../../../shared/domain/search.ts'
import { soughtTables } from '../../../shared/records/texts.ts'
import { findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import type { Sight } from '../who.ts'
import { dutiesFound } from './duties.ts'
import { ask } from './engine.ts'
import { hitsOf } from './hits.ts'
import { looking, type Plan, plansFor } from './plans.ts'

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
  const plans: Plan[] = []
  for (const words of asked) plans.push(...(await plansFor(db, who, words)))
  for (const [kind, table] of soughtTables.entries()) {
    if (!kinds.has(kind) || (input.table !== undefined && input.table !== table)) continue
    signal.throwIfAborted()
    const texts = await textsIn(db, who, { kind, plans, client })
    if (texts.length === 0) continue
    const shown = ranked(texts, ways).slice(0, input.limit)
    const hits = await hitsOf(table, shown, { ways, language: input.language }, context)
    const total = Math.min(texts.length, mostHits)
    groups.push({ table, total, more: texts.length > mostHits, hits })
  }
  return client === undefined && (input.table ?? 'catalogue') === 'catalogue'
    ? withDuties(groups, await dutiesFound(asked, input.language, context), input.limit)
    : groups
}

/** What people wrote stands before what the catalogues say; both are catalogues where one was found that is kept as a row. */
function withDuties(groups: readonly HitGroup[], duties: readonly Hit[], limit: number): HitGroup[] {
  if (duties.length === 0) return [...groups]
  const kept = groups.find(({ table }) => table === 'catalogue')
  const hits = [...duties, ...(kept?.hits ?? [])].slice(0, limit)
  const whole = { table: 'catalogue' as const, total: duties.length + (kept?.total ?? 0), more: false, hits }
  return [...groups.filter((group) => group !== kept), whole]
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

type Wanted = { readonly kind: number; readonly plans: readonly Plan[]; readonly client: string | undefined }

/** The texts of one kind that are found, the newest first; no more than one beyond what is counted. */
async function textsIn(db: Db, who: Sight, { kind, plans, client }: Wanted): Promise<readonly Text[]> {
  const { ids } = visible(who)
  const seen = [
    ...(client === undefined ? [] : [sql<boolean>`search_text.client_id = ${client}`]),
    ...(ids === undefined
      ? []
      : [sql<boolean>`(search_text.client_id is null or search_text.client_id in (${sql.join([...ids])}))`]),
  ]
  const found = new Map<number, Text>()
  for (const plan of plans) {
    const { from, order, conditions } = looking(db, who, kind, plan)
    const question = sql<Text>`select search_text.id, search_text.row_id, search_text.text
      from ${from} and ${sql.join([...conditions, ...seen], sql` and `)}
      order by ${order} limit ${mostHits + 1}`
    for (const row of await ask(db, question)) found.set(row.id, row)
  }
  return [...found.values()].toSorted((one, other) => other.id - one.id)
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
