import { ExportTable } from '../desk/ExportTable.tsx'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { GreyLine } from '../../shared/api/responsibilities.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { filters } from '../../shared/i18n/filters.ts'
import { greyWords } from '../../shared/i18n/grey-words.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { usePage } from '../desk/page.ts'
import { useAsk, useShown } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen, Space } from '../ui/Screen.tsx'
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
  const { personId: me } = useSession().preferences
  const who = search.who ?? (me ? 'mine' : 'all')
  const personId = who === 'mine' ? me : who === 'all' ? undefined : who
  const [typed, setTyped] = useState(search.q ?? '')
  const [q] = useDebouncedValue(typed, 150)
  const [limit, setLimit] = useState(PAGE)
  const asked = { search: q, ...(personId && { personId }) }
  const data = useShown('responsibilities.greyAreas', { ...asked, limit })
  const columns = useMemo(() => columnsIn(language), [language])
  const open = ({ client_id }: GreyLine) =>
    void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: 'responsibilities' } })
  return (
    <Screen>
      <PageHeader title={finder.title} subtitle={data && finder.total(words.greySteps(data.steps), data.clients)} />
      <Bar>
        <TextInput
          aria-label={finder.search}
          placeholder={finder.search}
          w="11.25rem"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            const { q: before, ...rest } = search
            if (typed !== (before ?? '')) change(typed === '' ? rest : { ...rest, q: typed })
          }}
        />
        <Whose value={who} onChange={(next) => change({ ...search, who: next })} />
        <Space />
        <ExportTable lists={['grey-areas']} asked={asked} />
      </Bar>
      {data ? (
        <DataTable
          label={finder.title}
          keep="grey-areas"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          section={({ client_id, client, number }) => ({ id: client_id, title: `${client} · ${number}` })}
          onOpen={open}
          autoFocus
          empty={<EmptyState title={finder.emptyTitle} text={finder.emptyText} />}
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && data.steps > limit && (
        <Bar>
          <Button variant="default" onClick={() => setLimit(Math.min(5000, limit + PAGE))}>
            {finder.more}
          </Button>
        </Bar>
      )}
    </Screen>
  )
}

type WhoseProps = { readonly value: string; readonly onChange: (who: string) => void }

/** Whose clients. */
function Whose({ value, onChange }: WhoseProps) {
  const { language, personId } = useSession().preferences
  const words = filters[language]
  const people = useAsk('people.list', {}).data ?? []
  const me = people.find(({ id }) => id === personId)
  return (
    <Select
      aria-label={responsibilities[language].finder.whose}
      w={160}
      allowDeselect={false}
      data={[
        ...(me ? [{ value: 'mine', label: words.mineOf(me.initials || me.name) }] : []),
        { value: 'all', label: words.all },
        ...people
          .filter(({ id, active }) => active && id !== personId)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={(next) => next && onChange(next)}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
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
      cell: ({ client_id, step }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'responsibilities' }} tabIndex={-1}>
          {step}
        </Link>
      ),
    },
    {
      id: 'service',
      title: columns.service,
      width: 'minmax(8rem, 1fr)',
      from: 760,
      cell: ({ service }) => service || words.noService,
    },
    {
      id: 'finding',
      title: columns.finding,
      width: 'minmax(14rem, 2fr)',
      cell: (line) => <StatusSign sign="fault" label={greyWords(line, language)} withWord />,
    },
  ]
}
