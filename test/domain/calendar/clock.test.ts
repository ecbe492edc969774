import { expect, it } from 'vitest'
import { applies } from '../../../shared/domain/calendar/rules/applies.ts'
import { clientClock, firmClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { effectiveRules } from '../../../shared/domain/calendar/rules/effective.ts'
import { withDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { effectiveDue, occurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import type { ClockClient, ClockRule, Cutoff, Rule } from '../../../shared/domain/calendar/types.ts'
import { aClient, clockRule, payGroup, rule, shippedCatalogue, statutory } from './a-client.ts'

const { rules } = shippedCatalogue()
const year = ['2027-01-01', '2027-12-31'] as const
const on = (day: number) => rule({ type: 'monthly-day', day }, 'previous-business-day')
const before = (days: number): Rule =>
  rule(
    { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -days, count: 'business' } },
    'previous-business-day',
  )
const cutoff = (id: string, kind: Cutoff['kind'], of: Rule): Cutoff => ({
  id,
  kind,
  name: `Vaihe ${id}`,
  responsible: 'client',
  rule: of,
})

const keysOf = (client: ClockClient, of: readonly ClockRule[] = rules, from: string = year[0], to: string = year[1]) =>
  clientClock(client, of, statutory, from, to).occurrences.map(occurrenceKey)

it('gives an ordinary client a sensible year: some thirty kinds of duties, each payday’s own', () => {
  const client = aClient({ payGroups: [payGroup(on(15))] })
  const { occurrences, faults, unset } = clientClock(client, rules, statutory, ...year)
  expect(faults).toEqual([])
  expect(unset).toEqual(['cba-general-increases', 'holiday-bonus-payment'])
  const kinds = new Set(occurrences.map((one) => one.rule))
  expect(kinds.size).toBeGreaterThanOrEqual(25)
  expect(kinds.size).toBeLessThanOrEqual(35)
  for (const key of [
    'payday',
    'ir-earnings-payment-report',
    'client-material-deadline',
    'tyel-contribution-contract-employer',
  ])
    expect(
      occurrences.filter((one) => one.rule === key),
      key,
    ).toHaveLength(12)
  expect(kinds.has('backup-verification')).toBe(false)
  expect(kinds.has('garnishment-remittance')).toBe(false)
  const sorted = occurrences.toSorted((a, b) => (a.due + a.rule < b.due + b.rule ? -1 : 1))
  expect(occurrences.map(occurrenceKey)).toEqual(sorted.map(occurrenceKey))
  expect(new Set(occurrences.map(occurrenceKey)).size).toBe(occurrences.length)
})

it('shows a household only what concerns a household', () => {
  const facts = {
    employer_kind: 'household',
    pension: 'temporary',
    employment_fund: 'none',
    occupational_health: false,
  }
  const kinds = new Set(
    clientClock(aClient({ facts, payGroups: [payGroup(on(15))] }), rules, statutory, ...year).occurrences.map(
      (one) => one.rule,
    ),
  )
  expect(kinds.has('tyel-contribution-temporary-employer')).toBe(true)
  expect(kinds.has('employment-fund-liability-limit')).toBe(true)
  for (const key of [
    'summer-holiday-season',
    'employment-fund-quarterly-invoice',
    'kela-occupational-health-reimbursement',
  ])
    expect(kinds.has(key), key).toBe(false)
})

it('reports for a casual employer only on months with a payday, however far back they are', () => {
  const facts = { employer_kind: 'casual' }
  const far = clockRule('far', rule({ type: 'monthly-day', day: 10, month_offset: 6, anchor: 'pay-month' }))
  const payGroups = [payGroup(rule({ type: 'yearly-dates', dates: ['03-15', '12-15'] }, 'previous-business-day'))]
  const nominal = (client: ClockClient) =>
    clientClock(client, [...rules, far], statutory, ...year).occurrences.flatMap((one) =>
      one.rule === 'far' || one.rule === 'ir-employers-separate-report' ? [`${one.rule} ${one.nominal}`] : [],
    )
  expect(nominal(aClient({ facts, payGroups }))).toEqual([
    'ir-employers-separate-report 2027-01-05',
    'ir-employers-separate-report 2027-04-05',
    'far 2027-06-10',
    'far 2027-09-10',
  ])
  expect(nominal(aClient({ facts }))).toEqual([])
})

it('hangs deadlines on the day the pay is there, and knows a payday by the day it was meant for', () => {
  const client = aClient({ payGroups: [payGroup(on(15))] })
  const may = keysOf(client, rules, '2027-05-01', '2027-05-31')
  expect(may).toContain('payday@2027-05-15#g')
  expect(may).toContain('ir-earnings-payment-report@2027-05-19#g@2027-05-14')
  expect(may).toContain('payslip-delivery@2027-05-14#g')
})

it('replaces the catalogue’s cut-offs by a group’s own, several to a payroll, for that group only', () => {
  const own = [
    cutoff('hours', 'material', before(7)),
    cutoff('changes', 'material', rule({ type: 'monthly-day', day: 10 }, 'previous-business-day')),
    cutoff('check', 'other', before(1)),
  ]
  const client = aClient({ payGroups: [payGroup(on(15), own, 'a'), payGroup(on(28), [], 'b')] })
  const june = keysOf(client, rules, '2027-06-01', '2027-06-30')
  expect(june.filter((key) => key.startsWith('client-material-deadline'))).toEqual([
    'client-material-deadline@2027-06-04#a/hours@2027-06-15',
    'client-material-deadline@2027-06-10#a/changes',
    'client-material-deadline@2027-06-18#b@2027-06-28',
  ])
  // An approval that was not agreed is nobody's work.
  expect(june.filter((key) => key.startsWith('client-approval-deadline'))).toEqual([])
  expect(june).toContain('pay-group-cutoff@2027-06-14#a/check@2027-06-15')
  expect(anchorParts('a/hours')).toEqual({ group: 'a', cutoff: 'hours' })

  const { occurrences } = clientClock(client, rules, statutory, '2027-06-01', '2027-06-30')
  const find = (key: string) => {
    const found = occurrences.find((one) => occurrenceKey(one) === key)
    return found && ruleOf(found, client, rules)
  }
  expect(find('client-material-deadline@2027-06-04#a/hours@2027-06-15')?.rule).toEqual(before(7))
  expect(find('client-material-deadline@2027-06-04#a/hours@2027-06-15')?.name.fi).toContain('Aineisto')
  expect(find('pay-group-cutoff@2027-06-14#a/check@2027-06-15')?.name.sv).toBe('Vaihe check')
  expect(find('payday@2027-06-15#a')?.rule).toEqual(on(15))
})

it('takes two paydays moved onto one day as one payment date', () => {
  const dates = rule({ type: 'yearly-dates', dates: ['12-24', '12-25'] }, 'previous-business-day')
  const keys = keysOf(aClient({ payGroups: [payGroup(dates)] }))
  expect(keys.filter((key) => key.startsWith('payday'))).toEqual(['payday@2027-12-24#g'])
  expect(keys.filter((key) => key.startsWith('ir-earnings'))).toHaveLength(1)
})

it('ends a pay group with its validity and begins the next', () => {
  const groups = [
    { ...payGroup(on(15), [], 'old'), validUntil: '2027-05-31' },
    { ...payGroup(on(25), [], 'new'), validFrom: '2027-06-01' },
  ]
  const paydays = keysOf(aClient({ payGroups: groups })).filter((key) => key.startsWith('payday'))
  expect(paydays).toHaveLength(12)
  expect(paydays[4]).toBe('payday@2027-05-15#old')
  expect(paydays[5]).toBe('payday@2027-06-25#new')
})

it('moves internal cut-offs by the firm’s own days off, and never a statutory date or a payday', () => {
  const closed = createDayOffs({ own: [{ from: '2027-07-05', to: '2027-07-16', name: 'Kesäsulku' }] })
  const client = aClient({ payGroups: [payGroup(on(15))] })
  const dates = (dayOffs: typeof closed) =>
    new Map(
      clientClock(client, rules, dayOffs, '2027-06-01', '2027-07-31').occurrences.map((one) => [
        one.rule + one.nominal.slice(0, 7),
        one.due,
      ]),
    )
  const [open, shut] = [dates(statutory), dates(closed)]
  expect([open.get('client-material-deadline2027-07'), shut.get('client-material-deadline2027-06')]).toEqual([
    '2027-07-08',
    '2027-06-28',
  ])
  for (const key of ['payday2027-07', 'ir-earnings-payment-report2027-07', 'tax-employer-contributions-payment2027-07'])
    expect(shut.get(key), key).toBe(open.get(key))
})

it('lists what has no date yet, and what cannot be computed, beside the rest', () => {
  const noGroups = clientClock(aClient(), rules, statutory, ...year)
  expect(noGroups.unset).toContain('payday')
  const broken = aClient({
    payGroups: [payGroup(rule({ type: 'monthly-day', day: 99 }), [], 'x'), payGroup(on(15), [], 'y')],
  })
  const clock = clientClock(broken, rules, statutory, ...year)
  expect(clock.faults).toEqual([{ rule: 'payday', code: 'out-of-range', detail: 'Ryhmä x: rule.day' }])
  expect(clock.occurrences.filter((one) => one.rule === 'payday')).toHaveLength(12)
  const awaited = { id: 'e', kind: 'termination-date', day: '2027-05-01' }
  expect(clientClock(aClient({ events: [awaited] }), rules, statutory, ...year).unset).toContain(
    'delete-client-data-after-termination',
  )
  expect(noGroups.unset).not.toContain('delete-client-data-after-termination')
})

it('reports a cut-off that cannot be computed on its own', () => {
  const client = aClient({
    payGroups: [payGroup(on(15), [cutoff('bad', 'material', rule({ type: 'monthly-working-day', n: 0 }))])],
  })
  const clock = clientClock(client, rules, statutory, ...year)
  expect(clock.faults).toEqual([{ rule: 'client-material-deadline', code: 'zero', detail: 'rule.n' }])
  expect(clock.occurrences.length).toBeGreaterThan(100)
})

it('computes the firm’s own duties apart from any client', () => {
  const { occurrences } = firmClock(rules, statutory, '2027-01-01', '2027-12-31', { start: '2026-02-01' })
  const own = occurrences.map(occurrenceKey)
  const reviews = own.filter((key) => key.startsWith('feedback-review@'))
  expect([reviews.length, reviews[0]]).toEqual([12, 'feedback-review@2027-01-10'])
  expect(own.filter((key) => !reviews.includes(key))).toEqual([
    'backup-restore-test@2027-02-01',
    'backup-verification@2027-02-01',
    'backup-verification@2027-08-01',
    'ir-yearly-changes@2027-11-15',
    'payday-year-change-check@2027-12-01',
    'contribution-rates-published@2027-12-15',
  ])
})

it('overrides by scope and by version, only where the narrower rule is valid', () => {
  const wide = clockRule('r', on(10), { scope: 'catalogue' })
  const firm = clockRule('r', on(11), { scope: 'firm', validFrom: '2027-03-01' })
  const first = clockRule('r', on(12), { scope: 'client', validFrom: '2027-05-01' })
  const second = clockRule('r', on(13), { scope: 'client', validFrom: '2027-07-01', validUntil: '2027-08-31' })
  const nominal = clientClock(
    aClient(),
    effectiveRules([wide], [firm], [first, second]),
    statutory,
    ...year,
  ).occurrences
  expect(nominal.map((one) => one.nominal.slice(5))).toEqual([
    '01-10',
    '02-10',
    '03-11',
    '04-11',
    '05-12',
    '06-12',
    '07-13',
    '08-13',
    '09-12',
    '10-12',
    '11-12',
    '12-12',
  ])
})

it('gives a day on which two versions meet to the narrower one alone', () => {
  const wide = clockRule('r', on(10), { scope: 'catalogue', validUntil: '2027-06-10' })
  const narrow = clockRule('r', on(10), { scope: 'client', validFrom: '2027-06-10', lead: [9] })
  const [client, catalogue] = effectiveRules([wide], [], [narrow])
  expect([client?.validFrom, client?.lead, catalogue?.validUntil]).toEqual(['2027-06-10', [9], '2027-06-09'])
  const first = clockRule('r', on(10), { scope: 'client', validUntil: '2027-01-10' })
  expect(effectiveRules([{ ...wide, validFrom: '2027-01-10' }], [], [first])[1]?.validFrom).toBe('2027-01-11')
})

it('keeps an overridden statutory rule statutory, and an own rule the firm’s', () => {
  const [overridden, own] = effectiveRules(
    [clockRule('r', on(10), { scope: 'catalogue' })],
    [],
    [clockRule('r', on(12), { scope: 'client' }), clockRule('s', on(1), { scope: 'client' })],
  )
  expect([overridden?.key, overridden?.calendar]).toEqual(['r', 'statutory'])
  // Nothing said: a client's rule goes by the firm's days.
  expect([own?.key, own?.calendar]).toEqual(['s', undefined])
})

it('judges conditions over known facts only', () => {
  const facts = { industry: 'construction', headcount: 30, union_fees: true }
  expect(applies({ fact: 'industry', is: 'construction' }, facts)).toBe(true)
  expect(applies({ fact: 'industry', in: ['restaurant', 'construction'] }, facts)).toBe(true)
  expect(applies({ fact: 'headcount', atLeast: 30 }, facts)).toBe(true)
  expect(applies({ fact: 'headcount', atLeast: 31 }, facts)).toBe(false)
  expect(applies({ fact: 'unheard', is: false }, facts)).toBe(false)
  expect(applies({ not: { fact: 'unheard', is: true } }, facts)).toBe(true)
  expect(applies({ all: [{ fact: 'union_fees', is: true }, { any: [] }] }, facts)).toBe(false)
  expect(applies(undefined, facts)).toBe(true)
  expect(withDefaults({ headcount: 3, tax_period: undefined })).toMatchObject({ headcount: 3, tax_period: 'month' })
})

it('tells where an occurrence stands', () => {
  const occurrence = { rule: 'r', nominal: '2027-05-15', due: '2027-05-17' }
  const status = (today: string, mark?: Parameters<typeof occurrenceStatus>[1]) =>
    occurrenceStatus(occurrence, mark, today, [5, 1])
  expect(status('2027-05-11')).toBe('planned')
  expect(status('2027-05-12')).toBe('due')
  expect(status('2027-05-17')).toBe('due')
  expect(status('2027-05-18')).toBe('overdue')
  expect(status('2027-05-12', { state: 'waiting' })).toBe('waiting')
  expect(status('2027-05-18', { state: 'waiting' })).toBe('overdue')
  expect(status('2027-05-18', { state: 'done' })).toBe('done')
  expect(status('2027-05-11', { state: 'skipped' })).toBe('skipped')
  expect(occurrenceStatus(occurrence, undefined, '2027-05-16', [])).toBe('planned')
  expect(occurrenceStatus(occurrence, undefined, '2027-05-17', [])).toBe('due')
  expect(effectiveDue(occurrence, { state: 'done', frozen_due: '2027-05-14' })).toBe('2027-05-14')
})
