import type { Parsed } from '../../../shared/api/names.ts'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import { agendaPeriod } from '../../../shared/domain/calendar/agenda-period.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Db } from '../db/read-only.ts'
import type { Services } from '../environment.ts'
import { type BareRun, runLinesOf } from '../runs/index.ts'
import { slices } from '../turns.ts'
import type { Sight } from '../who.ts'
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
  /** The runs of these: found when somebody asks, and not for a client whose dates are not told. */
  readonly runs: () => readonly BareRun[]
  readonly faults: readonly FaultLine[]
  readonly unset: readonly UnsetLine[]
}

/** Whoever is answered, or the program itself. */
type Asked = { readonly db: Db; readonly who: Sight; readonly env: Pick<Services, 'clock' | 'years'> }

const parted = createParted<Part>()

/**
 * What is due between two days for all clients whose clock runs, or for those of a person; whichever side does it. From the
 * years in memory: only what was settled before each client's line is read, and only of clients that changed.
 */
export async function listAll(input: Input, { db, who, env }: Asked) {
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
      let runs: readonly BareRun[] | undefined
      return {
        items: mine,
        runs: () => (runs ??= runLinesOf(year, mine, telling)),
        faults: faults.map((fault) => faultLine(year, fault, language)),
        unset: unset.map((rule) => unsetLine(year, rule, language)),
      }
    }
  })
  const all = [...parts.values()].map(([, part]) => part)
  return {
    items,
    runsOf: (told: readonly Item[]) => {
      if (told.length === items.length) return all.flatMap(({ runs }) => runs())
      const byClient = Map.groupBy(told, ({ client_id }) => client_id)
      return [...byClient].flatMap(([id, mine]) => {
        const theirs = new Set(mine.map(({ run }) => run))
        return (
          parts
            .get(id)?.[1]
            .runs()
            .filter(({ run }) => theirs.has(run)) ?? []
        )
      })
    },
    faults: all.flatMap(({ faults }) => faults),
    unset: all.flatMap(({ unset }) => unset),
  }
}

/** So many dates' runs are found in one go; calls that wait get their turn in between. */
const SLICE = 100

/** Makes ready what the agenda asks first of everybody's work. */
export async function prepareAgenda(language: Language, reading: Asked): Promise<void> {
  const period = agendaPeriod(reading.env.clock.today())
  const { items, runsOf } = await listAll({ ...period, language, explanations: false }, reading)
  for await (const some of slices(items, SLICE)) runsOf(some)
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
