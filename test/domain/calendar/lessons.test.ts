import { describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { effectiveRules } from '../../../shared/domain/calendar/rules/effective.ts'
import { expand } from '../../../shared/domain/calendar/clock/expand.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { effectiveDue, occurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { aClient, clockRule, datesOf, payGroup, rule, shippedCatalogue, statutory } from './a-client.ts'

/** What users of other programs have asked for and complained about: one case for each, by its number and name. */
describe('lessons', () => {
  const typed = (text: string): Rule => {
    const parsed = parseTyped(text)
    if ('error' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`)
    return parsed.ok
  }

  it('1 last working day before the 15th: a payday on varying dates', () => {
    const payday = rule({ type: 'monthly-day', day: 15 }, 'previous-banking-day')
    expect(datesOf(payday, '2027-04-01', '2027-08-31')).toEqual([
      '2027-04-15',
      '2027-05-15→2027-05-14',
      '2027-06-15',
      '2027-07-15',
      '2027-08-15→2027-08-13',
    ])
  })

  it('2 some tasks go to the next business day, others to the previous: the direction belongs to the rule', () => {
    const dates = (action: 'next-business-day' | 'previous-business-day') =>
      datesOf(rule({ type: 'yearly-fixed', month: 1, day: 6 }, action), '2027-01-01', '2027-01-31')
    expect(dates('next-business-day')).toEqual(['2027-01-06→2027-01-07'])
    expect(dates('previous-business-day')).toEqual(['2027-01-06→2027-01-05'])
  })

  it('3 only in the last three business days of a month: a window, not just a point', () => {
    const window = typed('viim.tp.k aikaisintaan -2tp')
    const [december] = expand(window, { from: dayOf('2027-12-01'), to: dayOf('2027-12-31'), dayOffs: statutory })
    expect(december?.opens !== undefined && isoOf(december.opens)).toBe('2027-12-29')
    expect(december && isoOf(december.due)).toBe('2027-12-31')
  })

  it('4 public holidays are days off like weekends: one concept, many calendars', () => {
    const epiphany = dayOf('2027-01-06')
    const saturday = dayOf('2027-01-09')
    for (const kind of ['business', 'banking', 'firm'] as const) {
      expect(statutory.isOff(epiphany, kind)).toBe(true)
      expect(statutory.isOff(saturday, kind)).toBe(true)
    }
    expect(statutory.isOff(saturday, 'holiday')).toBe(false)
  })

  it('5 last, first and n-th working day of the month', () => {
    const year = (text: string) => datesOf(typed(text), '2027-04-01', '2027-06-30')
    expect(year('viim.tp.k')).toEqual(['2027-04-30', '2027-05-31', '2027-06-30'])
    expect(year('1.tp.k')).toEqual(['2027-04-01', '2027-05-03', '2027-06-01'])
    expect(year('3.tp.k')).toEqual(['2027-04-05', '2027-05-05', '2027-06-03'])
  })

  it('6 month-end bookkeeping lands on the last working day', () => {
    expect(datesOf(typed('viim.k <'), '2027-01-01', '2027-03-31')).toEqual([
      '2027-01-31→2027-01-29',
      '2027-02-28→2027-02-26',
      '2027-03-31',
    ])
  })

  it('7 skip works on a date that was moved: an occurrence is known by its nominal date', () => {
    const client = aClient()
    const year = (of: Rule) =>
      clientClock(client, [clockRule('r', of)], statutory, '2027-01-01', '2027-12-31').occurrences
    const before = year(rule({ type: 'monthly-day', day: 6 }, 'previous-business-day'))
    const after = year(rule({ type: 'monthly-day', day: 6 }, 'next-business-day'))
    expect(before.map(occurrenceKey)).toEqual(after.map(occurrenceKey))
    expect(before.map((one) => one.due)).not.toEqual(after.map((one) => one.due))
    const skipped = occurrenceKey(before[2] ?? { rule: '', nominal: '' })
    const left = after.filter((one) => occurrenceKey(one) !== skipped)
    expect(left).toHaveLength(11)
    expect(left.some((one) => one.nominal === '2027-03-06')).toBe(false)
  })

  it('8 a shift to before the start date: the start limits the nominal date, and the shift keeps it', () => {
    const newYear = rule({ type: 'yearly-fixed', month: 1, day: 1 }, 'previous-business-day')
    const limits = { start: '2027-01-01' }
    expect(datesOf(newYear, '2026-12-01', '2027-12-30', limits)).toEqual(['2027-01-01→2026-12-31'])
    const lastDay = rule({ type: 'yearly-fixed', month: 12, day: 31 }, 'next-business-day')
    expect(datesOf(lastDay, '2022-12-01', '2023-12-01', { start: '2023-01-01' })).toEqual([])
  })

  it('9 days 29–31 are neither skipped nor drift in February', () => {
    expect(datesOf(rule({ type: 'monthly-day', day: 31 }), '2027-01-01', '2027-06-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ])
    expect(datesOf(rule({ type: 'monthly-day', day: 30 }), '2028-02-01', '2028-03-31')).toEqual([
      '2028-02-29',
      '2028-03-30',
    ])
    expect(datesOf(rule({ type: 'yearly-fixed', month: 2, day: 29 }), '2027-01-01', '2028-12-31')).toEqual([
      '2027-02-28',
      '2028-02-29',
    ])
  })

  it('10 a repeat from after the 28th breaks nothing, and an impossible rule breaks only itself', () => {
    const impossible = rule({ type: 'yearly-fixed', month: 2, day: 31 })
    expect(checkRule(impossible)).toEqual([{ code: 'no-such-date', path: 'rule.day', detail: '31.2.' }])
    const rules = [
      clockRule('bad', impossible),
      clockRule('good', rule({ type: 'interval-months', months: 1 })),
      clockRule('worse', { rule: { type: 'monthly-day', day: 0 }, non_business_day: { action: 'none' } }),
    ]
    const clock = clientClock(aClient({ clockStart: '2026-12-31' }), rules, statutory, '2027-01-01', '2027-04-30')
    expect(clock.occurrences.map((one) => one.due)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
    expect(clock.faults).toEqual([
      { rule: 'bad', code: 'no-such-date', detail: 'rule.day' },
      { rule: 'worse', code: 'zero', detail: 'rule.day' },
    ])
  })

  it('11 repeats stop at the end date, which is itself included', () => {
    const monthly = rule({ type: 'monthly-day', day: 15 })
    expect(datesOf(monthly, '2027-01-01', '2027-12-31', { end: '2027-03-15' })).toHaveLength(3)
    expect(datesOf(monthly, '2027-01-01', '2027-12-31', { end: '2027-03-14' })).toHaveLength(2)
    const versions = [clockRule('r', monthly, { validFrom: '2027-02-15', validUntil: '2027-04-15' })]
    const clock = clientClock(aClient(), versions, statutory, '2027-01-01', '2027-12-31')
    expect(clock.occurrences.map((one) => one.nominal)).toEqual(['2027-02-15', '2027-03-15', '2027-04-15'])
  })

  it('12 the holiday list never ends: movable feasts are computed', () => {
    // Easter Monday 2199 is 15 April, Midsummer Eve 2199 is 21 June.
    expect(
      datesOf(rule({ type: 'yearly-fixed', month: 4, day: 15 }, 'next-business-day'), '2199-01-01', '2199-12-31'),
    ).toEqual(['2199-04-15→2199-04-16'])
    expect(
      datesOf(rule({ type: 'yearly-fixed', month: 6, day: 21 }, 'next-business-day'), '2199-01-01', '2199-12-31'),
    ).toEqual(['2199-06-21→2199-06-24'])
  })

  it('13 quarterly, half-yearly, yearly, every x months, n-th weekday: all there from the first day', () => {
    const year = (text: string, start?: string) =>
      datesOf(typed(text), '2027-01-01', '2027-12-31', start === undefined ? {} : { start })
    expect(year('12.q+2.v')).toEqual(['2027-02-12', '2027-05-12', '2027-08-12', '2027-11-12'])
    expect(year('31.1.,31.7.')).toEqual(['2027-01-31', '2027-07-31'])
    expect(year('15.6.v')).toEqual(['2027-06-15'])
    expect(year('joka 5. kk', '2026-10-31')).toEqual(['2027-03-31', '2027-08-31'])
    expect(year('2.ma.6')).toEqual(['2027-06-14'])
    expect(year('viim.pe.6')).toEqual(['2027-06-25'])
    expect(year('joka 26. vk alkaen 2027-01-08')).toEqual(['2027-01-08', '2027-07-09'])
  })

  it('14 own working days, not Monday to Friday', () => {
    const dayOffs = createDayOffs({ workingWeek: [2, 3, 4, 5, 6] })
    const monthly = rule({ type: 'monthly-day', day: 8 }, 'next-business-day')
    const february = (calendar: 'firm' | 'statutory') =>
      datesOf(monthly, '2027-02-01', '2027-02-28', { dayOffs, calendar })
    expect(february('firm')).toEqual(['2027-02-08→2027-02-09'])
    expect(february('statutory')).toEqual(['2027-02-08'])
    expect(datesOf(typed('1.tp.k'), '2027-02-01', '2027-02-28', { dayOffs, calendar: 'firm' })).toEqual(['2027-02-02'])
  })

  it('15 paydays move off holidays and weekends by themselves, and everything hung on them follows', () => {
    const client = aClient({ payGroups: [payGroup(rule({ type: 'monthly-day', day: 25 }, 'previous-business-day'))] })
    const { occurrences } = clientClock(client, shippedCatalogue().rules, statutory, '2026-12-01', '2026-12-31')
    const due = (key: string) => occurrences.filter((one) => one.rule === key).map((one) => one.due)
    expect(due('payday')).toEqual(['2026-12-23'])
    expect(due('client-material-deadline')).toEqual(['2026-12-16'])
    expect(due('salary-payment-file-to-bank')).toEqual(['2026-12-22'])
    expect(due('ir-earnings-payment-report')).toEqual(['2026-12-28'])
  })

  it('16 what is on screen is in every report, at any distance', () => {
    const monthly = rule({ type: 'monthly-day', day: 31 }, 'next-business-day')
    const all = datesOf(monthly, '2027-01-01', '2066-12-31')
    expect(all).toHaveLength(40 * 12)
    expect(datesOf(monthly, '2061-05-01', '2061-05-31')).toEqual(
      all.filter((date) => date.slice(-10).startsWith('2061-05')),
    )
  })

  it('17 the next one does not wait for somebody clicking done, and a moved one is late only by its new date', () => {
    const rules = [clockRule('r', rule({ type: 'monthly-day', day: 10 }))]
    const { occurrences } = clientClock(aClient(), rules, statutory, '2027-01-01', '2027-12-31')
    expect(occurrences).toHaveLength(12)
    const [january] = occurrences
    if (!january) throw new Error('January is missing')
    const moved = { state: 'moved', moved_to: '2027-01-20' } as const
    expect(occurrenceStatus(january, undefined, '2027-01-15', [3])).toBe('overdue')
    expect(occurrenceStatus(january, moved, '2027-01-15', [3])).toBe('planned')
    expect(occurrenceStatus(january, moved, '2027-01-17', [3])).toBe('due')
    expect(occurrenceStatus(january, moved, '2027-01-21', [3])).toBe('overdue')
    expect(effectiveDue(january, moved)).toBe('2027-01-20')
  })

  it('18 viewing never changes data', () => {
    const client = deepFreeze(
      aClient({ payGroups: [payGroup(rule({ type: 'monthly-day', day: 15 }, 'previous-business-day'))] }),
    )
    const rules = deepFreeze([...shippedCatalogue().rules])
    const look = () => clientClock(client, rules, statutory, '2027-01-01', '2027-12-31')
    const first = look()
    expect(first.occurrences.length).toBeGreaterThan(100)
    expect(look()).toEqual(first)
  })

  it('19 before the weekend, after it, or where it is: per rule', () => {
    const saturday = (action: Parameters<typeof rule>[1]) =>
      datesOf(rule({ type: 'yearly-fixed', month: 5, day: 15 }, action), '2027-01-01', '2027-12-31')
    expect(saturday('next-business-day')).toEqual(['2027-05-15→2027-05-17'])
    expect(saturday('previous-business-day')).toEqual(['2027-05-15→2027-05-14'])
    expect(saturday('none')).toEqual(['2027-05-15'])
    expect(saturday('not-specified')).toEqual(['2027-05-15'])
  })

  it('20 an edited rule is computed anew at once, from the date it holds, with history as it was', () => {
    const catalogue = [clockRule('r', rule({ type: 'monthly-day', day: 10 }), { scope: 'catalogue' })]
    const edited = [
      clockRule('r', rule({ type: 'monthly-day', day: 20 }), { scope: 'client', validFrom: '2027-04-01' }),
    ]
    const { occurrences } = clientClock(
      aClient(),
      effectiveRules(catalogue, [], edited),
      statutory,
      '2027-02-01',
      '2027-05-31',
    )
    expect(occurrences.map((one) => one.nominal)).toEqual(['2027-02-10', '2027-03-10', '2027-04-20', '2027-05-20'])
  })

  it('22 a statutory date is shown only where the client’s facts call for it', () => {
    const { rules } = shippedCatalogue()
    const keys = (facts: Record<string, string | boolean | number>) =>
      new Set(
        clientClock(aClient({ facts }), rules, statutory, '2027-01-01', '2027-12-31').occurrences.map(
          (one) => one.rule,
        ),
      )
    expect(keys({}).has('construction-monthly-reports')).toBe(false)
    expect(keys({ industry: 'construction' }).has('construction-monthly-reports')).toBe(false)
    expect(keys({ construction_orderer: true }).has('construction-monthly-reports')).toBe(true)
    expect(keys({ tax_period: 'quarter' }).has('tax-employer-contributions-payment')).toBe(false)
    expect(keys({ tax_period: 'quarter' }).has('tax-employer-contributions-payment-quarterly')).toBe(true)
  })

  it('23 the yearly review repeats by itself, from the last one held', () => {
    const review = shippedCatalogue().rules.filter((one) => one.key === 'annual-review-meeting')
    const held = { lastHeld: { 'annual-review-meeting': '2026-11-30' } }
    const { occurrences } = clientClock(aClient(), review, statutory, '2027-01-01', '2028-12-31', held)
    expect(occurrences.map((one) => one.due)).toEqual(['2027-11-30', '2028-11-30'])
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
