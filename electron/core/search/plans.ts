import type { Asked } from '../../../shared/domain/search/asked.ts'
import { type RawBuilder, sql } from 'kysely'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Sight } from '../who.ts'
import { source, stands } from './engine.ts'

type Ways = readonly string[]
/** A word, and the clients that are called so: few by their ids, many by the question for them. */
type Word = { readonly ways: Ways; readonly few: readonly string[]; readonly many: boolean }

/** One way to rows in which all words stand; several ways together find all of them. */
export type Plan = {
  readonly words: readonly Word[]
  /** Those that stand in the row's own texts, and not only in what its client is called. */
  readonly own: readonly Word[]
  /** The clients whose rows are looked at; all, where it is not given. */
  readonly clients?: readonly string[]
}

/** So many clients are named one by one. */
const FEW = 50

const called = (db: Db, who: Sight, ways: Ways) =>
  visible(who)
    .rows(db)
    .select('client.id')
    .where(any(ways.map((way) => stands(db, 'client.search', way))))

/**
 * How to look for words. Where one of them is what few clients are called, their rows are gone through, and everybody's only for
 * that word in the texts: whoever writes `aamu lomaraha` waits for Aamu's rows, and not for all that speak of holiday pay.
 */
export async function plansFor(db: Db, who: Sight, asked: Asked): Promise<readonly Plan[]> {
  const words: Word[] = []
  for (const ways of asked) {
    const ids =
      asked.length === 1
        ? []
        : await called(db, who, ways)
            .limit(FEW + 1)
            .execute()
    const many = ids.length > FEW
    words.push({ ways, few: many ? [] : ids.map(({ id }) => id), many })
  }
  const own = words.filter(({ few, many }) => few.length === 0 && !many)
  const [fewest] = words.filter(({ few }) => few.length > 0).toSorted((one, other) => one.few.length - other.few.length)
  if (!fewest) return [{ words, own }]
  return [
    { words, own: [...own, fewest] },
    { words, own, clients: fewest.few },
  ]
}

/** Where a plan looks among the texts of one kind, and what must be true of one. */
export function looking(db: Db, who: Sight, kind: number, { words, own, clients }: Plan) {
  const inText = ({ ways }: Word) => any(ways.map((way) => stands(db, 'search_text.text', way)))
  const inClient = ({ ways, few, many }: Word) => (many ? isOf(called(db, who, ways)) : isOf(sql.join([...few, ''])))
  const conditions = [
    ...words.map((word) => (own.includes(word) ? inText(word) : any([inClient(word), inText(word)]))),
    ...(own.length > 0 ? [] : [any(words.map(inText))]),
  ]
  if (clients)
    return {
      // By the clients, not by the kind: their rows are few.
      from: sql`search_text where ${isOf(sql.join([...clients]))} and +search_text.kind = ${kind}`,
      order: sql`+search_text.id desc`,
      conditions,
    }
  const some = own.length > 0 ? own : words
  return { ...source(db, kind, { words: some.map(({ ways }) => ways), all: own.length > 0 }), conditions }
}

const isOf = (clients: RawBuilder<unknown> | ReturnType<typeof called>): RawBuilder<boolean> =>
  sql`search_text.client_id in (${clients})`

const any = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql`(${sql.join([...conditions], sql` or `)})`
