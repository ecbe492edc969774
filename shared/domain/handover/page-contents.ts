import { type Html, html, tableOf } from './html.ts'
import type { PartLine } from './profiles.ts'
import { tables } from './tables.ts'
import type { PackageWords } from './words.ts'

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const links = (files: readonly string[]): Html =>
  html`${files.map((file, at) => html`${at > 0 && ', '}<a href="${file}">${fileName(file)}</a>`)}`

/** What is there (also what is there and empty), or what is not and why. */
export function contentsOf(parts: readonly PartLine[], which: 'kept' | 'missing', words: PackageWords): Html {
  const { contents, missing, more } = words.page
  if (which === 'missing')
    return html`<p>${missing.text}</p>
${tableOf(
  missing.heading,
  [{ text: contents.part }, { text: contents.state }, { text: missing.count, kind: 'number' }, { text: missing.reason }],
  parts
    .filter((line) => line.state === 'held-back' || line.state === 'not-kept')
    .map((line) => [
      words.parts[line.part],
      words.states[line.state],
      line.state === 'held-back' && line.part !== 'prices' && line.part !== 'lifecycle' ? line.rows : '',
      line.reason === '' ? '' : words.reasons[line.reason],
    ]),
)}`
  const kept = parts.filter((line) => line.state === 'included' || line.state === 'empty')
  return html`<p>${contents.text}</p>
${tableOf(
  contents.heading,
  [{ text: contents.part }, { text: contents.files }, { text: contents.rows, kind: 'number' }, { text: contents.state }],
  kept.map((line) => [
    words.parts[line.part],
    links(line.files),
    line.rows,
    line.state === 'included' || line.reason === ''
      ? words.states[line.state]
      : `${words.states[line.state]}: ${words.reasons[line.reason]}`,
  ]),
)}
<p><a href="client.json">client.json</a> ${more.record} · <a href="schema/client-1.schema.json">client-1.schema.json</a> ${more.schema} · <a href="datapackage.json">datapackage.json</a> ${more.tables}</p>`
}

/** Every column of every table: name, type, meaning. */
export function guideOf(words: PackageWords): Html {
  const { guide, types } = words.page
  const headings = [{ text: guide.column }, { text: guide.type }, { text: guide.meaning }]
  return html`<p>${guide.text}</p>
${tables.map(
  (table) => html`<details>
<summary>${table.name}.csv: ${words.tables[table.name]}</summary>
${tableOf(
  `${table.name}.csv`,
  headings,
  table.columns.flatMap(({ name, type, codes }) => {
    const [title, meaning] = words.columns[name]
    const own = [name, types[type], `${title}: ${meaning}`] as const
    return codes === undefined ? [own] : [own, [`${name}_text`, types[type], words.inWords(title).join(': ')] as const]
  }),
)}
</details>
`,
)}`
}
