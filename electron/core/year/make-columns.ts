import { createMemory, createTable } from '../memory.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { keyOfDay, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { Anchor } from '../../../shared/domain/calendar/clock/found.ts'
import { anchorFromWire, anchorOnWire, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { effectiveDue, markStates } from '../../../shared/domain/calendar/marks/status.ts'
import { isLaw } from '../../../shared/domain/calendar/rules/law.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { runOfStep } from '../../../shared/domain/calendar/runs/runs.ts'
import { isSeason } from '../../../shared/domain/calendar/rules/seasons.ts'
import { targetDay } from '../../../shared/domain/calendar/marks/target.ts'
import type { ClockRule, Day, Occurrence, Side } from '../../../shared/domain/calendar/types.ts'
import type { Duty } from '../../../shared/domain/people/cover.ts'
import type { Words } from '../../../shared/domain/words.ts'
import { markFor } from './items.ts'
import { keptIn } from './outlived.ts'
import type { ClientYear } from './load.ts'
import { findOccurrence } from './occurrence.ts'
import { columnsBetween } from './open.ts'
import type { Span, StateRow, States } from './read-states.ts'
import { dutyOf } from './who.ts'

/** What dates are counted as: the same object for all clients that have a rule under the same name and terms. */
export type Kind = {
  readonly key: string
  /** Missing where the rule is no more. */
  readonly name: Words | undefined
  /** What calendars call it, where there is little room. */
  readonly short: Words | undefined
  readonly category: string
  readonly responsible: Side
  readonly duty: Duty
  /** How many days before its due date it asks for attention. */
  readonly lead: number
  readonly target: ClockRule['target']
  /** Whether it asks nobody to do anything. */
  readonly information: boolean
  /** Whether a law or an authority dates it. */
  readonly law: boolean
  /** The same of many clients is one group on a screen, whoever has to do it apart. */
  readonly group: string
}

/**
 * What falls due for one client in one year, as parallel columns: a year of 2,000 clients is counted in a few
 * milliseconds, on any day and by any filter. Says nothing about today.
 */
export type YearColumns = {
  /** The day it is due as people see it. */
  readonly due: Int32Array
  /** From this day on it asks for attention. */
  readonly begins: Int32Array
  /** The first day on which it may be done, where the rule gives a span; `NEVER` where it does not. */
  readonly opens: Int32Array
  /** An index of `marked`. */
  readonly state: Uint8Array
  /** An index of `kinds`. */
  readonly kind: Uint16Array
  /** Which payroll run it is a step of, from 0; -1 for what is none's. */
  readonly run: Int32Array
  /** How many runs there are. */
  readonly runs: number
  readonly kinds: readonly Kind[]
  readonly categories: ReadonlySet<string>
  /** How many rules cannot be computed. */
  readonly faults: number
}

/** Stands in `opens` for no day at all. */
export const NEVER = -0x4000_0000
export const marked = [undefined, ...markStates] as const
const markPlace = new Map<string | undefined, number>(marked.map((state, at) => [state, at]))

/** Few for a whole firm, so that whoever counts asks about each of them once. */
const byRule = createMemory<ClockRule, Kind>(1)
const byTerms = createTable<Kind>(10_000)

const kindOf = (key: string, rule: ClockRule | undefined): Kind =>
  rule ? byRule.of(rule, key, () => kindFrom(key, rule)) : kindFrom(key, rule)

function kindFrom(key: string, rule: ClockRule | undefined, duty: Duty = rule?.role ?? 'responsible'): Kind {
  const made: Kind = {
    key,
    name: rule?.name,
    short: rule?.short ?? rule?.name,
    category: rule?.category ?? 'own',
    responsible: rule?.responsible ?? 'provider',
    duty,
    lead: Math.max(0, ...(rule?.lead ?? [])),
    target: rule?.target,
    information: isInformation(key),
    law: rule !== undefined && isLaw(rule),
    group: rule ? `${rule.key}|${rule.responsible}` : key,
  }
  // Cut-offs and paydays are rules of each client's own, and mostly the same.
  return byTerms(JSON.stringify(made), () => made)
}

/** Columns that grow: nobody knows beforehand how many dates stay in the year. */
class Columns {
  readonly kinds: Kind[] = []
  size = 0
  readonly due: Int32Array
  readonly begins: Int32Array
  readonly opens: Int32Array
  readonly state: Uint8Array
  readonly kind: Uint16Array
  readonly run: Int32Array
  runs = 0
  readonly #client: ClientYear
  readonly #runs = new Map<string, Map<Day, number>>()
  /** How many versions a rule has: a rule of one is looked up once for all its dates. */
  readonly #versions = new Map<string, number>()
  readonly #found = new Map<string, Map<string, number>>()

  constructor(client: ClientYear, room: number) {
    this.#client = client
    for (const { key } of client.rules) this.#versions.set(key, (this.#versions.get(key) ?? 0) + 1)
    this.due = new Int32Array(room)
    this.begins = new Int32Array(room)
    this.opens = new Int32Array(room)
    this.state = new Uint8Array(room)
    this.kind = new Uint16Array(room)
    this.run = new Int32Array(room)
  }

  add(
    rule: string,
    nominal: Day,
    due: Day,
    extra: { anchor?: Anchor | undefined; opens?: Day | undefined } | undefined,
    row: StateRow | undefined,
    computed: Day,
  ): void {
    const kind = this.#kindAt(rule, nominal, extra?.anchor, row?.given_to ?? null)
    const at = this.size++
    this.due[at] = due
    this.begins[at] = this.#beginsOn(due, this.kinds[kind])
    this.opens[at] = extra?.opens ?? NEVER
    this.state[at] = markPlace.get(row?.state) ?? 0
    this.kind[at] = kind
    this.run[at] = extra?.anchor ? this.#runAt(rule, computed, extra.anchor) : -1
  }

  #runAt(rule: string, due: Day, anchor: Anchor): number {
    const run = runOfStep(this.#client.clock.payGroups, { rule, due, anchor })
    if (run === undefined) return -1
    const known = this.#runs.get(run.group) ?? new Map<Day, number>()
    this.#runs.set(run.group, known)
    const at = known.get(run.usual) ?? this.runs++
    known.set(run.usual, at)
    return at
  }

  /** An occurrence that stands on another day than the rules say. */
  addShown({ rule, nominal, anchor, opens, due: computed }: Occurrence, due: string, row: StateRow): void {
    const extra = {
      anchor: anchor && anchorFromWire(anchor),
      opens: opens === undefined ? undefined : dayOf(opens),
    }
    this.add(rule, dayOf(nominal), dayOf(due), extra, row, dayOf(computed))
  }

  #beginsOn(due: Day, kind: Kind | undefined): Day {
    const begins = due - (kind?.lead ?? 0)
    return kind?.target ? Math.min(begins, targetDay(due, kind.target, this.#client.dayOffs) ?? begins) : begins
  }

  #kindAt(rule: string, nominal: Day, anchor: Anchor | undefined, given: string | null): number {
    const many = (this.#versions.get(rule) ?? 0) > 1 || isSeason(rule)
    const known = this.#found.get(rule) ?? new Map<string, number>()
    this.#found.set(rule, known)
    const version = many ? `${nominal} ${anchor?.id ?? ''}` : (anchor?.id ?? '')
    const id = given === null ? version : `${version} ${given}`
    const at = known.get(id)
    if (at !== undefined) return at
    const occurrence = { rule, nominal: isoOf(nominal), due: '', anchor: anchor && anchorOnWire(anchor) }
    const found = ruleOf(occurrence, this.#client.clock, this.#client.rules)
    const kind = given === null ? kindOf(rule, found) : kindFrom(rule, found, dutyOf(this.#client, found?.role, given))
    const place = this.kinds.push(kind) - 1
    known.set(id, place)
    return place
  }
}

/** One client's columns of a span, from its clock and what people said. */
export function columnsOf(
  client: ClientYear,
  { states, moved }: { readonly states: States; readonly moved: readonly StateRow[] },
  span: Span,
): YearColumns {
  const clock = columnsBetween(client, span.from, span.to)
  const [from, to] = [dayOf(span.from), dayOf(span.to)]
  const settled = client.settled === '' ? -Infinity : dayOf(client.settled)
  const made = new Set<string>()
  const columns = new Columns(client, clock.due.length + moved.length + states.size)
  for (let at = 0; at < clock.due.length; at++) {
    const [rule, nominal, computed, extra] = [
      clock.rule[at] ?? '',
      clock.nominal[at] ?? 0,
      clock.due[at] ?? 0,
      clock.extra.get(at),
    ]
    const row = states.size > 0 ? states.get(keyOfDay(rule, nominal, extra?.anchor)) : undefined
    const shown = row ? shownDay(row, computed) : computed
    // What nobody marked before the line of settled history came from a rule that is younger than it: nobody is late.
    if (row) made.add(row.occurrence)
    else if (nominal < settled) continue
    if (shown >= from && shown <= to) columns.add(rule, nominal, shown, extra, row, computed)
  }
  for (const row of moved) if (addMovedIn(columns, client, row, span)) made.add(row.occurrence)
  for (const { row, occurrence } of keptIn([...states.values(), ...moved], made, span))
    columns.addShown(occurrence, occurrence.due, row)
  const { size } = columns
  return {
    due: columns.due.slice(0, size),
    begins: columns.begins.slice(0, size),
    opens: columns.opens.slice(0, size),
    state: columns.state.slice(0, size),
    kind: columns.kind.slice(0, size),
    run: columns.run.slice(0, size),
    runs: columns.runs,
    kinds: columns.kinds,
    categories: new Set(columns.kinds.map(({ category }) => category)),
    faults: clock.faults.length,
  }
}

/** The day an occurrence is due as people see it. */
function shownDay(row: StateRow, computed: Day): Day {
  const iso = isoOf(computed)
  const shown = effectiveDue({ due: iso }, markFor(row))
  return shown === iso ? computed : dayOf(shown)
}

/** An occurrence that the rules put outside the year and people moved into it. Whether there is one. */
function addMovedIn(columns: Columns, client: ClientYear, row: StateRow, { from, to }: Span): boolean {
  const occurrence = findOccurrence(client, row.occurrence, row.due)
  if (!occurrence || (occurrence.due >= from && occurrence.due <= to)) return false
  const shown = effectiveDue(occurrence, markFor(row))
  if (shown < from || shown > to || occurrenceKey(occurrence) !== row.occurrence) return false
  columns.addShown(occurrence, shown, row)
  return true
}
