import { memo } from 'react'
import { radii, pointAt } from '../../../shared/domain/wheel/geometry.ts'
import { layersOf, shapeOf, windowsPath } from '../../../shared/domain/wheel/layers.ts'
import { rayPath, sectorPath, shapePath } from '../../../shared/domain/wheel/paths.ts'
import { markAt, type Place } from '../../../shared/domain/wheel/reading.ts'
import type { Span, Wheel } from '../../../shared/domain/wheel/types.ts'
import type { Choice } from './choice.ts'
import classes from './wheel.module.css'

type Props = {
  readonly wheel: Wheel
  readonly months: readonly string[]
  /** Units of the drawing that make one pixel of text. */
  readonly unit: number
  readonly choice: Choice
  readonly active: Place | undefined
}

/** The picture alone, hidden from screen readers: what stands around it says the same in words. */
export function Drawing({ wheel, months, unit, choice, active }: Props) {
  const mark = markAt(wheel, active)
  const ring = active && wheel.rings[active.ring]
  return (
    <svg viewBox="-500 -500 1000 1000" aria-hidden>
      <Ground wheel={wheel} months={months} unit={unit} />
      <Chosen wheel={wheel} choice={choice} />
      <Work wheel={wheel} />
      {mark && ring && (
        <path className={classes['active']} d={sectorPath(around(mark.span), ring.inner - 2, ring.outer + 2)} />
      )}
    </svg>
  )
}

/** A frame that stays visible around the narrowest mark. */
function around({ from, to }: Span): Span {
  const middle = (from + to) / 2
  const half = Math.max((to - from) / 2 + 0.002, 0.007)
  return { from: middle - half, to: middle + half }
}

/** What does not change while one reads: tracks, months, weeks, days off, names. */
const Ground = memo(function Ground({ wheel, months, unit }: Pick<Props, 'wheel' | 'months' | 'unit'>) {
  const now = wheel.hand === undefined ? -1 : wheel.months.findIndex(({ to }) => to > (wheel.hand ?? 0))
  const tracks = wheel.rings.map(({ inner, outer }) => sectorPath({ from: 0, to: 1 }, inner, outer)).join('')
  const inside = Math.min(radii.ringsFrom, ...wheel.rings.map(({ inner }) => inner))
  return (
    <>
      <path className={classes['track']} d={tracks} />
      <path
        className={classes['dayOff']}
        d={wheel.daysOff.map((span) => sectorPath(span, inside, radii.ticksTo)).join('')}
      />
      <path
        className={classes['months']}
        d={wheel.months.map(({ from }) => rayPath(from, radii.centre, radii.rim - 4)).join('')}
      />
      <path
        className={classes['ticks']}
        d={wheel.weeks.map(({ at }) => rayPath(at, radii.ticksFrom, radii.ticksTo)).join('')}
      />
      {wheel.months.map(({ month, from, to }) => {
        const middle = (from + to) / 2
        const { x, y } = pointAt(middle, radii.names)
        const turned = middle > 0.25 && middle < 0.75 ? middle * 360 + 180 : middle * 360
        return (
          <text
            key={month}
            className={classes['monthName']}
            data-now={month === now || undefined}
            fontSize={12.5 * unit}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turned.toFixed(1)})`}
          >
            {months[month]}
          </text>
        )
      })}
    </>
  )
})

/** All marks: one path for each ring and progress. */
const Work = memo(function Work({ wheel }: Pick<Props, 'wheel'>) {
  const layers = layersOf(wheel)
  const path = ({ ring, progress, d }: (typeof layers)[number]) => (
    <path
      key={`${ring}-${progress}`}
      className={classes[progress]}
      d={d}
      {...(progress !== 'late' && { fill: `var(--ring-${ring})` })}
    />
  )
  const inside = Math.min(radii.ringsFrom, ...wheel.rings.map(({ inner }) => inner)) - 2
  return (
    <>
      {wheel.rings.map((ring, at) => (
        <path key={ring.inner} className={classes['window']} stroke={`var(--ring-${at})`} d={windowsPath(ring)} />
      ))}
      {layers.filter(({ progress }) => progress !== 'late').map(path)}
      {wheel.past && <path className={classes['past']} d={sectorPath(wheel.past, inside, radii.ringsTo + 2)} />}
      {layers.filter(({ progress }) => progress === 'late').map(path)}
      {wheel.hand !== undefined && (
        <>
          <path className={classes['hand']} d={rayPath(wheel.hand, radii.centre - 6, radii.ticksTo + 4)} />
          <circle className={classes['handHead']} r="7" {...asCentre(wheel.hand)} />
        </>
      )}
    </>
  )
})

function asCentre(turn: number) {
  const { x, y } = pointAt(turn, radii.centre - 6)
  return { cx: x.toFixed(1), cy: y.toFixed(1) }
}

/** The ring, month and day that the table is narrowed to. */
const Chosen = memo(function Chosen({ wheel, choice }: Pick<Props, 'wheel' | 'choice'>) {
  const month = choice.month === undefined ? undefined : wheel.months[choice.month]
  const ring = choice.ring === undefined ? undefined : wheel.rings[choice.ring]
  if (!month && !ring) return null
  const span = month ?? { from: 0, to: 1 }
  const d = ring ? sectorPath(span, ring.inner - 2, ring.outer + 2) : sectorPath(span, radii.centre, radii.rim - 4)
  return (
    <>
      <path className={classes['chosen']} d={d} />
      <path className={classes['chosenLine']} d={d} />
    </>
  )
})

/** The shape of a ring's dots in its colour, for tables. */
export function Swatch({ ring }: { readonly ring: number }) {
  return (
    <svg viewBox="-10 -10 20 20" className={classes['swatch']} aria-hidden>
      <path d={shapePath(0, 0, 7, shapeOf(ring))} fill={`var(--ring-${ring})`} />
    </svg>
  )
}
