import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutoffKeys, paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { fitOf, onPaper, onScreen, type Fit } from '../../../shared/domain/wheel/fit.ts'
import { GAP, pointAt, polarOf } from '../../../shared/domain/wheel/geometry.ts'
import { laneOf } from '../../../shared/domain/wheel/lanes.ts'
import { REACH, shapePath, shapes } from '../../../shared/domain/wheel/paths.ts'
import { labelledIn, pictureOf, type Picture, type PictureWords } from '../../../shared/domain/wheel/picture.ts'
import type { Piece } from '../../../shared/domain/wheel/pieces.ts'
import { textWidth } from '../../../shared/domain/wheel/text.ts'
import type { Wheel, WheelData, WheelEntry } from '../../../shared/domain/wheel/types.ts'
import { wheelOf } from '../../../shared/domain/wheel/wheel.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { count } from '../../builders/endure.ts'
import { crowd, wheels } from './a-wheel.ts'

const months = ui.fi.months.split(' ')
const wordsOf = (wheel: Wheel, name: string): PictureWords => ({
  months,
  rings: wheel.rings.map(({ group, categories }) => group ?? categories[0] ?? ''),
  seasons: { 'summer-holiday-season': 'Kesälomakausi' },
  middle: {
    name,
    year: String(wheel.year),
    lines: [{ text: 'Palkkatoimisto Kuukausikello Oy', look: 'centre' as const }],
  },
})

/** One client's year as payroll firms have them: pay groups of any rhythm, the law's days, things once a year. */
const clients: fc.Arbitrary<WheelData> = fc
  .record({
    year: fc.integer({ min: 2020, max: 2060 }),
    groups: fc.array(fc.constantFrom(7, 14, 15, 30), { maxLength: 6 }),
    before: fc.integer({ min: 1, max: 9 }),
    monthly: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 9 }),
    once: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 30 }),
    done: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ year, groups, before, monthly, once, done }) => {
    const start = dayFrom(year, 1, 1)
    const kinds: WheelData['kinds'][number][] = []
    const entries: WheelEntry[] = []
    const put = (kind: number, day: number, run?: string) =>
      entries.push({
        kind,
        day: isoOf(day),
        opens: null,
        done: day % 3 === done ? 1 : 0,
        open: day % 3 === 1 ? 1 : 0,
        late: day % 3 !== done && day % 3 !== 1 ? 1 : 0,
        ...(run !== undefined && { run }),
      })
    groups.forEach((every, at) => {
      const of = { category: 'pay-date', group: `Palkkaryhmä ${at}` }
      const first = kinds.push(
        { rule: cutoffKeys.material, name: 'Aineisto', ...of },
        { rule: cutoffKeys.approval, name: 'Hyväksyntä', ...of },
        { rule: paydayKey, name: 'Palkanmaksupäivä', ...of },
      )
      for (let day = start + at; day < start + 365; day += every) {
        put(first - 3, day - before, `${at}@${day}`)
        put(first - 2, day - Math.min(2, before), `${at}@${day}`)
        put(first - 1, day, `${at}@${day}`)
      }
    })
    monthly.forEach((day, at) => {
      const kind =
        kinds.push({ rule: `law-${at}`, name: `Laki ${at}`, category: `category-${at % 7}`, weight: 'law' }) - 1
      for (let month = 1; month <= 12; month++) put(kind, dayFrom(year, month, day))
    })
    once.forEach((day, at) => {
      const kind = kinds.push({ rule: `once-${at}`, name: `Vuosittainen tarkistus numero ${at}`, category: 'own' }) - 1
      put(kind, start + day)
    })
    const daysOff = [
      { day: `${year}-01-06`, name: 'loppiainen' },
      { day: `${year}-12-24`, name: 'jouluaatto' },
    ]
    return { year, ofOne: true, today: `${year}-05-11`, kinds, entries, daysOff }
  })

const boxes = fc.constantFrom(
  fitOf(470, 470, onScreen),
  fitOf(520, 620, onScreen),
  fitOf(1080, 820, onScreen),
  fitOf(330, 330, onScreen),
  fitOf(240, 260, onScreen),
  fitOf(1120, 740, onPaper),
  fitOf(780, 500, onPaper),
)
const names = fc.constantFrom(
  'Kahvila Aamu Oy',
  'Pohjois-Karjalan Metsänhoitoyhdistysten ja Sahateollisuuden Yhteinen Palvelukeskus Osk',
  'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistysry',
  'A',
)
const all = ({ ground, hand, work, labels, middle }: Picture): readonly Piece[] => [
  ...ground,
  ...hand,
  ...work,
  ...labels,
  ...middle,
]

type Point = { readonly x: number; readonly y: number }
type Box = { readonly text: string; readonly corners: readonly Point[] }

/** A text's corners: what letters cover, a little less than the line they stand in. */
function box(text: string, x: number, y: number, wide: number, size: number, degrees: number, from: number): Box {
  const turn = (degrees / 180) * Math.PI
  const corner = (dx: number, dy: number): Point => ({
    x: x + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: y + dx * Math.sin(turn) + dy * Math.cos(turn),
  })
  const [left, right] = [from * wide, from * wide + wide]
  const [top, bottom] = [-0.74 * size, 0.02 * size]
  return { text, corners: [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)] }
}

/** Where the letters of a piece are: of a text along a circle each by itself. */
function lettersOf(piece: Piece): readonly Box[] {
  if (piece.draw === 'path') return []
  const wide = textWidth(piece.text, piece.size)
  if (piece.draw === 'text') {
    const from = { start: 0, middle: -0.5, end: -1 }[piece.anchor]
    return [box(piece.text, piece.x, piece.y, wide, piece.size, piece.turned ?? 0, from)]
  }
  const flipped = piece.at > 0.25 && piece.at < 0.75
  const letters = Array.from(piece.text)
  const step = wide / letters.length + piece.spacing
  return letters.map((_, at) => {
    const along = (at - (letters.length - 1) / 2) * step
    const turn = piece.at + ((flipped ? -1 : 1) * along) / (2 * Math.PI * piece.radius)
    const { x, y } = pointAt(turn, piece.radius)
    return box(`${piece.text}[${at}]`, x, y, step, piece.size, turn * 360 + (flipped ? 180 : 0), -0.5)
  })
}

/** Whether two turned boxes lie over each other: no line along a side of either has them on its two sides. */
function overlap(one: Box, other: Box): boolean {
  for (const { corners } of [one, other])
    for (const side of [0, 1]) {
      const [a, b] = [corners[side] ?? { x: 0, y: 0 }, corners[side + 1] ?? { x: 0, y: 0 }]
      const axis = { x: b.x - a.x, y: b.y - a.y }
      const shadow = (of: Box) => of.corners.map(({ x, y }) => x * axis.x + y * axis.y)
      const [mine, theirs] = [shadow(one), shadow(other)]
      const slack = 0.01 * Math.hypot(axis.x, axis.y)
      if (Math.max(...mine) <= Math.min(...theirs) + slack || Math.max(...theirs) <= Math.min(...mine) + slack)
        return false
    }
  return true
}

function overlaps(pieces: readonly Piece[]): readonly string[] {
  const texts = pieces.map(lettersOf).filter((letters) => letters.length > 0)
  const found: string[] = []
  texts.forEach((letters, at) => {
    for (const others of texts.slice(at + 1))
      for (const one of letters)
        for (const other of others) if (overlap(one, other)) found.push(`${one.text} and ${other.text}`)
  })
  return found
}

/** The points of a path's commands; of relative ones only where they begin. */
const pointsOf = (d: string): readonly Point[] =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)|A[\d.]+ [\d.]+ 0 [01] [01] (-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, a, b, c, e]) => ({ x: Number(a ?? c), y: Number(b ?? e) }),
  )

const pictures = fc.tuple(fc.oneof({ weight: 3, arbitrary: clients }, wheels), boxes, names, fc.boolean())
const drawn = ([data, fit, name, plain]: [WheelData, Fit, string, boolean]) => {
  const wheel = wheelOf(data)
  return { wheel, picture: pictureOf(wheel, wordsOf(wheel, name), fit, plain) }
}

describe('the picture of any client and year', () => {
  test('has no two texts over each other', () => {
    fc.assert(
      fc.property(pictures, (given) => {
        expect(overlaps(all(drawn(given).picture))).toEqual([])
      }),
      { numRuns: count(12, 600) },
    )
  })

  test('lies within its box, and its letters are large enough to be read', () => {
    fc.assert(
      fc.property(pictures, (given) => {
        const [, fit] = given
        for (const piece of all(drawn(given).picture)) {
          const points = piece.draw === 'path' ? pointsOf(piece.d) : lettersOf(piece).flatMap(({ corners }) => corners)
          for (const { x, y } of points) {
            expect(Math.abs(x)).toBeLessThanOrEqual(fit.halfWidth)
            expect(Math.abs(y)).toBeLessThanOrEqual(fit.halfHeight)
          }
          if (piece.draw !== 'path') expect(piece.size / fit.unit, piece.text).toBeGreaterThanOrEqual(5.2)
        }
      }),
      { numRuns: count(16, 800) },
    )
  })

  test('shows every date: a number or a point on its ring, on its day', () => {
    fc.assert(
      fc.property(fc.tuple(clients, boxes, names, fc.boolean()), (given) => {
        const { wheel } = drawn(given)
        const [, fit, , plain] = given
        for (const ring of wheel.rings) {
          const turns = laneOf(ring, fit, wheel.weeks.length * 7, plain)
            .filter((piece) => piece.draw === 'path' && piece.look !== 'run' && piece.look !== 'late-cap')
            .flatMap((piece) => (piece.draw === 'path' ? pointsOf(piece.d) : []))
            .map(({ x, y }) => polarOf(x, y))
          for (const mark of ring.marks) {
            const near = (ring.outer - ring.inner) / 2 / (2 * Math.PI * ring.inner)
            expect(turns.some(({ turn }) => Math.abs(turn - mark.at) <= near)).toBe(true)
          }
          for (const { radius } of turns) {
            expect(radius).toBeGreaterThan(ring.inner - 6)
            expect(radius).toBeLessThan(ring.outer + 6)
          }
        }
      }),
      { numRuns: count(12, 600) },
    )
  })

  test('names every rare thing and every feast beside it, or says which it has no room for', () => {
    fc.assert(
      fc.property(clients, (data) => {
        const wheel = wheelOf(data)
        const { labels, left } = pictureOf(wheel, wordsOf(wheel, 'A'), fitOf(1120, 740, onPaper), true)
        const written = labels.flatMap((piece) => (piece.draw === 'text' ? [piece.text] : [])).join(' ')
        for (const label of labelledIn(wheel))
          if (!left.includes(label)) for (const word of label.text.split(' ')) expect(written).toContain(word)
        expect(left).toEqual([])
      }),
      { numRuns: count(8, 400) },
    )
  })

  test('on the wall says nothing of today: the same picture whatever is done and whatever the day', () => {
    fc.assert(
      fc.property(clients, boxes, (data, fit) => {
        const entries = data.entries.map(({ done, open, late, ...rest }) => ({
          ...rest,
          done: 0,
          open: done + open + late,
          late: 0,
        }))
        const [one, other] = [data, { ...data, entries, today: `${data.year}-12-30` }].map((of) => {
          const wheel = wheelOf(of)
          return pictureOf(wheel, wordsOf(wheel, 'A'), fit, true)
        })
        expect(one).toEqual(other)
      }),
      { numRuns: count(8, 300) },
    )
  })
})

describe('what is drawn', () => {
  test('late and done differ from what is open by shape, not by colour alone', () => {
    const entry = (day: string, of: Partial<WheelEntry>) => ({
      kind: 0,
      day,
      opens: null,
      done: 0,
      open: 0,
      late: 0,
      ...of,
    })
    const data = { ...crowd(0), ofOne: true, kinds: [{ rule: 'a', name: 'A', category: 'tax' }] }
    const entries = [
      entry('2027-02-12', { done: 1 }),
      entry('2027-03-12', { late: 1 }),
      entry('2027-04-12', { open: 1 }),
    ]
    const wheel = wheelOf({ ...data, entries: [...entries, entry('2027-05-12', { open: 1 })] })
    const looks = pictureOf(wheel, wordsOf(wheel, 'A'), fitOf(520, 520, onScreen)).work.map(({ look }) => look)
    expect(looks).toEqual(expect.arrayContaining(['hollow', 'late', 'late-cap', 'full']))
  })

  test.each(shapes)('a %s reaches as far as its ring has room for', (shape) => {
    const far = pointsOf(shapePath(0, 0, 100, shape))
    for (const { x, y } of far) expect(Math.hypot(x, y)).toBeLessThanOrEqual(REACH * 100)
    expect(far.length).toBeGreaterThan(0)
  })

  test.each([60, 1000, 12_000, 60_000])('%i pieces of work of a firm are a bounded number of pieces', (count) => {
    const wheel = wheelOf(crowd(count))
    const { work } = pictureOf(wheel, wordsOf(wheel, 'A'), fitOf(520, 520, onScreen))
    expect(work.length).toBeLessThan(6 * (5 + 1 + 12) + 1)
    expect(work.flatMap((piece) => (piece.draw === 'path' ? piece.d : [])).join('').length).toBeLessThan(500_000)
    const sums = work.flatMap((piece) => (piece.draw === 'arc' ? Number(piece.text.replaceAll(/\s/g, '')) : []))
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(count)
  })

  test('holds no number that is none', () => {
    for (const piece of all(drawn([crowd(500), fitOf(520, 520, onScreen), 'A', false]).picture))
      expect(JSON.stringify(piece)).not.toMatch(/NaN|Infinity|null/)
  })

  test('nothing of the year stands in the gap', () => {
    const wheel = wheelOf(crowd(900))
    for (const { marks } of wheel.rings)
      for (const { span } of marks) {
        expect(span.from).toBeGreaterThanOrEqual(GAP / 2)
        expect(span.to).toBeLessThanOrEqual(1 - GAP / 2 + 1e-12)
      }
  })
})
