import { setImmediate } from 'node:timers/promises'
import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { FigureLine, LateLine } from '../../../shared/api/late.ts'
import { dayOf } from '../../../shared/domain/calendar/days.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import {
  daysWaited,
  isLate,
  type Kept,
  lateBy,
  lateFigures,
  workingDaysLate,
} from '../../../shared/domain/calendar/lateness.ts'
import { ruleOf } from '../../../shared/domain/calendar/paygroups.ts'
import { effectiveDue } from '../../../shared/domain/calendar/status.ts'
import type { ClockRule, IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/find.ts'
import type { Db, Reading } from '../handlers.ts'
import { shiftDay } from './days.ts'
import { markFor } from './items.ts'
import type { ClientYear, Years } from './load.ts'
import { nominalOf } from './occurrence.ts'
import { dueBy, LOOK_AHEAD } from './open.ts'
import { readCounts, readExceptions } from './read-late.ts'
import type { MarkRow } from './read-marks.ts'
import { isTheirs } from './who.ts'

type Input = z.output<NonNullable<(typeof calendar.history)['~orpc']['inputSchema']>>

/** Twenty years at once: a longer span is a slip of the keyboard. */
const LONGEST = 20 * 366

/** One exceptional occurrence: late, deviating or waited for. */
type Exception = { readonly kept: Kept; readonly occurrence: Occurrence; readonly row: MarkRow | undefined }

/**
 * How what was due between two days was kept. What was done is counted from the marks, what is still open from the clock;
 * only what has fallen due by today counts. Reads, and changes nothing.
 */
export async function lateHistory(input: Input, { db, env }: Reading) {
  const { from, language, side, personId } = input
  if (input.to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(input.to) - dayOf(from) > LONGEST) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const today = env.clock.today()
  const to = input.to < today ? input.to : today
  const one = input.client === undefined ? undefined : (await findClient(db, input.client)).id
  const years = await env.years.all(db)
  const asked = [...years.clients.values()].filter(
    (year) =>
      (one === undefined || year.id === one) &&
      (personId === undefined || isTheirs(year, 'responsible', personId, today)),
  )
  const openOf = (year: ClientYear) => env.years.open(year, years, shiftDay(today, LOOK_AHEAD)).occurrences
  const found = await historiesOf(db, years, asked, { from, to, today }, openOf)
  const clients: FigureLine[] = []
  const lines: LateLine[] = []
  for (const year of asked) {
    const history = found(year)
    if (!history || (history.isEmpty && one === undefined)) continue
    const { id: client_id, name: client, number } = year
    clients.push({ client_id, client, number, ...history.figures })
    if (one === undefined) continue
    for (const each of history.exceptions) lines.push(lineOf(each, year, years, language, today))
  }
  const shown = lines.filter((line) => side === undefined || line.by === side)
  return { today, clients: clients.sort(byName), lines: shown.sort(newestFirst) }
}

type History = {
  readonly figures: Omit<FigureLine, 'client_id' | 'client' | 'number'>
  readonly exceptions: readonly Exception[]
  /** Nothing fell due, nothing was late: the client is left out where all are shown. */
  readonly isEmpty: boolean
}

/** Found once for a client that nothing touched since: the shelf gives one that changed a new object. */
const known = new WeakMap<ClientYear, Map<string, History>>()
/** Spans kept per client: this year, the one before, and one that somebody typed. */
const KEPT = 3
/** So many clients are counted in one go; calls that wait get their turn in between. */
const SLICE = 200

/** The histories of clients over a span; only those are read that changed since they were last. */
async function historiesOf(
  db: Db,
  years: Years,
  clients: readonly ClientYear[],
  span: Span,
  openOf: (year: ClientYear) => readonly Occurrence[],
): Promise<(year: ClientYear) => History | undefined> {
  const question = `${span.from}|${span.to}|${span.today}`
  const missing = clients.filter((year) => !known.get(year)?.has(question))
  for (let at = 0; at < missing.length; at += SLICE) {
    if (at > 0) await setImmediate()
    const slice = missing.slice(at, at + SLICE)
    const ids = slice.map(({ id }) => id)
    const counts = await readCounts(db, span, ids)
    const exceptional = ids.filter((id) => counts.get(id)?.exceptions)
    const told = await readExceptions(db, span, exceptional)
    for (const year of slice) {
      const settled = (told.get(year.id) ?? []).map((row) => exceptionOf(year, row))
      const exceptions = [...settled, ...openExceptions(year, openOf(year), span)]
      const { done = 0, skipped = 0 } = counts.get(year.id) ?? {}
      const kept = exceptions.map((each) => each.kept)
      const figures = lateFigures(kept, span.today, years.dayOffs)
      const due = done + figures.openLate
      const onTime = due - figures.lateProvider - figures.lateClient
      const isEmpty = due === 0 && skipped === 0 && exceptions.length === 0
      keep(year, question, { figures: { due, onTime, skipped, ...figures }, exceptions, isEmpty })
    }
  }
  return (year) => known.get(year)?.get(question)
}

function keep(year: ClientYear, question: string, history: History): void {
  const histories = known.get(year) ?? new Map<string, History>()
  known.set(year, histories.set(question, history))
  const [oldest] = histories.keys()
  if (histories.size > KEPT && oldest !== undefined) histories.delete(oldest)
}

const collator = new Intl.Collator('fi')
const byName = (a: FigureLine, b: FigureLine): number => collator.compare(a.client, b.client)
const newestFirst = (a: LateLine, b: LateLine): number =>
  a.due < b.due ? 1 : a.due > b.due ? -1 : collator.compare(a.name, b.name)

/** The rule's version that held for the occurrence; where no rule makes it any more, we answer for it. */
const ruleFor = (year: ClientYear, occurrence: Occurrence): ClockRule | undefined =>
  ruleOf(occurrence, year.clock, year.rules)

/** What a key says of its occurrence, without computing it: rules that are gone leave their history. */
function named(key: string, due: IsoDay): Occurrence {
  const nominal = nominalOf(key) ?? due
  const [, id, day = nominal] = /#([^@]*)(?:@(\d{4}-\d{2}-\d{2}))?$/.exec(key) ?? []
  const occurrence = { rule: key.split('@')[0] ?? key, nominal, due }
  return id === undefined ? occurrence : { ...occurrence, anchor: { id, day } }
}

function exceptionOf(year: ClientYear, row: MarkRow): Exception {
  const occurrence = named(row.occurrence, row.due)
  return { kept: keptOf(year, occurrence, row.due, row), occurrence, row }
}

function keptOf(year: ClientYear, occurrence: Occurrence, due: IsoDay, row: MarkRow | undefined): Kept {
  const waiting = row?.state === 'waiting'
  return {
    due,
    doneOn: row?.state === 'done' || row?.state === 'skipped' ? row.day : null,
    skipped: row?.state === 'skipped',
    responsible: ruleFor(year, occurrence)?.responsible ?? 'provider',
    deviationBy: row?.deviation_by ?? '',
    waitedFrom: row?.waited_from ?? (waiting ? row.day : null),
    waitedUntil: waiting ? null : (row?.waited_until ?? null),
  }
}

type Span = { readonly from: IsoDay; readonly to: IsoDay; readonly today: IsoDay }

/** What is open of the span and late, deviates, or was waited for. */
function openExceptions(year: ClientYear, occurrences: readonly Occurrence[], { from, to, today }: Span): Exception[] {
  return dueBy(occurrences, year.marks, to).flatMap((occurrence) => {
    const row = year.marks.size > 0 ? year.marks.get(occurrenceKey(occurrence)) : undefined
    const due = effectiveDue(occurrence, markFor(row))
    if (due < from || due > to || (due >= today && !row)) return []
    const kept = keptOf(year, occurrence, due, row)
    const exceptional = isLate(kept, today) || kept.deviationBy !== '' || kept.waitedFrom !== null
    return exceptional ? [{ kept, occurrence, row }] : []
  })
}

function lineOf(exception: Exception, year: ClientYear, years: Years, language: Language, today: IsoDay): LateLine {
  const { kept, occurrence, row } = exception
  const rule = ruleFor(year, occurrence)
  const late = isLate(kept, today)
  return {
    client_id: year.id,
    key: row?.occurrence ?? occurrenceKey(occurrence),
    name: rule?.name[language] ?? occurrence.rule,
    anchor: anchorName(year, occurrence),
    due: kept.due,
    doneOn: kept.doneOn,
    state: row?.state ?? 'open',
    person: row?.person ?? '',
    late: late ? workingDaysLate(years.dayOffs, kept.due, kept.doneOn ?? today) : 0,
    by: late || kept.deviationBy !== '' ? lateBy(kept) : null,
    cause: row?.cause ?? '',
    measure: row?.measure ?? '',
    shown: row?.deviation_shown === 1,
    waitedFrom: kept.waitedFrom,
    waitedDays: daysWaited(kept, today),
  }
}

/** The pay group it hangs on, where the client has several. */
function anchorName(year: ClientYear, { anchor }: Occurrence): string {
  if (!anchor || year.clock.payGroups.length < 2) return ''
  const { group } = anchorParts(anchor.id)
  return year.clock.payGroups.find(({ id }) => id === group)?.name ?? anchor.name ?? ''
}
