import { useWorkScreen } from '../use-work-screen.ts'
import { Bar, Space } from '../../ui/Screen.tsx'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconListCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import type { OutputOf } from '../../../shared/api/names.ts'
import { agenda as messages } from '../../../shared/i18n/agenda.ts'
import { marks } from '../../../shared/i18n/marks.ts'
import { today as todayMessages } from '../../../shared/i18n/today.ts'
import { useAsk, useShown } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { addDays, fullDay, listDay, monthOf, relativeDay, weekOf } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { type AgendaGroup, type AgendaSearch, agendaGroups, agendaSearch, periodOf, turn } from './agenda-search.ts'
import { Filters } from '../filters/Filters.tsx'
import { doerOf, fold, itemId, itemsOf, type Line, narrowedTo, unitsOf } from '../list/lines.ts'
import { markSpan } from '../marks/windows.ts'
import { ExportButton } from '../export/ExportButton.tsx'
import { PrintTimetables } from '../runs/PrintTimetable.tsx'
import { OccurrenceList } from '../list/OccurrenceList.tsx'
import { PeriodButton } from './PeriodButton.tsx'
import { ExportTable } from '../../desk/ExportTable.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { Views } from '../../desk/Views.tsx'
import { categoriesIn, filterCount, matches, unfiltered } from '../../desk/work-search.ts'

/** Dated work of all clients between two days, under headings by day, week, month or person. */
export function Agenda() {
  const words = messages[useLanguage()]
  const { language, today, search, change, personId } = useWorkScreen('/calendar', words.title)
  const period = periodOf(search, today)
  const by: AgendaGroup = search.by ?? 'day'
  const asked = { ...period, ...(personId && { personId }), ...(search.side && { side: search.side }) }
  const { category, state } = search
  // Whoever asks for what is done means it.
  const anyState = search.all === true || state !== undefined
  // Only open work under its own days stands where it will stand among all of it.
  const beginning = anyState || by !== 'day' ? undefined : { first: { first: FIRST }, isAll: isWhole }
  const data = useShown('calendar.list', { ...asked, language }, beginning)
  const categories = useMemo(() => categoriesIn(data?.items ?? []), [data])
  const shown = useMemo(
    () =>
      narrowedTo(
        data?.items ?? [],
        `agenda ${anyState} ${category} ${state}`,
        (item) => (anyState || isOpen(item)) && matches(item, { category, state }),
      ),
    [data, anyState, category, state],
  )
  const units = useMemo(() => unitsOf(shown, data?.runs ?? []), [shown, data])
  const groups = useMemo(() => {
    const found = [...Map.groupBy(units, ({ item }) => sectionKey(item, by))]
    return by === 'person' ? found.toSorted(([one], [other]) => collator.compare(one, other)) : found
  }, [units, by])
  const lines = useMemo(() => groups.flatMap(([id, its]) => fold(its, id)), [groups])
  const within = useMemo(() => new Map(groups), [groups])

  const section = ({ item }: Line) => {
    const id = sectionKey(item, by)
    const its = within.get(id) ?? []
    if (by === 'person') {
      const late = its.filter(({ item: each }) => each.status === 'overdue').length
      const { nobodys, late: lateWords } = todayMessages[language]
      return {
        id,
        title: id || nobodys,
        note: [words.count(its.length), ...(late > 0 ? [lateWords(late)] : [])].join(' · '),
      }
    }
    const { week, monday } = weekOf(item.due)
    const title =
      by === 'day'
        ? fullDay(item.due, language)
        : by === 'month'
          ? monthOf(item.due, language)
          : words.week(week, listDay(monday, language, today), listDay(addDays(monday, 6), language, today))
    const near = by === 'day' ? `${relativeDay(item.due, today, language)} · ` : ''
    return { id, title, note: `${near}${words.count(its.length)}` }
  }
  return (
    <>
      <PageHeader title={words.title} subtitle={data && !data.more && words.count(units.length)}>
        <SegmentedControl
          aria-label={words.states}
          data={[
            { value: 'open', label: words.open },
            { value: 'all', label: words.all },
          ]}
          value={search.all ? 'all' : 'open'}
          onChange={(value) => {
            const { all: _, ...rest } = search
            change(value === 'all' ? { ...rest, all: true } : rest)
          }}
        />
        <Filters search={search} categories={categories} onChange={change} />
        <ExportTable
          lists={['deadlines']}
          asked={asked}
          only={() => itemsOf(lines).map(itemId)}
          ready={data?.more !== true}
        />
        <ExportButton />
        <PrintTimetables personId={personId} />
      </PageHeader>
      <Bar>
        <Views search={search} />
        <SavedMenu screen="agenda" search={search} />
        <ActionIcon aria-label={words.previous} size={32} onClick={() => change({ ...search, ...turn(period, -1) })}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <PeriodButton
          period={period}
          onChange={(to) => change(agendaSearch({ ...search, from: undefined, to: undefined, ...to }))}
        />
        <ActionIcon aria-label={words.next} size={32} onClick={() => change({ ...search, ...turn(period, 1) })}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Space />
        <ActionIcon
          aria-label={marks[language].range.action}
          title={marks[language].range.action}
          size={32}
          onClick={() => markSpan(period)}
        >
          <IconListCheck size={18} aria-hidden />
        </ActionIcon>
        <SegmentedControl
          aria-label={words.by}
          data={[
            { value: 'day', label: words.byDay },
            { value: 'week', label: words.byWeek },
            { value: 'month', label: words.byMonth },
            { value: 'person', label: todayMessages[language].group.person },
          ]}
          value={by}
          onChange={(value) => {
            const { by: _, ...rest } = search
            const group = agendaGroups.find((each) => each === value)
            change(group ? { ...rest, by: group } : rest)
          }}
        />
      </Bar>
      {data && (!data.more || lines.length > 0) ? (
        <OccurrenceList
          label={words.title}
          keep="agenda"
          lines={lines}
          section={section}
          faults={data.faults}
          empty={
            <NothingDated
              filtered={data.items.length > 0}
              search={search}
              onAll={() => change({ ...unfiltered(search), who: 'all', all: true })}
            />
          }
          autoFocus
        />
      ) : (
        <Loading rows={14} />
      )}
    </>
  )
}

type NothingProps = {
  readonly filtered: boolean
  readonly search: AgendaSearch
  readonly onAll: () => void
}

/** A period without work: what hides it is taken away, or, in a firm without clients, the first one is added. */
function NothingDated({ filtered, search, onAll }: NothingProps) {
  const language = useLanguage()
  const words = messages[language]
  const navigate = useNavigate()
  const clients = useAsk('clients.list', { limit: 1 }).data
  const { noClients, noClientsText, addClient, showAll } = todayMessages[language].empty
  if (!clients) return null
  const icon = <IconCalendarOff size={32} aria-hidden />
  if (clients.total === 0)
    return (
      <EmptyState icon={icon} title={noClients} text={noClientsText}>
        <Button onClick={() => void navigate({ to: '/clients', search: { new: true } })}>{addClient}</Button>
      </EmptyState>
    )
  return (
    <EmptyState icon={icon} title={words.empty} text={words.emptyText}>
      {(filtered || search.who !== 'all' || filterCount(search) > 0) && <Button onClick={onAll}>{showAll}</Button>}
    </EmptyState>
  )
}

/** The dates that are shown while all of a large firm's are on their way: more than a window holds. */
const FIRST = 200
const isWhole = ({ more }: OutputOf<'calendar.list'>) => !more

const isOpen = ({ status }: Item) => status !== 'done' && status !== 'skipped'

const collator = new Intl.Collator('fi', { numeric: true })

const sectionKey = (item: Item, by: AgendaGroup): string => {
  if (by === 'person') return doerOf(item)
  if (by === 'week') return weekOf(item.due).monday
  return by === 'month' ? item.due.slice(0, 7) : item.due
}
