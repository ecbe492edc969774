import type { Transaction } from 'kysely'
import { earliestOf } from '../../../shared/domain/calendar/clock/clock.ts'
import { isDay, isoOf, minDay } from '../../../shared/domain/calendar/days/days.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { nominalDay } from '../../../shared/domain/plans/dates.ts'
import { ruleOf } from '../db/rows.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
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
import type { MarkRow } from './read-marks.ts'
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
  const earliest = earliestTouched(touched, today, await plannedDays(tx, touched))
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
    // A meeting that was held is noted afterwards, and opens nothing of its time.
    if (
      after !== undefined &&
      meetingIn(row?.occurrence?.split('@')[0] ?? '') !== undefined &&
      isSettled(row as MarkRow)
    )
      return today
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
  if (table === 'meeting') {
    const dayOf = (one: Touched['after']) => (one as Partial<Schema['meeting']> | undefined)?.day
    const day = dayOf(before) === dayOf(after) ? undefined : row?.day
    return isSound(day) && day < today ? day : undefined
  }
  if (table !== 'rule') return undefined
  // One-off work on a day gone by is late, too. Every other rule that is younger than the line leaves it where it is.
  const day = onceOn(versionOf(row as Schema['rule']).fields.rule)
  return day !== undefined && day < today ? day : undefined
}

/** The first day of the plan that a row is or belongs to, where it has gone by. */
function plannedIn({ table, after }: Touched, today: string, planned: ReadonlyMap<string, string>): string | undefined {
  const plan =
    table === 'plan'
      ? after?.id
      : table === 'plan_task'
        ? (after as Schema['plan_task'] | undefined)?.plan_id
        : undefined
  const day = plan === undefined ? undefined : planned.get(plan)
  return day !== undefined && day < today ? day : undefined
}

/** Room for the days off that a distance in working days may hold. */
const OFF = 20

/** The first day of each plan that a command touched, or whose tasks it did: of all of its tasks, since its anchor may have moved. */
async function plannedDays(tx: Transaction<Schema>, touched: readonly Touched[]): Promise<ReadonlyMap<string, string>> {
  const plans = new Set(
    touched.flatMap(({ table, after }) => {
      if (table === 'plan') return after?.id ?? []
      return table === 'plan_task' ? ((after as Schema['plan_task'] | undefined)?.plan_id ?? []) : []
    }),
  )
  if (plans.size === 0) return new Map()
  const tasks = await tx
    .selectFrom('plan_task')
    .innerJoin('plan', 'plan.id', 'plan_task.plan_id')
    .select(['plan.id', 'plan.anchor', 'plan_task.rule_json', 'plan_task.day'])
    .where('plan.id', 'in', [...plans])
    .execute()
  const first = new Map<string, string>()
  const none = createDayOffs()
  for (const { id, anchor, rule_json, day } of tasks) {
    if (!isDay(anchor)) continue
    const due = shiftDay(nominalDay({ rule: ruleOf(rule_json), day }, anchor, none), -OFF)
    const known = first.get(id)
    if (known === undefined || due < known) first.set(id, due)
  }
  return first
}

/** The earliest day of each client whose marks, events, plans or one-off work a command touched. */
function earliestTouched(
  touched: readonly Touched[],
  today: string,
  planned: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const earliest = new Map<string, string>()
  for (const one of touched) {
    const client = ((one.after ?? one.before) as Partial<Schema['mark']> | undefined)?.client_id
    const day = client ? (dayIn(one, today) ?? plannedIn(one, today, planned)) : undefined
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
