import { describe, expect, it } from 'vitest'
import {
  isSilent,
  type NextStep,
  ruleOfStep,
  standingOf,
  stepOfRule,
} from '../../../shared/domain/encounters/encounter.ts'
import { nextWhose } from '../../../shared/domain/encounters/kinds.ts'

const step: NextStep = { text: 'Lähetä tuntilistat', day: '2027-01-15', whose: 'deputy' }

describe('a next step', () => {
  it.each(nextWhose)('of %s is the same once it has been one-off work', (whose) => {
    expect(stepOfRule(ruleOfStep({ ...step, whose }))).toEqual({ ...step, whose })
  })

  it('is none any more where its work has become one that recurs', () => {
    const rule = { rule: { type: 'monthly-day', day: 5 }, non_business_day: { action: 'none' } } as const
    expect(stepOfRule({ ...ruleOfStep(step), rule })).toBeUndefined()
  })

  it('stands by its mark, and by the day it was moved to', () => {
    expect(standingOf(step, undefined, '2027-01-09')).toEqual({ status: 'planned', due: '2027-01-15' })
    expect(standingOf(step, undefined, '2027-01-10')).toMatchObject({ status: 'due' })
    expect(standingOf(step, undefined, '2027-01-16')).toMatchObject({ status: 'overdue' })
    const done = { state: 'done', moved_to: null, due: '2027-01-15' } as const
    expect(standingOf(step, done, '2027-03-01')).toEqual({ status: 'done', due: '2027-01-15' })
    const moved = { state: 'moved', moved_to: '2027-02-01', due: '2027-01-15' } as const
    expect(standingOf(step, moved, '2027-01-20')).toEqual({ status: 'planned', due: '2027-02-01' })
  })
})

describe('a silence', () => {
  it('is too long from the day after the months are over', () => {
    expect(isSilent('2026-01-31', 1, '2026-02-28')).toBe(false)
    expect(isSilent('2026-01-31', 1, '2026-03-01')).toBe(true)
    expect(isSilent('2026-01-12', 12, '2027-01-12')).toBe(false)
    expect(isSilent('2026-01-11', 12, '2027-01-12')).toBe(true)
  })

  it('says nothing where nothing was ever logged', () => {
    expect(isSilent(undefined, 1, '2027-01-12')).toBe(false)
  })
})
