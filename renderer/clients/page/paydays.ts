import type { OutputOf } from '../../../shared/api/names.ts'
import { isCountedFromPayday, paydayServed } from '../../../shared/domain/calendar/clock/served.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { addDays } from '../../ui/dates.ts'

export type TestedDate = OutputOf<'rules.test'>['dates'][number]

/** One coming payday with the last days that belong to it, in the order of the cut-offs; undefined where there is none. */
export type PaydayLine = { readonly payday: TestedDate; readonly cutoffs: readonly (TestedDate | undefined)[] }

/** How many paydays the preview shows. */
export const shownPaydays = 4

/** The span of a form's paydays: the group's own, or from the day on from which a change holds. */
export type Span = { readonly begins: string; readonly ends: string }

/** The paydays that a group of such a span has, as the year clock counts: by nominal days, both ends included. */
export const heldPaydays = (paydays: readonly TestedDate[], { begins, ends }: Span): TestedDate[] =>
  paydays.filter(({ nominal }) => nominal >= begins && (ends === '' || nominal <= ends))

/** Where to look for the next paydays: from today, or from where the group begins, a little before it as paydays move back. */
export const paydayWindow = ({ begins }: Span, today: string) => {
  const first = begins === '' ? today : addDays(begins, -14)
  const from = first > today ? first : today
  return { from, to: addDays(from, 384) }
}

/** A window wide enough to hold every cut-off of the paydays, however long before them it is. */
export const cutoffWindow = (paydays: readonly string[]) => ({
  from: addDays(paydays[0] ?? '2000-01-01', -400),
  to: addDays(paydays.at(-1) ?? '2000-01-01', 400),
})

/**
 * Cut-offs beside the paydays they are for, as the timetable on paper has them. A rule counted from the payday gives one date
 * for each, in order.
 * @param known all paydays as far as they are known: a last day of the month before is for one of the month that it leads to,
 * be that shown or not
 */
export function paydayLines(
  paydays: readonly TestedDate[],
  cutoffs: readonly { readonly rule: Rule; readonly dates: readonly TestedDate[] }[],
  known: readonly TestedDate[],
): PaydayLine[] {
  const nominal = known.map((payday) => ({ payday, nominal: dayOf(payday.nominal) }))
  const served = (rule: Rule, date: TestedDate) => paydayServed(rule, dayOf(date.nominal), nominal)?.payday
  return paydays.map((payday, at) => ({
    payday,
    cutoffs: cutoffs.map(({ rule, dates }) =>
      isCountedFromPayday(rule)
        ? dates[at]
        : dates.findLast((date) => served(rule, date) === payday && isNear(date, payday)),
    ),
  }))
}

/** The first payday of the preview is not the one that everything before it is for. */
const isNear = (date: TestedDate, payday: TestedDate): boolean => date.nominal > addDays(payday.nominal, -NEAR)
const NEAR = 70
