import { expect, test } from 'vitest'
import { monthsOnLine, placeOnLine } from '../../../shared/domain/calendar/days/year-line.ts'

test.each([2027, 2028])('the months of %i fill the line without a gap, each day in its own', (year) => {
  const months = monthsOnLine(year)
  expect(months.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  for (const { month, from, share } of months) {
    const two = String(month).padStart(2, '0')
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    for (const day of ['01', String(last)]) {
      const place = placeOnLine(`${year}-${two}-${day}`, year) ?? -1
      expect(place).toBeGreaterThan(from)
      expect(place).toBeLessThan(from + share)
    }
  }
})

test('a day of another year has no place', () => {
  expect(placeOnLine('2026-12-31', 2027)).toBeUndefined()
  expect(placeOnLine('2027-01-01', 2027)).toBeCloseTo(0.5 / 365)
  expect(placeOnLine('2027-12-31', 2027)).toBeCloseTo(364.5 / 365)
})
