/** A rule may hang on a cut-off of the client's pay groups: by its kind, or by its name. */
import { expect, it, test } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { checkAnchor } from '../../../shared/domain/calendar/rules/rule-anchors.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { runsOf } from '../../../shared/domain/calendar/runs/runs.ts'
import type { ClockRule, Cutoff, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { formatTyped, parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { describe as inWords } from '../../../shared/domain/calendar/words/describe.ts'
import { aClient, clockRule, payGroup, statutory } from './a-client.ts'

const typed = (text: string) => {
  const read = parseTyped(text)
  if ('error' in read) throw new Error(`${text} cannot be read`)
  return read.ok
}
const cutoff = (name: string, rule: string, kind: Cutoff['kind'] = 'material'): Cutoff => ({
  id: name,
  kind,
  name,
  responsible: 'client',
  rule: typed(rule),
})
const own = (text: string, more: Partial<ClockRule> = {}) =>
  clockRule('own', typed(text), { scope: 'client', calendar: 'firm', ...more })
const payday = clockRule(paydayKey, typed('25.k <p'), { scope: 'catalogue' })

const clockOf = (groups: readonly PayGroup[], rule: ClockRule, from = '2027-01-01', to = '2027-01-31') =>
  clientClock(aClient({ payGroups: groups }), [payday, rule], statutory, from, to)
const dues = (groups: readonly PayGroup[], rule: ClockRule, from?: string, to?: string) =>
  clockOf(groups, rule, from, to).occurrences.flatMap(({ rule: key, due }) => (key === 'own' ? [due] : []))

// Paid on Friday 29 January and Friday 26 February 2027; every Friday.
const monthly = payGroup(typed('viim.k <p'), [cutoff('Tuntilistat', 'maksupäivä-5tp')], 'kk')
const weekly = payGroup(
  typed('joka 1. vk alkaen 8.1.2027 <p'),
  [cutoff('Tunnit', 'maksupäivä-2tp'), cutoff('Lista', 'maksupäivä-1tp', 'approval')],
  'vk',
)

it('counts from each group’s own cut-off of the kind', () => {
  expect(dues([monthly], own('aineistopäivä+1tp'))).toEqual(['2027-01-25'])
  expect(dues([monthly, weekly], own('aineistopäivä+1tp'), '2027-01-18', '2027-01-31')).toEqual([
    '2027-01-21',
    '2027-01-25',
    '2027-01-28',
  ])
  expect(dues([monthly, weekly], own('hyväksyntä-1tp'), '2027-01-18', '2027-01-31')).toEqual([
    '2027-01-20',
    '2027-01-27',
  ])
})

it('counts from the one of a name, whichever group has it, and of one group where it is about one', () => {
  const both = [monthly, weekly]
  expect(dues(both, own('aineistopäivä: tuntilistat'))).toEqual(['2027-01-22'])
  expect(dues(both, own('aineistopäivä', { group: 'Ryhmä kk' }))).toEqual(['2027-01-22'])
  const other = payGroup(typed('25.k <p'), [cutoff('Sopimukset', '10.k <', 'other')], 'o')
  // 10.1.2027 is a Sunday.
  expect(dues([other], own('aineistopäivä: Sopimukset +1tp'))).toEqual(['2027-01-11'])
})

it('a cut-off with a day of its own is that of the payday that it is for', () => {
  const group = payGroup(typed('25.k <p'), [cutoff('Aineisto', '10.k <')], 'g')
  const { occurrences } = clockOf([group], own('aineistopäivä+1tp'))
  const [run] = runsOf([group], occurrences)
  expect(run?.payday).toBe('2027-01-25')
  expect(run?.steps.map(({ rule, due }) => [rule, due])).toContainEqual(['own', '2027-01-11'])
})

it('goes along when the payday is another this once, and stays the same date', () => {
  const moved: PayGroup = { ...monthly, exceptions: [{ payday: '2027-01-31', day: '2027-01-22', reason: 'Sovittu' }] }
  const one = (group: PayGroup) =>
    clockOf([group], own('aineistopäivä+1tp')).occurrences.find(({ rule }) => rule === 'own')
  const [before, after] = [one(monthly), one(moved)]
  if (!before || !after) throw new Error('no date')
  expect([before.due, after.due]).toEqual(['2027-01-25', '2027-01-18'])
  expect(occurrenceKey(after)).toBe(occurrenceKey(before))
})

it('a payday far outside the window still brings its date into it', () => {
  expect(dues([monthly], own('aineistopäivä+40pv'), '2027-03-01', '2027-03-31')).toEqual(['2027-03-03', '2027-03-31'])
  expect(dues([monthly], own('aineistopäivä-40pv'), '2026-12-01', '2026-12-31')).toEqual(['2026-12-13'])
})

it('is told of where nobody has agreed on such a cut-off, and gives no dates', () => {
  const bare = payGroup(typed('25.k <p'), [], 'g')
  const faults = (groups: readonly PayGroup[], rule: ClockRule) => clockOf(groups, rule).faults
  expect(faults([bare], own('aineistopäivä+1tp'))).toMatchObject([{ rule: 'own', code: 'no-cutoff' }])
  expect(faults([monthly], own('hyväksyntä'))).toMatchObject([{ code: 'no-cutoff' }])
  expect(faults([monthly], own('aineistopäivä: Kulut'))).toMatchObject([{ code: 'no-cutoff', detail: 'Kulut' }])
  expect(dues([bare], own('aineistopäivä+1tp'))).toEqual([])
  // The firm's rule is for whoever has agreed.
  expect(faults([bare], own('aineistopäivä+1tp', { scope: 'firm' }))).toEqual([])
})

it('neither paydays nor cut-offs hang on a cut-off', () => {
  const rule = typed('aineistopäivä+1tp')
  for (const key of [paydayKey, 'client-material-deadline', 'pay-group-cutoff'])
    expect(checkAnchor(rule, key, { events: [] })?.code).toBe('circular')
  expect(checkAnchor(rule, 'own', { events: [] })).toBeUndefined()
})

test.each([
  ['aineistopäivä+1tp', 'cutoff:material', 'Työpäivä aineistopäivän jälkeen'],
  ['hyväksyntä-2tp klo 12', 'cutoff:approval', '2 työpäivää ennen hyväksyntäpäivää'],
  ['inlämningsdag: Timlistor +2ad', 'cutoff:material:Timlistor', '2 työpäivää aineistopäivän ”Timlistor” jälkeen'],
  ['aineistopäivä: Tunnit ja kulut klo 12', 'cutoff:material:Tunnit ja kulut', 'Aineistopäivänä ”Tunnit ja kulut”'],
  ['aineistopäivä: "Tunti-listat"-1tp <', 'cutoff:material:Tunti-listat', 'ennen aineistopäivää ”Tunti-listat”'],
  ['työpäivä aineistopäivän jälkeen', 'cutoff:material', 'Työpäivä aineistopäivän jälkeen'],
  ['2 työpäivää ennen hyväksyntää', 'cutoff:approval', '2 työpäivää ennen hyväksyntäpäivää'],
  ['two working days after the approval day', 'cutoff:approval', '2 työpäivää hyväksyntäpäivän jälkeen'],
])('%s is read, said and written back', (text, anchor, words) => {
  const rule = typed(text)
  expect(checkRule(rule)).toEqual([])
  expect(rule.rule).toMatchObject({ type: 'relative-to-event', anchor })
  expect(inWords(rule, 'fi').toLowerCase()).toContain(words.toLowerCase())
  for (const language of ['fi', 'sv', 'en'] as const) expect(typed(formatTyped(rule, language))).toEqual(rule)
})

it('the explanation tells the payday that it leads to', () => {
  const rule = own('aineistopäivä+1tp')
  const [one] = clockOf([monthly], rule).occurrences.filter(({ rule: key }) => key === 'own')
  if (!one) throw new Error('no date')
  const told = explain(one, rule, statutory, 'fi')
  expect(told).toContain('aineistopäivän jälkeen')
  expect(told).toContain('alkanmaksupäivä pe 29.1.2027 (Ryhmä kk)')
})
