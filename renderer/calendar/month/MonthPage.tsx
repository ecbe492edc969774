import { useWorkScreen } from '../use-work-screen.ts'
import { Bar, Screen, Space } from '../../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { useCommands } from '../../desk/commands.ts'
import { useShown } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { fullDay, monthOf, weekOf } from '../../ui/dates.ts'
import { hasModal } from '../../ui/focus.ts'
import { Loading } from '../../ui/Loading.tsx'
import { measureOf, useFonts } from '../../ui/measure.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Filters } from '../filters/Filters.tsx'
import { ItemsPane } from '../grid/ItemsPane.tsx'
import { monthSpan } from '../grid/months.ts'
import { totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { PrintButton } from '../export/PrintButton.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { Views } from '../../desk/Views.tsx'
import { remPx } from '../../ui/rem.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { DayCell } from './DayCell.tsx'
import { type Content, contentOf, dayWidth, leastOf, wantedOf, weekHeights, widthsOfDays } from './fit.ts'
import classes from './month.module.css'
import { addMonths, stepFrom } from './search.ts'

/** The size of an entry's words, in rem. */
const WORDS = 0.75

/** In the place of a day: the whole month is opened as a list, which is the equal of the picture. */
const WHOLE = 'month'

const NOTHING: Content = { namesBelow: false, names: 0, entries: [], settled: 0, kinds: 0 }

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
  const [opened, setOpened] = useState<string>()
  const { ref: body, width, height } = useElementSize<HTMLTableSectionElement>()
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const ready = useFonts()
  const rem = remPx()
  const wide = useMemo(() => widthsOfDays(days), [days])
  const contents = useMemo(() => {
    const measure = ready && width > 0 ? measureOf(400, WORDS * rem) : undefined
    return days.map((each) => contentOf(each, dayWidth(width / rem, wide) * rem, rem, measure))
  }, [days, wide, width, rem, ready])
  const ofWeeks = (of: (content: Content) => number) =>
    weeks.map((_, week) => Math.max(0, ...contents.slice(week * 7, week * 7 + 7).map(of)))
  const least = ofWeeks(leastOf)
  // Where there is less room than their names ask for, the weeks scroll.
  const heights = weekHeights(ofWeeks(wantedOf), height / rem).map((own, week) => Math.max(own, least[week] ?? 0))

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
      <PageHeader title={title} subtitle={data && words.items(totalOf(data.tally))}>
        <Filters search={search} categories={data?.categories ?? []} onChange={change} />
      </PageHeader>
      <Bar>
        <Views search={search} />
        <SavedMenu screen="month" search={search} />
        <Stepper
          label={words.month.title}
          previous={words.month.previous}
          next={words.month.next}
          onStep={(by) => go(addMonths(day, by))}
          now={today.startsWith(day.slice(0, 7)) ? undefined : { title: words.month.now, run: () => go(today) }}
        >
          {Number(day.slice(5, 7))}/{day.slice(0, 4)}
        </Stepper>
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
          style={{ '--days': wide.map((whole) => (whole ? 'minmax(0, 1fr)' : '3rem')).join(' ') }}
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
            {weeks.map((week, row) => {
              const { week: number, monday } = weekOf(week[0]?.day ?? day)
              return (
                <tr key={monday} className={classes['week']} style={{ height: `${heights[row] ?? 0}rem` }}>
                  <th scope="row" className={classes['weekNumber']} aria-label={words.month.weekOf(number)}>
                    {number}
                  </th>
                  {week.map((each, at) => (
                    <DayCell
                      key={each.day}
                      id={`${id}-${each.day}`}
                      day={each}
                      content={contents[row * 7 + at] ?? NOTHING}
                      height={heights[row] ?? 0}
                      inside={each.day.startsWith(day.slice(0, 7))}
                      today={each.day === today}
                      active={each.day === day}
                      chosen={each.day === opened}
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
