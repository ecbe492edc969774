import type { Db } from '../db/read-only.ts'
import type { Sight } from '../who.ts'

/** What is kept by client, such as the years in memory. */
type ByClient = { readonly clients: ReadonlyMap<string, unknown> }
type Ids = ReadonlySet<string>

/**
 * The one door to the clients: no other code that answers a call names their table, so that who sees whom is decided here.
 * A client that is not seen is, in every answer, a client that does not exist.
 */
export function visible({ clients }: Sight) {
  return {
    /** Their rows, to be narrowed further and selected from. */
    rows: (db: Db) => (clients === 'all' ? db.selectFrom('client') : among(db, clients)),
    /** Whether a client's id is among them, of one that may be gone as well. What is no client's (null) everybody sees. */
    has: (id: string | null): boolean => clients === 'all' || id === null || clients.has(id),
    /** Their ids for an `in`, never an empty list; undefined where all are seen and nothing needs to be left out. */
    get ids(): readonly string[] | undefined {
      return clients === 'all' ? undefined : [...clients, '']
    },
    /** The part that is seen: the same object for as long as neither changes, since what was found is remembered by it. */
    of: <T extends ByClient>(all: T): T => (clients === 'all' ? all : partOf(all, clients)),
  }
}

/** The rows of clients whose ids were taken from what somebody sees: for reading what hangs on them, client by client. */
export const among = (db: Db, ids: Iterable<string>) => db.selectFrom('client').where('client.id', 'in', [...ids, ''])

/** The last part that was asked for: one workstation has one person at a time. */
const parts = new WeakMap<ByClient, { readonly seen: Ids; readonly part: ByClient }>()

function partOf<T extends ByClient>(all: T, seen: Ids): T {
  const known = parts.get(all)
  // What was made of this object has its type.
  if (known && isSame(known.seen, seen)) return known.part as T
  const part = { ...all, clients: new Map([...all.clients].filter(([id]) => seen.has(id))) }
  parts.set(all, { seen, part })
  return part
}

const isSame = (a: Ids, b: Ids): boolean => a === b || (a.size === b.size && [...a].every((id) => b.has(id)))
