import { pointAt, noonOf, polarOf, radii, yearFrame } from './geometry.ts'
import type { Fit } from './fit.ts'
import type { Look, Piece } from './pieces.ts'
import { textWidth, wrapped } from './text.ts'
import type { Day } from '../calendar/types.ts'

/** A name beside the wheel, and the day its line leads to. */
export type Label = { readonly day: Day; readonly text: string; readonly look: Look }

type Placed = Label & {
  readonly lines: readonly string[]
  readonly turn: number
  ideal: number
  y: number
  readonly high: number
}

/** Free room between the rim and the names, where the lines run. */
const AWAY = 22

/**
 * The names beside the wheel with their lines: right of it those of the first half of the year, left of it the others, in the
 * order of days and never over each other; and those for which there is no room.
 */
export function labelsOf(
  labels: readonly Label[],
  year: number,
  fit: Fit,
): { readonly pieces: readonly Piece[]; readonly left: readonly Label[] } {
  if (fit.label === 0) return { pieces: [], left: labels }
  const frame = yearFrame(year)
  const sides: [Placed[], Placed[]] = [[], []]
  const room = fit.halfWidth - radii.rim - AWAY - 8
  for (const label of labels) {
    const turn = noonOf(frame, label.day)
    const { y } = pointAt(turn, radii.rim)
    const lines = wrapped(label.text, fit.label, room)
    if (lines.some((line) => textWidth(line, fit.label) > room * 1.02)) continue
    sides[turn < 0.5 ? 0 : 1].push({
      ...label,
      lines,
      turn,
      ideal: y,
      y,
      high: lines.length * fit.label * 1.2 + fit.label * 0.25,
    })
  }
  const pieces: Piece[] = []
  const left = new Set(labels)
  for (const [at, side] of sides.entries()) {
    const inOrder = side.toSorted((a, b) => a.ideal - b.ideal || (at === 0 ? a.day - b.day : b.day - a.day))
    const way = at === 0 ? 1 : -1
    const placed = settled(inOrder, fit.halfHeight - fit.label * 0.6)
    const ends = placed.map(({ y, high }) => polarOf(way * (edgeAt(y, high) + 2), y).turn)
    const lanes = laned(placed, ends)
    placed.forEach((label, place) => {
      left.delete(labels.find((one) => one.day === label.day && one.text === label.text) ?? label)
      pieces.push(...drawn(label, way, lanes[place] ?? 0, fit))
    })
  }
  return { pieces, left: [...left] }
}

/** Moved apart from the top down, then up again from the bottom; the lightest go where all do not fit. */
function settled(all: readonly Placed[], limit: number): readonly Placed[] {
  let kept = [...all]
  const needed = () => kept.reduce((sum, { high }) => sum + high, 0)
  while (needed() > 2 * limit) {
    const lightest = kept.findLast(({ look }) => look !== 'feast-name') ?? kept.at(-1)
    kept = kept.filter((label) => label !== lightest)
  }
  // Blocks of names that touch move as one, so that none is farther from its day than it must be.
  type Block = { names: Placed[]; top: number; high: number }
  const blocks: Block[] = []
  const topOf = ({ names, high }: Block) => {
    let before = 0
    let sum = 0
    for (const { ideal, high: own } of names) {
      sum += ideal - own / 2 - before
      before += own
    }
    return Math.max(-limit, Math.min(limit - high, sum / names.length))
  }
  for (const label of kept) {
    let block: Block = { names: [label], top: 0, high: label.high }
    block.top = topOf(block)
    for (let last = blocks.at(-1); last && last.top + last.high > block.top; last = blocks.at(-1)) {
      blocks.pop()
      block = { names: [...last.names, ...block.names], top: 0, high: last.high + block.high }
      block.top = topOf(block)
    }
    blocks.push(block)
  }
  for (const { names, top } of blocks) {
    let y = top
    for (const label of names) {
      label.y = y + label.high / 2
      y += label.high
    }
  }
  return kept
}

/** How far out a name begins so that it stands clear of the rim at its height. */
function edgeAt(y: number, high: number): number {
  const nearest = Math.max(0, Math.abs(y) - high / 2)
  const far = radii.rim + AWAY - 4
  return nearest >= far ? 0 : Math.sqrt(far * far - nearest * nearest)
}

/** A name, and its line: straight where the name stands beside its day, otherwise along the rim to it. */
function drawn(label: Placed, side: 1 | -1, lane: number, { label: size }: Fit): readonly Piece[] {
  const { turn, y, high, lines, look } = label
  const from = pointAt(turn, radii.rim + 1)
  const x = side * Math.max(edgeAt(y, high) + 6, Math.abs(from.x) + 8)
  const to = { x: x - side * 4, y }
  const first = y - ((lines.length - 1) / 2) * size * 1.2 + size * 0.36
  return [
    { draw: 'path', look: 'leader', d: leader(turn, to, lane) },
    ...lines.map((text, at): Piece => ({
      draw: 'text',
      look,
      text,
      x,
      y: first + at * size * 1.2,
      size,
      anchor: side === 1 ? 'start' : 'end',
    })),
  ]
}

/** A way along the rim shorter than this, in turns, is none. */
const STRAIGHT = 0.006

function leader(turn: number, to: { readonly x: number; readonly y: number }, lane: number): string {
  const end = polarOf(to.x, to.y).turn
  const out = radii.rim + lane
  const point = ({ x, y }: { readonly x: number; readonly y: number }) =>
    `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
  const start = `M${point(pointAt(turn, radii.rim + 1))}L${point(pointAt(turn, out))}`
  const along =
    Math.abs(end - turn) < STRAIGHT ? '' : `A${out} ${out} 0 0 ${end > turn ? 1 : 0} ${point(pointAt(end, out))}`
  return `${start}${along}L${point(to)}`
}

/** How far from the rim the lines of neighbouring names run, so that none crosses another. */
const lanesBetween = { from: 4, to: 15 }

/** The lane of each name's line: of those led the same way, the one led past the others runs outside them. */
function laned(side: readonly Placed[], ends: readonly number[]): readonly number[] {
  const { from, to } = lanesBetween
  const lanes = side.map(() => from)
  const wayOf = (at: number) => Math.sign((ends[at] ?? 0) - (side[at]?.turn ?? 0))
  const byTurn = side.map((_, at) => at).toSorted((a, b) => (side[a]?.turn ?? 0) - (side[b]?.turn ?? 0))
  let run: number[] = []
  const flush = () => {
    const way = wayOf(run[0] ?? 0)
    const inOrder = way > 0 ? run : run.toReversed()
    inOrder.forEach((at, place) => {
      lanes[at] = to - ((to - from) * place) / Math.max(1, inOrder.length - 1)
    })
    if (run.length === 1) lanes[run[0] ?? 0] = (from + to) / 2
    run = []
  }
  for (const at of byTurn) {
    if (run.length > 0 && wayOf(run[0] ?? 0) !== wayOf(at)) flush()
    run.push(at)
  }
  if (run.length > 0) flush()
  return lanes
}
