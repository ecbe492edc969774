import type { Run, Runs } from './types.ts'

type Marks = { readonly bold: boolean; readonly italic: boolean }
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly runs: Runs; readonly href: string }
  /** One to three stars: they turn italic, bold or both over. */
  | { readonly kind: 'stars'; readonly count: number; readonly opens: boolean; readonly closes: boolean }

/** So often stars that nothing closes are taken for letters; in a text that has more of them, all are letters. */
const MOST_LOOSE = 8

const link = /^\[((?:[^[\]\\\n]|\\.)+)\]\(([^\s()]+)\)/
const bare = /^https?:\/\/[^\s<>"|*[\]()\\]*[^\s<>"|*[\]()\\.,:;!?]/
const signs: ReadonlySet<string> = new Set(['*', '[', ']'])

/** Where a link may lead. What else is written in its place is text. */
export const safeHref = (href: string): boolean =>
  /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)$/i.test(href)

/**
 * One paragraph as it is written: `**bold**`, `*italic*`, `[text](https://…)` and bare addresses. A backslash before a sign
 * makes a letter of it, and is a letter itself anywhere else: `\\server\pay` stays what it is.
 */
export const parseInline = (text: string): Runs => parsed(text, true)

function parsed(text: string, linking: boolean): Runs {
  const tokens = tokensOf(text, linking)
  const loose = new Set<number>()
  for (let turn = 0; turn <= MOST_LOOSE; turn++) {
    const { runs, open } = runsOf(tokens, loose)
    if (open.length === 0) return joined(runs)
    open.forEach((at) => loose.add(at))
  }
  return joined(runsOf(tokens, new Set(tokens.keys())).runs)
}

function tokensOf(text: string, linking: boolean): Token[] {
  const tokens: Token[] = []
  let plain = ''
  let at = 0
  const put = (token: Token, length: number) => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain })
    plain = ''
    tokens.push(token)
    at += length
  }
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '\\') {
      const { letters, length } = slashed(text.slice(at))
      plain += letters
      at += length
      continue
    }
    if (sign === '*') {
      const count = text.slice(at).search(/[^*]|$/)
      const [before, after] = [text[at - 1] ?? ' ', text[at + count] ?? ' ']
      if (count <= 3) put({ kind: 'stars', count, opens: /\S/.test(after), closes: /\S/.test(before) }, count)
      else {
        plain += '*'.repeat(count)
        at += count
      }
      continue
    }
    const found = linking ? linkAt(text, at) : undefined
    if (found) put({ kind: 'link', ...found }, found.length)
    else {
      plain += sign
      at++
    }
  }
  if (plain !== '') tokens.push({ kind: 'text', text: plain })
  return tokens
}

/** Backslashes before a sign: each second one is a letter, and an odd one makes a letter of the sign. */
function slashed(text: string): { letters: string; length: number } {
  const count = text.search(/[^\\]|$/)
  const sign = text[count] ?? ''
  if (!signs.has(sign)) return { letters: '\\'.repeat(count), length: count }
  const letters = '\\'.repeat(Math.floor(count / 2))
  return count % 2 === 1 ? { letters: letters + sign, length: count + 1 } : { letters, length: count }
}

function linkAt(text: string, at: number): { runs: Runs; href: string; length: number } | undefined {
  const rest = text.slice(at, at + 3000)
  if (rest.startsWith('[')) {
    const [whole, label = '', href = ''] = link.exec(rest) ?? []
    return whole !== undefined && safeHref(href)
      ? {
          runs: parsed(
            label.replace(/\\+$/, (slashes) => slashes.slice(slashes.length / 2)),
            false,
          ),
          href,
          length: whole.length,
        }
      : undefined
  }
  if (!rest.startsWith('http') || /\w/.test(text[at - 1] ?? '')) return undefined
  const [href] = bare.exec(rest) ?? []
  return href === undefined ? undefined : { runs: [{ text: href }], href, length: href.length }
}

/** The runs, and the stars that nothing closes. */
function runsOf(tokens: readonly Token[], loose: ReadonlySet<number>): { runs: Run[]; open: number[] } {
  let marks: Marks = { bold: false, italic: false }
  const since: { bold?: number | undefined; italic?: number | undefined } = {}
  const runs: Run[] = []
  const last = { bold: lastEnd(tokens, 'bold'), italic: lastEnd(tokens, 'italic') }
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'text') runs.push(marked(token.text, marks))
    else if (token.kind === 'link')
      for (const { text, bold, italic } of token.runs)
        runs.push({
          ...marked(text, { bold: marks.bold || bold === true, italic: marks.italic || italic === true }),
          href: token.href,
        })
    else {
      const turned = turnedBy(token.count)
      const may = (mark: keyof Marks) => !turned[mark] || (marks[mark] ? token.closes : token.opens && last[mark] > at)
      if (loose.has(at) || !may('bold') || !may('italic')) {
        runs.push(marked('*'.repeat(token.count), marks))
        continue
      }
      for (const mark of ['bold', 'italic'] as const) if (turned[mark]) since[mark] = marks[mark] ? undefined : at
      marks = { bold: marks.bold !== turned.bold, italic: marks.italic !== turned.italic }
    }
  }
  return { runs, open: [since.bold, since.italic].filter((at) => at !== undefined) }
}

const turnedBy = (count: number): Marks => ({ bold: count >= 2, italic: count !== 2 })

/** Where the last stars stand that can end a mark. */
const lastEnd = (tokens: readonly Token[], mark: keyof Marks): number =>
  tokens.findLastIndex((token) => token.kind === 'stars' && token.closes && turnedBy(token.count)[mark])

const marked = (text: string, { bold, italic }: Marks): Run => ({
  text,
  ...(bold && { bold: true }),
  ...(italic && { italic: true }),
})

/** Neighbours of one kind are one. */
export function joined(runs: Runs): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = all.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href)
      all[all.length - 1] = { ...last, text: last.text + run.text }
    else all.push(run)
  }
  return all
}

/** Runs as a paragraph is written; `parseInline` reads the same from it. Backslashes stand only where they must. */
export function writeInline(runs: Runs): string {
  const parts = joined(joined(runs).flatMap(bared))
  const simple = written(parts, ({ text }) => text)
  return JSON.stringify(parseInline(simple)) === JSON.stringify(parts.map(plainRun)) ? simple : written(parts, escaped)
}

const plainRun = ({ text, bold, italic, href }: Run): Run => ({
  ...marked(text, { bold: bold === true, italic: italic === true }),
  ...(href !== undefined && { href }),
})

function written(parts: Runs, letters: typeof escaped): string {
  let out = ''
  let marks: Marks = { bold: false, italic: false }
  /** A sign that acts: backslashes before it stay letters. */
  const act = (sign: string) => {
    if (sign !== '') out = out.replace(/\\+$/, '$&$&') + sign
  }
  const turn = (next: Marks) => {
    act('*'.repeat((next.bold === marks.bold ? 0 : 2) + (next.italic === marks.italic ? 0 : 1)))
    marks = next
  }
  for (const [at, run] of parts.entries()) {
    const next = parts[at + 1]
    if (run.href === undefined) {
      turn({ bold: run.bold === true, italic: run.italic === true })
      out += letters(run, out, next)
      continue
    }
    turn({ bold: false, italic: false })
    if (isBare(run, out, next)) out += run.href
    else act(`[${labelOf(run)}](${hrefOf(run.href)})`)
  }
  turn({ bold: false, italic: false })
  return out
}

/** Space at the edge of what is set apart belongs to what is around it: stars stand at words. */
function bared(run: Run): Run[] {
  if (!run.bold && !run.italic) return [run]
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? []
  const around = (text: string): Run => (run.href === undefined ? { text } : { text, href: run.href })
  return inner === '' ? [around(run.text)] : [around(before), { ...run, text: inner }, around(after)]
}

/** An address that stands alone needs no brackets, unless it would be read longer, shorter or not at all. */
const isBare = ({ text, href, bold, italic }: Run, before: string, next: Run | undefined): boolean =>
  text === href &&
  !bold &&
  !italic &&
  bare.exec(text)?.[0] === text &&
  !/\w$/.test(before) &&
  /^($|\s|[.,:;!?)]+($|\s))/.test(next?.text ?? '')

/** What a link says; brackets within it are letters. */
function labelOf({ text, bold, italic }: Run): string {
  const label = writeInline([{ text: text.replaceAll('\n', ' '), bold, italic }])
  return label
    .replaceAll(/(\\*)([[\]])/g, (sign, slashes: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\${sign.slice(-1)}` : sign,
    )
    .replace(/\\+$/, '$&$&')
}

const hrefOf = (href: string) => href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(/\s/g, '%20')

/** Text as it is written, so that nothing of it acts. */
const escaped = ({ text, bold, italic }: Run, before: string, next: Run | undefined): string =>
  text.replaceAll(/(\\*)(\*+|\[|\])/g, (whole, slashes: string, sign: string, at: number) => {
    const twice = slashes + slashes
    if (sign === ']') return twice + sign
    // A bracket acts only where a link begins.
    if (sign === '[') return twice + (link.test(text.slice(at + slashes.length)) || next !== undefined ? '\\[' : '[')
    const [left, right] = [
      text[at - 1] ?? before.at(-1) ?? ' ',
      text[at + whole.length] ?? (next || bold || italic ? 'x' : ' '),
    ]
    if (slashes === '' && /\s/.test(left) && /\s/.test(right)) return whole
    return twice + sign.replaceAll('*', '\\*')
  })
