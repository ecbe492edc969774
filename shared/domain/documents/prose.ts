import type { Block } from './document.ts'

const bullet = /^\s*[-–•]\s+/

/**
 * Plain text as a person types it, as paragraphs and lists. An empty line ends a paragraph; a line that begins with `- `
 * (or `–`, `•`) is a bullet; an indented line after a bullet continues it. Line breaks inside a paragraph are kept: people
 * write addresses that way. Nothing is ever read as markup.
 */
export function prose(text: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let items: string[] = []
  const end = () => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', text: lines.join('\n') })
    if (items.length > 0) blocks.push({ type: 'list', items })
    lines = []
    items = []
  }
  for (const line of text.replaceAll(/\r\n?/g, '\n').split('\n')) {
    const words = line.trim()
    if (words === '') end()
    else if (bullet.test(line)) {
      if (lines.length > 0) end()
      items.push(line.replace(bullet, '').trim())
    } else if (items.length > 0 && /^\s/.test(line)) items.push(`${items.pop() ?? ''} ${words}`)
    else {
      if (items.length > 0) end()
      lines.push(words)
    }
  }
  end()
  return blocks
}
