import { ExportTable } from '../../desk/ExportTable.tsx'
import { Button } from '@mantine/core'
import {
  IconLayoutGrid,
  IconPackageImport,
  IconPlus,
  IconSearchOff,
  IconTableImport,
  IconUserShare,
  IconUsers,
} from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { app } from '../../../shared/i18n/app.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { titles } from '../../../shared/i18n/titles.ts'
import { useCommands } from '../../desk/commands.ts'
import { usePage } from '../../desk/page.ts'
import { useAsk } from '../../desk/queries.ts'
import { useResumed } from '../../desk/resume.ts'
import { useSession } from '../../desk/session.tsx'
import { DataTable, type ListHandle } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useKeys } from '../../desk/keys.ts'
import { KeyOf } from '../../desk/KeyOf.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Bar, Space } from '../../ui/Screen.tsx'
import { Tool } from '../../ui/Tool.tsx'
import { useUi } from '../../ui/context.tsx'
import { AssignDialog, type AssignedClients, isAssigned } from './AssignDialog.tsx'
import { ClientFilters } from './ClientFilters.tsx'
import { type ClientSearch, currentStates, type SortKey, sortKeys } from './client-search.ts'
import { clientColumns, type ClientRow } from './columns.tsx'
import { NewClient } from './NewClient.tsx'

/** The clients that are shown while all of a large firm's are on their way: more than a window holds. */
const FIRST = 100
/** The orders that follow from a client's card alone. */
const byCard: ReadonlySet<SortKey> = new Set<SortKey>(['name', 'number', 'state', 'headcount'])

/** All clients: found as one types, filtered by state and person, opened with Enter, added with N. */
export function ClientList() {
  const { preferences } = useSession()
  const { language, personId } = preferences
  const words = clientList[language]
  const { today } = useUi()
  const search = useSearch({ from: '/clients' })
  const navigate = useNavigate()
  const list = useRef<ListHandle<ClientRow>>(null)
  const change = (next: ClientSearch) => void navigate({ to: '/clients', search: next, replace: true })
  const { sort = 'name', down = false } = search
  const who = search.who === 'mine' ? (personId ?? undefined) : search.who
  const states = search.state === 'all' ? undefined : [...(search.state ? [search.state] : currentStates)]
  const { data, error, isFetching } = useAsk(
    'clients.list',
    {
      search: search.q ?? '',
      sort,
      descending: down,
      limit: 5000,
      ...(states && { states }),
      ...(who && { personId: who }),
    },
    {
      keep: true,
      // What the clock orders it knows of all of them or of none.
      beginning: byCard.has(sort)
        ? { first: { limit: FIRST }, isAll: ({ rows, total }) => rows.length === total }
        : undefined,
    },
  )
  if (error && !data) throw error
  const [assigned, setAssigned] = useState<AssignedClients>()
  useResumed((place, asked) => {
    if (!place.startsWith('assign/')) return false
    if (isAssigned(asked)) setAssigned(asked)
    return true
  })
  const assign = () => {
    const chosen = list.current?.targets() ?? []
    if (chosen.length > 0) setAssigned(chosen)
  }
  const keys = useKeys()
  const assigning = { id: 'clients.assign', title: words.assign.action, run: assign }
  usePage({ title: words.title })
  useCommands([
    { id: 'clients.new', title: words.new, group: 'edit', keys: 'new', run: () => change({ ...search, new: true }) },
    { ...assigning, group: 'list', keys: 'assign' },
  ])
  const columns = useMemo(() => clientColumns(language, today), [language, today])
  const open = (id: string) => void navigate({ to: '/clients/$id/$tab', params: { id, tab: 'overview' } })
  const filtered = (search.q ?? search.state ?? search.who) !== undefined

  return (
    <>
      <PageHeader title={words.title} subtitle={data && words.count(data.total)} />
      <Bar>
        <SearchField
          w={230}
          label={words.searchLabel}
          placeholder={words.search}
          value={search.q ?? ''}
          onChange={(q) => change({ ...search, q: q === '' ? undefined : q })}
          onDown={() => list.current?.focus()}
        />
        <ClientFilters search={search} onChange={change} />
        <Space />
        {/* Beside the form of a new client there is no room. */}
        {data && data.total > 0 && !search.new && (
          <Tool
            title={[
              words.assign.action,
              ...keys('assign')
                .slice(0, 1)
                .map((key) => `(${key})`),
            ].join(' ')}
            label={words.assign.action}
            Icon={IconUserShare}
            onClick={assign}
          />
        )}
        {data && data.total > 0 && !search.new && (
          <ExportTable
            small
            ready={data.rows.length === data.total}
            lists={[
              'clients',
              'contacts',
              'pay-groups',
              'events',
              'contracts',
              'services',
              'assignments',
              'responsibilities',
              'instructions',
              'authorisations',
            ]}
            asked={{ clients: data.rows.map(({ id }) => id) }}
          />
        )}
        <Tool
          label={words.importing}
          words={words.tools.importing}
          Icon={IconTableImport}
          onClick={() => void navigate({ to: '/clients/import' })}
        />
        <Tool
          label={titles[language].picture}
          words={words.tools.picture}
          Icon={IconLayoutGrid}
          onClick={() => void navigate({ to: '/clients/picture' })}
        />
        <Tool
          label={app[language].commands.receive}
          words={words.tools.receive}
          Icon={IconPackageImport}
          onClick={() => void navigate({ to: '/handover/receive' })}
        />
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyOf of="new" />}
          onClick={() => change({ ...search, new: true })}
        >
          {words.new}
        </Button>
      </Bar>
      {/* That there were none before is no news while somebody asks anew. */}
      {data && (filtered || data.total > 0 || !isFetching) ? (
        <DataTable
          ref={list}
          label={words.title}
          keep="clients"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          sort={{ id: sort, descending: down }}
          onSort={({ id, descending }) => {
            const chosen = sortKeys.find((key) => key === id)
            change({ ...search, sort: chosen === 'name' ? undefined : chosen, down: descending || undefined })
          }}
          onOpen={({ id }) => open(id)}
          selection={{
            title: (chosen) => words.count(chosen.length),
            deeds: () => [{ ...assigning, shortcut: keys('assign')[0] }],
          }}
          tone={({ state }) => (state === 'ended' ? 'muted' : undefined)}
          empty={
            filtered ? (
              <EmptyState
                icon={<IconSearchOff size={32} aria-hidden />}
                title={words.empty.notFound}
                text={words.empty.notFoundText}
              >
                <Button variant="default" onClick={() => change({})}>
                  {words.empty.clear}
                </Button>
              </EmptyState>
            ) : (
              <EmptyState
                icon={<IconUsers size={32} aria-hidden />}
                title={words.empty.none}
                text={words.empty.noneText}
              >
                <Button onClick={() => change({ ...search, new: true })}>{words.new}</Button>
                <Button variant="default" onClick={() => void navigate({ to: '/clients/import' })}>
                  {words.importing}
                </Button>
              </EmptyState>
            )
          }
          autoFocus
        />
      ) : (
        <Loading rows={16} />
      )}
      {search.new && (
        <NewClient like={search.like} onClose={() => change({ ...search, new: undefined, like: undefined })} />
      )}
      <AssignDialog
        clients={assigned}
        onClose={() => setAssigned(undefined)}
        onDone={() => {
          list.current?.clearSelection()
          setAssigned(undefined)
        }}
      />
    </>
  )
}
