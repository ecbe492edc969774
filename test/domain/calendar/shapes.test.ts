import { expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { expand, isOpen } from '../../../shared/domain/calendar/clock/expand.ts'
import type { Offset } from '../../../shared/domain/calendar/types.ts'
import { aClient, clockRule, datesOf, rule, statutory } from './a-client.ts'

const payday = (iso: string, id = 'g') => ({ id, day: dayOf(iso) })
const year = ['2027-01-01', '2027-12-31'] as const

const relative = (offset: Offset) => ({ type: 'relative-to-event', anchor: 'payment-date', offset }) as const

it('monthly-day: an offset counts from the month of the rule, and months name that month', () => {
  const taxes = rule({ type: 'monthly-day', day: 12, month_offset: 1, anchor: 'pay-month' }, 'next-business-day')
  expect(datesOf(taxes, '2027-06-01', '2027-09-30')).toEqual([
    '2027-06-12→2027-06-14',
    '2027-07-12',
    '2027-08-12',
    '2027-09-12→2027-09-13',
  ])
  expect(datesOf(rule({ type: 'monthly-day', day: 10, month_offset: 1, months: [12, 3] }), ...year)).toEqual([
    '2027-01-10',
    '2027-04-10',
  ])
  expect(datesOf(rule({ type: 'monthly-day', day: -1, month_offset: -1, months: [3] }), ...year)).toEqual([
    '2027-02-28',
  ])
  expect(datesOf(rule({ type: 'monthly-day', day: 'client-defined' }), ...year)).toEqual([])
})

it('monthly-day: a casual employer reports only on months with a payday', () => {
  const report = rule({ type: 'monthly-day', day: 5, month_offset: 1, anchor: 'pay-month' })
  const paydays = [payday('2027-03-15'), payday('2027-12-20')]
  const context = {
    dayOffs: statutory,
    from: dayOf('2027-01-01'),
    to: dayOf('2028-01-31'),
    paydays,
    onlyPayMonths: true,
  }
  expect(expand(report, context).map((one) => isoOf(one.due))).toEqual(['2027-04-05', '2028-01-05'])
})

it('yearly-fixed: an older date holds until its last year', () => {
  const cards = rule({
    type: 'yearly-fixed',
    month: 1,
    day: 1,
    historical: { until_year: 2024, month: 2, day: 1 },
  })
  expect(datesOf(cards, '2023-01-01', '2026-12-31')).toEqual(['2023-02-01', '2024-02-01', '2025-01-01', '2026-01-01'])
})

it('yearly-dates: in the order of the year, each once', () => {
  expect(datesOf(rule({ type: 'yearly-dates', dates: ['10-01', '01-02', '02-29', '01-02'] }), ...year)).toEqual([
    '2027-01-02',
    '2027-02-28',
    '2027-10-01',
  ])
})

it('quarterly-day: months after the calendar quarter', () => {
  expect(datesOf(rule({ type: 'quarterly-day', day: 31, month_offset_after_quarter: 0 }), ...year)).toEqual([
    '2027-03-31',
    '2027-06-30',
    '2027-09-30',
    '2027-12-31',
  ])
  expect(datesOf(rule({ type: 'quarterly-day', day: 15, month_offset_after_quarter: 1 }), ...year)).toEqual([
    '2027-01-15',
    '2027-04-15',
    '2027-07-15',
    '2027-10-15',
  ])
})

it('quarterly-invoice: to be checked by the end of its month, open from its first day', () => {
  const invoice = rule({ type: 'quarterly-invoice', invoice_months: [7, 1], due: { days_after_sending: 21 } })
  const found = expand(invoice, { from: dayOf(year[0]), to: dayOf(year[1]), dayOffs: statutory })
  expect(found.map((one) => [isoOf(one.opens ?? NaN), isoOf(one.due)])).toEqual([
    ['2027-01-01', '2027-01-31'],
    ['2027-07-01', '2027-07-31'],
  ])
})

it('relative-to-event: days of three kinds, months clamped, the anchor day not counted', () => {
  const from = (offset: Offset, action?: Parameters<typeof rule>[1]) =>
    datesOf(rule(relative(offset), action), '2026-01-01', '2029-12-31', { paydays: [payday('2027-01-29')] })
  expect(from({ days: 5, count: 'calendar' }, 'next-business-day')).toEqual(['2027-02-03'])
  expect(from({ days: -5, count: 'business' })).toEqual(['2027-01-22'])
  expect(from({ days: 1, count: 'banking' })).toEqual(['2027-02-01'])
  expect(from({ days: 0 })).toEqual(['2027-01-29'])
  expect(from({ months: 1 })).toEqual(['2027-02-28'])
  expect(from({ years: 1, months: 1, days: -1 })).toEqual(['2028-02-28'])
  expect(from({ months: null })).toEqual([])
  // Over Easter 2027 (26–29 March): five business days before 1 April.
  expect(
    datesOf(rule(relative({ days: -5, count: 'business' })), ...year, { paydays: [payday('2027-04-01')] }),
  ).toEqual(['2027-03-23'])
})

it('relative-to-event: internal counts skip the firm’s own days off, statutory ones do not', () => {
  const dayOffs = createDayOffs({ own: [{ from: '2027-01-25', to: '2027-01-27', name: 'Hiihtoloma' }] })
  const material = (calendar: 'firm' | 'statutory') =>
    datesOf(rule(relative({ days: -3, count: 'business' })), ...year, {
      dayOffs,
      calendar,
      paydays: [payday('2027-01-29')],
    })
  expect(material('statutory')).toEqual(['2027-01-26'])
  expect(material('firm')).toEqual(['2027-01-21'])
})

it('relative-to-event: hangs on events of its own kind, also after the client’s end if the event was before it', () => {
  const removal = rule({ type: 'relative-to-event', anchor: 'transfer-date', offset: { days: 30 } })
  const event = (id: string, kind: string, iso: string) => ({ ...payday(iso, id), kind })
  const events = [
    event('a', 'transfer-date', '2027-05-31'),
    event('b', 'holiday-start', '2027-05-01'),
    event('c', 'transfer-date', '2027-07-01'),
  ]
  expect(datesOf(removal, ...year, { events, end: '2027-06-15' })).toEqual(['2027-06-30'])
})

it('fiscal-year-end-offset: the same day number, or the last of the month', () => {
  const claim = rule({ type: 'fiscal-year-end-offset', months: 6 })
  const claims = (fiscalYearEnd: string) => datesOf(claim, '2027-01-01', '2028-12-31', { fiscalYearEnd })
  expect(claims('12-31')).toEqual(['2027-06-30', '2028-06-30'])
  expect(claims('06-30')).toEqual(['2027-12-30', '2028-12-30'])
  expect(claims('08-31')).toEqual(['2027-02-28', '2028-02-29'])
  expect(claims('02-28')).toEqual(['2027-08-28', '2028-08-29'])
  expect(datesOf(rule({ type: 'fiscal-year-end-offset', months: 0 }, 'previous-business-day'), ...year)).toEqual([
    '2027-12-31',
  ])
  expect(datesOf(rule({ type: 'fiscal-year-end-offset', months: 25, days: 40 }), ...year)).toEqual(['2027-03-12'])
})

it('window: due on its last day, opening on its first, also over new year', () => {
  const winter = rule({ type: 'window', start: '10-01', end: '04-30' })
  const found = expand(winter, { from: dayOf(year[0]), to: dayOf(year[1]), dayOffs: statutory })
  expect(found.map((one) => [isoOf(one.opens ?? NaN), isoOf(one.due)])).toEqual([['2026-10-01', '2027-04-30']])
})

it('intervals: from the last time, or from the start, clamped from it', () => {
  const monthly = rule({ type: 'interval-months', months: 4 })
  expect(datesOf(monthly, ...year, { start: '2026-10-31' })).toEqual(['2027-02-28', '2027-06-30', '2027-10-31'])
  expect(datesOf(monthly, ...year, { start: '2026-10-31', lastHeld: '2027-01-15' })).toEqual([
    '2027-05-15',
    '2027-09-15',
  ])
  expect(
    datesOf(rule({ type: 'interval-years', years: 2 }), '2024-01-01', '2030-12-31', { start: '2024-02-29' }),
  ).toEqual(['2026-02-28', '2028-02-29', '2030-02-28'])
  expect(datesOf(monthly, ...year)).toEqual([])
  expect(isOpen(monthly.rule)).toBe(true)
})

it('client-defined and cba-defined: open until somebody gives a date', () => {
  const reviewed = rule({ type: 'client-defined', max_interval_months: 12 })
  expect(datesOf(reviewed, ...year, { start: '2026-03-15' })).toEqual(['2027-03-15'])
  expect(datesOf(rule({ type: 'client-defined' }), ...year, { start: '2026-03-15' })).toEqual([])
  expect(datesOf(rule({ type: 'client-defined', date: '09-15' }), ...year)).toEqual(['2027-09-15'])
  expect(datesOf(rule({ type: 'cba-defined', default_month: 6 }), ...year)).toEqual([])
  expect(datesOf(rule({ type: 'cba-defined', date: '06-15' }), ...year)).toEqual(['2027-06-15'])
})

it('retention: from the financial years that were ours, even long after the client has left', () => {
  const kept = rule({ type: 'retention', years: 6, from: 'end-of-year-of-fiscal-year-end' })
  expect(datesOf(kept, '2020-01-01', '2060-12-31', { start: '2025-06-01', end: '2026-06-30' })).toEqual([
    '2031-12-31',
    '2032-12-31',
  ])
  expect(
    datesOf(kept, '2020-01-01', '2060-12-31', { start: '2025-06-01', end: '2026-06-30', fiscalYearEnd: '06-30' }),
  ).toEqual(['2031-12-31', '2032-12-31'])
})

it('retention: from the end of the financial year itself, to the day', () => {
  const kept = (from: 'fiscal-year-end' | 'end-of-year-of-fiscal-year-end') =>
    datesOf(rule({ type: 'retention', years: 10, from }), '2036-01-01', '2038-12-31', {
      fiscalYearEnd: '06-30',
      start: '2026-01-01',
      end: '2027-12-31',
    })
  expect(kept('fiscal-year-end')).toEqual(['2036-06-30', '2037-06-30', '2038-06-30'])
  expect(kept('end-of-year-of-fiscal-year-end')).toEqual(['2036-12-31', '2037-12-31', '2038-12-31'])
})

it('relative-to-feast: the day of the client’s country, where it keeps one by that id', () => {
  const eve = rule({ type: 'relative-to-feast', feast: 'midsummer-day', offset: { days: -1, count: 'calendar' } })
  expect(datesOf(eve, '2027-06-01', '2027-06-30')).toEqual(['2027-06-25'])
  const name = { fi: 'Juhannus', sv: 'Midsommar', en: 'Midsummer' }
  const country = { holidays: [{ id: 'midsummer-day', name, when: { on: '06-24' } }], law: {}, events: [] }
  expect(datesOf(eve, '2027-06-01', '2027-06-30', { dayOffs: createDayOffs({ country }) })).toEqual(['2027-06-23'])
  // One that it does not keep is that of the calendar.
  const advent = rule({ type: 'relative-to-feast', feast: 'christmas-eve', offset: { days: 0 } })
  expect(datesOf(advent, '2027-12-01', '2027-12-31', { dayOffs: createDayOffs({ country }) })).toEqual(['2027-12-24'])
})

it('weekly: every banking day, whoever’s rule it is', () => {
  const own = createDayOffs({ own: [{ from: '2027-01-07', to: '2027-01-07', name: 'Koulutus' }] })
  const every = rule({ type: 'weekly', weekday: 'banking' })
  expect(datesOf(every, '2027-01-05', '2027-01-08', { dayOffs: own, calendar: 'firm' })).toEqual([
    '2027-01-05',
    '2027-01-07',
    '2027-01-08',
  ])
})

it('weekly: every working day, by whose rule it is', () => {
  const own = createDayOffs({ own: [{ from: '2027-01-07', to: '2027-01-07', name: 'Koulutus' }] })
  const every = rule({ type: 'weekly', weekday: 'working' })
  // New Year's Day and Epiphany are off for all, the training day for the firm.
  expect(datesOf(every, '2027-01-01', '2027-01-11', { dayOffs: own, calendar: 'firm' })).toEqual([
    '2027-01-04',
    '2027-01-05',
    '2027-01-08',
    '2027-01-11',
  ])
  expect(datesOf(every, '2027-01-05', '2027-01-08', { dayOffs: own, calendar: 'statutory' })).toEqual([
    '2027-01-05',
    '2027-01-07',
    '2027-01-08',
  ])
})

it('relative-to-feast: two feasts whose distances end on one day are due on it once', () => {
  const end = rule({ type: 'relative-to-feast', feast: 'all-saints-day', offset: { months: 2, end: 'year' } })
  const dates = datesOf(end, '2024-01-01', '2032-12-31')
  expect(new Set(dates).size).toBe(dates.length)
})

it('monthly-working-day: a closed month is counted by the statutory calendar', () => {
  const dayOffs = createDayOffs({ own: [{ from: '2027-07-01', to: '2027-07-31', name: 'Kesäsulku' }] })
  const last = rule({ type: 'monthly-working-day', n: -1 })
  expect(datesOf(last, '2027-06-01', '2027-08-31', { dayOffs, calendar: 'firm' })).toEqual([
    '2027-06-30',
    '2027-07-30',
    '2027-08-31',
  ])
  expect(datesOf(rule({ type: 'monthly-working-day', n: 15 }), '2027-12-01', '2027-12-31')).toEqual(['2027-12-22'])
  expect(datesOf(rule({ type: 'monthly-working-day', n: -2, months: [12] }), ...year)).toEqual(['2027-12-30'])
})

it('a long closure cannot lose a date that was moved out of the window’s sight', () => {
  const dayOffs = createDayOffs({ own: [{ from: '2027-07-01', to: '2027-07-31', name: 'Kesäsulku' }] })
  const monthly = rule({ type: 'monthly-day', day: 20 }, 'previous-business-day')
  expect(datesOf(monthly, '2027-06-25', '2027-06-30', { dayOffs, calendar: 'firm' })).toEqual(['2027-07-20→2027-06-30'])
})

it('a window that ends before it begins holds nothing', () => {
  expect(datesOf(rule({ type: 'monthly-day', day: 1 }, 'next-business-day'), '2030-12-31', '2030-01-01')).toEqual([])
  expect(
    clientClock(
      aClient(),
      [clockRule('r', rule({ type: 'monthly-day', day: 1 }))],
      statutory,
      '2030-12-31',
      '2030-01-01',
    ),
  ).toEqual({
    occurrences: [],
    faults: [],
    unset: [],
  })
})

it('a feast that leads to the same day as the one of the year before gives it once', () => {
  const end = rule({
    type: 'relative-to-feast',
    feast: 'easter-sunday',
    offset: { months: -3, end: 'year' },
  })
  // Easter is on 5 April 2026 and on 28 March 2027.
  expect(datesOf(end, '2026-01-01', '2027-12-30')).toEqual(['2026-12-31'])
})

it('the edges of the known years drop dates instead of failing', () => {
  const monthly = rule({ type: 'monthly-day', day: -1 }, 'previous-business-day')
  expect(datesOf(monthly, '1900-01-01', '1900-03-31')).toHaveLength(3)
  expect(datesOf(rule({ type: 'monthly-day', day: -1 }, 'next-business-day'), '2200-11-01', '2200-12-31')).toHaveLength(
    2,
  )
  expect(datesOf(rule({ type: 'fiscal-year-end-offset', months: 1200 }), '2190-01-01', '2200-12-31')).toHaveLength(11)
})
