/** Columns over a common base line, stacked where a point has several values. A chart says nothing that its text equal does not. */
export type Chart = {
  /** What is counted, a name for each of the stacked values, from below; at most three. */
  readonly series: readonly string[]
  readonly points: readonly {
    readonly label: string
    /** One for each series; null: nothing is known, which is not nothing. */
    readonly values: readonly (number | null)[]
    /** What stands above the column; its sum where missing. */
    readonly said?: string
  }[]
  /** What a full column means; the greatest sum where missing. */
  readonly most?: number
}

/** Told apart without colour: filled, tinted, empty with an outline. */
export type Tone = 'full' | 'tint' | 'line'
export const tones: readonly Tone[] = ['full', 'tint', 'line']

export type Column = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
}
export type Said = { readonly x: number; readonly y: number; readonly text: string; readonly small: boolean }
export type Drawn = {
  readonly width: number
  readonly height: number
  readonly columns: readonly Column[]
  readonly texts: readonly Said[]
  readonly base: number
  /** The key of the series, where there are several. */
  readonly legend: readonly { readonly x: number; readonly y: number; readonly tone: Tone; readonly text: string }[]
}

/** In units of the picture, of which 1000 are its width. */
const WIDTH = 1000
const HIGH = 150
const TOP = 24
const FOOT = 26

const sumOf = (values: readonly (number | null)[]): number => values.reduce<number>((sum, one) => sum + (one ?? 0), 0)
const rounded = (value: number): number => Math.round(value * 10) / 10

/** Where everything of a chart stands. */
export function drawn({ series, points, most }: Chart): Drawn {
  const greatest = Math.max(most ?? 0, ...points.map(({ values }) => sumOf(values)), 1)
  const step = WIDTH / Math.max(points.length, 1)
  const width = rounded(Math.min(step * 0.62, 90))
  const base = TOP + HIGH
  const columns: Column[] = []
  const texts: Said[] = []
  for (const [at, { label, values, said }] of points.entries()) {
    const middle = rounded(step * (at + 0.5))
    let y = base
    for (const [n, value] of values.entries()) {
      const height = rounded(((value ?? 0) / greatest) * HIGH)
      if (height <= 0) continue
      y = rounded(y - height)
      columns.push({ x: rounded(middle - width / 2), y, width, height, tone: tones[n % tones.length] ?? 'full' })
    }
    const isKnown = values.some((value) => value !== null)
    texts.push({ x: middle, y: y - 6, text: said ?? (isKnown ? String(sumOf(values)) : '–'), small: false })
    texts.push({ x: middle, y: base + 18, text: label, small: true })
  }
  const legend =
    series.length < 2
      ? []
      : series.map((text, n) => ({ x: n * 260, y: base + FOOT + 6, tone: tones[n % tones.length] ?? 'full', text }))
  return { width: WIDTH, height: base + FOOT + (legend.length > 0 ? 26 : 0), columns, texts, base, legend }
}

/** The same in words, for whoever does not see it. */
export function chartWords({ series, points }: Chart): string {
  return points
    .map(({ label, values, said }) => {
      const parts = series.length < 2 ? [] : values.map((value, n) => `${series[n] ?? ''} ${value ?? '–'}`)
      const all = said ?? (values.every((value) => value === null) ? '–' : String(sumOf(values)))
      return `${label}: ${all}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
    })
    .join('; ')
}
