import { type Html, markup, tableOf } from './html.ts'
import type { PartLine, Profile } from './profiles.ts'
import { tablesOf } from './tables.ts'
import type { PackageWords } from './words.ts'

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const links = (files: readonly string[]): Html =>
  markup`${files.map((file, at) => markup`${at > 0 && ', '}<a href="${file}">${fileName(file)}</a>`)}`

/** What is there (also what is there and empty), or what is not and why. */
export function contentsOf(parts: readonly PartLine[], which: 'kept' | 'missing', words: PackageWords): Html {
  const { contents, missing, more } = words.page
  if (which === 'missing')
    return markup`<p>${missing.text}</p>
      ${tableOf(
        { caption: missing.heading },
        [
          { text: contents.part, share: 36 },
          { text: contents.state, share: 15 },
          { text: missing.count, share: 8, kind: 'number' },
          { text: missing.reason, share: 41 },
        ],
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
  return markup`<p>${contents.text}</p>
    ${tableOf(
      { caption: contents.heading },
      [
        { text: contents.part, share: 36 },
        { text: contents.files, share: 30 },
        { text: contents.rows, share: 9, kind: 'number' },
        { text: contents.state, share: 25 },
      ],
      kept.map((line) => [
        words.parts[line.part],
        links(line.files),
        line.rows,
        line.state === 'included' || line.reason === ''
          ? words.states[line.state]
          : `${words.states[line.state]}: ${words.reasons[line.reason]}`,
      ]),
    )}
    <p>
      <a href="client.json">client.json</a> ${more.record} ·
      <a href="schema/client-1.schema.json">client-1.schema.json</a> ${more.schema} ·
      <a href="datapackage.json">datapackage.json</a> ${more.tables}
    </p>`
}

/** Every column of every table: name, type, meaning. */
export function guideOf(profile: Profile, words: PackageWords): Html {
  const { guide, types } = words.page
  const headings = [
    { text: guide.column, share: 22 },
    { text: guide.type, share: 16 },
    { text: guide.meaning, share: 62 },
  ]
  return markup`<p>${guide.text}</p>
    ${tablesOf(profile).map(
      (table) =>
        markup`<details>
          <summary>${table.name}.csv: ${words.tables[table.name]}</summary>
          ${tableOf(
            { caption: `${table.name}.csv` },
            headings,
            table.columns.flatMap(({ name, type, codes }) => {
              const [title, meaning] = words.columns[name]
              const own = [name, types[type], `${title}: ${meaning}`] as const
              return codes === undefined
                ? [own]
                : [own, [`${name}_text`, types[type], words.inWords(title).join(': ')] as const]
            }),
          )}
        </details> `,
    )}`
}
