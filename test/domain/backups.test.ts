/** Which backups go: never because of a clock, never what a person asked for, and only so many stay. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beyondRoom, newestBackup, roomFor, roomOf, surplusBackups } from '../../shared/domain/backups.ts'

type Made = { at: string; reason: string }
const HOUR = 3_600_000
const start = Date.parse('2027-01-04T06:00:00.000Z')
const at = (hours: number): string => new Date(start + hours * HOUR).toISOString()

/** Makes copies one after the other, as the program does, and gives those that are left. `lost` are told as they go. */
function makeAll(all: readonly Made[], lost: (gone: Made[], made: Made) => void = () => undefined): Made[] {
  let left: Made[] = []
  for (const made of all) {
    left.push(made)
    const gone = surplusBackups(left, made)
    lost(gone, made)
    left = left.filter((one) => !gone.includes(one))
  }
  return left
}

const daily = (days: number, from = 0): Made[] =>
  Array.from({ length: days }, (_, day) => ({ at: at(from + 24 * day), reason: 'daily' }))
const reasons = fc.constantFrom('daily', 'closing', 'asked', 'before-restore', 'before-update', 'unknown')
/** Any clock at all: forwards, backwards, and the same day again. */
const history = fc.uniqueArray(fc.record({ hours: fc.integer({ min: -90_000, max: 90_000 }), reason: reasons }), {
  selector: ({ hours }) => hours,
  maxLength: 150,
})

describe('which backups go', () => {
  it('is never more than one new copy can push out, never what was asked for, never the new one', () => {
    fc.assert(
      fc.property(history, (list) => {
        makeAll(
          list.map(({ hours, reason }) => ({ at: at(hours), reason })),
          (gone, made) => {
            expect(gone.length).toBeLessThanOrEqual(4)
            expect(gone.filter(({ reason }) => reason === 'asked')).toEqual([])
            expect(gone).not.toContain(made)
            // A clock that was wrong may have dated these, or may be dating the new one.
            expect(gone.filter((one) => one.at > made.at)).toEqual([])
          },
        )
      }),
    )
  })

  it('does not depend on the year: a clock ten years ahead for a while takes a day, a week and a month away', () => {
    const before = makeAll(daily(200))
    const jumped = { at: at(24 * 365 * 10), reason: 'daily' }
    const gone = surplusBackups([...before, jumped], jumped)
    expect(gone.length).toBeLessThanOrEqual(3)
    const after = makeAll([...daily(200), jumped, ...daily(20, 24 * 200)])
    expect(after).toContainEqual(jumped)
    expect(after.filter((one) => one.at < at(24 * 200)).length).toBeGreaterThanOrEqual(9)
  })

  it('thins an old folder bit by bit', () => {
    const folder = daily(400)
    const made = { at: at(24 * 400), reason: 'closing' }
    expect(surplusBackups([...folder, made], made)).toEqual(folder.slice(0, 4))
  })

  it('keeps a bounded number however often the program is closed', () => {
    const twice = Array.from({ length: 2 * 1000 }, (_, half) => ({ at: at(12 * half), reason: 'closing' }))
    const left = makeAll(twice)
    expect(left.length).toBeLessThanOrEqual(14 + 8 + 24)
    for (let day = 990; day < 1000; day++)
      expect(left.some((one) => one.at.startsWith(at(24 * day).slice(0, 10)))).toBe(true)
    const months = new Set(left.map((one) => one.at.slice(0, 7)))
    expect(months.size).toBeGreaterThanOrEqual(24)
  })

  it('keeps the latest few of one day', () => {
    const day = Array.from({ length: 20 }, (_, minute) => ({ at: at(minute / 60), reason: 'closing' }))
    expect(makeAll(day)).toEqual(day.slice(-4))
  })

  it('keeps what a person asked for, and ten of the states that a restore or an update took away', () => {
    const asked = daily(40).map((one) => ({ ...one, reason: 'asked' }))
    const restores = daily(40, 1).map((one) => ({ ...one, reason: 'before-restore' }))
    const updates = daily(3, 2).map((one) => ({ ...one, reason: 'before-update' }))
    const left = makeAll([...asked, ...updates, ...restores, ...daily(40, 24 * 50)])
    const count = (reason: string) => left.filter((one) => one.reason === reason).length
    expect([count('asked'), count('before-restore'), count('before-update')]).toEqual([40, 10, 3])
  })
})

it('does not take a copy from the future for the newest', () => {
  const all = [{ at: at(0) }, { at: at(48) }, { at: at(24 * 3650) }].map((one) => ({ ...one, reason: 'daily' }))
  expect(newestBackup(all, at(72))?.at).toBe(at(48))
  expect(newestBackup(all, at(-1))).toBeUndefined()
})

describe('the room for copies', () => {
  const GB = 1_000_000_000
  const sized = (bytes: number, list: readonly Made[]) => list.map((one) => ({ ...one, bytes }))
  const [large, small] = [sized(GB, daily(30)), sized(GB / 100, daily(30))]

  it('is two gigabytes, or twenty copies of the newest where that is more', () => {
    expect(roomFor(3_000_000)).toBe(2 * GB)
    expect(roomFor(GB)).toBe(20 * GB)
    expect(roomOf(large.toReversed())).toEqual({ taken: 30 * GB, room: 20 * GB })
  })

  it('is not touched while all fit', () => {
    expect(beyondRoom(small, small[29]!)).toEqual([])
  })

  it('is made by the oldest, a few at a time', () => {
    expect(beyondRoom(large, large[29]!)).toEqual(large.slice(0, 4))
    expect(beyondRoom(large.slice(7), large[29]!)).toEqual(large.slice(7, 10))
  })

  it('takes neither the new one nor the last before it, what was asked for, nor what is dated later', () => {
    const made = { at: at(24 * 40), reason: 'closing', bytes: 1 }
    const last = { at: at(24 * 39), reason: 'daily', bytes: 3 * GB }
    const others = [
      { at: at(1), reason: 'asked', bytes: 9 * GB },
      { at: at(24 * 900), reason: 'daily', bytes: 9 * GB },
    ]
    expect(beyondRoom([...others, last, made], made)).toEqual([])
    const undone = { at: at(24 * 39.5), reason: 'before-restore', bytes: GB }
    expect(beyondRoom([...others, last, undone, made], made)).toEqual([undone])
  })

  it('takes no more than is needed, however the clock went', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 0, max: GB }), { minLength: 150, maxLength: 150 }),
        (list, sizes) => {
          const all = list.map(({ hours, reason }, one) => ({ at: at(hours), reason, bytes: sizes[one] ?? 0 }))
          const made = all.at(-1)
          if (!made) return
          const gone = beyondRoom(all, made)
          expect(gone).not.toContain(made)
          expect(gone.filter(({ at: then, reason }) => reason === 'asked' || then > made.at)).toEqual([])
          expect(gone.length).toBeLessThanOrEqual(4)
        },
      ),
    )
  })
})
