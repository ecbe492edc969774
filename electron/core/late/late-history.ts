import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { FigureLine, LateLine } from '../../../shared/api/late.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { daysWaited, isLate, lateBy, workingDaysLate } from '../../../shared/domain/calendar/marks/lateness.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import { findClient } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { shiftDay, anchorName, type ClientYear, LOOK_AHEAD, isTheirs } from '../year/index.ts'
import { lateChanges } from './late-changes.ts'
import { type Exception, historiesOf, ruleFor } from './late-found.ts'

type Input = Parsed<'late.history'>

/** Twenty years at once: a longer span is a slip of the keyboard. */
const LONGEST = 20 * 366

/**
 * How what was due between two days was kept. What was done is counted from the marks, what is still open from the clock;
 * only what has fallen due by today counts. Reads, and changes nothing.
 */
export async function lateHistory(input: Input, { db, who, env }: Reading) {
  const { from, language, side, personId } = input
  if (input.to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(input.to) - dayOf(from) > LONGEST) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const today = env.clock.today()
  const to = input.to < today ? input.to : today
  const one = input.client === undefined ? undefined : (await findClient(db, who, input.client)).id
  const years = await env.years.all(db, who)
  const asked = [...years.clients.values()].filter(
    (year) =>
      (one === undefined || year.id === one) &&
      (personId === undefined || isTheirs(year, 'responsible', personId, today)),
  )
  const openOf = (year: ClientYear) => env.years.open(year, shiftDay(today, LOOK_AHEAD)).occurrences
  const found = await historiesOf(db, asked, { from, to, today }, openOf)
  const clients: FigureLine[] = []
  const lines: LateLine[] = []
  const changed = await lateChanges(db, { from, to }, one === undefined ? asked.map(({ id }) => id) : [one])
  for (const year of asked) {
    const history = found(year)
    const changes = changed.get(year.id) ?? []
    if (!history || (history.isEmpty && changes.length === 0 && one === undefined)) continue
    const { id: client_id, name: client, number } = year
    clients.push({ client_id, client, number, ...history.figures, lateChanges: changes.length })
    if (one === undefined) continue
    for (const each of history.exceptions) lines.push(lineOf(each, year, language, today))
    for (const each of changes) lines.push(changeLine(each, year, language))
  }
  const shown = lines.filter((line) => side === undefined || line.by === side)
  return { today, clients: clients.sort(byName), lines: shown.sort(newestFirst) }
}

const collator = new Intl.Collator('fi')
const byName = (a: FigureLine, b: FigureLine): number => collator.compare(a.client, b.client)
const newestFirst = (a: LateLine, b: LateLine): number =>
  a.due < b.due ? 1 : a.due > b.due ? -1 : collator.compare(a.name, b.name)

function lineOf(exception: Exception, year: ClientYear, language: Language, today: IsoDay): LateLine {
  const { kept, occurrence, row } = exception
  const rule = ruleFor(year, occurrence)
  const late = isLate(kept, today)
  return {
    client_id: year.id,
    key: row?.occurrence ?? occurrenceKey(occurrence),
    name: rule?.name[language] ?? occurrence.rule,
    anchor: anchorName(year.clock, occurrence),
    due: kept.due,
    doneOn: kept.doneOn,
    state: row?.state ?? 'open',
    person: row?.person ?? '',
    late: late ? workingDaysLate(year.dayOffs, kept.due, kept.doneOn ?? today) : 0,
    by: late || kept.deviationBy !== '' ? lateBy(kept) : null,
    cause: row?.cause ?? '',
    measure: row?.measure ?? '',
    shown: row?.deviation_shown === 1,
    waitedFrom: kept.waitedFrom,
    waitedDays: daysWaited(kept, today),
  }
}

type Change = NonNullable<ReturnType<Awaited<ReturnType<typeof lateChanges>>['get']>>[number]

/** A change of a run as a line: it was due on the last day for material, and came when it came. */
function changeLine(
  { id, client_id, text, day, after, outcome, person }: Change,
  { dayOffs }: ClientYear,
  language: Language,
): LateLine {
  return {
    client_id,
    key: id,
    name: `${valueOf('runNoteKinds', 'change', language)}: ${text}`,
    anchor: '',
    due: after,
    doneOn: day,
    state: 'change',
    person,
    late: workingDaysLate(dayOffs, after, day),
    by: 'client',
    cause: '',
    measure: outcome === 'open' ? '' : valueOf('runOutcomes', outcome, language),
    shown: false,
    waitedFrom: null,
    waitedDays: 0,
  }
}
