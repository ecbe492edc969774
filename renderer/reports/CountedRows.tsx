import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { CountedRow } from '../../shared/api/reports.ts'
import { type CountedFigure, firmGroups, trendFigures } from '../../shared/domain/reports/measures.ts'
import { reports } from '../../shared/i18n/reports.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { listDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { Span } from './FirmNumbers.tsx'
import classes from './reports.module.css'

/** What is looked at: a number, and of which month's or week's part of it, in words. */
export type Counted = {
  readonly figure: CountedFigure
  readonly span: Span
  readonly week?: string
  readonly part?: string
}
type Props = Counted & { readonly onClose: () => void }
const isIn = (figure: CountedFigure, group: readonly CountedFigure[]) => group.includes(figure)

/** Exactly what a number of the firm counts; each row leads to where it is seen. */
export function CountedRows({ figure, span, week, part, onClose }: Props) {
  const { language, today } = useUi()
  const words = reports[language]
  const navigate = useNavigate()
  const { data } = useAsk('reports.rows', { figure, ...span, ...(week !== undefined && { week }), language })
  const name = words.countedFigures[figure]
  const title = [part === undefined ? name : `${name}, ${part}`, ...(data ? [data.total] : [])].join(': ')
  const open = ({ id, client_id, meeting }: CountedRow) => {
    const tab = (name: string) => void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: name } })
    if (isIn(figure, firmGroups.feedback) || isIn(figure, trendFigures))
      void navigate({ to: '/feedback', search: { shown: 'all', matter: id } })
    else if (isIn(figure, firmGroups.deadlines)) void navigate({ to: '/calendar/late', search: { client: client_id } })
    else if (meeting !== null) void navigate({ to: '/meetings/$id', params: { id: meeting } })
    else tab(isIn(figure, firmGroups.surveys) ? 'surveys' : figure === 'ahead' ? 'year' : 'overview')
  }
  const isOneByOne = data?.rows.some(({ what }) => what !== '') === true
  const columns = useMemo((): readonly Column<CountedRow>[] => {
    const { columns: heads } = words
    const day = (row: CountedRow) => (row.day === null ? '' : listDay(row.day, language, today))
    const named = ({ client, number }: CountedRow) => (number === '' ? client : `${client} (${number})`)
    return [
      { id: 'client', title: words.client, width: 'minmax(12rem, 1fr)', names: true, cell: named },
      ...(isOneByOne
        ? ([
            { id: 'what', title: heads.what, width: 'minmax(14rem, 2fr)', cell: ({ what }) => what },
            { id: 'day', title: words.day, width: '8rem', digits: true, cell: day },
          ] satisfies Column<CountedRow>[])
        : ([
            { id: 'count', title: heads.value, width: '6rem', digits: true, cell: ({ count }) => String(count) },
          ] satisfies Column<CountedRow>[])),
    ]
  }, [words, language, today, isOneByOne])
  return (
    <Dialog opened onClose={onClose} size="xl" title={title}>
      {data?.rows.length !== 0 && <p className={classes['muted']}>{words.countedDefinitions[figure]}</p>}
      {data ? (
        <div className={classes['rows']}>
          <DataTable
            label={name}
            keep={`reports.${figure}`}
            rows={data.rows}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={open}
            autoFocus
            empty={<EmptyState title={words.noRows} text={words.countedDefinitions[figure]} />}
          />
        </div>
      ) : (
        <Loading rows={6} />
      )}
    </Dialog>
  )
}
