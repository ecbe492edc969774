import { pointAt } from './geometry.ts'
import type { Span } from './types.ts'

const short = (value: number): string => String(Math.round(value * 10) / 10)
const at = (turn: number, radius: number): string => {
  const { x, y } = pointAt(turn, radius)
  return `${short(x)} ${short(y)}`
}

/** A piece of a ring, as data of an SVG path; a whole turn is two halves, because an arc cannot end where it begins. */
export function sectorPath({ from, to }: Span, inner: number, outer: number): string {
  if (to - from >= 0.999_999) {
    const middle = (from + to) / 2
    return sectorPath({ from, to: middle }, inner, outer) + sectorPath({ from: middle, to }, inner, outer)
  }
  const large = to - from > 0.5 ? 1 : 0
  const [o, i] = [short(outer), short(inner)]
  const back = inner > 0 ? `L${at(to, inner)}A${i} ${i} 0 ${large} 0 ${at(from, inner)}` : 'L0 0'
  return `M${at(from, outer)}A${o} ${o} 0 ${large} 1 ${at(to, outer)}${back}Z`
}

/** A line along a circle, clockwise. */
export function arcPath({ from, to }: Span, radius: number): string {
  const r = short(radius)
  if (to - from >= 0.999_999)
    return `${arcPath({ from, to: (from + to) / 2 }, radius)}${arcPath({ from: (from + to) / 2, to }, radius)}`
  return `M${at(from, radius)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to, radius)}`
}

/** A line from one radius to another. */
export const rayPath = (turn: number, inner: number, outer: number): string => `M${at(turn, inner)}L${at(turn, outer)}`

/** A short line outwards, its middle at a radius. */
export const linePath = (turn: number, radius: number, length: number): string =>
  rayPath(turn, radius - length / 2, radius + length / 2)

/** The marks of the rings, one shape each, so that they are told apart without colour; all hold a number. */
export const shapes = ['disc', 'square', 'diamond', 'hexagon', 'shield', 'octagon', 'drop'] as const
export type Shape = (typeof shapes)[number] | 'triangle'

/** How far the corners of any shape may lie from its middle, in sizes. */
export const REACH = 1.28

type Corners = readonly (readonly [number, number])[]
const regular = (count: number, size: number, from: number): Corners =>
  Array.from({ length: count }, (_, corner) => {
    const { x, y } = pointAt(from + corner / count, size)
    return [x, y] as const
  })
const corners: Readonly<Record<Exclude<Shape, 'disc'>, Corners>> = {
  square: regular(4, 1.2, 1 / 8),
  diamond: regular(4, 1.26, 0),
  hexagon: regular(6, 1.08, 1 / 12),
  shield: [
    [-0.92, -0.86],
    [0.92, -0.86],
    [0.92, 0.34],
    [0, 1.2],
    [-0.92, 0.34],
  ],
  octagon: regular(8, 1.04, 1 / 16),
  drop: [
    [0, -1.2],
    [0.92, -0.34],
    [0.92, 0.86],
    [-0.92, 0.86],
    [-0.92, -0.34],
  ],
  triangle: regular(3, 1, 0),
}

/** One mark; upright wherever on the wheel it stands. */
export function dotPath(turn: number, radius: number, size: number, shape: Shape): string {
  const { x, y } = pointAt(turn, radius)
  return shapePath(x, y, size, shape)
}

/** A shape around a point, turned by so much of a circle. */
export function shapePath(x: number, y: number, size: number, shape: Shape, turned = 0): string {
  if (shape === 'disc') {
    const r = short(size)
    return `M${short(x - size)} ${short(y)}a${r} ${r} 0 1 1 ${short(size * 2)} 0a${r} ${r} 0 1 1 ${short(-size * 2)} 0Z`
  }
  const [sin, cos] = [Math.sin(turned * 2 * Math.PI), Math.cos(turned * 2 * Math.PI)]
  const points = corners[shape].map(([dx, dy]) => {
    const [px, py] = [dx * cos - dy * sin, dx * sin + dy * cos]
    return `${short(x + px * size)} ${short(y + py * size)}`
  })
  return `M${points.join('L')}Z`
}

/** An arc along which a text runs, left to right for whoever reads: the lower half of the circle is read from below. */
export function textArc({ from, to }: Span, radius: number): { readonly d: string; readonly flipped: boolean } {
  const middle = (from + to) / 2
  const flipped = middle > 0.25 && middle < 0.75
  const r = short(radius)
  const large = to - from > 0.5 ? 1 : 0
  return {
    d: flipped
      ? `M${at(to, radius)}A${r} ${r} 0 ${large} 0 ${at(from, radius)}`
      : `M${at(from, radius)}A${r} ${r} 0 ${large} 1 ${at(to, radius)}`,
    flipped,
  }
}
