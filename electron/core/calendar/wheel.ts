import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayFrom, dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/paygroups.ts'
import { effectiveDue, type MarkState, statusOn } from '../../../shared/domain/calendar/status.ts'
import type { ClockRule, Day, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/find.ts'
import { theFirm } from '../firm/handlers.ts'
import type { Reading } from '../handlers.ts'
import { markFor } from './items.ts'
import { movedIn } from './list.ts'
import { loadYears, type ClientYear, type Years } from './load.ts'
import { clockBetween } from './open.ts'
import { readMarks } from './read-marks.ts'
import { isTheirs, mayBeTheirs, workDay } from './who.ts'

export type WheelInput = z.output<NonNullable<(typeof calendar.wheel)['~orpc']['inputSchema']>>

/** One date of one client, as far as a wheel asks; says nothing about today. */
type Dated = {
  readonly due: IsoDay
  readonly opens: IsoDay | null
  /** What people said of it. */
  readonly state: MarkState | undefined
  readonly key: string
  readonly rule: ClockRule | undefined
}
type Span = { readonly from: IsoDay; readonly to: IsoDay }

/** Dates live as long as the client they were made of: the shelf gives a client that was touched a new object. */
const kept = new WeakMap<ClientYear, { readonly year: number; readonly dates: readonly Dated[] }>()
const running = new Set(['takeover', 'active', 'leaving'])

/** A year's work counted by day and kind, of one client or of all whose clock runs. Makes no items and changes nothing. */
export async function yearWheel(input: WheelInput, { db, env }: Reading): Promise<WheelAnswer> {
  const { language, side, personId, year, category, state } = input
  const today = env.clock.today()
  const span = { from: isoOf(dayFrom(year, 1, 1)), to: isoOf(dayFrom(year, 12, 31)) }
  const one = input.client === undefined ? undefined : await findClient(db, input.client)
  const years = one ? await loadYears(db, env.catalogue.rules(), [one.id], span, today) : await env.years.all(db)
  const clients = [...years.clients.values()].filter(
    (client) =>
      (one !== undefined || running.has(client.state)) &&
      (personId === undefined || mayBeTheirs(client, personId, today, workDay(span.to, today))),
  )
  const missing = one ? [] : clients.filter((client) => kept.get(client)?.year !== year)
  // The shelf holds open marks only; a span of the past has its own.
  const marks = missing.length > 0 ? await readMarks(db, span) : undefined
  if (marks)
    for (const client of missing)
      kept.set(client, { year, dates: datesOf({ ...client, marks: marks(client.id) }, years, span) })

  const tally = new Tally(language, today)
  const now = dayOf(today)
  for (const client of clients)
    for (const dated of kept.get(client)?.dates ?? datesOf(client, years, span)) {
      const responsible = dated.rule?.responsible ?? 'provider'
      if (personId !== undefined && !isTheirs(client, dated.rule?.role, personId, workDay(dated.due, today))) continue
      if (side !== undefined && responsible !== side && responsible !== 'both') continue
      if (category !== undefined && (dated.rule?.category ?? 'own') !== category) continue
      if (state === undefined || stateOf(dated, now) === state) tally.add(dated)
    }
  return {
    today,
    year,
    name: one?.name ?? (await theFirm(db)).name,
    ...tally.result(),
    daysOff: daysOffOf(years.dayOffs, year, language),
  }
}

function datesOf(client: ClientYear, years: Years, span: Span): readonly Dated[] {
  const { occurrences } = clockBetween(client, years.dayOffs, span.from, span.to)
  return [...occurrences, ...movedIn(client, years, span.from, span.to)].flatMap((occurrence) => {
    const row = client.marks.size > 0 ? client.marks.get(occurrenceKey(occurrence)) : undefined
    const due = effectiveDue(occurrence, markFor(row))
    if (due < span.from || due > span.to) return []
    const rule = ruleOf(occurrence, client.clock, client.rules)
    return { due, opens: occurrence.opens ?? null, state: markFor(row)?.state, key: occurrence.rule, rule }
  })
}

/** The state that a list shows of it on a day. */
function stateOf({ due, rule, state }: Dated, now: Day) {
  const day = dayOf(due)
  return statusOn(now, day, day - Math.max(0, ...(rule?.lead ?? [])), state)
}

type Entry = WheelAnswer['entries'][number]

/** Counts dates by kind, day and window. A rule that clients call differently is a kind for each name. */
class Tally {
  readonly #language: Language
  readonly #today: IsoDay
  readonly #kinds: WheelAnswer['kinds'] = []
  readonly #byName = new Map<string, number>()
  readonly #byRule = new Map<ClockRule, number>()
  readonly #entries = new Map<string, Entry>()

  constructor(language: Language, today: IsoDay) {
    this.#language = language
    this.#today = today
  }

  add({ due, opens, state, key, rule }: Dated): void {
    const settled = state === 'done' || state === 'skipped'
    const kind = this.#kindOf(key, rule)
    const id = `${kind}|${due}|${opens ?? ''}`
    let entry = this.#entries.get(id)
    if (!entry) this.#entries.set(id, (entry = { kind, day: due, opens, done: 0, open: 0, late: 0 }))
    if (settled) entry.done++
    else if (due < this.#today) entry.late++
    else entry.open++
  }

  #kindOf(key: string, rule: ClockRule | undefined): number {
    const known = rule && this.#byRule.get(rule)
    if (known !== undefined) return known
    const kind = { rule: key, name: rule?.name[this.#language] ?? key, category: rule?.category ?? 'own' }
    const id = JSON.stringify(kind)
    let at = this.#byName.get(id)
    if (at === undefined) this.#byName.set(id, (at = this.#kinds.push(kind) - 1))
    if (rule) this.#byRule.set(rule, at)
    return at
  }

  /** In the order of days, then names. */
  result(): Pick<WheelAnswer, 'kinds' | 'entries'> {
    const nameOf = ({ kind }: Entry) => this.#kinds[kind]?.name ?? ''
    const entries = [...this.#entries.values()].sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : nameOf(a) < nameOf(b) ? -1 : 1,
    )
    return { kinds: this.#kinds, entries }
  }
}

/** The days of a year on which the firm is closed for another reason than the weekday: feasts and its own days off. */
function daysOffOf(dayOffs: DayOffs, year: number, language: Language): WheelAnswer['daysOff'] {
  const days: WheelAnswer['daysOff'] = []
  for (let day = dayFrom(year, 1, 1); day <= dayFrom(year, 12, 31); day++) {
    if (!dayOffs.isOff(day, 'firm')) continue
    const reason = dayOffs.why(day, 'firm').find(({ by }) => by !== 'weekday')
    if (reason) days.push({ day: isoOf(day), name: reason.name[language] })
  }
  return days
}
