import { describe, expect, test } from 'vitest'
import { yearToCheck } from '../../renderer/calendar/check/hint.ts'

describe("the hint of the year's check", () => {
  test('is quiet until the end of September', () => {
    expect(yearToCheck('2027-01-12')).toBeUndefined()
    expect(yearToCheck('2027-09-30')).toBeUndefined()
  })
  test('names the coming year from October on', () => {
    expect(yearToCheck('2027-10-01')).toBe(2028)
    expect(yearToCheck('2027-12-31')).toBe(2028)
  })
})
