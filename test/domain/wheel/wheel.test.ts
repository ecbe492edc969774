import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, isDate, isoWeekOf } from '../../../shared/domain/calendar/days/days.ts'
import { monthsOf, pointAt, polarOf, radii, turnOf, weeksOf, yearFrame } from '../../../shared/domain/wheel/geometry.ts'
import { layersOf, windowsPath } from '../../../shared/domain/wheel/layers.ts'
import { REACH, shapePath, shapes } from '../../../shared/domain/wheel/paths.ts'
import { bandOf, MOST_RINGS, ringPlan } from '../../../shared/domain/wheel/rings.ts'
import { totalOf, wheelOf } from '../../../shared/domain/wheel/wheel.ts'
import { crowd, kindsOf, wheels } from './a-wheel.ts'

describe('the year as a circle', () => {
  test('January begins at the top, and the year goes clockwise', () => {
    const frame = yearFrame(2027)
    expect(pointAt(turnOf(frame, dayFrom(2027, 1, 1)), 100)).toEqual({ x: 0, y: -100 })
    expect(pointAt(turnOf(frame, dayFrom(2027, 4, 2)), 100).x).toBeGreaterThan(99)
    expect(pointAt(turnOf(frame, dayFrom(2027, 7, 2)), 100).y).toBeGreaterThan(99)
    expect(pointAt(turnOf(frame, dayFrom(2027, 10, 1)), 100).x).toBeLessThan(-99)
  })

  test.each([
    [2027, 365],
    [2028, 366],
    [2100, 365],
    [2000, 366],
  ])('%i has %i days, and its last ends where the first began', (year, days) => {
    const frame = yearFrame(year)
    expect(frame.length).toBe(days)
    expect(turnOf(frame, dayFrom(year, 12, 31) + 1)).toBe(1)
    expect(monthsOf(frame)[1]?.to).toBeCloseTo((31 + (isDate(year, 2, 29) ? 29 : 28)) / days, 12)
  })

  test('months follow each other without a gap, weeks begin on Mondays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2199 }), (year) => {
        const frame = yearFrame(year)
        const months = monthsOf(frame)
        months.forEach((month, at) => expect(month.from).toBe(at === 0 ? 0 : months[at - 1]?.to))
        expect(months.at(-1)?.to).toBe(1)
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
    for (let count = 1; count <= MOST_RINGS; count++)
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
    const plan = ringPlan({ kinds, entries }, order)
    expect(plan.map(({ categories }) => categories)).toEqual([
      ['category-4'],
      ['category-3'],
      ['category-2'],
      ['category-1'],
      ['category-0'],
      ['category-7', 'category-6', 'category-5'],
    ])
    expect(plan.map(({ isOther }) => isOther)).toEqual([false, false, false, false, false, true])
    expect(ringPlan({ kinds, entries: entries.slice(0, 6) }, order).some(({ isOther }) => isOther)).toBe(false)
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
    const data = { year: 2028, today: '2028-01-01', kinds: kindsOf(1), daysOff: [] }
    const { rings } = wheelOf({ ...data, entries: ['2028-02-28', '2028-02-29', '2028-03-01'].map(entry) })
    expect(rings[0]?.marks.map(({ month }) => month)).toEqual([1, 1, 2])
    expect(rings[0]?.marks.map((mark) => mark.at)).toEqual([58.5 / 366, 59.5 / 366, 60.5 / 366])
    expect(() => wheelOf({ ...data, entries: [entry('2027-02-29')] })).toThrow(RangeError)
  })

  test('windows are cut to the year and run together', () => {
    const entry = (opens: string, day: string) => ({ kind: 0, day, opens, done: 0, open: 1, late: 0 })
    const { rings } = wheelOf({
      year: 2027,
      today: '2027-01-01',
      kinds: kindsOf(1),
      daysOff: [],
      entries: [
        entry('2026-12-01', '2027-01-10'),
        entry('2027-05-02', '2027-09-30'),
        entry('2027-06-01', '2027-06-02'),
      ],
    })
    expect(rings[0]?.windows).toEqual([
      { from: 0, to: 10 / 365 },
      { from: 121 / 365, to: 273 / 365 },
    ])
  })

  test('today is a hand only in its own year', () => {
    const data = { kinds: kindsOf(1), daysOff: [], entries: [], year: 2027 }
    expect(wheelOf({ ...data, today: '2027-01-01' }).hand).toBeCloseTo(0.5 / 365)
    expect(wheelOf({ ...data, today: '2027-01-01' }).past).toBeUndefined()
    expect(wheelOf({ ...data, today: '2026-12-31' })).toMatchObject({ hand: undefined, past: undefined })
    expect(wheelOf({ ...data, today: '2028-01-01' })).toMatchObject({ hand: undefined, past: { from: 0, to: 1 } })
  })
})

describe('what is drawn', () => {
  /** The radii of all points of absolute path commands. */
  const reach = (d: string) =>
    [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)|A[\d.]+ [\d.]+ 0 [01] [01] (-?[\d.]+) (-?[\d.]+)/g)].map(
      ([, a, b, c, e]) => Math.hypot(Number(a ?? c), Number(b ?? e)),
    )

  test('stays in its ring', () => {
    fc.assert(
      fc.property(wheels, (data) => {
        const wheel = wheelOf(data)
        for (const { ring, d } of layersOf(wheel)) {
          const band = wheel.rings[ring]
          for (const radius of reach(d)) {
            expect(radius).toBeGreaterThan((band?.inner ?? Infinity) - 0.2)
            expect(radius).toBeLessThan((band?.outer ?? 0) + 0.2)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each(shapes)('a %s reaches as far as its ring has room for', (shape) => {
    const far = [...shapePath(0, 0, 100, shape).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
    for (const [, x, y] of far) expect(Math.hypot(Number(x), Number(y))).toBeLessThanOrEqual(REACH * 100)
    expect(far.length).toBeGreaterThan(0)
  })

  test.each([60, 1000, 12_000, 60_000])('%i pieces of work are a handful of paths', (count) => {
    const wheel = wheelOf(crowd(count))
    const layers = layersOf(wheel)
    expect(totalOf(wheel.counts)).toBe(count)
    expect(layers.length).toBeLessThanOrEqual(MOST_RINGS * 3)
    for (const { marks } of wheel.rings) expect(marks.length).toBeLessThanOrEqual(366)
    const length = [...layers.map(({ d }) => d), ...wheel.rings.map(windowsPath)].join('').length
    expect(length).toBeLessThan(500_000)
  })

  test('holds no number that is none', () => {
    for (const { d } of layersOf(wheelOf(crowd(500)))) expect(d).not.toMatch(/NaN|Infinity|e-/)
  })
})
