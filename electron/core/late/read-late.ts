import type { ExpressionBuilder } from 'kysely'
import { keysOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { informationRules, isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Schema } from '../db/schema.ts'
import { among } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { type MarkRow, isSoundMark, shiftDay } from '../year/index.ts'

type Span = { readonly from: IsoDay; readonly to: IsoDay }
export type Counts = { readonly done: number; readonly skipped: number; readonly exceptions: number }

/**
 * How much of the work that fell due in a span was done and skipped, by client; `exceptions` says how many of all marks are more
 * than simply done in time (see `readExceptions`). Answered from an index alone; what only informs, of which somebody may have said
 * done as well, is found by its keys and taken off.
 */
export async function readCounts(
  db: Db,
  { from, to }: Span,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  // Client by client, each one's span of the index: as SQLite keeps the order of a cross join, nothing has to be sorted.
  const rows = await among(db, ids)
    .crossJoin('mark')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .where('mark.state', 'in', ['done', 'skipped'])
    .select('client.id')
    .select((e) => [
      e.fn.countAll<number>().as('settled'),
      e.fn.sum<number>(e.case().when('mark.state', '=', 'skipped').then(1).else(0).end()).as('skipped'),
      e.fn.sum<number>(e.case().when(exceptional(e)).then(1).else(0).end()).as('exceptions'),
    ])
    .groupBy('client.id')
    .execute()
  const informed = await readInformed(db, { from, to }, ids)
  return new Map(
    rows.map((row) => {
      const told = informed.get(row.id) ?? nothing
      const [settled, skipped] = [Number(row.settled) - told.settled, Number(row.skipped) - told.skipped]
      return [row.id, { done: settled - skipped, skipped, exceptions: Number(row.exceptions) }]
    }),
  )
}

/** What a due day may lie beside the day in its key, in days. */
const AROUND = 60

const nothing = { settled: 0, skipped: 0 }

/** Of those marks the ones of what only informs, by client. */
async function readInformed(db: Db, { from, to }: Span, ids: readonly string[]) {
  const found = new Map<string, { readonly settled: number; readonly skipped: number }>()
  for (const rule of informationRules) {
    const [begin] = keysOf(rule)
    // A key has its day in it, which lies near the day it is due: of all years only these are looked at.
    const [first, until] = [`${begin}${shiftDay(from, -AROUND)}`, `${begin}${shiftDay(to, AROUND)}`]
    const rows = await among(db, ids)
      .crossJoin('mark')
      .whereRef('mark.client_id', '=', 'client.id')
      .where('mark.occurrence', '>=', first)
      .where('mark.occurrence', '<', until)
      .where('mark.due', '>=', from)
      .where('mark.due', '<=', to)
      .where('mark.state', 'in', ['done', 'skipped'])
      .select(['client.id', 'mark.state'])
      .select((e) => e.fn.countAll<number>().as('n'))
      .groupBy(['client.id', 'mark.state'])
      .execute()
    for (const { id, state, n } of rows) {
      const { settled, skipped } = found.get(id) ?? nothing
      found.set(id, { settled: settled + Number(n), skipped: skipped + (state === 'skipped' ? Number(n) : 0) })
    }
  }
  return found
}

/** Whether a mark is of work; what only informs is never late, whatever somebody once said of it. */
const isOfWork = ({ occurrence }: Pick<MarkRow, 'occurrence'>): boolean =>
  !isInformation(occurrence.slice(0, occurrence.indexOf('@')))

/**
 * The settled marks of work of a span that are more than simply done in time, by client: done late, with a deviation, or after a
 * wait for the client. Which those are is seen in an index; only they are read.
 */
export async function readExceptions(
  db: Db,
  { from, to }: Span,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly MarkRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await among(db, ids)
    .crossJoin('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .where('mark.state', 'in', ['done', 'skipped'])
    .where(exceptional)
    .execute()
  return Map.groupBy(
    rows.filter((row) => isSoundMark(row) && isOfWork(row)).map((row) => ({ ...row, person: row.person ?? '' })),
    (row) => row.client_id,
  )
}

/** Of what is done or skipped: done late, with a deviation, or after a wait for the client. */
const exceptional = (e: ExpressionBuilder<Schema, 'mark'>) =>
  e.or([
    e.and([e('mark.state', '=', 'done'), e('mark.day', '>', e.ref('mark.due'))]),
    e('mark.deviation_by', '!=', ''),
    e('mark.waited_from', 'is not', null),
  ])
