import { clockText } from '../../../shared/domain/calendar/days/clock-text.ts'
import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { dayFrom, dayOf, endOfMonth, isoOf, partsOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { byUrgency, placeOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Day, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { eachLine } from './count-lines.ts'
import { type Years, categoriesIn, chosen, type Kind, narrowedTo, wantedColumns } from '../year/index.ts'

type Input = Parsed<'calendar.month'>

/** So many groups of a day are told; no cell of a month has room for more. */
const TOLD = 12

/** A month in whole weeks, Monday to Sunday, with what falls due on each day counted by what it is. */
export async function monthOf(input: Input, { db, who, env }: Reading) {
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  env.years.ahead(input.year)
  return remembered.of(years, JSON.stringify([input, today]), () => count(input, db, years, today))
}

/** Whatever changes is a new object of years. */
const remembered = createMemory<Years, ReturnType<typeof count>>()

async function count(input: Input, db: Db, years: Years, today: IsoDay) {
  const { year, month, language, state } = input
  const first = dayFrom(year, month, 1)
  const last = endOfMonth(first)
  const from = first - weekdayOf(first) + 1
  const to = last + 7 - weekdayOf(last)
  const now = dayOf(today)
  const wantedOf = narrowedTo(input, today, isoOf(to))
  const days = Array.from({ length: to - from + 1 }, (_, at) => new DayCount(from + at))
  const tally = noTally()
  const categories = new Set<string>()
  // The first and last week may reach into other years.
  for (const one of new Set([from, first, to].map((day) => partsOf(day).year))) {
    const all = await wantedColumns(db, years, one, wantedOf)
    if (one === year) for (const category of categoriesIn(all)) categories.add(category)
    for (const [client, columns] of all) {
      const wanted = wantedOf(client)
      if (!wanted) continue
      const { kind, kinds } = columns
      const asked = { isChosen: chosen(columns, wanted), now }
      const isAsked = (place: number) => state === undefined || place === placeOf(state)
      const byDay = { ...asked, cells: days.length, cellOf: (due: Day) => (due <= to ? due - from : -1) }
      eachLine(columns, byDay, (day, at, place, information) => {
        const which = kinds[kind[at] ?? 0]
        if (which && isAsked(place)) days[day]?.add(which, client, place, information)
      })
      if (one !== year) continue
      const whole = { ...asked, cells: 1, cellOf: (due: Day) => (due >= first && due <= last ? 0 : -1) }
      eachLine(columns, whole, (_, __, place, information) => {
        if (!information && isAsked(place)) raise(tally, place)
      })
    }
  }
  return { today, categories: [...categories], tally, days: days.map((day) => day.told(language, years.dayOffs)) }
}

type Group = {
  readonly kind: Kind
  readonly tally: number[]
  readonly first: Named
  clients: number
  last: Named
}
type Named = { readonly id: string; readonly name: string }

const noTally = () => byUrgency.map(() => 0)
const raise = (tally: number[], place: number) => {
  tally[place] = (tally[place] ?? 0) + 1
}

/** What falls due on one day. The same rule of many clients is one group, as in the lists. */
class DayCount {
  private readonly day: Day
  private readonly tally = noTally()
  private readonly groups = new Map<string, Group>()

  constructor(day: Day) {
    this.day = day
  }

  /** Clients come one after another, never the same one again later. */
  add(kind: Kind, client: Named, place: number, information: boolean): void {
    let group = this.groups.get(kind.group)
    if (!group) {
      group = { kind, tally: noTally(), first: client, clients: 1, last: client }
      this.groups.set(kind.group, group)
    } else if (group.last !== client) {
      group.clients++
      group.last = client
    }
    raise(group.tally, place)
    if (!information) raise(this.tally, place)
  }

  told(language: Language, dayOffs: DayOffs) {
    const groups = [...this.groups.values()].map(({ kind, tally, clients, first }) => ({
      name: kind.short?.[language] ?? kind.key,
      clients,
      client: first.name,
      tally,
    }))
    const short = dayOffs.shortened(this.day)
    return {
      day: isoOf(this.day),
      off: dayOffs.isOff(this.day, 'firm'),
      names: dayOffs
        .why(this.day, 'firm')
        .filter(({ by }) => by !== 'weekday')
        .map(({ name }) => name[language])
        .concat(short ? [`${short.name}, ${clockText(short.until, language)}`] : []),
      tally: this.tally,
      kinds: groups.length,
      groups: groups.toSorted(byUrgencyThenSize).slice(0, TOLD),
    }
  }
}

type Told = { readonly name: string; readonly clients: number; readonly tally: readonly number[] }
const worst = ({ tally }: Told) => tally.findIndex((count) => count > 0)
const collator = new Intl.Collator('fi')
const byUrgencyThenSize = (a: Told, b: Told): number =>
  worst(a) - worst(b) || b.clients - a.clients || collator.compare(a.name, b.name)
