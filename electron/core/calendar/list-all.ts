import type { Parsed } from '../../../shared/api/names.ts'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Reading } from '../handlers.ts'
import { type BareRun, runLinesOf } from '../runs/index.ts'
import {
  shiftDay,
  itemOf,
  keptItemOf,
  type Telling,
  type ClientYear,
  clockBetween,
  isSettled,
  isTicking,
  LOOK_AHEAD,
  type Open,
  createParted,
  readSettledDue,
  type Marks,
  type Span,
  faultLine,
  shownIn,
  type UnsetLine,
  unsetLine,
  isTheirItem,
  mayBeTheirs,
  workDay,
} from '../year/index.ts'

type Input = Parsed<'calendar.list'>
type Part = {
  readonly items: readonly Item[]
  readonly runs: readonly BareRun[]
  readonly faults: readonly FaultLine[]
  readonly unset: readonly UnsetLine[]
}

const parted = createParted<Part>()

/**
 * What is due between two days for all clients whose clock runs, or for those of a person; whichever side does it. From the
 * years in memory: only what was settled before each client's line is read, and only of clients that changed.
 */
export async function listAll(input: Input, { db, who, env }: Reading) {
  const { from, to, language, personId, explanations } = input
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  const telling = { language, today, explanations }
  const clients = [...years.clients.values()].filter(
    (year) =>
      isTicking(year.state) && (personId === undefined || mayBeTheirs(year, personId, today, workDay(to, today))),
  )
  const wanted = (year: ClientYear, item: Item) =>
    item.due >= from && item.due <= to && (personId === undefined || isTheirItem(year, item, personId, today))

  const horizon = shiftDay(today, LOOK_AHEAD)
  const question = ['list', from, to, today, language, personId, explanations].join('|')
  const { items, parts } = await parted(db, question, clients, async (changed) => {
    const ids = changed.map(({ id }) => id)
    const settled = await readSettledDue(db, input, ids)
    return (year) => {
      // What Today keeps ready reaches so far.
      const open = to <= horizon && year.clock.clockStart <= horizon ? env.years.open(year, horizon) : undefined
      const { made, faults, unset } = partOf(year, settled(year.id), open, input, telling)
      const mine = made.filter((item) => wanted(year, item))
      return {
        items: mine,
        runs: runLinesOf(year, mine, telling),
        faults: faults.map((fault) => faultLine(year, fault, language)),
        unset: unset.map((rule) => unsetLine(year, rule, language)),
      }
    }
  })
  const all = [...parts.values()].map(([, part]) => part)
  return {
    items,
    runs: all.flatMap(({ runs }) => runs),
    faults: all.flatMap(({ faults }) => faults),
    unset: all.flatMap(({ unset }) => unset),
  }
}

/** One client's items; some of them may fall outside of the span. */
function partOf(year: ClientYear, settled: Marks, open: Open | undefined, span: Span, telling: Telling) {
  if (open && settled.size === 0 && !hasSettled(year.marks, span)) {
    const { occurrences, information, faults, unset } = open
    const due = [...occurrences, ...information].filter((one) => one.due >= span.from && one.due <= span.to)
    const tell = telling.explanations ? itemOf : keptItemOf
    return { made: shownIn(year, due, span).map((one) => tell(year, one, telling)), faults, unset }
  }
  const { occurrences, faults, unset } = clockBetween(year, span.from, span.to)
  const all = { ...year, marks: settled.size === 0 ? year.marks : new Map([...settled, ...year.marks]) }
  const shown: readonly Occurrence[] = shownIn(all, occurrences, span)
  return { made: shown.map((one) => itemOf(all, one, telling)), faults, unset }
}

/** Whether something of the span is done or skipped: then the clock has to say what it looked like. */
function hasSettled(marks: Marks, { from, to }: Span): boolean {
  for (const row of marks.values()) if (isSettled(row) && row.due >= from && row.due <= to) return true
  return false
}
