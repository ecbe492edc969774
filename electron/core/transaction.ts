import { sql } from 'kysely'
import { AppError } from '../../shared/api/errors.ts'
import { settle } from './calendar/settle.ts'
import { isSqlite } from './db/columns.ts'
import type { Environment } from './environment.ts'
import type { Db, Reading, Writing } from './handlers.ts'
import { type Act, createWrite } from './write.ts'
import { readOnly } from './db/read-only.ts'

/** A command as it begins; who did it is looked up unless given. */
export type Start = Pick<Act, 'command'> & Partial<Pick<Act, 'at' | 'person'>>

/**
 * One command, one transaction: throwing rolls back, and listeners hear of it after the commit. Without an open file there
 * is nothing to write, and the step is told so when it tries.
 */
export async function transaction<T>(
  start: Start,
  env: Environment,
  reading: Pick<Reading, 'signal'>,
  step: (context: Writing) => Promise<T>,
): Promise<T> {
  const act: Act = { person: '', at: env.clock.now(), ...start, commandId: env.newId() }
  const { signal } = reading
  if (!env.storage.isOpen()) return step(closed({ env, signal, act }))
  await env.storage.secure()
  const { value, changed } = await env.storage
    .db()
    .transaction()
    .execute(async (tx) => {
      // Writers take turns: the seals of the change history form one chain.
      if (!isSqlite(tx)) await sql`select pg_advisory_xact_lock(7282)`.execute(tx)
      const db = readOnly(tx)
      act.person ||= await nameOf(db, env.workstation.get().personId)
      const write = createWrite(tx, act, env.newId)
      const value = await step({ env, db, signal, write, act })
      await settle(tx, write.touched, () => env.catalogue.rules(db), env.clock.today())
      return { value, changed: { topics: [...write.topics], clients: [...write.clients] } }
    })
  if (changed.topics.length) {
    env.storage.touched()
    env.stack.committed(act)
    env.announcements.publish({ ...changed, command: act.command, commandId: act.commandId })
  }
  return value
}

/** A context whose database and writer say that no file is open. */
function closed(context: Pick<Writing, 'env' | 'signal' | 'act'>): Writing {
  const refuse = (): never => {
    throw new AppError('conflict', 'closed')
  }
  return {
    ...context,
    get db() {
      return refuse()
    },
    get write() {
      return refuse()
    },
  }
}

async function nameOf(db: Db, id: string | null): Promise<string> {
  if (id === null) return ''
  return (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? ''
}
