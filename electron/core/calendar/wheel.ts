import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayFrom, dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import type { OccurrenceStatus } from '../../../shared/domain/calendar/status.ts'
import { placeOf } from '../../../shared/domain/calendar/tally.ts'
import type { Day, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/find.ts'
import { theFirm } from '../firm/handlers.ts'
import type { Reading } from '../handlers.ts'
import { loadYears, type Years } from './load.ts'
import { createMemory } from './remembered.ts'
import {
  chosen,
  columnsFor,
  type Kind,
  narrowedTo,
  NEVER,
  placeAt,
  type Wanted,
  yearColumns,
  type YearColumns,
  type YearOfAll,
} from './year-columns.ts'

export type WheelInput = z.output<NonNullable<(typeof calendar.wheel)['~orpc']['inputSchema']>>

/** A year's work counted by day and kind, of one client or of all whose clock runs. Makes no items and changes nothing. */
export async function yearWheel(input: WheelInput, { db, env }: Reading): Promise<WheelAnswer> {
  const { year } = input
  const today = env.clock.today()
  const one = input.client === undefined ? undefined : await findClient(db, input.client)
  const years = one
    ? await loadYears(db, await env.catalogue.rules(db), [one.id], 'none', today)
    : await env.years.all(db)
  if (!one) env.years.ahead(db, years, year)
  const counted = await remembered(years, JSON.stringify([input, today]), async () =>
    count(
      input,
      today,
      years.dayOffs,
      one ? await columnsFor(db, years, year, [...years.clients.values()]) : await yearColumns(db, years, year),
    ),
  )
  return { today, year, name: one?.name ?? (await theFirm(db)).name, ...counted }
}

function count(input: WheelInput, today: IsoDay, dayOffs: DayOffs, all: YearOfAll): Counted {
  const { language, year, state } = input
  const wantedOf = narrowedTo(input, today, isoOf(dayFrom(year, 12, 31)))
  const tally = new Tally({ language, year, today, state })
  for (const [client, columns] of all) {
    const wanted = wantedOf(client)
    if (wanted) tally.add(columns, wanted)
  }
  return { ...tally.result(), daysOff: daysOffOf(dayOffs, year, language) }
}

type Counted = Omit<WheelAnswer, 'today' | 'year' | 'name'>
/** Whatever changes is a new object of years. */
const remembered = createMemory<Years, Counted>()

type Entry = WheelAnswer['entries'][number]
const [LATE, DONE, SKIPPED] = [placeOf('overdue'), placeOf('done'), placeOf('skipped')]
/** Days of a year, and room: what a day and a kind are numbered with. */
const DAYS = 512

type Asked = {
  readonly language: Language
  readonly year: number
  readonly today: IsoDay
  readonly state: OccurrenceStatus | undefined
}

/** Counts dates by kind, day and window. A rule that clients call differently is a kind for each name. */
class Tally {
  readonly #language: Language
  /** The one state that is asked for, as a place in `byUrgency`. */
  readonly #place: number | undefined
  readonly #first: Day
  readonly #now: Day
  readonly #kinds: WheelAnswer['kinds'] = []
  readonly #byName = new Map<string, number>()
  readonly #byKind = new Map<Kind, number>()
  readonly #entries: Entry[] = []
  /** Entries on a day and over a span, by kind and day. */
  readonly #points: (Entry | undefined)[] = []
  readonly #spans = new Map<number, Map<Day, Entry>>()

  constructor({ language, year, today, state }: Asked) {
    this.#language = language
    this.#place = state && placeOf(state)
    this.#first = dayFrom(year, 1, 1)
    this.#now = dayOf(today)
  }

  add(columns: YearColumns, wanted: Wanted): void {
    const { due, opens, kind, kinds } = columns
    const isChosen = chosen(columns, wanted)
    const numbers = new Int32Array(kinds.length).fill(-1)
    for (let at = 0; at < due.length; at++) {
      const place = placeAt(columns, at, this.#now)
      if (!isChosen(at) || (this.#place !== undefined && place !== this.#place)) continue
      const which = kind[at] ?? 0
      const met = kinds[which]
      let number = numbers[which] ?? -1
      if (number < 0 && met) numbers[which] = number = this.#numberOf(met)
      const entry = this.#entryOf(number, due[at] ?? 0, opens[at] ?? NEVER)
      if (place === LATE) entry.late++
      else if (place === DONE || place === SKIPPED) entry.done++
      else entry.open++
    }
  }

  #entryOf(kind: number, due: Day, opens: Day): Entry {
    const place = kind * DAYS + due - this.#first
    const known = opens === NEVER ? this.#points[place] : this.#spans.get(place)?.get(opens)
    if (known) return known
    const entry = { kind, day: isoOf(due), opens: opens === NEVER ? null : isoOf(opens), done: 0, open: 0, late: 0 }
    this.#entries.push(entry)
    if (opens === NEVER) this.#points[place] = entry
    else this.#spans.set(place, (this.#spans.get(place) ?? new Map<Day, Entry>()).set(opens, entry))
    return entry
  }

  #numberOf(from: Kind): number {
    const known = this.#byKind.get(from)
    if (known !== undefined) return known
    const kind = { rule: from.key, name: from.name?.[this.#language] ?? from.key, category: from.category }
    const id = JSON.stringify(kind)
    let at = this.#byName.get(id)
    if (at === undefined) this.#byName.set(id, (at = this.#kinds.push(kind) - 1))
    this.#byKind.set(from, at)
    return at
  }

  /** In the order of days, then names. */
  result(): Pick<WheelAnswer, 'kinds' | 'entries'> {
    const nameOf = ({ kind }: Entry) => this.#kinds[kind]?.name ?? ''
    const entries = this.#entries.toSorted((a, b) => compare(a.day, b.day) || compare(nameOf(a), nameOf(b)))
    return { kinds: this.#kinds, entries }
  }
}

/** The days of a year on which the firm is closed for another reason than the weekday: feasts and its own days off. */
export function daysOffOf(dayOffs: DayOffs, year: number, language: Language): WheelAnswer['daysOff'] {
  const days: WheelAnswer['daysOff'] = []
  for (let day = dayFrom(year, 1, 1); day <= dayFrom(year, 12, 31); day++) {
    if (!dayOffs.isOff(day, 'firm')) continue
    const reason = dayOffs.why(day, 'firm').find(({ by }) => by !== 'weekday')
    if (reason) days.push({ day: isoOf(day), name: reason.name[language] })
  }
  return days
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
