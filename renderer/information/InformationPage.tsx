import { ExportTable } from '../desk/ExportTable.tsx'
import { Checkbox } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { sorts, type InformationLine } from '../../shared/api/information.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { information } from '../../shared/i18n/information.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useAsk, useShown } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound, ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
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
  const list = useRef<ListHandle<InformationLine>>(null)
  const { q = '' } = search
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
      <PageHeader title={finder.title} subtitle={data && finder.total(data.total, data.stale)}>
        <ExportTable lists={['information']} asked={asked} />
      </PageHeader>
      <Bar>
        <SearchField
          w="14rem"
          label={finder.search}
          placeholder={finder.search}
          value={q}
          onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
          onDown={() => list.current?.focus()}
        />
        <Checkbox
          label={finder.stale}
          checked={search.stale ?? false}
          onChange={(event) => change({ ...search, stale: event.currentTarget.checked || undefined })}
        />
        <ListFilters
          choices={[
            {
              id: 'place',
              label: finder.place,
              all: finder.anyPlace,
              options: (data?.places ?? []).filter(Boolean).map((place) => ({ value: place, label: place })),
              value: search.place,
              put: (place) => change({ ...search, place }),
              searchable: true,
            },
            {
              id: 'keeper',
              label: finder.keeper,
              all: finder.anybody,
              options: people.map(({ id, name, active }) => ({ value: id, label: active ? name : words.left(name) })),
              value: search.keeper,
              put: (keeper) => change({ ...search, keeper }),
              searchable: true,
            },
          ]}
          onClear={() => change({ q: search.q, stale: search.stale })}
        />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
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
          empty={
            Object.values(search).some((one) => one !== undefined) ? (
              <NoneFound onClear={() => change({})} />
            ) : (
              <EmptyState title={finder.none} text={finder.noneNext} />
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && (
        <ShowMore total={data.total} limit={limit} most={5000} onMore={() => setLimit(Math.min(5000, limit + PAGE))} />
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
