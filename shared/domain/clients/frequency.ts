import { dayOf, isoOf, weekdayOf } from '../calendar/days/days.ts'
import type { IsoDay, Rule, Shape } from '../calendar/types.ts'
import { isRule } from '../calendar/rules/rule-check.ts'
import { frequencies } from './client.ts'

/** How often a pay group pays, as people say it; the rule decides the dates. */
export type Frequency = (typeof frequencies)[number]

/** Paydays a year; undefined where the interval says nothing of it. */
const expected: Readonly<Record<Frequency, number | undefined>> = {
  monthly: 12,
  'twice-a-month': 24,
  'two-weekly': 26,
  weekly: 52,
  other: undefined,
}

/** How many days a year a rule gives; undefined for one whose dates hang on something else, or are not agreed yet. */
function timesAYear(shape: Shape): number | undefined {
  switch (shape.type) {
    case 'monthly-day':
      return shape.day === 'client-defined' ? undefined : (shape.months?.length ?? 12)
    case 'monthly-working-day':
    case 'monthly-weekday':
      return shape.months?.length ?? 12
    case 'monthly-days':
      return shape.days.length * (shape.months?.length ?? 12)
    case 'yearly-dates':
      return shape.dates.length
    case 'yearly-fixed':
    case 'yearly-week':
      return 1
    case 'quarterly-day':
      return 4
    case 'weekly':
      return typeof shape.weekday !== 'number' ? 260 : shape.weeks === undefined ? 52 : 26
    case 'every-weeks':
      return Math.round(52 / shape.weeks)
    default:
      return undefined
  }
}

/** Whether a payday rule pays as often as its interval says; what cannot be told contradicts nothing. */
export function fitsFrequency({ rule }: Rule, frequency: Frequency): boolean {
  const [asked, given] = [expected[frequency], timesAYear(rule)]
  return asked === undefined || given === undefined || asked === given
}

/** The interval that a payday rule pays by; undefined where none of them pays as often, or it cannot be told. */
export function frequencyOf({ rule }: Rule): Frequency | undefined {
  const given = timesAYear(rule)
  return given === undefined ? undefined : frequencies.find((frequency) => expected[frequency] === given)
}

const FRIDAY = 5
/** The next Friday, today included. */
const nextFriday = (today: IsoDay): IsoDay => {
  const day = dayOf(today)
  return isoOf(day + ((FRIDAY - weekdayOf(day) + 7) % 7))
}

/** What a payday of an interval usually is; undefined for an interval that says nothing of it. Moves back to a banking day. */
export function usualPayday(frequency: Frequency, today: IsoDay): Rule | undefined {
  const shapes: Readonly<Record<Frequency, Shape | undefined>> = {
    monthly: { type: 'monthly-day', day: 25 },
    'twice-a-month': { type: 'monthly-days', days: [15, -1] },
    'two-weekly': { type: 'every-weeks', weeks: 2, start: nextFriday(today) },
    weekly: { type: 'weekly', weekday: FRIDAY },
    other: undefined,
  }
  const rule = shapes[frequency]
  return rule && { rule, non_business_day: { action: 'previous-banking-day' } }
}

/** Until 1.3 of the package's record the interval of a group could be that it is paid by the hour. */
const FORMER = 'hourly'

/**
 * What a pay group's interval and form of pay are where its interval stands as it was written once: by the hour is a form of
 * pay, and the interval is what its payday says.
 */
export function carriedOver({ frequency, pay_form, payday }: Pays): Omit<Pays, 'payday'> {
  if (frequency !== FORMER) return { frequency, pay_form }
  return { frequency: (isRule(payday) && frequencyOf(payday)) || 'other', pay_form: FORMER }
}
type Pays = { readonly frequency: string; readonly pay_form: string | undefined; readonly payday: unknown }
