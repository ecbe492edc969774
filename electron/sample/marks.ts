import { clientClock, earliestOf } from '../../shared/domain/calendar/clock/clock.ts'
import type { DayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import { isoWeekOf, dayOf } from '../../shared/domain/calendar/days/days.ts'
import { anchorParts, occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import type { ClockRule, IsoDay, Occurrence } from '../../shared/domain/calendar/types.ts'
import type { Taken } from './client-deeds.ts'
import type { Days } from './days.ts'
import { type Dice, diceOf } from './dice.ts'
import { earlyBy, lateness, payrollStep, skipped } from './habits.ts'
import { people, type Who } from './people.ts'

/** An occurrence of one client and what was done to it; `mark` is missing where nothing was. */
export type Done = {
  readonly taken: Taken
  readonly occurrence: Occurrence
  readonly key: string
  mark: Mark | undefined
}
export type Mark = {
  state: 'done' | 'skipped' | 'moved' | 'waiting'
  day: IsoDay
  by: Who
  reason: string
  note: string
  moved_to: IsoDay | null
}

/** How far ahead of today work may already be done. */
const ahead = 30

/** Everything that was due for a client until now and shortly after, with nearly all of it done. */
export function marksOf(taken: Taken, rules: readonly ClockRule[], dayOffs: DayOffs, days: Days): Done[] {
  const { clock } = taken
  if (taken.spec.life.state === 'prospect') return []
  const earliest = earliestOf(clock, rules, dayOffs)
  const { occurrences } = clientClock(clock, rules, dayOffs, earliest, days.from(ahead))
  return occurrences.map((occurrence) => {
    const key = occurrenceKey(occurrence)
    return {
      taken,
      occurrence,
      key,
      mark: markOf(taken, occurrence, days, diceOf(`${taken.spec.number} ${seedOf(taken, occurrence)}`)),
    }
  })
}

/** The same for every making of the sample: ids are not, so a pay group is told by its place. */
function seedOf({ clock }: Taken, { rule, nominal, anchor }: Occurrence): string {
  const { group, cutoff } = anchorParts(anchor?.id ?? '')
  const place = clock.payGroups.findIndex((one) => one.id === group)
  const step = clock.payGroups[place]?.cutoffs.findIndex((one) => one.id === cutoff)
  return `${rule} ${nominal} ${place} ${step ?? ''}`
}

function markOf(taken: Taken, occurrence: Occurrence, days: Days, dice: Dice): Mark | undefined {
  const { spec, span } = taken
  const { rule, due, opens, anchor, nominal } = occurrence
  // One-off work is done on its day.
  if (taken.tasks.has(rule))
    return due < days.today
      ? { state: 'done', day: due, by: doerOn(taken, due), reason: '', note: '', moved_to: null }
      : undefined
  const month = Number((anchor?.day ?? nominal).slice(5, 7))
  const silent = payrollStep(rule) && spec.quiet?.months.includes(month) ? spec.quiet.reason : undefined
  const reason = silent ?? (due < days.today && spec.life.state === 'active' ? skipped(rule, dice) : undefined)
  const late = reason === undefined ? lateness(occurrence, dice) : undefined
  const early = earlyBy(rule, dice)
  let day = days.plus(due, late ? late.days : -early)
  if (opens !== undefined && day < opens) day = opens
  if (day < span.start) day = days.isWorkday(span.start) ? span.start : days.plus(span.start, 1)
  // Late work of last week is not finished in the future: what is not done yet stays open.
  if (day > days.today) return undefined
  if (day === days.today && !(days.isWorkday(day) && dice.chance(0.6))) return undefined
  return {
    state: reason === undefined ? 'done' : 'skipped',
    day,
    by: doerOn(taken, day),
    reason: reason ?? '',
    note: late?.note ?? '',
    moved_to: null,
  }
}

/** Who does the work on a day: the responsible person, or in summer holidays the deputy. */
export function doerOn({ spec, handedOver }: Taken, day: IsoDay): Who {
  const { responsible, deputy, before, manager } = spec.team
  const holder = before !== undefined && handedOver !== undefined && day < handedOver ? before : responsible
  if (holder === undefined) return manager ?? 'petri'
  const { week } = isoWeekOf(dayOf(day))
  const { holiday } = people[holder]
  return deputy !== undefined && week >= holiday && week < holiday + 4 ? deputy : holder
}
