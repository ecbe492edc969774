import type { Transaction } from 'kysely'
import { migrate } from '../db/migrate.ts'
import { openConnection, overConnection } from '../db/open.ts'
import { readOnly } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import { whoIs } from '../who.ts'
import { digestOf, sealOf } from '../write.ts'

export const RESTORING = 'storage.restore'

type Note = {
  readonly key?: string | undefined
  /** The number of the last change in the file that is replaced; 0 where there is none that can be read. */
  readonly last: number
  /** The computer's own clock. */
  readonly at: string
  readonly commandId: string
  readonly personId: string | null
}

/** Whole seconds between the beginning of 2020 and an instant: below 2³¹, which calendars count to, until 2088. */
const secondsAt = (instant: string): number => Math.floor((Date.parse(instant) - Date.UTC(2020, 0, 1)) / 1000)

/**
 * Writes into the history of a checked copy that it was taken into use, before it takes the place of the data file. The line's
 * number is higher than any that was ever given in whatever file it replaces, here or on another computer: it is what
 * exported calendars count by. A copy of an older program is brought up to date; one without a firm is left as it is.
 */
export async function noteRestore(copy: string, { key, last, at, commandId, personId }: Note): Promise<void> {
  const db = overConnection(openConnection(copy, key, true))
  try {
    await migrate(db)
    await db.transaction().execute((tx) => line(tx, { last, at, commandId, personId }))
  } finally {
    await db.destroy()
  }
}

async function line(tx: Transaction<Schema>, { last, at, commandId, personId }: Note): Promise<void> {
  const firm = await tx.selectFrom('firm').select('id').limit(1).executeTakeFirst()
  if (!firm) return
  const before = await tx
    .selectFrom('change')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const who = await whoIs(readOnly(tx), personId)
  const content = { before: null, after: null }
  const head = {
    at,
    person: who.name,
    person_id: who.id,
    command: RESTORING,
    command_id: commandId,
    target: null,
    client_id: null,
    table_name: 'firm',
    row_id: firm.id,
    digest: digestOf(content),
  }
  const seq = Math.max(last, before?.seq ?? 0, secondsAt(at)) + 1
  await tx
    .insertInto('change')
    .values({ seq, ...head, ...content, hash: sealOf(before?.hash ?? '', head) })
    .execute()
}
