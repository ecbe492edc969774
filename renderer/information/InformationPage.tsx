import { ExportTable } from '../desk/ExportTable.tsx'
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { sorts, type InformationLine } from '../../shared/api/information.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { information } from '../../shared/i18n/information.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { usePage } from '../desk/page.ts'
import { useAsk, useShown } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen, Space } from '../ui/Screen.tsx'
import { columnsIn } from './columns.tsx'
import { RoundForm } from './RoundForm.tsx'
import type { InformationSearch } from './routes.ts'

/** So many lines are read at first, and at each asking for more. */
const PAGE = 200

/** The information of all clients: in a place, kept by a person, or to be verified; from here rounds are begun. */
export function InformationPage() {
  const { language } = useUi()
  const words = information[language]
  const { finder } = words
  const search = useSearch({ from: '/information' })
  const navigate = useNavigate({ from: '/information' })
  const change = (next: InformationSearch) => void navigate({ search: next, replace: true })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: finder.title })
  const people = useAsk('people.list', {}).data ?? []
  const [typed, setTyped] = useState(search.q ?? '')
  const [q] = useDebouncedValue(typed, 150)
  const [limit, setLimit] = useState(PAGE)
  const [sort, setSort] = useState<{ id: (typeof sorts)[number]; descending: boolean }>({
    id: 'due',
    descending: false,
  })
  const [round, setRound] = useState<readonly string[]>()
  const deed = useDeed()
  const fail = useFailures()
  const asked = {
    search: q,
    place: search.place ?? '',
    stale: search.stale ?? false,
    sort: sort.id,
    descending: sort.descending,
    ...(people.some(({ id }) => id === search.keeper) && { personId: search.keeper }),
  }
  const data = useShown('information.list', { ...asked, limit })
  const columns = useMemo(() => columnsOfAll(language), [language])
  const verify = (rows: readonly InformationLine[]) =>
    void deed('information.verify', { ids: rows.map(({ id }) => id) }, ({ verified }) =>
      words.verified(verified),
    ).catch(fail)
  return (
    <Screen>
      <PageHeader title={finder.title} subtitle={data && finder.total(data.total, data.stale)} />
      <Bar>
        <TextInput
          aria-label={finder.search}
          placeholder={finder.search}
          w="11.25rem"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          aria-label={finder.place}
          w="12rem"
          searchable
          allowDeselect={false}
          data={[
            { value: '', label: finder.anyPlace },
            ...(data?.places ?? []).filter(Boolean).map((place) => ({ value: place, label: place })),
          ]}
          value={search.place ?? ''}
          onChange={(place) => change({ ...search, place: place === '' ? undefined : (place ?? undefined) })}
        />
        <Select
          aria-label={finder.keeper}
          w="12rem"
          searchable
          allowDeselect={false}
          data={[
            { value: '', label: finder.anybody },
            ...people.map(({ id, name, active }) => ({ value: id, label: active ? name : words.left(name) })),
          ]}
          value={search.keeper ?? ''}
          onChange={(keeper) => change({ ...search, keeper: keeper === '' ? undefined : (keeper ?? undefined) })}
        />
        <Checkbox
          label={finder.stale}
          checked={search.stale ?? false}
          onChange={(event) => change({ ...search, stale: event.currentTarget.checked || undefined })}
        />
        <Space />
        <ExportTable lists={['information']} asked={asked} />
      </Bar>
      {data ? (
        <DataTable
          label={finder.title}
          keep="information"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          sort={sort}
          onSort={({ id, descending }) => {
            const chosen = sorts.find((one) => one === id)
            if (chosen) setSort({ id: chosen, descending })
          }}
          onOpen={({ client_id }) =>
            void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: 'information' } })
          }
          onAction={verify}
          selection={{
            title: (rows) => words.round.lines(rows.length),
            deeds: (rows) => [
              { id: 'verify', title: words.verify, run: () => verify(rows) },
              { id: 'round', title: words.round.start, run: () => setRound(rows.map(({ id }) => id)) },
            ],
          }}
          autoFocus
          empty={<EmptyState title={finder.none} text={finder.noneNext} />}
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && data.total > limit && (
        <Bar>
          <Button variant="default" onClick={() => setLimit(Math.min(5000, limit + PAGE))}>
            {finder.more}
          </Button>
        </Bar>
      )}
      {round && (
        <Detail title={words.round.start} onClose={() => setRound(undefined)}>
          <RoundForm ids={round} onDone={() => setRound(undefined)} />
        </Detail>
      )}
    </Screen>
  )
}

/** The client's, and what is told of a line; those that the database orders by can be sorted. */
function columnsOfAll(language: Language): readonly Column<InformationLine>[] {
  const client: Column<InformationLine> = {
    id: 'client',
    title: information[language].columns.client,
    width: 'minmax(9rem, 1.2fr)',
    fit: { text: (line) => line.client, gives: 4, wraps: true },
    cell: (line) => line.client,
  }
  return [client, ...columnsIn(language)].map((column) =>
    sorts.some((one) => one === column.id) ? { ...column, value: () => null } : column,
  )
}
