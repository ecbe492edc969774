/** Days as people type them. */
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayOf, isoOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { type Direction, readDay } from '../../../shared/domain/calendar/said/day-words.ts'
import { languages } from '../../../shared/domain/words.ts'
import { fullDay, listDay, plainDay, shortDay } from '../../../renderer/ui/dates.ts'

/** A Wednesday. */
const today = '2027-01-20'
const read = (text: string, direction: Direction = 'forwards', language: 'fi' | 'sv' | 'en' = 'fi') =>
  readDay(text, { today, language, direction })

test.each([
  ['20.1.2027', '2027-01-20'],
  ['20.1.27', '2027-01-20'],
  ['20,1,2027', '2027-01-20'],
  ['20,1', '2027-01-20'],
  ['20012027', '2027-01-20'],
  ['20. 1. 2027', '2027-01-20'],
  ['20.1.', '2027-01-20'],
  ['20.1', '2027-01-20'],
  ['19.1.', '2028-01-19'],
  [' 1/2 ', '2027-02-01'],
  ['2028-02-29', '2028-02-29'],
  ['29.2.', '2028-02-29'],
  ['20. tammikuuta', '2027-01-20'],
  ['1 mars 2028', '2028-03-01'],
  ['March 1', '2027-03-01'],
  ['ke 20.1.', '2027-01-20'],
  ['tiistai 12.1.2027', '2027-01-12'],
  ['15.', '2027-02-15'],
  ['20.', '2027-01-20'],
  ['31.', '2027-01-31'],
  ['den 15', '2027-02-15'],
  ['15th', '2027-02-15'],
  ['Tänään', '2027-01-20'],
  ['tanaan', '2027-01-20'],
  ['huomenna', '2027-01-21'],
  ['ylihuomenna', '2027-01-22'],
  ['eilen', '2027-01-19'],
  ['idag', '2027-01-20'],
  ['i morgon', '2027-01-21'],
  ['imorgon', '2027-01-21'],
  ['i övermorgon', '2027-01-22'],
  ['igår', '2027-01-19'],
  ['tomorrow', '2027-01-21'],
  ['day after tomorrow', '2027-01-22'],
  ['to', '2027-01-21'],
  ['ti', '2027-01-26'],
  ['ke', '2027-01-27'],
  ['keskiviikkona', '2027-01-27'],
  ['on', '2027-01-27'],
  ['onsdag', '2027-01-27'],
  ['on Thursday', '2027-01-21'],
  ['sö', '2027-01-24'],
  ['pe ensi viikolla', '2027-01-29'],
  ['ensi viikolla', '2027-01-25'],
  ['nästa vecka', '2027-01-25'],
  ['Friday next week', '2027-01-29'],
  ['+2', '2027-01-22'],
  ['+0', '2027-01-20'],
  ['-1', '2027-01-19'],
  ['+2vk', '2027-02-03'],
  ['+1 vko', '2027-01-27'],
  ['+1kk', '2027-02-20'],
  ['2 viikon kuluttua', '2027-02-03'],
  ['viikon päästä', '2027-01-27'],
  ['kahden viikon päästä', '2027-02-03'],
  ['kuukauden päästä', '2027-02-20'],
  ['om en vecka', '2027-01-27'],
  ['om 3 dagar', '2027-01-23'],
  ['in a week', '2027-01-27'],
  ['in two weeks', '2027-02-03'],
  ['kuun lopussa', '2027-01-31'],
  ['ensi kuun lopussa', '2027-02-28'],
  ['i slutet av månaden', '2027-01-31'],
  ['end of the month', '2027-01-31'],
  ['vuoden lopussa', '2027-12-31'],
  ['+3tp', '2027-01-25'],
  ['-2tp', '2027-01-18'],
  ['3 työpäivän päästä', '2027-01-25'],
  ['om tre arbetsdagar', '2027-01-25'],
  ['in 3 working days', '2027-01-25'],
  ['vko 7', '2027-02-15'],
  ['vko 3', '2027-01-20'],
  ['vko 2', '2028-01-10'],
  ['v 7', '2027-02-15'],
  ['week 7', '2027-02-15'],
  ['pe vko 7', '2027-02-19'],
  ['vko 53', '2032-12-27'],
])('%s is %s', (text, day) => expect(read(text)).toBe(day))

test.each([
  '',
  'pian',
  '29.2.2027',
  '2027-13-01',
  '0.1.2027',
  '12.13.',
  '32.',
  '0.',
  '15',
  'ti 20.1.',
  'ke klo 10',
  'klo 10',
  'vko 0',
  'vko 54',
  '+',
  '+9999999',
  'joka ke',
  'pp',
  '25. ja 26.',
  'viim.',
  'eka',
])('%s is no day', (text) => expect(read(text)).toBeUndefined())

test('a lone v is a week in Swedish, a year elsewhere', () => {
  expect([read('+2v', 'forwards', 'sv'), read('+2v')]).toEqual(['2027-02-03', '2029-01-20'])
})

describe('what names many days', () => {
  test.each([
    ['19.1.', '2028-01-19', '2027-01-19', '2027-01-19'],
    ['21.1.', '2027-01-21', '2026-01-21', '2027-01-21'],
    ['15.', '2027-02-15', '2027-01-15', '2027-01-15'],
    ['25.', '2027-01-25', '2026-12-25', '2027-01-25'],
    ['ti', '2027-01-26', '2027-01-19', '2027-01-19'],
    ['ke', '2027-01-27', '2027-01-13', '2027-01-20'],
    ['vko 2', '2028-01-10', '2027-01-11', '2027-01-11'],
    ['vko 3', '2027-01-20', '2027-01-18', '2027-01-18'],
    ['vko 50', '2027-12-13', '2026-12-07', '2027-12-13'],
    ['29.2.', '2028-02-29', '2024-02-29', '2028-02-29'],
  ])('%s is forwards %s, backwards %s, of now %s', (text, forwards, backwards, current) =>
    expect([read(text), read(text, 'backwards'), read(text, 'current')]).toEqual([forwards, backwards, current]),
  )
})

test.each([
  ['19.1.', '2027-01-19'],
  ['31.12.', '2026-12-31'],
  ['20.7.', '2027-07-20'],
  ['22.7.', '2026-07-22'],
  ['29.2.', '2028-02-29'],
  ['15.', '2027-02-15'],
  ['ti', '2027-01-26'],
])('%s of what began or happened is %s', (text, nearest) => expect(read(text, 'nearest')).toBe(nearest))

const day = fc.integer({ min: dayOf('2000-01-01'), max: dayOf('2090-12-31') }).map(isoOf)

it('reads every day as the program writes it, in every language', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(...languages), (one, now, language) => {
      const back = (text: string) => readDay(text, { today: now, language })
      expect([back(plainDay(one)), back(fullDay(one, language)), back(one)]).toEqual([one, one, one])
      // In the list the year is left out where it is this one.
      const here = (text: string) => readDay(text, { today: now, language, direction: 'current' })
      expect(here(listDay(one, language, now))).toBe(one)
    }),
  )
})

it('never goes against its direction, and a day read is the day named', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 31 }), (now, one, date) => {
      for (const text of [shortDay(one), `${date}.`, 'ke', 'to', `vko ${(date % 52) + 1}`]) {
        const [next, last] = (['forwards', 'backwards'] as const).map((direction) =>
          readDay(text, { today: now, language: 'fi', direction }),
        )
        expect(next === undefined || next >= now, text).toBe(true)
        expect(last === undefined || last <= now, text).toBe(true)
      }
      expect(readDay(shortDay(one), { today: now, language: 'fi' })?.slice(5)).toBe(one.slice(5))
      expect(weekdayOf(dayOf(readDay('ke', { today: now, language: 'fi' }) ?? ''))).toBe(3)
    }),
  )
})
