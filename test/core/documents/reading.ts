/** What a document says by its data, and what its file says: to a screen reader, and on its pages. */
import type { CheckDocument } from '../../../shared/domain/documents/check.ts'
import type { Cell, DocumentData, List } from '../../../shared/domain/documents/document.ts'
import type { MonthDocument } from '../../../shared/domain/documents/month.ts'
import type { WheelDocument } from '../../../shared/domain/documents/wheel.ts'
import type { YearListDocument } from '../../../shared/domain/documents/year-list.ts'
import { asFile, run } from './tools.ts'

/** Text without what printing adds: line ends, hyphens where a word is cut, break points. */
export const bare = (text: string) => text.replaceAll(/[\s\u00ad\u200b\f-]/g, '')

/** A list in reading order: bullets, or numbers. */
const listed = ({ items, ordered, start = 1 }: List): string[] =>
  items.flatMap((item, at) => [
    ordered ? `${start + at}.` : '•',
    ...(typeof item === 'string' ? [item] : [item.text, ...(item.under ? listed(item.under) : [])]),
  ])

/** The texts of a document in reading order; the running lines are not part of it. */
export function reading(data: DocumentData): string {
  const cell = (lines: Cell) => lines.map(({ text }) => text).join(' ')
  const blocks = data.sections.flatMap(({ heading, blocks: found }) => [
    heading,
    ...found.flatMap((block): readonly string[] => {
      if (block.type === 'list') return listed(block)
      if (block.type === 'form') return block.labels
      if (block.type === 'blanks')
        return block.questions.flatMap(({ asked, ticks, lines }) => [asked, ...ticks, ...lines])
      if (block.type === 'picture') return []
      if (block.type !== 'table') return [block.text]
      return [
        ...block.columns.map(({ heading: head }) => head),
        ...block.rows.flatMap(({ under = [], cells }) => [under, cells.map(cell)].flat()),
      ]
    }),
  ])
  const facts = data.facts.flatMap(({ label, value }) => [label, value])
  return bare([data.sender.name, ...data.sender.lines, data.kind, data.heading, ...facts, ...blocks].join(' '))
}

type Head = { readonly heading: string; readonly count: string; readonly filters: string }
const headOf = ({ heading, count, filters }: Head) => [heading, count, filters]

export const yearReading = (data: YearListDocument): string =>
  bare(
    [
      ...headOf(data),
      data.nothing,
      data.note,
      ...data.legend.map(({ word }) => word),
      ...data.months.flatMap(({ name, off, blocks }) => [
        name,
        off,
        ...blocks.flatMap((block) => [
          block.name,
          ...block.lines.flatMap(({ days, text, note }) => [
            days.map((day) => `${day.text}${day.count > 1 ? `(${day.count})` : ''}`).join(','),
            text,
            note && `(${note})`,
          ]),
        ]),
      ]),
    ].join(' '),
  )

export const checkReading = (data: CheckDocument): string =>
  bare(
    [
      ...headOf(data),
      ...data.panels.flatMap(({ count, heading, worst, more }) => [
        String(count),
        heading,
        ...(worst.length === 0 ? [data.nothing] : []),
        ...worst.flatMap((row) => ['•', row.what, [row.day, row.why].filter(Boolean).join(' · '), row.whom]),
        worst.length === 0 ? '' : more,
      ]),
      ...data.lists.flatMap(({ heading, rows, rest }) => [
        heading,
        ...data.columns,
        ...rows.flatMap(({ what, day, why, whom }) => [what, day, why, whom]),
        rest,
      ]),
    ].join(' '),
  )

export function wheelReading({ title, key, work }: WheelDocument): string {
  const table = work && [
    work.table.heading,
    ...work.table.columns,
    ...work.table.rows.flatMap(({ name, cells }) => [name, ...cells]),
    work.table.columns.at(-1) ?? '',
    ...work.table.totals,
  ]
  const list = work && [
    work.list.heading,
    ...work.list.months.flatMap(({ name, lines }) => [
      name,
      ...lines.flatMap(({ days, text, tone }) => [days, text, tone === 'open' ? '' : `(${work.states[tone]})`]),
    ]),
  ]
  return bare([title, ...key.map(({ text }) => text), ...(table ?? []), ...(list ?? [])].join(' '))
}

/** What a month says: of each day as many of its lines as `said` has, and then how many are left. */
export function monthReading(data: MonthDocument, said: string): string {
  let text = bare([...headOf(data), ...data.columns].join(' '))
  for (const { week, days } of data.weeks) {
    text += bare(week)
    for (const { number, names, lines, more } of days) {
      const told = lines.map((_, at) => lines.length - at).concat(0)
      const ways = told.map((count) =>
        bare([number, names, ...lines.slice(0, count).map((line) => line.text), more[count] ?? ''].join(' ')),
      )
      text += ways.find((way) => said.startsWith(way, text.length)) ?? `[${number}?]`
    }
  }
  return text + bare(data.legend.map(({ word }) => word).join(' '))
}

/** The texts by the structure tree, as a screen reader hears them: artifacts are not in it, nor what is drawn in a picture. */
export const heard = (bytes: Uint8Array) =>
  asFile('sheet.pdf', bytes, (path) => {
    let picture = Infinity
    const texts = run('pdfinfo', ['-struct-text', path])
      .split('\n')
      .flatMap((line) => {
        const depth = line.search(/\S/)
        if (depth <= picture) picture = /^ *Figure/.test(line) ? depth : Infinity
        return picture === Infinity ? [/^ *"(.*)"$/.exec(line)?.[1] ?? ''] : []
      })
    return bare(texts.join(' '))
  })

export const pagesOf = (bytes: Uint8Array) =>
  asFile('sheet.pdf', bytes, (path) => run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1))

/** Where two texts part, with what stands around; nothing where they are the same. */
export function parting(heard: string, said: string): string {
  if (heard === said) return ''
  const at = Array.from(heard).findIndex((_, nth) => heard[nth] !== said[nth])
  const from = Math.max(0, (at < 0 ? heard.length : at) - 30)
  return `says ${said.slice(from, from + 70)}, is heard as ${heard.slice(from, from + 70)}`
}

type Box = { readonly word: string; readonly x: readonly [number, number]; readonly y: readonly [number, number] }

/** Words that are printed over each other, or that leave the page's middle: `margin` in points. */
export function misplaced(bytes: Uint8Array, margin: number): readonly string[] {
  const found: string[] = []
  const html = asFile('sheet.pdf', bytes, (path) => run('pdftotext', ['-bbox', path, '-']))
  for (const [at, page] of html.split('<page ').slice(1).entries()) {
    const [, width] = /width="([\d.]+)"/.exec(page) ?? []
    const words = [
      ...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g),
    ].map(([, x1, y1, x2, y2, word = '']): Box => ({ word, x: [Number(x1), Number(x2)], y: [Number(y1), Number(y2)] }))
    for (const [nth, one] of words.entries()) {
      if (one.x[1] > Number(width) - margin + 1) found.push(`page ${at + 1}: ${one.word} runs off the page`)
      for (const other of words.slice(nth + 1))
        // Letters that stand alone are those of the wheel's months, each turned by itself.
        if (
          Math.min(one.word.length, other.word.length) > 1 &&
          shared(one.x, other.x) > 2 &&
          shared(one.y, other.y) > 4
        )
          found.push(`page ${at + 1}: ${one.word} and ${other.word} lie on each other`)
    }
  }
  return found
}
const shared = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.min(a[1], b[1]) - Math.max(a[0], b[0])
