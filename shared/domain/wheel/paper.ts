import { pointAt, radii } from './geometry.ts'
import { layersOf, shapeOf, windowsPath } from './layers.ts'
import { rayPath, sectorPath, shapePath } from './paths.ts'
import type { Wheel } from './types.ts'

/** The rings' colours on white paper; in grey their patterns and shapes tell them apart. */
export const inks = ['#0b5394', '#b84a0a', '#0e7a57', '#96327b', '#7d6000', '#4a4f5a'] as const
const lateInk = '#b3261e'
const inkOf = (ring: number): string => inks[ring % inks.length] ?? inks[0]

/** Lines within a tile of 8 by 8, one pattern a ring; the first is plain. */
const hatchings = [
  '',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M0 2H8M0 6H8',
  'M2 0V8M6 0V8',
  'M0 2H8M0 6H8M2 0V8M6 0V8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
] as const

const patternOf = (ring: number): string => {
  const lines = hatchings[ring % hatchings.length] ?? ''
  const ground = lines === '' ? inkOf(ring) : '#ffffff'
  return `<pattern id="p${ring}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${ground}"/>${
    lines === '' ? '' : `<path d="${lines}" stroke="${inkOf(ring)}" stroke-width="2.4" fill="none"/>`
  }</pattern>`
}

const svg = (box: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" font-family="Lato">${body}</svg>`

/** The wheel for paper, as an SVG file without any text but the months' names. `months` are twelve short names. */
export function wheelOnPaper(wheel: Wheel, months: readonly string[]): string {
  const inside = Math.min(radii.ringsFrom, ...wheel.rings.map(({ inner }) => inner))
  const path = (d: string, rest: string) => (d === '' ? '' : `<path d="${d}" ${rest}/>`)
  const names = wheel.months.map(({ month, from, to }) => {
    const middle = (from + to) / 2
    const { x, y } = pointAt(middle, radii.names)
    const turned = middle > 0.25 && middle < 0.75 ? middle * 360 + 180 : middle * 360
    const name = (months[month] ?? '').replaceAll(/[<>&]/g, '')
    return `<text transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turned.toFixed(1)})" y="8" font-size="23" text-anchor="middle" fill="#51606e">${name}</text>`
  })
  return svg(
    '-500 -500 1000 1000',
    [
      `<defs>${wheel.rings.map((_, ring) => patternOf(ring)).join('')}</defs>`,
      path(
        wheel.rings.map(({ inner, outer }) => sectorPath({ from: 0, to: 1 }, inner, outer)).join(''),
        'fill="#f3f5f7"',
      ),
      path(wheel.daysOff.map((span) => sectorPath(span, inside, radii.ticksTo)).join(''), 'fill="#d5dae0"'),
      path(
        wheel.months.map(({ from }) => rayPath(from, radii.centre, radii.rim - 4)).join(''),
        'fill="none" stroke="#aab4be" stroke-width="1.2"',
      ),
      path(
        wheel.weeks.map(({ at }) => rayPath(at, radii.ticksFrom, radii.ticksTo)).join(''),
        'fill="none" stroke="#6d7a87" stroke-width="1.2"',
      ),
      ...names,
      ...wheel.rings.map((ring, at) =>
        path(windowsPath(ring), `fill="none" stroke="${inkOf(at)}" stroke-width="3" stroke-opacity="0.75"`),
      ),
      ...layersOf(wheel).map(({ ring, progress, d }) => {
        const dense = wheel.rings[ring]?.dense === true
        if (progress === 'late') return path(d, `fill="${lateInk}" stroke="#ffffff" stroke-width="1"`)
        const fill = dense ? `url(#p${ring})` : inkOf(ring)
        const faded = progress === 'done' ? ' opacity="0.4"' : ''
        return path(d, `fill="${fill}" stroke="${dense ? inkOf(ring) : '#ffffff'}" stroke-width="1"${faded}`)
      }),
      wheel.hand === undefined
        ? ''
        : path(rayPath(wheel.hand, radii.centre - 6, radii.ticksTo + 4), 'stroke="#10606d" stroke-width="3.5"'),
    ].join(''),
  )
}

/** What a ring looks like, for the legend: its dot, beside it a piece of its bar. */
export const swatchOnPaper = (ring: number): string =>
  svg(
    '0 0 44 20',
    `<defs>${patternOf(ring)}</defs><path d="${shapePath(10, 10, 7, shapeOf(ring))}" fill="${inkOf(ring)}"/><path d="M22 2H43V18H22Z" fill="url(#p${ring})" stroke="${inkOf(ring)}"/>`,
  )
