import { fitOf, onPaper } from './fit.ts'
import type { Look, Piece } from './pieces.ts'
import { pictureOf, type PictureWords } from './picture.ts'
import { shapeOf } from './lanes.ts'
import { shapePath } from './paths.ts'
import type { Wheel } from './types.ts'

/** The rings' colours on white paper; in grey their shapes tell them apart. */
export const inks = ['#0b5394', '#b84a0a', '#0e7a57', '#96327b', '#7d6000', '#5647b8', '#4a4f5a'] as const
export const inkOf = (ink: number | undefined): string => inks[(ink ?? 0) % inks.length] ?? inks[0]
const lateInk = '#b3261e'
const heat = [0.12, 0.3, 0.5, 0.74, 1]
const line = (stroke: string, width: number, more = '') =>
  `fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}`
const fill = (colour: string, more = '') => `fill="${colour}"${more}`

/** How each kind of piece is inked. */
function inked(look: Look, ink: number | undefined): string {
  const own = inkOf(ink)
  if (look.startsWith('heat-')) return fill(own, ` fill-opacity="${heat[Number(look.at(-1)) - 1] ?? 1}"`)
  switch (look) {
    case 'winter':
      return fill('#dce8ef', ' stroke="#fff" stroke-width="1.5"')
    case 'spring':
      return fill('#dfeede', ' stroke="#fff" stroke-width="1.5"')
    case 'summer':
      return fill('#f6ebc4', ' stroke="#fff" stroke-width="1.5"')
    case 'autumn':
      return fill('#f5e0d1', ' stroke="#fff" stroke-width="1.5"')
    case 'weekend':
      return fill('#f0f2f4')
    case 'feast':
      return fill('#ebd5cf')
    case 'tick':
      return line('#aab4be', 0.5)
    case 'month-line':
      return line('#aeb8c2', 0.9)
    case 'lane':
      return line('#dfe4e8', 0.7)
    case 'edge':
      return line('#9aa6b1', 0.9)
    case 'leader':
      return line('#9aa6b1', 0.8)
    case 'run':
      return line(own, 2.2, ' stroke-opacity="0.45"')
    case 'line':
      return line(own, 2)
    case 'hollow':
      return fill('#fff', ` stroke="${own}" stroke-width="1.7"`)
    case 'late':
      return fill(lateInk, ' stroke="#fff" stroke-width="1.4"')
    case 'late-cap':
      return fill(lateInk, ' stroke="#fff" stroke-width="1.1"')
    case 'past':
      return fill('#fff', ' fill-opacity="0.34"')
    case 'hand':
      return `fill="#10606d" stroke="#10606d" stroke-width="2.4"`
    case 'centre-line':
      return line('#0b5394', 1.6)
    case 'month-name':
    case 'name':
      return fill('#1b232d', ' font-weight="700"')
    case 'year':
      return fill('#0b5394', ' font-weight="700"')
    case 'season-name':
      return fill('#5d5432', ' font-weight="700"')
    case 'on-full':
    case 'on-late':
      return fill('#fff', ' font-weight="700"')
    case 'on-hollow':
      return fill(own, ' font-weight="700"')
    case 'ring-name':
      return fill(own, ' font-weight="700"')
    case 'feast-name':
    case 'count-late':
      return fill('#9c3a2c')
    case 'week':
    case 'word':
    case 'count-done':
      return fill('#51606e')
    case 'full':
      return fill(own)
    default:
      return fill('#1b232d')
  }
}

const plain = (text: string): string => text.replaceAll(/[<>&"]/g, (letter) => `&#${letter.codePointAt(0)};`)
const short = (value: number): string => String(Math.round(value * 10) / 10)

function drawn(piece: Piece, id: number): string {
  if (piece.draw === 'path') return `<path d="${piece.d}" ${inked(piece.look, piece.ink)}/>`
  if (piece.draw === 'arc')
    return `<path id="a${id}" d="${piece.d}" fill="none"/><text font-size="${short(piece.size)}" letter-spacing="${short(piece.spacing)}" text-anchor="middle" ${inked(piece.look, 6)}><textPath href="#a${id}" startOffset="50%">${plain(piece.text)}</textPath></text>`
  const at = `x="${short(piece.x)}" y="${short(piece.y)}"`
  const turned =
    piece.turned === undefined ? '' : ` transform="rotate(${short(piece.turned)} ${short(piece.x)} ${short(piece.y)})"`
  return `<text ${at} font-size="${short(piece.size)}" text-anchor="${piece.anchor}"${turned} ${inked(piece.look, piece.ink)}>${plain(piece.text)}</text>`
}

const svg = (box: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" font-family="Lato">${body}</svg>`

/** The wheel for paper, as an SVG file for a box of so many pt. `bare` says nothing of today. */
export function wheelOnPaper(
  wheel: Wheel,
  words: PictureWords,
  { width, height, bare }: { readonly width: number; readonly height: number; readonly bare: boolean },
): string {
  const fit = fitOf(width, height, onPaper)
  const { ground, work, hand, labels, middle } = pictureOf(wheel, words, fit, bare)
  const pieces = [...ground, ...hand, ...work, ...labels, ...middle]
  return svg(
    `${short(-fit.halfWidth)} ${short(-fit.halfHeight)} ${short(2 * fit.halfWidth)} ${short(2 * fit.halfHeight)}`,
    pieces.map(drawn).join(''),
  )
}

/** A mark as it is drawn, for legends. */
export const swatchOnPaper = (ink: number, look: Look = 'full'): string =>
  svg('-10 -10 20 20', `<path d="${shapePath(0, 0, 7.4, shapeOf(ink))}" ${inked(look, ink)}/>`)

/** What a key explains. */
export type KeyMark = 'heat' | 'run' | 'number' | 'point' | 'done' | 'late' | 'late-heat' | 'hand' | 'feast' | 'weekend'

/** A mark of the key as it is drawn on the wheel, and how wide it is where it is 20 high. */
export function keyOnPaper(mark: KeyMark): { readonly picture: string; readonly wide: number } {
  const path = (look: Look, d: string) => `<path d="${d}" ${inked(look, 0)}/>`
  const number = (look: Look, x: number) =>
    `<text x="${x}" y="13.5" font-size="10" text-anchor="middle" ${inked(look, 0)}>15</text>`
  const heatSteps = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'] as const
  const drawing: Record<KeyMark, readonly [number, string]> = {
    heat: [60, heatSteps.map((step, at) => path(step, `M${at * 12} 4h11v12h-11Z`)).join('')],
    run: [
      52,
      path('run', 'M6 10H40') +
        path('hollow', shapePath(6, 10, 4, 'disc')) +
        path('line', 'M24 4V16') +
        path('full', shapePath(42, 10, 8, 'disc')),
    ],
    number: [20, path('full', shapePath(10, 10, 8.6, 'disc')) + number('on-full', 10)],
    point: [12, path('full', shapePath(6, 10, 3, 'disc'))],
    done: [20, path('hollow', shapePath(10, 10, 8.4, 'disc')) + number('on-hollow', 10)],
    late: [20, path('late', shapePath(10, 12.5, 7.4, 'disc')) + path('late-cap', shapePath(10, 5, 5, 'triangle'))],
    'late-heat': [20, path('late-cap', shapePath(10, 11, 7, 'triangle'))],
    hand: [12, path('hand', 'M6 2V18')],
    feast: [12, path('feast', 'M1 1H11V19H1Z')],
    weekend: [12, path('weekend', 'M1 1H11V19H1Z')],
  }
  const [wide, body] = drawing[mark]
  return { picture: svg(`0 0 ${wide} 20`, body), wide }
}
