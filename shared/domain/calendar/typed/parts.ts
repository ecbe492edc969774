import { isDate, monthDayOf } from '../days/days.ts'
import { monthsAway } from '../rules/rule-check.ts'
import type { Token } from './lexer.ts'
import type { TypedReader } from './reader.ts'
import type { MonthDay, Offset, ShiftAction, WallTime } from '../types.ts'

export const century = { years: 100, months: 1200, days: 36_525 }

/** `15.6.` after its day has been read: a date that exists in some year. The point after the month may be left out last. */
export function monthDay(reader: TypedReader, from: Token, day: number, month: number): MonthDay {
  if (!isDate(2000, month, day)) reader.refuse('no-such-date', from, 'date')
  return monthDayOf(month, day)
}

/** `30.6.` from its first figure. */
export function wholeMonthDay(reader: TypedReader): MonthDay {
  const day = reader.number(1, 31, 'day')
  reader.need('.', 'point')
  const month = reader.number(1, 12, 'month').value
  const date = monthDay(reader, day.token, day.value, month)
  reader.take('.')
  return date
}

/** `+1`, `-2` after a month; 0 where there is none. */
export function monthOffset(reader: TypedReader): number {
  const sign = reader.take('+') ?? reader.take('-')
  if (sign === undefined) return 0
  const { value } = reader.number(0, monthsAway.max, 'number')
  return sign.kind === '-' && value !== 0 ? -value : value
}

/** `1,4,7,10`, each month once; `first` are the ones that have been read. */
export function months(reader: TypedReader, first: readonly number[] = []): number[] {
  const found = [...first]
  do {
    const { value, token } = reader.number(1, 12, 'month')
    if (found.includes(value)) reader.refuse('twice', token, 'month')
    found.push(value)
  } while (reader.take(','))
  return found
}

/** The unit after a number, with how many days or months it stands for. */
function unit(reader: TypedReader): {
  readonly of: 'days' | 'months' | 'years'
  readonly count?: Offset['count']
  readonly times: number
} {
  // "k" and "v" stand for months and years here; "kk" is the usual form.
  if (reader.word('days')) return { of: 'days', count: 'calendar', times: 1 }
  if (reader.word('working-days')) return { of: 'days', count: 'business', times: 1 }
  if (reader.word('banking-days')) return { of: 'days', count: 'banking', times: 1 }
  if (reader.word('weeks')) return { of: 'days', count: 'calendar', times: 7 }
  if (reader.word('months')) return { of: 'months', times: 1 }
  if (reader.word('years')) return { of: 'years', times: 1 }
  return reader.fail('unit')
}

/** `-5tp`, `+1kk+10pv`, `+?kk`: each unit once. Nothing at all is a distance of no days. */
export function offset(reader: TypedReader): Offset {
  const found: { days?: number; months?: number | null; years?: number; count?: Offset['count'] } = {}
  for (;;) {
    const sign = reader.take('+') ?? reader.take('-')
    if (sign === undefined) break
    if (reader.take('?')) {
      if (!reader.word('months')) reader.fail('unit')
      if (found.months !== undefined) reader.refuse('twice', sign, 'unit')
      found.months = null
      continue
    }
    const { value } = reader.number(0, century.days, 'number')
    const { of, count, times } = unit(reader)
    if (found[of] !== undefined) reader.refuse('twice', sign, 'unit')
    const amount = value * times
    if (amount > century[of]) reader.refuse('no-such-date', sign, 'number')
    found[of] = sign.kind === '-' && amount !== 0 ? -amount : amount
    if (count !== undefined) found.count = count
  }
  const whole: Offset =
    found.days === undefined && found.months === undefined && found.years === undefined ? { days: 0 } : found
  const point = reader.take('.')
  if (point === undefined) return whole
  const weekday = reader.weekday() ?? reader.fail('weekday')
  return { ...whole, weekday }
}

/** `klo 12`, `klo 12.30`, `klo 12:30`; undefined where there is none. */
export function time(reader: TypedReader): WallTime | undefined {
  if (!reader.word('at-time')) return undefined
  reader.take('.')
  const hours = reader.number(0, 23, 'time').value
  const parted = reader.take('.') ?? reader.take(':')
  const minutes = parted === undefined ? 0 : reader.number(0, 59, 'time').value
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** `>` the next working day, `<` the previous, `>p` and `<p` banking days, `~` not laid down; nothing does not move. */
export function shift(reader: TypedReader): ShiftAction {
  if (reader.take('~')) return 'not-specified'
  const sign = reader.take('>') ?? reader.take('<')
  if (sign === undefined) return 'none'
  const banking = reader.word('banking') !== undefined
  if (sign.kind === '>') return banking ? 'next-banking-day' : 'next-business-day'
  return banking ? 'previous-banking-day' : 'previous-business-day'
}
