import { expect, it } from 'vitest'
import { agendaPeriod } from '../../../shared/domain/calendar/agenda-period.ts'

it('is this week and the next one', () => {
  expect(agendaPeriod('2027-01-11')).toEqual({ from: '2027-01-11', to: '2027-01-24' })
  expect(agendaPeriod('2027-01-17')).toEqual({ from: '2027-01-11', to: '2027-01-24' })
  expect(agendaPeriod('2026-12-31')).toEqual({ from: '2026-12-28', to: '2027-01-10' })
})
