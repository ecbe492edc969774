import { ExportTable } from '../desk/ExportTable.tsx'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { GreyLine } from '../../shared/api/responsibilities.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { greyWords } from '../../shared/i18n/grey-words.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useChosenPerson, useWhoseChoice } from '../desk/people-choice.ts'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound, ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import type { GreySearch } from './routes.ts'

/** So many steps are read at first, and at each asking for more. */
const PAGE = 200

/** What is unclear in the matrices of all clients, or of somebody's: a line each, which leads to the client. */
export function GreyPage() {
  const { language } = useUi()
  const words = responsibilities[language]
  const { finder } = words
  const search = useSearch({ from: '/grey-areas' })
  const navigate = useNavigate({ from: '/grey-areas' })
  const change = (next: GreySearch) => void navigate({ search: next, replace: true })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: finder.title })
  const list = useRef<ListHandle<GreyLine>>(null)
  const { q = '' } = search
  const whose = useWhoseChoice(finder.whose, search, change)
  const personId = useChosenPerson(whose.value)
  const [limit, setLimit] = useState(PAGE)
  const asked = { search: q, ...(personId && { personId }) }
  const data = useShown('responsibilities.greyAreas', { ...asked, limit })
  const columns = useMemo(() => columnsIn(language), [language])
  const open = ({ client_id }: GreyLine) =>
    void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: 'responsibilities' } })
  return (
    <Screen>
      <PageHeader title={finder.title} subtitle={data && finder.total(words.greySteps(data.steps), data.clients)}>
        <ExportTable lists={['grey-areas']} asked={asked} />
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
        <ListFilters choices={[whose]} onClear={() => change({ ...search, who: undefined })} />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
          label={finder.title}
          keep="grey-areas"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          section={({ client_id, client, number }) => ({ id: client_id, title: `${client} · ${number}` })}
          onOpen={open}
          autoFocus
          empty={
            q === '' ? (
              <EmptyState title={finder.emptyTitle} text={finder.emptyText} />
            ) : (
              <NoneFound onClear={() => change({ who: 'all' })} />
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && (
        <ShowMore total={data.steps} limit={limit} most={5000} onMore={() => setLimit(Math.min(5000, limit + PAGE))} />
      )}
    </Screen>
  )
}

function columnsIn(language: Language): readonly Column<GreyLine>[] {
  const words = responsibilities[language]
  const { columns } = words
  return [
    {
      id: 'step',
      title: columns.step,
      width: 'minmax(12rem, 2fr)',
      names: true,
      fit: { text: ({ step }) => step, gives: 2, wraps: true },
      cell: ({ client_id, step }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'responsibilities' }} data-two tabIndex={-1}>
          {step}
        </Link>
      ),
    },
    {
      id: 'service',
      title: columns.service,
      width: 'minmax(8rem, 1fr)',
      from: 760,
      fit: { text: ({ service }) => service || words.noService, gives: 1, wraps: true },
      cell: ({ service }) => service || words.noService,
    },
    {
      id: 'finding',
      title: columns.finding,
      width: 'minmax(14rem, 2fr)',
      fit: { text: (line) => greyWords(line, language), gives: 0, beside: 1.375 },
      cell: (line) => <StatusSign sign="fault" label={greyWords(line, language)} withWord />,
    },
  ]
}
