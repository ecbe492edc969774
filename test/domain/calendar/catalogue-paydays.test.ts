/**
 * What hangs on a payday, worked out apart from the engine: Easter by Meeus, days off by Act 150/1930 s. 5 and the Church Act,
 * banking days from Monday to Friday. First the dates as they were written down, then every day of seven years.
 */
import { expect, it } from 'vitest'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { datesOf, shippedCatalogue } from './a-client.ts'

const { rules } = shippedCatalogue()
const rule = (key: string) => {
  const found = rules.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found.rule
}

const milliseconds = 86_400_000
const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / milliseconds
const iso = (day: number) => new Date(day * milliseconds).toISOString().slice(0, 10)
const weekday = (day: number) => new Date(day * milliseconds).getUTCDay()

/** Easter Sunday by the method of Meeus. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return at(year, Math.floor(n / 31), (n % 31) + 1)
}
const saturdayFrom = (day: number) => day + ((6 - weekday(day) + 7) % 7)

function holidays(year: number): ReadonlySet<number> {
  const sunday = easter(year)
  const midsummer = saturdayFrom(at(year, 6, 20))
  const fixed = ['1.1', '6.1', '1.5', '6.12', '24.12', '25.12', '26.12'].map((date) => {
    const [day = 0, month = 0] = date.split('.').map(Number)
    return at(year, month, day)
  })
  return new Set([
    ...fixed,
    ...[-2, 0, 1, 39, 49].map((away) => sunday + away),
    midsummer - 1,
    midsummer,
    saturdayFrom(at(year, 10, 31)),
  ])
}
const open = (day: number) =>
  weekday(day) !== 0 && weekday(day) !== 6 && !holidays(new Date(day * milliseconds).getUTCFullYear()).has(day)
const forward = (day: number): number => (open(day) ? day : forward(day + 1))
const back = (day: number): number => (open(day) ? day : back(day - 1))

/** The report by the fifth calendar day, the bank's file on the banking day before, the garnishment on the one after. */
const wanted = (payday: number) => [iso(forward(payday + 5)), iso(back(payday - 1)), iso(forward(payday + 1))]
const shown = (payday: string) => {
  const more = { paydays: [{ id: 'g', day: dayOf(payday), name: '' }] }
  return ['ir-earnings-payment-report', 'salary-payment-file-to-bank', 'garnishment-remittance'].map((key) =>
    (datesOf(rule(key), '2023-12-01', '2031-02-28', more)[0] ?? '').slice(-10),
  )
}

/** payday: report, bank file, garnishment. */
const paydays: readonly (readonly [payday: string, report: string, bank: string, garnishment: string])[] = [
  // 7.1. lies behind Epiphany; the bank has 1.1. closed.
  ['2026-01-02', '2026-01-07', '2025-12-31', '2026-01-05'],
  ['2026-01-15', '2026-01-20', '2026-01-14', '2026-01-16'],
  ['2026-01-30', '2026-02-04', '2026-01-29', '2026-02-02'],
  ['2026-02-27', '2026-03-04', '2026-02-26', '2026-03-02'],
  ['2026-03-31', '2026-04-07', '2026-03-30', '2026-04-01'],
  ['2026-04-01', '2026-04-07', '2026-03-31', '2026-04-02'],
  ['2026-04-30', '2026-05-05', '2026-04-29', '2026-05-04'],
  ['2026-05-15', '2026-05-20', '2026-05-13', '2026-05-18'],
  ['2026-06-15', '2026-06-22', '2026-06-12', '2026-06-16'],
  ['2026-06-18', '2026-06-23', '2026-06-17', '2026-06-22'],
  ['2026-08-31', '2026-09-07', '2026-08-28', '2026-09-01'],
  ['2026-10-30', '2026-11-04', '2026-10-29', '2026-11-02'],
  ['2026-12-01', '2026-12-07', '2026-11-30', '2026-12-02'],
  ['2026-12-23', '2026-12-28', '2026-12-22', '2026-12-28'],
  ['2026-12-31', '2027-01-05', '2026-12-30', '2027-01-04'],
  ['2027-01-15', '2027-01-20', '2027-01-14', '2027-01-18'],
  ['2027-02-26', '2027-03-03', '2027-02-25', '2027-03-01'],
  ['2027-03-25', '2027-03-30', '2027-03-24', '2027-03-30'],
  ['2027-03-31', '2027-04-05', '2027-03-30', '2027-04-01'],
  ['2027-04-30', '2027-05-05', '2027-04-29', '2027-05-03'],
  ['2027-05-07', '2027-05-12', '2027-05-05', '2027-05-10'],
  ['2027-06-24', '2027-06-29', '2027-06-23', '2027-06-28'],
  ['2027-12-01', '2027-12-07', '2027-11-30', '2027-12-02'],
  ['2027-12-15', '2027-12-20', '2027-12-14', '2027-12-16'],
  ['2027-12-20', '2027-12-27', '2027-12-17', '2027-12-21'],
  ['2027-12-31', '2028-01-05', '2027-12-30', '2028-01-03'],
]

it('are fifteen paydays of 2026 and eleven of 2027', () => {
  expect(['2026', '2027'].map((year) => paydays.filter(([payday]) => payday.startsWith(year)).length)).toEqual([15, 11])
})

it.each(paydays)('a payday of %s: report %s, bank file %s, garnishment %s', (payday, ...dates) => {
  expect(wanted(dayOf(payday)), 'worked out apart').toEqual(dates)
  expect(shown(payday), 'by the catalogue').toEqual(dates)
})

it('agrees with what is worked out apart on every day on which wages can be paid, from 2024 to 2030', () => {
  const different: string[] = []
  for (let day = at(2024, 1, 1); day <= at(2030, 12, 31); day++)
    if (open(day) && shown(iso(day)).join() !== wanted(day).join()) different.push(iso(day))
  expect(different).toEqual([])
})
