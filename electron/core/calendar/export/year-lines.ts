import { cutoffKeys, paydayKey } from '../../../../shared/domain/calendar/clock/paygroups.ts'
import { dayFrom, dayOf, isoOf } from '../../../../shared/domain/calendar/days/days.ts'
import { byUrgency, placeOf } from '../../../../shared/domain/calendar/marks/tally.ts'
import { isWork, linesIn } from '../../../../shared/domain/calendar/runs/next-step.ts'
import type { Day } from '../../../../shared/domain/calendar/types.ts'
import type { YearEntry } from '../../../../shared/domain/documents/year-list.ts'
import type { Reading } from '../../handlers.ts'
import { chosen, type Kind, narrowedTo, placeAt, wantedColumns } from '../../year/index.ts'
import { eachLine } from '../count-lines.ts'
import { listItems } from '../list.ts'
import type { WheelInput } from '../wheel.ts'

type Line = {
  readonly kind: Kind
  readonly day: Day
  readonly tally: number[]
  readonly client: string
  clients: number
  last: string
}

/** What is due, and how many lines of work it is: a run once and information not at all, as the grid counts the year. */
type YearLines = { readonly entries: readonly YearEntry[]; readonly work: number }

/** A year's work, one client's pay groups and events apart, the same of many clients on one day as one line; narrowed as the screens are. */
export const yearLines = (input: WheelInput, context: Reading): Promise<YearLines> =>
  input.client === undefined ? linesOfAll(input, context) : linesOfOne(input, input.client, context)

const cutoffs: ReadonlySet<string> = new Set(Object.values(cutoffKeys))
/** Paydays weigh most, then what is agreed to be there before each. */
const weightOf = (rule: string): YearEntry['weight'] =>
  rule === paydayKey ? 'payday' : cutoffs.has(rule) ? 'agreed' : 'rest'

/** What the list of the client shows, on its days. */
async function linesOfOne(asked: WheelInput, client: string, context: Reading): Promise<YearLines> {
  const { year, language, personId, side, category, state } = asked
  const span = { from: isoOf(dayFrom(year, 1, 1)), to: isoOf(dayFrom(year, 12, 31)) }
  const categories = category === undefined ? undefined : [category]
  const { items } = await listItems(
    { client, ...span, language, personId, side, categories, explanations: false },
    context,
  )
  const wanted = items.filter(({ status }) => state === undefined || status === state)
  const same = Map.groupBy(wanted, (item) =>
    [item.due, item.rule, item.responsible, item.name, item.anchor, item.time].join('|'),
  )
  const entries = [...same.values()].flatMap((ones) => {
    const [item] = ones
    if (!item) return []
    const tally = byUrgency.map((status) => ones.filter((one) => one.status === status).length)
    const { due: day, name, responsible: side, client: whose, anchor: group, time } = item
    const weight = weightOf(item.rule)
    return [{ day, name, side, clients: 1, client: whose, group, weight, time: time ?? undefined, tally }]
  })
  const lines = linesIn(wanted, ({ run }) => (run === '' ? undefined : run))
  return { entries, work: lines.filter(isWork).length }
}

async function linesOfAll(input: WheelInput, { db, who, env }: Reading): Promise<YearLines> {
  const { year, state, language } = input
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  const wantedOf = narrowedTo(input, today, isoOf(dayFrom(year, 12, 31)))
  const all = await wantedColumns(db, years, year, wantedOf)
  const now = dayOf(today)
  const lines = new Map<string, Line>()
  let work = 0
  for (const [client, columns] of all) {
    const wanted = wantedOf(client)
    if (!wanted) continue
    const { due, kind, kinds } = columns
    const isOurs = chosen(columns, wanted)
    const isChosen = (at: number) => isOurs(at) && (state === undefined || placeAt(columns, at, now) === placeOf(state))
    eachLine(columns, { isChosen, now, cells: 1, cellOf: () => 0 }, (_, __, ___, information) => {
      if (!information) work++
    })
    for (let at = 0; at < due.length; at++) {
      const which = kinds[kind[at] ?? 0]
      if (which === undefined || !isChosen(at)) continue
      const place = placeAt(columns, at, now)
      const day = due[at] ?? 0
      const id = `${day}|${which.group}|${which.name?.[language] ?? ''}`
      const line = lines.get(id) ?? {
        kind: which,
        day,
        tally: byUrgency.map(() => 0),
        client: client.name,
        clients: 0,
        last: '',
      }
      lines.set(id, line)
      line.tally[place] = (line.tally[place] ?? 0) + 1
      // Clients come one after another, never the same one again later.
      if (line.last !== client.id) line.clients++
      line.last = client.id
    }
  }
  const entries = [...lines.values()].map(({ kind, day, tally, client, clients }) => ({
    day: isoOf(day),
    name: kind.name?.[language] ?? kind.key,
    side: kind.responsible,
    clients,
    client,
    group: '',
    weight: weightOf(kind.key),
    tally,
  }))
  return { entries, work }
}
