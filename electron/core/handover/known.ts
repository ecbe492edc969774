import { AppError } from '../../../shared/api/errors.ts'
import { type ClientRecord, packedLists, packedTables, type RecordRow } from '../../../shared/domain/handover/record.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Table } from '../db/schema.ts'
import { program, type Sight } from '../who.ts'

/** Why a record cannot be taken in: the client or a row of it is here. */
export type Known = {
  readonly reason: 'client-exists' | 'ids-taken'
  readonly facts: Readonly<Record<string, string>>
}

/**
 * The client must be new, and so must every row: a package may not touch what is already here. Undefined where nothing of it
 * is.
 */
export async function knownHere(record: ClientRecord, db: Db, who: Sight): Promise<Known | undefined> {
  const { client } = record
  const known = await visible(program)
    .rows(db)
    .select(['id', 'number', 'name'])
    .where((e) =>
      e.or([
        e('id', '=', client.id),
        ...(client.business_id === ''
          ? []
          : [e.and([e('business_id', '=', client.business_id), e('state', '!=', 'ended')])]),
      ]),
    )
    .executeTakeFirst()
  // That the firm has the client already must be said; who does not see it is told no more.
  if (known)
    return {
      reason: 'client-exists',
      facts: visible(who).has(known.id) ? { client: known.name, number: known.number } : {},
    }
  const rows: readonly (readonly [Table, readonly RecordRow[]])[] = [
    ...packedTables.map((table) => [table, record[packedLists[table]]] as const),
    ['rule', record.rules],
    ['mark', record.marks],
    ['sheet', record.sheet ? [record.sheet] : []],
  ]
  for (const [table, list] of rows)
    for (const { id } of list) if (await exists(db, table, id)) return { reason: 'ids-taken', facts: { part: table } }
  return undefined
}

/** Throws `conflict: client-exists` or `ids-taken`. */
export async function mustBeNew(record: ClientRecord, db: Db, who: Sight): Promise<void> {
  const known = await knownHere(record, db, who)
  if (known) throw new AppError('conflict', known.reason, { facts: known.facts })
}

/** Whether a row is here. */
export async function exists(db: Db, table: Table, id: string): Promise<boolean> {
  // Every table has an id; which table it is does not matter to the query.
  const row = await db
    .selectFrom(table as 'person')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
