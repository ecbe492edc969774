/** Between a record's values, as people and the contract see them, and the columns of its row. */
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import {
  columnOf,
  type ColumnsOf,
  type Field,
  type Fields,
  isJson,
  type ValuesOf,
} from '../../../shared/records/field.ts'
import { records, type Table } from '../../../shared/records/records.ts'
import { readJson } from '../json.ts'

type FieldsOf<T extends Table> = (typeof records)[T]['fields']
type Columns<F extends Fields, K> = ColumnsOf<Pick<F, K & keyof F>>

/** The columns of the values given; what is no field of the record is passed over. */
export function toRow<T extends Table, V extends Partial<ValuesOf<(typeof records)[T]>>>(
  table: T,
  values: V,
): Columns<FieldsOf<T>, keyof V> {
  const given = values as Readonly<Record<string, unknown>>
  const fields = Object.entries<Field>(records[table].fields).filter(([name]) => given[name] !== undefined)
  return Object.fromEntries(
    fields.map(([name, field]) => [columnOf(name, field), stored(field, given[name])]),
  ) as Columns<FieldsOf<T>, keyof V>
}

const stored = (field: Field, value: unknown): unknown =>
  isJson(field) ? JSON.stringify(value) : field.kind === 'flag' ? Number(value) : value

/** A row with the record's values in place of their columns; what else the row has stays. */
export function fromRow<T extends Table, R extends object>(
  table: T,
  row: R & ColumnsOf<FieldsOf<T>>,
): Omit<R, keyof ColumnsOf<FieldsOf<T>>> & ValuesOf<(typeof records)[T]> {
  const values: Record<string, unknown> = { ...row }
  for (const [name, field] of Object.entries<Field>(records[table].fields)) {
    const column = columnOf(name, field)
    const value = values[column]
    if (column !== name) delete values[column]
    values[name] = read(field, value)
  }
  return values as ReturnType<typeof fromRow<T, R>>
}

function read(field: Field, value: unknown): unknown {
  if (field.kind === 'flag') return value === 1
  if (field.kind === 'rule') return ruleOf(String(value))
  return isJson(field) ? readJson(String(value), field.blank) : value
}

/** A stored rule. One that cannot be read becomes a rule the engine reports as a fault. */
export const ruleOf = (json: string): Rule =>
  readJson<Rule>(json, { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } })
