import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  fullDay,
  listDay,
  plainDay,
  plainMonthDay,
  relativeDay,
  typedMonthDay,
  weekOf,
  timed,
} from '../../renderer/ui/dates.ts'

const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const today = '2027-01-12'

describe('writing a day', () => {
  test('with its weekday, and the year where it is another', () => {
    expect(listDay('2027-01-12', 'fi', today)).toBe('ti 12.1.')
    expect(listDay('2026-12-31', 'fi', today)).toBe('to 31.12.2026')
    expect(listDay('2027-01-17', 'sv', today)).toBe('sö 17.1.')
    expect(listDay('2027-01-18', 'en', today)).toBe('Mon 18.1.')
    expect(fullDay('2027-01-12', 'fi')).toBe('tiistai 12.1.2027')
  })
  test('and how far it is', () => {
    const days = ['2027-01-12', '2027-01-13', '2027-01-11', '2027-01-20', '2027-01-02']
    expect(days.map((day) => relativeDay(day, today, 'fi'))).toEqual([
      'tänään',
      'huomenna',
      'eilen',
      '8 pv päästä',
      '10 pv sitten',
    ])
  })
  test('leaves text that is no day as it is', () => {
    expect([listDay('maanantai', 'fi'), fullDay('2027-02-30', 'fi'), plainDay('')]).toEqual([
      'maanantai',
      '2027-02-30',
      '',
    ])
  })
})

test('a time beside a day has no leading zero, whatever the language', () => {
  const day = 'pe 15.1.'
  expect([timed(day, '09:15', 'fi'), timed(day, '08:00', 'sv'), timed(day, '08:00', 'en')]).toEqual([
    'pe 15.1. klo 9.15',
    'pe 15.1. kl. 8.00',
    'pe 15.1. 8:00',
  ])
  expect(timed(day, null, 'fi', '09:30')).toBe('pe 15.1. (–9.30)')
})

describe('reading what was typed', () => {
  test('any day of the year as it is written is read back', () => {
    fc.assert(fc.property(aDay, (day) => typedMonthDay(plainMonthDay(day.slice(5))) === day.slice(5)))
  })
  test('a day of the year that does not exist is none', () => {
    expect([typedMonthDay('31.11.'), typedMonthDay('29.2.'), typedMonthDay('x')]).toEqual([
      undefined,
      '02-29',
      undefined,
    ])
  })
})

test('days are counted and weeks numbered as Temporal does', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
      const [date, later] = [Temporal.PlainDate.from(day), Temporal.PlainDate.from(day).add({ days })]
      expect(addDays(day, days)).toBe(later.toString())
      expect(daysBetween(day, later.toString())).toBe(days)
      expect(weekOf(day)).toEqual({
        week: date.weekOfYear,
        monday: date.subtract({ days: date.dayOfWeek - 1 }).toString(),
      })
    }),
  )
})
