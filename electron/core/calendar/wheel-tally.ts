import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayFrom, dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { OccurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { placeOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Day, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { chosen, type Kind, NEVER, placeAt, type Wanted, type YearColumns } from '../year/index.ts'

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
export class WheelTally {
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

  /** Counts a client's dates; with -1 takes out again what was counted of the same columns. */
  add(columns: YearColumns, wanted: Wanted, by: 1 | -1 = 1): void {
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
      if (place === LATE) entry.late += by
      else if (place === DONE || place === SKIPPED) entry.done += by
      else entry.open += by
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
    const weight = weightOf(from)
    const kind = {
      rule: from.key,
      name: from.short?.[this.#language] ?? from.key,
      category: from.category,
      ...(weight && { weight }),
    }
    const id = JSON.stringify(kind)
    let at = this.#byName.get(id)
    if (at === undefined) this.#byName.set(id, (at = this.#kinds.push(kind) - 1))
    this.#byKind.set(from, at)
    return at
  }

  /** In the order of days, then names. What was taken out to the last is left out, and so are kinds of which nothing is. */
  result(): Pick<WheelAnswer, 'kinds' | 'entries'> {
    const entries = this.#entries.filter(({ done, open, late }) => done + open + late > 0)
    const numbers = [...new Set(entries.map(({ kind }) => kind))].sort((a, b) => a - b)
    const numberOf = new Map(numbers.map((number, at) => [number, at]))
    const kinds = numbers.flatMap((number) => this.#kinds[number] ?? [])
    const nameOf = ({ kind }: Entry) => kinds[kind]?.name ?? ''
    return {
      kinds,
      entries: entries
        .map((entry) => ({ ...entry, kind: numberOf.get(entry.kind) ?? 0 }))
        .sort((a, b) => compare(a.day, b.day) || compare(nameOf(a), nameOf(b))),
    }
  }
}

/** The steps of a run are told by its payday. */
export const weightOf = ({ key, law, category }: Pick<Kind, 'key' | 'law' | 'category'>) =>
  key === paydayKey ? ('payday' as const) : law && category !== 'pay-date' ? ('law' as const) : undefined

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
