import { Bar, Space } from '../../ui/Screen.tsx'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCalendarDown, IconListCheck, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import { filters as narrowing } from '../../../shared/i18n/filters.ts'
import { marks } from '../../../shared/i18n/marks.ts'
import { task } from '../../../shared/i18n/task.ts'
import { categoriesIn, filterCount, matches, unfiltered, type WorkSearch } from '../../desk/work-search.ts'
import { type Line, lineCalled, unitsOf } from '../list/lines.ts'
import { OccurrenceList } from '../list/OccurrenceList.tsx'
import { markSpan } from '../marks/windows.ts'
import { PrintButton } from '../export/PrintButton.tsx'
import { useJob } from '../../desk/jobs.ts'
import { useAsk } from '../../desk/queries.ts'
import { useFile } from '../../desk/use-file.ts'
import { newTask } from '../../rules/pieces.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { useUi } from '../../ui/context.tsx'
import { monthOf } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import classes from './year.module.css'
import { YearGaps } from './YearGaps.tsx'

type Props = {
  readonly card: ClientCard
  readonly year: number
  readonly onYear: (year: number) => void
  /** Stands first in the bar: the choice between the list and the wheel. */
  readonly switches: ReactNode
  /** The filters' own fields. */
  readonly tools: ReactNode
  readonly filters: WorkSearch
  readonly onFilters: (filters: WorkSearch) => void
  /** Told which categories the year has. */
  readonly onCategories: (categories: readonly string[]) => void
  readonly onData: () => void
  /** The occurrence or the payroll run, by its key, that somebody was led to. */
  readonly item: string | undefined
}

/** The client's computed year, month by month: filtered, marked, explained, exported; what has no date says so. */
export function Year({ card, year, onYear, switches, tools, filters, onFilters, onCategories, onData, item }: Props) {
  const { language, today, readFailure } = useUi()
  const words = clientYear[language]
  const thisYear = Number(today.slice(0, 4))
  /** Whoever walks from year to year keeps the focus where it is. */
  const [walked, setWalked] = useState(false)
  const range = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { data, error, isPlaceholderData } = useAsk(
    'calendar.list',
    { client: card.client.id, ...range, language, ...(filters.side && { side: filters.side }) },
    { keep: true },
  )
  const lines = useMemo(
    () =>
      unitsOf(
        (data?.items ?? []).filter((item) => matches(item, filters)),
        data?.runs ?? [],
      ),
    [data, filters],
  )
  const counts = useMemo(() => Map.groupBy(lines, ({ item }) => item.due.slice(0, 7)), [lines])
  const section = useCallback(
    ({ item }: Line) => {
      const id = item.due.slice(0, 7)
      return { id, title: monthOf(item.due, language), note: counts.get(id)?.length ?? 0 }
    },
    [counts, language],
  )
  useEffect(() => onCategories(categoriesIn(data?.items ?? [])), [data, onCategories])
  if (!data) {
    if (!error) return <Loading rows={12} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const isFiltered = filterCount(filters) > 0
  return (
    <div className={classes['year']}>
      <Bar>
        {switches}
        <YearSwitch
          year={year}
          thisYear={thisYear}
          onChange={(next) => {
            onYear(next)
            setWalked(true)
          }}
        />
        {tools}
        <span className={classes['count']} aria-live="polite">
          {words.count(lines.length)}
        </span>
        <Space />
        <div className={classes['tools']}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={task[language].new}
            title={task[language].new}
            onClick={() => newTask({ client: { id: card.client.id, name: card.client.name } })}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={marks[language].range.action}
            title={marks[language].range.action}
            onClick={() =>
              markSpan({ client: { id: card.client.id, name: card.client.name }, ...upToToday(range, today) })
            }
          >
            <IconListCheck size={18} aria-hidden />
          </ActionIcon>
          <PrintButton
            what="printYear"
            asked={{
              client: card.client.id,
              year,
              ...(filters.side && { side: filters.side }),
              ...(filters.category !== undefined && { category: filters.category }),
              ...(filters.state && { state: filters.state }),
            }}
          />
          <Export card={card} {...range} />
        </div>
      </Bar>
      <YearGaps card={card} unset={data.unset} faults={data.faults} onData={onData} />
      <OccurrenceList
        key={isPlaceholderData ? 'before' : year}
        label={`${card.client.name} ${year}`}
        led={lineCalled(lines, item)}
        keep={`year|${card.client.id}|${year}`}
        lines={lines}
        section={section}
        withClient={false}
        autoFocus={!walked}
        startAt={lines.find(({ item }) => item.due >= today)?.id}
        empty={
          isFiltered ? (
            <EmptyState title={words.emptyFiltered} text={narrowing[language].emptyText}>
              <Button variant="default" onClick={() => onFilters(unfiltered(filters))}>
                {words.clear}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={words.empty} text={words.emptyNext}>
              <Button onClick={onData}>{words.toData}</Button>
            </EmptyState>
          )
        }
      />
    </div>
  )
}

/** What of a year has fallen due: the usual span to mark. All of it where it lies ahead. */
const upToToday = ({ from, to }: { readonly from: string; readonly to: string }, today: string) => ({
  from,
  to: to < today || from > today ? to : today,
})

type SwitchProps = { readonly year: number; readonly thisYear: number; readonly onChange: (year: number) => void }

function YearSwitch({ year, thisYear, onChange }: SwitchProps) {
  const words = clientYear[useUi().language]
  return (
    <Stepper
      label={words.year}
      previous={words.previous}
      next={words.next}
      onStep={(by) => onChange(year + by)}
      now={year === thisYear ? undefined : { title: words.thisYear, run: () => onChange(thisYear) }}
    >
      {year}
    </Stepper>
  )
}

/** The year as an iCalendar file in the client's language. */
function Export({ card, from, to }: { readonly card: ClientCard; readonly from: string; readonly to: string }) {
  const words = clientYear[useUi().language]
  const work = useJob()
  const { busy, save } = useFile(() => work('calendar.export', { client: card.client.id, from, to }, words.exporting))
  return (
    <Tooltip label={words.exportHelp} openDelay={400}>
      <ActionIcon variant="default" size={32} aria-label={words.export} loading={busy} onClick={save}>
        <IconCalendarDown size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
