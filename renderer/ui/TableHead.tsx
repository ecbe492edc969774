import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useUi } from './context.tsx'
import classes from './DataTable.module.css'
import type { Column, Sort } from './table-types.ts'

type Props<T> = {
  readonly columns: readonly Column<T>[]
  readonly selectable: boolean
  readonly sorting: { readonly id: string; readonly desc: boolean } | undefined
  readonly onSort: (sort: Sort) => void
}

/** The sticky head: titles, and buttons where a column can be sorted. */
export function TableHead<T>({ columns, selectable, sorting, onSort }: Props<T>) {
  const { words } = useUi()
  return (
    <thead className={classes['head']}>
      <tr className={classes['headRow']} aria-rowindex={1}>
        {selectable && (
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
                  onClick={() => onSort({ id: column.id, descending: sorted === 'ascending' })}
                >
                  {column.title}
                  {sorted && <Arrow size={14} aria-hidden />}
                </UnstyledButton>
              ) : (
                <span className={column.hideTitle ? classes['hidden'] : undefined}>{column.title}</span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
