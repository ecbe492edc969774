import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconCalendarDown, IconChevronLeft, IconChevronRight, IconFilterOff } from '@tabler/icons-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { statuses } from '../../../shared/api/items.ts'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import { download } from '../../app/connect.ts'
import { itemId, type Line, OccurrenceList } from '../../app/doors.ts'
import { useJob } from '../../app/jobs.ts'
import { useAsk } from '../../app/queries.ts'
import { useFailures } from '../../app/toast.tsx'
import { useUi } from '../../ui/context.tsx'
import { monthOf } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { byDue, categoriesOf, filtered, noFilter, type YearFilter } from './dates.ts'
import classes from './year.module.css'
import { YearGaps } from './YearGaps.tsx'

type Props = {
  readonly card: ClientCard
  readonly year: number
  readonly onYear: (year: number) => void
  /** Stands first in the bar: the choice between the list and the wheel. */
  readonly switches: ReactNode
  readonly onData: () => void
}

/** The client's computed year, month by month: filtered, marked, explained, exported; what has no date says so. */
export function Year({ card, year, onYear, switches, onData }: Props) {
  const { language, today, readFailure } = useUi()
  const words = clientYear[language]
  const thisYear = Number(today.slice(0, 4))
  /** Whoever walks from year to year keeps the focus where it is. */
  const [walked, setWalked] = useState(false)
  const [filter, setFilter] = useState<YearFilter>(noFilter)
  const range = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { data, error, isPlaceholderData } = useAsk(
    'calendar.list',
    { client: card.client.id, ...range, language },
    { keep: true },
  )
  const lines = useMemo(
    () =>
      filtered(data?.items ?? [], filter)
        .toSorted(byDue)
        .map((item): Line => ({ id: itemId(item), item })),
    [data, filter],
  )
  const counts = useMemo(() => Map.groupBy(lines, (line) => line.item.due.slice(0, 7)), [lines])
  const section = useCallback(
    ({ item }: Line) => {
      const id = item.due.slice(0, 7)
      return { id, title: monthOf(item.due, language), note: counts.get(id)?.length ?? 0 }
    },
    [counts, language],
  )
  const categories = useMemo(() => categoriesOf(data?.items ?? []), [data])
  if (!data) {
    if (!error) return <Loading rows={12} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const isFiltered = filter.side !== null || filter.category !== null || filter.status !== null
  return (
    <div className={classes['year']}>
      <div className={classes['bar']}>
        {switches}
        <YearSwitch
          year={year}
          thisYear={thisYear}
          onChange={(next) => {
            onYear(next)
            setWalked(true)
          }}
        />
        <Filters filter={filter} categories={categories} onChange={setFilter} />
        {isFiltered && (
          <Tooltip label={words.clear}>
            <ActionIcon variant="subtle" color="gray" aria-label={words.clear} onClick={() => setFilter(noFilter)}>
              <IconFilterOff size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        <span className={classes['count']} aria-live="polite">
          {words.count(lines.length)}
        </span>
        <span className={classes['space']} />
        <Export card={card} {...range} />
      </div>
      <YearGaps card={card} unset={data.unset} faults={data.faults} onData={onData} />
      <OccurrenceList
        key={isPlaceholderData ? 'before' : year}
        label={`${card.client.name} ${year}`}
        keep={`year|${card.client.id}|${year}`}
        lines={lines}
        section={section}
        withClient={false}
        autoFocus={!walked}
        startAt={lines.find((line) => line.item.due >= today)?.id}
        empty={
          isFiltered ? (
            <EmptyState title={words.emptyFiltered} text={words.count(data.items.length)}>
              <Button variant="default" onClick={() => setFilter(noFilter)}>
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

type SwitchProps = { readonly year: number; readonly thisYear: number; readonly onChange: (year: number) => void }

function YearSwitch({ year, thisYear, onChange }: SwitchProps) {
  const words = clientYear[useUi().language]
  return (
    <div className={classes['switch']} role="group" aria-label={words.year}>
      <ActionIcon variant="default" aria-label={words.previous} onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <h2 className={classes['number']} aria-live="polite">
        {year}
      </h2>
      <ActionIcon variant="default" aria-label={words.next} onClick={() => onChange(year + 1)}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      {year !== thisYear && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(thisYear)}>
          {words.thisYear}
        </Button>
      )}
    </div>
  )
}

type FilterProps = {
  readonly filter: YearFilter
  readonly categories: readonly string[]
  readonly onChange: (filter: YearFilter) => void
}

function Filters({ filter, categories, onChange }: FilterProps) {
  const { language } = useUi()
  const words = clientYear[language]
  const vocabulary = calendarWords[language]
  const names: Readonly<Record<string, string>> = vocabulary.categories
  return (
    <div className={classes['filters']} role="group" aria-label={words.filters}>
      <Select
        aria-label={words.side}
        placeholder={words.allSides}
        w={136}
        clearable
        value={filter.side}
        onChange={(side) => onChange({ ...filter, side: side === 'provider' || side === 'client' ? side : null })}
        data={[
          { value: 'provider', label: vocabulary.sides.provider },
          { value: 'client', label: vocabulary.sides.client },
        ]}
      />
      <Select
        aria-label={words.category}
        placeholder={words.allCategories}
        w={160}
        clearable
        value={filter.category}
        onChange={(category) => onChange({ ...filter, category })}
        data={categories.map((value) => ({ value, label: names[value] ?? value }))}
      />
      <Select
        aria-label={words.state}
        placeholder={words.allStates}
        w={136}
        clearable
        value={filter.status}
        onChange={(picked) => onChange({ ...filter, status: statuses.find((one) => one === picked) ?? null })}
        data={statuses.map((value) => ({ value, label: vocabulary.statuses[value] }))}
      />
    </div>
  )
}

/** The year as an iCalendar file in the client's language. */
function Export({ card, from, to }: { readonly card: ClientCard; readonly from: string; readonly to: string }) {
  const words = clientYear[useUi().language]
  const work = useJob()
  const fail = useFailures()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      download(await work('calendar.export', { client: card.client.id, from, to }, words.exporting))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Tooltip label={words.exportHelp} openDelay={400}>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        loading={busy}
        onClick={() => void run()}
      >
        {words.export}
      </Button>
    </Tooltip>
  )
}
