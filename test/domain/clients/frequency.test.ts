import { expect, it } from 'vitest'
import { frequencies } from '../../../shared/domain/clients/client.ts'
import { carriedOver, fitsFrequency, frequencyOf, usualPayday } from '../../../shared/domain/clients/frequency.ts'
import { typedRule } from '../../builders/rules.ts'

it('every interval is filled with a rule that fits it', () => {
  for (const frequency of frequencies) {
    const rule = usualPayday(frequency, '2027-01-12')
    if (rule) expect(fitsFrequency(rule, frequency), frequency).toBe(true)
  }
  expect(usualPayday('two-weekly', '2027-01-12')?.rule).toEqual({ type: 'every-weeks', weeks: 2, start: '2027-01-15' })
  expect(usualPayday('two-weekly', '2027-01-15')?.rule).toMatchObject({ start: '2027-01-15' })
  expect(usualPayday('other', '2027-01-12')).toBeUndefined()
})

it.each([
  ['25.k.v', 'monthly'],
  ['15,viim.k', 'twice-a-month'],
  ['joka 2. pe alkaen 8.1.2027', 'two-weekly'],
  ['joka pe', 'weekly'],
  // No interval pays as often, or nothing is known of it.
  ['15.6.v', undefined],
  ['?.k.v', undefined],
] as const)('%s is of the interval %s', (typed, frequency) => {
  expect(frequencyOf(typedRule(typed))).toBe(frequency)
})

it.each([
  ['25.k.v', 'monthly', true],
  ['25.k.v', 'two-weekly', false],
  ['viim.pp.k', 'monthly', true],
  ['15,viim.k', 'twice-a-month', true],
  ['15,viim.k', 'monthly', false],
  ['joka pe', 'weekly', true],
  ['pe.parillinen vko', 'two-weekly', true],
  ['joka 2. pe alkaen 8.1.2027', 'two-weekly', true],
  ['joka 2. pe alkaen 8.1.2027', 'weekly', false],
  ['25.1,4,7,10.v', 'monthly', false],
  // Nothing is known of these that could contradict.
  ['?.k.v', 'weekly', true],
  ['sovitaan', 'weekly', true],
  ['15.6.v', 'other', true],
] as const)('%s as %s: %s', (typed, frequency, fits) => {
  expect(fitsFrequency(typedRule(typed), frequency)).toBe(fits)
})

it('by the hour is no interval: what was written so is an interval and a form of pay', () => {
  const payday = typedRule('joka pe')
  expect(carriedOver({ frequency: 'hourly', pay_form: undefined, payday })).toEqual({
    frequency: 'weekly',
    pay_form: 'hourly',
  })
  expect(carriedOver({ frequency: 'hourly', pay_form: 'unknown', payday: 'rikki' }).frequency).toBe('other')
  const now = { frequency: 'monthly', pay_form: 'mixed' }
  expect(carriedOver({ ...now, payday })).toEqual(now)
})
