import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Sight } from '../who.ts'

/** What lies in the bin, newest first; of what belonged to clients, only where they are seen. */
export async function binned(db: Db, who: Sight) {
  const rows = await db.selectFrom('bin').selectAll().where('restored', '=', 0).orderBy('at', 'desc').execute()
  const hidden = await hiddenAmong(
    db,
    who,
    rows.map((row) => row.command_id),
  )
  return rows.filter((row) => !hidden.has(row.command_id))
}

/**
 * Attachments that were made and that an undoing took away: no bin has them, and their contents would stay in the file for
 * as long as the history could bring them back.
 */
export async function takenBack(db: Db, who: Sight): Promise<string[]> {
  const rows = await db
    .selectFrom('change')
    .select(['row_id', 'client_id'])
    .distinct()
    .where('table_name', '=', 'attachment')
    .where((e) => e.or([e('before', 'is not', null), e('after', 'is not', null)]))
    .where('row_id', 'not in', db.selectFrom('attachment').select('id'))
    .where(
      'row_id',
      'not in',
      db
        .selectFrom('change as removal')
        .innerJoin('bin', 'bin.command_id', 'removal.command_id')
        .select('removal.row_id')
        .where('bin.restored', '=', 0),
    )
    .execute()
  return rows.filter(({ client_id }) => visible(who).has(client_id)).map(({ row_id }) => row_id)
}

/** Whether a command touched a client that is not seen: whoever cannot see all that it did cannot turn it back. */
export const isHidden = async (db: Db, who: Sight, command: string): Promise<boolean> =>
  (await hiddenAmong(db, who, [command])).size > 0

/** A statement takes so many values and no more. */
const AT_ONCE = 1000

async function hiddenAmong(db: Db, who: Sight, commands: readonly string[]): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>()
  const { ids, has } = visible(who)
  if (!ids) return hidden
  for (let at = 0; at < commands.length; at += AT_ONCE) {
    const lines = await db
      .selectFrom('change')
      .select(['command_id', 'client_id'])
      .distinct()
      .where('command_id', 'in', commands.slice(at, at + AT_ONCE))
      .execute()
    for (const { command_id, client_id } of lines) if (!has(client_id)) hidden.add(command_id)
  }
  return hidden
}
