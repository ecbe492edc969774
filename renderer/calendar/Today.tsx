import { Button, Select } from '@mantine/core'
import { IconCalendarCheck, IconFilterOff, IconUsers } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { today as messages } from '../../shared/i18n/today.ts'
import { usePage } from '../app/page.ts'
import { useAsk } from '../app/queries.ts'
import { useLanguage } from '../app/session.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { listDay } from '../ui/dates.ts'
import { useUi } from '../ui/context.tsx'
import classes from './calendar.module.css'
import { Filters, usePersonId } from './Filters.tsx'
import { fold, inOrder, type Line, sectionOf, todaySections } from './lines.ts'
import { OccurrenceList } from './OccurrenceList.tsx'
import { horizons } from './today-search.ts'

/** What must be done today, and what waits for whom: overdue, today, waiting, coming, and what is done already. */
export function Today() {
  const language = useLanguage()
  const words = messages[language]
  const { today: knownToday } = useUi()
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const personId = usePersonId(search)
  const days = search.days ?? 7
  const { data, error } = useAsk(
    'calendar.today',
    { language, days, ...(personId && { personId }), ...(search.side && { side: search.side }) },
    { keep: true },
  )
  if (error && !data) throw error
  usePage({ title: words.title })
  const today = data?.today ?? knownToday
  const groups = useMemo(() => {
    const bySection = Map.groupBy(inOrder(data?.items ?? []), (item) => sectionOf(item, today))
    return todaySections.map((section) => ({ section, items: bySection.get(section) ?? [] }))
  }, [data, today])
  const lines = useMemo(() => groups.flatMap(({ items }) => fold(items)), [groups])
  const count = (section: string) => groups.find((group) => group.section === section)?.items.length ?? 0
  const open = count('overdue') + count('today') + count('waiting')
  const late = data?.items.filter(({ status }) => status === 'overdue').length ?? 0

  const section = (line: Line) => {
    const id = sectionOf(line.item, today)
    const title = id === 'coming' ? words.sections.coming(days) : words.sections[id]
    return { id, title, note: count(id) }
  }
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={
          <>
            {listDay(today, language)}
            {today.slice(0, 4)}
            {data && ` · ${words.open(open)}`}
            {late > 0 && (
              <>
                {' · '}
                <span className={classes['late']}>{words.late(late)}</span>
              </>
            )}
          </>
        }
      >
        <Filters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
        <Select
          aria-label={words.filter.days}
          w={110}
          data={horizons.map((horizon) => ({ value: String(horizon), label: words.filter.daysOf(horizon) }))}
          value={String(days)}
          onChange={(chosen) => void navigate({ search: { ...search, days: Number(chosen) }, replace: true })}
          allowDeselect={false}
        />
      </PageHeader>
      {data ? (
        <OccurrenceList
          label={words.title}
          keep="today"
          lines={lines}
          section={section}
          faults={data.faults}
          empty={<Nothing filtered={personId !== undefined || search.side !== undefined} />}
          autoFocus
        />
      ) : (
        <Loading rows={14} />
      )}
    </>
  )
}

/** No clients yet, a filter that hides everything, or nothing to do: each has its own next step. */
function Nothing({ filtered }: { readonly filtered: boolean }) {
  const words = messages[useLanguage()].empty
  const navigate = useNavigate()
  const clients = useAsk('clients.list', { limit: 1 }).data
  if (!clients) return null
  if (clients.total === 0)
    return (
      <EmptyState icon={<IconUsers size={32} aria-hidden />} title={words.noClients} text={words.noClientsText}>
        <Button onClick={() => void navigate({ to: '/clients', search: { new: true } })}>{words.addClient}</Button>
      </EmptyState>
    )
  if (filtered)
    return (
      <EmptyState icon={<IconFilterOff size={32} aria-hidden />} title={words.filtered} text={words.filteredText}>
        <Button onClick={() => void navigate({ to: '/', search: { who: 'all' } })}>{words.showAll}</Button>
      </EmptyState>
    )
  return (
    <EmptyState icon={<IconCalendarCheck size={32} aria-hidden />} title={words.clear} text={words.clearText}>
      <Button variant="default" onClick={() => void navigate({ to: '/calendar' })}>
        {words.toCalendar}
      </Button>
    </EmptyState>
  )
}
