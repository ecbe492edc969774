import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { type BareRun, runLinesOf, withReadiness } from '../runs/index.ts'
import {
  shiftDay,
  concerns,
  itemOf,
  keptItemOf,
  keptOccurrence,
  faultLine,
  findOccurrence,
  dueBy,
  LOOK_AHEAD,
  type ClientYear,
  type Years,
  createParted,
  isSoundMark,
  isTheirItem,
  mayBeTheirs,
} from '../year/index.ts'

type Input = Parsed<'calendar.today'>

/** What asks for attention on this day: everything undone until the horizon, and what was done today. */
export async function todayOf(input: Input, context: Reading) {
  const { db, who, env } = context
  const today = env.clock.today()
  const { personId } = input
  const years = await (personId === undefined ? env.years.all(db, who) : env.years.ofPerson(db, who, personId))
  const question = [today, input.language, input.personId, input.side, input.days].join('|')
  const found = await remembered.of(years, question, () => look(input, context, years, today))
  return { ...found, runs: await withReadiness(db, found.runs) }
}

type Today = { readonly today: string; items: Item[]; runs: BareRun[]; faults: FaultLine[] }
type Part = {
  readonly items: readonly Item[]
  readonly runs: readonly BareRun[]
  readonly faults: readonly FaultLine[]
}

/** Every change of a mark, a client or a person is a new object of years: until then what was found stands. */
const remembered = createMemory<Years, Promise<Today>>()
const parted = createParted<Part>()

async function look(input: Input, { db, env }: Reading, years: Years, today: string): Promise<Today> {
  const { language, personId, side, days } = input
  const horizon = shiftDay(today, days)
  const telling = { language, today }
  const clients = [...years.clients.values()].filter(
    (year) => personId === undefined || mayBeTheirs(year, personId, today, horizon),
  )
  const wanted = (year: ClientYear, item: Item) =>
    concerns(item, side) && item.due <= horizon && (personId === undefined || isTheirItem(year, item, personId, today))

  const question = ['today', today, language, personId, side, days].join('|')
  const { items, parts } = await parted(db, question, clients, async (changed) => {
    const done = await doneOn(db, today, changed)
    return (year) => {
      const open = env.years.open(year, shiftDay(today, LOOK_AHEAD))
      const mine = dueBy(open.occurrences, year.marks, horizon).map((one) => keptItemOf(year, one, telling))
      // What was done or skipped today stays in sight, struck, so that it can be taken back.
      for (const row of done.get(year.id) ?? []) {
        const marked = { ...year, marks: new Map([[row.occurrence, row]]) }
        const occurrence = findOccurrence(marked, row.occurrence, row.due) ?? keptOccurrence(row)
        if (occurrence) mine.push(itemOf(marked, occurrence, telling))
      }
      const items = mine.filter((item) => wanted(year, item))
      return {
        items,
        runs: runLinesOf(year, items, telling),
        faults: open.faults.map((fault) => faultLine(year, fault, language)),
      }
    }
  })
  const all = [...parts.values()].map(([, part]) => part)
  return {
    today,
    items: [...items],
    runs: all.flatMap(({ runs }) => runs),
    faults: all.flatMap(({ faults }) => faults),
  }
}

/** What was done or skipped on a day, by client. */
async function doneOn(db: Db, day: string, clients: readonly ClientYear[]) {
  const rows = await db
    .selectFrom('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .where('day', '=', day)
    .where('state', 'in', ['done', 'skipped'])
    .execute()
  const asked = new Set(clients.map(({ id }) => id))
  const theirs = rows.filter((row) => asked.has(row.client_id) && isSoundMark(row))
  return Map.groupBy(
    theirs.map((row) => ({ ...row, person: row.person ?? '' })),
    (row) => row.client_id,
  )
}
