import { writeInline } from './inline.ts'
import { bullet, guarded, deepest, headed, numbered, parse } from './parse.ts'
import { type Item, plainOf, type Runs, type TextBlock, type TextList } from './types.ts'

/** Free text as it is kept; `parse` reads the same from it. What says nothing is left out. */
export function write(blocks: readonly TextBlock[]): string {
  const safe = writtenWith(blocks, (line) => isSign(line) || numbered.test(line))
  // `15. päivä` is mostly no item of a list, and needs no backslash then.
  const simple = writtenWith(blocks, isSign)
  return JSON.stringify(parse(simple)) === JSON.stringify(parse(safe)) ? simple : safe
}

/** Whether a line of a paragraph would be read as something else. */
type Guards = (line: string) => boolean
const isSign: Guards = (line) => guarded.test(line) || bullet.test(line) || headed.test(line) || line.startsWith('|')

const writtenWith = (blocks: readonly TextBlock[], guards: Guards): string =>
  blocks
    .map((block) => written(block, (line) => (guards(line) ? `\\${line}` : line)))
    .filter((text) => text.trim() !== '')
    .join('\n\n')

type Guard = (line: string) => string

function written(block: TextBlock, guard: Guard): string {
  if (block.type === 'heading') return lineOf(block.runs) && `${'#'.repeat(block.level)} ${lineOf(block.runs)}`
  if (block.type === 'list') return itemsOf(block, '', guard).join('\n')
  if (block.type === 'paragraph') return linesOf(block.runs).map(guard).join('\n')
  const row = (cells: readonly Runs[]) => `| ${cells.map(cellOf).join(' | ')} |`
  const rows = block.rows.filter(says)
  if (!says(block.head) && rows.length === 0) return ''
  return [row(block.head), `|${block.head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n')
}

const says = (cells: readonly Runs[]): boolean => cells.some((runs) => plainOf(runs).trim() !== '')

/** A paragraph's lines: none is empty, and none begins with space. */
const linesOf = (runs: Runs): string[] =>
  writeInline(runs)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const lineOf = (runs: Runs): string => linesOf(runs).join(' ')

function itemsOf(list: TextList, indent: string, guard: Guard, depth = 1): string[] {
  const items = filled(list.items, depth)
  // A number alone would be read as a day: `15. päivä`.
  const ordered = list.ordered && items.length > 1
  return items.flatMap(({ lines, under }, at) => {
    const mark = ordered ? `${(list.start ?? 1) + at}. ` : '- '
    const further = indent + ' '.repeat(mark.length)
    const [first = '', ...more] = lines
    const below = under ? itemsOf(under, further, guard, depth + 1) : []
    return [indent + mark + first, ...more.map((line) => further + guard(line)), ...below]
  })
}

/** The items that say something; what stands under nothing, or too deep, stands beside. */
function filled(items: readonly Item[], depth: number): { lines: string[]; under?: TextList | undefined }[] {
  return items.flatMap(({ runs, under }) => {
    const lines = linesOf(runs)
    const mine = lines.length === 0 ? [] : [{ lines, ...(depth < deepest && under && { under }) }]
    return under && (lines.length === 0 || depth >= deepest) ? [...mine, ...filled(under.items, depth)] : mine
  })
}

/** A cell is one line; a bar within it is a letter. */
const cellOf = (runs: Runs): string =>
  lineOf(runs).replaceAll(/\\*\|/g, (sign) => `${'\\'.repeat(2 * (sign.length - 1) + 1)}|`)
