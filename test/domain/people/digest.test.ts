import { describe, expect, it } from 'vitest'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { digestSpan } from '../../../shared/domain/people/digest.ts'

const dayOffs = createDayOffs()
const week = { first_day: '2027-01-11', last_day: '2027-01-15' }
const span = (looked: string | null, today: string, absences = [week]) =>
  digestSpan({ absences, looked, today, dayOffs })

describe('a digest is owed', () => {
  it('once after an absence, from its first day or the first day that was not looked at', () => {
    expect(span('2027-01-10', '2027-01-18')).toEqual({ because: 'absence', from: '2027-01-11', to: '2027-01-17' })
    expect(span('2027-01-07', '2027-01-18')?.from).toBe('2027-01-08')
    expect(span('2027-01-13', '2027-01-18')?.from).toBe('2027-01-11')
    expect(span('2027-01-18', '2027-01-18')).toBeUndefined()
    expect(span('2027-01-18', '2027-01-19')).toBeUndefined()
  })

  it('never while an absence runs', () => {
    expect(span('2026-12-01', '2027-01-15')).toBeUndefined()
  })

  it('after two working days without a look: a weekend is none', () => {
    expect(span('2027-01-22', '2027-01-25', [])).toBeUndefined()
    expect(span('2027-01-21', '2027-01-25', [])).toBeUndefined()
    expect(span('2027-01-20', '2027-01-25', [])).toEqual({
      because: 'not-opened',
      from: '2027-01-21',
      to: '2027-01-24',
    })
  })

  it('at a workstation that knows of no look, on the first working day after an absence only', () => {
    expect(span(null, '2027-01-18')?.because).toBe('absence')
    expect(span(null, '2027-01-19')).toBeUndefined()
    expect(span(null, '2027-01-19', [])).toBeUndefined()
  })

  it('of a quarter at most', () => {
    expect(span('2026-01-05', '2027-01-18', [])?.from).toBe('2026-10-18')
  })
})
