import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Asking,
  askedWays,
  waitOf,
  withAsking,
  withoutNotes,
} from '../../../shared/domain/calendar/marks/askings.ts'

const asking = (day: string, way: Asking['way'] = 'letter', to = ''): Asking => ({ day, by: 'Aino', way, to })
const daysOf = (askings: readonly Asking[]) => askings.map(({ day }) => day)

describe('the askings of a client', () => {
  it('are kept in the order of days, whenever they are written down', () => {
    const all = [asking('2027-01-11'), asking('2027-01-08', 'phone'), asking('2027-01-14')].reduce<readonly Asking[]>(
      withAsking,
      [],
    )
    expect(daysOf(all)).toEqual(['2027-01-08', '2027-01-11', '2027-01-14'])
  })

  it('lose none but the day’s own note, which gives way to what says how', () => {
    const noted = withAsking([], asking('2027-01-08', 'noted'))
    expect(withAsking(noted, asking('2027-01-08'))).toEqual([asking('2027-01-08')])
    const letters = withAsking([asking('2027-01-08')], asking('2027-01-08', 'phone'))
    expect(letters).toHaveLength(2)
    expect(withAsking(letters, asking('2027-01-08', 'noted'))).toEqual(letters)
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.integer({ min: 10, max: 20 }), fc.constantFrom(...askedWays))
            .map(([day, way]) => asking(`2027-01-${day}`, way)),
        ),
        (some) => {
          const all = some.reduce<readonly Asking[]>(withAsking, [])
          expect(daysOf(all)).toEqual(daysOf(all).toSorted())
          expect(new Set(daysOf(all))).toEqual(new Set(daysOf(some)))
          const told = (list: readonly Asking[]) => list.filter(({ way }) => way !== 'noted').length
          expect(told(all)).toBe(told(some))
        },
      ),
    )
  })

  it('count a wait from the first of it, and say the last reminder and how many times in all', () => {
    const earlier = asking('2026-12-01')
    const all = [earlier, asking('2027-01-08'), asking('2027-01-11')]
    expect(waitOf(all, '2027-01-08')).toEqual({ asked: '2027-01-08', reminded: '2027-01-11', times: 2 })
    expect(waitOf(all.slice(0, 2), '2027-01-08')).toEqual({ asked: '2027-01-08', reminded: undefined, times: 1 })
    expect(waitOf([], '2027-01-08')).toEqual({ asked: '2027-01-08', reminded: undefined, times: 1 })
  })

  it('keep a letter that left when the wait is taken back on its day', () => {
    const all = [asking('2027-01-05', 'noted'), asking('2027-01-08', 'noted'), asking('2027-01-08')]
    expect(withoutNotes(all, '2027-01-08')).toEqual([all[0], all[2]])
  })
})
