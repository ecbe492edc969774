import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Meeting } from '../../shared/api/meetings.ts'
import { meetingKinds, meetingStates } from '../../shared/domain/meetings/kinds.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { usePage } from '../desk/page.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { Actions } from './Actions.tsx'
import { openBook } from './book.ts'
import { StateSign } from './Meetings.tsx'
import type { ListSearch } from './routes.ts'
import classes from './meetings.module.css'

/** The meetings of all clients, the newest first; or what was agreed at them and is still to be done. */
export function MeetingsPage() {
  const { language, today } = useUi()
  const words = meetings[language]
  const search = useSearch({ from: '/meetings' })
  const navigate = useNavigate({ from: '/meetings' })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: words.all })
  const change = (next: ListSearch) => void navigate({ search: next, replace: true })
  const [typed, setTyped] = useState(search.q ?? '')
  const { kind, state } = search
  const { data } = useAsk(
    'meetings.list',
    { search: typed, ...(kind && { kinds: [kind] }), ...(state && { states: [state] }), limit: 1000 },
    { keep: true },
  )
  const actions = useAsk('meetings.actions', {}, { keep: true }).data ?? []
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  return (
    <Screen>
      <PageHeader title={words.all} subtitle={data && words.total(data.total)}>
        <ExportTable lists={['meetings', 'actions']} asked={{ search: typed }} />
        <Button onClick={() => openBook()}>{words.book}</Button>
      </PageHeader>
      <Bar>
        <Button
          variant={search.actions ? 'filled' : 'default'}
          aria-pressed={search.actions ?? false}
          onClick={() => change(search.actions ? {} : { actions: true })}
        >
          {words.openActions(actions.length)}
        </Button>
        {!search.actions && (
          <>
            <TextInput
              aria-label={words.filters.client}
              placeholder={words.filters.client}
              w="11.25rem"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onBlur={() => change({ ...search, q: typed === '' ? undefined : typed })}
            />
            <Select
              aria-label={words.filters.kind}
              placeholder={words.filters.everyKind}
              w="15rem"
              clearable
              data={optionsOf('meetingKinds', meetingKinds, language)}
              value={kind ?? null}
              onChange={(next) => change({ ...search, kind: meetingKinds.find((one) => one === next) })}
            />
            <Select
              aria-label={words.filters.state}
              placeholder={words.filters.state}
              w="10rem"
              clearable
              data={optionsOf('meetingStates', meetingStates, language)}
              value={state ?? null}
              onChange={(next) => change({ ...search, state: meetingStates.find((one) => one === next) })}
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
          label={words.all}
          keep="meetings"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/meetings/$id', params: { id } })}
          autoFocus
          empty={
            typed !== '' || kind || state ? (
              <EmptyState title={words.noneFound} text={words.noneFoundNext} />
            ) : (
              <EmptyState title={words.emptyTitle} text={words.emptyText} />
            )
          }
        />
      ) : (
        <Loading rows={14} />
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
      cell: ({ client }) => client,
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
      width: '7rem',
      digits: true,
      fit: { text: ({ open }) => String(open), gives: 0 },
      cell: ({ open }) => (open > 0 ? open : ''),
    },
  ]
}
