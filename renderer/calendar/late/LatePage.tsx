import { ExportTable } from '../../desk/ExportTable.tsx'
import { useWorkScreen } from '../use-work-screen.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Bar, Screen, Space } from '../../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { FigureLine } from '../../../shared/api/late.ts'
import { filters } from '../../../shared/i18n/filters.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import { useCommands } from '../../desk/commands.ts'
import { choice, ListFilters } from '../../desk/ListFilters.tsx'
import { useWhoseChoice } from '../../desk/people-choice.ts'
import { useShown } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Views } from '../../desk/Views.tsx'
import { YearSteps } from './bar.tsx'
import { ClientLate } from './ClientLate.tsx'
import { figureColumns } from './figure-columns.tsx'
import classes from './late.module.css'
import type { LateSearch } from './search.ts'

/** How what was due in a year was kept, client by client; a client opens to its lines. */
export function LatePage() {
  const words = messages[useLanguage()]
  const { language, today, search, change, personId } = useWorkScreen('/calendar/late', words.title, { steps: true })
  const thisYear = Number(today.slice(0, 4))
  const year = search.year ?? thisYear
  const inTime = { from: `${year}-01-01`, to: `${year}-12-31` }
  const who = personId === undefined ? {} : { personId }
  const data = useShown('late.history', { ...inTime, ...who, language })
  const lines = data?.clients ?? []
  const open = lines.find(({ client_id }) => client_id === search.client)
  const toYear = (to: number) => {
    const { year: _, ...rest } = search
    change(to === thisYear ? rest : { ...rest, year: to })
  }
  const back = () => {
    const { client: _, ...rest } = search
    change(rest)
  }
  useCommands([
    { id: 'late.previous', title: words.previous, group: 'view', run: () => toYear(year - 1) },
    { id: 'late.next', title: words.next, group: 'view', run: () => toYear(year + 1) },
  ])
  const total = sums(open ? [open] : lines)
  return (
    <Screen>
      <PageHeader
        title={open ? `${words.title} · ${open.client}` : words.title}
        subtitle={data && words.subtitle(total.due, total.onTime)}
      >
        <LateFilters search={search} onChange={change} />
      </PageHeader>
      <Bar>
        {search.client === undefined ? (
          <Views search={{ who: search.who }} />
        ) : (
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={back}>
            {words.back}
          </Button>
        )}
        <YearSteps year={year} onYear={toYear} />
        <Space />
        <ExportTable
          lists={['late']}
          asked={{
            ...inTime,
            ...who,
            ...(search.client !== undefined && { client: search.client, side: search.side }),
          }}
          only={
            search.client === undefined ? () => bySide(lines, search.side).map(({ client_id }) => client_id) : undefined
          }
        />
      </Bar>
      {search.client !== undefined ? (
        <ClientLate client={search.client} year={year} side={search.side} onBack={back} autoFocus />
      ) : data ? (
        <Clients lines={lines} side={search.side} onOpen={(client) => change({ ...search, client })} />
      ) : (
        <Loading rows={14} />
      )}
    </Screen>
  )
}

const sums = (lines: readonly FigureLine[]) => ({
  due: lines.reduce((sum, line) => sum + line.due, 0),
  onTime: lines.reduce((sum, line) => sum + line.onTime, 0),
})

/** With a side, only the clients with lateness of that side. */
const bySide = (lines: readonly FigureLine[], side: LateSearch['side']) =>
  lines.filter((line) => side === undefined || (side === 'client' ? line.lateClient : line.lateProvider) > 0)

type ClientsProps = {
  readonly lines: readonly FigureLine[]
  readonly side: LateSearch['side']
  readonly onOpen: (client: string) => void
}

/** One client a row. */
function Clients({ lines, side, onOpen }: ClientsProps) {
  const { language } = useUi()
  const words = messages[language]
  const columns = useMemo(() => figureColumns(language), [language])
  const shown = useMemo(() => bySide(lines, side), [lines, side])
  return (
    <>
      <DataTable
        label={words.title}
        keep="late"
        rows={shown}
        columns={columns}
        rowId={({ client_id }) => client_id}
        sort={{ id: 'lateProvider', descending: true }}
        onOpen={({ client_id }) => onOpen(client_id)}
        autoFocus
        empty={
          lines.length > 0 ? (
            <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <EmptyState title={words.nothing} text={words.nothingText} />
          )
        }
      />
      <p className={classes['explain']}>{words.explain}</p>
    </>
  )
}

type FilterProps = { readonly search: LateSearch; readonly onChange: (search: LateSearch) => void }

/** Whose clients, and whose lateness. */
function LateFilters({ search, onChange }: FilterProps) {
  const language = useLanguage()
  const words = messages[language]
  const whose = useWhoseChoice(filters[language].who, search, onChange)
  return (
    <ListFilters
      choices={[
        whose,
        choice({
          id: 'side',
          values: ['provider', 'client'],
          label: words.side,
          all: words.both,
          options: [
            { value: 'provider', label: words.ours },
            { value: 'client', label: words.clients },
          ],
          value: search.side,
          put: (side) => onChange({ ...search, side }),
        }),
      ]}
      onClear={() => onChange({ ...search, who: undefined, side: undefined })}
    />
  )
}
