/** One-off work: a rule of one date. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientClock, earliestOf } from '../../../shared/domain/calendar/clock/clock.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { shiftOf } from '../../../shared/domain/calendar/clock/shift.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { followingStart } from '../../../shared/domain/calendar/rules/following.ts'
import { countChanges, dateChanges } from '../../../shared/domain/calendar/rules/rule-difference.ts'
import { type ClockRule, type ShiftAction, shiftActions } from '../../../shared/domain/calendar/types.ts'
import { describe as inWords } from '../../../shared/domain/calendar/words/describe.ts'
import { aClient, clockRule, rule, statutory } from './a-client.ts'

const KEY = 'task-1'
const once = (day: string, action: ShiftAction = 'next-business-day', scope: ClockRule['scope'] = 'client') =>
  ({ ...clockRule(KEY, rule({ type: 'once', day }, action)), scope }) satisfies ClockRule
const client = aClient({ clockStart: '2027-01-01', clockEnd: '2028-12-31' })
const dates = (one: ClockRule, from: string, to: string) => clientClock(client, [one], statutory, from, to).occurrences
const anyDay = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2040-12-31') }).map(isoOf)

it('has exactly one date, on its day or moved off a day off, in the span that holds it and in no other', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, fc.constantFrom(...shiftActions), (day, one, other, action) => {
      const [all, ...more] = dates(once(day, action), '2019-01-01', '2041-12-31')
      expect(more).toEqual([])
      if (!all) throw new Error('no date')
      expect(all.nominal).toBe(day)
      const { step, kind } = shiftOf(action, 'firm')
      if (step === 0) expect(all.due).toBe(day)
      else expect(statutory.isOff(dayOf(all.due), kind)).toBe(false)
      expect(Math.sign(dayOf(all.due) - dayOf(day)) * step).toBeGreaterThanOrEqual(0)
      const [from = '', to = ''] = [one, other].toSorted()
      expect(dates(once(day, action), from, to)).toEqual(all.due >= from && all.due <= to ? [all] : [])
    }),
    { numRuns: 200 },
  )
})

describe('the limits of the client', () => {
  it('do not hide work of its own that somebody put before its start or after its end', () => {
    const span = ['2020-01-01', '2035-12-31'] as const
    for (const day of ['2026-11-30', '2029-02-01']) {
      expect(dates(once(day), ...span)).toMatchObject([{ nominal: day }])
      expect(dates(once(day, 'none', 'firm'), ...span), 'the firm says it of everybody').toEqual([])
    }
    expect(dates(once('2027-06-01', 'none', 'firm'), ...span)).toMatchObject([{ nominal: '2027-06-01' }])
  })
  it('are as early as that work', () => {
    const first = (rules: readonly ClockRule[]) => earliestOf(client, rules, statutory)
    expect(first([once('2026-03-02')]) <= '2026-03-02').toBe(true)
    expect(first([once('2026-03-02', 'none', 'firm')])).toBe(first([]))
    expect(first([once('2027-06-01')])).toBe(first([]))
  })
  it('but its rule holds only as long as it is valid', () => {
    expect(dates({ ...once('2027-03-15'), validUntil: '2027-03-14' }, '2027-01-01', '2027-12-31')).toEqual([])
  })
})

describe('put on another day', () => {
  const change = (before: string, after: string, mark?: 'done' | 'waiting') => {
    const [was, will] = [before, after].map((day) => dates(once(day, 'none'), '2019-01-01', '2041-12-31'))
    if (!was?.[0] || !will) throw new Error('no date')
    const marks = mark && [[occurrenceKey(was[0]), { state: mark, due: before }] as const]
    return dateChanges(was, will, new Map(marks))
  }
  it('is one date that moves, however far', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (before, after) => {
        expect(countChanges(change(before, after))).toEqual({
          moved: before === after ? 0 : 1,
          added: 0,
          removed: 0,
          kept: 0,
        })
      }),
    )
    expect(change('2027-12-30', '2029-02-01')).toMatchObject([{ before: '2027-12-30', after: '2029-02-01' }])
  })
  it('keeps what was done on the day it was done against, and is to be done anew', () => {
    expect(countChanges(change('2027-03-15', '2027-04-20', 'done'))).toEqual({
      moved: 0,
      added: 1,
      removed: 0,
      kept: 1,
    })
    expect(change('2027-03-15', '2027-04-20', 'waiting')).toMatchObject([{ after: '2027-04-20', mark: 'waiting' }])
  })
  it('is the same work for "this and following", on whichever side the new day lies', () => {
    const at = (day: string) => dates(once(day, 'none'), '2019-01-01', '2041-12-31')
    expect(followingStart(at('2027-03-15'), at('2026-01-10'), '2027-03-15', 'once')).toBe('2026-01-10')
    expect(followingStart(at('2027-03-15'), at('2028-01-10'), '2027-03-15', 'once')).toBe('2027-03-15')
  })
})

it('is told in words, and its move is explained', () => {
  const one = once('2027-03-13')
  expect((['fi', 'sv', 'en'] as const).map((language) => inWords(one.rule, language))).toEqual([
    'Kerran 13.3.2027; vapaapäivälle osuva siirtyy seuraavaan arkipäivään.',
    'En gång 13.3.2027; infaller den på en ledig dag flyttas den till följande vardag.',
    'Once on 13 March 2027; if it falls on a day off, it moves to the next business day.',
  ])
  const [date] = dates(one, '2027-01-01', '2027-12-31')
  if (!date) throw new Error('no date')
  expect(date.due).toBe('2027-03-15')
  expect(explain(date, one, statutory, 'fi')).toMatch(/^Kerran 13\.3\.2027\. .*15\.3\.2027/)
})
