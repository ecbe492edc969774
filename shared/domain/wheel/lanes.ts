import { GAP, pointAt } from './geometry.ts'
import { type Fit, READ } from './fit.ts'
import { arcPath, dotPath, linePath, shapePath, shapes, type Shape } from './paths.ts'
import { lookOf, Paths, type Piece, type TextPiece } from './pieces.ts'
import type { Mark, Progress, Ring } from './types.ts'

/** The shape of a ring's marks: with their colour it tells the rings apart, and in grey without it. */
export const shapeOf = (ink: number): Shape => shapes[ink % shapes.length] ?? 'disc'

/** A mark's radius for the size of its number: two digits keep clear of the edge. */
const ROUND = 0.86

/** How a ring's marks are drawn: how far from the middle, how large, and the size of their numbers, 0 for none. */
export type LaneFit = { readonly radius: number; readonly mark: number; readonly digit: number }

export function laneFit({ inner, outer }: Pick<Ring, 'inner' | 'outer'>, fit: Fit): LaneFit {
  const half = (outer - inner) / 2
  const mark = Math.min(half - 0.5, fit.digit > 0 ? fit.digit * ROUND : 9)
  const digit = fit.digit > 0 && mark / ROUND >= READ * fit.unit ? mark / ROUND : 0
  return { radius: (inner + outer) / 2, mark: digit > 0 ? mark : Math.min(mark, 9), digit }
}

/** What has a number before all else: paydays, then what the law dates, then what follows no payday. */
const weightOf = ({ step, law, hangs }: Mark): number =>
  step === 'payday' ? 3 : step !== undefined ? -1 : hangs ? 0 : law ? 2 : 1

/** The length of the arc from one day to the next, at a radius. */
const arcOfDay = (radius: number, days: number): number => (2 * Math.PI * radius * (1 - GAP)) / days

/**
 * Which marks of a ring carry their day's number: the weightiest first, as long as none touches another. The steps before a
 * payday never do. All others are drawn as points.
 */
export function numbered(ring: Ring, { radius, mark, digit }: LaneFit, days: number): ReadonlySet<Mark> {
  const chosen = new Set<Mark>()
  if (digit === 0) return chosen
  const apart = Math.ceil((2 * mark + 0.6) / arcOfDay(radius, days))
  const taken: number[] = []
  for (const one of ring.marks.toSorted((a, b) => weightOf(b) - weightOf(a) || a.day - b.day)) {
    if (weightOf(one) < 0 || taken.some((day) => Math.abs(day - one.day) < apart)) continue
    taken.push(one.day)
    chosen.add(one)
  }
  return chosen
}

/** Late as soon as one piece is, done when all are. */
export const progressOf = ({ late, open }: Mark): Progress => (late > 0 ? 'late' : open > 0 ? 'open' : 'done')

/** A ring's marks, one by one: runs as arcs, then points, then numbers. With `plain`, all of them as if still to be done. */
export function laneOf(ring: Ring, fit: Fit, days: number, plain: boolean): readonly Piece[] {
  const lane = laneFit(ring, fit)
  const { radius, mark, digit } = lane
  const chosen = numbered(ring, lane, days)
  const paths = new Paths()
  const caps = new Paths()
  const texts: TextPiece[] = []
  for (const run of ring.runs) paths.add('run', arcPath(run, radius), ring.ink)
  const big = [...chosen].map(({ day }) => day)
  const day = arcOfDay(radius, days)
  for (const one of ring.marks) {
    const progress = plain ? 'open' : progressOf(one)
    if (chosen.has(one)) continue
    // A point that a number would hide stands at the ring's inner edge.
    const hidden = big.some((other) => Math.abs(other - one.day) * day < mark * 1.04)
    const at = hidden ? radius - mark + 0.12 * mark : radius
    drawPoint(paths, one, progress, ring.ink, at, hidden ? 0.24 * mark : 0.38 * mark)
    if (progress === 'late')
      caps.add('late-cap', capPath(one.at, radius + (digit > 0 ? mark : 0.5 * mark), 0.36 * mark))
  }
  const shape = shapeOf(ring.ink)
  for (const one of ring.marks) {
    if (!chosen.has(one)) continue
    const progress = plain ? 'open' : progressOf(one)
    const late = progress === 'late'
    const { x, y } = pointAt(one.at, radius)
    paths.add(lookOf(progress), dotPath(one.at, radius, mark * 0.96, shape), late ? undefined : ring.ink)
    if (late) caps.add('late-cap', capPath(one.at, radius + mark * 0.92, 0.46 * mark))
    texts.push({
      draw: 'text',
      look: late ? 'on-late' : progress === 'done' ? 'on-hollow' : 'on-full',
      ink: ring.ink,
      text: String(Number(one.iso.slice(8))),
      x,
      y: y + digit * 0.36,
      size: digit,
      anchor: 'middle',
    })
  }
  return [...paths.pieces(), ...caps.pieces(), ...texts]
}

function drawPoint(paths: Paths, one: Mark, progress: Progress, ink: number, radius: number, size: number): void {
  const late = progress === 'late'
  const of = late ? undefined : ink
  if (one.step === 'approval') return paths.add(late ? 'late' : 'line', linePath(one.at, radius, size * 2.1), of)
  if (one.step === 'material')
    return paths.add(late ? 'late' : 'hollow', dotPath(one.at, radius, size * 1.15, 'disc'), of)
  const small = one.step === 'step' ? size * 0.55 : size * 0.85
  paths.add(lookOf(progress), dotPath(one.at, radius, small, 'disc'), of)
}

/** A triangle that breaks out of the ring, its point outwards. */
function capPath(turn: number, radius: number, size: number): string {
  const { x, y } = pointAt(turn, radius + size * 0.8)
  return shapePath(x, y, size * 1.5, 'triangle', turn)
}
