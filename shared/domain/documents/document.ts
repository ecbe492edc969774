import type { IsoDay } from '../calendar/types.ts'
import type { Runs } from '../text/types.ts'
import type { Language } from '../words.ts'

/**
 * A document as plain data: every text is final and in the reader's language, so the template that prints it
 * (`resources/templates/base.typ`) has no words of its own. Instruction sheets, minutes and plans share these blocks.
 */
export type DocumentData = {
  readonly language: Language
  /** The title in the file's metadata and in the window's title bar. */
  readonly title: string
  /** The document's date; it is also the file's creation date, so that the same data gives the same bytes. */
  readonly day: IsoDay
  /** `#rrggbb`, readable on white: see `readableOnWhite`. */
  readonly accent: string
  readonly sender: Sender
  /** What kind of document this is, in small letters above the heading. */
  readonly kind: string
  readonly heading: string
  readonly facts: readonly Fact[]
  readonly running: Running
  readonly sections: readonly Section[]
}

/** Whose letter paper it is. The logo is drawn beside the name, hence decoration; it needs no text of its own. */
export type Sender = {
  readonly name: string
  readonly lines: readonly string[]
  readonly logo?: Uint8Array | undefined
  /** The firm's own text at the foot of every page. */
  readonly foot?: string | undefined
}

/** One labelled line under the heading: client, business ID, version. */
export type Fact = { readonly label: string; readonly value: string }

/** What every page repeats: the header from the second page on, the footer on all; `page` is put around the numbers. */
export type Running = {
  readonly left: string
  readonly right: string
  readonly foot: string
  readonly page: { readonly before: string; readonly between: string; readonly after: string }
}

export type Section = { readonly heading: string; readonly blocks: readonly Block[] }

export type Block = Paragraph | List | Table | Subheading | Form | Blanks | Picture
/** A drawing across the page as SVG; `alt` says the same in words. */
export type Picture = { readonly type: 'picture'; readonly svg: string; readonly alt: string }
/** Where something of a text is bold, italic or a link, `runs` say the same text with it. */
type Said = { readonly text: string; readonly runs?: Runs | undefined }
export type Paragraph = { readonly type: 'paragraph' } & Said
/** Bullets, or numbers from `start` on. */
export type List = {
  readonly type: 'list'
  readonly items: readonly (string | ListItem)[]
  readonly ordered?: boolean | undefined
  readonly start?: number | undefined
}
/** An item with form, or with a list under it. */
export type ListItem = Said & { readonly under?: List | undefined }
/** `level` 4 is under one of level 3, which is what is not said. */
export type Subheading = { readonly type: 'subheading'; readonly level?: 4 | undefined } & Said
/** Ruled lines to be filled in by hand, each with its label; beside each other, or `stacked` under each other. */
export type Form = { readonly type: 'form'; readonly labels: readonly string[]; readonly stacked?: true | undefined }
/**
 * Questions with room to answer them by hand: what is asked, boxes to tick, and lines each with what goes on it under them. None is
 * divided between two pages.
 */
export type Blanks = {
  readonly type: 'blanks'
  readonly questions: readonly {
    readonly asked: string
    readonly ticks: readonly string[]
    readonly lines: readonly string[]
  }[]
}
/** `share` divides the width between the columns; a `whole` table moves to the next page rather than be divided. */
export type Table = {
  readonly type: 'table'
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  readonly rows: readonly Row[]
  readonly whole: boolean
}
/**
 * `breakable` lets a row that could be taller than a page continue on the next one; all others stay whole. `under` heads this
 * row and those that follow it, across the whole table.
 */
export type Row = { readonly cells: readonly Cell[]; readonly breakable: boolean; readonly under?: string | undefined }
export type Cell = readonly Line[]
export type Line = Said & { readonly tone: 'plain' | 'strong' | 'quiet' }

/** More characters than this in a cell, and the row may break over pages: a page holds about 3,000 in half its width. */
const wholeRowLimit = 900

export const plain = (text: string): Line => ({ text, tone: 'plain' })
export const strong = (text: string): Line => ({ text, tone: 'strong' })
export const quiet = (text: string): Line => ({ text, tone: 'quiet' })

/** A row of a table; rows stay whole on a page unless a cell is longer than a page could hold. */
export function row(...cells: readonly Cell[]): Row {
  const length = (cell: Cell) =>
    cell.reduce((sum, line) => sum + line.text.length + 60 * line.text.split('\n').length, 0)
  return { cells, breakable: cells.some((cell) => length(cell) > wholeRowLimit) }
}

/** Roughly how many printed lines a cell takes: a column holds about 25 characters. */
const height = (cell: Cell): number => cell.reduce((sum, line) => sum + Math.ceil((line.text.length + 1) / 25), 0)

/** A longer table is divided between its rows, its head repeated, rather than leave a part of the page before it empty. */
const wholeTableLimit = 6

/** A table without the columns that no row fills: an empty column only makes the others narrow. */
export function table(columns: readonly { heading: string; share: number }[], rows: readonly Row[]): Table {
  const lines = rows.reduce((sum, each) => sum + Math.max(...each.cells.map(height)), 0)
  const used = columns.map((_, at) => at === 0 || rows.some((each) => (each.cells[at]?.length ?? 0) > 0))
  return {
    type: 'table',
    columns: columns.filter((_, at) => used[at]),
    rows: rows.map((each) => ({ ...each, cells: each.cells.filter((_, at) => used[at]) })),
    whole: lines <= wholeTableLimit,
  }
}
