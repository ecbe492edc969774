import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brief } from '../../shared/domain/grouped.ts'
import { type Content, HEIGHTS, linesOf, shownOf, wantedOf, weekHeights } from '../../renderer/calendar/month/fit.ts'

/** Every letter is ten px wide. */
const width = (text: string) => text.length * 10
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('lines of an entry', () => {
  it.each([
    ['Palkkalaskelmat', 150, 1],
    ['Palkkojen laskenta', 150, 2],
    ['Hammasklinikka Valkohelme Oy', 150, 2],
    ['Työttömyysvakuutuslaskun tarkistus', 150, 3],
    ['a b c', 20, 3],
  ])('%s in %i px takes %i', (text, room, lines) => expect(linesOf(text, room, width)).toBe(lines))

  it('are never fewer than its letters ask for', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zåäö]{1,24}$/), { minLength: 1 }),
        fc.integer({ min: 40, max: 300 }),
        (words, room) => {
          const text = words.join(' ')
          expect(linesOf(text, room, width) * room).toBeGreaterThanOrEqual(sum(words.map(width)))
        },
      ),
    ))
})

const content = (heights: readonly number[], settled: number, more: number): Content => ({
  namesBelow: false,
  names: 0,
  settled,
  kinds: heights.length + more,
  entries: heights.map((height) => ({
    height,
    group: { name: '', client: '', clients: 1, tally: [] },
  })),
})
const contents = fc.tuple(
  fc.array(fc.double({ min: 1, max: 6, noNaN: true }), { maxLength: 12 }),
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 3 }),
)

describe('entries of a day', () => {
  it('stand whole: those that are shown fit, with the line that says how many are not', () =>
    fc.assert(
      fc.property(contents, fc.double({ min: 2, max: 40, noNaN: true }), ([heights, settled, more], height) => {
        const shown = shownOf(content(heights, settled, more), height)
        const rest = heights.length - shown + more > 0 ? HEIGHTS.more : 0
        const used = HEIGHTS.heading + sum(heights.slice(0, shown)) + (settled > 0 ? HEIGHTS.settled : 0) + rest
        if (shown > 0) expect(used).toBeLessThanOrEqual(height + 1e-9)
      }),
    ))
  it('all stand in a day as high as it would like to be', () =>
    fc.assert(
      fc.property(contents, ([heights, settled, more]) => {
        const day = content(heights, settled, more)
        expect(shownOf(day, wantedOf(day) + 1e-9)).toBe(heights.length)
      }),
    ))
})

describe('weeks', () => {
  const wanted = fc.array(fc.double({ min: 2, max: 30, noNaN: true }), { minLength: 4, maxLength: 6 })
  it('fill the month, and none has more than it would like while another has less', () =>
    fc.assert(
      fc.property(wanted, fc.double({ min: 12, max: 120, noNaN: true }), (each, height) => {
        const heights = weekHeights(each, height)
        expect(sum(heights)).toBeCloseTo(height)
        const short = each.some((own, at) => (heights[at] ?? 0) < own - 1e-9)
        if (short) for (const [at, own] of each.entries()) expect(heights[at]).toBeLessThanOrEqual(own + 1e-9)
      }),
    ))
  it('that are done give to those that are not', () => expect(weekHeights([5, 5, 20, 20], 40)).toEqual([5, 5, 15, 15]))
})

it.each([
  ['fi', 999, '999'],
  ['fi', 1272, '1,3\u00a0t.'],
  ['fi', 12_721, '13\u00a0t.'],
  ['sv', 12_721, '13\u00a0tn'],
  ['en', 12_721, '13K'],
] as const)('a number without room in %s: %i is %s', (language, value, said) =>
  expect(brief(value, language)).toBe(said),
)
