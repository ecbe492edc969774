import { grouped } from '../grouped.ts'
import type { Fit } from './fit.ts'
import { onArc } from './ground.ts'
import { sectorPath, shapePath } from './paths.ts'
import { pointAt } from './geometry.ts'
import { type Look, Paths, type Piece } from './pieces.ts'
import type { Ring, Wheel } from './types.ts'

const steps = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'] as const
/** The part of a ring that is heat; within it stand the months' numbers. */
const SHARE = 0.52

/** How much of the ring's busiest day a day is, in five steps; by the root, so that one piece of work is seen beside two thousand. */
export const stepOf = (total: number, most: number): Look =>
  steps[Math.min(4, Math.floor(Math.sqrt(total / most) * 5))] ?? 'heat-5'

/** A ring of many clients' work: a band of heat by days, the sum of each month within, and a cap where something is late. */
export function heatOf(ring: Ring, { months }: Wheel, fit: Fit, plain: boolean): readonly Piece[] {
  const { inner, outer, marks, ink } = ring
  const edge = outer - (outer - inner) * SHARE
  const most = Math.max(1, ...marks.map(({ total }) => total))
  const paths = new Paths()
  const caps = new Paths()
  for (const mark of marks) {
    paths.add(stepOf(mark.total, most), sectorPath(mark.span, edge, outer), ink)
    if (plain || mark.late === 0) continue
    const { x, y } = pointAt(mark.at, outer + 1)
    caps.add('late-cap', shapePath(x, y, 5, 'triangle', mark.at))
  }
  const sums = months.map(() => 0)
  for (const { month, total } of marks) sums[month] = (sums[month] ?? 0) + total
  const size = Math.min(fit.digit, (edge - inner) * 0.92)
  const numbers = months.flatMap((span, month) => {
    const sum = sums[month] ?? 0
    return sum === 0 ? [] : onArc('sum', grouped(sum), span, (edge + inner) / 2, size)
  })
  return [...paths.pieces(), ...caps.pieces(), ...numbers]
}
