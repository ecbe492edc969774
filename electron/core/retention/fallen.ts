import { sql } from 'kysely'
import type { Parsed } from '../../../shared/api/names.ts'
import { isExpired, keptUntil, retentionClasses } from '../../../shared/domain/attachments/retention.ts'
import { isHeld, keptStates } from '../../../shared/domain/retention/plan.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, oneOf } from '../sound.ts'
import { clientsFor } from './whose.ts'

type Found = Pick<Schema['attachment'], 'client_id' | 'retention' | 'retention_day'> &
  Pick<Schema['client'], 'fiscal_year_end' | 'clock_end'>

/** How much of whose time is over. Today asks it: only what may be over is read, and no file's other data. */
export async function fallenDue({ personId }: Parsed<'retention.fallen'>, { db, who, env }: Reading) {
  const today = env.clock.today()
  // Whatever counts from a day ends no earlier than on it.
  const mayBeOver = sql<boolean>`(kept.retention_day < ${today} or (kept.retention = 'relationship' and clock_end < ${today}))`
  const clients = clientsFor({ db, who }, personId)
  const lines = await clients
    .innerJoin('retention_line as kept', 'kept.client_id', 'client.id')
    .select(['kept.client_id', 'kept.retention', 'kept.retention_day', 'fiscal_year_end', 'clock_end', 'kept.state'])
    .where(mayBeOver)
    .execute()
  const files = await clients
    .innerJoin('attachment as kept', 'kept.client_id', 'client.id')
    .select(['kept.client_id', 'kept.retention', 'kept.retention_day', 'fiscal_year_end', 'clock_end'])
    .where(mayBeOver)
    .execute()
  const held = lines.filter(({ state }) => isHeld(oneOf(keptStates, state, 'kept')))
  const over = [...held, ...files].filter((row) => isOver(row, today))
  return { count: over.length, clients: new Set(over.map(({ client_id }) => client_id)).size }
}

function isOver({ retention, retention_day, fiscal_year_end, clock_end }: Found, today: string): boolean {
  const kept = { retention: oneOf(retentionClasses, retention, 'none' as const), retention_day: dayIn(retention_day) }
  return isExpired(keptUntil(kept, { fiscalYearEnd: fiscal_year_end, ended: dayIn(clock_end) }), today)
}
