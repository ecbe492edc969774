import { type TypedError, TypedFailure } from './lexer.ts'
import { century, monthDay, monthOffset, months, offset, shift, time, wholeMonthDay } from './parts.ts'
import { TypedReader } from './reader.ts'
import { dayOf, parseDay, weekdayOf } from '../days/days.ts'
import { unknownIn } from '../said/hear.ts'
import { cutoffAnchorText } from '../rules/cutoff-anchors.ts'
import { readSaid } from '../said/said.ts'
import type { EndOf, IsoDay, Rule, Shape } from '../types.ts'

export { formatTyped } from './format.ts'

export type ParsedRule = { readonly ok: Rule } | { readonly error: TypedError }

/** An optional `.v` (every year) after the month. */
function everyYear(reader: TypedReader): void {
  if (reader.take('.') && !reader.word('every-year') && !atEnd(reader)) reader.fail('year', 'shift', 'end')
}

const atEnd = (reader: TypedReader) =>
  ['end', '<', '>', '~'].includes(reader.peek().kind) || reader.isWord('earliest') || reader.isWord('at-time')

/** `aikaisintaan -2tp` after a day of the month: from when on it may be done. */
const opens = (reader: TypedReader) => (reader.word('earliest') ? { earliest: offset(reader) } : {})

/** The month part of a day: every month, chosen months, and an offset from them. */
function monthPart(reader: TypedReader): { readonly months?: readonly number[]; readonly month_offset?: number } {
  if (!reader.word('every-month')) {
    if (reader.peek().kind !== 'number') reader.fail('month', 'months')
    const chosen = months(reader)
    const away = monthOffset(reader)
    return away === 0 ? { months: chosen } : { months: chosen, month_offset: away }
  }
  const away = monthOffset(reader)
  return away === 0 ? {} : { month_offset: away }
}

/** `31.1.,30.6.` and `2.5.-30.9.` and `15.6.`, when the first day and its point have been read. */
function dates(reader: TypedReader, day: number): Shape {
  const from = reader.peek(-2)
  const month = reader.number(1, 12, 'month').value
  const sign = reader.peek().kind
  // 25.1,4.v are months of one day; 15.6+1.v counts from a month. Neither has a point after its first month.
  if (sign === ',' || sign === '+' || sign === '-') {
    const chosen = reader.take(',') ? months(reader, [month]) : [month]
    const away = monthOffset(reader)
    everyYear(reader)
    const part = away === 0 ? {} : { month_offset: away }
    return { type: 'monthly-day', day, months: chosen, ...part, ...opens(reader) }
  }
  const first = monthDay(reader, from, day, month)
  const point = reader.take('.')
  const far = point && first === '12-31' ? anchored(reader, 'year') : undefined
  if (far) return far
  if (point && reader.peek().kind === 'number') {
    const year = reader.number(1900, 2200, 'year').value
    const iso = `${year}-${first}`
    return parseDay(iso) === undefined ? reader.refuse('no-such-date', from, 'date') : { type: 'once', day: iso }
  }
  if (!point || reader.word('every-year'))
    // Only a day of months can say from when on it may be done.
    return reader.isWord('earliest')
      ? { type: 'monthly-day', day, months: [month], ...opens(reader) }
      : { type: 'yearly-fixed', month, day }
  if (reader.take('-')) return { type: 'window', start: first, end: wholeMonthDay(reader) }
  const all = [first]
  while (reader.take(',')) {
    const start = reader.peek()
    const date = wholeMonthDay(reader)
    if (all.includes(date)) reader.refuse('twice', start, 'date')
    all.push(date)
  }
  reader.word('every-year')
  return all.length === 1 ? { type: 'yearly-fixed', month, day } : { type: 'yearly-dates', dates: all }
}

/** `3.tp.k`, `2.ma.k`: the n-th working day or weekday; undefined when the next word is neither. */
function nth(reader: TypedReader, n: number, range: (max: number) => void): Shape | undefined {
  const banking = reader.word('banking-days') !== undefined
  if (banking || reader.word('working-days')) {
    range(15)
    reader.need('.', 'point')
    const part = monthPart(reader)
    everyYear(reader)
    return { type: 'monthly-working-day', n, ...(banking && { count: 'banking' }), ...part, ...opens(reader) }
  }
  const weekday = reader.weekday()
  if (weekday === undefined) return undefined
  range(4)
  reader.need('.', 'point')
  if (reader.word('every-month')) {
    everyYear(reader)
    return { type: 'monthly-weekday', weekday, n }
  }
  if (reader.peek().kind !== 'number') reader.fail('month', 'months')
  const chosen = months(reader)
  everyYear(reader)
  return { type: 'monthly-weekday', weekday, n, months: chosen }
}

/** Rules that begin with a day: `25.k.v`, `viim.k`, `viim.tp.k`, `12.q+2.v`, `31.1.,30.6.`, `?.k.v`. */
function dayed(reader: TypedReader): Shape {
  const start = reader.peek()
  const open = reader.take('?') !== undefined
  const last = !open && reader.word('last') !== undefined
  const counted = !open && !last ? reader.number(1, 31, 'day') : undefined
  const fromEnd = last && reader.take('-') ? reader.number(1, 14, 'number').value + 1 : 1
  const n = last ? -fromEnd : (counted?.value ?? 0)
  if (n !== 0 && fromEnd === 1 && reader.take(',')) return severalDays(reader, n)
  reader.need('.', 'point')

  if (!open) {
    const found = nth(reader, n, (max) => {
      if (Math.abs(n) > max) {
        const length = reader.peek(-1).position - start.position - 1
        throw new TypedFailure({
          code: 'out-of-range',
          position: start.position,
          length,
          expected: ['number'],
          limits: [1, max],
        })
      }
    })
    if (found) return found
  }
  if (fromEnd > 1) reader.fail('weekday')
  const far = last ? anchored(reader, 'month') : undefined
  if (far) return far
  if (!open && reader.word('quarter')) {
    const away = monthOffset(reader)
    everyYear(reader)
    return { type: 'quarterly-day', day: n, month_offset_after_quarter: away }
  }
  if (counted && reader.peek().kind === 'number') return dates(reader, n)
  if (reader.peek().kind !== 'number' && !reader.isWord('every-month'))
    reader.fail('month', 'months', ...(open ? [] : (['weekday'] as const)))
  const part = monthPart(reader)
  everyYear(reader)
  return { type: 'monthly-day', day: open ? 'client-defined' : n, ...part, ...opens(reader) }
}

/** `15,viim.k`, `1,15.6,12`, when the first day and its comma have been read. */
function severalDays(reader: TypedReader, first: number): Shape {
  const days = [first]
  do {
    const start = reader.peek()
    const day = reader.word('last') ? -1 : reader.number(1, 31, 'day').value
    if (days.includes(day)) reader.refuse('twice', start, 'day')
    days.push(day)
  } while (reader.take(','))
  reader.need('.', 'point')
  const part = monthPart(reader)
  everyYear(reader)
  return { type: 'monthly-days', days, ...part }
}

/** What a distance can be counted from, read with the distance; undefined where the next word is no such thing. */
function anchored(reader: TypedReader, end: EndOf): Shape | undefined {
  const start = reader.peek()
  const shape = fromAnchor(reader)
  if (shape === undefined) return undefined
  if (shape.type === 'fiscal-year-end-offset') return { ...shape, end }
  if (shape.offset.weekday !== undefined) reader.refuse('unexpected', start, 'end')
  return { ...shape, offset: { ...shape.offset, end } }
}

type FromAnchor = Extract<Shape, { type: 'relative-to-event' | 'relative-to-feast' | 'fiscal-year-end-offset' }>

function fromAnchor(reader: TypedReader): FromAnchor | undefined {
  const event = reader.take('event')
  if (event) return relative(reader, event.text)
  if (reader.word('payday')) return relative(reader, 'payment-date')
  const kind = reader.word('material-day') ? 'material' : reader.word('approval-day') ? 'approval' : undefined
  if (kind) return relative(reader, cutoffAnchorText({ kind, name: reader.take('name')?.text }))
  if (reader.word('fiscal-year-of')) {
    if (!reader.word('end')) reader.fail('end-of-year')
    return { type: 'fiscal-year-end-offset', months: 0 }
  }
  if (reader.word('fiscal-year'))
    return reader.word('end') ? { type: 'fiscal-year-end-offset', months: 0 } : fiscal(reader)
  const feast = reader.feast()
  if (feast === undefined) return undefined
  const start = reader.peek()
  const distance = offset(reader)
  if (distance.months === null) reader.refuse('no-such-date', start, 'number')
  return { type: 'relative-to-feast', feast, offset: distance }
}

/** `vko 42`, `vko 28-31`, when the word has been read. */
function week(reader: TypedReader): Shape {
  const first = reader.number(1, 53, 'number').value
  if (!reader.take('-')) return { type: 'yearly-week', week: first }
  return { type: 'yearly-week', week: first, until: reader.number(1, 53, 'number').value }
}

/** `pe.vko 42`, `pe.parillinen vko`, when the weekday has been read. */
function ofWeek(reader: TypedReader, weekday: number): Shape {
  reader.need('.', 'point')
  const weeks = reader.word('even') ? 'even' : reader.word('odd') ? 'odd' : undefined
  if (!reader.word('week')) reader.fail('week')
  if (weeks) return { type: 'weekly', weekday, weeks }
  return { type: 'yearly-week', week: reader.number(1, 53, 'number').value, weekday }
}

/** `maksupäivä-5tp`, `[holiday-start]-1kk aikaisintaan -2kk`. */
function relative(reader: TypedReader, anchor: string): Extract<Shape, { type: 'relative-to-event' }> {
  const distance = offset(reader)
  return { type: 'relative-to-event', anchor, offset: distance, ...opens(reader) }
}

/** `tilikausi+6kk+10pv`, `tilikauden loppu`. */
function fiscal(reader: TypedReader): Extract<Shape, { type: 'fiscal-year-end-offset' }> {
  const start = reader.peek()
  const distance = offset(reader)
  if (distance.weekday !== undefined || distance.months === null || (distance.count ?? 'calendar') !== 'calendar') {
    reader.refuse('no-such-date', start, 'unit')
  }
  const count = (distance.months ?? 0) + 12 * (distance.years ?? 0)
  const days = distance.days ?? 0
  return days === 0
    ? { type: 'fiscal-year-end-offset', months: count }
    : { type: 'fiscal-year-end-offset', months: count, days }
}

/** `joka 2. vk alkaen 2027-01-08`, `joka arkipäivä`, `joka 6. kk`, `joka 2. v`. */
function every(reader: TypedReader): Shape {
  const count = reader.peek().kind === 'number' ? reader.number(1, century.months, 'number') : undefined
  if (count) reader.take('.')
  const times = count?.value ?? 1
  // Swedish "mån" is a month here; Monday is "må".
  const weekday = reader.isWord('months') ? undefined : reader.weekday()
  if (weekday !== undefined && count === undefined && !reader.isWord('from')) return { type: 'weekly', weekday }
  if (weekday === undefined && count === undefined && reader.word('working-days'))
    return { type: 'weekly', weekday: 'working' }
  if (weekday === undefined && count === undefined && reader.word('banking-days'))
    return { type: 'weekly', weekday: 'banking' }
  if (weekday !== undefined || reader.word('weeks')) {
    if (!reader.word('from')) reader.fail('from')
    const first = reader.peek()
    const start = reader.date()
    // The first day says which weekday it is; the two must not contradict each other.
    if (weekday !== undefined && weekdayOf(dayOf(start)) !== weekday) reader.refuse('no-such-date', first, 'date')
    return { type: 'every-weeks', weeks: times, start }
  }
  if (reader.word('months')) return { type: 'interval-months', months: times }
  if (!reader.word('years')) reader.fail('unit')
  if (count && times > century.years) {
    const { position, text } = count.token
    const limits = [1, century.years] as const
    throw new TypedFailure({ code: 'out-of-range', position, length: text.length, expected: ['number'], limits })
  }
  return { type: 'interval-years', years: times }
}

/** `kerran`, or the two words of Swedish, `en gång`; taken. */
function isOnce(reader: TypedReader): boolean {
  if (reader.isWord('one') && reader.isWord('once', 1)) reader.next()
  return reader.word('once') !== undefined
}

/** `lasku 1,4,7,10 +21pv`. */
function invoice(reader: TypedReader): Shape {
  const chosen = months(reader)
  reader.need('+', 'sign')
  const { value } = reader.number(0, century.days, 'number')
  if (!reader.word('days')) reader.fail('unit')
  return { type: 'quarterly-invoice', invoice_months: chosen, due: { days_after_sending: value } }
}

/** `tes`, `tes 15.6.`, `tes (6)`. */
function agreement(reader: TypedReader): Shape {
  const date = reader.peek().kind === 'number' ? wholeMonthDay(reader) : undefined
  if (!reader.take('(')) return date === undefined ? { type: 'cba-defined' } : { type: 'cba-defined', date }
  const default_month = reader.number(1, 12, 'month').value
  reader.need(')', 'end')
  return date === undefined ? { type: 'cba-defined', default_month } : { type: 'cba-defined', default_month, date }
}

/** `sovitaan`, `sovitaan 15.6.`, `sovitaan enintään 12kk`. */
function agreed(reader: TypedReader): Shape {
  const date = reader.peek().kind === 'number' ? wholeMonthDay(reader) : undefined
  const dated = date === undefined ? {} : { date }
  if (!reader.word('at-most')) return { type: 'client-defined', ...dated }
  const longest = reader.number(1, century.months, 'number').value
  if (!reader.word('months')) reader.fail('unit')
  return { type: 'client-defined', max_interval_months: longest, ...dated }
}

/** `säilytys 6v tilikausi`, `säilytys 10v tilikauden loppu`, `säilytys 10v luonti`. */
function keep(reader: TypedReader): Shape {
  const years = reader.number(1, century.years, 'number').value
  if (!reader.word('years')) reader.fail('unit')
  if (reader.word('fiscal-year-of')) {
    if (!reader.word('end')) reader.fail('end-of-year')
    return { type: 'retention', years, from: 'fiscal-year-end' }
  }
  if (reader.word('fiscal-year'))
    return { type: 'retention', years, from: reader.word('end') ? 'fiscal-year-end' : 'end-of-year-of-fiscal-year-end' }
  if (reader.word('creation')) return { type: 'retention', years, from: 'end-of-creation-year' }
  return reader.fail('source-of-years')
}

function body(reader: TypedReader): Shape {
  const token = reader.peek()
  const far = fromAnchor(reader)
  if (far) return far
  if (reader.word('week')) return week(reader)
  if (reader.word('every')) return every(reader)
  if (token.kind === 'date') return { type: 'once', day: reader.date() }
  const weekday = reader.weekday()
  if (weekday !== undefined) return ofWeek(reader, weekday)
  if (isOnce(reader)) return { type: 'once', day: reader.date() }
  if (reader.word('invoice')) return invoice(reader)
  if (reader.word('agreement')) return agreement(reader)
  if (reader.word('agreed')) return agreed(reader)
  if (reader.word('keep')) return keep(reader)
  if (token.kind === 'number' || token.kind === '?' || reader.isWord('last')) return dayed(reader)
  return reader.fail('rule')
}

/**
 * Reads a rule as people type it: `25.k.v`, `10.k+1.v >`, `viim.tp.k`, `maksupäivä-5tp <` (the whole language is described
 * in docs/rules.md), and as they say it: `2 pankkipäivää ennen palkkapäivää`. A text that is not a rule gives the place, the
 * reason and what could have stood there; where it can be meant in several ways, or only nearly said, also the rules to
 * choose from.
 * @param today from which day on "every second Friday" is offered
 */
export function parseTyped(text: string, today?: IsoDay): ParsedRule {
  const strict = parseStrictly(text)
  if ('ok' in strict || strict.error.code === 'empty') return strict
  const said = readSaid(text, today)
  if (said && 'ok' in said) return said
  const error = notUnderstood(text, strict.error)
  return { error: said ? { ...error, offers: said.offers } : error }
}

/** Where neither reader knows a word, it is that word; where speech knows all of them, it is the sentence. */
function notUnderstood(text: string, error: TypedError): TypedError {
  if (error.code !== 'unknown-word') return error
  const unknown = unknownIn(text)
  return unknown === undefined
    ? { code: 'unclear', position: 0, length: text.length, expected: ['rule'] }
    : { ...error, ...unknown }
}

/** The small language alone. */
function parseStrictly(text: string): ParsedRule {
  if (text.trim() === '') return { error: { code: 'empty', position: 0, length: 0, expected: ['rule'] } }
  try {
    const reader = new TypedReader(text)
    const shape = body(reader)
    const early = time(reader)
    const action = shift(reader)
    const until = early ?? time(reader)
    if (reader.peek().kind !== 'end')
      reader.fail(...(action === 'none' ? (['shift', 'end'] as const) : (['end'] as const)))
    return { ok: { rule: shape, non_business_day: { action }, ...(until !== undefined && { time: until }) } }
  } catch (failure) {
    if (failure instanceof TypedFailure) return { error: failure.error }
    throw failure
  }
}
