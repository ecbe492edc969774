import { partsOf } from '../calendar/days/days.ts'
import { centreOf, type Middle } from './centre.ts'
import { GAP, pointAt, radii, yearFrame } from './geometry.ts'
import type { Fit } from './fit.ts'
import { groundOf, ringNames, seasonsOf } from './ground.ts'
import { heatOf } from './heat.ts'
import { labelsOf, type Label } from './labels.ts'
import { laneOf } from './lanes.ts'
import { rayPath, sectorPath, shapePath } from './paths.ts'
import type { Piece } from './pieces.ts'
import { wordOf } from '../words.ts'
import { shortName } from './text.ts'
import type { Season, Wheel } from './types.ts'

/** The words of the picture. */
export type PictureWords = {
  /** Twelve names, and the names of the rings in their order. */
  readonly months: readonly string[]
  readonly rings: readonly string[]
  readonly seasons: Readonly<Record<string, string>>
  readonly middle: Middle
}

/** Everything that is drawn, in its order, in layers so that only what changed is drawn anew. */
export type Picture = {
  readonly ground: readonly Piece[]
  readonly work: readonly Piece[]
  readonly hand: readonly Piece[]
  /** What is named beside the wheel, and what found no room there. */
  readonly labels: readonly Piece[]
  readonly left: readonly Label[]
  readonly middle: readonly Piece[]
}

const dated = (day: number): string => {
  const { day: of, month } = partsOf(day)
  return `${of}.${month}.`
}

/** `Kesälomakausi 2.5.–30.9.`; the end that lies in another year is left open. */
function seasonName({ rule, from, to }: Season, { year, seasons }: { year: number; seasons: PictureWords['seasons'] }) {
  const { start, length } = yearFrame(year)
  const first = from === start ? '' : dated(from)
  const last = to === start + length - 1 ? '' : dated(to)
  return `${wordOf(seasons, rule)} ${first}–${last}`
}

/** The rare things and the holidays of a year, named with their days. */
export const labelledIn = (wheel: Wheel): readonly Label[] =>
  [
    ...wheel.feasts.map(({ from, to, name }): Label => {
      const days = from === to ? dated(from) : `${partsOf(from).day}.–${dated(to)}`
      return { day: from, text: `${days} ${name}`, look: 'feast-name' }
    }),
    ...wheel.rare.map(({ day, name }): Label => ({ day, text: `${dated(day)} ${shortName(name)}`, look: 'rare' })),
  ].toSorted((a, b) => a.day - b.day)

/**
 * The picture of a wheel: one geometry for screen and paper. With `plain` it says nothing of today (no hand, nothing late,
 * nothing done): a picture for the wall, that is true all the year.
 */
export function pictureOf(wheel: Wheel, words: PictureWords, fit: Fit, plain = false): Picture {
  const frame = yearFrame(wheel.year)
  const { pieces, left } = labelsOf(labelledIn(wheel), wheel.year, fit)
  return {
    ground: [
      ...groundOf(wheel, words.months, fit),
      ...seasonsOf(wheel, (season) => seasonName(season, { year: wheel.year, seasons: words.seasons })),
      ...ringNames(wheel, words.rings, fit),
    ],
    work: wheel.rings.flatMap((ring) =>
      ring.dense ? heatOf(ring, wheel, fit, plain) : laneOf(ring, fit, frame.length, plain),
    ),
    hand: plain ? [] : handOf(wheel),
    labels: pieces,
    left,
    middle: centreOf(words.middle, fit),
  }
}

/** What has passed, as a band inside the rim, and the hand of today. */
function handOf({ hand, past }: Wheel): readonly Piece[] {
  const passed = past && { from: GAP / 2, to: past.to }
  const { x, y } = pointAt(hand ?? 0, radii.centre)
  return [
    ...(passed
      ? [{ draw: 'path' as const, look: 'past' as const, d: sectorPath(passed, radii.centre, radii.ringsTo) }]
      : []),
    ...(hand === undefined
      ? []
      : [
          { draw: 'path' as const, look: 'hand' as const, d: rayPath(hand, radii.centre, radii.monthsFrom) },
          { draw: 'path' as const, look: 'hand' as const, d: shapePath(x, y, 6, 'disc') },
        ]),
  ]
}
