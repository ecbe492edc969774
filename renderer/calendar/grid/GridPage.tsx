import { useWorkScreen } from '../use-work-screen.ts'
import { Bar, Screen, Space } from '../../ui/Screen.tsx'
import { Button, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { countOf, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { useCommands } from '../../desk/commands.ts'
import { useAsk, useShown } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { Filters } from '../filters/Filters.tsx'
import { PrintButton } from '../export/PrintButton.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { Views } from '../../desk/Views.tsx'
import { ALL, ClientGrid, type GridCell, type GridHandle } from './ClientGrid.tsx'
import classes from './grid.module.css'
import { BEFORE } from './GridRow.tsx'
import { type Chosen, ItemsPane } from './ItemsPane.tsx'
import { monthNames, monthSpan } from './months.ts'
import { type Row, rowsOf, shownRows } from './rows.ts'
import type { GridSort } from './search.ts'

/** Clients by months with traffic lights; a cell opens its items under the grid. */
export function GridPage() {
  const words = messages[useLanguage()]
  const { language, today, search, change, personId } = useWorkScreen('/calendar/grid', words.title)
  const navigate = useNavigate()
  const thisYear = Number(today.slice(0, 4))
  const year = search.year ?? thisYear
  const { side, category, state, sort = 'name', desc } = search
  const data = useShown('calendar.grid', {
    year,
    ...(personId !== undefined && { personId }),
    ...(side && { side }),
    ...(category && { category }),
  })
  const [typed, setTyped] = useState(search.q ?? '')
  // A saved view or the way back brings a search of its own.
  const [told, setTold] = useState(search.q)
  if (told !== search.q) {
    setTold(search.q)
    setTyped(search.q ?? '')
  }
  const q = useDeferredValue(typed)
  const rows = useMemo(() => rowsOf(data?.clients ?? [], state), [data, state])
  const shown = useMemo(
    () => shownRows(rows, { q, sort, ...(state && { state }), ...(personId && { personId }), ...(desc && { desc }) }),
    [rows, q, state, personId, sort, desc],
  )
  const late = useMemo(() => shown.reduce((sum, row) => sum + countOf(row.year, 'overdue'), 0), [shown])
  const all = useMemo(() => shown.reduce((sum, row) => sum + totalOf(row.year), 0), [shown])
  const [cell, setCell] = useState<GridCell>()
  const handle = useRef<GridHandle>(null)
  const chosen = cell && chosenOf(cell, shown, year, monthNames(language), words.everybody)

  const toYear = (to: number) => {
    const { year: _, ...rest } = search
    setCell(undefined)
    change(to === thisYear ? rest : { ...rest, year: to })
  }
  useCommands([
    { id: 'grid.previous', title: words.previousYear, group: 'view', run: () => toYear(year - 1) },
    { id: 'grid.next', title: words.nextYear, group: 'view', run: () => toYear(year + 1) },
    { id: 'grid.now', title: words.thisYear, group: 'view', run: () => toYear(thisYear) },
  ])
  const openCell = (pressed: GridCell) => {
    if (pressed.column >= BEFORE) return setCell(pressed)
    const row = shown.find(({ id }) => id === pressed.row)
    if (!row) return
    if (pressed.column === 0) void navigate({ to: '/clients/$id/$tab', params: { id: row.id, tab: 'overview' } })
    else if (row.responsibleId !== '') change({ ...search, who: row.responsibleId })
  }
  const latest = useRef(openCell)
  useEffect(() => {
    latest.current = openCell
  })
  const open = useCallback((pressed: GridCell) => latest.current(pressed), [])
  const onSort = (by: GridSort) => {
    const { sort: _, desc: __, ...rest } = search
    change({ ...rest, ...(by !== 'name' && { sort: by }), ...(by === sort && !desc && { desc: true }) })
  }
  return (
    <Screen>
      <PageHeader
        title={words.title}
        // How many clients there are says the first row.
        subtitle={
          data && (
            <>
              {words.items(all)}
              {late > 0 && <span className={classes['late']}> · {words.lateItems(late)}</span>}
            </>
          )
        }
      >
        <Filters search={search} categories={data?.categories ?? []} onChange={change} />
      </PageHeader>
      <Bar>
        <Views search={search} />
        <SavedMenu screen="grid" search={search} />
        <Stepper
          label={clientYear[language].year}
          previous={words.previousYear}
          next={words.nextYear}
          onStep={(by) => toYear(year + by)}
          now={year === thisYear ? undefined : { title: words.thisYear, run: () => toYear(thisYear) }}
        >
          {year}
        </Stepper>
        <Space />
        <PrintButton
          what="printYear"
          asked={{
            year,
            language,
            ...(personId !== undefined && { personId }),
            ...(side && { side }),
            ...(category && { category }),
            ...(state && { state }),
          }}
        />
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          className={classes['search'] ?? ''}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            const { q: _, ...rest } = search
            change(typed === '' ? rest : { ...rest, q: typed })
          }}
        />
      </Bar>
      {data ? (
        shown.length === 0 ? (
          <Nothing
            any={rows.length > 0}
            onAll={() => {
              setTyped('')
              change({ who: 'all' })
            }}
          />
        ) : (
          <ClientGrid
            ref={handle}
            rows={shown}
            year={year}
            now={today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) - 1 : -1}
            sort={{ by: sort, desc: desc === true }}
            chosen={cell}
            onSort={onSort}
            onOpen={open}
          />
        )
      ) : (
        <Loading rows={16} />
      )}
      {chosen && (
        <ItemsPane
          chosen={chosen}
          search={search}
          onClose={() => {
            setCell(undefined)
            handle.current?.focus()
          }}
        />
      )}
    </Screen>
  )
}

/** The items that a cell counts: a client's or everybody's, of a month or of the year. */
function chosenOf(
  { row, column }: GridCell,
  rows: readonly Row[],
  year: number,
  months: ReturnType<typeof monthNames>,
  everybody: string,
): Chosen | undefined {
  const client = row === ALL ? undefined : rows.find(({ id }) => id === row)
  if (row !== ALL && !client) return undefined
  const month = column - BEFORE
  const span = month < 12 ? monthSpan(year, month + 1) : { from: `${year}-01-01`, to: `${year}-12-31` }
  const when = month < 12 ? `${months[month]?.long ?? ''} ${year}` : String(year)
  return {
    id: `${row}|${span.from}|${span.to}`,
    title: `${client?.name ?? everybody} · ${when}`,
    ...span,
    ...(client && { client: client.id }),
  }
}

type NothingProps = {
  /** Whether rows are there that something hides. */
  readonly any: boolean
  readonly onAll: () => void
}

/** A filter that hides every client, or a firm without any: each has its own next step. */
function Nothing({ any, onAll }: NothingProps) {
  const words = messages[useLanguage()]
  const navigate = useNavigate()
  const clients = useAsk('clients.list', { limit: 1 }).data
  if (!clients) return null
  if (any || clients.total > 0)
    return (
      <EmptyState icon={<IconFilterOff size={32} aria-hidden />} title={words.empty} text={words.emptyText}>
        <Button onClick={onAll}>{words.showAll}</Button>
      </EmptyState>
    )
  return (
    <EmptyState icon={<IconUsers size={32} aria-hidden />} title={words.none} text={words.noneText}>
      <Button onClick={() => void navigate({ to: '/clients', search: { new: true } })}>{words.addClient}</Button>
    </EmptyState>
  )
}
