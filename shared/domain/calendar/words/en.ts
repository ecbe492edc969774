import { cutoffAnchorOf } from '../rules/cutoff-anchors.ts'
import { clockText } from '../days/clock-text.ts'
import { weekdayNames } from '../days/daysoff.ts'
import { englishMonths, formatMonthDay } from '../days/format-day.ts'
import type { MonthDay, Offset } from '../types.ts'
import { feastName } from '../days/holidays.ts'
import { type RuleWords, weekdayOn, againstParts, isBefore, list, monthDay, offsetParts } from './rule-words.ts'
import { entryOf } from '../../words.ts'

const and = (items: readonly string[]) => list(items, 'and')
const monthsOf = (numbers: readonly number[]) => and(numbers.map((number) => englishMonths[number - 1] ?? ''))
const date = (text: MonthDay) => formatMonthDay(monthDay(text).month, monthDay(text).day, 'en')

const anchors: Readonly<Record<string, string>> = {
  'payment-date': 'the payday',
  payday: 'the payday',
  'first-employment-start': 'the start of the first employment',
  'first-payment-date': 'the first payday',
  'employment-end': 'the end of employment',
  'holiday-start': 'the start of the holiday',
  'incapacity-start': 'the start of incapacity',
  'sick-leave-start': 'the start of the sick leave',
  'part-time-sick-start': 'the start of part-time work because of illness',
  'rehabilitation-start': 'the start of rehabilitation',
  'quarantine-order': 'the order of quarantine or isolation',
  'accident-known': 'learning of the accident',
  'lay-off-start': 'the start of the lay-off',
  'foreign-work-payment': 'the first pay for work abroad',
  'client-change': 'the change at the client',
  'leased-employee-payment': 'the leased employee’s first payday',
  'pregnancy-leave-start': 'the start of pregnancy leave or an adoptive parent’s allowance period',
  'parental-leave-start': 'the start of family leave',
  'short-family-leave-start': 'the start of family leave of at most 12 weekdays',
  'paid-parental-leave': 'the start of paid family leave',
  'claimed-month-start': 'the start of the month claimed for',
  'knowledge-of-repayment': 'learning of the repayment',
  'notice-date': 'the notice',
  'terms-effective-date': 'the terms taking effect',
  'transfer-date': 'the transfer date',
  'termination-date': 'the end of the contract',
}
const cutoffNames = { material: 'the material day', approval: 'the approval day' } as const
function nameOfCutoff(anchor: string): string | undefined {
  const meant = cutoffAnchorOf(anchor)
  return meant && `${cutoffNames[meant.kind]}${meant.name === undefined ? '' : ` “${meant.name}”`}`
}
const anchorName = (anchor: string) => entryOf(anchors, anchor) ?? nameOfCutoff(anchor) ?? `the event “${anchor}”`

const units = {
  years: ['year', 'years'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  calendar: ['day', 'days'],
  business: ['working day', 'working days'],
  banking: ['banking day', 'banking days'],
} as const

const counted = (parts: ReturnType<typeof offsetParts>) =>
  and(parts.map(({ unit, count }) => `${count} ${units[unit][count === 1 ? 0 : 1]}`))
const distance = (offset: Offset) => counted(offsetParts(offset))
/** What of a distance goes the other way: a month after it, less a day. */
const against = (offset: Offset) => {
  const parts = againstParts(offset)
  return parts.length === 0 ? '' : `, ${isBefore(offset) ? 'plus' : 'minus'} ${counted(parts)}`
}

const weekdayOf = (weekday: number) => weekdayNames[weekday - 1]?.en ?? ''

/** What a distance ends with, after the rest of it. */
const landing = ({ end, weekday }: Pick<Offset, 'end' | 'weekday'>) =>
  end !== undefined
    ? `, the last day of that ${end}`
    : weekday === undefined
      ? ''
      : `, the ${weekdayOf(weekday)} of that week`

function fromName(offset: Offset, name: string): string {
  if (offset.months === null) return `the time limit after ${name} is not known`
  if (offsetParts(offset).length > 0)
    return `${distance(offset)} ${isBefore(offset) ? 'before' : 'after'} ${name}${against(offset)}${landing(offset)}`
  if (offset.end !== undefined) return `the last day of the ${offset.end} of ${name}`
  if (offset.weekday !== undefined) return `the ${weekdayOf(offset.weekday)} of the week of ${name}`
  return name === anchors['payday'] ? `on ${name}` : `on the day of ${name}`
}

const relative = (offset: Offset, anchor: string) => fromName(offset, anchorName(anchor))

const calendarMonth = ['the calendar month', 'calendar months'] as const
const monthNames: Readonly<Record<string, readonly [string, string]>> = {
  'pay-month': ['the pay month', 'pay months'],
  'pay-period': ['the pay period', 'pay periods'],
  'tax-period': ['the tax period', 'tax periods'],
  'payment-month': ['the payment month', 'payment months'],
  'accrual-month': ['the month of accrual', 'months of accrual'],
  'work-month': ['the month worked', 'months worked'],
  'target-month': ['the target month', 'target months'],
}

function ofMonth(
  day: string,
  offset: number,
  chosen: readonly number[] | undefined,
  month: string | undefined,
): string {
  const [name, plural] = entryOf(monthNames, month ?? '') ?? calendarMonth
  if (offset === 0) return chosen ? `the ${day} of ${monthsOf(chosen)}` : `the ${day} of every month`
  const only = chosen ? ` (${plural} ${monthsOf(chosen)})` : ''
  if (offset === 1) return `the ${day} of the month after ${name}${only}`
  if (offset === -1) return `the ${day} of the month before ${name}${only}`
  return `the ${day} of the ${ordinal(Math.abs(offset))} month ${offset > 0 ? 'after' : 'before'} ${name}${only}`
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}
const dayOfMonth = (day: number) => (day < 0 ? 'last day' : ordinal(day))
const nth = (n: number, what: string) =>
  n > 0 ? `${ordinal(n)} ${what}` : n === -1 ? `last ${what}` : `${n === -2 ? 'second' : ordinal(-n)} last ${what}`
const every = (count: number, unit: string) => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`)

export const english: RuleWords = {
  anchors: Object.fromEntries(Object.entries(anchors).map(([kind, name]) => [kind, [name]])),
  shapes: {
    'monthly-day': ({ day, month_offset = 0, months: chosen, countsFrom }) =>
      day === 'client-defined'
        ? 'every month, the day agreed with the client'
        : ofMonth(dayOfMonth(day), month_offset, chosen, countsFrom),
    'monthly-working-day': ({ n, count, month_offset = 0, months: chosen, countsFrom }) =>
      ofMonth(nth(n, count === 'banking' ? 'banking day' : 'working day'), month_offset, chosen, countsFrom),
    'monthly-days': ({ days, month_offset = 0, months: chosen, countsFrom }) =>
      ofMonth(and(days.map(dayOfMonth)), month_offset, chosen, countsFrom),
    weekly: ({ weekday, weeks }) =>
      typeof weekday !== 'number'
        ? { working: 'every working day', banking: 'every banking day' }[weekday]
        : weeks === undefined
          ? `every ${weekdayOf(weekday)}`
          : `the ${weekdayOf(weekday)} of ${weeks} weeks`,
    'yearly-week': ({ week, until, weekday }) =>
      weekday !== undefined
        ? `every year on the ${weekdayOf(weekday)} of week ${week}`
        : until === undefined
          ? `every year in week ${week}, Monday to Friday`
          : `every year in weeks ${week}–${until}, Monday to Friday`,
    'relative-to-feast': ({ feast, offset }) => fromName(offset, feastName(feast).en),
    'monthly-weekday': ({ n, weekday, months: chosen }) =>
      ofMonth(nth(n, weekdayNames[weekday - 1]?.en ?? ''), 0, chosen, undefined),
    'yearly-fixed': ({ month, day }) => `every year on ${formatMonthDay(month, day, 'en')}`,
    'yearly-dates': ({ dates }) => `every year on ${and(dates.map(date))}`,
    'quarterly-day': ({ day, month_offset_after_quarter: offset }) =>
      offset === 0
        ? `the ${dayOfMonth(day)} of the last month of the quarter`
        : offset === 1
          ? `the ${dayOfMonth(day)} of the month after the quarter`
          : `the ${dayOfMonth(day)} of the ${ordinal(offset)} month after the quarter`,
    'quarterly-invoice': ({ invoice_months, due }) =>
      `check the invoice by the end of ${monthsOf(invoice_months)}; its due date stands on the invoice (${due.days_after_sending} days after it is sent)`,
    'relative-to-event': ({ offset, anchor }) => relative(offset, anchor),
    'fiscal-year-end-offset': ({ months: count, days = 0, end }) =>
      count === 0 && days === 0
        ? end === undefined
          ? 'the last day of the financial year'
          : `the last day of the ${end} in which the financial year ends`
        : `${distance({ months: count, days })} ${isBefore({ months: count, days }) ? 'before' : 'after'} the end of the financial year${against({ months: count, days })}${landing({ end })}`,
    window: ({ start, end }) => `every year from ${date(start)} to ${date(end)}`,
    'interval-months': ({ months: count }) => `${every(count, 'month')} from the last time`,
    'interval-years': ({ years, max_by_agreement }) =>
      `${every(years, 'year')} from the last time${max_by_agreement ? ` (by agreement at most ${max_by_agreement} years)` : ''}`,
    'cba-defined': ({ date: agreed, default_month }) =>
      agreed
        ? `by the collective agreement every year on ${date(agreed)}`
        : `by the collective agreement${default_month ? `, usually in ${englishMonths[default_month - 1] ?? ''}` : ''}`,
    'client-defined': ({ date: agreed, max_interval_months: longest }) =>
      agreed
        ? `on the day agreed with the client, every year on ${date(agreed)}`
        : `on a day agreed with the client${longest ? `, at least every ${longest} months` : ''}`,
    retention: ({ years, from }) =>
      from === 'end-of-creation-year'
        ? `kept for ${years} years from the end of the year in which the material was made`
        : from === 'fiscal-year-end'
          ? `kept for ${years} years from the end of the financial year`
          : `kept for ${years} years from the end of the year in which the financial year ended`,
    'every-weeks': ({ weeks, start }) =>
      `every ${weeks === 1 ? '' : `${ordinal(weeks)} `}${weekdayOf(weekdayOn(start))} from ${date(start.slice(5))} ${start.slice(0, 4)}`,
    once: ({ day }) => `once on ${date(day.slice(5))} ${day.slice(0, 4)}`,
  },
  formerly: (rule, year) => `until the end of ${year} ${rule}`,
  until: (time) => `by ${clockText(time, 'en')}`,
  earliest: (offset, anchor) => `at the earliest ${relative(offset, anchor)}`,
  before: (offset) =>
    offsetParts(offset).length === 0
      ? 'at the earliest on the day itself'
      : `at the earliest ${distance(offset)} ${isBefore(offset) ? 'before' : 'after'}${against(offset)}`,
  minimum: (offset, anchor) => `in any case no later than ${relative(offset, anchor)}`,
  shift: {
    next: 'if it falls on a day off, it moves to the next business day',
    previous: 'if it falls on a day off, it moves to the previous business day',
    'next-banking': 'if it falls on a day off, it moves to the next banking day',
    'previous-banking': 'if it falls on a day off, it moves to the previous banking day',
    'not-specified': 'nothing is laid down for days off',
  },
  weekend: 'a weekend',
  notWorked: 'not a day of the firm’s working week',
  closed: (name) => `closed (${name})`,
  isOff: (spans) =>
    and(
      spans.map(({ days, reason }) => {
        const shown = days.join(' and ')
        return `${shown} ${days.length > 1 ? 'are' : 'is'} ${reason}`
      }),
    ),
  shortened: (name, until) => `the firm is open until ${clockText(until, 'en')} (${name})`,
  moves: (to, banking, day, law) =>
    `→ moves to the ${to} ${banking ? 'banking day' : 'business day'} ${day}${law && ` (${law})`}`,
  stays: (day, banking) => `${day} is a ${banking ? 'banking day' : 'business day'}, the date does not move`,
  shown: (day) => `the date is ${day}`,
  fixed: (off) => `${off}, but this date does not move`,
  unknownShift: (off) =>
    `${off}; the source does not say whether the date moves, so it is shown unmoved (not verified)`,
  law: {
    internal: 'own due date',
    suggested: 'the program’s default',
  },
  payday: (day, group) => `payday ${day}${group ? ` (${group})` : ''}`,
  exceptional: (usual) => `this time only, otherwise ${usual}`,
  group: (name) => `pay group: ${name}`,
  event: (anchor, day, name) => `${anchorName(anchor)}: ${day}${name ? ` (${name})` : ''}`,
  opens: (day) => `may be done from ${day}`,
  clamped: (month, day) => `${englishMonths[month - 1] ?? ''} has no day ${day}, so the date is the last of the month`,
  target: (days, business, day) =>
    `own target ${days === 0 ? 'on the working day before' : `${days} ${business ? 'working ' : ''}${days === 1 ? 'day' : 'days'} before the due date`}: ${day}`,
  kept: (due) => `the rule was changed or removed after this; the due date was ${due}`,
  source: (hosts) => `source: ${hosts.join(', ')}`,
  confidence: {
    'verified-secondary': 'secondary source only',
    'verified-dated': 'old source, validity not verified',
    'not-verified': 'source not verified',
  },
  basis: {
    source: '',
    'agreed-per-client-or-cba': 'the date is agreed per client or collective agreement',
    suggestion: 'the date is the program’s default',
    'trade-practice': 'the date follows trade practice',
    unknown: 'the date is not known',
  },
  otherBasis: (text) => `basis: ${text}`,
  pastLaw: (day) => `by law no later than ${day}`,
  said: {
    fields: {
      name: 'name',
      category: 'group',
      responsible: 'duty',
      role: 'who does it',
      calendar: 'days off',
      group: 'pay group',
      condition: 'whom it is for',
      lead: 'lead time',
      target: 'target',
      checklist: 'checklist',
      off: 'being in the year',
    },
    by: (scope, fields) => `the ${scope}’s own: ${and(fields)}`,
  },
  agreed: 'the date is agreed with the client',
  own: { firm: 'the firm’s own rule', client: 'the client’s own rule' },
}
