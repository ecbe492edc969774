import { parseDay, parseMonthDay } from '../../shared/domain/calendar/days/days.ts'
import { isSound } from '../../shared/domain/calendar/rules/sound.ts'
import { formatTyped } from '../../shared/domain/calendar/typed/format.ts'
import type { Rule } from '../../shared/domain/calendar/types.ts'
import type { Parsed } from '../../shared/api/names.ts'
import type { Language } from '../../shared/domain/words.ts'
import { valueOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import type { Field, Kind } from '../../shared/records/field.ts'
import { records, type Table } from '../../shared/records/records.ts'
import type { CsvColumn, CsvValue } from './documents/csv.ts'
import type { Reading } from './handlers.ts'

/** A column of a list: what stands above it, and what a row says in it. A list says its columns once. */
export type ListColumn<R> = {
  readonly heading: string
  readonly type: CsvColumn['type']
  readonly value: (row: R) => CsvValue
}
/** A list as it is shown: its rows in their order, each with the id it is chosen by. */
export type ListTable = {
  readonly columns: readonly Pick<ListColumn<never>, 'heading' | 'type'>[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly CsvValue[] }[]
}

/** What is asked of a list. */
export type ListAsked = Parsed<'tables.export'>
/** How a list is read; its area says so, and `core.ts` names it. */
export type ListMaker = (asked: ListAsked, context: Reading) => Promise<ListTable>

export const listed = <R>(
  columns: readonly ListColumn<R>[],
  rows: readonly R[],
  idOf: (row: R) => string,
): ListTable => ({
  columns,
  rows: rows.map((row) => ({ id: idOf(row), cells: columns.map(({ value }) => value(row)) })),
})

/** More rows than any list has. */
export const ALL = 1_000_000

export const text = <R>(heading: string, value: (row: R) => CsvValue): ListColumn<R> => ({
  heading,
  type: 'text',
  value,
})
export const whole = <R>(heading: string, value: (row: R) => CsvValue): ListColumn<R> => ({
  heading,
  type: 'integer',
  value,
})
export const day = <R>(heading: string, value: (row: R) => CsvValue): ListColumn<R> => ({
  heading,
  type: 'date',
  value,
})

type Values = Readonly<Record<string, unknown>>
/** Of whom an id is, for fields that name somebody. */
export type NameOf = (id: string) => string | undefined

const types: Partial<Record<Kind, CsvColumn['type']>> = { flag: 'boolean', day: 'date', whole: 'integer' }

export const typeOf = ({ kind }: Field): CsvColumn['type'] => types[kind] ?? 'text'

/** The columns of a record, as its description has them: everything that it tells people, codes in words. */
export function recordColumns(table: Table, language: Language, nameOf: NameOf): ListColumn<Values>[] {
  const labels: Readonly<Record<string, string>> = labelsOf(table, language)
  const fields = Object.entries<Field>(records[table].fields)
  return fields
    .filter(([name, { kind, silent }]) => !silent && kind !== 'facts' && kind !== 'data' && labels[name] !== undefined)
    .map(([name, field]) => ({
      heading: labels[name] ?? name,
      type: typeOf(field),
      value: (row) => cellOf(field, row[name], language, nameOf),
    }))
}

/** A value as people read it. What is none of its kind is left out: a damaged row must not keep the others back. */
export function cellOf({ kind, words }: Field, value: unknown, language: Language, nameOf: NameOf): CsvValue {
  if (value === null || value === undefined || value === '') return null
  if (kind === 'flag') return value === true || value === 1
  if (kind === 'whole') return Number.isSafeInteger(value) ? (value as number) : null
  if (kind === 'rule') return ruleWords(value as Rule, language)
  if (typeof value !== 'string') return null
  if (kind === 'day') return parseDay(value) === undefined ? null : value
  if (kind === 'month-day') return monthDay(value, language)
  if (kind === 'ref') return nameOf(value) ?? null
  return words === undefined ? value : valueOf(words, value, language)
}

/** As it is typed; nothing of one that is not agreed yet. */
const ruleWords = (rule: Rule, language: Language): string | null =>
  !isSound(rule) || JSON.stringify(rule.rule).includes('client-defined') ? null : formatTyped(rule, language)

function monthDay(value: string, language: Language): string {
  const found = parseMonthDay(value)
  return found === undefined || language === 'en' ? value : `${found.day}.${found.month}.`
}
