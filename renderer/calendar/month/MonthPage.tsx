import { useWorkScreen } from '../use-work-screen.ts'
import { Bar, Screen, Space } from '../../ui/Screen.tsx'
import { ActionIcon, Button } from '@mantine/core'
import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { useCommands } from '../../desk/commands.ts'
import { useShown } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { fullDay, monthOf, weekOf } from '../../ui/dates.ts'
import { hasModal } from '../../ui/focus.ts'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Filters } from '../filters/Filters.tsx'
import { ItemsPane } from '../grid/ItemsPane.tsx'
import { monthSpan } from '../grid/months.ts'
import { sumOf, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { PrintButton } from '../export/PrintButton.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { Views } from '../../desk/Views.tsx'
import { remPx } from '../../ui/rem.ts'
import { DayCell } from './DayCell.tsx'
import classes from './month.module.css'
import { addMonths, stepFrom } from './search.ts'

/** The height of a day's heading and of one line in it, in rem. */
const [HEADING, LINE, TWO_LINES] = [1.625, 1.1875, 2.125]
/** As in the style sheet: from here an entry has two lines. */
const WIDE = '(min-width: 93.75em)'

/** In the place of a day: the whole month is opened as a list, which is the equal of the picture. */
const WHOLE = 'month'

/** A month of weeks with what falls due on each day, counted; a day opens its items under the month. */
export function MonthPage() {
  const words = messages[useLanguage()]
  const { language, today, search, change, personId } = useWorkScreen('/calendar/month', words.month.title)
  const day = search.day ?? today
  const { side, category, state } = search
  const asked = {
    language,
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    ...(personId !== undefined && { personId }),
    ...(side && { side }),
    ...(category && { category }),
    ...(state && { state }),
  }
  const data = useShown('calendar.month', asked)
  const title = monthOf(day, language)
  const days = useMemo(() => data?.days ?? [], [data])
  const weeks = useMemo(
    () => Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7)),
    [days],
  )
  const inMonth = days.filter((each) => each.day.startsWith(day.slice(0, 7)))
  const [opened, setOpened] = useState<string>()
  const { ref: body, height } = useElementSize<HTMLTableSectionElement>()
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const line = useMediaQuery(WIDE) ? TWO_LINES : LINE
  const room = Math.max(1, Math.floor((height / remPx() / Math.max(1, weeks.length) - HEADING) / line))
  const busy = days.some(({ tally }, at) => at % 7 >= 5 && totalOf(tally) > 0)

  const go = (to: string) => {
    if (to >= '1950-01-01' && to <= '2150-12-31') change({ ...search, day: to })
  }
  const press = (pressed: string) => {
    table.current?.focus({ preventScroll: true })
    go(pressed)
    setOpened(pressed)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== table.current || event.altKey || event.ctrlKey || event.metaKey || hasModal()) return
    const next = stepFrom(event.key, day)
    if (next !== undefined) go(next)
    else if (event.key === 'Enter') setOpened(day)
    else return
    event.preventDefault()
  }
  useCommands([
    { id: 'month.previous', title: words.month.previous, group: 'view', run: () => go(addMonths(day, -1)) },
    { id: 'month.next', title: words.month.next, group: 'view', run: () => go(addMonths(day, 1)) },
    { id: 'month.list', title: words.monthAsList, group: 'view', run: () => setOpened(WHOLE) },
    { id: 'month.now', title: words.month.now, group: 'view', run: () => go(today) },
  ])
  return (
    <Screen>
      <PageHeader title={title} subtitle={data && words.items(totalOf(sumOf(inMonth.map(({ tally }) => tally))))}>
        <Filters search={search} categories={data?.categories ?? []} onChange={change} />
      </PageHeader>
      <Bar>
        <Views search={search} />
        <SavedMenu screen="month" search={search} />
        <ActionIcon aria-label={words.month.previous} size={32} onClick={() => go(addMonths(day, -1))}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={words.month.next} size={32} onClick={() => go(addMonths(day, 1))}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {!today.startsWith(day.slice(0, 7)) && (
          <Button variant="default" onClick={() => go(today)}>
            {words.month.now}
          </Button>
        )}
        <Space />
        <Button
          variant="default"
          aria-pressed={opened === WHOLE}
          onClick={() => setOpened(opened === WHOLE ? undefined : WHOLE)}
        >
          {words.monthAsList}
        </Button>
        <PrintButton what="printMonth" asked={asked} />
      </Bar>
      {data ? (
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table is the native grid
          role="grid"
          aria-label={title}
          tabIndex={0}
          data-list="cells"
          className={classes['month']}
          style={busy ? undefined : { '--weekend': '0.35fr' }}
          aria-activedescendant={`${id}-${day}`}
          onKeyDown={keys}
        >
          <thead>
            <tr className={classes['week']}>
              <th scope="col" className={classes['head']}>
                {words.month.week}
              </th>
              {ui[language].weekdays.short.split(' ').map((name, at) => (
                <th key={name} scope="col" className={classes['head']} abbr={ui[language].weekdays.long.split(' ')[at]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} className={classes['weeks']}>
            {weeks.map((week) => {
              const { week: number, monday } = weekOf(week[0]?.day ?? day)
              return (
                <tr key={monday} className={classes['week']}>
                  <th scope="row" className={classes['weekNumber']} aria-label={words.month.weekOf(number)}>
                    {number}
                  </th>
                  {week.map((each) => (
                    <DayCell
                      key={each.day}
                      id={`${id}-${each.day}`}
                      day={each}
                      inside={each.day.startsWith(day.slice(0, 7))}
                      today={each.day === today}
                      active={each.day === day}
                      chosen={each.day === opened}
                      room={room}
                      onPress={press}
                    />
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : (
        <Loading rows={16} />
      )}
      {opened !== undefined && (
        <ItemsPane
          chosen={
            opened === WHOLE
              ? {
                  id: `month|${day.slice(0, 7)}`,
                  title,
                  ...monthSpan(Number(day.slice(0, 4)), Number(day.slice(5, 7))),
                }
              : { id: `day|${opened}`, title: fullDay(opened, language), from: opened, to: opened }
          }
          search={search}
          onClose={() => {
            setOpened(undefined)
            table.current?.focus()
          }}
        />
      )}
    </Screen>
  )
}
