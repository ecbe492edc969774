import { formatDay } from '../calendar/days/format-day.ts'
import type { IsoDay } from '../calendar/types.ts'
import { type Language, wordOf } from '../words.ts'
import type { EndingGroup } from './ending.ts'
import { type Html, markup, pageOf, tableOf } from './html.ts'
import type { PartLine } from './profiles.ts'
import { styleOf } from './style.ts'
import type { PackageWords } from './words.ts'

export const receiptVersion = '1.2'
export const receiptSchema = '../schema/receipt-1.schema.json'

export type ReceiptData = {
  readonly package: string
  readonly client: string
  readonly business_id: string
  readonly sender: string
  readonly recipient: string
  readonly consent: string
  readonly day: IsoDay
  readonly profile: string
  readonly language: Language
  readonly accent: string
}

/** The receipt as data: a line per item, to be filled in by the recipient. */
export function receiptOf(
  { language: _l, accent: _a, consent, ...about }: ReceiptData,
  parts: readonly PartLine[],
  groups: readonly EndingGroup[],
  words: PackageWords,
) {
  return {
    $schema: receiptSchema,
    version: receiptVersion,
    ...about,
    ...(consent !== '' && { consent }),
    items: parts.map(({ part, state, rows, reason, files }) => ({
      part,
      name: words.parts[part],
      state,
      rows,
      reason,
      files: [...files],
      received: null,
      remark: '',
    })),
    ...(groups.length > 0 && {
      groups: groups.map(({ group, state, whereabouts }) => ({
        group,
        name: wordOf(words.codes.handoverItems, group),
        state,
        whereabouts,
        received: null,
        remark: '',
      })),
    }),
    received_by: '',
    received_on: null,
  }
}

/** The same for people: to be filled in on the screen or on paper, and sent back. */
export function receiptPage(
  data: ReceiptData,
  parts: readonly PartLine[],
  groups: readonly EndingGroup[],
  words: PackageWords,
): string {
  const own = words.receipt
  const { columns } = own
  const { facts } = words.page
  const choice = (key: string, name: string, value: 'received' | 'missing' | 'unreadable'): Html =>
    markup`<label class="choice"
      ><input
        type="radio"
        name="${key}"
        value="${value}"
        aria-label="${own.about(name, columns[value])}"
    /></label>`
  const answers = (key: string, name: string) => [
    choice(key, name, 'received'),
    choice(key, name, 'missing'),
    choice(key, name, 'unreadable'),
    markup`<input type="text" name="${key}-remark" aria-label="${own.about(name, columns.remark)}" />`,
  ]
  const rows = parts
    .filter((part) => part.state === 'included')
    .map((part) => [
      words.parts[part.part],
      part.files.join(', '),
      part.rows,
      ...answers(part.part, words.parts[part.part]),
    ])
  const asked = groups.map(({ group, state, whereabouts }) => {
    const name = wordOf(words.codes.handoverItems, group)
    return [name, whereabouts, wordOf(words.codes.itemStates, state), ...answers(`group-${group}`, name)]
  })
  const marks = [
    { text: columns.received, share: 8 },
    { text: columns.missing, share: 8 },
    { text: columns.unreadable, share: 11 },
    { text: columns.remark, share: 18 },
  ]
  const headings = [
    { text: columns.part, share: 25 },
    { text: columns.files, share: 24 },
    { text: columns.rows, share: 6, kind: 'number' as const },
    ...marks,
  ]
  const groupHeadings = [
    { text: columns.group, share: 25 },
    { text: words.columns.whereabouts[0], share: 18 },
    { text: columns.state, share: 12 },
    ...marks,
  ]
  const line = (label: string, value: string) =>
    value !== '' &&
    markup`<dt>${label}</dt>
      <dd>${value}</dd> `
  const body = markup`<header class="top">
      <p class="kind">${own.kind}</p>
      <h1>${data.client}</h1>
      <dl>
        ${line(facts.business_id, data.business_id)}${line(facts.sender, data.sender)}${line(facts.recipient, data.recipient)}${line(facts.consent, data.consent || facts.noConsent)}${line(facts.day, formatDay(data.day, data.language, 'long'))}
      </dl>
      <p>${own.text}</p>
    </header>
    <main>
      <form>
        ${tableOf({ caption: data.package, shown: true }, headings, rows)}
        ${asked.length > 0 && tableOf({ caption: own.groups, shown: true }, groupHeadings, asked)}
        <div class="sign">
          <label><span>${own.by}</span><input type="text" name="received_by" autocomplete="name" /></label>
          <label><span>${own.on}</span><input type="date" name="received_on" /></label>
          <div>
            <span>${own.signature}</span>
            <div class="line"></div>
          </div>
        </div>
      </form>
      <nav aria-label="${own.toIndex}">
        <ul>
          <li><a href="../index.html">${own.toIndex}</a></li>
        </ul>
      </nav>
    </main>`
  return pageOf(data.language, `${own.kind}: ${data.client}`, styleOf(data.accent), body)
}
