import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { periodOf } from '../../../shared/domain/calendar/runs/period.ts'
import { payPeriods } from '../../../shared/domain/clients/client.ts'

it.each([
  ['monthly', 'current', '2027-01-29', '2027-01-01', '2027-01-31'],
  ['monthly', 'previous', '2027-01-15', '2026-12-01', '2026-12-31'],
  ['monthly', 'previous', '2028-03-10', '2028-02-01', '2028-02-29'],
  ['twice-a-month', 'current', '2027-01-15', '2027-01-01', '2027-01-15'],
  ['twice-a-month', 'current', '2027-02-28', '2027-02-16', '2027-02-28'],
  ['twice-a-month', 'previous', '2027-01-31', '2027-01-01', '2027-01-15'],
  ['twice-a-month', 'previous', '2027-01-15', '2026-12-16', '2026-12-31'],
  // Friday 15.1.2027: its week is 11.–17.1.
  ['weekly', 'current', '2027-01-15', '2027-01-11', '2027-01-17'],
  ['weekly', 'previous', '2027-01-15', '2027-01-04', '2027-01-10'],
  ['two-weekly', 'current', '2027-01-15', '2027-01-04', '2027-01-17'],
  ['two-weekly', 'previous', '2027-01-15', '2026-12-28', '2027-01-10'],
] as const)('%s, the %s one: the pay of %s is for %s to %s', (frequency, period, payday, from, to) => {
  expect(periodOf({ frequency, period }, payday)).toEqual({ from, to })
})

it('says nothing where nothing was agreed or no rhythm is known', () => {
  expect(periodOf({ frequency: 'monthly', period: 'unknown' }, '2027-01-15')).toBeUndefined()
  expect(periodOf({ frequency: 'other', period: 'previous' }, '2027-01-15')).toBeUndefined()
})

it('leaves no day out and pays none twice: the period before a payday’s own ends where its own begins', () => {
  const days = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2035-12-31') })
  fc.assert(
    fc.property(days, fc.constantFrom('monthly', 'twice-a-month', 'weekly', 'two-weekly'), (day, frequency) => {
      const [current, previous] = payPeriods.slice(1).map((period) => periodOf({ frequency, period }, isoOf(day)))
      if (!current || !previous) throw new Error('There is no period')
      expect(current.from <= isoOf(day) && isoOf(day) <= current.to).toBe(true)
      if (frequency !== 'two-weekly') expect(dayOf(previous.to) + 1).toBe(dayOf(current.from))
    }),
  )
})
