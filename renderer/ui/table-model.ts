import {
  columnResizingFeature,
  columnSizingFeature,
  createExpandedRowModel,
  createSortedRowModel,
  type Row,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Column, Section } from './table-types.ts'

/** What a list does with rows and columns. */
export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowSelectionFeature,
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
  columnSizingFeature,
  columnResizingFeature,
})
export type TableRowOf<T extends object> = Row<typeof features, T>
/** What stands under each other in a list: rows, and the headings before them. */
export type Entry<T extends object> =
  | { readonly section: Section; readonly row?: never }
  | { readonly row: TableRowOf<T>; readonly at: number }

/** Rows with a heading wherever another section begins. */
export function entriesOf<T extends object>(
  shown: readonly TableRowOf<T>[],
  section: ((row: T) => Section) | undefined,
): readonly Entry<T>[] {
  const list: Entry<T>[] = []
  let last: string | undefined
  for (const [index, row] of shown.entries()) {
    const head = row.depth === 0 ? section?.(row.original) : undefined
    if (head && head.id !== last) {
      list.push({ section: head })
      last = head.id
    }
    list.push({ row, at: index })
  }
  return list
}

/** An id that may stand in an attribute which lists ids. */
export const domId = (list: string, row: { readonly id: string }) => `${list}-${row.id.replace(/[^\w-]/g, '_')}`

/** A column as the library knows it. */
export function columnDef<T extends object>({ id, title, value }: Column<T>) {
  return {
    id,
    header: title,
    minSize: 32,
    accessorFn: (row: T) => value?.(row) ?? null,
    enableSorting: value !== undefined,
    sortFn: (one: TableRowOf<T>, other: TableRowOf<T>, column: string) =>
      compare(one.getValue<Sortable>(column), other.getValue<Sortable>(column)),
  }
}

type Sortable = string | number | null
const collator = new Intl.Collator('fi', { numeric: true })

/** Nothing stands last; texts in Finnish order, numbers in them as numbers. */
function compare(one: Sortable, other: Sortable): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}
