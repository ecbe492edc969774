import { createMemory } from '../memory.ts'
import { setImmediate } from 'node:timers/promises'
import type { Item } from '../../../shared/api/items.ts'
import type { Db } from '../db/read-only.ts'
import { byDue } from './items.ts'
import type { ClientYear } from './load.ts'

/** What one client adds to a list over all of them. */
export type Part = { readonly items: readonly Item[] }
type Whole<P extends Part> = {
  /** Each client's part, and the year that it was found from. */
  readonly parts: ReadonlyMap<string, readonly [ClientYear, P]>
  /** The items of all parts, by due date. */
  readonly items: readonly Item[]
}

/** A longer list, of a large firm's whole year, takes more memory than it is worth. */
const LONGEST = 40_000
/** So many clients are looked through in one go; calls that wait get their turn in between. */
const SLICE = 50

/**
 * Remembers lists over many clients by their parts: after a change only the parts of those clients are found anew whose
 * year the shelf replaced, and put in order among the others. `find` gives the parts of the clients it is asked about. What
 * is given back must not be changed.
 */
export function createParted<P extends Part>(): (
  db: Db,
  question: string,
  clients: readonly ClientYear[],
  find: (changed: readonly ClientYear[]) => Promise<(year: ClientYear) => P>,
) => Promise<Whole<P>> {
  // Of a data file: Today and the agenda, of everybody and of a person or two.
  const lists = createMemory<Db, Whole<P>>()
  return async (db, question, clients, find) => {
    const before = lists.known(db, question)
    const changed = clients.filter((year) => before?.parts.get(year.id)?.[0] !== year)
    const partOf = changed.length > 0 ? await find(changed) : undefined
    const parts = new Map<string, readonly [ClientYear, P]>()
    const fresh: Item[] = []
    let found = 0
    for (const year of clients) {
      const entry = before?.parts.get(year.id)
      if (entry?.[0] === year) parts.set(year.id, entry)
      else if (partOf) {
        if (++found % SLICE === 0) await setImmediate()
        const part = partOf(year)
        parts.set(year.id, [year, part])
        for (const item of part.items) fresh.push(item)
      }
    }
    const stays = ({ client_id }: Item) => {
      const entry = before?.parts.get(client_id)
      return entry !== undefined && parts.get(client_id) === entry
    }
    const whole = { parts, items: merged(before?.items.filter(stays) ?? [], fresh.sort(byDue)) }
    if (whole.items.length <= LONGEST) lists.keep(db, question, whole)
    else lists.forget(db, question)
    return whole
  }
}

/** Two lists in order as one. */
function merged(all: readonly Item[], fresh: readonly Item[]): readonly Item[] {
  if (all.length === 0) return fresh
  const items: Item[] = []
  let at = 0
  for (const item of fresh) {
    for (let next = all[at]; next && byDue(next, item) <= 0; next = all[++at]) items.push(next)
    items.push(item)
  }
  for (let next = all[at]; next; next = all[++at]) items.push(next)
  return items
}
