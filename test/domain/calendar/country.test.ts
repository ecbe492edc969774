/** Another country is data: its holidays, law, business ID, facts and events come from its catalogue alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { holidaysOf } from '../../../shared/domain/calendar/days/holidays.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { type Catalogue, readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { cataloguesOf } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { Cutoff, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import { aClient, payGroup, rule, shippedCatalogue } from './a-client.ts'

const json: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../../builders/catalogue-gb.json', import.meta.url), 'utf8'),
)
const read = (more: Record<string, unknown> = {}) => readCatalogue({ ...json, ...more })
function british(): Catalogue {
  const found = read()
  if ('error' in found) throw new Error(JSON.stringify(found.error))
  return found.catalogue
}
const problems = (more: Record<string, unknown>) => {
  const found = read(more)
  return 'error' in found ? found.error : []
}

const gb = british()
const together = cataloguesOf([shippedCatalogue(), gb])
const dayOffs = createDayOffs({ country: gb.country })

/** The bank holidays of England and Wales as gov.uk lists them, and for later years as the same rules give them by hand. */
const bankHolidays = new Set(
  `2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
   2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
   2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26
   2030-01-01 2030-04-19 2030-04-22 2030-05-06 2030-05-27 2030-08-26 2030-12-25 2030-12-26 2031-01-01`.split(/\s+/),
)
const shifted = (date: string, by: number) => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + by)
  return day.toISOString().slice(0, 10)
}
const isWorked = (date: string) =>
  ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) && !bankHolidays.has(date)
function previous(date: string): string {
  return isWorked(date) ? date : previous(shifted(date, -1))
}
const workingDaysBefore = (date: string, count: number): string =>
  count === 0 ? date : workingDaysBefore(previous(shifted(date, -1)), count - 1)

const years = [2027, 2028, 2029, 2030]
const months = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
)
const lastOf = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** Every date that is right, by what it is of. */
const right: Readonly<Record<string, readonly string[]>> = {
  'payday 31': months.map((month) => previous(lastOf(month))),
  'payday 24': months.map((month) => previous(`${month}-24`)),
  'cut-off 31': months.map((month) => workingDaysBefore(previous(lastOf(month)), 5)),
  'cut-off 24': months.map((month) => workingDaysBefore(previous(`${month}-24`), 7)),
  // December 2026 was paid by whoever had the client before.
  'gb-paye': months.slice(1).map((month) => previous(`${month}-22`)),
  'gb-tax-year-end': years.map((year) => `${year}-04-05`),
  'gb-tax-year-start': years.map((year) => `${year}-04-06`),
  'gb-final-fps': years.map((year) => previous(`${year}-04-19`)),
  'gb-p60': years.map((year) => previous(`${year}-05-31`)),
  'gb-p11d': years.map((year) => previous(`${year}-07-06`)),
  'gb-class-1a': years.map((year) => previous(`${year}-07-19`)),
}

const cutoff = (id: string, days: number): Cutoff => ({
  id,
  kind: 'material',
  name: '',
  responsible: 'client',
  rule: rule({ type: 'relative-to-event', anchor: 'payday', offset: { days: -days, count: 'business' } }),
})
const client = aClient({
  clockStart: '2027-01-01',
  facts: { benefits_in_kind: true, pay_scheme: 'monthly' },
  payGroups: [
    payGroup(rule({ type: 'monthly-day', day: -1 }, 'previous-banking-day'), [cutoff('a', 5)], '31'),
    payGroup(rule({ type: 'monthly-day', day: 24 }, 'previous-banking-day'), [cutoff('b', 7)], '24'),
  ],
})
const rules = together.of('gb')
const nameOf = ({ rule: key, anchor }: Occurrence) => {
  const group = anchor?.id.slice(0, 2) ?? ''
  return key === 'payday' ? `payday ${group}` : key === 'client-material-deadline' ? `cut-off ${group}` : key
}
const { occurrences } = clientClock(client, rules, dayOffs, '2026-12-01', '2030-12-31')
const mine = Map.groupBy(occurrences, nameOf)

describe('the dates of a client in Britain, 2027 to 2030', () => {
  it.each(Object.keys(right))('%s', (name) => {
    expect(mine.get(name)?.map(({ due }) => due)).toEqual(right[name])
  })

  it('are 263, and all right', () => {
    expect(Object.values(right).flat().length).toBe(263)
    const due = (name: string, day: string) => mine.get(name)?.some((one) => one.due === day)
    // Once wrong, when Finland's holidays moved them.
    expect(due('gb-p60', '2027-05-28')).toBe(true)
    expect(due('payday 31', '2027-05-28')).toBe(true)
    expect(due('gb-paye', '2029-06-22')).toBe(true)
    expect(due('payday 24', '2027-12-24')).toBe(true)
    expect(due('cut-off 31', '2027-05-21')).toBe(true)
    expect(due('cut-off 31', '2027-08-23')).toBe(true)
  })

  it('have every holiday on its day, with what stands for one on a weekend', () => {
    const days = years.flatMap((year) => holidaysOf(year, gb.country.holidays).map(({ day }) => isoOf(day)))
    const weekdays = days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    const listed = [...bankHolidays].filter((day) => day >= '2027' && day < '2031')
    expect(weekdays).toEqual(listed.toSorted())
  })
})

describe('what is said of a date', () => {
  const told = (name: string, due: string, language: 'fi' | 'en' = 'en') => {
    const one = mine.get(name)?.find((each) => each.due === due)
    const its = one && ruleOf(one, client, rules)
    return one && its ? explain(one, its, dayOffs, language) : ''
  }

  it('names the country’s holidays and its own law, and never Finland’s', () => {
    expect(told('gb-p60', '2027-05-28')).toContain('Spring bank holiday')
    expect(told('gb-p60', '2027-05-28')).toContain('HMRC: by the last working day before')
    expect(told('payday 31', '2027-05-28')).toContain('contract of employment')
    expect(dayOffs.why(dayOf('2027-12-27'), 'business').map(({ name }) => name.fi)).toEqual([
      'Christmas Day (korvaava vapaapäivä)',
    ])
    for (const all of mine.values())
      for (const { due } of all)
        for (const language of ['fi', 'en'] as const)
          expect(told(nameOf(all[0] as Occurrence), due, language)).not.toMatch(/150\/1930|55\/2001|finlex|vero\.fi/)
  })

  it('is the same as ever in Finland', () => {
    const finnish = createDayOffs({ country: together.country('fi') })
    expect(finnish.isOff(dayOf('2029-06-22'), 'business')).toBe(true)
    expect(finnish.country.law['next-business-day']?.fi).toBe('laki säädettyjen määräaikain laskemisesta 150/1930, 5 §')
  })
})

describe('catalogues of several countries', () => {
  it('give each client its own country’s items and those of no country', () => {
    const [finnish, theirs] = [together.of('fi'), together.of('gb')].map((all) => new Set(all.map(({ key }) => key)))
    expect(finnish?.has('gb-p60')).toBe(false)
    expect(theirs?.has('ir-earnings-payment-report')).toBe(false)
    for (const key of ['annual-review-meeting', 'backup-verification', 'delete-client-data-after-termination'])
      expect([finnish?.has(key), theirs?.has(key)], key).toEqual([true, true])
    expect(together.of('gb').find(({ key }) => key === 'payday')?.sources).toEqual([
      'https://www.gov.uk/running-payroll',
    ])
    expect(together.of('fi').length).toBe(shippedCatalogue().rules.length)
  })

  it('know nothing of a country that none of them describes but its weekends', () => {
    expect(together.isDescribed('no')).toBe(false)
    expect(together.of('no').every((one) => one.country === undefined)).toBe(true)
    expect(createDayOffs({ country: together.country('no') }).isOff(dayOf('2027-12-24'), 'business')).toBe(false)
  })
})

describe('a catalogue’s own country', () => {
  it('needs names only in the languages that it declares, and says which one is missing', () => {
    expect(gb.rules[0]?.name).toEqual({ fi: 'Payday', sv: 'Payday', en: 'Payday' })
    const found = problems({ languages: ['fi', 'en'] })
    expect(new Set(found.filter(({ code }) => code === 'missing-language').map(({ detail }) => detail))).toEqual(
      new Set(['fi']),
    )
    expect(found.find(({ path }) => path === 'country_name')).toEqual({
      code: 'missing-language',
      path: 'country_name',
      detail: 'fi',
    })
    expect(found.find(({ path }) => path === 'obligations[0] payday: name')?.detail).toBe('fi')
  })

  it('names every fault of its description with its place', () => {
    const codes = (more: Record<string, unknown>) => problems(more).map(({ code, path }) => `${path}: ${code}`)
    expect(codes({ holidays: undefined })).toEqual(['holidays: missing'])
    expect(codes({ languages: ['de'] })).toEqual(['languages: unknown-value'])
    expect(codes({ country: 'United Kingdom' })).toEqual(['country: unknown-value'])
    expect(codes({ country: 'gb-eng' })).toEqual([])
    expect(codes({ business_day_calendars: {} })).toEqual(['business_day_calendars: unknown-value'])
    expect(codes({ holidays: [{ id: 'x', name: { en: 'X' }, month: 2, weekday: 1, n: 5 }] })).toEqual([
      'holidays[0].on: unknown-value',
    ])
    expect(codes({ holidays: [{ id: 'x', name: { en: 'X' }, on: '02-30' }, 7] })).toEqual([
      'holidays[0].on: unknown-value',
      'holidays[1]: unknown-value',
    ])
    expect(codes({ legal_labels: { midnight: { en: 'x' } } })).toEqual(['legal_labels.midnight: unknown-value'])
    expect(codes({ business_id: { forms: ['---'], example: 'x' } })).toEqual(['business_id.forms: unknown-value'])
    expect(codes({ events: [{ kind: 'Not a kind', name: { en: 'X' } }] })).toContain('events[0].kind: unknown-value')
    const fact = { type: 'yes-no', name: { en: 'X' } }
    expect(codes({ facts: [{ ...fact, key: 'union_fees' }] })).toContain('facts[0].key: twice')
    expect(codes({ facts: [] })).toContain('obligations[5] gb-p11d: applies_when: unknown-fact')
    expect(codes({ obligations: [] })).toEqual(['obligations: missing'])
    const many = Array.from({ length: 101 }, (_, at) => ({ id: `x${at}`, name: { en: 'X' }, easter: at }))
    expect(codes({ holidays: many })).toEqual(['holidays: unknown-value'])
  })

  it('has its own business ID', () => {
    const { businessId: its } = gb.country
    expect(businessId('01234567', its)).toBe('01234567')
    expect(businessId('1234567', its)).toBe('01234567')
    expect(businessId('sc 123456', its)).toBe('SC123456')
    expect(businessId('1234567-1', its)).toBeUndefined()
    expect(businessId('SC12345', its)).toBeUndefined()
  })
})
