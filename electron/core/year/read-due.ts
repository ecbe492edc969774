import { among } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { MarkRow, Marks } from './read-marks.ts'
import type { Span } from './read-states.ts'
import { isSoundMark } from './sound-mark.ts'

const none: Marks = new Map()

/**
 * The marks before each client's line of settled history that were made against a due day in a span, or moved into it, by
 * client and occurrence. Together with the marks from the line on, which the shelf holds, they decide what a list of the
 * span shows: settled work stands on the day it was marked against.
 */
export async function readSettledDue(db: Db, span: Span, ids: readonly string[]): Promise<(client: string) => Marks> {
  const rows = [...(await settledDue(db, span, ids).execute()), ...(await settledMoved(db, span).execute())]
  const byClient = new Map<string, Map<string, MarkRow>>()
  for (const row of rows) {
    if (!isSoundMark(row)) continue
    const marks = byClient.get(row.client_id) ?? new Map<string, MarkRow>()
    marks.set(row.occurrence, { ...row, person: row.person ?? '' })
    byClient.set(row.client_id, marks)
  }
  return (client) => byClient.get(client) ?? none
}

/** Client by client, each one's span of an index: SQLite keeps the order of a cross join. */
const settledDue = (db: Db, { from, to }: Span, ids: readonly string[]) =>
  among(db, ids)
    .innerJoin('settled', 'settled.client_id', 'client.id')
    .crossJoin('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .whereRef('mark.nominal', '<', 'settled.before')
    .selectAll('mark')
    .select('person.name as person')

/** There is little that people moved, and an index of its own finds it. */
const settledMoved = (db: Db, { from, to }: Span) =>
  db
    .selectFrom('mark')
    .innerJoin('settled', 'settled.client_id', 'mark.client_id')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .where((e) => e.between('mark.moved_to', from, to))
    .whereRef('mark.nominal', '<', 'settled.before')
    .selectAll('mark')
    .select('person.name as person')
