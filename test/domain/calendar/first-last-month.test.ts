import { describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { dayFrom, dayOf, endOfMonth, isoOf, partsOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { ClockClient, ClockRule, Cutoff, Rule } from '../../../shared/domain/calendar/types.ts'
import { aClient, clockRule, payGroup, rule, shippedCatalogue, statutory } from './a-client.ts'

/** Whose the first and the last month is: what hangs on a pay month belongs to whoever had that month's payday. */
const { rules } = shippedCatalogue()
const on = (day: number) => rule({ type: 'monthly-day', day }, 'previous-business-day')
const [report, payment, tyel] = [
  'ir-employers-separate-report',
  'tax-employer-contributions-payment',
  'tyel-contribution-contract-employer',
]

function nominals(client: ClockClient, key: string, of: readonly ClockRule[] = rules): string[] {
  const { occurrences, faults } = clientClock(client, of, statutory, '2026-09-01', '2027-12-31')
  expect(faults).toEqual([])
  return occurrences.filter((one) => one.rule === key).map((one) => one.nominal)
}
const first = (client: ClockClient, key: string, of?: readonly ClockRule[]) => nominals(client, key, of)[0]
const last = (client: ClockClient, key: string, of?: readonly ClockRule[]) => nominals(client, key, of).at(-1)

describe('the last month', () => {
  const leaving = aClient({ clockEnd: '2027-01-31', payGroups: [payGroup(on(15))] })

  it('keeps the report, the payment and the pension contribution of the last payday', () => {
    expect(last(leaving, report)).toBe('2027-02-05')
    expect(last(leaving, payment)).toBe('2027-02-12')
    expect(last(leaving, tyel)).toBe('2027-02-28')
    expect(last(leaving, 'ir-earnings-payment-report')).toBe('2027-01-20')
  })

  it('is not the client’s where its payday comes after the end', () => {
    const before = aClient({ clockEnd: '2027-01-14', payGroups: [payGroup(on(15))] })
    expect(last(before, report)).toBe('2027-01-05')
    expect(last(before, tyel)).toBe('2027-01-31')
  })

  it('is the client’s where one of several groups was paid before the end', () => {
    const groups = [payGroup(on(15), [], 'a'), payGroup(on(28), [], 'b')]
    expect(last(aClient({ clockEnd: '2027-01-20', payGroups: groups }), report)).toBe('2027-02-05')
    expect(last(aClient({ clockEnd: '2027-01-14', payGroups: groups }), report)).toBe('2027-01-05')
  })

  it('goes by the day the money is there: a payday moved over the end is still the client’s, with all its duties', () => {
    const late = rule({ type: 'monthly-day', day: -1 }, 'next-banking-day')
    // 31 January 2027 is a Sunday: the pay comes on 1 February.
    const client = aClient({ clockEnd: '2027-01-31', payGroups: [payGroup(late)] })
    expect(last(client, 'payday')).toBe('2027-01-31')
    expect(last(client, 'ir-earnings-payment-report')).toBe('2027-02-06')
    expect(last(client, report)).toBe('2027-03-05')
  })

  it('keeps to their own day what hangs on no payday: yearly dates, windows, invoices', () => {
    const facts = { annual_information_returns: true }
    const gone = aClient({ facts, clockEnd: '2026-12-31', payGroups: [payGroup(on(15))] })
    for (const key of ['year-end-reconciliation', 'tax-card-new-year', 'tax-other-annual-information-returns'])
      expect(nominals(gone, key), key).toEqual([])
    expect(last(gone, 'tax-card-refresh-request')).toBe('2026-12-20')
    const come = aClient({ facts, clockStart: '2027-01-01', payGroups: [payGroup(on(15))] })
    expect(first(come, 'year-end-reconciliation')).toBe('2027-01-15')
    expect(first(come, 'tax-card-new-year')).toBe('2027-01-01')
  })
})

describe('the first month', () => {
  it('leaves the month before to whoever paid it', () => {
    const client = aClient({ clockStart: '2027-01-01', payGroups: [payGroup(on(15))] })
    expect(first(client, report)).toBe('2027-02-05')
    expect(first(client, payment)).toBe('2027-02-12')
    expect(first(client, tyel)).toBe('2027-02-28')
  })

  it('is the client’s from the middle on only where the payday is still to come', () => {
    const from = (clockStart: string) => aClient({ clockStart, payGroups: [payGroup(on(15))] })
    expect(first(from('2026-12-15'), report)).toBe('2027-01-05')
    expect(first(from('2026-12-16'), report)).toBe('2027-02-05')
  })

  it('begins with the month before where the first payday is paid in it', () => {
    const client = aClient({ clockStart: '2027-01-01', payGroups: [payGroup(on(1))] })
    expect(first(client, 'payday')).toBe('2027-01-01')
    expect(first(client, report)).toBe('2027-01-05')
  })

  it('has the steps before its first payday, although they lie before the start', () => {
    const hours: Cutoff = {
      id: 'h',
      kind: 'material',
      name: 'Tunnit',
      responsible: 'client',
      rule: rule({ type: 'relative-to-event', anchor: 'payday', offset: { days: -5, count: 'business' } }),
    }
    const plain = aClient({ clockStart: '2027-02-01', payGroups: [payGroup(on(3))] })
    expect(first(plain, 'client-material-deadline')).toBe('2027-01-27')
    const own = aClient({ clockStart: '2027-02-01', payGroups: [payGroup(on(3), [hours])] })
    expect(first(own, 'client-material-deadline')).toBe('2027-01-27')
    const later = { ...payGroup(on(3), [hours]), validFrom: '2027-02-01' }
    expect(first(aClient({ payGroups: [later] }), 'client-material-deadline')).toBe('2027-01-27')
  })

  it('has the steps with days of their own that serve its first payday, and at the end none that serve another’s', () => {
    const monthly: Cutoff = {
      id: 'm',
      kind: 'material',
      name: 'Tunnit',
      responsible: 'client',
      rule: rule({ type: 'monthly-day', day: 10 }),
    }
    const next: Cutoff = { ...monthly, rule: rule({ type: 'monthly-day', day: 25, month_offset: -1 }) }
    const check: Cutoff = { ...monthly, kind: 'other', rule: rule({ type: 'monthly-day', day: 20 }) }
    const dates = (cutoff: Cutoff, span: Partial<ClockClient>, key = 'client-material-deadline') =>
      nominals(aClient({ ...span, payGroups: [payGroup(on(15), [cutoff])] }), key)
    expect(dates(monthly, { clockStart: '2027-02-12' })[0]).toBe('2027-02-10')
    expect(dates(monthly, { clockStart: '2027-02-16' })[0]).toBe('2027-03-10')
    expect(dates(next, { clockStart: '2027-02-01' })[0]).toBe('2027-01-25')
    expect(dates(monthly, { clockEnd: '2027-02-12' }).at(-1)).toBe('2027-01-10')
    expect(dates(monthly, { clockEnd: '2027-02-15' }).at(-1)).toBe('2027-02-10')
    expect(dates(check, { clockEnd: '2027-02-28' }, 'pay-group-cutoff').at(-1)).toBe('2027-02-20')
  })

  it('leaves what hangs on an event to the day it falls due', () => {
    const holiday = { id: 'e', kind: 'holiday-start', day: '2027-02-10' }
    const client = aClient({ clockStart: '2027-02-01', payGroups: [payGroup(on(15))], events: [holiday] })
    expect(first(client, 'holiday-timing-notice')).toBeUndefined()
    expect(first(client, 'holiday-pay-before-holiday')).toBe('2027-02-09')
    const gone = aClient({ clockEnd: '2027-02-01', payGroups: [payGroup(on(15))], events: [holiday] })
    expect(nominals(gone, 'holiday-pay-before-holiday')).toEqual([])
  })
})

describe('a month without a known payday', () => {
  const unpaid = { type: 'yearly-dates', dates: ['03-15', '06-15', '09-15', '12-15'] } as const

  it('counts when any of it was the client’s, where nobody knows the payday', () => {
    expect(first(aClient({ clockStart: '2026-12-20' }), report)).toBe('2027-01-05')
    expect(last(aClient({ clockEnd: '2027-01-10' }), report)).toBe('2027-02-05')
    const open = aClient({
      clockStart: '2026-12-20',
      payGroups: [payGroup(rule({ type: 'monthly-day', day: 'client-defined' }))],
    })
    expect(first(open, report)).toBe('2027-01-05')
  })

  it('counts when all of it was the client’s, where nothing is paid: a regular employer reports that, too', () => {
    const payGroups = [payGroup(rule(unpaid, 'previous-business-day'))]
    expect(nominals(aClient({ clockStart: '2027-01-01', clockEnd: '2027-05-31', payGroups }), report)).toEqual([
      '2027-02-05',
      '2027-03-05',
      '2027-04-05',
      '2027-05-05',
      '2027-06-05',
    ])
    expect(first(aClient({ clockStart: '2027-01-02', payGroups }), report)).toBe('2027-03-05')
    expect(last(aClient({ clockEnd: '2027-05-30', payGroups }), report)).toBe('2027-05-05')
  })

  it('leaves to the one before a month in which the first group is not paid yet', () => {
    const payGroups = [{ ...payGroup(on(15)), validFrom: '2026-12-07' }]
    expect(first(aClient({ clockStart: '2026-11-11', payGroups }), report)).toBe('2027-01-05')
  })

  it('never counts for a casual employer, and a month paid by another neither', () => {
    const facts = { employer_kind: 'casual' }
    const payGroups = [payGroup(rule(unpaid, 'previous-business-day'))]
    expect(nominals(aClient({ facts, clockStart: '2026-12-16', clockEnd: '2027-06-15', payGroups }), report)).toEqual([
      '2027-04-05',
      '2027-07-05',
    ])
  })
})

it('judges a quarter by its last month', () => {
  const facts = { tax_period: 'quarter' }
  const quarterly = 'tax-employer-contributions-payment-quarterly'
  const from = (clockStart: string) => aClient({ facts, clockStart, payGroups: [payGroup(on(15))] })
  const until = (clockEnd: string) => aClient({ facts, clockEnd, payGroups: [payGroup(on(15))] })
  expect(first(from('2027-01-01'), quarterly)).toBe('2027-05-12')
  expect(first(from('2026-12-15'), quarterly)).toBe('2027-02-12')
  expect(last(until('2027-03-15'), quarterly)).toBe('2027-05-12')
  expect(last(until('2027-03-14'), quarterly)).toBe('2027-02-12')
})

it('leaves a rule’s validity to its nominal dates, in the middle of the client’s time and at its ends', () => {
  const monthly: Rule = rule({ type: 'monthly-day', day: 5, month_offset: 1 })
  const client = aClient({ clockStart: '2026-11-01', clockEnd: '2027-03-31', payGroups: [payGroup(on(15))] })
  const dates = (more: Partial<ClockRule>) => nominals(client, 'r', [clockRule('r', monthly, more)])
  expect(dates({})).toEqual(['2026-12-05', '2027-01-05', '2027-02-05', '2027-03-05', '2027-04-05'])
  expect(dates({ validFrom: '2027-01-06', validUntil: '2027-04-04' })).toEqual(['2027-02-05', '2027-03-05'])
})

describe('for every payday and every first and last day', () => {
  /** The payday of a month as a person would find it: back from its day while that is no banking day. */
  function paid(month: number, day: number): { nominal: number; due: number } {
    const year = 2026 + Math.floor(month / 12)
    const nominal = dayFrom(year, (month % 12) + 1, day)
    let due = nominal
    while (weekdayOf(due) > 5 || statutory.isOff(due, 'banking')) due--
    return { nominal, due }
  }
  const monthOf = (day: number) => isoOf(day).slice(0, 7)
  const months = Array.from({ length: 30 }, (_, index) => index)

  it.each([1, 2, 5, 15, 24, 28, 30, 31])(
    'the reports are those of the months paid in the client’s time: payday %i',
    (day) => {
      const payGroups = [payGroup(on(day))]
      const monthly = clockRule('r', rule({ type: 'monthly-day', day: 5, month_offset: 1 }))
      for (let start = dayOf('2026-11-25'); start <= dayOf('2027-02-06'); start++)
        for (const length of [0, 3, 20, 31, 45, 100]) {
          const end = start + length
          const all = months.map((month) => paid(month, day))
          const own = all.filter(({ nominal }) => nominal >= start && nominal <= end)
          const client = aClient({ clockStart: isoOf(start), clockEnd: isoOf(end), payGroups })
          const { occurrences } = clientClock(client, [monthly], statutory, '2026-01-01', '2028-01-31')
          const reported = occurrences.map(({ nominal }) => monthOf(dayOf(nominal) - partsOf(dayOf(nominal)).day))
          const isPaid = (some: typeof all, month: string) => some.some(({ due }) => monthOf(due) === month)
          const ends = own.map(({ due }) => monthOf(due)).toSorted()
          // A month in which nobody is paid is the client's when all of it is, or when it lies between two that are.
          const expected = months
            .map((month) => monthOf(paid(month, 15).nominal))
            .filter((month) => {
              const begins = dayOf(`${month}-01`)
              const whole = begins >= start && endOfMonth(begins) <= end
              const between = month > (ends[0] ?? '9') && month < (ends.at(-1) ?? '')
              return isPaid(own, month) || between || (whole && !isPaid(all, month))
            })
          expect({ start: isoOf(start), end: isoOf(end), reported }).toEqual({
            start: isoOf(start),
            end: isoOf(end),
            reported: expected,
          })
        }
    },
  )

  it('a look at a part of the time sees what a look at all of it sees', () => {
    for (const clockStart of ['2026-12-10', '2026-12-20', '2027-01-01']) {
      const client = aClient({
        clockStart,
        clockEnd: '2027-08-31',
        payGroups: [payGroup(on(15)), payGroup(on(1), [], 'h')],
      })
      const year = clientClock(client, rules, statutory, '2026-10-01', '2028-03-31').occurrences
      for (let month = 0; month < 18; month++) {
        const from = isoOf(dayFrom(2026 + Math.floor((month + 9) / 12), ((month + 9) % 12) + 1, 1))
        const to = isoOf(dayFrom(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 31))
        const seen = clientClock(client, rules, statutory, from, to).occurrences.map(occurrenceKey)
        expect(seen).toEqual(year.filter((one) => one.due >= from && one.due <= to).map(occurrenceKey))
      }
    }
  })
})
