import { expect, test } from 'vitest'
import { followingStart } from '../../../shared/domain/calendar/rules/following.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'

const on = (...days: string[]): Occurrence[] => days.map((nominal) => ({ rule: 'r', nominal, due: nominal }))
const before = (payday: string, nominal: string, group = 'g'): Occurrence => ({
  rule: 'r',
  nominal,
  due: nominal,
  anchor: { id: group, day: payday },
})

test('a yearly date that is put earlier moves this year already', () => {
  const start = followingStart(
    on('2026-03-01', '2027-03-01'),
    on('2026-02-26', '2027-02-26'),
    '2027-03-01',
    'yearly-fixed',
  )
  expect(start).toBe('2027-02-26')
})

test('a monthly day moves within its month, either way, and doubles nothing', () => {
  const [fifth, last] = [on('2027-02-05', '2027-03-05'), on('2027-02-25', '2027-03-25')]
  expect(followingStart(last, fifth, '2027-03-25', 'monthly-day')).toBe('2027-03-05')
  expect(followingStart(fifth, last, '2027-03-05', 'monthly-day')).toBe('2027-03-05')
})

test('what hangs on a payday follows its payday', () => {
  const old = [before('2027-02-15', '2027-02-08'), before('2027-03-15', '2027-03-08')]
  const next = [before('2027-02-15', '2027-02-04'), before('2027-03-15', '2027-03-04')]
  expect(followingStart(old, next, '2027-03-08', 'relative-to-event')).toBe('2027-03-04')
})

test('what another pay group has in between is left alone', () => {
  const old = [before('2027-03-15', '2027-03-08'), before('2027-03-12', '2027-03-05', 'h')]
  const next = [before('2027-03-15', '2027-03-04'), before('2027-03-12', '2027-03-01', 'h')]
  expect(followingStart(old, next, '2027-03-08', 'relative-to-event')).toBe('2027-03-08')
})

test('a day between two dates points at the next one; where there is none, it is the day itself', () => {
  expect(followingStart(on('2027-03-25'), on('2027-03-05'), '2027-03-10', 'monthly-day')).toBe('2027-03-05')
  expect(followingStart([], on('2027-03-05'), '2027-03-10', 'monthly-day')).toBe('2027-03-10')
})
