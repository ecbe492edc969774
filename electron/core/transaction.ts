import { sql } from 'kysely'
import { AppError } from '../../shared/api/errors.ts'
import { isSqlite } from './db/columns.ts'
import { readOnly } from './db/read-only.ts'
import { derived } from './derived.ts'
import type { Managing } from './environment.ts'
import type { Reading, Writing } from './handlers.ts'
import { nobody, whoIs } from './who.ts'
import { type Act, createWrite } from './write.ts'

/** A command as it begins; its id is the caller's, or made here. */
export type Start = { readonly command: string; readonly commandId: string }

/**
 * One command, one transaction: throwing rolls back, and listeners hear of it after the commit. Without an open file there
 * is nothing to write, and the step is told so when it tries.
 */
export async function transaction<T>(
  start: Start,
  env: Managing,
  { signal }: Pick<Reading, 'signal'>,
  step: (context: Writing<Managing>) => Promise<T>,
): Promise<T> {
  const at = env.clock.now()
  if (!env.storage.isOpen()) return step(closed(env, signal, { ...start, at, ...signatureOf(nobody) }))
  await env.storage.secure()
  const { value, act, touched, changed } = await env.storage
    .db()
    .transaction()
    .execute(async (tx) => {
      // Writers take turns: the seals of the change history form one chain.
      if (!isSqlite(tx)) await sql`select pg_advisory_xact_lock(7282)`.execute(tx)
      const db = readOnly(tx)
      const who = await whoIs(db, env.workstation.get().personId)
      const act: Act = { ...start, at, ...signatureOf(who) }
      const write = createWrite(tx, act, env.newId)
      const value = await step({ env, db, who, signal, write, act })
      for (const { within } of derived) await within?.(tx, write.touched, env, act)
      return { value, act, touched: write.touched, changed: { topics: [...write.topics], clients: [...write.clients] } }
    })
  if (changed.topics.length) {
    env.storage.touched()
    // What is half typed is nothing to undo.
    if (changed.topics.some((topic) => topic !== 'draft')) env.stack.committed(act)
    for (const { after } of derived) after?.(touched, env)
    env.announcements.publish({ ...changed, command: act.command, commandId: act.commandId })
  }
  return value
}

/** How a person signs what is written. */
const signatureOf = ({ id, name }: typeof nobody): Pick<Act, 'person' | 'personId'> => ({ person: name, personId: id })

/** A context whose database and writer say that no file is open. */
function closed(env: Managing, signal: AbortSignal, act: Act): Writing<Managing> {
  const refuse = (): never => {
    throw new AppError('conflict', 'closed')
  }
  return {
    env,
    signal,
    act,
    who: nobody,
    get db() {
      return refuse()
    },
    get write() {
      return refuse()
    },
  }
}
