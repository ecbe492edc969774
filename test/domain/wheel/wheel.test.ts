import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, isDate, isoOf, isoWeekOf } from '../../../shared/domain/calendar/days/days.ts'
import {
  dayAt,
  GAP,
  monthsOf,
  pointAt,
  polarOf,
  radii,
  turnOf,
  weeksOf,
  yearFrame,
} from '../../../shared/domain/wheel/geometry.ts'
import { bandOf, MOST_CATEGORIES, MOST_GROUPS, ringPlan } from '../../../shared/domain/wheel/rings.ts'
import { totalOf, wheelOf } from '../../../shared/domain/wheel/wheel.ts'
import { kindsOf, wheels } from './a-wheel.ts'

describe('the year as a circle', () => {
  test('January begins right of the gap at the top, the year goes clockwise and ends left of it', () => {
    const frame = yearFrame(2027)
    const [first, last] = [turnOf(frame, dayFrom(2027, 1, 1)), turnOf(frame, dayFrom(2028, 1, 1))]
    expect(first).toBe(GAP / 2)
    expect(last).toBeCloseTo(1 - GAP / 2, 12)
    expect(pointAt(turnOf(frame, dayFrom(2027, 4, 2)), 100).x).toBeGreaterThan(99)
    expect(pointAt(turnOf(frame, dayFrom(2027, 7, 2)), 100).y).toBeGreaterThan(99)
    expect(pointAt(turnOf(frame, dayFrom(2027, 10, 1)), 100).x).toBeLessThan(-98)
    expect(dayAt(frame, 0)).toBeUndefined()
    expect(dayAt(frame, -GAP / 4)).toBeUndefined()
  })

  test('every day is at its own turn', () => {
    for (const year of [2027, 2028]) {
      const frame = yearFrame(year)
      for (let day = frame.start; day < frame.start + frame.length; day++)
        expect(dayAt(frame, turnOf(frame, day + 0.5))).toBe(day)
    }
  })

  test.each([
    [2027, 365],
    [2028, 366],
    [2100, 365],
    [2000, 366],
  ])('%i has %i days, and its last ends at the gap', (year, days) => {
    const frame = yearFrame(year)
    expect(frame.length).toBe(days)
    expect(turnOf(frame, dayFrom(year, 12, 31) + 1)).toBeCloseTo(1 - GAP / 2, 12)
    expect(monthsOf(frame)[1]?.to).toBeCloseTo(turnOf(frame, dayFrom(year, 1, 1) + (isDate(year, 2, 29) ? 60 : 59)), 12)
  })

  test('months follow each other without a gap, weeks begin on Mondays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2199 }), (year) => {
        const frame = yearFrame(year)
        const months = monthsOf(frame)
        months.forEach((month, at) => expect(month.from).toBe(at === 0 ? GAP / 2 : months[at - 1]?.to))
        expect(months.at(-1)?.to).toBeCloseTo(1 - GAP / 2, 12)
        const weeks = weeksOf(frame)
        expect([52, 53]).toContain(weeks.length)
        weeks.forEach(({ day, week }, at) => {
          expect(isoWeekOf(day).week).toBe(week)
          expect(isoWeekOf(day - 1).week).not.toBe(week)
          if (at > 0) expect(day - (weeks[at - 1]?.day ?? 0)).toBe(7)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('a point and its turn are the same place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 500 }), (turn, radius) => {
        const { x, y } = pointAt(turn, radius)
        expect(polarOf(x, y).turn).toBeCloseTo(turn, 9)
        expect(polarOf(x, y).radius).toBeCloseTo(radius, 9)
      }),
    )
  })
})

describe('rings', () => {
  test('never overlap, and stay between the middle and the ticks', () => {
    for (let count = 1; count <= MOST_CATEGORIES + MOST_GROUPS; count++)
      for (let ring = 0; ring < count; ring++) {
        const band = bandOf(ring, count)
        expect(band.outer).toBeGreaterThan(band.inner)
        expect(band.outer).toBeLessThanOrEqual(radii.ringsTo)
        expect(band.inner).toBeGreaterThanOrEqual(radii.ringsFrom - 1e-9)
        if (ring > 0) expect(band.outer).toBeLessThan(bandOf(ring - 1, count).inner)
      }
  })

  test('seven categories are six rings: the least busy share the last one', () => {
    const kinds = kindsOf(8)
    const entries = kinds.map((_, kind) => ({ kind, day: '2027-03-01', opens: null, done: 0, open: 8 - kind, late: 0 }))
    const order = kinds.map(({ category }) => category).toReversed()
    const plan = ringPlan({ kinds, entries, ofOne: false }, order)
    expect(plan.map(({ categories }) => categories)).toEqual([
      ['category-4'],
      ['category-3'],
      ['category-2'],
      ['category-1'],
      ['category-0'],
      ['category-7', 'category-6', 'category-5'],
    ])
    expect(plan.map(({ isOther }) => isOther)).toEqual([false, false, false, false, false, true])
    expect(ringPlan({ kinds, entries: entries.slice(0, 6), ofOne: false }, order).some(({ isOther }) => isOther)).toBe(
      false,
    )
  })
})

describe('marks', () => {
  test('every one lies in the sector of its month, in order, and no two bars of a ring overlap', () => {
    fc.assert(
      fc.property(wheels, (data) => {
        const wheel = wheelOf(data)
        for (const { marks } of wheel.rings)
          marks.forEach((mark, at) => {
            const month = wheel.months[mark.month]
            expect(mark.month).toBe(Number(mark.iso.slice(5, 7)) - 1)
            expect(mark.at).toBeGreaterThan(month?.from ?? 2)
            expect(mark.at).toBeLessThan(month?.to ?? -1)
            expect(mark.span.from).toBeGreaterThanOrEqual(month?.from ?? 2)
            expect(mark.span.to).toBeLessThanOrEqual(month?.to ?? -1)
            expect(mark.span.to).toBeGreaterThan(mark.span.from)
            const before = marks[at - 1]
            if (before) expect(before.span.to).toBeLessThanOrEqual(mark.span.from + 1e-12)
          })
      }),
      { numRuns: 150 },
    )
  })

  test('nothing is lost and nothing counted twice', () => {
    fc.assert(
      fc.property(wheels, (data) => {
        const wheel = wheelOf(data)
        const inYear = data.entries.filter(({ day }) => day.startsWith(String(data.year)))
        const sum = (key: 'done' | 'open' | 'late') => inYear.reduce((all, entry) => all + entry[key], 0)
        expect(wheel.counts).toEqual({ done: sum('done'), open: sum('open'), late: sum('late') })
        const marks = wheel.rings.flatMap((ring) => ring.marks)
        expect(marks.reduce((all, { total }) => all + total, 0)).toBe(totalOf(wheel.counts))
        expect(marks.flatMap(({ entries }) => entries).toSorted((a, b) => a - b)).toEqual(
          data.entries.flatMap(({ day }, at) => (day.startsWith(String(data.year)) ? [at] : [])),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('29 February has a place of its own in leap years', () => {
    const entry = (day: string) => ({ kind: 0, day, opens: null, done: 0, open: 1, late: 0 })
    const data = { year: 2028, ofOne: true, today: '2028-01-01', kinds: kindsOf(1), daysOff: [] }
    const { rings } = wheelOf({ ...data, entries: ['2028-02-28', '2028-02-29', '2028-03-01'].map(entry) })
    expect(rings[0]?.marks.map(({ month }) => month)).toEqual([1, 1, 2])
    expect(rings[0]?.marks.map((mark) => mark.at)).toEqual(
      [58.5, 59.5, 60.5].map((day) => turnOf(yearFrame(2028), dayFrom(2028, 1, 1) + day)),
    )
    expect(() => wheelOf({ ...data, entries: [entry('2027-02-29')] })).toThrow(RangeError)
  })

  test('seasons are bands from their first day to their last, as far as the year has them', () => {
    const kinds = [
      { rule: 'summer-holiday-season', name: 'Kesälomakausi', category: 'annual-holiday' },
      { rule: 'winter-holiday-season', name: 'Talvilomakausi', category: 'annual-holiday' },
    ]
    const entry = (kind: number, day: string, opens: string | null) => ({ kind, opens, day, done: 0, open: 1, late: 0 })
    const { seasons } = wheelOf({
      year: 2027,
      ofOne: true,
      today: '2027-01-01',
      kinds,
      daysOff: [],
      entries: [
        entry(0, '2027-05-02', null),
        entry(0, '2027-09-30', '2027-05-02'),
        entry(1, '2027-04-30', '2026-10-01'),
        entry(1, '2027-10-01', null),
      ],
    })
    expect(seasons.map(({ rule, from, to }) => [rule, isoOf(from), isoOf(to)])).toEqual([
      ['winter-holiday-season', '2027-01-01', '2027-04-30'],
      ['summer-holiday-season', '2027-05-02', '2027-09-30'],
      ['winter-holiday-season', '2027-10-01', '2027-12-31'],
    ])
  })

  test('today is a hand only in its own year', () => {
    const data = { ofOne: true, kinds: kindsOf(1), daysOff: [], entries: [], year: 2027 }
    expect(wheelOf({ ...data, today: '2027-01-01' }).hand).toBeCloseTo(
      turnOf(yearFrame(2027), dayFrom(2027, 1, 1) + 0.5),
      12,
    )
    expect(wheelOf({ ...data, today: '2027-01-01' }).past).toBeUndefined()
    expect(wheelOf({ ...data, today: '2026-12-31' })).toMatchObject({ hand: undefined, past: undefined })
    expect(wheelOf({ ...data, today: '2028-01-01' })).toMatchObject({
      hand: undefined,
      past: { from: GAP / 2, to: turnOf(yearFrame(2027), dayFrom(2028, 1, 1)) },
    })
  })
})
