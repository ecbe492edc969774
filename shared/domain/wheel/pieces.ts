import type { Progress } from './types.ts'

/** What a piece of the picture is, which says how it is coloured: on screen by a class, on paper by an ink. */
export type Look =
  | 'winter'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'month-name'
  | 'week'
  | 'weekend'
  | 'feast'
  | 'tick'
  | 'month-line'
  | 'lane'
  | 'edge'
  | 'season'
  | 'season-name'
  | 'ring-name'
  | 'run'
  /** A mark in the ink of its ring: full, in outline, as a line, its number. */
  | 'full'
  | 'hollow'
  | 'line'
  | 'on-full'
  | 'on-hollow'
  | 'late'
  | 'late-cap'
  | 'on-late'
  /** Heat in five steps. */
  | 'heat-1'
  | 'heat-2'
  | 'heat-3'
  | 'heat-4'
  | 'heat-5'
  | 'sum'
  | 'leader'
  | 'rare'
  | 'feast-name'
  | 'past'
  | 'hand'
  | 'centre'
  | 'centre-line'
  | 'name'
  | 'year'
  | 'word'
  | 'count-late'
  | 'count-done'

/** Where a text stands: `x`, `y` of its anchor on the baseline, turned by degrees around it. */
export type TextPiece = {
  readonly draw: 'text'
  readonly look: Look
  readonly ink?: number | undefined
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly turned?: number | undefined
}
/** A text along a circle, in the middle of the arc that `d` describes. */
export type ArcPiece = {
  readonly draw: 'arc'
  readonly look: Look
  readonly text: string
  readonly size: number
  readonly spacing: number
  readonly d: string
  /** The turn of its middle, and the radius of its baseline. */
  readonly at: number
  readonly radius: number
}
export type PathPiece = {
  readonly draw: 'path'
  readonly look: Look
  readonly ink?: number | undefined
  readonly d: string
}
/** One thing that is drawn, in the order of drawing. Lengths are thousandths of the wheel's width, with the middle at 0, 0. */
export type Piece = TextPiece | ArcPiece | PathPiece

/** What a mark's progress looks like. */
export const lookOf = (progress: Progress): Look =>
  progress === 'late' ? 'late' : progress === 'done' ? 'hollow' : 'full'

/** Paths of one look and ink as one piece each, in the order in which the first of them was drawn. */
export class Paths {
  readonly #made = new Map<string, { look: Look; ink: number | undefined; d: string[] }>()

  add(look: Look, d: string, ink?: number): void {
    if (d === '') return
    const id = `${look}|${ink ?? ''}`
    const known = this.#made.get(id) ?? { look, ink, d: [] }
    known.d.push(d)
    this.#made.set(id, known)
  }

  pieces(): PathPiece[] {
    return [...this.#made.values()].map(({ look, ink, d }) => ({ draw: 'path', look, ink, d: d.join('') }))
  }
}
