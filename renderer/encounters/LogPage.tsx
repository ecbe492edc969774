import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Encounter } from '../../shared/api/encounters.ts'
import { encounterKinds } from '../../shared/domain/encounters/kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import { app } from '../../shared/i18n/app.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { choice, ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useChosenPerson, usePeopleChoice } from '../desk/people-choice.ts'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound, ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { NextLine, stepText } from './EncounterList.tsx'
import { openLog } from './log.ts'
import type { LogSearch } from './routes.ts'

/** So many are read at first, and at each asking for more. */
const PAGE = 100

/** Everybody's encounters, the newest first, narrowed by client, person, kind and time. */
export function LogPage() {
  const { language, today } = useUi()
  const words = encounters[language]
  const search = useSearch({ from: '/encounters' })
  const navigate = useNavigate({ from: '/encounters' })
  const change = (next: LogSearch) => void navigate({ search: next, replace: true })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: words.all })
  const list = useRef<ListHandle<Encounter>>(null)
  const [limit, setLimit] = useState(PAGE)
  const { who, kind, from, to, q = '' } = search
  const personId = useChosenPerson(who)
  const asked = {
    search: q,
    ...(personId !== undefined && { personId }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  const data = useShown('encounters.list', { ...asked, limit })
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  const whose = usePeopleChoice({
    label: words.filters.person,
    value: who,
    put: (next) => change({ ...search, who: next }),
  })
  const narrowed = Object.values(search).some((one) => one !== undefined)
  return (
    <Screen>
      <PageHeader title={words.all} subtitle={data && words.total(data.total)}>
        <ExportTable lists={['encounters']} asked={asked} />
        <Button onClick={() => openLog()}>{words.log}</Button>
      </PageHeader>
      <Bar>
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
            whose,
            choice({
              id: 'kind',
              values: encounterKinds,
              label: words.filters.kind,
              all: words.filters.everyKind,
              options: optionsOf('encounterKinds', encounterKinds, language),
              value: kind,
              put: (next) => change({ ...search, kind: next }),
            }),
          ]}
          span={{ from, to, put: (ends) => change({ ...search, ...ends }) }}
          onClear={() => change({ q: search.q })}
        />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
          label={words.all}
          keep="encounters"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={openLog}
          autoFocus
          empty={
            narrowed ? (
              <NoneFound title={words.noneFound} onClear={() => change({})} />
            ) : (
              <EmptyState title={words.emptyTitle} text={words.emptyText}>
                <Button onClick={() => openLog()}>{words.log}</Button>
              </EmptyState>
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && <ShowMore total={data.total} limit={limit} onMore={() => setLimit(Math.min(1000, limit + PAGE))} />}
    </Screen>
  )
}

function columnsIn(language: Language, today: string): readonly Column<Encounter>[] {
  const words = encounters[language]
  const { columns } = words
  const whenOf = ({ day, time }: Encounter) =>
    [listDay(day, language, today), plainTime(time)].filter(Boolean).join(' ')
  const whoOf = ({ contact, person }: Encounter) => [contact, person].filter(Boolean).join(' – ')
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
      width: 'minmax(10rem, 1fr)',
      names: true,
      fit: { text: ({ client }) => client, gives: 4, wraps: true },
      cell: ({ client_id, client }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'encounters' }} data-two tabIndex={-1}>
          {client}
        </Link>
      ),
    },
    {
      id: 'kind',
      title: columns.kind,
      width: '7rem',
      fit: { text: ({ kind }) => words.kinds[kind], gives: 0 },
      cell: ({ kind }) => words.kinds[kind],
    },
    {
      id: 'who',
      title: columns.who,
      width: 'minmax(8rem, 1fr)',
      from: 1200,
      fit: { text: whoOf, gives: 2, wraps: true },
      cell: whoOf,
    },
    {
      id: 'text',
      title: columns.text,
      width: 'minmax(12rem, 2fr)',
      fit: { text: ({ text }) => text, kept: () => '', least: 18, gives: 1, wraps: true },
      cell: ({ text }) => (
        <span data-two data-may-cut>
          {text}
        </span>
      ),
    },
    {
      id: 'next',
      title: columns.next,
      width: 'minmax(10rem, 1.5fr)',
      from: 700,
      fit: {
        text: ({ next }) => (next ? stepText(next, language, today) : ''),
        kept: () => '',
        least: 16,
        gives: 1,
        beside: 1.5,
        wraps: true,
      },
      cell: ({ next }) => next && <NextLine next={next} />,
    },
  ]
}
