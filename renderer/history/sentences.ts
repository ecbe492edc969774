import type { Deed } from '../../shared/api/history.ts'
import { entryOf } from '../../shared/domain/words.ts'
import { history } from '../../shared/i18n/history.ts'
import { recordWords } from '../../shared/i18n/records.ts'
import type { RecordOf } from '../../shared/records/field.ts'
import { isTable, records, tables } from '../../shared/records/records.ts'
import { type Names, occurrenceWords, valueWords } from './values.ts'

type Row = Deed['rows'][number]
type Kind = Row['kind']

const opposite: Readonly<Record<Kind, Kind>> = { insert: 'remove', update: 'update', remove: 'insert' }

/**
 * What was done, as a sentence without its doer: `Muutti palkkaryhmää Kuukausipalkat`. `others` are the deeds in sight,
 * where the one that was undone is looked for.
 */
export function deedSentence(deed: Deed, others: readonly Deed[], names: Names): string {
  const words = history[names.language]
  if (deed.target === null) return plain(deed.command, deed.rows, names)
  const target = others.find((one) => one.commandId === deed.target)
  const what =
    target && target.target === null
      ? plain(target.command, target.rows, names)
      : plain(
          '',
          deed.rows.map((row) => ({ ...row, kind: opposite[row.kind] })),
          names,
        )
  return deed.command.endsWith('redo') ? words.ofRedo(what) : words.ofUndo(what)
}

function plain(command: string, rows: readonly Row[], names: Names): string {
  const words = history[names.language]
  const named: Readonly<Record<string, string>> = words.commands
  const own = entryOf(named, command)
  if (own !== undefined) return join(own, numberOf(command, rows))
  if (rows.length > 0 && rows.every((row) => row.table === 'mark')) return markSentence(command, rows, names)
  const main = rows.toSorted((a, b) => rankOf(a.table) - rankOf(b.table))[0]
  if (!main) return command
  if (!isTable(main.table)) return command
  return join(recordWords[main.table][main.kind][names.language], labelOf(main, names))
}

/** The whole before its parts. */
const rankOf = (table: string) => (isTable(table) ? tables.indexOf(table) : tables.length)

const join = (verb: string, what: string) => (what === '' ? verb : `${verb} ${what}`)

/** The number of the version that was published. */
const numberOf = (command: string, rows: readonly Row[]) =>
  command === 'instructions.publish'
    ? (rows.flatMap((row) => row.fields).find((field) => field.field === 'number')?.after ?? '')
    : ''

/** The name of a row, in words; assignments and absences have none of their own and go by their person, letters by their kind. */
export function labelOf(row: Pick<Row, 'table' | 'label'>, names: Names): string {
  if (row.table === 'mark') return occurrenceWords(row.label, names)
  if (row.table === 'rule') return names.rule(row.label) ?? row.label
  if (!isTable(row.table)) return row.label
  const { named }: RecordOf = records[row.table]
  return named === null ? row.label : valueWords(row.table, named, row.label, names)
}

function markSentence(command: string, rows: readonly Row[], names: Names): string {
  const { marks } = history[names.language]
  const [first] = rows
  if (!first) return ''
  const verbs = new Set(rows.map((row) => (command === 'marks.ask' ? marks.asked : markVerb(row, names))))
  const [only] = verbs
  const verb = verbs.size === 1 && only !== undefined ? only : recordWords.mark.insert[names.language]
  const what = rows.length === 1 ? occurrenceWords(first.label, names) : marks.many(rows.length)
  return `${verb}: ${what}`
}

function markVerb(row: Row, { language, person }: Names): string {
  const { marks } = history[language]
  const after = (field: string) => row.fields.find((one) => one.field === field)?.after
  const state = after('state')
  const given = after('given_to')
  // What was given says nothing of a decision: there is none, or it stays.
  if (given !== undefined && (!state || state === 'open'))
    return given ? marks.gave(person(given) ?? '') : marks.tookBack
  if (row.kind === 'remove') return marks.unmark
  if (state === undefined && after('askings') !== undefined) return marks.asked
  if (state === 'done' || state === 'skipped' || state === 'moved' || state === 'waiting') return marks[state]
  if (state === 'open' && row.kind === 'update') return marks.unmark
  if (after('deviation_by') || after('cause') || after('measure')) return marks.deviate
  if (after('ticks') !== undefined) return marks.tick
  return recordWords.mark[row.kind][language]
}

/** Sub-rows that people are told about: the main row first, parts after it, at most `limit`. */
export function rowsInOrder(rows: readonly Row[], limit: number): readonly Row[] {
  return rows
    .filter((row) => row.fields.length > 0 || row.kind !== 'update')
    .toSorted((a, b) => rankOf(a.table) - rankOf(b.table))
    .slice(0, limit)
}
