import { radii } from './geometry.ts'
import type { Fit } from './fit.ts'
import type { Look, Piece } from './pieces.ts'
import { cutTo, textWidth, wrapped } from './text.ts'

/** What stands in the middle: whose year, and lines below it. */
export type Middle = {
  readonly name: string
  readonly year: string
  readonly lines: readonly { readonly text: string; readonly look: Look }[]
}

/** The name at most in this many lines. */
const MOST_LINES = 3

/** The middle of the wheel: name, year and lines, as large as the circle holds; in a small wheel the year alone. */
export function centreOf({ name, year, lines: whole }: Middle, { unit, digit }: Fit): readonly Piece[] {
  const radius = radii.centre - 10
  const text = (look: Look, value: string, y: number, size: number): Piece => ({
    draw: 'text',
    look,
    text: value,
    x: 0,
    y,
    size,
    anchor: 'middle',
  })
  if (digit === 0) {
    const size = Math.min(110, Math.max(64, 13 * unit))
    return [text('year', year, size * 0.36, size)]
  }
  const small = Math.min(26, Math.max(15, 11.5 * unit))
  const big = 62
  // A name is never cut: what is too long for one line takes two.
  const lines = whole.flatMap(({ text: line, look }) =>
    wrapped(line, small, radius * 1.66).map((part) => ({ text: part, look })),
  )
  const called = nameIn(name, radius * 1.72)
  const heights = [...called.lines.map(() => called.size * 1.2), big * 1.02, ...lines.map(() => small * 1.32)]
  const gap = lines.length > 0 ? small * 0.5 : 0
  let top = -(heights.reduce((sum, high) => sum + high, 0) + gap) / 2
  const pieces: Piece[] = []
  const put = (look: Look, value: string, size: number, high: number) => {
    const middle = top + high / 2
    const room = 2 * Math.sqrt(Math.max(0, radius ** 2 - (Math.abs(middle) + size / 2) ** 2))
    const wide = textWidth(value, size)
    const fitted = Math.max(small * 0.8, Math.min(size, (size * room) / Math.max(1, wide)))
    const shown = cutTo(value, fitted, room)
    if (shown !== '') pieces.push(text(look, shown, middle + fitted * 0.36, fitted))
    top += high
  }
  for (const line of called.lines) put('name', line, called.size, called.size * 1.2)
  put('year', year, big, big * 1.02)
  if (lines.length > 0) {
    const y = top + gap * 0.4
    pieces.push({ draw: 'path', look: 'centre-line', d: `M-46 ${Math.round(y)}H46` })
    top += gap
  }
  for (const line of lines) put(line.look, line.text, small, small * 1.32)
  return pieces
}

/** A name in as few lines and as large letters as fit; cut where even the smallest do not hold it. */
function nameIn(name: string, room: number): { readonly lines: readonly string[]; readonly size: number } {
  for (let size = 27; size >= 15; size -= 2) {
    const lines = wrapped(name, size, room)
    const fits = lines.every((line) => textWidth(line, size) <= room)
    if (fits && lines.length <= (size > 21 ? 2 : MOST_LINES)) return { lines, size }
  }
  const size = 15
  const lines = wrapped(name, size, room)
  const kept = lines.slice(0, MOST_LINES).map((line) => cutTo(line, size, room) || line.slice(0, 12))
  return {
    lines: lines.length > MOST_LINES ? [...kept.slice(0, -1), cutTo(`${kept.at(-1) ?? ''}…`, size, room)] : kept,
    size,
  }
}
