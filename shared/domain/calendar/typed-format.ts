import { parseMonthDay } from './days.ts'
import { type Meaning, written, writtenWeekday } from './typed-words.ts'
import type { MonthDay, Offset, Rule, Shape, ShiftAction } from './types.ts'

const signed = (value: number) => (value < 0 ? `-${-value}` : `+${value}`)
const away = (value = 0) => (value === 0 ? '' : signed(value))

const date = (text: MonthDay) => {
  const parts = parseMonthDay(text)
  return parts ? `${parts.day}.${parts.month}.` : ''
}

const monthsOf = (months: readonly number[] | undefined) => (months ? months.join(',') : written('every-month'))
const nth = (n: number) => (n === -1 ? written('last') : n < 0 ? `${written('last')}${n + 1}` : `${n}`)

const dayUnits: Readonly<Record<NonNullable<Offset['count']>, Meaning>> = {
  calendar: 'days',
  business: 'working-days',
  banking: 'banking-days',
}

function offset(distance: Offset): string {
  const parts: string[] = []
  if (distance.years) parts.push(`${signed(distance.years)}${written('years')}`)
  if (distance.months === null) parts.push(`+?${written('months')}`)
  else if (distance.months) parts.push(`${signed(distance.months)}${written('months')}`)
  if (distance.days) parts.push(`${signed(distance.days)}${written(dayUnits[distance.count ?? 'calendar'])}`)
  return parts.join('')
}

const earliest = (distance: Offset | undefined) => (distance ? ` ${written('earliest')} ${offset(distance)}` : '')

function body(shape: Shape): string {
  const yearly = `.${written('every-year')}`
  switch (shape.type) {
    case 'monthly-day': {
      const day = shape.day === 'client-defined' ? '?' : nth(shape.day)
      const part = `${day}.${monthsOf(shape.months)}${away(shape.month_offset)}`
      // "The last day of the month" is said without a year, as people write it.
      return `${part}${shape.day === -1 && shape.months === undefined ? '' : yearly}${earliest(shape.earliest)}`
    }
    case 'monthly-working-day':
      return `${nth(shape.n)}.${written('working-days')}.${monthsOf(shape.months)}${away(shape.month_offset)}${earliest(shape.earliest)}`
    case 'monthly-weekday':
      return `${nth(shape.n)}.${writtenWeekday(shape.weekday)}.${monthsOf(shape.months)}`
    case 'yearly-fixed':
      return `${shape.day}.${shape.month}${yearly}`
    case 'yearly-dates':
      return shape.dates.map(date).join(',')
    case 'quarterly-day':
      return `${nth(shape.day)}.${written('quarter')}${away(shape.month_offset_after_quarter)}${yearly}`
    case 'quarterly-invoice':
      return `${written('invoice')} ${shape.invoice_months.join(',')} +${shape.due.days_after_sending}${written('days')}`
    case 'relative-to-event': {
      const paid = shape.anchor === 'payment-date' || shape.anchor === 'payday'
      const anchor = paid ? written('payday') : `[${shape.anchor}]`
      return `${anchor}${offset(shape.offset)}${earliest(shape.earliest)}`
    }
    case 'fiscal-year-end-offset': {
      const distance = offset({ months: shape.months, days: shape.days })
      return distance === '' ? `${written('fiscal-year-of')} ${written('end')}` : `${written('fiscal-year')}${distance}`
    }
    case 'window':
      return `${date(shape.start)}-${date(shape.end)}`
    case 'interval-months':
      return `${written('every')} ${shape.months}. ${written('months')}`
    case 'interval-years':
      return `${written('every')} ${shape.years}. ${written('years')}`
    case 'cba-defined': {
      const month = shape.default_month === undefined ? '' : ` (${shape.default_month})`
      return `${written('agreement')}${shape.date === undefined ? '' : ` ${date(shape.date)}`}${month}`
    }
    case 'client-defined': {
      const longest = shape.max_interval_months
      const most = longest === undefined ? '' : ` ${written('at-most')} ${longest}${written('months')}`
      return `${written('agreed')}${shape.date === undefined ? '' : ` ${date(shape.date)}`}${most}`
    }
    case 'retention': {
      const from = shape.from === 'end-of-creation-year' ? 'creation' : 'fiscal-year'
      return `${written('keep')} ${shape.years}${written('years')} ${written(from)}`
    }
    case 'every-weeks':
      return `${written('every')} ${shape.weeks}. ${written('weeks')} ${written('from')} ${shape.start}`
  }
}

const shifts: Readonly<Record<ShiftAction, string>> = {
  'next-business-day': ' >',
  'previous-business-day': ' <',
  'next-banking-day': ' >p',
  'previous-banking-day': ' <p',
  'not-specified': ' ~',
  none: '',
}

/**
 * A rule as people type it. `parseTyped` reads it back as a rule with the same dates; what only informs (names of
 * months, notes, older dates, who may change it) is not part of the language.
 */
export const formatTyped = (rule: Rule): string => `${body(rule.rule)}${shifts[rule.non_business_day.action]}`
