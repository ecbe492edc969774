/** How long a firm can be closed, and what counts days when a year was typed wrong. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, maxDay } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs, longestClosure, tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { addWorkingDays, reachOf } from '../../../shared/domain/calendar/clock/shift.ts'

const span = (from: string, to: string) => ({ from, to, name: 'Kesäsulku' })
const slip = span('2027-07-01', '2072-07-31')

it('names the spans with a slip in their year', () => {
  expect(tooLongClosures({ own: [span('2027-07-01', '2027-07-31'), slip] })).toEqual([1])
  expect(tooLongClosures({ own: [span('2027-07-01', '2199-12-31')] })).toEqual([0])
  expect(tooLongClosures({ own: [span('2027-01-01', '2027-12-31')] })).toEqual([])
  expect(tooLongClosures({})).toEqual([])
})

it('names the span that makes a closure too long together with others', () => {
  const years = [span('2027-01-01', '2027-12-31'), span('2028-01-01', '2028-12-31')]
  expect(tooLongClosures({ own: years })).toEqual([1])
  // Over a weekend as well; a day of work between them parts them.
  const parted = [span('2027-01-01', '2027-12-17'), span('2027-12-20', '2028-02-25')]
  expect(tooLongClosures({ own: parted })).toEqual([1])
  expect(tooLongClosures({ own: [span('2027-01-01', '2027-12-16'), span('2027-12-20', '2028-02-25')] })).toEqual([])
})

it('does not count them, and never closes for longer', () => {
  const dayOffs = createDayOffs({ own: [span('2027-07-05', '2027-07-16'), slip] })
  expect(dayOffs.isOff(dayOf('2027-07-06'), 'firm')).toBe(true)
  expect(dayOffs.isOff(dayOf('2027-08-03'), 'firm')).toBe(false)
  expect(dayOffs.why(dayOf('2027-08-03'), 'firm')).toEqual([])
  const day = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2030-12-31') })
  const spans = fc.array(fc.tuple(day, fc.nat(500)), { maxLength: 12 })
  const iso = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(spans, (all) => {
      const own = all.map(([from, days]) => span(iso(from), iso(from + days)))
      expect(createDayOffs({ own }).table('firm').longest).toBeLessThanOrEqual(longestClosure)
    }),
    { numRuns: 50 },
  )
})

it('counts working days as one would day by day', () => {
  const dayOffs = createDayOffs({ own: [span('2027-07-05', '2027-07-16')], workingWeek: [1, 2, 3, 4, 6] })
  const day = fc.integer({ min: dayOf('2026-12-01'), max: dayOf('2028-01-31') })
  fc.assert(
    fc.property(day, day, fc.constantFrom('firm' as const, 'business' as const, 'holiday' as const), (a, b, kind) => {
      let count = 0
      for (let at = a + 1; at <= b; at++) if (!dayOffs.isOff(at, kind)) count++
      expect(dayOffs.workingDays(a, b, kind)).toBe(count)
    }),
  )
  expect(dayOffs.workingDays(maxDay, maxDay + 5, 'firm')).toBe(0)
})

it('reaches as far as any distance in working days goes, over one closure once', () => {
  const dayOffs = createDayOffs({ own: [span('2027-01-01', '2027-12-31')] })
  const reach = (days: number) => reachOf({ days, count: 'business' }, 'firm', dayOffs)
  const day = fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2029-12-31') })
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (from, days) => {
      expect(Math.abs(addWorkingDays(from, days, dayOffs.table('firm')) - from)).toBeLessThanOrEqual(reach(days))
    }),
  )
  expect(reach(5)).toBeLessThan(400)
})
