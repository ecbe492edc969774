import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { addMonths, dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { withException, wrongException } from '../../../shared/domain/calendar/runs/exception.ts'
import { layered } from '../../../shared/domain/calendar/rules/effective.ts'
import type { RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { runsOf } from '../../../shared/domain/calendar/runs/runs.ts'
import type { ClockRule, Cutoff, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { aClient, clockRule, payGroup, shippedCatalogue, statutory } from './a-client.ts'

const typed = (text: string) => {
  const read = parseTyped(text)
  if ('error' in read) throw new Error(`${text} cannot be read`)
  return read.ok
}
const material = (id: string, rule: string, name = id): Cutoff => ({
  id,
  kind: 'material',
  name,
  responsible: 'client',
  rule: typed(rule),
})
const approval = (id: string, rule: string): Cutoff => ({ ...material(id, rule), kind: 'approval' })
const payday = clockRule(paydayKey, typed('15.k <p'), { scope: 'catalogue' })
const bankFile = clockRule('bank-file', typed('maksupäivä-1pp'), { scope: 'catalogue' })
const report = clockRule('report', typed('maksupäivä+5pv >'), { scope: 'catalogue' })

const clockOf = (group: PayGroup, rules: readonly ClockRule[] = [payday], from = '2027-01-01', to = '2028-06-30') =>
  clientClock(aClient({ payGroups: [group] }), rules, statutory, from, to).occurrences

/** For each payday the days of its cut-offs, in the order in which they were agreed. */
function timetable(group: PayGroup): Record<string, (string | undefined)[]> {
  const runs = runsOf([group], clockOf(group))
  return Object.fromEntries(
    runs.map(({ payday: day, steps }) => [
      day,
      group.cutoffs.map(({ id }) => steps.findLast(({ anchor }) => anchorParts(anchor?.id ?? '').cutoff === id)?.due),
    ]),
  )
}

describe('the last days of a run are those of its own payday', () => {
  test.each([
    ['joka 1. vk alkaen 8.1.2027 <p', 'maksupäivä-5tp', '2027-01-22', '2027-01-15'],
    ['joka 1. vk alkaen 8.1.2027 <p', 'maksupäivä-7tp', '2027-01-22', '2027-01-13'],
    ['joka 2. vk alkaen 8.1.2027 <p', 'maksupäivä-10tp', '2027-01-22', '2027-01-08'],
  ])('%s, %s', (rule, cutoff, day, last) => {
    expect(timetable(payGroup(typed(rule), [material('a', cutoff)]))[day]).toEqual([last])
  })

  it('days of the month are for the payday of their month, whichever way a weekend moves them', () => {
    const school = payGroup(typed('31.k <p'), [
      material('head', '2.k <'),
      material('hours', '6.k <'),
      material('teachers', '9.k <'),
    ])
    const days = timetable(school)
    expect(days['2027-04-30']).toEqual(['2027-04-02', '2027-04-06', '2027-04-09'])
    // 2 May is a Sunday, and its Friday is the payday before.
    expect(days['2027-05-31']).toEqual(['2027-04-30', '2027-05-05', '2027-05-07'])
    expect(days['2027-12-31']).toEqual(['2027-12-02', '2027-12-03', '2027-12-09'])
    expect(days['2028-03-31']).toEqual(['2028-03-02', '2028-03-06', '2028-03-09'])
  })

  it('a day of the month before is for the next month’s payday', () => {
    const days = timetable(payGroup(typed('25.k <p'), [approval('a', '28.k-1 <'), material('b', '10.k-2')]))
    expect(days['2027-03-25']).toEqual(['2027-02-26', '2027-01-10'])
    expect(days['2027-04-23']).toEqual(['2027-03-25', '2027-02-10'])
  })

  it('two paydays of a month share nothing', () => {
    const days = timetable(payGroup(typed('joka 2. vk alkaen 8.1.2027 <p'), [material('a', '5.k <')]))
    expect(days['2027-01-08']).toEqual(['2027-01-05'])
    expect(days['2027-01-22']).toEqual([undefined])
  })
})

test('whatever is counted from a payday is in its run, and every run has its own', () => {
  const rules = fc.constantFrom(
    'joka 1. vk alkaen 8.1.2027 <p',
    'joka 2. vk alkaen 7.1.2027 <p',
    '15.k <p',
    'viim.tp.k',
    '31.k <p',
  )
  const before = fc.integer({ min: 1, max: 15 })
  fc.assert(
    fc.property(rules, before, (rule, days) => {
      const group = payGroup(typed(rule), [material('a', `maksupäivä-${days}tp`)])
      const clock = clockOf(group, [payday, bankFile, report])
      const runs = runsOf([group], clock)
      for (const run of runs)
        for (const step of run.steps) expect(step.anchor?.day, occurrenceKey(step)).toBe(run.payday)
      // Only at the ends of the window does a step lie without its payday.
      const inRuns = new Set(runs.flatMap(({ steps }) => steps))
      const left = clock.filter((one) => one.rule !== paydayKey && !inRuns.has(one))
      const first = runs[0]?.payday ?? ''
      const last = runs.at(-1)?.payday ?? ''
      expect(left.filter(({ anchor }) => (anchor?.day ?? '') >= first && (anchor?.day ?? '') <= last)).toEqual([])
      expect(new Set(runs.map(({ nominal }) => nominal)).size).toBe(runs.length)
    }),
  )
})

describe('this payday only', () => {
  const usual = payGroup(typed('30.k <p'), [material('a', 'maksupäivä-5tp', 'Tuntilistat'), approval('b', '3.k <')])
  const moved = { payday: '2027-07-30', day: '2027-07-15', reason: 'Kesäloma' }
  const july: PayGroup = { ...usual, exceptions: [moved] }
  const rules = [payday, bankFile, report]

  it('everything that is counted from it goes along, and is still known by what it was', () => {
    const before = new Map(clockOf(usual, rules).map((one) => [occurrenceKey(one), one.due]))
    const after = new Map(clockOf(july, rules).map((one) => [occurrenceKey(one), one.due]))
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
    const changed = [...after]
      .filter(([key, due]) => before.get(key) !== due)
      .map(([key, due]) => [key.split('@')[0], due])
    expect(Object.fromEntries(changed)).toEqual({
      'client-material-deadline': '2027-07-08',
      'bank-file': '2027-07-14',
      // The law counts five days from the payday that is.
      payday: '2027-07-15',
      report: '2027-07-20',
    })
  })

  it('is found from whichever window its day lies in', () => {
    const dues = (from: string, to: string) =>
      clockOf(july, rules, from, to)
        .filter(({ rule }) => rule === paydayKey)
        .map(({ due }) => due)
    expect(dues('2027-07-10', '2027-07-20')).toEqual(['2027-07-15'])
    expect(dues('2027-07-25', '2027-08-05')).toEqual([])
    expect(dues('2027-07-01', '2027-08-31')).toEqual(['2027-07-15', '2027-08-30'])
  })

  it('says what it is otherwise', () => {
    const client = aClient({ payGroups: [july] })
    const clock = clockOf(july, rules, '2027-07-10', '2027-07-31')
    const why = (key: string) => {
      const one = clock.find(({ rule }) => rule === key)
      const rule = one && ruleOf(one, client, rules)
      return one && rule ? explain(one, rule, statutory, 'fi') : ''
    }
    expect(why(paydayKey)).toContain('Palkanmaksupäivä to 15.7.2027, poikkeuksellisesti, muuten pe 30.7.2027.')
    expect(why('report')).toContain('Palkanmaksupäivä to 15.7.2027 (Ryhmä g), poikkeuksellisesti, muuten pe 30.7.2027.')
    expect(why('report')).toContain('Ti 20.7.2027 on arkipäivä')
  })

  it('moves any payday, within reach, and back again without a trace', () => {
    const start = dayOf('2027-01-30')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: -45, max: 45 }), (month, away) => {
        const nominal = isoOf(addMonths(start, month))
        const run = runsOf([usual], clockOf(usual, rules)).find((one) => one.nominal === nominal)
        if (!run) return
        const day = isoOf(dayOf(run.payday) + away)
        expect(wrongException(run.payday, day)).toBeUndefined()
        const exceptions = withException(usual, { payday: nominal, day, reason: '' })
        const clock = clockOf({ ...usual, exceptions }, rules, '2026-11-01')
        const there = runsOf([usual], clock).find((one) => one.nominal === nominal)
        expect(there?.payday).toBe(day)
        const back = withException({ exceptions }, { payday: nominal, day: null, reason: '' })
        expect(clockOf({ ...usual, exceptions: back }, rules)).toEqual(clockOf(usual, rules))
      }),
    )
  })

  it('two pays on one day stay two runs, each with its own steps', () => {
    const weekly = payGroup(typed('joka 1. vk alkaen 8.1.2027 <p'), [material('a', 'maksupäivä-2tp')])
    const exceptions = withException(weekly, { payday: '2027-01-29', day: '2027-01-15', reason: '' })
    const runs = runsOf([weekly], clockOf({ ...weekly, exceptions }, rules)).filter(
      ({ nominal }) => nominal < '2027-02',
    )
    expect(runs.map(({ nominal, payday: day }) => [nominal, day])).toEqual([
      ['2027-01-08', '2027-01-08'],
      ['2027-01-15', '2027-01-15'],
      ['2027-01-22', '2027-01-22'],
      ['2027-01-29', '2027-01-15'],
    ])
    for (const run of runs)
      expect(run.steps.map(({ rule }) => rule).toSorted()).toEqual(['bank-file', 'client-material-deadline', 'report'])
  })

  it('is refused where it would be another payday', () => {
    expect(wrongException('2027-07-30', '2027-09-14')).toBe('too-far-away')
    expect(wrongException('2027-07-30', '2027-02-30')).toBe('malformed')
  })
})

describe('what nobody agreed', () => {
  const { rules: catalogue } = shippedCatalogue()
  const of = (group: PayGroup, more: readonly ClockRule[] = []) =>
    clientClock(aClient({ payGroups: [group] }), [...more, ...catalogue], statutory, '2027-01-01', '2027-12-31')
      .occurrences

  it('an approval comes from an agreement, and not from the catalogue', () => {
    const without = of(payGroup(typed('15.k <p'), [material('a', 'maksupäivä-5tp')]))
    expect(without.filter(({ rule }) => rule === 'client-approval-deadline')).toEqual([])
    const agreed = of(payGroup(typed('15.k <p'), [approval('a', 'maksupäivä-2pp')]))
    expect(agreed.filter(({ rule }) => rule === 'client-approval-deadline')).toHaveLength(12)
  })

  it('who says only what to tick, or nothing of the day, has not agreed on a day', () => {
    const group = payGroup(typed('15.k <p'), [material('a', 'maksupäivä-5tp')])
    const approvals = (fields: RuleFields) => {
      const own = { key: 'client-approval-deadline', scope: 'firm' as const, fields }
      return clientClock(
        aClient({ payGroups: [group] }),
        layered(catalogue, [own]),
        statutory,
        '2027-01-01',
        '2027-12-31',
      ).occurrences.filter(({ rule }) => rule === own.key).length
    }
    expect(approvals({ checklist: ['Summat'] })).toBe(0)
    expect(approvals({ rule: typed('maksupäivä-2pp') })).toBe(12)
    // Somebody put it into the year on purpose.
    expect(approvals({ off: false })).toBe(12)
  })

  it('a cut-off goes by the name it was agreed under, in every language', () => {
    const group = payGroup(typed('15.k <p'), [
      material('a', 'maksupäivä-5tp', 'Tuntilistat'),
      material('b', 'maksupäivä-3tp', ''),
      { ...approval('c', 'maksupäivä-2tp'), name: 'Palkkalistan hyväksyntä' },
    ])
    const client = aClient({ payGroups: [group] })
    const names = (language: 'fi' | 'sv') =>
      new Set(
        of(group)
          .filter(({ anchor }) => anchorParts(anchor?.id ?? '').cutoff !== undefined)
          .map((one) => ruleOf(one, client, catalogue)?.name[language]),
      )
    const plain = catalogue.find(({ key }) => key === 'client-material-deadline')?.name
    expect(names('fi')).toEqual(new Set(['Aineisto: Tuntilistat', plain?.fi, 'Palkkalistan hyväksyntä']))
    expect(names('sv')).toEqual(new Set(['Underlag: Tuntilistat', plain?.sv, 'Palkkalistan hyväksyntä']))
  })
})
