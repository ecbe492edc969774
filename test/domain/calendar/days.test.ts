import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  addMonths,
  dayOf,
  endOfMonth,
  isoOf,
  isoWeekOf,
  maxDay,
  minDay,
  parseDay,
  parseMonthDay,
  partsOf,
  weekdayOf,
} from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { easterOf, holidaysOf } from '../../../shared/domain/calendar/days/holidays.ts'

it('reads back every day that it writes, in step with the platform’s own calendar', () => {
  let wrong = 0
  for (let day = minDay; day <= maxDay; day++) {
    const iso = isoOf(day)
    const date = new Date(day * 86_400_000)
    if (iso !== date.toISOString().slice(0, 10) || parseDay(iso) !== day) wrong++
    if (weekdayOf(day) !== (date.getUTCDay() || 7)) wrong++
  }
  expect(wrong).toBe(0)
  expect([isoOf(minDay), isoOf(maxDay)]).toEqual(['1900-01-01', '2200-12-31'])
})

it('refuses dates that do not exist', () => {
  for (const text of [
    '2027-02-30',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '1899-12-31',
    '2201-01-01',
    '2027-1-1',
    '20270101',
    '2027-01-01T00:00',
    ' 2027-01-01',
    '',
    'maanantai',
  ])
    expect(parseDay(text), text).toBeUndefined()
  expect(() => dayOf('2027-02-30')).toThrow(RangeError)
  expect(() => isoOf(maxDay + 1)).toThrow(RangeError)
  expect(parseDay('2028-02-29')).toBeDefined()
  expect(parseMonthDay('02-29')).toEqual({ month: 2, day: 29 })
  expect(parseMonthDay('02-30')).toBeUndefined()
})

it('adds months from the anchor, clamped', () => {
  const from = (iso: string, months: number) => isoOf(addMonths(dayOf(iso), months))
  expect(from('2027-01-31', 1)).toBe('2027-02-28')
  expect(from('2027-01-31', 2)).toBe('2027-03-31')
  expect(from('2028-01-31', 1)).toBe('2028-02-29')
  expect(from('2027-06-30', 6)).toBe('2027-12-30')
  expect(from('2027-01-15', -13)).toBe('2025-12-15')
  expect(addMonths(dayOf('2200-12-31'), 1)).toBeNaN()
  expect(addMonths(dayOf('1900-01-01'), -1)).toBeNaN()
  expect(isoOf(endOfMonth(dayOf('2028-02-03')))).toBe('2028-02-29')
  expect(partsOf(dayOf('2028-02-29'))).toEqual({ year: 2028, month: 2, day: 29 })
})

it('knows ISO weeks at the turn of the year', () => {
  expect(isoWeekOf(dayOf('2027-01-01'))).toEqual({ year: 2026, week: 53 })
  expect(isoWeekOf(dayOf('2027-01-04'))).toEqual({ year: 2027, week: 1 })
  expect(isoWeekOf(dayOf('2024-12-30'))).toEqual({ year: 2025, week: 1 })
})

it('has the feasts of the catalogue, by its ids, kinds and names', () => {
  const path = new URL('../../../resources/catalogue/fi.json', import.meta.url)
  const { public_holidays }: { public_holidays: { list: Record<'id' | 'kind' | 'fi' | 'sv' | 'en', string>[] } } =
    JSON.parse(readFileSync(path, 'utf8'))
  const mine = new Map(holidaysOf(2027).map((holiday) => [holiday.id, holiday]))
  expect(mine.size).toBe(public_holidays.list.length)
  for (const { id, kind, fi, sv, en } of public_holidays.list) {
    const holiday = mine.get(id)
    expect(holiday?.closes, id).toEqual(kind === 'not-a-public-holiday' ? ['holiday'] : undefined)
    // The catalogue adds a second name in brackets; the short one is shown.
    expect(fi, id).toContain(holiday?.name.fi)
    expect([holiday?.name.sv, holiday?.name.en], id).toEqual([sv, en])
  }
  expect([2024, 2025, 2026, 2038].map((year) => isoOf(easterOf(year)))).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ])
})

it('adds the firm’s own days off and working week to the firm’s calendar only', () => {
  const dayOffs = createDayOffs({
    own: [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }],
    workingWeek: [1, 2, 3, 4],
  })
  const summer = dayOf('2027-07-07')
  const friday = dayOf('2027-08-06')
  expect(dayOffs.isOff(summer, 'firm')).toBe(true)
  expect(dayOffs.isOff(summer, 'business')).toBe(false)
  expect(dayOffs.isOff(friday, 'firm')).toBe(true)
  expect(dayOffs.isOff(friday, 'banking')).toBe(false)
  expect(dayOffs.why(summer, 'firm').map((reason) => reason.name.fi)).toEqual(['Kesäsulku'])
  expect(dayOffs.why(friday, 'firm').map((reason) => reason.name.sv)).toEqual(['fredag'])
  expect(dayOffs.why(dayOf('2027-12-25'), 'business').map((reason) => reason.name.en)).toEqual([
    'Christmas Day',
    'Saturday',
  ])
  expect(dayOffs.why(dayOf('2027-12-27'), 'business')).toEqual([])
  expect(dayOffs.table('firm').longest).toBeGreaterThanOrEqual(28)
  expect(() => createDayOffs({ own: [{ from: '2027-02-01', to: '2027-01-01', name: 'x' }] })).toThrow(RangeError)
})

it('keeps Saturday working feasts apart from working Saturdays', () => {
  const dayOffs = createDayOffs({ workingWeek: [1, 2, 3, 4, 5, 6] })
  expect(dayOffs.isOff(dayOf('2027-10-30'), 'firm')).toBe(false)
  expect(dayOffs.isOff(dayOf('2027-11-06'), 'firm')).toBe(true) // All Saints' Day
  expect(createDayOffs({ workingWeek: [] }).isOff(dayOf('2027-10-29'), 'firm')).toBe(false)
})

it('writes days as people do', () => {
  const shown = (['list', 'dated', 'long', 'date'] as const).map((style) =>
    (['fi', 'sv', 'en'] as const).map((language) => formatDay('2027-01-12', language, style)),
  )
  expect(shown).toEqual([
    ['ti 12.1.', 'ti 12.1.', 'Tue 12 Jan'],
    ['ti 12.1.2027', 'ti 12.1.2027', 'Tue 12 Jan 2027'],
    ['tiistai 12.1.2027', 'tisdag 12.1.2027', 'Tuesday 12 January 2027'],
    ['12.1.2027', '12.1.2027', '12 January 2027'],
  ])
})
