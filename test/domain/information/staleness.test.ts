/** When a line of the information map is to be verified again, and what counts as stale. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { dueDay, freshness, isStale, roundIn, roundKey } from '../../../shared/domain/information/staleness.ts'

const day = fc.integer({ min: dayOf('1950-01-01'), max: dayOf('2150-12-31') }).map(isoOf)

describe('a line of the map', () => {
  it('is due so many months after it was verified, on the last day of a shorter month', () => {
    expect(dueDay({ verified_on: '2026-01-31', verify_months: 1 })).toBe('2026-02-28')
    expect(dueDay({ verified_on: '2024-02-29', verify_months: 12 })).toBe('2025-02-28')
    expect(dueDay({ verified_on: '2026-11-30', verify_months: 0 })).toBe(null)
    expect(dueDay({ verified_on: null, verify_months: 6 })).toBe(null)
  })

  it('is fresh on its due day and stale on the next', () => {
    const line = { verified_on: '2026-05-30', verify_months: 6 }
    expect([freshness(line, '2026-11-30'), freshness(line, '2026-12-01')]).toEqual(['fresh', 'stale'])
    expect(freshness({ verified_on: null, verify_months: 6 }, '2026-11-30')).toBe('never')
    expect(freshness({ verified_on: null, verify_months: 0 }, '2026-11-30')).toBe('free')
  })

  it('never turns fresh by waiting, and is fresh on the day it is verified', () => {
    const months = fc.integer({ min: 1, max: 120 })
    fc.assert(
      fc.property(day, months, day, day, (verified_on, verify_months, one, other) => {
        const line = { verified_on, verify_months }
        const [before, after] = [one, other].toSorted() as [string, string]
        expect(freshness(line, verified_on)).toBe('fresh')
        if (isStale(line, before)) expect(isStale(line, after)).toBe(true)
        const due = dueDay(line) ?? ''
        expect(due > verified_on && !isStale(line, due) && isStale(line, isoOf(dayOf(due) + 1))).toBe(true)
      }),
    )
  })

  it('is found by the key of its round, and by no other key', () => {
    const id = '019b0000-0000-7000-8000-000000000000'
    expect(roundIn(roundKey(id))).toBe(id)
    expect([roundIn('payday'), roundIn(`contract-${id}-end`), roundIn('information-round-x')]).toEqual(
      Array<undefined>(3).fill(undefined),
    )
  })
})
