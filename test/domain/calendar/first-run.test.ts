/** Where a client's time with us begins: at a payday, with its whole run and nothing before it. */
import { expect, test } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { firstRun } from '../../../shared/domain/calendar/clock/first-run.ts'
import type { Cutoff, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { aClient, payGroup, rule, shippedCatalogue, statutory } from './a-client.ts'

const material: Cutoff = {
  id: 'm',
  kind: 'material',
  name: 'Aineisto',
  responsible: 'client',
  rule: rule({ type: 'relative-to-event', anchor: 'payment-date', offset: { days: -5, count: 'business' } }),
}
const lastDay = payGroup(rule({ type: 'monthly-day', day: -1 }, 'previous-banking-day'), [material])
const middle = payGroup(rule({ type: 'monthly-day', day: 15 }, 'previous-banking-day'), [material], 'h')
const next = payGroup(rule({ type: 'monthly-day', day: 30 }, 'next-banking-day'), [material])

test.each<[string, readonly PayGroup[], string, { payday: string; start: string } | undefined]>([
  ['the next payday', [lastDay], '2027-01-12', { payday: '2027-01-29', start: '2027-01-29' }],
  ['of several groups the first', [lastDay, middle], '2027-01-12', { payday: '2027-01-15', start: '2027-01-15' }],
  ['a payday today', [middle], '2027-01-15', { payday: '2027-01-15', start: '2027-01-15' }],
  // 30.1.2027 is a Saturday: paid on Monday, and the clock has to start before the nominal day.
  ['one that days off move on', [next], '2027-01-12', { payday: '2027-02-01', start: '2027-01-30' }],
  // 31.1.2027 is a Sunday and was paid on Friday: whoever begins on Saturday begins with February.
  ['not one that was paid before', [lastDay], '2027-01-30', { payday: '2027-02-26', start: '2027-02-26' }],
  ['none without a group', [], '2027-01-12', undefined],
  ['none of a group that has ended', [{ ...lastDay, validUntil: '2026-12-31' }], '2027-01-12', undefined],
])('begins with %s', (_, payGroups, day, expected) => {
  expect(firstRun(aClient({ payGroups }), statutory, day)).toEqual(expected)
})

test('a clock that starts there has the whole run, and nothing before it', () => {
  const { rules } = shippedCatalogue()
  const client = aClient({ payGroups: [lastDay, middle], facts: { headcount: 12 } })
  const run = firstRun(client, statutory, '2027-01-12')
  const { occurrences } = clientClock(
    { ...client, clockStart: run?.start ?? '' },
    rules,
    statutory,
    '2026-06-01',
    '2027-02-28',
  )
  const dated = occurrences.filter((one) => one.anchor !== undefined).map((one) => `${one.rule} ${one.due}`)
  expect(dated.filter((one) => one.startsWith('payday'))[0]).toBe('payday 2027-01-15')
  expect(occurrences.map(({ due }) => due).toSorted()[0]).toBe('2027-01-08')
})
