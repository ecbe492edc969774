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
import type { Reading } from '../handlers.ts'
import { shiftDay } from './days.ts'
import { markFor } from './items.ts'
import type { ClientYear, Years } from './load.ts'
import { nominalOf } from './occurrence.ts'
import { isTicking, LOOK_AHEAD } from './open.ts'
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
  const counts = await readCounts(db, { from, to }, one)
  const told = await readExceptions(db, { from, to }, one)
  const clients: FigureLine[] = []
  const lines: LateLine[] = []
  for (const year of years.clients.values()) {
    if (one !== undefined ? year.id !== one : !isTicking(year.state) && !counts.has(year.id)) continue
    if (personId !== undefined && !isTheirs(year, 'responsible', personId, today)) continue
    const settled = (told.get(year.id) ?? []).map((row) => exceptionOf(year, row))
    const open = openExceptions(year, env.years.open(year, years, shiftDay(today, LOOK_AHEAD)).occurrences, {
      from,
      to,
      today,
    })
    const all = [...settled, ...open]
    const { done = 0, skipped = 0 } = counts.get(year.id) ?? {}
    const figures = lateFigures(
      all.map(({ kept }) => kept),
      today,
      years.dayOffs,
    )
    const late = figures.lateProvider + figures.lateClient
    const due = done + figures.openLate
    if (due === 0 && skipped === 0 && all.length === 0 && one === undefined) continue
    const { id: client_id, name: client, number } = year
    clients.push({ client_id, client, number, due, onTime: due - late, skipped, ...figures })
    if (one === undefined) continue
    for (const each of all) lines.push(lineOf(each, year, years, language, today))
  }
  const shown = lines.filter((line) => side === undefined || line.by === side)
  return { today, clients: clients.sort(byName), lines: shown.sort(newestFirst) }
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
  return occurrences.flatMap((occurrence) => {
    const row = year.marks.size > 0 ? year.marks.get(occurrenceKey(occurrence)) : undefined
    const due = effectiveDue(occurrence, markFor(row))
    if (due < from || due > to) return []
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
