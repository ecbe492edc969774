import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inForce, type Published, standingOn, startOf } from '../../shared/domain/instructions/force.ts'

const dayAt = (at: number) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10)
/** Versions as they are published: one after another, each to hold from that day or later. */
const published = fc
  .array(fc.record({ after: fc.nat(20), later: fc.nat(40) }), { minLength: 1, maxLength: 8 })
  .map((all) => {
    let at = 0
    return all.map(({ after, later }, index): Published => {
      at += after
      return { number: index + 1, day: dayAt(at), holds_from: later === 0 ? null : dayAt(at + later) }
    })
  })

test('of all that was published one at most holds, and it is what was said last of that day', () => {
  fc.assert(
    fc.property(published, fc.nat(240), (all, at) => {
      const day = dayAt(at)
      const begun = all.filter((one) => startOf(one) <= day)
      expect(all.filter((one) => standingOn(one, all, day) === 'in-force')).toEqual(begun.slice(-1))
      const { held, coming } = inForce(all, day)
      expect(held).toEqual(begun.at(-1))
      // What is to come will hold on its first day.
      if (coming) expect(inForce(all, startOf(coming)).held).toEqual(coming)
      if (coming) expect(startOf(coming) > day).toBe(true)
      const ahead = Array.from({ length: 400 }, (_, more) => dayAt(at + more))
      const next = ahead.map((one) => inForce(all, one).held).find((one) => one && one.number !== held?.number)
      expect(coming).toEqual(next)
    }),
    { numRuns: 60 },
  )
})

test('is replaced before it ever held, where what came later holds sooner', () => {
  const all = [
    { number: 1, day: '2027-01-01', holds_from: null },
    { number: 2, day: '2027-01-12', holds_from: '2027-03-01' },
    { number: 3, day: '2027-01-13', holds_from: '2027-02-01' },
  ]
  expect(all.map((one) => standingOn(one, all, '2027-01-20'))).toEqual(['in-force', 'replaced', 'coming'])
  expect(all.map((one) => standingOn(one, all, '2027-03-01'))).toEqual(['replaced', 'replaced', 'in-force'])
})
