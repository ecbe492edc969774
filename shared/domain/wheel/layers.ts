import { arcPath, dotPath, REACH, sectorPath, shapes, type Shape } from './paths.ts'
import { progresses, type Mark, type Progress, type Ring, type Wheel } from './types.ts'

/** All marks of one ring that look the same, as one path: a wheel has some twenty of these, however much work it shows. */
export type Layer = { readonly ring: number; readonly progress: Progress; readonly d: string }

export const shapeOf = (ring: number): Shape => shapes[ring % shapes.length] ?? 'disc'

/** Where a mark's parts stand, from the ring's inner edge (0) to its outer (1). */
type Part = { readonly progress: Progress; readonly from: number; readonly to: number }

/** The length of a bar: the square root, so that one piece of work is still seen beside two thousand. */
export const barLength = (total: number, most: number): number => 0.16 + 0.84 * Math.sqrt(total / most)

function barParts(mark: Mark, most: number): Part[] {
  const length = barLength(mark.total, most)
  let before = 0
  return progresses.flatMap((progress) => {
    if (mark[progress] === 0) return []
    const from = (before / mark.total) * length
    before += mark[progress]
    return { progress, from, to: (before / mark.total) * length }
  })
}

/** One dot a piece of work, done ones inside. */
function dotsOf(mark: Mark): Progress[] {
  return progresses.flatMap((progress) => Array.from({ length: mark[progress] }, () => progress))
}

/** The layers in the order of drawing: what is done first, what is late last. */
export function layersOf({ rings }: Wheel): readonly Layer[] {
  const most = Math.max(1, ...rings.flatMap((ring) => (ring.dense ? ring.marks.map(({ total }) => total) : [])))
  const drawn = rings.map((ring, at) => (ring.dense ? bars(ring, most) : dots(ring, shapeOf(at))))
  return progresses.flatMap((progress) =>
    drawn.flatMap((paths, ring) => (paths[progress] === '' ? [] : { ring, progress, d: paths[progress] })),
  )
}

type Paths = Record<Progress, string>

function bars({ inner, outer, marks }: Ring, most: number): Paths {
  const paths: Paths = { done: '', open: '', late: '' }
  const width = outer - inner
  for (const mark of marks)
    for (const { progress, from, to } of barParts(mark, most))
      paths[progress] += sectorPath(mark.span, inner + from * width, inner + to * width)
  return paths
}

/** A dot is never larger than this, nor than what its ring has room for. */
const LARGEST = 8.5

function dots({ inner, outer, marks }: Ring, shape: Shape): Paths {
  const paths: Paths = { done: '', open: '', late: '' }
  const width = outer - inner
  for (const mark of marks) {
    const all = dotsOf(mark)
    const room = width / all.length
    // Shapes reach a little over their size, never out of the ring.
    const size = Math.min(LARGEST, room / 2 / REACH)
    all.forEach((progress, at) => {
      paths[progress] += dotPath(mark.at, inner + (at + 0.5) * room, size, shape)
    })
  }
  return paths
}

/** The windows of a ring as one line along its inner edge. */
export const windowsPath = ({ windows, inner }: Ring): string =>
  windows.map((span) => arcPath(span, inner + 2)).join('')
