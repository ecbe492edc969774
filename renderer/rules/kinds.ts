import type { MonthDay, Shape } from '../../shared/domain/calendar/types.ts'

/** How a person says how often something is; the groups of the picker with their kinds. */
export const groups = {
  monthly: ['month-day', 'month-days', 'month-working-day', 'month-weekday'],
  yearly: ['year-dates'],
  quarterly: ['quarter-day', 'quarter-invoice'],
  weekly: ['weeks', 'weekday', 'year-week'],
  once: ['once'],
  event: ['payday', 'event', 'feast'],
  fiscal: ['fiscal-end'],
  window: ['window'],
  interval: ['max-months', 'max-years'],
  agreed: ['agreed', 'agreement', 'retention'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Group = keyof typeof groups
export type Kind = (typeof groups)[Group][number]

export const groupNames = [
  'monthly',
  'yearly',
  'quarterly',
  'weekly',
  'once',
  'event',
  'fiscal',
  'window',
  'interval',
  'agreed',
] as const satisfies readonly Group[]

export const groupOf = (kind: Kind): Group =>
  groupNames.find((group) => groups[group].some((one) => one === kind)) ?? 'monthly'

const isPayday = (anchor: string) => anchor === 'payment-date' || anchor === 'payday'

const simple: Readonly<Record<Exclude<Shape['type'], 'relative-to-event'>, Kind>> = {
  'monthly-day': 'month-day',
  'monthly-days': 'month-days',
  'monthly-working-day': 'month-working-day',
  'monthly-weekday': 'month-weekday',
  'yearly-fixed': 'year-dates',
  'yearly-dates': 'year-dates',
  'quarterly-day': 'quarter-day',
  'quarterly-invoice': 'quarter-invoice',
  'every-weeks': 'weeks',
  weekly: 'weekday',
  'yearly-week': 'year-week',
  'relative-to-feast': 'feast',
  once: 'once',
  'fiscal-year-end-offset': 'fiscal-end',
  window: 'window',
  'interval-months': 'max-months',
  'interval-years': 'max-years',
  'client-defined': 'agreed',
  'cba-defined': 'agreement',
  retention: 'retention',
}

/** The kind that a shape is picked as. */
export const kindOf = (shape: Shape): Kind =>
  shape.type === 'relative-to-event' ? (isPayday(shape.anchor) ? 'payday' : 'event') : simple[shape.type]

/** A sensible first rule of a kind; the day of the month is taken along from what was there before. */
export function startOf(kind: Kind, today: string, before?: Shape): Shape {
  const day = dayIn(before)
  const month = Number(today.slice(5, 7))
  switch (kind) {
    case 'month-day':
      return { type: 'monthly-day', day }
    case 'month-days':
      return { type: 'monthly-days', days: [15, -1] }
    case 'month-working-day':
      return { type: 'monthly-working-day', n: -1 }
    case 'month-weekday':
      return { type: 'monthly-weekday', weekday: 1, n: 1 }
    case 'year-dates':
      return { type: 'yearly-fixed', month, day: day === -1 ? 28 : Math.min(day, 28) }
    case 'quarter-day':
      return { type: 'quarterly-day', day, month_offset_after_quarter: 1 }
    case 'quarter-invoice':
      return { type: 'quarterly-invoice', invoice_months: [1, 4, 7, 10], due: { days_after_sending: 21 } }
    case 'weeks':
      return { type: 'every-weeks', weeks: 2, start: today }
    case 'weekday':
      return { type: 'weekly', weekday: 5 }
    case 'year-week':
      return { type: 'yearly-week', week: 42 }
    case 'feast':
      return { type: 'relative-to-feast', feast: 'easter-sunday', offset: { days: -14, count: 'calendar' } }
    case 'once':
      return { type: 'once', day: today }
    case 'payday':
      return { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -5, count: 'business' } }
    case 'event':
      return { type: 'relative-to-event', anchor: 'employment-end', offset: { days: 14, count: 'calendar' } }
    case 'fiscal-end':
      return { type: 'fiscal-year-end-offset', months: 4 }
    case 'window':
      return { type: 'window', start: '05-02', end: '09-30' }
    case 'max-months':
      return { type: 'interval-months', months: 12 }
    case 'max-years':
      return { type: 'interval-years', years: 1 }
    case 'agreed':
      return { type: 'client-defined' }
    case 'agreement':
      return { type: 'cba-defined' }
    case 'retention':
      return { type: 'retention', years: 6, from: 'end-of-year-of-fiscal-year-end' }
  }
}

function dayIn(shape: Shape | undefined): number {
  if (!shape || !('day' in shape) || typeof shape.day !== 'number') return 25
  return shape.day
}

const lengths: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = (month: number) => lengths[month - 1] ?? 31

const two = (value: number) => String(value).padStart(2, '0')

/** The dates of a yearly rule, whichever of its two shapes it has. */
export const datesOf = (shape: Extract<Shape, { type: 'yearly-fixed' | 'yearly-dates' }>): readonly MonthDay[] =>
  shape.type === 'yearly-dates' ? shape.dates : [`${two(shape.month)}-${two(shape.day)}`]

/** A yearly rule with these dates, each once: one date is the shape of one, several are the shape of several. */
export function withDates(
  shape: Extract<Shape, { type: 'yearly-fixed' | 'yearly-dates' }>,
  dates: readonly MonthDay[],
): Shape {
  const [first = '01-01', ...more] = new Set(dates)
  const by = {
    ...(shape.kind && { kind: shape.kind }),
    ...(shape.overridable !== undefined && { overridable: shape.overridable }),
  }
  if (more.length > 0) return { type: 'yearly-dates', dates: [first, ...more], ...by }
  const [month = 1, day = 1] = first.split('-').map(Number)
  // What the date was in earlier years is the wider rule's remark, and no longer true of another date.
  return { type: 'yearly-fixed', month, day, ...by }
}

/** A day of one month alone, clamped to that month: 31 February cannot be said, the last of February can. */
export function clamped<S extends Extract<Shape, { type: 'monthly-day' }>>(shape: S): S {
  const [only, ...more] = shape.months ?? []
  if (typeof shape.day !== 'number' || only === undefined || more.length > 0 || shape.month_offset) return shape
  return { ...shape, day: Math.min(shape.day, lengthOf(only)) }
}
