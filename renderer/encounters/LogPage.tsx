import { ExportTable } from '../desk/ExportTable.tsx'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Encounter } from '../../shared/api/encounters.ts'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { encounterKinds } from '../../shared/domain/encounters/kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import { app } from '../../shared/i18n/app.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { usePage } from '../desk/page.ts'
import { useAsk, useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { DayInput } from '../ui/date-fields.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
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
  const people = useAsk('people.list', {}).data ?? []
  const [limit, setLimit] = useState(PAGE)
  const [typed, setTyped] = useState(search.q ?? '')
  const [q] = useDebouncedValue(typed, 150)
  const { who, kind, from, to } = search
  const asked = {
    search: q,
    ...(who !== undefined && { personId: who }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  const data = useShown('encounters.list', { ...asked, limit })
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  const narrowed = q !== '' || [who, kind, from, to].some((one) => one !== undefined)
  return (
    <Screen>
      <PageHeader title={words.all} subtitle={data && words.total(data.total)}>
        <ExportTable lists={['encounters']} asked={asked} />
        <Button onClick={() => openLog()}>{words.log}</Button>
      </PageHeader>
      <Bar>
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
          aria-label={words.filters.person}
          placeholder={words.filters.everybody}
          w="10rem"
          clearable
          data={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
          value={who ?? null}
          onChange={(next) => change({ ...search, who: next ?? undefined })}
        />
        <Select
          aria-label={words.filters.kind}
          placeholder={words.filters.everyKind}
          w="9rem"
          clearable
          data={optionsOf('encounterKinds', encounterKinds, language)}
          value={kind ?? null}
          onChange={(next) => change({ ...search, kind: encounterKinds.find((one) => one === next) })}
        />
        {(['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            hideLabel
            direction="backwards"
            label={words.filters[end]}
            placeholder={words.filters[end]}
            value={search[end] ?? ''}
            onChange={(next) => (next === '' || isDay(next)) && change({ ...search, [end]: next || undefined })}
          />
        ))}
      </Bar>
      {data ? (
        <DataTable
          label={words.all}
          keep="encounters"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={openLog}
          autoFocus
          empty={
            narrowed ? (
              <EmptyState title={words.noneFound} text={words.noneFoundNext} />
            ) : (
              <EmptyState title={words.emptyTitle} text={words.emptyText} />
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && data.total > limit && limit < 1000 && (
        <Bar>
          <Button variant="default" onClick={() => setLimit(Math.min(1000, limit + PAGE))}>
            {words.more}
          </Button>
        </Bar>
      )}
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
