import type { Transaction } from 'kysely'
import { earliestOf } from '../../../shared/domain/calendar/clock/clock.ts'
import { isDay, isoOf, minDay } from '../../../shared/domain/calendar/days/days.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { remindersOf } from '../../../shared/domain/engagements/reminders.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { Schema } from '../db/schema.ts'
import type { Derived } from '../derived.ts'
import type { Act, Touched } from '../write.ts'
import { shiftDay } from './days.ts'
import { versionOf } from './own-rules.ts'
import { lastLines, lineBack, moveLine } from './line.ts'
import { type ClientYear, loadYears } from './load.ts'
import { clockBetween, isSettled } from './open.ts'
import { readOnly } from '../db/read-only.ts'
import { program } from '../who.ts'

/** How many days before an event its rules begin, and how far a due date lies from its nominal date: room to spare. */
const AROUND = 60

/** What was held before the day it was meant for may bring the next one nearer, and with it the line back. */
function heldOrMeant(row: Partial<Schema['mark']> | undefined): string | undefined {
  if (row?.nominal === undefined || row.day === undefined || row.state !== 'done') return row?.nominal
  return row.day < row.nominal ? row.day : row.nominal
}

/**
 * After a command that touched marks (or an event, or a contract or one-off work that has a day gone by): for each client, moves
 * the line before which everything is settled history, up to today at most, or back to what was taken up again. Screens then look at what lies after the line only, however many years
 * there are. Derived from marks and rules, so it is no change of its own; an undoing takes it back with the rows (`lineBack`):
 * rules may have changed since the line passed, and worked out anew it would not come back over what they make now.
 */
export async function settle(
  tx: Transaction<Schema>,
  touched: readonly Touched[],
  /** The catalogues in use; asked for only where marks were touched. */
  catalogues: () => Catalogues | Promise<Catalogues>,
  today: string,
  act: Pick<Act, 'commandId' | 'target'>,
): Promise<void> {
  const earliest = earliestTouched(touched, today)
  if (!earliest.size) return
  const ids = [...earliest.keys()]
  const lines = await tx.selectFrom('settled').selectAll().where('client_id', 'in', ids).execute()
  // A damaged line is found anew from the beginning.
  const lineOf = new Map(lines.map(({ client_id, before }) => [client_id, isDay(before) ? before : isoOf(minDay)]))
  const told = await lastLines(tx, act.commandId)
  const anew: string[] = []
  for (const id of ids) {
    const before = lineOf.get(id) ?? ''
    const after = await lineBack(tx, act, id, before)
    if (after === undefined) anew.push(id)
    else await moveLine(tx, id, told.get(id), { before, after })
  }
  if (!anew.length) return
  const first = anew.map(
    (id) => [earliest.get(id), lineOf.get(id)].filter((day) => day !== undefined).toSorted()[0] ?? today,
  )
  const from = first.toSorted()[0] ?? today
  const years = await loadYears(readOnly(tx), program, await catalogues(), anew, { from, to: today })
  for (const id of anew) {
    const before = lineOf.get(id) ?? ''
    const year = years.clients.get(id)
    // The line of a client that was removed stays for its return.
    const after = year ? lineIn(year, { line: before, touched: earliest.get(id) ?? today, today }) : before
    await moveLine(tx, id, told.get(id), { before, after })
  }
}

/** The day of a row from which on it decides what is open; undefined for one that does not, and for one that is damaged. */
function dayIn({ table, before, after }: Touched, today: string): string | undefined {
  const row = (after ?? before) as Partial<Schema['mark'] & Schema['event']> | undefined
  // A row that is mended or removed may have held anything.
  const isSound = (day: string | undefined): day is string => day !== undefined && isDay(day)
  if (table === 'mark') {
    const day = heldOrMeant(row)
    return isSound(day) ? day : undefined
  }
  // People note an event days after it happened; what hangs on it is then late, not settled.
  if (table === 'event') return isSound(row?.day) ? shiftDay(row.day, -AROUND) : undefined
  if (table === 'engagement') {
    const days = row === undefined ? [] : remindersOf(row as Schema['engagement']).map((one) => one.day)
    return days.filter((day) => isSound(day) && day < today).toSorted()[0]
  }
  if (table === 'authorisation' || table === 'information_round') {
    const { valid_until, due } = (row ?? {}) as Partial<Schema['authorisation'] & Schema['information_round']>
    const day = valid_until ?? due
    return isSound(day) && day < today ? day : undefined
  }
  if (table !== 'rule') return undefined
  // One-off work on a day gone by is late, too. Every other rule that is younger than the line leaves it where it is.
  const day = onceOn(versionOf(row as Schema['rule']).fields.rule)
  return day !== undefined && day < today ? day : undefined
}

/** The earliest day of each client whose marks, events or one-off work a command touched. */
function earliestTouched(touched: readonly Touched[], today: string): ReadonlyMap<string, string> {
  const earliest = new Map<string, string>()
  for (const one of touched) {
    const client = ((one.after ?? one.before) as Partial<Schema['mark']> | undefined)?.client_id
    const day = client ? dayIn(one, today) : undefined
    if (!client || day === undefined) continue
    const known = earliest.get(client)
    if (known === undefined || day < known) earliest.set(client, day)
  }
  return earliest
}

/** Where a client's line is to be: at the first that is open from the line it had or what was touched, else today. */
function lineIn(
  year: ClientYear,
  { line, touched, today }: { readonly line: string; readonly touched: string; readonly today: string },
): string {
  // What leads to the first payday may lie before the clock's start, and may be open.
  const known = line === '' ? earliestOf(year.clock, year.rules, year.dayOffs) : line
  const start = known < touched ? known : touched
  const { occurrences } = clockBetween(year, shiftDay(start, -AROUND), shiftDay(today, AROUND))
  const open = occurrences.filter(
    (one) =>
      one.nominal >= start &&
      one.nominal < today &&
      !isInformation(one.rule) &&
      !isSettled(year.marks.get(occurrenceKey(one))),
  )
  return open.map((one) => one.nominal).toSorted()[0] ?? today
}

/** Hangs `settle` on every change. */
export const settledHistory: Derived = {
  within: (tx, touched, { catalogue, clock }, act) =>
    settle(tx, touched, () => catalogue.all(readOnly(tx)), clock.today(), act),
}
