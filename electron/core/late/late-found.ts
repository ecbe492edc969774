import { slices } from '../turns.ts'
import { createMemory } from '../memory.ts'
import type { FigureLine } from '../../../shared/api/late.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { isLate, type Kept, lateFigures } from '../../../shared/domain/calendar/marks/lateness.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import type { ClockRule, IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../db/read-only.ts'
import { markFor, type ClientYear, nominalOf, dueBy, type MarkRow } from '../year/index.ts'
import { readCounts, readExceptions } from './read-late.ts'

/** One exceptional occurrence: late, deviating or waited for. */
export type Exception = { readonly kept: Kept; readonly occurrence: Occurrence; readonly row: MarkRow | undefined }

export type History = {
  readonly figures: Omit<FigureLine, 'client_id' | 'client' | 'number' | 'lateChanges'>
  readonly exceptions: readonly Exception[]
  /** Nothing fell due, nothing was late: the client is left out where all are shown. */
  readonly isEmpty: boolean
}

/** This year's, the one before, and of a span that somebody typed. */
const histories = createMemory<ClientYear, History>(3)
/** So many clients are counted in one go; calls that wait get their turn in between. */
const SLICE = 200

/** The histories of clients over a span; only those are read that changed since they were last. */
export async function historiesOf(
  db: Db,
  clients: readonly ClientYear[],
  span: Span,
  openOf: (year: ClientYear) => readonly Occurrence[],
): Promise<(year: ClientYear) => History | undefined> {
  const question = `${span.from}|${span.to}|${span.today}`
  const missing = clients.filter((year) => histories.known(year, question) === undefined)
  for await (const slice of slices(missing, SLICE)) {
    const ids = slice.map(({ id }) => id)
    const counts = await readCounts(db, span, ids)
    const exceptional = ids.filter((id) => counts.get(id)?.exceptions)
    const told = await readExceptions(db, span, exceptional)
    for (const year of slice) {
      const settled = (told.get(year.id) ?? []).map((row) => exceptionOf(year, row))
      const exceptions = [...settled, ...openExceptions(year, openOf(year), span)]
      const { done = 0, skipped = 0 } = counts.get(year.id) ?? {}
      const kept = exceptions.map((each) => each.kept)
      const figures = lateFigures(kept, span.today, year.dayOffs)
      const due = done + figures.openLate
      const onTime = due - figures.lateProvider - figures.lateClient
      const isEmpty = due === 0 && skipped === 0 && exceptions.length === 0
      histories.keep(year, question, { figures: { due, onTime, skipped, ...figures }, exceptions, isEmpty })
    }
  }
  return (year) => histories.known(year, question)
}

/** The rule's version that held for the occurrence; where no rule makes it any more, we answer for it. */
export const ruleFor = (year: ClientYear, occurrence: Occurrence): ClockRule | undefined =>
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

export type Span = { readonly from: IsoDay; readonly to: IsoDay; readonly today: IsoDay }

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
