import { describe as group, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { mondayOf, weekNumberOf, weeksIn } from '../../../shared/domain/calendar/days/weeks.ts'
import { expand } from '../../../shared/domain/calendar/clock/expand.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { statutory } from './a-client.ts'

const paydays = ['2027-01-29', '2027-02-26', '2027-03-31'].map((day) => ({ id: 'g', day: dayOf(day) }))
const events = [{ id: 'e', kind: 'notice-date', day: dayOf('2027-02-10') }]

/** The due days of a typed rule. */
function dates(typed: string, from: string, to: string, fiscalYearEnd = '12-31'): string[] {
  const parsed = parseTyped(typed)
  if ('error' in parsed) throw new Error(`${typed}: ${parsed.error.code} at ${parsed.error.position}`)
  const context = { from: dayOf(from), to: dayOf(to), dayOffs: statutory, fiscalYearEnd, paydays, events }
  return expand(parsed.ok, context).map(({ due }) => isoOf(due))
}

const year = ['2027-01-01', '2027-12-31'] as const

it('knows the weeks of ISO 8601', () => {
  expect(isoOf(mondayOf(2027, 1))).toBe('2027-01-04')
  expect([weeksIn(2026), weeksIn(2027)]).toEqual([53, 52])
  expect(weekNumberOf(dayOf('2027-01-01'))).toBe(53)
  expect(weekNumberOf(dayOf('2027-10-18'))).toBe(42)
  for (let day = dayOf('2000-01-01'); day < dayOf('2040-01-01'); day += 1) {
    const thursday = new Date((day - ((day + 3) % 7) + 3) * 86_400_000).getUTCFullYear()
    expect(mondayOf(thursday, weekNumberOf(day))).toBe(day - ((day + 3) % 7))
  }
})

it.each([
  ['15,viim.2', ['2027-02-15', '2027-02-28']],
  ['29,30,viim.2', ['2027-02-28']],
  ['viim.pp.6', ['2027-06-30']],
  ['3.pp.6', ['2027-06-03']],
  ['vko 42', ['2027-10-22']],
  ['pe.vko 42 <', ['2027-10-22']],
  // Week 53 of a year that has none is its last.
  ['ma.vko 53', ['2027-12-27']],
  ['vko 28-31', ['2027-08-06']],
  ['pääsiäinen+2pv', ['2027-03-30']],
  ['pääsiäinen-14pv <', ['2027-03-12']],
  ['juhannus-1tp', ['2027-06-24']],
  ['joulu.ma', ['2027-12-20']],
  ['24.3.2027', ['2027-03-24']],
  ['maksupäivä-1vk.to', ['2027-01-21', '2027-02-18', '2027-03-25']],
  ['maksupäivä.ma', ['2027-01-25', '2027-02-22', '2027-03-29']],
  ['viim.[notice-date]', ['2027-02-28']],
  ['31.12.[notice-date]', ['2027-12-31']],
])('gives the dates of %s', (typed, due) => {
  expect(dates(typed, ...year)).toEqual(due)
})

it('a whole week is open from its Monday', () => {
  const parsed = parseTyped('vko 42')
  if ('error' in parsed) throw new Error('unread')
  const [week] = expand(parsed.ok, { from: dayOf('2027-01-01'), to: dayOf('2027-12-31'), dayOffs: statutory })
  expect(isoOf(week?.opens ?? 0)).toBe('2027-10-18')
})

it('even weeks are even by their number, over the 53rd too', () => {
  const all = dates('pe.parillinen vko', '2026-12-01', '2027-02-01')
  expect(all).toEqual(['2026-12-11', '2026-12-25', '2027-01-15', '2027-01-29'])
})

group('the tax return, four months after the end of the month in which the financial year ends', () => {
  // https://www.vero.fi/en-US/content/20796/9936: the dates of 2023 and 2024.
  it.each([
    ['12-31', ['2023-05-02', '2024-04-30']],
    ['08-31', ['2023-01-02', '2024-01-02', '2024-12-31']],
    ['06-30', ['2023-10-31', '2024-10-31']],
    ['02-28', ['2023-06-30', '2024-07-01']],
    ['04-30', ['2023-08-31', '2024-09-02']],
    ['09-30', ['2023-01-31', '2024-01-31']],
    ['11-30', ['2023-03-31', '2024-04-02']],
    ['05-15', ['2023-10-02', '2024-09-30']],
  ])('of a year that ends on %s', (end, due) => {
    expect(dates('viim.tilikausi+4kk >', '2023-01-01', '2024-12-31', end)).toEqual(due)
  })
})
