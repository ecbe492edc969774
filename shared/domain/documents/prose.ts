import { parse } from '../text/parse.ts'
import { plainOf, type Item, type Runs, type TextBlock, type TextList } from '../text/types.ts'
import { type Block, type Line, type List, type ListItem, plain, row, type Table, table } from './document.ts'

/**
 * Free text as a person writes it (`shared/domain/text`) as blocks of a document. The signs of its form are read; nothing of
 * it is ever read as the markup of the paper or as HTML.
 */
export const prose = (text: string): readonly Block[] => parse(text).map(block)

/** The same within a cell of a table, where there is no room for headings: line by line. */
export const cellProse = (text: string): readonly Line[] => parse(text).flatMap(lines)

function block(one: TextBlock): Block {
  if (one.type === 'paragraph') return { type: 'paragraph', ...said(one.runs) }
  if (one.type === 'heading') return { type: 'subheading', ...(one.level === 2 && { level: 4 }), ...said(one.runs) }
  return one.type === 'list' ? list(one) : grid(one)
}

/** The text, and its form where it has one. */
const said = (runs: Runs): { text: string; runs?: Runs } => ({
  text: plainOf(runs),
  ...(runs.some(({ bold, italic, href }) => bold || italic || href !== undefined) && { runs }),
})

const list = ({ ordered, start, items }: TextList): List => ({
  type: 'list',
  items: items.map(item),
  ...(ordered && { ordered }),
  ...(start !== undefined && { start }),
})

function item({ runs, under }: Item): string | ListItem {
  const words = said(runs)
  return words.runs === undefined && !under ? words.text : { ...words, ...(under && { under: list(under) }) }
}

/** A column is as wide as what is in it asks for, within bounds: a long one may not squeeze a date. */
function grid({ head, rows }: Extract<TextBlock, { type: 'table' }>): Table {
  const columns = head.map((runs, at) => {
    const longest = Math.max(...[runs, ...rows.map((cells) => cells[at] ?? [])].map((cell) => plainOf(cell).length))
    return { heading: plainOf(runs), share: Math.min(40, Math.max(8, longest)) }
  })
  const cell = (runs: Runs): readonly Line[] => (plainOf(runs) === '' ? [] : [{ tone: 'plain', ...said(runs) }])
  return table(
    columns,
    rows.map((cells) => row(...cells.map(cell))),
  )
}

function lines(one: TextBlock): readonly Line[] {
  if (one.type === 'paragraph') return [{ tone: 'plain', ...said(one.runs) }]
  if (one.type === 'heading') return [{ tone: 'strong', ...said(one.runs) }]
  if (one.type === 'list') return listLines(one)
  return [one.head, ...one.rows].map((cells) => plain(cells.map(plainOf).join(' · ')))
}

function listLines({ ordered, start = 1, items }: TextList): readonly Line[] {
  return items.flatMap(({ runs, under }, at) => {
    const mark = ordered ? `${start + at}. ` : '– '
    const { text, runs: formed } = said(runs)
    const line: Line = { tone: 'plain', text: mark + text, ...(formed && { runs: [{ text: mark }, ...formed] }) }
    return [line, ...(under ? listLines(under) : [])]
  })
}
