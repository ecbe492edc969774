import { joined, safeHref } from '../../shared/domain/text/inline.ts'
import { mostColumns } from '../../shared/domain/text/parse.ts'
import {
  type Item,
  plainOf,
  type Run,
  type Runs,
  type TextBlock,
  type TextList,
} from '../../shared/domain/text/types.ts'

type Marks = {
  readonly bold?: true | undefined
  readonly italic?: true | undefined
  readonly href?: string | undefined
}
/** A line of a list as Word has it: a paragraph that says how deep it stands. */
type Line = { readonly level: number; readonly ordered: boolean; readonly runs: Runs }

const hidden: ReadonlySet<string> = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'TITLE',
  'LINK',
  'XML',
  'HEAD',
  'TEMPLATE',
  'SVG',
  'IMG',
])
const divisions = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,table,section,article,blockquote,pre,dl,dt,dd'

/**
 * What was copied elsewhere (Word, a mail, a web page) as free text: headings, lists, tables, emphasis and links stay, and
 * with them the words; colours, sizes, pictures and what is hidden go.
 */
export function fromHtml(html: string): TextBlock[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return gathered(blocksIn(body, {}))
}

type Piece = TextBlock | { readonly type: 'line'; readonly line: Line }

function blocksIn(parent: Element, marks: Marks): Piece[] {
  const pieces: Piece[] = []
  let runs: Run[] = []
  const end = () => {
    const said = trimmed(runs)
    if (said.length > 0) pieces.push({ type: 'paragraph', runs: said })
    runs = []
  }
  for (const node of parent.childNodes) {
    const isDivided = node instanceof Element && (node.matches(divisions) || node.querySelector(divisions) !== null)
    if (!isDivided) {
      runs.push(...runsIn(node, marks))
      continue
    }
    end()
    if (!isHidden(node)) pieces.push(...division(node, marksOf(node, marks)))
  }
  end()
  return pieces
}

function division(node: Element, marks: Marks): Piece[] {
  const line = wordLine(node, marks)
  if (line) return [{ type: 'line', line }]
  const level = /^H[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : /\bMsoTitle\b/.test(node.className) ? 1 : 0
  if (level > 0) {
    const runs = trimmed(runsIn(node, {})).map(({ text, href }) => (href === undefined ? { text } : { text, href }))
    return runs.length === 0 ? [] : [{ type: 'heading', level: level === 1 ? 1 : 2, runs: joined(runs) }]
  }
  if (node.tagName === 'UL' || node.tagName === 'OL') return [listIn(node, marks)]
  if (node.tagName === 'TABLE') return tableIn(node, marks)
  return blocksIn(node, marks)
}

/** Word writes a list as paragraphs with the sign as text before them. */
function wordLine(node: Element, marks: Marks): Line | undefined {
  const style = node.getAttribute('style') ?? ''
  const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(style)?.[1]
  if (level === undefined) return undefined
  const sign = [...node.querySelectorAll('[style]')].find((each) =>
    /mso-list:\s*ignore/i.test(each.getAttribute('style') ?? ''),
  )
  const ordered = /^[\s\u00a0]*[\da-z]{1,3}[.)]/i.test(sign?.textContent ?? '')
  return { level: Number(level), ordered, runs: trimmed(runsIn(node, marks)) }
}

function listIn(node: Element, marks: Marks): TextList {
  const ordered = node.tagName === 'OL'
  const start = Number(node.getAttribute('start') ?? 1)
  const items = [...node.children].flatMap((child): Item[] => {
    if (isHidden(child)) return []
    // A list among the items is under the one before it, as Word's and old web pages have it.
    const parts = gathered(child.tagName === 'LI' ? blocksIn(child, marks) : [listLike(child, marks)])
    const lists = parts.filter((part) => part.type === 'list')
    const words = parts.filter((part) => part.type !== 'list').map(wordsOf)
    const [under] = lists
    const below = under && { under: { ...under, items: lists.flatMap((list) => list.items) } }
    return [{ runs: words.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs])), ...below }]
  })
  return { type: 'list', ordered, ...(ordered && start > 1 && { start }), items: nested(items) }
}

const listLike = (node: Element, marks: Marks): Piece =>
  node.tagName === 'UL' || node.tagName === 'OL'
    ? listIn(node, marks)
    : { type: 'paragraph', runs: trimmed(runsIn(node, marks)) }

/** What says nothing itself stands under the item before it. */
function nested(items: readonly Item[]): Item[] {
  const kept: Item[] = []
  for (const item of items) {
    const last = kept.at(-1)
    if (plainOf(item.runs).trim() === '' && item.under && last)
      kept[kept.length - 1] = {
        ...last,
        under: { ...item.under, items: [...(last.under?.items ?? []), ...item.under.items] },
      }
    else kept.push(item)
  }
  return kept
}

function tableIn(node: Element, marks: Marks): Piece[] {
  const rows = [...node.querySelectorAll('tr')].filter((row) => row.closest('table') === node && !isHidden(row))
  const cells = rows.map((row) => [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName)))
  const columns = Math.max(0, ...cells.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)))
  // A mail is laid out by tables of one column.
  if (columns <= 1) return cells.flat().flatMap((cell) => blocksIn(cell, marks))
  const count = Math.min(columns, mostColumns)
  const [head = [], ...others] = cells.map((row) =>
    fitting(
      row.flatMap((cell) => [wordsIn(cell, marks), ...Array.from({ length: spanOf(cell) - 1 }, () => [])]),
      count,
    ),
  )
  return [{ type: 'table', head: head.map((runs) => runs.map(({ bold: _, ...run }) => run)), rows: others }]
}

const spanOf = (cell: Element): number =>
  Math.min(mostColumns, Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1))
const wordsIn = (cell: Element, marks: Marks): Runs =>
  gathered(blocksIn(cell, marks))
    .map(wordsOf)
    .flatMap((runs, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]))

const fitting = (cells: readonly Runs[], count: number): Runs[] =>
  Array.from({ length: count }, (_, at) =>
    at === count - 1
      ? cells.slice(at).flatMap((runs, more) => (more === 0 ? runs : [{ text: ' ' }, ...runs]))
      : (cells[at] ?? []),
  )

/** Any block as the words of one place. */
function wordsOf(block: TextBlock): Runs {
  if (block.type === 'list')
    return block.items.flatMap(({ runs, under }, at) => [
      ...(at === 0 ? [] : [{ text: ', ' }]),
      ...runs,
      ...(under ? [{ text: ': ' }, ...wordsOf(under)] : []),
    ])
  if (block.type === 'table')
    return [block.head, ...block.rows].flat().flatMap((runs, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]))
  return block.runs
}

/** Word's lines of lists are lists. */
function gathered(pieces: readonly Piece[]): TextBlock[] {
  const blocks: TextBlock[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece) break
    if (piece.type !== 'line') {
      blocks.push(piece)
      continue
    }
    const lines: Line[] = []
    for (let next = pieces[at]; next?.type === 'line'; next = pieces[++at]) lines.push(next.line)
    at--
    blocks.push(...listsOf(lines))
  }
  return blocks
}

function listsOf(lines: readonly Line[]): TextList[] {
  const lists: { type: 'list'; ordered: boolean; items: Item[] }[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (!line) break
    let next = at + 1
    while ((lines[next]?.level ?? 0) > line.level) next++
    const [under] = listsOf(lines.slice(at + 1, next))
    const item: Item = { runs: line.runs, ...(under && { under }) }
    const last = lists.at(-1)
    if (last?.ordered === line.ordered) last.items.push(item)
    else lists.push({ type: 'list', ordered: line.ordered, items: [item] })
    at = next
  }
  return lists
}

function runsIn(node: Node, marks: Marks): Run[] {
  if (node instanceof Text) return [{ text: node.data.replaceAll(/[\s\u00a0]+/g, ' '), ...marks }]
  if (!(node instanceof Element) || isHidden(node)) return []
  if (node.tagName === 'BR') return [{ text: '\n' }]
  const mine = marksOf(node, marks)
  return [...node.childNodes].flatMap((child) => runsIn(child, mine))
}

function isHidden(node: Element): boolean {
  const style = node.getAttribute('style') ?? ''
  return (
    hidden.has(node.tagName.toUpperCase()) ||
    (node.tagName.includes(':') && node.textContent.trim() === '') ||
    /display:\s*none|mso-list:\s*ignore|mso-hide:\s*all/i.test(style)
  )
}

function marksOf(node: Element, marks: Marks): Marks {
  const style = node.getAttribute('style') ?? ''
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]
  const bold =
    weight === undefined ? /^(B|STRONG)$/.test(node.tagName) || undefined : weight === 'bold' || Number(weight) >= 600
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]
  const italic = slant === undefined ? /^(I|EM)$/.test(node.tagName) || undefined : slant !== 'normal'
  const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : ''
  const is = (said: boolean | undefined, before: true | undefined) => ((said ?? before) ? { on: true as const } : {}).on
  return {
    ...(is(bold, marks.bold) && { bold: true }),
    ...(is(italic, marks.italic) && { italic: true }),
    ...((safeHref(href) || marks.href !== undefined) && { href: safeHref(href) ? href : marks.href }),
  }
}

/** Without space at either end, and around line breaks. */
function trimmed(runs: readonly Run[]): Run[] {
  const lines = joined(runs).map((run) => ({
    ...run,
    text: run.text.replaceAll(/ ?\n ?/g, '\n').replaceAll(/ {2,}/g, ' '),
  }))
  const [first, ...others] = lines
  const started = first ? [{ ...first, text: first.text.replace(/^\s+/, '') }, ...others] : []
  const last = started.pop()
  const all = last ? [...started, { ...last, text: last.text.replace(/\s+$/, '') }] : started
  const kept = all.filter(({ text }) => text !== '')
  return kept.length === all.length || kept.length === 0 ? kept : trimmed(kept)
}
