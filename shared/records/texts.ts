/** What people wrote in a row, as the search finds it. It follows from the record's description alone. */
import { columnOf, type Field, isJson, type RecordOf } from './field.ts'
import { records, type Table, tables } from './records.ts'

/** One text of a row and the field it stands in. */
export type Written = { readonly field: string; readonly text: string }

const plain = new Set<Field['kind']>(['line', 'text', 'email', 'phone'])

/** Whether a field holds what people write: one line, paragraphs, or texts among what is kept as JSON. */
export const isWritten = (field: Field): boolean => plain.has(field.kind) || isJson(field)

/** Whether the search finds a record by what stands in a field. */
export const isSought = ({ kind, texts, unsought, silent, words }: Field): boolean =>
  texts !== undefined || (plain.has(kind) && unsought === undefined && !silent && words === undefined)

type Sought = { readonly name: string; readonly column: string; readonly texts: readonly string[] | undefined }
const known = new WeakMap<RecordOf, readonly Sought[]>()

/** The fields of a record that are searched, what it is known by first; worked out once, since every change asks. */
function soughtOf(of: RecordOf): readonly Sought[] {
  const before = known.get(of)
  if (before) return before
  const found = Object.entries(of.fields)
    .filter(([, about]) => isSought(about))
    .toSorted(([one], [other]) => Number(other === of.named) - Number(one === of.named))
    .map(([name, about]) => ({ name, column: columnOf(name, about), texts: about.texts }))
  known.set(of, found)
  return found
}

/** The texts of a row that the search finds it by; what it is known by first. */
export const writtenIn = (of: RecordOf, row: Readonly<Record<string, unknown>>): readonly Written[] =>
  soughtOf(of).flatMap(({ name: field, column, texts }) => {
    const value = row[column]
    if (typeof value !== 'string' || value === '') return []
    return texts === undefined ? [{ field, text: value }] : textsUnder(value, texts).map((text) => ({ field, text }))
  })

/** The texts that stand under these names in what is kept as JSON; none in what cannot be read. */
export function textsUnder(json: string, names: readonly string[]): string[] {
  try {
    return leaves(JSON.parse(json) as unknown, names, false)
  } catch {
    return []
  }
}

/** The texts under the names, in the order in which they stand. */
function leaves(value: unknown, names: readonly string[], isUnder: boolean): string[] {
  if (typeof value === 'string') return isUnder && value !== '' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, names, isUnder))
  return Object.entries(value).flatMap(([name, one]) => leaves(one, names, isUnder || names.includes(name)))
}

type Of = typeof records
type Passed = { readonly unsought: string } | { readonly silent: true } | { readonly words: string }
type Found<F> = F extends { readonly texts: readonly string[] }
  ? true
  : F extends { readonly kind: 'line' | 'text' | 'email' | 'phone' }
    ? F extends Passed
      ? never
      : true
    : never
/** The tables that `isSought` finds a field of, as the compiler sees it. */
export type SoughtTable = {
  [T in Table]: true extends { [K in keyof Of[T]['fields']]: Found<Of[T]['fields'][K]> }[keyof Of[T]['fields']]
    ? T
    : never
}[Table]

/** The tables whose rows the search finds, in the order in which hits are shown: the clients first. */
export const soughtTables: readonly SoughtTable[] = tables
  .filter((table): table is SoughtTable => Object.values<Field>(records[table].fields).some(isSought))
  .toSorted((one, other) => Number(other === 'client') - Number(one === 'client'))
