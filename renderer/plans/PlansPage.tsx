import { Button, SegmentedControl } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { PlanLine } from '../../shared/api/plans.ts'
import type { Language } from '../../shared/domain/words.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { retention } from '../../shared/i18n/retention.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useChosenPerson, usePeopleChoice } from '../desk/people-choice.ts'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { listDay, plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { planFilters, type PlanSearch } from './routes.ts'

/** The firm's plans: how far each has come, what is late, when it is about. Enter leads to the client's plan. */
export function PlansPage() {
  const { language, today } = useUi()
  const words = plans[language]
  const search = useSearch({ from: '/plans' })
  const navigate = useNavigate({ from: '/plans' })
  const change = (next: PlanSearch) => void navigate({ search: next, replace: true })
  usePage({ title: words.title })
  const list = useRef<ListHandle<PlanLine>>(null)
  const { q = '', state = 'open' } = search
  // An older address may say `all`, which is what nothing says.
  const who = search.who === 'all' ? undefined : search.who
  const personId = useChosenPerson(who)
  const asked = { language, state, search: q, ...(personId && { personId }) }
  const whose = usePeopleChoice({ label: words.whose, value: who, put: (next) => change({ ...search, who: next }) })
  const data = useShown('plans.list', asked)
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  return (
    <Screen>
      <PageHeader title={words.title} subtitle={data && words.subtitle(data.rows.length, data.late)}>
        <Button component={Link} to="/retention" variant="default">
          {retention[language].title}
        </Button>
        <ExportTable lists={['plans']} asked={{ search: q, ...(personId && { personId }) }} />
      </PageHeader>
      <Bar>
        <SegmentedControl
          aria-label={words.which}
          data={planFilters.map((value) => ({ value, label: words.whichOf[value] }))}
          value={state}
          onChange={(next) => change({ ...search, state: planFilters.find((one) => one === next) })}
        />
        <SearchField
          w="14rem"
          label={words.search}
          placeholder={words.search}
          value={q}
          onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
          onDown={() => list.current?.focus()}
        />
        <ListFilters choices={[whose]} onClear={() => change({ ...search, who: undefined })} />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
          label={words.title}
          keep="plans"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ client_id }) =>
            void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: 'plans' } })
          }
          tone={({ state: is }) => (is === 'closed' ? 'muted' : undefined)}
          autoFocus
          empty={
            q !== '' || who !== undefined ? (
              <NoneFound onClear={() => change({ state: 'all' })} />
            ) : (
              <EmptyState title={words.listEmptyTitle} text={words.listEmptyText} />
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
    </Screen>
  )
}

function columnsIn(language: Language, today: string): readonly Column<PlanLine>[] {
  const words = plans[language]
  const { columns } = words
  const next = (line: PlanLine) => (line.next ? `${listDay(line.next.due, language, today)} ${line.next.text}` : '')
  return [
    {
      id: 'client',
      title: columns.client,
      width: 'minmax(10rem, 1.4fr)',
      names: true,
      value: ({ client }) => client,
      fit: { text: ({ client }) => client, gives: 4, wraps: true },
      cell: ({ client_id, client }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'plans' }} data-two tabIndex={-1}>
          {client}
        </Link>
      ),
    },
    {
      id: 'plan',
      title: columns.plan,
      width: 'minmax(10rem, 1.3fr)',
      value: ({ template }) => words.templates[template],
      fit: { text: ({ template }) => words.templates[template], gives: 2, wraps: true },
      cell: ({ template }) => words.templates[template],
    },
    {
      id: 'anchor',
      title: columns.anchor,
      width: '7rem',
      digits: true,
      value: ({ anchor }) => anchor,
      cell: ({ anchor }) => plainDay(anchor),
    },
    {
      id: 'progress',
      title: columns.progress,
      width: '9rem',
      value: ({ settled, total }) => (total === 0 ? 0 : settled / total),
      cell: ({ settled, total }) => <ProgressBar settled={settled} total={total} />,
    },
    {
      id: 'late',
      title: columns.late,
      width: '5rem',
      align: 'end',
      digits: true,
      value: ({ late }) => late,
      cell: ({ late }) => (late > 0 ? <strong data-late>{late}</strong> : ''),
    },
    {
      id: 'next',
      title: columns.next,
      width: 'minmax(10rem, 1.6fr)',
      from: 760,
      value: (line) => line.next?.due ?? '9999',
      fit: { text: next, gives: 1, least: 9, wraps: true },
      cell: next,
    },
    {
      id: 'leader',
      title: columns.leader,
      width: 'minmax(7rem, 0.8fr)',
      from: 640,
      value: ({ leader }) => leader,
      fit: { text: ({ leader }) => leader, gives: 3, wraps: true },
      cell: ({ leader }) => leader,
    },
  ]
}
