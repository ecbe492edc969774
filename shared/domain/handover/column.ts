import type { CodeSet, ColumnName, ColumnType } from './columns.ts'
import type { TableName } from './table-names.ts'

/** How the tables of a package are described. */
export type Column = {
  readonly name: ColumnName
  readonly type: ColumnType
  /** Never empty. */
  readonly required: boolean
  readonly codes?: CodeSet | undefined
  /** Codes outside the set are possible (a firm's own group of deadlines, an event of its own kind). */
  readonly open?: boolean | undefined
}
export type Table = {
  readonly name: TableName
  readonly columns: readonly Column[]
  /** A column that holds the id of a row of another table, or nothing. */
  readonly references?: { readonly column: ColumnName; readonly table: TableName } | undefined
}

export const text = (name: ColumnName, required = false): Column => ({ name, type: 'text', required })
export const coded = (name: ColumnName, codes: CodeSet, open = false): Column => ({
  name,
  type: 'text',
  required: true,
  codes,
  open,
})
export const day = (name: ColumnName, required = false): Column => ({ name, type: 'date', required })
export const whole = (name: ColumnName, required = true): Column => ({ name, type: 'integer', required })

export const id = text('id', true)
export const span = [day('valid_from'), day('valid_until')]
export const row = [text('source', true), { name: 'updated_at', type: 'datetime', required: true }] as const
export const group = { column: 'pay_group_id', table: 'paygroups' } as const

export const person = [text('name', true), text('initials'), text('email'), text('phone')]
