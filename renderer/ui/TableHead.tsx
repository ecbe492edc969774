import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useUi } from './context.tsx'
import classes from './DataTable.module.css'
import type { Column, Sort } from './table-types.ts'

type Props<T> = {
  readonly columns: readonly Column<T>[]
  /** Whether check boxes have a column of their own. */
  readonly boxed: boolean
  readonly sorting: { readonly id: string; readonly desc: boolean } | undefined
  readonly onSort: (sort: Sort) => void
  /** What a press on a column's edge begins; undefined for one that is not there. */
  readonly resize: (id: string) => ((event: unknown) => void) | undefined
  /** Gives a column the width of what stands in it. */
  readonly onFit: (id: string) => void
  /** Makes a column wider by so many rem, or narrower. */
  readonly onWiden: (id: string, by: number) => void
}

/**
 * The sticky head: titles, and buttons where a column can be sorted. An edge is dragged to make a column wider; a double click on
 * it fits the column to what stands in it. By the keyboard, Shift ← and Shift → on a title do the same.
 */
export function TableHead<T>({ columns, boxed, sorting, onSort, resize, onFit, onWiden }: Props<T>) {
  const { words } = useUi()
  return (
    <thead className={classes['head']}>
      <tr className={classes['headRow']} aria-rowindex={1}>
        {boxed && (
          <th scope="col" className={classes['th']}>
            <span className={classes['hidden']}>{words.selection}</span>
          </th>
        )}
        {columns.map((column) => {
          const sorted = sorting?.id === column.id ? (sorting.desc ? 'descending' : 'ascending') : undefined
          const Arrow = sorted === 'descending' ? IconChevronDown : IconChevronUp
          return (
            <th
              key={column.id}
              scope="col"
              className={classes['th']}
              data-align={column.align}
              {...(sorted && { 'aria-sort': sorted })}
            >
              {column.value ? (
                <UnstyledButton
                  className={classes['sort'] ?? ''}
                  title={`${words.sortedBy}: ${column.title}`}
                  onKeyDown={({ key, shiftKey }) => {
                    if (shiftKey && key === 'ArrowRight') onWiden(column.id, 0.5)
                    if (shiftKey && key === 'ArrowLeft') onWiden(column.id, -0.5)
                  }}
                  onClick={() => onSort({ id: column.id, descending: sorted === 'ascending' })}
                >
                  <span className={classes['title']}>{column.title}</span>
                  {sorted && <Arrow size={14} aria-hidden />}
                </UnstyledButton>
              ) : (
                <span className={column.hideTitle ? classes['hidden'] : classes['title']}>{column.title}</span>
              )}
              {!column.hideTitle && (
                <span
                  className={classes['edge']}
                  title={words.resize}
                  aria-hidden
                  onMouseDown={resize(column.id)}
                  onTouchStart={resize(column.id)}
                  onDoubleClick={() => onFit(column.id)}
                />
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
