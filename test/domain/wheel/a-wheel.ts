import fc from 'fast-check'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { WheelData, WheelEntry } from '../../../shared/domain/wheel/types.ts'

export const kindsOf = (categories: number) =>
  Array.from({ length: categories }, (_, at) => ({ rule: `rule-${at}`, name: `Työ ${at}`, category: `category-${at}` }))

/** Wheels of any year between 2000 and 2100, with anything from nothing to a crowd in them. */
export const wheels: fc.Arbitrary<WheelData> = fc
  .record({ year: fc.integer({ min: 2000, max: 2100 }), categories: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, categories }) =>
    fc.record({
      year: fc.constant(year),
      ofOne: fc.boolean(),
      today: fc.integer({ min: -400, max: 800 }).map((by) => isoOf(dayFrom(year, 1, 1) + by)),
      kinds: fc.constant(kindsOf(categories)),
      entries: fc.array(
        fc
          .record({
            kind: fc.integer({ min: 0, max: categories - 1 }),
            at: fc.integer({ min: -40, max: 405 }),
            before: fc.option(fc.integer({ min: 0, max: 200 })),
            done: fc.integer({ min: 0, max: 4 }),
            open: fc.integer({ min: 0, max: 4 }),
            late: fc.integer({ min: 0, max: 40 }),
          })
          .map(({ at, before, ...rest }): WheelEntry => {
            const day = dayFrom(year, 1, 1) + at
            return { ...rest, day: isoOf(day), opens: before === null ? null : isoOf(day - before) }
          }),
        { maxLength: 120 },
      ),
      daysOff: fc.constant([
        { day: `${year}-12-24`, name: 'jouluaatto' },
        { day: `${year}-12-25`, name: 'joulupäivä' },
      ]),
    }),
  )

/** So many pieces of work, spread over a year and six categories as a firm's are: most on the twelfth. */
export function crowd(count: number, year = 2027): WheelData {
  const entries = Array.from({ length: count }, (_, at): WheelEntry => {
    const month = (at % 12) + 1
    const day = at % 3 === 0 ? 12 : ((at * 7) % 28) + 1
    const state = at % 5
    return {
      kind: (at + Math.floor(at / 12)) % 9,
      day: isoOf(dayFrom(year, month, day)),
      opens: at % 11 === 0 ? isoOf(dayFrom(year, month, 1)) : null,
      done: state < 2 ? 1 : 0,
      open: state === 2 || state === 3 ? 1 : 0,
      late: state === 4 ? 1 : 0,
    }
  })
  return {
    year,
    ofOne: false,
    today: `${year}-05-11`,
    kinds: kindsOf(9),
    entries,
    daysOff: [{ day: `${year}-12-06`, name: 'itsenäisyyspäivä' }],
  }
}
