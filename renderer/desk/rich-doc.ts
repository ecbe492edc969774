import type { JSONContent } from '@tiptap/core'
import { joined } from '../../shared/domain/text/inline.ts'
import type { Item, Run, Runs, TextBlock, TextList } from '../../shared/domain/text/types.ts'

/** Free text as the editor has it, and back: both say the same. */
export const docOf = (blocks: readonly TextBlock[]): JSONContent => ({
  type: 'doc',
  content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(nodeOf),
})

/** What the editor has as free text; what it knows and texts do not is taken as paragraphs. */
export const blocksOf = (doc: JSONContent): TextBlock[] => (doc.content ?? []).flatMap(blockOf)

function nodeOf(block: TextBlock): JSONContent {
  if (block.type === 'list') return listNode(block)
  if (block.type === 'heading') return { type: 'heading', attrs: { level: block.level }, content: inlineOf(block.runs) }
  if (block.type === 'paragraph') return paragraph(block.runs)
  const row = (type: string, cells: readonly Runs[]): JSONContent => ({
    type: 'tableRow',
    content: cells.map((runs) => ({ type, content: [paragraph(runs)] })),
  })
  return {
    type: 'table',
    content: [row('tableHeader', block.head), ...block.rows.map((cells) => row('tableCell', cells))],
  }
}

const paragraph = (runs: Runs): JSONContent => ({ type: 'paragraph', content: inlineOf(runs) })

const listNode = ({ ordered, start, items }: TextList): JSONContent => ({
  type: ordered ? 'orderedList' : 'bulletList',
  ...(ordered && { attrs: { start: start ?? 1 } }),
  content: items.map(({ runs, under }) => ({
    type: 'listItem',
    content: [paragraph(runs), ...(under ? [listNode(under)] : [])],
  })),
})

/** Runs as the editor's texts; a line break is a node of its own. */
function inlineOf(runs: Runs): JSONContent[] {
  return runs.flatMap(({ text, bold, italic, href }) => {
    const marks = [
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
      ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
    ]
    return text.split('\n').flatMap((line, at): JSONContent[] => [
      // What is emphasised over a line break stays one piece.
      ...(at > 0 ? [{ type: 'hardBreak', ...(marks.length > 0 && { marks }) }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks.length > 0 && { marks }) }]),
    ])
  })
}

function blockOf(node: JSONContent): TextBlock[] {
  if (node.type === 'heading')
    return [{ type: 'heading', level: node.attrs?.['level'] === 1 ? 1 : 2, runs: runsOf(node) }]
  if (node.type === 'bulletList' || node.type === 'orderedList') return [listOf(node)]
  if (node.type === 'table') return tableOf(node)
  return [{ type: 'paragraph', runs: runsOf(node) }]
}

function listOf(node: JSONContent): TextList {
  const ordered = node.type === 'orderedList'
  const start: unknown = node.attrs?.['start']
  return {
    type: 'list',
    ordered,
    ...(ordered && typeof start === 'number' && start !== 1 && { start }),
    items: (node.content ?? []).map((item): Item => {
      const parts = item.content ?? []
      const texts = parts.filter(({ type }) => type !== 'bulletList' && type !== 'orderedList')
      const under = parts.find(({ type }) => type === 'bulletList' || type === 'orderedList')
      return { runs: lined(texts.map(runsOf)), ...(under && { under: listOf(under) }) }
    }),
  }
}

function tableOf(node: JSONContent): TextBlock[] {
  const [head, ...rows] = (node.content ?? []).map(({ content = [] }) =>
    content.map((cell) => lined((cell.content ?? []).map(runsOf))),
  )
  if (!head) return []
  return [
    { type: 'table', head, rows: rows.map((cells) => Array.from({ length: head.length }, (_, at) => cells[at] ?? [])) },
  ]
}

/** Paragraphs of one place as its lines. */
const lined = (texts: readonly Runs[]): Runs =>
  texts.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs]))

function runsOf(node: JSONContent): Run[] {
  const runs = (node.content ?? []).flatMap((part): Run[] => {
    const isBreak = part.type === 'hardBreak'
    if (part.type !== 'text' && !isBreak) return runsOf(part)
    const has = (type: string) => part.marks?.some((mark) => mark.type === type)
    const href: unknown = part.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']
    return [
      {
        text: isBreak ? '\n' : (part.text ?? ''),
        ...(has('bold') && { bold: true }),
        ...(has('italic') && { italic: true }),
        ...(typeof href === 'string' && { href }),
      },
    ]
  })
  return joined(runs)
}
