import { type Chart, chartWords, drawn, type Tone } from '../charts/columns.ts'
import type { Picture } from './document.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const fillOf = (tone: Tone, accent: string): string =>
  tone === 'line'
    ? `fill="#ffffff" stroke="${accent}" stroke-width="1.4"`
    : `fill="${accent}" fill-opacity="${tone === 'full' ? 1 : 0.4}" stroke="${accent}" stroke-width="1.4"`

/** A chart on paper, with its text equal: it is read in grey and aloud. */
export function chartPicture(chart: Chart, accent: string): Picture {
  const { width, height, columns, texts, base, legend } = drawn(chart)
  const text = (x: number, y: number, said: string, size: number, anchor = 'middle') =>
    `<text x="${x}" y="${y}" font-family="Lato" font-size="${size}" fill="#1d2b36" text-anchor="${anchor}">${escaped(said)}</text>`
  const parts = [
    ...columns.map(
      ({ x, y, width, height, tone }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${fillOf(tone, accent)}/>`,
    ),
    `<line x1="0" x2="${width}" y1="${base}" y2="${base}" stroke="#8a959f" stroke-width="1"/>`,
    ...texts.map(({ x, y, text: said, small }) => text(x, y, said, small ? 15 : 16)),
    ...legend.flatMap(({ x, y, tone, text: said }) => [
      `<rect x="${x}" y="${y}" width="16" height="12" ${fillOf(tone, accent)}/>`,
      text(x + 24, y + 11, said, 15, 'start'),
    ]),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`
  return { type: 'picture', svg, alt: chartWords(chart) }
}
