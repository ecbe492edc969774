import { partsOf, weekdayOf } from '../calendar/days/days.ts'
import { GAP, merged, pointAt, radii, turnOf, yearFrame } from './geometry.ts'
import type { Fit } from './fit.ts'
import { laneFit } from './lanes.ts'
import { arcPath, rayPath, sectorPath, textArc } from './paths.ts'
import { type ArcPiece, type Look, Paths, type Piece, type TextPiece } from './pieces.ts'
import { cutTo, textWidth } from './text.ts'
import type { Span, Wheel } from './types.ts'

const seasonOf = (month: number): Look =>
  month < 2 || month === 11 ? 'winter' : month < 5 ? 'spring' : month < 8 ? 'summer' : 'autumn'

/** The whole circle but its gap. */
const whole: Span = { from: GAP / 2, to: 1 - GAP / 2 }

/** What stands on the wheel whatever there is to do: months, weeks, days, weekends and holidays, the lanes. */
export function groundOf(wheel: Wheel, months: readonly string[], fit: Fit): readonly Piece[] {
  const paths = new Paths()
  const inside = radii.centre
  for (const span of wheel.weekends) paths.add('weekend', sectorPath(span, inside, radii.ringsTo))
  for (const span of merged(wheel.daysOff)) paths.add('feast', sectorPath(span, inside, radii.ringsTo))
  for (const { inner, outer, dense } of wheel.rings)
    paths.add('lane', arcPath(whole, dense ? inner - 1.5 : (inner + outer) / 2))
  for (const { from } of wheel.months) paths.add('month-line', rayPath(from, inside, radii.ticksTo))
  paths.add('month-line', rayPath(whole.to, inside, radii.ticksTo))
  paths.add('tick', ticksOf(wheel))
  paths.add('edge', arcPath(whole, radii.ticksTo))
  paths.add('edge', arcPath({ from: 0, to: 1 }, inside))
  const names: Piece[] = []
  for (const { month, from, to } of wheel.months) {
    const look = seasonOf(month)
    names.push({ draw: 'path', look, d: sectorPath({ from, to }, radii.monthsFrom, radii.rim) })
    const band = (radii.monthsFrom + radii.rim) / 2
    names.push(...onArc('month-name', (months[month] ?? '').toUpperCase(), { from, to }, band, fit.month))
  }
  return [...paths.pieces(), ...names, ...weeksOf(wheel, fit)]
}

/** A tick for each day, longer on Mondays. */
function ticksOf({ year }: Wheel): string {
  const frame = yearFrame(year)
  return Array.from({ length: frame.length }, (_, at) => {
    const day = frame.start + at
    const length = weekdayOf(day) === 1 ? radii.ticksTo - 4 : radii.ticksTo - 2
    return partsOf(day).day === 1 ? '' : rayPath(turnOf(frame, day), length, radii.ticksTo)
  }).join('')
}

/** The number of each week, in the middle of its days. */
function weeksOf(wheel: Wheel, { week: size }: Fit): readonly TextPiece[] {
  if (size === 0) return []
  const frame = yearFrame(wheel.year)
  return wheel.weeks
    .filter(({ day }) => day + 4 <= frame.start + frame.length)
    .map(({ week, day }) => {
      const turn = turnOf(frame, day + 3.5)
      const flipped = turn > 0.25 && turn < 0.75
      const { x, y } = pointAt(turn, radii.weeks + (flipped ? 1 : -1) * size * 0.36)
      const turned = turn * 360 + (flipped ? 180 : 0)
      return { draw: 'text', look: 'week', text: String(week), x, y, size, anchor: 'middle', turned }
    })
}

/** A text in the middle of a piece of a band, as large as asked for or as its arc allows; nothing where that is too small. */
export function onArc(look: Look, text: string, span: Span, radius: number, size: number): readonly ArcPiece[] {
  const room = (span.to - span.from) * 2 * Math.PI * radius * 0.94
  const spacing = look === 'sum' ? 0 : 0.08
  const wide = textWidth(text, 1) + spacing * text.length
  const fitted = Math.min(size, room / wide)
  if (text === '' || size === 0 || fitted < size * 0.62) return []
  const at = (span.from + span.to) / 2
  const flipped = at > 0.25 && at < 0.75
  const baseline = radius + (flipped ? 1 : -1) * fitted * 0.36
  const { d } = textArc(span, baseline)
  return [{ draw: 'arc', look, text, size: fitted, spacing: spacing * fitted, d, at, radius: baseline }]
}

/** The seasons as bands with their names on them. `nameOf` gives what a season is called, with its days. */
export function seasonsOf(wheel: Wheel, nameOf: (season: Wheel['seasons'][number]) => string): readonly Piece[] {
  const frame = yearFrame(wheel.year)
  const middle = (radii.seasonsFrom + radii.seasonsTo) / 2
  const size = (radii.seasonsTo - radii.seasonsFrom) * 0.68
  return wheel.seasons.flatMap((season): readonly Piece[] => {
    const span = { from: turnOf(frame, season.from), to: turnOf(frame, season.to + 1) }
    const d = sectorPath(span, radii.seasonsFrom, radii.seasonsTo)
    const look = season.rule.startsWith('summer') ? 'summer' : 'winter'
    return [{ draw: 'path', look, d }, ...onArc('season-name', nameOf(season).toUpperCase(), span, middle, size)]
  })
}

/** The names of the rings, one above the other in the gap at 12 o'clock, clear of the marks beside it. */
export function ringNames(wheel: Wheel, names: readonly string[], fit: Fit): readonly TextPiece[] {
  const { ring: size } = fit
  if (size === 0) return []
  return wheel.rings.flatMap((ring, at): readonly TextPiece[] => {
    const middle = (ring.inner + ring.outer) / 2
    const largest = Math.min(size, (ring.outer - ring.inner) * 0.9)
    const beside = ring.dense ? 3 : laneFit(ring, fit).mark
    const room = 2 * ((middle - largest / 2) * Math.sin(GAP * Math.PI) - beside)
    const name = names[at] ?? ''
    const fitted = Math.max(largest * 0.86, Math.min(largest, (largest * room) / textWidth(name, largest)))
    const text = cutTo(name, fitted, room)
    if (text === '') return []
    return [
      {
        draw: 'text',
        look: 'ring-name',
        ink: ring.ink,
        text,
        x: 0,
        y: fitted * 0.36 - middle,
        size: fitted,
        anchor: 'middle',
      },
    ]
  })
}
