/** What a firm and its clients say of rules, laid over one another in time. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { layered } from '../../../shared/domain/calendar/rules/effective.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { fieldsOf, isOff, type RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { countChanges, dateChanges } from '../../../shared/domain/calendar/rules/rule-difference.ts'
import { effectiveDue, type Mark, markStates } from '../../../shared/domain/calendar/marks/status.ts'
import type { ClockRule, Occurrence } from '../../../shared/domain/calendar/types.ts'
import {
  changedVersions,
  ownRuleOf,
  type RuleVersion,
  shownVersion,
  type VersionChange,
} from '../../../shared/domain/calendar/rules/versions.ts'
import { aClient, clockRule, payGroup, rule, statutory } from './a-client.ts'
import { rule as anyRule } from './rules.ts'

const TODAY = '2027-03-01'
const KEY = 'report'
const wide = clockRule(KEY, rule({ type: 'monthly-day', day: 12 }, 'next-business-day'), { scope: 'catalogue' })
const client = aClient({
  payGroups: [payGroup(rule({ type: 'monthly-day', day: -1 }, 'previous-banking-day'))],
  events: [{ id: 'e', kind: 'holiday-start', day: '2027-07-05' }],
})

const day = fc.integer({ min: 20_454, max: 21_549 }).map(isoOf)
const fields: fc.Arbitrary<RuleFields> = fc.record(
  {
    name: fc.constantFrom('Yksi', 'Kaksi'),
    responsible: fc.constantFrom('provider' as const, 'client' as const),
    rule: anyRule,
    lead: fc.constantFrom([], [3], [10, 2]),
    target: fc.constantFrom(null, { days: 3, count: 'business' as const }),
    off: fc.boolean(),
  },
  { requiredKeys: [] },
)
const change: fc.Arbitrary<VersionChange> = fc.oneof(
  fc.record({ reach: fc.constant('all' as const), fields }),
  fc.record({ reach: fc.constant('following' as const), from: day, fields }),
)
const changes = fc.array(change, { maxLength: 6 })
const after = (all: readonly VersionChange[]) =>
  all.reduce<readonly RuleVersion[]>((versions, one) => changedVersions(versions, one, TODAY), [])
const over = (under: readonly ClockRule[], versions: readonly RuleVersion[], scope: 'firm' | 'client' = 'client') =>
  layered(
    under,
    versions.map((version) => ownRuleOf(KEY, scope, version)),
  )
const holdsOn = (one: { validFrom?: string | undefined; validUntil?: string | undefined }, on: string) =>
  (one.validFrom ?? '') <= on && (one.validUntil === undefined || on <= one.validUntil)
const datesOf = (rules: readonly ClockRule[]): readonly Occurrence[] =>
  clientClock(client, rules, statutory, '2026-01-01', '2028-12-31').occurrences

describe('versions', () => {
  it('never overlap, whatever is changed in whatever order', () => {
    fc.assert(
      fc.property(changes, day, (all, on) => {
        const versions = after(all)
        const inForce = versions.filter((one) => holdsOn(ownRuleOf(KEY, 'client', one), on))
        expect(inForce.length).toBeLessThanOrEqual(1)
        for (const { from, until } of versions) if (from !== null && until !== null) expect(from <= until).toBe(true)
      }),
    )
  })

  it('part all time among the pieces of a rule: exactly one holds on any day', () => {
    fc.assert(
      fc.property(changes, changes, day, (ofFirm, ofClient, on) => {
        const common = over([wide], after(ofFirm), 'firm')
        const pieces = over(common, after(ofClient))
        expect(pieces.filter((piece) => holdsOn(piece, on))).toHaveLength(1)
      }),
    )
  })

  it('take what they do not say from the wider rule of the same time', () => {
    fc.assert(
      fc.property(changes, changes, day, (ofFirm, ofClient, on) => {
        const common = over([wide], after(ofFirm), 'firm')
        const mine = after(ofClient).find((one) => holdsOn(ownRuleOf(KEY, 'client', one), on))
        const wider = common.find((piece) => holdsOn(piece, on))
        const piece = over(common, after(ofClient)).find((one) => holdsOn(one, on))
        expect(piece?.rule).toEqual(mine?.fields.rule ?? wider?.rule)
        expect(piece?.lead).toEqual(mine?.fields.lead ?? wider?.lead)
        expect(piece?.name.sv).toBe(mine?.fields.name ?? wider?.name.sv)
        expect(piece?.target).toEqual(mine?.fields.target === null ? undefined : (mine?.fields.target ?? wider?.target))
        // Whose business days count is the statute's, whoever says the day.
        expect(piece?.calendar ?? 'statutory').toBe('statutory')
      }),
    )
  })

  it('that follow a day change no date before it: the firm’s neither, where a client says something of its own', () => {
    fc.assert(
      fc.property(changes, changes, day, fields, (ofFirm, ofClient, from, said) => {
        const [firm, own] = [after(ofFirm), after(ofClient)]
        const next = changedVersions(firm, { reach: 'following', from, fields: said }, TODAY)
        const before = (versions: readonly RuleVersion[]) =>
          datesOf(over(over([wide], versions, 'firm'), own)).filter((one) => one.nominal < from)
        expect(before(next)).toEqual(before(firm))
      }),
    )
  })

  it('that follow a day say just what was given from it on, for as long as there were any', () => {
    fc.assert(
      fc.property(changes, day, fields, (all, from, said) => {
        const versions = changedVersions(after(all), { reach: 'following', from, fields: said }, TODAY)
        const inForce = versions.find((one) => holdsOn(ownRuleOf(KEY, 'client', one), from))
        expect(inForce?.fields ?? {}).toEqual(said)
        expect(versions.filter((one) => (one.from ?? '') > from)).toEqual([])
      }),
    )
  })

  it('change everywhere only in what differs from the one that is shown', () => {
    const versions: RuleVersion[] = [
      { id: 'a', fields: { name: 'Yksi', lead: [1] }, from: null, until: '2027-05-31' },
      { id: 'b', fields: { name: 'Yksi', lead: [2], target: null }, from: '2027-06-01', until: null },
    ]
    expect(changedVersions(versions, { reach: 'all', fields: { name: 'Kaksi', lead: [1] } }, TODAY)).toEqual([
      { id: 'a', fields: { name: 'Kaksi', lead: [1] }, from: null, until: '2027-05-31' },
      { id: 'b', fields: { name: 'Kaksi', lead: [2], target: null }, from: '2027-06-01', until: null },
    ])
    expect(shownVersion(versions, '2027-05-31')?.id).toBe('a')
    expect(shownVersion(versions, '2027-06-01')?.id).toBe('b')
    expect(shownVersion(versions.slice(1), '2027-01-01')?.id).toBe('b')
    expect(shownVersion(versions.slice(0, 1), '2029-01-01')?.id).toBe('a')
    // Saying nothing is going back to the wider rule.
    expect(changedVersions(versions.slice(0, 1), { reach: 'all', fields: {} }, TODAY)).toEqual([])
  })

  it('of nothing wider have dates only where they say when', () => {
    expect(over([], [{ fields: { name: 'Jäänne' }, from: null, until: null }])).toEqual([])
    const said = { name: 'Oma', rule: wide.rule }
    expect(over([], [{ fields: said, from: '2027-01-01', until: null }])).toMatchObject([
      { scope: 'client', confidence: 'agreed', name: { fi: 'Oma' }, validFrom: '2027-01-01' },
    ])
  })
})

describe('fields in stored JSON', () => {
  it('are taken where they are what they must be, and never stop anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const [piece] = over([wide], [{ fields: fieldsOf(json), from: null, until: null }])
        expect(typeof piece?.name.fi).toBe('string')
        expect(piece?.lead.every((days) => Number.isInteger(days))).toBe(true)
      }),
    )
    expect(fieldsOf({ lead: [1.5], name: 7, target: { days: 99, count: 'business' }, checklist: [''] })).toEqual({})
    const good = { lead: [1], name: 'A', target: null, checklist: ['a'], off: true, role: 'deputy' }
    expect(fieldsOf(good)).toEqual(good)
    expect(over([wide], [{ fields: { off: true }, from: null, until: null }]).every(isOff)).toBe(true)
  })
})

describe('the difference', () => {
  const mark = fc.record({
    state: fc.constantFrom(...markStates),
    moved_to: fc.constantFrom(undefined, '2027-04-05'),
    frozen_due: fc.constantFrom(undefined, '2027-04-02'),
  })
  /** What people would see: what the rules make, and what was settled by rules that make it no more. */
  const seen = (made: readonly Occurrence[], others: readonly Occurrence[], marks: ReadonlyMap<string, Mark>) => {
    const keys = new Set(made.map(occurrenceKey))
    const kept = others.filter((one) => {
      const state = marks.get(occurrenceKey(one))?.state
      return !keys.has(occurrenceKey(one)) && (state === 'done' || state === 'skipped')
    })
    return [...made, ...kept].map((one) => effectiveDue(one, marks.get(occurrenceKey(one)))).toSorted()
  }

  it('is what turns the days that are seen before into those that are seen after', () => {
    fc.assert(
      fc.property(anyRule, anyRule, fc.array(mark, { maxLength: 12 }), (one, other, said) => {
        const before = datesOf([{ ...wide, rule: one }])
        const then = datesOf([{ ...wide, rule: other }])
        const all = [...before, ...then]
        const marks = new Map(
          said.flatMap((each, at) => {
            const occurrence = all[(at * 7) % Math.max(1, all.length)]
            return occurrence ? [[occurrenceKey(occurrence), each] as const] : []
          }),
        )
        const found = dateChanges(before, then, marks)
        const was = seen(before, then, marks)
        for (const line of found) if (line.before !== undefined) was.splice(was.indexOf(line.before), 1)
        for (const line of found) if (line.after !== undefined) was.push(line.after)
        expect(was.toSorted()).toEqual(seen(then, before, marks))
        for (const line of found) if (line.kept) expect(line).toMatchObject({ before: line.after })
        const counts = countChanges(found)
        expect(counts.moved + counts.added + counts.removed + counts.kept).toBe(found.length)
      }),
      { numRuns: 200 },
    )
  })

  it('tells a day that moved from one that went and one that came', () => {
    const on = (days: readonly string[]) => days.map((nominal) => ({ rule: KEY, nominal, due: nominal }))
    const told = (was: readonly string[], will: readonly string[]) =>
      dateChanges(on(was), on(will), new Map()).map(({ before, after: then }) => [before, then])
    expect(told(['2027-03-12', '2027-04-12', '2027-05-12'], ['2027-04-20', '2027-05-20', '2027-06-20'])).toEqual([
      ['2027-03-12', undefined],
      ['2027-04-12', '2027-04-20'],
      ['2027-05-12', '2027-05-20'],
      [undefined, '2027-06-20'],
    ])
    expect(told(['2027-02-28', '2028-02-28'], ['2027-11-30', '2028-11-30'])).toEqual([
      ['2027-02-28', '2027-11-30'],
      ['2028-02-28', '2028-11-30'],
    ])
  })
})
