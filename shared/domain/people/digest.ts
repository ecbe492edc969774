import { dayOf, isoOf } from '../calendar/days/days.ts'
import type { DayOffs } from '../calendar/days/daysoff.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Absence } from './cover.ts'

/** What a digest tells of: from its first day to the day before today. */
export type DigestSpan = { readonly because: 'absence' | 'not-opened'; readonly from: IsoDay; readonly to: IsoDay }

/** After so many working days without a look there is something to tell. */
const ENOUGH = 2
/** Nobody reads of more days than these; the history has the rest. */
const LONGEST = 92

type Facts = {
  /** The person's absences. */
  readonly absences: readonly Pick<Absence, 'first_day' | 'last_day'>[]
  /** When the person last looked, at this workstation; null when that is not known. */
  readonly looked: IsoDay | null
  readonly today: IsoDay
  readonly dayOffs: DayOffs
}

/**
 * Whether a person is owed a digest, and of which days: once after an absence that nobody looked in after, else after two
 * working days without a look. While an absence runs there is none. At a workstation that knows of no earlier look, only
 * on the first working day after an absence.
 */
export function digestSpan({ absences, looked, today, dayOffs }: Facts): DigestSpan | undefined {
  if (absences.some((one) => one.first_day <= today && one.last_day >= today)) return undefined
  if (looked !== null && looked >= today) return undefined
  const worked = (after: IsoDay) => workingDaysBetween(after, today, dayOffs)
  const over = absences.filter((one) => one.last_day < today).toSorted((a, b) => (a.last_day < b.last_day ? 1 : -1))[0]
  const span = (because: DigestSpan['because'], from: IsoDay): DigestSpan => {
    const first = Math.max(dayOf(from), dayOf(today) - LONGEST)
    return { because, from: isoOf(first), to: isoOf(dayOf(today) - 1) }
  }
  if (over && (looked === null ? worked(over.last_day) === 0 : looked <= over.last_day))
    return span('absence', looked !== null && looked < over.first_day ? after(looked) : over.first_day)
  if (looked !== null && worked(looked) >= ENOUGH) return span('not-opened', after(looked))
  return undefined
}

const after = (day: IsoDay): IsoDay => isoOf(dayOf(day) + 1)

/** The firm's working days between two days, both exclusive. */
const workingDaysBetween = (from: IsoDay, to: IsoDay, dayOffs: DayOffs): number =>
  dayOffs.workingDays(dayOf(from), dayOf(to) - 1, 'firm')
