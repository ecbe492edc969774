import { formatDay } from '../calendar/days/format-day.ts'
import { isDay } from '../calendar/days/days.ts'
import type { Language } from '../words.ts'
import { type Html, markup, tableOf } from './html.ts'
import { opensSafely } from './attached.ts'
import type { ColumnName } from './columns.ts'
import { type Cell, type TableName, tables } from './tables.ts'
import type { PackageWords } from './words.ts'

/** The rows of a table as its file has them, the codes in words beside them. */
export type WrittenRow = Readonly<Record<string, Cell>>
/** The tables that the first page shows as they are. */
export type ShownRows = Readonly<
  Record<
    | 'information'
    | 'mandates'
    | 'encounters'
    | 'feedback'
    | 'reconciliation'
    | 'handover-groups'
    | 'handover-plan'
    | 'internal'
    | 'meetings'
    | 'minutes'
    | 'retention',
    readonly WrittenRow[]
  >
>
type Shown = { readonly language: Language; readonly shown: ShownRows }

/** So many encounters stand on the page; the file has all. */
const NEWEST = 20
/** Files are looked for by name: of them many stand there. */
const MOST_FILES = 200

/** Where the client's information is, who keeps it up, and when it was last found true. */
export const informationOf = ({ language, shown }: Shown, words: PackageWords): Html =>
  rowsOf('information', shown.information, { language, heading: words.page.information.heading }, words, [
    ['kind', 26],
    ['place', 24],
    ['verified_on', 15],
    ['verify_due', 15],
    ['keeper', 20],
  ]) ?? markup`<p>${words.page.information.none}</p>`

/** What the client has authorised the giver for: whoever comes after applies for its own. */
export function mandatesOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.mandates
  const table = rowsOf('mandates', shown.mandates, { language, heading: own.heading }, words, [
    ['kind', 38],
    ['state', 16],
    ['holder', 18],
    ['valid_until', 13],
    ['cancelled_by', 15],
  ])
  return table
    ? markup`<p>${own.text}</p>
      ${table}`
    : markup`<p>${own.none}</p>`
}

/** The newest encounters with what was agreed to be done next. */
export function encountersOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.encounters
  const newest = shown.encounters.slice(0, NEWEST)
  const table = rowsOf('encounters', newest, { language, heading: own.heading }, words, [
    ['date', 12],
    ['kind', 11],
    ['contact', 15],
    ['person', 15],
    ['text', 27],
    ['next_step', 20],
  ])
  if (!table) return markup`<p>${own.none}</p>`
  return markup`${table}
    <p><a href="csv/encounters.csv">${own.more}</a></p>`
}

/** The newest feedback: what is open a successor goes on with, and what was learned it need not learn anew. */
export function feedbackOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.feedback
  const newest = shown.feedback.slice(0, NEWEST)
  const table = rowsOf('feedback', newest, { language, heading: own.heading }, words, [
    ['date', 12],
    ['name', 28],
    ['kind', 13],
    ['matter_state', 15],
    ['solution', 32],
  ])
  if (!table) return markup`<p>${own.none}</p>`
  return markup`${table}
    <p><a href="csv/feedback.csv">${own.more}</a></p>`
}

/** What the payroll, the Incomes Register and the bookkeeping said at the transfer, and how far each difference is explained. */
export function reconciliationOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.reconciliation
  const table = rowsOf('reconciliation', shown.reconciliation, { language, heading: own.heading }, words, [
    ['against', 15],
    ['pay_kind', 23],
    ['payroll_count', 8],
    ['payroll_sum', 12],
    ['other_count', 9],
    ['other_sum', 12],
    ['standing', 12],
    ['difference_reason', 15],
  ])
  return table
    ? markup`<p>${own.text}</p>
      ${table}`
    : markup`<p>${own.none}</p>`
}

/** What is handed over, group by group, and how far the giver's plan has come. */
export function endingOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.ending
  const groups = rowsOf('handover-groups', shown['handover-groups'], { language, heading: own.groups }, words, [
    ['group', 34],
    ['group_state', 17],
    ['state_on', 14],
    ['years', 12],
    ['whereabouts', 23],
  ])
  const tasks = rowsOf('handover-plan', shown['handover-plan'], { language, heading: own.plan }, words, [
    ['task', 46],
    ['task_side', 18],
    ['due_date', 14],
    ['task_state', 22],
  ])
  if (!groups) return markup`<p>${own.none}</p>`
  return markup`<p>${own.text}</p>
    ${groups}
    <h3>${own.plan}</h3>
    ${tasks ?? markup`<p>${own.noTasks}</p>`}`
}

/** What the firm keeps for itself, in its own archive. */
export function internalOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.internal
  const table = rowsOf('internal', shown.internal, { language, heading: own.heading }, words, [
    ['about', 28],
    ['held_group', 22],
    ['name', 15],
    ['value', 35],
  ])
  return table
    ? markup`<p>${own.text}</p>
      ${table}`
    : markup`<p>${own.none}</p>`
}

/** Meetings, the newest first, and what was decided or is to be done after the newest of them; the files have the whole minutes. */
export function meetingsOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.meetings
  const table = rowsOf('meetings', shown.meetings.slice(0, NEWEST), { language, heading: own.heading }, words, [
    ['date', 12],
    ['kind', 18],
    ['meeting_state', 12],
    ['theirs', 29],
    ['ours', 29],
  ])
  if (!table) return markup`<p>${own.none}</p>`
  const agreed = shown.minutes.filter(({ kind }) => kind === 'decision' || kind === 'action').slice(0, NEWEST)
  const minutes = rowsOf('minutes', agreed, { language, heading: own.minutes }, words, [
    ['date', 12],
    ['kind', 15],
    ['text', 59],
    ['next_due', 14],
  ])
  return markup`${table} ${minutes}
    <p><a href="csv/meetings.csv">${own.more}</a> · <a href="csv/minutes.csv">${words.tables.minutes}</a></p>`
}

/** What the giver keeps, for how long and where. */
export function retentionOf({ language, shown }: Shown, words: PackageWords): Html {
  const own = words.page.retention
  const table = rowsOf('retention', shown.retention, { language, heading: own.heading }, words, [
    ['material', 28],
    ['retention', 26],
    ['retention_day', 14],
    ['place', 18],
    ['kept_state', 14],
  ])
  return table
    ? markup`<p>${own.text}</p>
      ${table}`
    : markup`<p>${own.none}</p>`
}

/** An attached file, ready to be read. */
export type FileLine = {
  readonly name: string
  readonly path: string
  readonly size: string
  readonly about: string
  readonly kept: string
  readonly added: string
}

/** The newest files: papers and pictures open from here, and all others only where somebody goes and opens them. */
export function attachmentsOf({ files }: { readonly files: readonly FileLine[] }, words: PackageWords): Html {
  const own = words.page.attachments
  if (files.length === 0) return markup`<p>${own.none}</p>`
  const { name, about, retention, added_on, bytes } = words.columns
  return markup`<p>${own.text}</p>
    ${tableOf(
      { caption: own.heading },
      [
        { text: name[0], share: 36 },
        { text: bytes[0], share: 10, kind: 'number' },
        { text: added_on[0], share: 13, kind: 'date' },
        { text: about[0], share: 17 },
        { text: retention[0], share: 24 },
      ],
      files
        .slice(0, MOST_FILES)
        .map((file) => [
          opensSafely(file.path) ? markup`<a href="${file.path}">${file.name}</a>` : file.name,
          file.size,
          file.added,
          file.about,
          file.kept,
        ]),
    )}
    <p><a href="csv/attachments.csv">${own.more}</a></p>`
}

type About = { readonly language: Language; readonly heading: string }

/** Some columns of a table, days as people write them; undefined where there are no rows. */
function rowsOf(
  name: TableName,
  rows: readonly WrittenRow[],
  { language, heading }: About,
  words: PackageWords,
  shown: readonly (readonly [ColumnName, share: number])[],
): Html | undefined {
  if (rows.length === 0) return undefined
  const columns = new Map(tables.find((table) => table.name === name)?.columns.map((one) => [one.name, one]))
  const cell = (row: WrittenRow, column: ColumnName): string => {
    const value = row[columns.get(column)?.codes === undefined ? column : `${column}_text`]
    const text = value === null || value === undefined ? '' : String(value)
    // What the firm calls it itself says more than its kind.
    if (
      name !== 'feedback' &&
      (column === 'kind' || column === 'material') &&
      typeof row['name'] === 'string' &&
      row['name'] !== ''
    )
      return ownName(row, column, text)
    return columns.get(column)?.type === 'date' && isDay(text) ? formatDay(text, language, 'date') : text
  }
  return tableOf(
    { caption: heading },
    shown.map(([column, share]) => ({
      text: words.columns[column][0],
      share,
      kind: columns.get(column)?.type === 'date' ? ('date' as const) : undefined,
    })),
    rows.map((row) => shown.map(([column]) => cell(row, column))),
  )
}

const ownName = (row: WrittenRow, column: ColumnName, kind: string): string =>
  row[column] === 'own' ? String(row['name']) : `${kind}, ${String(row['name'])}`
