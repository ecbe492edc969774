import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { languages } from '../../../shared/domain/words.ts'
import { addMonths, dayOf, isoOf, partsOf } from '../../../shared/domain/calendar/days/days.ts'
import { type DayOffKind, createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { type ExpandContext, expand } from '../../../shared/domain/calendar/clock/expand.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { addWorkingDays, shiftDay, shiftOf } from '../../../shared/domain/calendar/clock/shift.ts'
import { formatTyped, parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { aClient, clockRule, payGroup, rule as ruleFrom, shippedCatalogue, statutory } from './a-client.ts'
import { calendarRule, rule } from './rules.ts'

const first = dayOf('1990-01-01')
const last = dayOf('2060-12-31')
const anyDay = fc.integer({ min: first, max: last })
const kinds = ['business', 'banking', 'firm', 'holiday'] as const satisfies DayOffKind[]
const anyKind = fc.constantFrom(...kinds)
const closed = createDayOffs({ own: [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }] })
const paydays = Array.from({ length: 60 }, (_, index) => ({ id: 'g', day: addMonths(dayOf('2025-01-15'), index) }))
const events = [{ id: 'e', kind: 'holiday-start', day: dayOf('2027-07-01') }]
const context = (from: number, to: number): ExpandContext => ({
  from,
  to,
  dayOffs: statutory,
  start: dayOf('2024-05-31'),
  fiscalYearEnd: '08-31',
  paydays,
  events,
})

it('a shifted day is never off, and never farther than the longest feast', () => {
  fc.assert(
    fc.property(anyDay, anyKind, fc.constantFrom(-1 as const, 1 as const), (day, kind, step) => {
      const table = statutory.table(kind)
      const shifted = shiftDay(day, step, table)
      expect(statutory.isOff(shifted, kind)).toBe(false)
      expect(Math.abs(shifted - day)).toBeLessThanOrEqual(5)
      if (!statutory.isOff(day, kind)) expect(shifted).toBe(day)
      for (let between = day; between !== shifted; between += step) expect(statutory.isOff(between, kind)).toBe(true)
    }),
  )
})

it('working days counted forward and back meet', () => {
  fc.assert(
    fc.property(anyDay, anyKind, fc.integer({ min: 1, max: 60 }), (day, kind, count) => {
      const table = statutory.table(kind)
      const working = shiftDay(day, 1, table)
      expect(addWorkingDays(addWorkingDays(working, count, table), -count, table)).toBe(working)
      expect(statutory.isOff(addWorkingDays(day, count, table), kind)).toBe(false)
    }),
  )
})

it('days 29–31 are clamped to the month, never carried into the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 29, max: 31 }), fc.integer({ min: 1990, max: 2060 }), (day, year) => {
      const monthly = ruleFrom({ type: 'monthly-day', day })
      const dates = expand(monthly, { from: dayOf(`${year}-01-01`), to: dayOf(`${year}-12-31`), dayOffs: statutory })
      expect(dates.map((one) => partsOf(one.nominal).month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      for (const { nominal } of dates) expect(partsOf(nominal).day === day || partsOf(nominal + 1).day === 1).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('nominal dates strictly increase, inside their limits, and due dates are working days where the rule moves', () => {
  fc.assert(
    fc.property(calendarRule, fc.integer({ min: 2025, max: 2040 }), (one, year) => {
      expect(checkRule(one)).toEqual([])
      const from = dayOf(`${year}-01-01`)
      const to = dayOf(`${year + 3}-12-31`)
      const dates = expand(one, context(from, to))
      const { step, kind } = shiftOf(one.non_business_day.action, 'statutory')
      let before = -Infinity
      for (const { nominal, due, opens } of dates) {
        expect(nominal).toBeGreaterThan(before)
        before = nominal
        expect(due >= from && due <= to).toBe(true)
        if (step !== 0) expect(statutory.isOff(due, kind)).toBe(false)
        else expect(due).toBe(nominal)
        if (opens !== undefined && one.rule.type === 'window') expect(opens).toBeLessThanOrEqual(nominal)
      }
    }),
    { numRuns: 400 },
  )
})

it('a window of time is the sum of its parts', () => {
  fc.assert(
    fc.property(rule, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (one, a, b) => {
      const from = dayOf('2026-01-01')
      const middle = from + a
      const to = middle + 1 + b
      const sides = [...expand(one, context(from, middle)), ...expand(one, context(middle + 1, to))]
      const order = (x: { nominal: number; due: number }, y: { nominal: number; due: number }) =>
        x.nominal - y.nominal || x.due - y.due
      expect(sides.toSorted(order)).toEqual(expand(one, context(from, to)).toSorted(order))
    }),
    { numRuns: 300 },
  )
})

it('adding a rule changes no other rule’s dates, and skipping removes exactly one', () => {
  const client = aClient({
    payGroups: [payGroup(ruleFrom({ type: 'monthly-day', day: 15 }, 'previous-business-day'))],
    events: [{ id: 'e', kind: 'holiday-start', day: '2027-07-01' }],
  })
  const year = (rules: Parameters<typeof clientClock>[1]) =>
    clientClock(client, rules, closed, '2027-01-01', '2027-12-31').occurrences
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), rule, fc.nat(), (some, added, pick) => {
      const rules = some.map((one, index) => clockRule(`r${index}`, one))
      const alone = year(rules)
      const together = year([...rules, clockRule('added', added)])
      expect(together.filter((one) => one.rule !== 'added')).toEqual(alone)
      const keys = together.map(occurrenceKey)
      expect(new Set(keys).size).toBe(keys.length)
      const skipped = keys[pick % Math.max(1, keys.length)]
      if (skipped !== undefined)
        expect(together.filter((one) => occurrenceKey(one) !== skipped)).toHaveLength(keys.length - 1)
    }),
    { numRuns: 100 },
  )
})

it('a rule typed by the program is read back the same', () => {
  fc.assert(
    fc.property(rule, (one) => {
      for (const language of languages) {
        const written = formatTyped(one, language)
        expect({ written, parsed: parseTyped(written) }).toEqual({ written, parsed: { ok: one } })
      }
      const text = formatTyped(one, 'fi')
      expect(
        parseTyped(text.toUpperCase().replaceAll('Ä', 'A').replaceAll('[HOLIDAY-START]', '[holiday-start]')),
      ).toEqual({ ok: one })
    }),
    { numRuns: 500 },
  )
})

it('any text at all is a rule or an error with a place inside the text', () => {
  const pieces = fc.constantFrom(
    ...'25 . , + - k v viim tp ma maksupäivä tilikausi joka 2. vk alkaen 2027-01-08 > < ~ p ? ( ) [x] 31 0 99999999999999999999 § 🗓'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 10 }).map((list) => list.join('')),
        fc.array(pieces, { maxLength: 8 }).map((list) => list.join(' ')),
      ),
      (text) => {
        const parsed = parseTyped(text)
        if ('ok' in parsed) expect(checkRule(parsed.ok)).toEqual([])
        else {
          expect(parsed.error.position).toBeGreaterThanOrEqual(0)
          expect(parsed.error.position + parsed.error.length).toBeLessThanOrEqual(text.length)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

it('every date can be explained in every language, and the explanation names both dates', () => {
  const { rules } = shippedCatalogue()
  const fact = fc.record({
    industry: fc.constantFrom('construction', 'other'),
    union_fees: fc.boolean(),
    flexitime: fc.boolean(),
    wage_survey: fc.boolean(),
  })
  fc.assert(
    fc.property(fact, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2026, max: 2036 }), (facts, day, year) => {
      const client = aClient({
        facts,
        payGroups: [payGroup(ruleFrom({ type: 'monthly-day', day }, 'previous-business-day'))],
      })
      const { occurrences, faults } = clientClock(client, rules, closed, `${year}-01-01`, `${year}-12-31`)
      expect(faults).toEqual([])
      for (const occurrence of occurrences) {
        const known = ruleOf(occurrence, client, rules)
        if (!known) throw new Error(`no rule for ${occurrence.rule}`)
        for (const language of languages) {
          const text = explain(occurrence, known, closed, language)
          const told = text.toLowerCase()
          expect(told).toContain(formatDay(occurrence.due, language, 'dated').toLowerCase())
          expect(told).toContain(formatDay(occurrence.nominal, language, 'dated').toLowerCase())
          expect(/undefined|NaN|\.\.|\s{2}/.test(text), text).toBe(false)
        }
      }
    }),
    { numRuns: 20 },
  )
})

it('knows the same day by number and by text', () => {
  fc.assert(fc.property(anyDay, (day) => dayOf(isoOf(day)) === day))
})
