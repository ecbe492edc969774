import type { SheetInput } from '../documents/sheet-input.ts'
import { parse } from '../text/parse.ts'
import type { Item, Run, Runs, TextBlock } from '../text/types.ts'
import { type Html, markup, tableOf } from './html.ts'
import type { PackageWords } from './words.ts'

/** What the client was told, as it holds on the package's day. */
export type ShownInstructions = Pick<SheetInput, 'instructions' | 'texts' | 'exceptions'>

/** The client's written instruction to be read: its texts, what is delivered how and by when, and the exceptional situations. */
export function instructionsOf({ instructions, texts, exceptions }: ShownInstructions, words: PackageWords): Html {
  const own = words.page.instructions
  const sections = instructions.filter(({ items }) => items.length > 0)
  if (sections.length + texts.length + exceptions.length === 0) return markup`<p>${own.none}</p>`
  const { what, how, due_words } = words.columns
  const headings = [
    { text: what[0], share: 30 },
    { text: how[0], share: 44 },
    { text: due_words[0], share: 26 },
  ]
  return markup`${sections.map(({ heading, items }) =>
    tableOf(
      { caption: heading, shown: true },
      headings,
      items.map((item) => [item.what, formed(item.how ?? ''), dueOf(item.by)]),
    ),
  )}${texts.map(
    ({ heading, text }) =>
      markup`<h3>${heading}</h3>
        ${formed(text)}`,
  )}${
    exceptions.length > 0 &&
    markup`<h3>${own.exceptions}</h3>
      <dl>
        ${exceptions.map(
          ({ situation, action }) =>
            markup`<dt>${situation}</dt>
              <dd>${formed(action)}</dd> `,
        )}
      </dl>`
  }`
}

type By = SheetInput['instructions'][number]['items'][number]['by']
const dueOf = (by: By): string =>
  by === undefined ? '' : [by.rule, ...(by.columns ?? [])].filter((text) => text !== '').join(', ')

/** Free text with its form. */
const formed = (text: string): Html => markup`${parse(text).map(block)}`

function block(one: TextBlock): Html {
  if (one.type === 'paragraph') return markup`<p>${runs(one.runs)}</p>`
  if (one.type === 'heading') return markup`<p><strong>${runs(one.runs)}</strong></p>`
  if (one.type === 'list') return list(one)
  return markup`<table>
    <thead>
      <tr>
        ${one.head.map((cell) => markup`<th scope="col">${runs(cell)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${one.rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${runs(cell)}</td>`)}</tr> `)}
    </tbody>
  </table>`
}

function list({ ordered, start, items }: Extract<TextBlock, { type: 'list' }>): Html {
  const lines = items.map(line)
  return ordered ? markup`<ol start="${start ?? 1}">${lines}</ol>` : markup`<ul>${lines}</ul>`
}
const line = ({ runs: said, under }: Item): Html => markup`<li>${runs(said)}${under && list(under)}</li>`

const runs = (all: Runs): Html => markup`${all.map(run)}`
function run({ text, bold, italic, href }: Run): Html {
  const plain = href === undefined ? markup`${text}` : markup`<a href="${href}" rel="noreferrer">${text}</a>`
  const slanted = italic ? markup`<em>${plain}</em>` : plain
  return bold ? markup`<strong>${slanted}</strong>` : slanted
}
