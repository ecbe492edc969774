import type { Language } from '../../words.ts'
import { parseMonthDay } from '../days/days.ts'
import { cutoffAnchorOf } from '../rules/cutoff-anchors.ts'
import { type Meaning, type Writer, writer } from './words.ts'
import type { EndOf, MonthDay, Offset, Rule, Shape, ShiftAction, WallTime } from '../types.ts'

const signed = (value: number) => (value < 0 ? `-${-value}` : `+${value}`)
const away = (value = 0) => (value === 0 ? '' : signed(value))

const date = (text: MonthDay) => {
  const parts = parseMonthDay(text)
  return parts ? `${parts.day}.${parts.month}.` : ''
}

const monthsOf = (months: readonly number[] | undefined, { word }: Writer) =>
  months ? months.join(',') : word('every-month')
const nth = (n: number, { word }: Writer) => (n === -1 ? word('last') : n < 0 ? `${word('last')}${n + 1}` : `${n}`)

const dayUnits: Readonly<Record<NonNullable<Offset['count']>, Meaning>> = {
  calendar: 'days',
  business: 'working-days',
  banking: 'banking-days',
}

function offset(distance: Offset, { word, weekday }: Writer): string {
  const parts: string[] = []
  if (distance.years) parts.push(`${signed(distance.years)}${word('years')}`)
  if (distance.months === null) parts.push(`+?${word('months')}`)
  else if (distance.months) parts.push(`${signed(distance.months)}${word('months')}`)
  const { days, count = 'calendar' } = distance
  // "The Thursday of the week before" is counted in weeks.
  if (days && distance.weekday !== undefined && count === 'calendar' && days % 7 === 0)
    parts.push(`${signed(days / 7)}${word('weeks')}`)
  else if (days) parts.push(`${signed(days)}${word(dayUnits[count])}`)
  return `${parts.join('')}${distance.weekday === undefined ? '' : `.${weekday(distance.weekday)}`}`
}

/** What a distance ends with is said before what it is counted from: `viim.tilikausi+4kk`, `31.12.[x]+1v`. */
const endOf = (end: EndOf | undefined, { word }: Writer) =>
  end === 'month' ? `${word('last')}.` : end === 'year' ? '31.12.' : ''

const earliest = (distance: Offset | undefined, by: Writer) =>
  distance ? ` ${by.word('earliest')} ${offset(distance, by)}` : ''

/** `aineistopäivä`, `aineistopäivä: "Tuntilistat"`; undefined where it hangs on no cut-off. */
function cutoff(anchor: string, { word }: Writer): string | undefined {
  const meant = cutoffAnchorOf(anchor)
  if (!meant) return undefined
  const kind = word(meant.kind === 'material' ? 'material-day' : 'approval-day')
  return meant.name === undefined ? kind : `${kind}: "${meant.name}"`
}

function body(shape: Shape, by: Writer): string {
  const { word } = by
  const yearly = `.${word('every-year')}`
  switch (shape.type) {
    case 'monthly-day': {
      const day = shape.day === 'client-defined' ? '?' : nth(shape.day, by)
      const part = `${day}.${monthsOf(shape.months, by)}${away(shape.month_offset)}`
      // "The last day of the month" is said without a year, as people write it.
      return `${part}${shape.day === -1 && shape.months === undefined ? '' : yearly}${earliest(shape.earliest, by)}`
    }
    case 'monthly-working-day':
      return `${nth(shape.n, by)}.${word(shape.count === 'banking' ? 'banking-days' : 'working-days')}.${monthsOf(shape.months, by)}${away(shape.month_offset)}${earliest(shape.earliest, by)}`
    case 'monthly-days': {
      const days = shape.days.map((day) => nth(day, by)).join(',')
      return `${days}.${monthsOf(shape.months, by)}${away(shape.month_offset)}`
    }
    case 'weekly': {
      if (shape.weekday === 'working') return `${word('every')} ${word('working-days')}`
      if (shape.weekday === 'banking') return `${word('every')} ${word('banking-days')}`
      const weekday = by.weekday(shape.weekday)
      return shape.weeks === undefined
        ? `${word('every')} ${weekday}`
        : `${weekday}.${word(shape.weeks)} ${word('week')}`
    }
    case 'yearly-week': {
      const day = shape.weekday === undefined ? '' : `${by.weekday(shape.weekday)}.`
      return `${day}${word('week')} ${shape.week}${shape.until === undefined ? '' : `-${shape.until}`}`
    }
    case 'relative-to-feast':
      return `${endOf(shape.offset.end, by)}${by.feast(shape.feast)}${offset(shape.offset, by)}`
    case 'monthly-weekday':
      return `${nth(shape.n, by)}.${by.weekday(shape.weekday)}.${monthsOf(shape.months, by)}`
    case 'yearly-fixed':
      return `${shape.day}.${shape.month}${yearly}`
    case 'yearly-dates':
      return shape.dates.map(date).join(',')
    case 'quarterly-day':
      return `${nth(shape.day, by)}.${word('quarter')}${away(shape.month_offset_after_quarter)}${yearly}`
    case 'quarterly-invoice':
      return `${word('invoice')} ${shape.invoice_months.join(',')} +${shape.due.days_after_sending}${word('days')}`
    case 'relative-to-event': {
      const paid = shape.anchor === 'payment-date' || shape.anchor === 'payday'
      const anchor = paid ? word('payday') : (cutoff(shape.anchor, by) ?? `[${shape.anchor}]`)
      return `${endOf(shape.offset.end, by)}${anchor}${offset(shape.offset, by)}${earliest(shape.earliest, by)}`
    }
    case 'fiscal-year-end-offset': {
      const distance = offset({ months: shape.months, days: shape.days }, by)
      const end = endOf(shape.end, by)
      return distance === '' && end === ''
        ? `${word('fiscal-year-of')} ${word('end')}`
        : `${end}${word('fiscal-year')}${distance}`
    }
    case 'window':
      return `${date(shape.start)}-${date(shape.end)}`
    case 'interval-months':
      return `${word('every')} ${shape.months}. ${word('months')}`
    case 'interval-years':
      return `${word('every')} ${shape.years}. ${word('years')}`
    case 'cba-defined': {
      const month = shape.default_month === undefined ? '' : ` (${shape.default_month})`
      return `${word('agreement')}${shape.date === undefined ? '' : ` ${date(shape.date)}`}${month}`
    }
    case 'client-defined': {
      const longest = shape.max_interval_months
      const most = longest === undefined ? '' : ` ${word('at-most')} ${longest}${word('months')}`
      return `${word('agreed')}${shape.date === undefined ? '' : ` ${date(shape.date)}`}${most}`
    }
    case 'retention': {
      const from = {
        'end-of-creation-year': word('creation'),
        'end-of-year-of-fiscal-year-end': word('fiscal-year'),
        'fiscal-year-end': `${word('fiscal-year-of')} ${word('end')}`,
      }[shape.from]
      return `${word('keep')} ${shape.years}${word('years')} ${from}`
    }
    case 'every-weeks':
      return `${word('every')} ${by.weeks(shape.weeks)} ${word('from')} ${shape.start}`
    case 'once':
      return `${word('once')} ${shape.day}`
  }
}

function shift(action: ShiftAction, { word }: Writer): string {
  switch (action) {
    case 'next-business-day':
      return ' >'
    case 'previous-business-day':
      return ' <'
    case 'next-banking-day':
      return ` >${word('banking')}`
    case 'previous-banking-day':
      return ` <${word('banking')}`
    case 'not-specified':
      return ' ~'
    case 'none':
      return ''
  }
}

/** `klo 12`, `klo 12.30`. */
function until(time: WallTime | undefined, { word }: Writer): string {
  const [hours = '', minutes = ''] = time?.split(':') ?? []
  return time === undefined ? '' : ` ${word('at-time')} ${Number(hours)}${minutes === '00' ? '' : `.${minutes}`}`
}

/**
 * A rule as people type it in a language; its whole dates as `2027-01-08`, or `dotted` as they are written: `8.1.2027`. `parseTyped` reads it back as a rule with the same dates; what only informs
 * (names of months, notes, older dates, who may change it) is not part of the language.
 */
export function formatTyped(
  { rule, non_business_day, time }: Rule,
  language: Language,
  days: 'iso' | 'dotted' = 'iso',
): string {
  const by = writer(language)
  const said = body(rule, by)
  const shown =
    days === 'iso'
      ? said
      : said.replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, (_, y, m, d) => `${Number(d)}.${Number(m)}.${y}`)
  return shown + shift(non_business_day.action, by) + until(time, by)
}
