import type { Parsed } from '../../../shared/api/names.ts'
import type { Deletion } from '../../../shared/api/retention.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { retentionClasses } from '../../../shared/domain/attachments/retention.ts'
import { materials } from '../../../shared/domain/retention/plan.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { findClient, findPart, removePart, visible } from '../clients/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { dayIn, oneOf } from '../sound.ts'
import { lineShown } from './find.ts'

/** Deletes what has been kept long enough. Each is logged by its class and count: nothing in the log names anybody. */
export async function deleteKept({ items }: Parsed<'retention.delete'>, context: Writing) {
  const { db, who, env, write } = context
  const day = env.clock.today()
  for (const { of, id, version } of items) {
    if (of === 'line') {
      const row = await findPart(db, who, 'retention_line', id)
      const owner = await findClient(db, who, row.client_id)
      const { expired, until, material, retention } = lineShown(row, owner, day)
      if (!expired) throw new AppError('conflict', 'still-kept')
      await write.update('retention_line', id, version, { state: 'deleted', state_on: day })
      await write.insert('deletion', { day, number: owner.number, material, retention, kept_until: until, count: 1 })
      continue
    }
    const { client_id } = await findPart(db, who, 'attachment', id)
    const owner = await findClient(db, who, client_id)
    const file = (await attachmentsOf([client_id], context)).find((one) => one.id === id)
    if (!file?.expired) throw new AppError('conflict', 'still-kept')
    const { retention, until } = file
    await removePart('attachment', { id, version }, context)
    const said = { number: owner.number, material: 'attachment', retention, kept_until: until, count: 1 }
    await write.insert('deletion', { day, ...said })
  }
  return { deleted: items.length }
}

/**
 * The log, the last first. Of a client that is gone its number alone is left, which nobody can be asked about: who does not see
 * all clients is told of those that they see.
 */
export async function deletions({ db, who }: Reading): Promise<{ rows: Deletion[] }> {
  const seen = await visible(who).rows(db).select('number').execute()
  const told = who.clients === 'all' ? undefined : new Set(seen.map(({ number }) => number))
  const rows = await db.selectFrom('deletion').selectAll().orderBy('day', 'desc').orderBy('id', 'desc').execute()
  return {
    rows: rows
      .filter(({ number }) => told === undefined || told.has(number))
      .map(({ id, day, number, material, retention, kept_until, count }) => ({
        id,
        day: dayIn(day),
        number,
        material: oneOf([...materials, 'attachment'] as const, material, 'own'),
        retention: oneOf(retentionClasses, retention, 'none'),
        kept_until: dayIn(kept_until),
        count: Number(count),
      })),
  }
}
