import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom } from '../../../shared/domain/calendar/days/days.ts'
import { pointAt } from '../../../shared/domain/wheel/geometry.ts'
import { hitAt, markAt, startOf, stepFrom, type Place } from '../../../shared/domain/wheel/reading.ts'
import { wheelOf } from '../../../shared/domain/wheel/wheel.ts'
import { crowd, wheels } from './a-wheel.ts'

const all = (wheel: ReturnType<typeof wheelOf>): Place[] =>
  wheel.rings.flatMap(({ marks }, ring) => marks.map((_, mark) => ({ ring, mark })))

describe('reading by the keyboard', () => {
  test('reaches every mark of every ring, each once, in the order of days', () => {
    fc.assert(
      fc.property(wheels, (data) => {
        const wheel = wheelOf(data)
        let place = startOf(wheel, 0)
        if (place === undefined) return
        for (let at = 0; at < wheel.rings.length; at++) place = stepFrom(wheel, place, 'outward')
        const read: Place[] = []
        for (;;) {
          place = stepFrom(wheel, place, 'first')
          for (;;) {
            read.push(place)
            const next = stepFrom(wheel, place, 'next')
            if (next.mark === place.mark) break
            expect(markAt(wheel, next)?.day).toBeGreaterThan(markAt(wheel, place)?.day ?? Infinity)
            place = next
          }
          const inward = stepFrom(wheel, place, 'inward')
          if (inward.ring === place.ring) break
          place = inward
        }
        expect(read).toEqual(all(wheel))
      }),
      { numRuns: 80 },
    )
  })

  test('goes month by month, and stays at the ends', () => {
    const wheel = wheelOf(crowd(600))
    const start: Place = { ring: 0, mark: 0 }
    const next = stepFrom(wheel, start, 'next-month')
    expect(markAt(wheel, next)?.month).toBeGreaterThan(markAt(wheel, start)?.month ?? 12)
    expect(stepFrom(wheel, next, 'previous-month')).toEqual(start)
    expect(stepFrom(wheel, start, 'previous-month')).toEqual(start)
    expect(stepFrom(wheel, start, 'previous')).toEqual(start)
    expect(stepFrom(wheel, start, 'outward')).toEqual(start)
    const last = stepFrom(wheel, start, 'last')
    expect(stepFrom(wheel, last, 'next')).toEqual(last)
    expect(stepFrom(wheel, last, 'next-month')).toEqual(last)
  })

  test('begins at today, and at the last mark when the year is over', () => {
    const wheel = wheelOf(crowd(600))
    const start = startOf(wheel, dayFrom(2027, 5, 11))
    const days = wheel.rings[0]?.marks.map(({ iso }) => iso)
    expect(markAt(wheel, start)?.iso).toBe(days?.find((day) => day >= '2027-05-11'))
    expect(start?.mark).toBeGreaterThan(0)
    expect(startOf(wheel, dayFrom(2028, 1, 1))?.mark).toBe((wheel.rings[0]?.marks.length ?? 0) - 1)
    expect(startOf(wheelOf({ ...crowd(0) }), 0)).toBeUndefined()
  })
})

describe('the pointer', () => {
  test('hits every mark where it is drawn', () => {
    fc.assert(
      fc.property(wheels, (data) => {
        const wheel = wheelOf(data)
        for (const place of all(wheel)) {
          const ring = wheel.rings[place.ring]
          const mark = markAt(wheel, place)
          if (!ring || !mark) throw new Error('no such place')
          const { x, y } = pointAt(mark.at, (ring.inner + ring.outer) / 2)
          expect(hitAt(wheel, x, y)).toEqual({ month: mark.month, ...place })
        }
      }),
      { numRuns: 80 },
    )
  })

  test('hits a month on the rim, nothing in the middle, the gap or beyond', () => {
    const wheel = wheelOf(crowd(100))
    expect(hitAt(wheel, 150, -450)).toEqual({ month: 0 })
    expect(hitAt(wheel, -150, -450)).toEqual({ month: 11 })
    expect(hitAt(wheel, 5, -470)).toBeUndefined()
    expect(hitAt(wheel, 10, 10)).toBeUndefined()
    expect(hitAt(wheel, 499, 100)).toBeUndefined()
  })
})
