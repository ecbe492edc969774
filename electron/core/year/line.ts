import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'
import type { Act } from '../write.ts'

/** A client's line of settled history before and after a command; empty where there was none. */
export type LineMove = { readonly before: string; readonly after: string }

/** The tables whose rows decide where the line is; of rules only one-off work does, which is settled or open by its mark. */
const deciding = ['mark', 'event']

/** The last line of the change history about marks, events or one-off work of each client that a command has written, by client. */
export async function lastLines(tx: Transaction<Schema>, commandId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('change')
    .select('client_id')
    .select((e) => e.fn.max<number>('seq').as('seq'))
    .where('command_id', '=', commandId)
    .where('table_name', 'in', [...deciding, 'rule'])
    .groupBy('client_id')
    .execute()
  return new Map(rows.map(({ client_id, seq }) => [client_id ?? '', Number(seq)]))
}

/** Sets a client's line, and keeps with a line of the change history what was done to it: undoing takes that back. */
export async function moveLine(
  tx: Transaction<Schema>,
  client_id: string,
  seq: number | undefined,
  { before, after }: LineMove,
): Promise<void> {
  if (after !== before && after === '') await tx.deleteFrom('settled').where('client_id', '=', client_id).execute()
  else if (after !== before)
    await tx
      .insertInto('settled')
      .values({ client_id, before: after })
      .onConflict((conflict) => conflict.column('client_id').doUpdateSet({ before: after }))
      .execute()
  if (seq !== undefined)
    await tx.updateTable('change').set({ line_before: before, line_after: after }).where('seq', '=', seq).execute()
}

/**
 * Where an undoing takes a client's line back to: exactly to where the command found it. Undefined where that is not known, or
 * no longer right: where the line has moved on, or where anything was done to the client's marks and events since that still
 * stands (it may have been taken up, and must not be hidden).
 */
export async function lineBack(
  tx: Transaction<Schema>,
  { commandId, target }: Pick<Act, 'commandId' | 'target'>,
  client_id: string,
  now: string,
): Promise<string | undefined> {
  if (target === undefined) return undefined
  const lines = await tx
    .selectFrom('change')
    .select(['seq', 'line_before', 'line_after'])
    .where('command_id', '=', target)
    .where('client_id', '=', client_id)
    .where('line_after', 'is not', null)
    .orderBy('seq')
    .execute()
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || last.line_after !== now) return undefined
  const since = await tx
    .selectFrom('change')
    .select(['command_id', 'target'])
    .select((e) => e.fn.max('seq').as('seq'))
    .where('client_id', '=', client_id)
    .where('table_name', 'in', deciding)
    .where('seq', '>', last.seq)
    .where('command_id', 'not in', [target, commandId])
    .groupBy(['command_id', 'target'])
    .orderBy('seq', 'desc')
    .execute()
  return stillStands(since) ? undefined : (first.line_before ?? undefined)
}

/** Whether any of some commands, newest first, still stands: neither undone by one of them, nor the undoing of one. */
function stillStands(commands: readonly { readonly command_id: string; readonly target: string | null }[]): boolean {
  const known = new Set(commands.map((one) => one.command_id))
  const undone = new Set<string>()
  for (const { command_id, target } of commands) {
    if (undone.has(command_id)) continue
    if (target === null || !known.has(target)) return true
    undone.add(target)
  }
  return false
}
