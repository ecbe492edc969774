import { readFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { dayFrom, dayOf, isoOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { holidaysOf } from '../../../shared/domain/calendar/days/holidays.ts'
import { statutory } from './a-client.ts'

/**
 * Our table of business days against two independent sources, for every day of 1990–2060. Every difference from what the
 * sources say by themselves is named here; none is left over.
 *
 * One thing none of the three models: until the early 1990s Epiphany and Ascension Day were kept on Saturdays in Finland.
 */
const first = dayOf('1990-01-01')
const last = dayOf('2060-12-31')
const years = Array.from({ length: 71 }, (_, index) => 1990 + index)

const ours = (day: number) => statutory.isOff(day, 'business')
const weekend = (day: number) => weekdayOf(day) > 5

/** Days on which the table and a source's holidays (with weekends) disagree. */
function differences(off: ReadonlySet<number>): string[] {
  const found: string[] = []
  for (let day = first; day <= last; day++) if (ours(day) !== (weekend(day) || off.has(day))) found.push(isoOf(day))
  return found
}

const library = new Holidays('FI')
const named = years.flatMap((year) => library.getHolidays(year))
const daysOf = (types: readonly string[]) =>
  new Set(named.filter((one) => types.includes(one.type)).map((one) => dayOf(one.date.slice(0, 10))))

it('agrees with workalendar on every day', () => {
  const path = new URL('./oracle/workalendar.json', import.meta.url)
  const { source, ...table }: { source: string; [year: string]: string | string[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  expect(source).toContain('Finland')
  const off = new Set(
    Object.entries(table).flatMap(([year, days]) => [days].flat().map((day) => dayOf(`${year}-${day}`))),
  )
  expect(off.size).toBeGreaterThan(15 * 71 - 5)
  expect(differences(off)).toEqual([])
})

it('agrees with date-holidays once its three traps are known', () => {
  // 1 and 2: the two eves of Act 150/1930 s.5 are typed "bank", so "public" alone misses both.
  const eves = (id: string) => years.map((year) => holidaysOf(year).find((one) => one.id === id)?.day ?? NaN)
  const missed = [...eves('midsummer-eve'), ...eves('christmas-eve')]
    .filter((day) => !weekend(day))
    .toSorted((a, b) => a - b)
  expect(differences(daysOf(['public']))).toEqual(missed.map(isoOf))

  // 3: New Year's Eve is typed "bank" as well, and it is an ordinary business day.
  const newYearsEves = years.map((year) => dayFrom(year, 12, 31)).filter((day) => !weekend(day))
  expect(differences(daysOf(['public', 'bank']))).toEqual(newYearsEves.map(isoOf))

  const corrected = daysOf(['public', 'bank'])
  for (const year of years) corrected.delete(dayFrom(year, 12, 31))
  expect(differences(corrected)).toEqual([])
})

it('counts banking days as business days, and Easter Saturday only for annual holidays', () => {
  const easterSaturdays = new Set(
    years.map((year) => holidaysOf(year).find((one) => one.id === 'easter-saturday')?.day),
  )
  let workingSaturdays = 0
  for (let day = first; day <= last; day++) {
    expect(statutory.isOff(day, 'banking')).toBe(ours(day))
    if (weekdayOf(day) < 6) expect(statutory.isOff(day, 'holiday')).toBe(ours(day))
    else if (weekdayOf(day) === 7) expect(statutory.isOff(day, 'holiday')).toBe(true)
    else if (easterSaturdays.has(day)) expect(statutory.isOff(day, 'holiday')).toBe(true)
    else if (!statutory.isOff(day, 'holiday')) workingSaturdays++
  }
  // Of about 52 Saturdays a year, three are always feasts: Easter Saturday, Midsummer Day and All Saints' Day.
  expect(workingSaturdays / years.length).toBeGreaterThan(47)
  expect(workingSaturdays / years.length).toBeLessThan(50)
})
