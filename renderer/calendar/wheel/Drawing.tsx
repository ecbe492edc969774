import { type CSSProperties, memo, useId } from 'react'
import type { Fit } from '../../../shared/domain/wheel/fit.ts'
import { radii } from '../../../shared/domain/wheel/geometry.ts'
import { shapeOf } from '../../../shared/domain/wheel/lanes.ts'
import { sectorPath, shapePath } from '../../../shared/domain/wheel/paths.ts'
import type { Picture } from '../../../shared/domain/wheel/picture.ts'
import type { Look, Piece } from '../../../shared/domain/wheel/pieces.ts'
import { markAt, type Place } from '../../../shared/domain/wheel/reading.ts'
import type { Span, Wheel } from '../../../shared/domain/wheel/types.ts'
import type { Choice } from './choice.ts'
import classes from './wheel.module.css'

type Props = {
  readonly wheel: Wheel
  readonly picture: Picture
  readonly fit: Fit
  readonly choice: Choice
  readonly active: Place | undefined
}

/** The picture alone, hidden from screen readers: what stands around it says the same in words. */
export function Drawing({ wheel, picture, fit, choice, active }: Props) {
  const mark = markAt(wheel, active)
  const ring = active && wheel.rings[active.ring]
  const { halfWidth, halfHeight } = fit
  return (
    <svg viewBox={`${-halfWidth} ${-halfHeight} ${2 * halfWidth} ${2 * halfHeight}`} aria-hidden>
      <Pieces pieces={picture.ground} />
      <Chosen wheel={wheel} choice={choice} />
      <Pieces pieces={picture.hand} />
      <Pieces pieces={picture.work} />
      <Pieces pieces={picture.labels} />
      <Pieces pieces={picture.middle} />
      {mark && ring && (
        <path className={classes['active']} d={sectorPath(around(mark.span, ring), ring.inner - 1, ring.outer + 1)} />
      )}
    </svg>
  )
}

/** A frame that stays visible around the narrowest mark: about as wide as its ring is high. */
function around({ from, to }: Span, { inner, outer }: { readonly inner: number; readonly outer: number }): Span {
  const middle = (from + to) / 2
  const half = Math.max((to - from) / 2 + 0.002, (outer - inner) / 2 / (Math.PI * (inner + outer)))
  return { from: middle - half, to: middle + half }
}

/** Pieces in their order; drawn anew only when they are others. */
const Pieces = memo(function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const id = useId()
  return pieces.map((piece, at) => <Drawn key={at} piece={piece} id={`${id}${at}`} />)
})

const inked = (ink: number | undefined) =>
  ink === undefined ? undefined : ({ '--ink': `var(--ring-${ink})` } as CSSProperties)
const short = (value: number) => Math.round(value * 10) / 10

function Drawn({ piece, id }: { readonly piece: Piece; readonly id: string }) {
  const className = classes[piece.look]
  if (piece.draw === 'path') return <path className={className} style={inked(piece.ink)} d={piece.d} />
  if (piece.draw === 'arc')
    return (
      <>
        <path id={id} d={piece.d} fill="none" />
        <text
          className={className}
          fontSize={short(piece.size)}
          letterSpacing={short(piece.spacing)}
          textAnchor="middle"
        >
          <textPath href={`#${id}`} startOffset="50%">
            {piece.text}
          </textPath>
        </text>
      </>
    )
  const [x, y] = [short(piece.x), short(piece.y)]
  return (
    <text
      className={className}
      style={inked(piece.ink)}
      x={x}
      y={y}
      fontSize={short(piece.size)}
      textAnchor={piece.anchor}
      {...(piece.turned !== undefined && { transform: `rotate(${short(piece.turned)} ${x} ${y})` })}
    >
      {piece.text}
    </text>
  )
}

/** The ring, month and day that the table is narrowed to. */
const Chosen = memo(function Chosen({ wheel, choice }: Pick<Props, 'wheel' | 'choice'>) {
  const month = choice.month === undefined ? undefined : wheel.months[choice.month]
  const ring = choice.ring === undefined ? undefined : wheel.rings[choice.ring]
  if (!month && !ring) return null
  const span = month ?? { from: wheel.months[0]?.from ?? 0, to: wheel.months.at(-1)?.to ?? 1 }
  const d = ring ? sectorPath(span, ring.inner - 1, ring.outer + 1) : sectorPath(span, radii.centre, radii.rim)
  return (
    <>
      <path className={classes['chosen']} d={d} />
      <path className={classes['chosenLine']} d={d} />
    </>
  )
})

/** The shape of a ring's marks in its colour, for tables and legends. */
export function Swatch({ ink, look = 'full' }: { readonly ink: number; readonly look?: Look }) {
  return (
    <svg viewBox="-10 -10 20 20" className={classes['swatch']} aria-hidden>
      <path className={classes[look]} style={inked(ink)} d={shapePath(0, 0, 7.2, shapeOf(ink))} />
    </svg>
  )
}
