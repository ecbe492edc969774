import { writeInline } from './inline.ts'
import { bullet, guarded, headed, numbered } from './parse.ts'
import { plainOf, type Runs, type TextBlock, type TextList } from './types.ts'

/** Free text as it is kept; `parse` reads the same from it. What says nothing is left out. */
export const write = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(written)
    .filter((text) => text.trim() !== '')
    .join('\n\n')

function written(block: TextBlock): string {
  if (block.type === 'heading') return lineOf(block.runs) && `${'#'.repeat(block.level)} ${lineOf(block.runs)}`
  if (block.type === 'list') return itemsOf(block, '').join('\n')
  if (block.type === 'paragraph') return linesOf(block.runs).map(guard).join('\n')
  const row = (cells: readonly Runs[]) => `| ${cells.map(cellOf).join(' | ')} |`
  if ([block.head, ...block.rows].flat().every((runs) => plainOf(runs).trim() === '')) return ''
  return [row(block.head), `|${block.head.map(() => '---|').join('')}`, ...block.rows.map(row)].join('\n')
}

/** A paragraph's lines: none is empty, and none begins with space. */
const linesOf = (runs: Runs): string[] =>
  writeInline(runs)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const lineOf = (runs: Runs): string => linesOf(runs).join(' ')
const guard = (line: string): string =>
  guarded.test(line) || bullet.test(line) || numbered.test(line) || headed.test(line) || line.startsWith('|')
    ? `\\${line}`
    : line

function itemsOf({ ordered, start = 1, items }: TextList, indent: string): string[] {
  return items.flatMap(({ runs, under }, at) => {
    const mark = ordered ? `${start + at}. ` : '- '
    const further = indent + ' '.repeat(mark.length)
    const [first = '', ...more] = linesOf(runs)
    if (first === '') return under ? itemsOf(under, indent) : []
    return [
      indent + mark + first,
      ...more.map((line) => further + guard(line)),
      ...(under ? itemsOf(under, further) : []),
    ]
  })
}

/** A cell is one line; a bar within it is a letter. */
const cellOf = (runs: Runs): string =>
  lineOf(runs).replaceAll(/\\*\|/g, (sign) => `${'\\'.repeat(2 * (sign.length - 1) + 1)}|`)
