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

/** The dots of the rings, one shape each, so that they are told apart without colour. */
export const shapes = ['disc', 'square', 'diamond', 'triangle', 'star', 'cross'] as const
export type Shape = (typeof shapes)[number]

/** How far the corners of any shape may lie from its middle, in sizes. */
export const REACH = 1.3

const corners: Readonly<Record<Exclude<Shape, 'disc'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  triangle: [
    [0, -1.2],
    [1.02, 0.78],
    [-1.02, 0.78],
  ],
  star: Array.from({ length: 10 }, (_, corner) => {
    const { x, y } = pointAt(corner / 10, corner % 2 === 0 ? 1.28 : 0.62)
    return [x, y] as const
  }),
  cross: [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
}

/** One dot; upright wherever on the wheel it stands. */
export function dotPath(turn: number, radius: number, size: number, shape: Shape): string {
  const { x, y } = pointAt(turn, radius)
  return shapePath(x, y, size, shape)
}

/** A shape around a point, for dots and for the legend. */
export function shapePath(x: number, y: number, size: number, shape: Shape): string {
  if (shape === 'disc') {
    const r = short(size)
    return `M${short(x - size)} ${short(y)}a${r} ${r} 0 1 1 ${short(size * 2)} 0a${r} ${r} 0 1 1 ${short(-size * 2)} 0Z`
  }
  return `M${corners[shape].map(([dx, dy]) => `${short(x + dx * size)} ${short(y + dy * size)}`).join('L')}Z`
}
