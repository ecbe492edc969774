/**
 * The dates of the catalogue of 2027 as they were worked out apart from the engine: Easter by Meeus, days off by Act 150/1930.
 * Each table names where its dates come from.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { targetDay } from '../../../shared/domain/calendar/marks/target.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockClient, Rule } from '../../../shared/domain/calendar/types.ts'
import { aClient, datesOf, payGroup, rule, shippedCatalogue, statutory } from './a-client.ts'

const { rules } = shippedCatalogue()
const byKey = (key: string) => {
  const found = rules.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const due = (dates: readonly string[]) => dates.map((date) => date.slice(-10))
/** `5.1. 7.4.` of a year as ISO dates. */
const days = (year: number, text: string) =>
  text.split(' ').map((date) => {
    const [day = '', month = ''] = date.split('.')
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })

/** Act 150/1930 s. 5 over the days that vero.fi gives: 5th, 12th, 31 January; last day of the month for TyEL. */
const monthly: readonly (readonly [key: string, year: number, dates: string])[] = [
  ['ir-employers-separate-report', 2026, '5.1. 5.2. 5.3. 7.4. 5.5. 5.6. 6.7. 5.8. 7.9. 5.10. 5.11. 7.12.'],
  ['ir-employers-separate-report', 2027, '5.1. 5.2. 5.3. 5.4. 5.5. 7.6. 5.7. 5.8. 6.9. 5.10. 5.11. 7.12.'],
  ['construction-monthly-reports', 2026, '5.1. 5.2. 5.3. 7.4. 5.5. 5.6. 6.7. 5.8. 7.9. 5.10. 5.11. 7.12.'],
  ['construction-monthly-reports', 2027, '5.1. 5.2. 5.3. 5.4. 5.5. 7.6. 5.7. 5.8. 6.9. 5.10. 5.11. 7.12.'],
  [
    'tax-employer-contributions-payment',
    2026,
    '12.1. 12.2. 12.3. 13.4. 12.5. 12.6. 13.7. 12.8. 14.9. 12.10. 12.11. 14.12.',
  ],
  [
    'tax-employer-contributions-payment',
    2027,
    '12.1. 12.2. 12.3. 12.4. 12.5. 14.6. 12.7. 12.8. 13.9. 12.10. 12.11. 13.12.',
  ],
  ['tax-employer-contributions-payment-quarterly', 2026, '12.2. 12.5. 12.8. 12.11.'],
  ['tax-employer-contributions-payment-quarterly', 2027, '12.2. 12.5. 12.8. 12.11.'],
  ['tax-other-annual-information-returns', 2026, '2.2.'],
  ['tax-other-annual-information-returns', 2027, '1.2.'],
  [
    'tyel-contribution-contract-employer',
    2026,
    '2.2. 2.3. 31.3. 30.4. 1.6. 30.6. 31.7. 31.8. 30.9. 2.11. 30.11. 31.12.',
  ],
  [
    'tyel-contribution-contract-employer',
    2027,
    '1.2. 1.3. 31.3. 30.4. 31.5. 30.6. 2.8. 31.8. 30.9. 1.11. 30.11. 31.12.',
  ],
  // keva.fi: the 20th or the next banking day; 20.2. and 20.3.2027 are Saturdays, 20.6. and 20.11. too.
  ['keva-contribution', 2027, '20.1. 22.2. 22.3. 20.4. 20.5. 21.6. 20.7. 20.8. 20.9. 20.10. 22.11. 20.12.'],
  ['church-pension-contribution', 2027, '20.1. 22.2. 22.3. 20.4. 20.5. 21.6. 20.7. 20.8. 20.9. 20.10. 22.11. 20.12.'],
  // Seafarers' Pensions Act s. 142: unmoved, 10.1., 10.4., 10.7. and 10.10.2027 are weekends.
  [
    'seafarers-pension-contribution',
    2027,
    '10.1. 10.2. 10.3. 10.4. 10.5. 10.6. 10.7. 10.8. 10.9. 10.10. 10.11. 10.12.',
  ],
  // vero.fi: a paper form by the 8th; 8.5. and 8.8.2027 are a Saturday and a Sunday.
  ['ir-paper-separate-report', 2027, '8.1. 8.2. 8.3. 8.4. 10.5. 8.6. 8.7. 9.8. 8.9. 8.10. 8.11. 8.12.'],
  // The item's own note: the banking day before; 15.5. is a Saturday, 15.8. a Sunday.
  ['union-fee-remittance', 2027, '15.1. 15.2. 15.3. 15.4. 14.5. 15.6. 15.7. 13.8. 15.9. 15.10. 15.11. 15.12.'],
  // Act 555/1998 s. 21: invoices of January, April, July and October, looked at on a banking day.
  ['employment-fund-quarterly-invoice', 2027, '29.1. 30.4. 30.7. 29.10.'],
  // TVK: the notice is with the old company three months before the quarter's end, on a business day.
  ['accident-insurer-change', 2027, '30.3. 30.6. 30.9. 31.12.'],
  // tela.fi: transfers are counted by quarters.
  ['pension-company-change', 2027, '31.3. 30.6. 30.9. 31.12.'],
  // vero.fi 2019: the year's telephone benefit with January's, by the 5th of February; 5.2.2028 is a Saturday.
  ['ir-telephone-benefit-yearly', 2027, '5.2.'],
  ['ir-telephone-benefit-yearly', 2028, '7.2.'],
  // Directive (EU) 2023/970 art. 9: 7 June; every year from 250 employees, every third from 150, from 2031 from 100.
  ['pay-gap-report-yearly', 2028, '7.6.'],
  ['pay-gap-report-2027', 2027, '7.6.'],
  ['pay-gap-report-2030', 2030, '7.6.'],
  ['pay-gap-report-2031', 2031, '7.6.'],
  // The yearly check moved off Sunday 1.11.2026.
  ['ir-authorisation-check', 2026, '30.10.'],
]

it.each(monthly)('%s of %i', (key, year, dates) => {
  expect(due(datesOf(byKey(key).rule, `${year}-01-01`, `${year}-12-31`))).toEqual(days(year, dates))
})

it('agrees with the list that the tax authority published for 2020', () => {
  // memo.fi 2020: construction 7.1.2020, contributions 13.1.2020.
  const january = (key: string) => due(datesOf(byKey(key).rule, '2020-01-01', '2020-01-31'))
  expect(january('construction-monthly-reports')).toEqual(['2020-01-07'])
  expect(january('tax-employer-contributions-payment')).toEqual(['2020-01-13'])
})

/** Kela: six months after the financial year, the same day number, unmoved; worked on by the business day before. */
const kela: readonly (readonly [end: string, y2026: string, y2027: string, target2026: string | undefined])[] = [
  ['12-31', '2026-06-30', '2027-06-30', undefined],
  ['06-30', '2026-12-30', '2027-12-30', undefined],
  ['08-31', '2026-02-28', '2027-02-28', '2026-02-27'],
  ['04-30', '2026-10-30', '2027-10-30', undefined],
]

it.each(kela)('occupational health of a year that ends on %s: %s and %s', (fiscalYearEnd, first, second, target) => {
  const item = byKey('kela-occupational-health-reimbursement')
  expect(due(datesOf(item.rule, '2026-01-01', '2027-12-31', { fiscalYearEnd }))).toEqual([first, second])
  const aim = targetDay(dayOf(first), item.target, statutory)
  expect(aim === undefined ? undefined : isoOf(aim)).toBe(target)
})

type SampleClient = {
  number: string
  facts: Record<string, string | boolean>
  fiscalYearEnd?: string
  groups: { payday: Rule }[]
  rules?: { key: string; rule: Rule }[]
}
const sample: readonly SampleClient[] = JSON.parse(
  readFileSync(new URL('../../../resources/sample/clients.json', import.meta.url), 'utf8'),
)
const ofSample = (number: string): SampleClient => {
  const found = sample.find((one) => one.number === number)
  if (!found) throw new Error(`no ${number}`)
  return found
}
/** A client of the sample firm with its facts, financial year and paydays. */
function client(number: string, more: Partial<ClockClient> = {}): ClockClient {
  const { facts, fiscalYearEnd = '12-31', groups } = ofSample(number)
  return aClient({ facts, fiscalYearEnd, payGroups: groups.map(({ payday }) => payGroup(payday)), ...more })
}
const dates = (one: ClockClient, key: string, from = '2027-01-01', to = '2027-12-31') =>
  clientClock(one, rules, statutory, from, to)
    .occurrences.filter((occurrence) => occurrence.rule === key)
    .map((occurrence) => occurrence.due)

describe('clients of the sample firm', () => {
  it('a casual household reports its wages by the 5th of the next month, not five days after each payday', () => {
    const household = client('117')
    expect(dates(household, 'ir-earnings-payment-report')).toEqual([])
    const reports = dates(household, 'ir-household-report')
    for (const day of ['2027-02-05', '2027-03-05', '2027-08-05', '2027-11-05']) expect(reports).toContain(day)
    expect(reports).toHaveLength(12)
    expect(dates(household, 'ir-employers-separate-report')).toEqual(reports)
    const small = { ...household, facts: { ...household.facts, household_contributions: false } }
    expect(dates(small, 'ir-employers-separate-report')).toEqual([])
    expect(dates(small, 'tax-employer-contributions-payment')).toEqual([])
  })

  it('a household that is a regular employer reports as any regular employer', () => {
    const regular = client('117', { facts: { employer_kind: 'regular-household' } })
    expect(dates(regular, 'ir-household-report')).toEqual([])
    // Paid on Friday 29.1.2027: the fifth day is Wednesday 3.2.
    expect(dates(regular, 'ir-earnings-payment-report')).toContain('2027-02-03')
    expect(dates(regular, 'ir-employers-separate-report')).toHaveLength(12)
  })

  it('a paper filer has the eighth day for both reports, and the fifth for neither', () => {
    const paper = client('123', { facts: { paper_reporting: true } })
    expect(dates(paper, 'ir-earnings-payment-report')).toEqual([])
    expect(dates(paper, 'ir-employers-separate-report')).toEqual([])
    // Paid on the 15th of each month; 15.5.2027 is a Saturday, so 14.5. and eight days: Saturday 22.5. to Monday 24.5.
    expect(dates(paper, 'ir-paper-form-report')).toContain('2027-05-24')
    expect(dates(paper, 'ir-paper-separate-report')).toContain('2027-05-10')
  })

  it('a parish pays its pension contribution to Keva on the 20th or the next banking day', () => {
    const parish = client('113')
    expect(dates(parish, 'church-pension-contribution', '2027-02-01', '2027-04-30')).toEqual([
      '2027-02-22',
      '2027-03-22',
      '2027-04-20',
    ])
    expect(dates(parish, 'tyel-contribution-contract-employer')).toEqual([])
  })

  it('nobody applies for the training compensation that ended, and nobody pays by the advance procedure', () => {
    for (const key of ['training-compensation-application', 'employment-fund-advance-instalments'])
      expect(rules.map((one) => one.key)).not.toContain(key)
    expect(dates(client('102'), 'employment-fund-quarterly-invoice')).toEqual([
      '2027-01-29',
      '2027-04-30',
      '2027-07-30',
      '2027-10-29',
    ])
  })

  it('payroll books are kept ten years from the end of the financial year', () => {
    // Accounting Act ch. 2 s. 10. Made Jan–Aug 2025: to 31.8.2035; made Sept–Dec 2025, in the year ended 31.8.2026: to 31.8.2036.
    const kept = dates(
      client('115', { clockStart: '2025-01-01', clockEnd: '2026-08-31' }),
      'archive-10-years',
      '2030-01-01',
      '2040-12-31',
    )
    expect(kept).toEqual(['2035-08-31', '2036-08-31'])
    // The year ended 30.4.2017: to 30.4.2027.
    const april = aClient({ fiscalYearEnd: '04-30', clockStart: '2016-05-01', clockEnd: '2017-04-30' })
    expect(dates(april, 'archive-10-years', '2025-01-01', '2028-12-31')).toEqual(['2027-04-30'])
  })

  it('the last payday of February is its last day, in a leap year too', () => {
    const [group] = ofSample('103').groups
    expect(datesOf(group?.payday ?? rule({ type: 'client-defined' }), '2028-02-16', '2028-03-10')).toEqual([
      '2028-02-29',
    ])
  })

  it('a general increase takes effect on its day, Saturday or not', () => {
    const own = ofSample('119').rules?.find(({ key }) => key === 'cba-general-increases')
    expect(datesOf(own?.rule ?? rule({ type: 'client-defined' }), '2027-04-01', '2027-05-31')).toEqual(['2027-05-01'])
  })

  it('winter holiday is asked for once on 30 April', () => {
    const { occurrences } = clientClock(client('109'), rules, statutory, '2027-04-30', '2027-04-30')
    const holiday = rules.filter((one) => one.category === 'annual-holiday').map((one) => one.key)
    expect(occurrences.filter((one) => holiday.includes(one.rule)).map((one) => one.rule)).toEqual([
      'winter-holiday-season',
    ])
  })
})

it.each([
  [99, []],
  [100, ['2031-06-07']],
  [149, ['2031-06-07']],
  [150, ['2027-06-07', '2030-06-07']],
  [249, ['2027-06-07', '2030-06-07']],
  [250, ['2027-06-07', '2028-06-07', '2029-06-07', '2030-06-07', '2031-06-07']],
])('an employer of %i reports its pay gap on %j', (headcount, wanted) => {
  const keys = rules.map(({ key }) => key).filter((key) => key.startsWith('pay-gap-report'))
  const one = aClient({ facts: { headcount } })
  expect(keys.flatMap((key) => dates(one, key, '2026-01-01', '2031-12-31'))).toEqual(wanted)
})

/** Time limits that hang on events, with their statute. */
const events: readonly (readonly [key: string, kind: string, day: string, due: string])[] = [
  // Work abroad: the fifth calendar day, Saturday 20.3.2027 moves to Monday.
  ['ir-international-work', 'foreign-work-payment', '2027-03-15', '2027-03-22'],
  // Act 459/2015 s. 111: ten business days over Easter.
  ['accident-report-to-insurer', 'accident-known', '2027-03-22', '2027-04-07'],
  // Act 1383/2001 s. 10 a: a month, not thirty days.
  ['occupational-health-30-60-90', 'sick-leave-start', '2027-01-31', '2027-02-28'],
  // vero.fi: as the international work reports.
  ['ir-employee-leasing-notice', 'leased-employee-payment', '2027-03-15', '2027-03-22'],
  // Kela pays pregnancy allowance in arrears for two months at the most.
  ['kela-parental-allowance-employer', 'paid-parental-leave', '2027-03-01', '2027-05-01'],
  ['kela-partial-sickness-allowance', 'part-time-sick-start', '2027-03-01', '2027-05-01'],
  ['kela-infectious-disease-allowance', 'quarantine-order', '2027-03-01', '2027-05-01'],
  // kela.fi: six months from the start of rehabilitation.
  ['kela-rehabilitation-allowance', 'rehabilitation-start', '2027-03-01', '2027-09-01'],
  // kela.fi: two years from the start of pregnancy leave.
  ['kela-family-leave-compensation', 'pregnancy-leave-start', '2027-03-01', '2029-03-01'],
  ['family-leave-notice', 'parental-leave-start', '2027-09-01', '2027-07-01'],
  // Act 55/2001 ch. 4 s. 3 a: a month before a period of at most 12 weekdays; counted back from 31.5. to the month's last day.
  ['family-leave-notice-short', 'short-family-leave-start', '2027-09-01', '2027-08-01'],
  ['family-leave-notice-short', 'short-family-leave-start', '2027-05-31', '2027-04-30'],
  ['lay-off-notice', 'lay-off-start', '2027-05-17', '2027-05-03'],
  ['final-pay-at-termination', 'employment-end', '2027-05-15', '2027-05-14'],
]

it.each(events)('%s counts from %s %s to %s', (key, kind, day, wanted) => {
  const one = aClient({
    facts: { international_reports: true, leases_to_finland: true },
    events: [{ id: 'e', kind, day }],
  })
  expect(dates(one, key, '2027-01-01', '2029-12-31')).toEqual([wanted])
})

it('work and money that nothing moves off a day off have a target before it', () => {
  // Dates that only say from when something holds, what ends a time, or what is kept.
  const held = new Set([
    'tax-card-new-year',
    'holiday-credit-year-start',
    'summer-holiday-season',
    'winter-holiday-season',
    'carried-over-holiday-limit',
    'cba-general-increases',
    'engagement-notice-period',
    'handover-authorisation-removal',
    'family-leave-notice',
    'family-leave-notice-short',
    'archive-6-years',
    'archive-10-years',
    'archive-working-time-records',
    'delete-client-data-after-termination',
    'ir-earnings-payment-report',
  ])
  const unmoved = rules.filter(
    ({
      rule: {
        non_business_day: { action },
      },
    }) => action === 'none' || action === 'not-specified',
  )
  for (const { key, target } of unmoved) if (!held.has(key)) expect(target, key).toEqual({ days: 0, count: 'calendar' })
})
