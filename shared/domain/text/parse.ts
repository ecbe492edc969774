import { parseInline } from './inline.ts'
import type { Item, TextBlock, TextList, TextTable } from './types.ts'

/** What begins a line that is more than a line of a paragraph; a backslash before it makes it one. */
export const bullet = /^[-–•]\s+/
export const numbered = /^\d{1,3}[.)]\s+/
export const headed = /^(#{1,6})\s+(?=\S)/
const divider = /^\|?(\s*:?-{2,}:?\s*\|)+(\s*:?-{2,}:?\s*)?$/
/** Where `write` puts a backslash, and `parse` takes one away. */
export const guarded = /^\\+(?=[-–•]\s|\d{1,3}[.)]\s|#{1,6}\s|\|)/

/** More columns than a page has room for. */
export const mostColumns = 6

/**
 * Free text as people type it, and as `write` writes it. An empty line ends a paragraph; line breaks within one are kept:
 * people write addresses that way. `# ` and `## ` head what follows; `- ` (or `–`, `•`) begins an item of a list, and so does
 * `1. ` where `2. ` follows: `15. päivä` alone is a day. Items that stand further in are under the one before; `| a | b |` over `|---|---|` is a table. Nothing is ever read as HTML or as
 * the markup of the paper.
 */
export function parse(text: string): TextBlock[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const blocks: TextBlock[] = []
  let paragraph: string[] = []
  const end = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', runs: parseInline(paragraph.join('\n')) })
    paragraph = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const words = line.trim()
    const [, depth = ''] = headed.exec(words) ?? []
    if (words === '') end()
    else if (depth !== '') {
      end()
      blocks.push({ type: 'heading', level: depth.length === 1 ? 1 : 2, runs: parseInline(words.replace(headed, '')) })
    } else if (bullet.test(words) || isNumber(lines, at, [])) {
      end()
      const found = listAt(lines, at)
      blocks.push(...found.lists)
      at = found.last
    } else if (words.startsWith('|') && divider.test(lines[at + 1]?.trim() ?? '')) {
      end()
      const found = tableAt(lines, at)
      blocks.push(found.table)
      at = found.last
    } else paragraph.push(unguarded(words))
  }
  end()
  return stepped(blocks)
}

const indentOf = (line: string): number => line.replaceAll('\t', '    ').search(/\S/)
const numberOf = (line: string): number | undefined =>
  numbered.test(line.trim()) ? Number.parseInt(line.trim(), 10) : undefined

/** Whether a line is an item of a list of numbers: the one before has the number before, or the next one has the next. */
function isNumber(lines: readonly string[], at: number, above: readonly Line[]): boolean {
  const line = lines[at] ?? ''
  const number = numberOf(line)
  if (number === undefined) return false
  const indent = indentOf(line)
  const before = above.findLast((each) => each.indent <= indent)
  if (before?.indent === indent && before.number === number - 1) return true
  let next = at + 1
  while (next < lines.length && (lines[next]?.trim() === '' || indentOf(lines[next] ?? '') > indent)) next++
  const after = lines[next] ?? ''
  return indentOf(after) === indent && numberOf(after) === number + 1
}
const unguarded = (words: string): string => (guarded.test(words) ? words.slice(1) : words)

/** No level is skipped: what is headed by nothing yet is headed by the first level. */
function stepped(blocks: readonly TextBlock[]): TextBlock[] {
  let isHeaded = false
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    const level = isHeaded ? block.level : 1
    isHeaded = true
    return { ...block, level }
  })
}

type Line = { indent: number; number: number | undefined; text: string }
/** Deeper in, all stand on one level. */
export const deepest = 3

/** The list that begins on a line: its items, and the lines that go on further in. */
function listAt(lines: readonly string[], from: number): { lists: TextList[]; last: number } {
  const items: Line[] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const words = line.trim()
    const indent = indentOf(line)
    const above = items.at(-1)
    if (bullet.test(words)) items.push({ indent, number: undefined, text: words.replace(bullet, '') })
    else if (isNumber(lines, at, items))
      items.push({ indent, number: numberOf(line), text: words.replace(numbered, '') })
    else if (words !== '' && indent > 0 && above) above.text += `\n${unguarded(words)}`
    else if (words !== '') break
  }
  return { lists: listsOf(items, 1), last: at - 1 }
}

/** Items by how far in they stand; where bullets turn into numbers, another list begins. */
function listsOf(lines: readonly Line[], depth: number): TextList[] {
  const lists: (Omit<TextList, 'items'> & { items: Item[] })[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (!line) break
    let next = at + 1
    while (depth < deepest && (lines[next]?.indent ?? -1) > line.indent) next++
    const under = listsOf(lines.slice(at + 1, next), depth + 1)
    // One list is under an item; of several kinds the first says which.
    const [below] = under
    const item: Item = {
      runs: parseInline(line.text),
      ...(below && { under: { ...below, items: under.flatMap(({ items }) => items) } }),
    }
    const last = lists.at(-1)
    const ordered = line.number !== undefined
    const goesOn = last?.ordered === ordered && (!ordered || line.number === (last.start ?? 1) + last.items.length)
    if (goesOn) last.items.push(item)
    else
      lists.push({ type: 'list', ordered, ...(ordered && line.number !== 1 && { start: line.number }), items: [item] })
    at = next
  }
  return lists
}

function tableAt(lines: readonly string[], from: number): { table: TextTable; last: number } {
  let last = from + 1
  while (lines[last + 1]?.trim().startsWith('|')) last++
  const heads = cellsOf(lines[from] ?? '')
  const head = fitting(heads, Math.min(heads.length, mostColumns))
  const rows = lines.slice(from + 2, last + 1).map((line) => fitting(cellsOf(line), head.length))
  return {
    table: { type: 'table', head: head.map(parseInline), rows: rows.map((cells) => cells.map(parseInline)) },
    last,
  }
}

/** A row has as many cells as the head: those that are too many are told in the last one. */
function fitting(cells: readonly string[], count: number): string[] {
  const kept = cells.slice(0, count)
  const more = cells.slice(count).filter((text) => text !== '')
  return Array.from({ length: count }, (_, at) =>
    at === count - 1 ? [kept[at], ...more].filter(Boolean).join(' ') : (kept[at] ?? ''),
  )
}

/** The cells of a row: a bar divides them, one after a backslash is a letter. */
function cellsOf(line: string): string[] {
  const cells: string[] = ['']
  const add = (text: string) => cells.push((cells.pop() ?? '') + text)
  for (const [part] of line
    .trim()
    .replace(/^\|/, '')
    .matchAll(/\\*\||[^\\|]+|\\+/g)) {
    const slashes = part.endsWith('|') ? part.length - 1 : 0
    if (!part.endsWith('|')) add(part)
    else {
      add('\\'.repeat(Math.floor(slashes / 2)))
      if (slashes % 2 === 1) add('|')
      else cells.push('')
    }
  }
  const trimmed = cells.map((cell) => cell.trim())
  return trimmed.at(-1) === '' && trimmed.length > 1 ? trimmed.slice(0, -1) : trimmed
}
