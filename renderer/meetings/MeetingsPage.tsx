import { Button, SegmentedControl } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Meeting } from '../../shared/api/meetings.ts'
import { meetingKinds, meetingStates } from '../../shared/domain/meetings/kinds.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { filters } from '../../shared/i18n/filters.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { choice, ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound, ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Actions } from './Actions.tsx'
import { openBook } from './book.ts'
import { StateSign } from './Meetings.tsx'
import type { ListSearch } from './routes.ts'
import classes from './meetings.module.css'

/** So many are read at first, and at each asking for more. */
const PAGE = 100

/** The meetings of all clients, the newest first; or what was agreed at them and is still to be done. */
export function MeetingsPage() {
  const { language, today } = useUi()
  const words = meetings[language]
  const search = useSearch({ from: '/meetings' })
  const navigate = useNavigate({ from: '/meetings' })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: words.all })
  const change = (next: ListSearch) => void navigate({ search: next, replace: true })
  const list = useRef<ListHandle<Meeting>>(null)
  const { kind, state, q = '' } = search
  const [limit, setLimit] = useState(PAGE)
  const { data } = useAsk(
    'meetings.list',
    { search: q, ...(kind && { kinds: [kind] }), ...(state && { states: [state] }), limit },
    { keep: true },
  )
  const actions = useAsk('meetings.actions', {}, { keep: true }).data ?? []
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  return (
    <Screen>
      <PageHeader title={words.all} subtitle={data && words.total(data.total)}>
        <ExportTable lists={['meetings', 'actions']} asked={{ search: q }} />
        <Button onClick={() => openBook()}>{words.book}</Button>
      </PageHeader>
      <Bar>
        <SegmentedControl
          aria-label={words.all}
          data={[
            { value: 'meetings', label: words.title },
            { value: 'actions', label: words.openActions(actions.length) },
          ]}
          value={search.actions ? 'actions' : 'meetings'}
          onChange={(next) => change(next === 'actions' ? { actions: true } : {})}
        />
        {!search.actions && (
          <>
            <SearchField
              w="14rem"
              label={words.filters.client}
              placeholder={words.filters.client}
              value={q}
              onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
              onDown={() => list.current?.focus()}
            />
            <ListFilters
              choices={[
                choice({
                  id: 'kind',
                  values: meetingKinds,
                  label: words.filters.kind,
                  all: words.filters.everyKind,
                  options: optionsOf('meetingKinds', meetingKinds, language),
                  value: kind,
                  put: (next) => change({ ...search, kind: next }),
                }),
                choice({
                  id: 'state',
                  values: meetingStates,
                  label: words.filters.state,
                  all: filters[language].allStates,
                  options: optionsOf('meetingStates', meetingStates, language),
                  value: state,
                  put: (next) => change({ ...search, state: next }),
                }),
              ]}
              onClear={() => change({ q: search.q })}
            />
          </>
        )}
      </Bar>
      {search.actions ? (
        <div className={classes['page']}>
          <div className={classes['sheet']}>
            {actions.length === 0 ? (
              <EmptyState title={words.noActions} text={words.noActionsText} />
            ) : (
              <Actions rows={actions} withClient />
            )}
          </div>
        </div>
      ) : data ? (
        <DataTable
          ref={list}
          label={words.all}
          keep="meetings"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/meetings/$id', params: { id } })}
          autoFocus
          empty={
            q !== '' || kind || state ? (
              <NoneFound title={words.noneFound} onClear={() => change({})} />
            ) : (
              <EmptyState title={words.emptyTitle} text={words.emptyText}>
                <Button onClick={() => openBook()}>{words.book}</Button>
              </EmptyState>
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {!search.actions && data && (
        <ShowMore total={data.total} limit={limit} onMore={() => setLimit(Math.min(1000, limit + PAGE))} />
      )}
    </Screen>
  )
}

function columnsIn(language: Language, today: string): readonly Column<Meeting>[] {
  const { columns } = meetings[language]
  const names = meetingWords[language]
  const whenOf = ({ day, time }: Meeting) => [listDay(day, language, today), plainTime(time)].filter(Boolean).join(' ')
  const whereOf = ({ way, place }: Meeting) => [names.ways[way], place].filter(Boolean).join(', ')
  return [
    {
      id: 'day',
      title: columns.day,
      width: '9rem',
      digits: true,
      fit: { text: whenOf, gives: 3, wraps: true },
      cell: whenOf,
    },
    {
      id: 'client',
      title: columns.client,
      width: 'minmax(10rem, 1.2fr)',
      names: true,
      fit: { text: ({ client }) => client, gives: 4, wraps: true },
      cell: ({ client_id, client }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'meetings' }} data-two tabIndex={-1}>
          {client}
        </Link>
      ),
    },
    {
      id: 'kind',
      title: columns.kind,
      width: 'minmax(10rem, 1.2fr)',
      fit: { text: ({ kind }) => names.kinds[kind], gives: 2, wraps: true },
      cell: ({ kind }) => names.kinds[kind],
    },
    {
      id: 'place',
      title: columns.place,
      width: 'minmax(8rem, 1fr)',
      from: 1000,
      fit: { text: whereOf, gives: 1, wraps: true },
      cell: whereOf,
    },
    {
      id: 'state',
      title: columns.state,
      width: '9rem',
      fit: { text: ({ state }) => `${names.states[state]}    `, gives: 0 },
      cell: (row) => <StateSign row={row} />,
    },
    {
      id: 'open',
      title: columns.open,
      width: '5rem',
      align: 'end',
      digits: true,
      fit: { text: ({ open }) => String(open), gives: 0 },
      cell: ({ open }) => (open > 0 ? open : ''),
    },
  ]
}
