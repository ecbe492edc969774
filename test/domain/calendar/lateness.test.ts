/** How late something was, by whose doing, and how long the client was waited for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingSteps } from '../../../shared/domain/calendar/marks/checklist.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import {
  daysWaited,
  isLate,
  type Kept,
  lateBy,
  lateFigures,
  workingDaysLate,
} from '../../../shared/domain/calendar/marks/lateness.ts'

const dayOffs = createDayOffs()
const TODAY = '2027-06-30'
const kept = (facts: Partial<Kept> = {}): Kept => ({
  due: '2027-01-12',
  doneOn: '2027-01-12',
  skipped: false,
  responsible: 'provider',
  deviationBy: '',
  waitedFrom: null,
  waitedUntil: null,
  ...facts,
})

const day = fc.integer({ min: dayOf('2026-01-01'), max: dayOf(TODAY) }).map(isoOf)
const anyKept: fc.Arbitrary<Kept> = fc.record({
  due: day,
  doneOn: fc.option(day),
  skipped: fc.boolean(),
  responsible: fc.constantFrom('provider', 'client', 'both'),
  deviationBy: fc.constantFrom('', 'provider', 'client'),
  waitedFrom: fc.option(day),
  waitedUntil: fc.option(day),
})

describe('lateness', () => {
  it.each([
    // Tuesday to Wednesday; Friday to Monday; over Epiphany, a Wednesday.
    ['2027-01-12', '2027-01-13', 1],
    ['2027-01-15', '2027-01-18', 1],
    ['2027-01-05', '2027-01-07', 1],
    ['2027-01-12', '2027-01-12', 0],
    ['2027-01-12', '2027-01-01', 0],
    // Friday to the weekend: late by the calendar, by no working day.
    ['2027-01-15', '2027-01-17', 0],
  ])('from %s to %s is %i working days', (due, done, expected) => {
    expect(workingDaysLate(dayOffs, due, done)).toBe(expected)
  })

  it('never shrinks as days go by, and is at most the calendar days', () => {
    fc.assert(
      fc.property(day, day, (due, done) => {
        const late = workingDaysLate(dayOffs, due, done)
        const next = workingDaysLate(dayOffs, due, isoOf(dayOf(done) + 1))
        expect(late).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThanOrEqual(Math.max(0, dayOf(done) - dayOf(due)))
        expect(next - late).toBeOneOf([0, 1])
      }),
    )
  })

  it('adds up: to any day between and from there on', () => {
    fc.assert(
      fc.property(day, fc.nat(60), fc.nat(60), (due, first, second) => {
        const between = isoOf(dayOf(due) + first)
        const done = isoOf(dayOf(due) + first + second)
        const parts = workingDaysLate(dayOffs, due, between) + workingDaysLate(dayOffs, between, done)
        expect(workingDaysLate(dayOffs, due, done)).toBe(parts)
      }),
    )
  })
})

describe('whose doing it was', () => {
  it.each<[string, Partial<Kept>, 'provider' | 'client']>([
    ['ours, where nothing else is known', {}, 'provider'],
    ['ours, where either could do it', { responsible: 'both' }, 'provider'],
    ['the client’s, where it was the client’s duty', { responsible: 'client' }, 'client'],
    ['what was written down, against the duty', { responsible: 'client', deviationBy: 'provider' }, 'provider'],
    [
      'the client’s, when it waited over the due date',
      { waitedFrom: '2027-01-08', waitedUntil: '2027-01-14' },
      'client',
    ],
    ['the client’s, while it still waits', { waitedFrom: '2027-01-08' }, 'client'],
    ['ours, when the client had answered in time', { waitedFrom: '2027-01-08', waitedUntil: '2027-01-12' }, 'provider'],
    ['ours, when the client was asked too late', { waitedFrom: '2027-01-13' }, 'provider'],
  ])('is %s', (_, facts, expected) => {
    expect(lateBy(kept(facts))).toBe(expected)
  })
})

it('a wait lasts to its end, or to today', () => {
  expect(daysWaited({ waitedFrom: null, waitedUntil: null }, TODAY)).toBe(0)
  expect(daysWaited({ waitedFrom: '2027-01-08', waitedUntil: '2027-01-12' }, TODAY)).toBe(4)
  expect(daysWaited({ waitedFrom: '2027-06-20', waitedUntil: null }, TODAY)).toBe(10)
})

it('what was skipped is never late, what is open is late from the day after', () => {
  expect(isLate(kept({ skipped: true, doneOn: '2027-02-01' }), TODAY)).toBe(false)
  expect(isLate(kept({ doneOn: null }), '2027-01-12')).toBe(false)
  expect(isLate(kept({ doneOn: null }), '2027-01-13')).toBe(true)
})

describe('figures', () => {
  it('agree with the items one by one, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyKept, { maxLength: 40 }), (all) => {
        const figures = lateFigures(all, TODAY, dayOffs)
        const late = all.filter((one) => isLate(one, TODAY))
        const days = late.map((one) => workingDaysLate(dayOffs, one.due, one.doneOn ?? TODAY))
        expect(figures.lateProvider + figures.lateClient).toBe(late.length)
        expect(figures.lateClient).toBe(late.filter((one) => lateBy(one) === 'client').length)
        expect(figures.openLate).toBe(late.filter((one) => one.doneOn === null).length)
        expect(figures.worstLate).toBe(Math.max(0, ...days))
        expect(figures.averageLate * late.length).toBeCloseTo(days.reduce((sum, each) => sum + each, 0))
        expect(figures.averageLate).toBeLessThanOrEqual(figures.worstLate)
        expect(lateFigures(all.toReversed(), TODAY, dayOffs)).toEqual(figures)
      }),
    )
  })

  it('are of a whole what they are of its parts', () => {
    fc.assert(
      fc.property(fc.array(anyKept), fc.array(anyKept), (one, other) => {
        const [a, b] = [lateFigures(one, TODAY, dayOffs), lateFigures(other, TODAY, dayOffs)]
        const both = lateFigures([...one, ...other], TODAY, dayOffs)
        for (const key of ['lateProvider', 'lateClient', 'openLate', 'deviations', 'waits', 'waitedDays'] as const)
          expect(both[key]).toBe(a[key] + b[key])
        expect(both.worstLate).toBe(Math.max(a.worstLate, b.worstLate))
      }),
    )
  })
})

it('a checklist lacks what is not ticked, in its own order; strange ticks count for nothing', () => {
  expect(missingSteps(['a', 'b', 'c'], ['c', 'x'])).toEqual(['a', 'b'])
  expect(missingSteps([], ['x'])).toEqual([])
})
