import { ExportTable } from '../../desk/ExportTable.tsx'
import { useWorkScreen } from '../use-work-screen.ts'
import { Bar, Space } from '../../ui/Screen.tsx'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconCalendarCheck, IconFilterOff, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { absences } from '../../../shared/i18n/absences.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useAreas } from '../../desk/area.ts'
import { useAsk, useShown } from '../../desk/queries.ts'
import { useRemember, useSession } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { fullDay, listDay, relativeDay } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import classes from '../calendar.module.css'
import { CheckHint } from '../check/CheckHint.tsx'
import { Filters } from '../filters/Filters.tsx'
import { fold, itemId, itemsOf, type Line, sectionOf, narrowedTo, unitsOf } from '../list/lines.ts'
import { ExportButton } from '../export/ExportButton.tsx'
import { OccurrenceList } from '../list/OccurrenceList.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { groupOf, stoodInFor, tallyOf, todayGroupsOf } from './today-groups.ts'
import { furthest, horizons, todayGroups, type TodaySearch } from './today-search.ts'
import { categoriesIn, filterCount, matches, unfiltered } from '../../desk/work-search.ts'

/** What must be done today, and what waits for whom: overdue, today, waiting, coming, and what is done already. */
export function Today() {
  const { language, todayGroup } = useSession().preferences
  const words = messages[language]
  const { today: knownToday } = useUi()
  const remember = useRemember()
  const areas = useAreas()
  const fail = useFailures()
  const { search, change, personId } = useWorkScreen('/', words.title)
  const { category, state } = search
  const by = search.group ?? todayGroup
  const days = search.days ?? 7
  const data = useShown('calendar.today', {
    language,
    days,
    ...(personId && { personId }),
    ...(search.side && { side: search.side }),
  })
  const today = data?.today ?? knownToday
  const items = useMemo(
    () => narrowedTo(data?.items ?? [], `today ${category} ${state}`, (item) => matches(item, { category, state })),
    [data, category, state],
  )
  const categories = useMemo(() => categoriesIn(data?.items ?? []), [data])
  const person = useAsk('people.list', {}).data?.find(({ id }) => id === personId)?.name
  const groups = useMemo(
    () => todayGroupsOf(unitsOf(items, data?.runs ?? []), by, today, person),
    [items, data, by, today, person],
  )
  const lines = useMemo(() => groups.flatMap(({ id, lines: units }) => fold(units, id)), [groups])
  const counts = useMemo(
    () => new Map(groups.map(({ id, lines: units }) => [id, { all: units.length, late: tallyOf(units, today).late }])),
    [groups, today],
  )
  const { open, waiting, late } = tallyOf(
    groups.flatMap(({ lines: units }) => units),
    today,
  )

  const section = ({ item }: Line) => {
    const id = groupOf(item, by, today, person)
    const { all: count, late: lateOnes } = counts.get(id) ?? { all: 0, late: 0 }
    if (by === 'day')
      return { id, title: fullDay(id, language), note: `${relativeDay(id, today, language)} · ${count}` }
    const where = sectionOf(item, today)
    const byState = by === 'state' && stoodInFor(id) === undefined
    // Under the heading of what is late, every row is.
    const note = lateOnes > 0 && !(byState && where === 'overdue') ? `${count} · ${words.late(lateOnes)}` : count
    if (by === 'client') return { id, title: item.client, note }
    if (by === 'person') return { id, title: id || words.nobodys, note }
    if (!byState) return { id, title: absences[language].section(stoodInFor(id) ?? ''), note }
    return { id, title: where === 'coming' ? words.sections.coming(days) : words.sections[where], note }
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
            {waiting > 0 && ` · ${words.waiting(waiting)}`}
            {late > 0 && (
              <>
                {' · '}
                <span className={classes['late']}>{words.late(late)}</span>
              </>
            )}
          </>
        }
      >
        <Filters search={search} categories={categories} onChange={change} />
      </PageHeader>
      <Bar>
        <SavedMenu screen="today" search={search} />
        <span className={classes['barLabel']} aria-hidden>
          {words.group.label}
        </span>
        <SegmentedControl
          aria-label={words.group.label}
          data={todayGroups.map((value) => ({ value, label: words.group[value] }))}
          value={by}
          onChange={(value) => {
            const group = todayGroups.find((each) => each === value) ?? 'state'
            change({ ...search, group })
            void remember({ todayGroup: group }).catch(fail)
          }}
        />
        <Select
          aria-label={words.filter.days}
          w={110}
          data={horizons.map((horizon) => ({ value: String(horizon), label: words.filter.daysOf(horizon) }))}
          value={String(days)}
          onChange={(chosen) => change({ ...search, days: furthest.find((horizon) => String(horizon) === chosen) })}
          allowDeselect={false}
        />
        <Space />
        <CheckHint />
        <ExportTable
          lists={['today']}
          asked={{ days, ...(personId && { personId }), ...(search.side && { side: search.side }) }}
          only={() => itemsOf(lines).map(itemId)}
        />
        <ExportButton />
      </Bar>
      {areas.map(({ TodayLine }, at) => TodayLine && <TodayLine key={at} personId={personId} />)}
      {data ? (
        <OccurrenceList
          label={words.title}
          keep={`today|${by}`}
          withClient={by !== 'client'}
          lines={lines}
          section={section}
          faults={data.faults}
          empty={<Nothing search={search} personId={personId} />}
          autoFocus
        />
      ) : (
        <Loading rows={14} />
      )}
    </>
  )
}

type NothingProps = { readonly search: TodaySearch; readonly personId: string | undefined }

/** No clients yet, a filter that hides everything, or nothing to do: each has its own next step. */
function Nothing({ search, personId }: NothingProps) {
  const words = messages[useSession().preferences.language].empty
  const navigate = useNavigate()
  const clients = useAsk('clients.list', { limit: 1 }).data
  if (!clients) return null
  if (clients.total === 0)
    return (
      <EmptyState icon={<IconUsers size={32} aria-hidden />} title={words.noClients} text={words.noClientsText}>
        <Button onClick={() => void navigate({ to: '/clients', search: { new: true } })}>{words.addClient}</Button>
      </EmptyState>
    )
  if (personId !== undefined || filterCount(search) > 0)
    return (
      <EmptyState icon={<IconFilterOff size={32} aria-hidden />} title={words.filtered} text={words.filteredText}>
        <Button onClick={() => void navigate({ to: '/', search: { ...unfiltered(search), who: 'all' } })}>
          {words.showAll}
        </Button>
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
