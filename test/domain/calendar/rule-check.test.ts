import { expect, it } from 'vitest'
import { checkRule, isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { shippedCatalogue } from './a-client.ts'

const found = (rule: unknown, action: unknown = 'none') =>
  checkRule({ rule, non_business_day: { action } }).map(({ code, path }) => `${code} ${path}`)

it('finds nothing wrong with the shipped catalogue', () => {
  for (const { rule, key } of shippedCatalogue().rules) expect(checkRule(rule), key).toEqual([])
})

it.each([
  [{ type: 'yearly-fixed', month: 2, day: 31 }, 'no-such-date rule.day'],
  [{ type: 'yearly-fixed', month: 4, day: 31 }, 'no-such-date rule.day'],
  [{ type: 'yearly-fixed', month: 13, day: 1 }, 'out-of-range rule.month'],
  [
    { type: 'yearly-fixed', month: 1, day: 1, historical: { until_year: 2024, month: 2, day: 30 } },
    'no-such-date rule.historical.day',
  ],
  [{ type: 'monthly-day', day: 0 }, 'zero rule.day'],
  [{ type: 'monthly-day', day: 32 }, 'out-of-range rule.day'],
  [{ type: 'monthly-day', day: -2 }, 'out-of-range rule.day'],
  [{ type: 'monthly-day', day: 1.5 }, 'not-a-number rule.day'],
  [{ type: 'monthly-day', day: '15' }, 'not-a-number rule.day'],
  [{ type: 'monthly-day', day: NaN }, 'not-a-number rule.day'],
  [{ type: 'monthly-day', day: 1, month_offset: 13 }, 'out-of-range rule.month_offset'],
  [{ type: 'monthly-day', day: 1, months: [] }, 'empty-set rule.months'],
  [{ type: 'monthly-day', day: 1, months: [1, 13] }, 'out-of-range rule.months[1]'],
  [{ type: 'monthly-day', day: 1, kind: 'maybe' }, 'not-allowed rule.kind'],
  [{ type: 'yearly-dates', dates: [] }, 'empty-set rule.dates'],
  [{ type: 'yearly-dates', dates: ['02-30'] }, 'no-such-date rule.dates[0]'],
  [{ type: 'quarterly-day', day: 12 }, 'missing rule.month_offset_after_quarter'],
  [{ type: 'quarterly-invoice', invoice_months: [1], due: {} }, 'missing rule.due.days_after_sending'],
  [{ type: 'relative-to-event', anchor: 'x', offset: {} }, 'empty-set rule.offset'],
  [{ type: 'relative-to-event', anchor: 'x', offset: { years: 101 } }, 'too-far rule.offset.years'],
  [{ type: 'relative-to-event', anchor: 'x', offset: { days: 40_000 } }, 'too-far rule.offset.days'],
  [{ type: 'relative-to-event', anchor: 'x', offset: { days: 1, count: 'lunar' } }, 'not-allowed rule.offset.count'],
  [{ type: 'relative-to-event', anchor: 'a b', offset: { days: 1 } }, 'not-allowed rule.anchor'],
  [{ type: 'fiscal-year-end-offset', months: 1300 }, 'too-far rule.months'],
  [{ type: 'window', start: '05-02', end: '9-30' }, 'no-such-date rule.end'],
  [{ type: 'interval-months', months: 0 }, 'zero rule.months'],
  [{ type: 'interval-years', years: -1 }, 'out-of-range rule.years'],
  [{ type: 'retention', years: 6, from: 'now' }, 'not-allowed rule.from'],
  [{ type: 'monthly-working-day', n: 0 }, 'zero rule.n'],
  [{ type: 'monthly-working-day', n: 16 }, 'out-of-range rule.n'],
  [{ type: 'monthly-weekday', weekday: 1, n: 5 }, 'out-of-range rule.n'],
  [{ type: 'monthly-weekday', weekday: 8, n: 1 }, 'out-of-range rule.weekday'],
  [{ type: 'every-weeks', weeks: 0, start: '2027-01-01' }, 'zero rule.weeks'],
  [{ type: 'every-weeks', weeks: 2, start: '2027-02-30' }, 'no-such-date rule.start'],
  [{ type: 'once' }, 'missing rule.day'],
  [{ type: 'once', day: '2027-02-30' }, 'no-such-date rule.day'],
  [{ type: 'full-moon' }, 'unknown-shape rule.type'],
  [{ type: 'constructor' }, 'unknown-shape rule.type'],
  [null, 'missing rule'],
])('refuses %j', (rule, problem) => {
  expect(found(rule)).toEqual([problem])
})

it('refuses what is not a rule at all', () => {
  expect(found({ type: 'monthly-day', day: 1 }, 'sideways')).toEqual(['unknown-action non_business_day.action'])
  expect(checkRule({ rule: { type: 'monthly-day', day: 1 } })).toEqual([{ code: 'missing', path: 'non_business_day' }])
  for (const value of [null, undefined, 1, 'x', [], true])
    expect(checkRule(value)).toEqual([{ code: 'not-a-rule', path: '' }])
  expect(isRule({ rule: { type: 'monthly-day', day: -1 }, non_business_day: { action: 'none' } })).toBe(true)
})
