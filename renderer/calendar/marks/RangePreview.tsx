import { useMemo } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import { markRange as messages } from '../../../shared/i18n/mark-range.ts'
import { today as listWords } from '../../../shared/i18n/today.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { listDay } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import type { Column } from '../../ui/table-types.ts'
import { ItemSign } from '../list/ItemSign.tsx'
import { itemId } from '../list/lines.ts'
import classes from './marks.module.css'

type Props = { readonly items: readonly Item[]; readonly left: number; readonly ready: boolean }

/** How many items a mark for a span would touch, which ones, and how many it would leave. */
export function RangePreview({ items, left, ready }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const { today } = useUi()
  const columns = useMemo<readonly Column<Item>[]>(() => {
    const titles = listWords[language].columns
    return [
      {
        id: 'state',
        title: titles.state,
        hideTitle: true,
        width: '1.75rem',
        cell: (item) => <ItemSign item={item} />,
      },
      {
        id: 'due',
        title: titles.due,
        width: '6.875rem',
        digits: true,
        cell: ({ due }) => listDay(due, language, today),
      },
      { id: 'client', title: titles.client, width: 'minmax(8.75rem, 1fr)', names: true, cell: ({ client }) => client },
      { id: 'what', title: titles.what, width: 'minmax(11.25rem, 1.6fr)', cell: ({ name }) => name },
    ]
  }, [language, today])
  return (
    <div>
      <div className={classes['found']} aria-live="polite">
        <strong>{ready ? words.found(items.length) : ''}</strong>
        {left > 0 && <span className={classes['quiet']}>{words.left(left)}</span>}
      </div>
      <div className={classes['list']}>
        {ready ? (
          <DataTable
            label={words.list}
            keep="mark-range"
            rows={items}
            columns={columns}
            rowId={itemId}
            empty={<EmptyState title={words.nothing} text={words.nothingText} />}
          />
        ) : (
          <Loading rows={6} />
        )}
      </div>
    </div>
  )
}
