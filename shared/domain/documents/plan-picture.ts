import type { IsoDay } from '../calendar/types.ts'
import type { Timeline } from '../plans/timeline.ts'

type Drawn = {
  readonly accent: string
  readonly today: string
  readonly anchor: string
  readonly dayOf: (day: IsoDay) => string
}

/** In units of the picture, of which 1000 are its width. */
const LABEL = 300
const ROW = 30
const HEAD = 34

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/**
 * The picture of a plan as SVG: a bar for each phase, filled as far as it is done, a mark for each task, the anchor and the line of
 * the day. Told apart by shape as well as by tone, so that it prints in grey.
 */
export function timelinePicture(line: Timeline, { accent, today, anchor, dayOf }: Drawn): string {
  const high = HEAD + line.bars.length * ROW + 26
  const x = (at: number) => Math.round((LABEL + at * (1000 - LABEL - 8)) * 10) / 10
  const text = (at: number, y: number, said: string, more = '') =>
    `<text x="${at}" y="${y}" font-family="Lato" font-size="15" fill="#1d2b36" ${more}>${escaped(said)}</text>`
  const parts = [
    ...apart(line.months.filter(({ at }) => at < 0.94)).map(
      ({ at, day }) =>
        `<line x1="${x(at)}" x2="${x(at)}" y1="${HEAD - 6}" y2="${high - 24}" stroke="#d5dbe1" stroke-width="1"/>` +
        text(x(at) + 3, HEAD - 12, dayOf(day), 'font-size="12"').replace('font-size="15" ', ''),
    ),
    ...line.bars.flatMap((bar, at) => {
      const y = HEAD + at * ROW
      const width = Math.max(8, x(bar.to) - x(bar.from))
      const done = bar.total === 0 ? 0 : (width * bar.settled) / bar.total
      return [
        text(0, y + 17, cut(bar.phase, 36)),
        `<rect x="${x(bar.from)}" y="${y + 5}" width="${width}" height="14" rx="3" fill="#ffffff" stroke="${accent}" stroke-width="1.2"/>`,
        ...(done > 0
          ? [
              `<rect x="${x(bar.from)}" y="${y + 5}" width="${Math.round(done * 10) / 10}" height="14" rx="3" fill="${accent}" fill-opacity="0.45"/>`,
            ]
          : []),
        ...bar.dots.map(({ at: dot, status }) =>
          status === 'done' || status === 'skipped'
            ? `<circle cx="${x(dot)}" cy="${y + 12}" r="3.4" fill="${accent}"/>`
            : status === 'overdue'
              ? `<path d="M${x(dot)} ${y + 6}l6 11h-12z" fill="#b3261e"/>`
              : `<circle cx="${x(dot)}" cy="${y + 12}" r="3.2" fill="#ffffff" stroke="${accent}" stroke-width="1.4"/>`,
        ),
      ]
    }),
    `<line x1="${x(line.anchor)}" x2="${x(line.anchor)}" y1="${HEAD - 4}" y2="${high - 24}" stroke="#1d2b36" stroke-width="1.6"/>`,
    labelled(x(line.anchor), high - 6, anchor),
    ...(line.today === undefined
      ? []
      : [
          `<line x1="${x(line.today)}" x2="${x(line.today)}" y1="${HEAD - 4}" y2="${high - 24}" stroke="#b3261e" stroke-width="1.6" stroke-dasharray="5 3"/>`,
          ...(Math.abs(line.today - line.anchor) < 0.2 ? [] : [labelled(x(line.today), high - 6, today)]),
        ]),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${high}" width="1000" height="${high}">${parts.join('')}</svg>`
}

/** Of the months' days those that have room beside each other: every one, every other one, every third. */
const APART = 0.13
function apart(months: Timeline['months']): Timeline['months'] {
  const [first, second] = months
  const step = first && second ? Math.ceil(APART / (second.at - first.at)) : 1
  return months.filter((_, at) => at % step === 0)
}

/** A word under a line, within the picture. */
function labelled(at: number, y: number, said: string): string {
  const anchor = at > 880 ? 'end' : at < LABEL + 60 ? 'start' : 'middle'
  return `<text x="${at}" y="${y}" font-family="Lato" font-size="14" fill="#1d2b36" text-anchor="${anchor}">${escaped(said)}</text>`
}
