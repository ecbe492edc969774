import { Bar, Space } from '../../ui/Screen.tsx'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { fitOf, onScreen } from '../../../shared/domain/wheel/fit.ts'
import { pictureOf } from '../../../shared/domain/wheel/picture.ts'
import { markAt, type Place } from '../../../shared/domain/wheel/reading.ts'
import { totalOf, wheelOf } from '../../../shared/domain/wheel/wheel.ts'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { categoriesIn, type WorkSearch } from '../../desk/work-search.ts'
import { PrintButton } from '../export/PrintButton.tsx'
import { ChosenList } from './ChosenList.tsx'
import { type Choice, narrowed, toggled } from './choice.ts'
import { CountsTable } from './CountsTable.tsx'
import { Drawing } from './Drawing.tsx'
import { Legend } from './Legend.tsx'
import { Opened, type OpenMark } from './Opened.tsx'
import { pictureWords, ringNamesIn, wordsOf } from '../../../shared/i18n/wheel-words.ts'
import { groupsOf } from './on-ring.ts'
import { Reading } from './Reading.tsx'
import { useReading } from './use-reading.ts'
import classes from './wheel.module.css'

type Props = {
  /** Whose year: a client's id, or that of all clients. */
  readonly client?: string | undefined
  readonly year: number
  readonly onYear: (year: number) => void
  readonly personId?: string | undefined
  /** Side, category and state; whose work it is says `personId`. */
  readonly filters: WorkSearch
  /** Told which categories the year has, whatever the filters say. */
  readonly onCategories?: ((categories: readonly string[]) => void) | undefined
  /** At the left end of the bar, and at its right end. */
  readonly switches?: ReactNode
  readonly tools?: ReactNode
}

/** As wide as the wheel is as long as nobody has measured, in px. */
const WIDTH = 520

/** The year as a wheel, with its numbers and its work beside it. */
export function YearWheel({ switches, tools, ...props }: Props) {
  const { client, year, onYear, personId, onCategories } = props
  const { side, category, state } = props.filters
  const { language, today, readFailure } = useUi()
  const switching = clientYear[language]
  const asked = {
    year,
    language,
    ...(client !== undefined && { client }),
    ...(side !== undefined && { side }),
    ...(state !== undefined && { state }),
    ...(personId !== undefined && { personId }),
  }
  const paper = { ...asked, ...(category !== undefined && { category }) }
  // A client's list is in the client's language.
  const { language: _, ...clientPaper } = paper
  const listed = client === undefined ? paper : clientPaper
  const { data, error } = useAsk('calendar.wheel', asked, { keep: true })
  useEffect(() => onCategories?.(categoriesIn(data?.kinds ?? [])), [data, onCategories])
  const failure = error && !data ? readFailure(error) : undefined
  const thisYear = Number(today.slice(0, 4))
  return (
    <div className={classes['wheel']}>
      <Bar>
        {switches}
        <Stepper
          label={switching.year}
          previous={switching.previous}
          next={switching.next}
          onStep={(by) => onYear(year + by)}
          now={year === thisYear ? undefined : { title: switching.thisYear, run: () => onYear(thisYear) }}
        >
          {year}
        </Stepper>
        <Space />
        {tools}
        <PrintButton what="printWall" asked={paper} />
        <PrintButton what="printWheel" asked={paper} />
        <PrintButton what="printYear" asked={listed} />
      </Bar>
      {failure && <EmptyState title={failure.title} text={failure.text} />}
      {!failure && !data && <Loading rows={12} />}
      {data && <Body key={client ?? ''} data={data} {...props} />}
    </div>
  )
}

function Body({ data, client, filters, personId }: Props & { readonly data: WheelAnswer }) {
  const { language, today } = useUi()
  const words = messages[language]
  const help = useId()
  const [choice, setChoice] = useState<Choice>({})
  const [withFocus, setWithFocus] = useState(false)
  const [opened, setOpened] = useState<OpenMark>()
  const { ref, width, height } = useElementSize()
  const shown = useMemo(() => narrowed(data, filters.category), [data, filters.category])
  const wheel = useMemo(() => wheelOf(shown), [shown])
  const fit = useMemo(() => fitOf(width || WIDTH, height || width || WIDTH, onScreen), [width, height])
  const names = useMemo(() => ringNamesIn(wheel, wordsOf(language)), [wheel, language])
  const picture = useMemo(
    () => pictureOf(wheel, pictureWords(wheel, data.name, wordsOf(language)), fit),
    [wheel, data.name, language, fit],
  )
  const choose = (next: Choice, focus = false) => {
    setWithFocus(focus)
    setChoice((old) => (focus ? next : toggled(old, next)))
  }
  const open = (place: Place) => {
    const mark = markAt(wheel, place)
    const ring = wheel.rings[place.ring]
    if (!mark || !ring) return
    if (mark.total > 1) return choose({ ring: place.ring, month: mark.month, day: mark.iso }, true)
    setOpened({ client, filters, personId, day: mark.iso, ring, groups: groupsOf(wheel) })
  }
  const clear = () => {
    const isClear = choice.ring === undefined && choice.month === undefined
    if (!isClear) choose({})
    return !isClear
  }
  const { active, handlers } = useReading({
    wheel,
    fit,
    today: dayOf(today),
    onOpen: open,
    onChoose: choose,
    onClear: clear,
  })
  const group = choice.ring === undefined ? undefined : names[choice.ring]
  return (
    <div className={classes['stage']}>
      <div className={classes['body']} data-of-all={client === undefined || undefined}>
        <div className={classes['left']}>
          {/* A picture that is read by arrow keys: an application of its own, with the table beside it as its equal. */}
          <div
            ref={ref}
            className={classes['clock']}
            role="application"
            aria-roledescription={words.title}
            aria-label={words.label(data.name, data.year, totalOf(wheel.counts))}
            aria-describedby={help}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes the focus to hear its keys
            tabIndex={0}
            data-wheel
            {...handlers}
          >
            <Drawing wheel={wheel} picture={picture} fit={fit} choice={choice} active={active} />
          </div>
          <span id={help} hidden>
            {words.help}
          </span>
          <Reading
            data={data}
            entries={[...shown.entries]}
            mark={markAt(wheel, active)}
            ink={wheel.rings[active?.ring ?? 0]?.ink ?? 0}
            group={names[active?.ring ?? 0] ?? ''}
          />
          <Legend wheel={wheel} />
        </div>
        <div className={classes['right']}>
          <CountsTable wheel={wheel} names={names} choice={choice} onChoose={choose} />
          <ChosenList
            client={client}
            filters={filters}
            personId={personId}
            year={data.year}
            choice={choice}
            group={group}
            ring={choice.ring === undefined ? undefined : wheel.rings[choice.ring]}
            groups={groupsOf(wheel)}
            withFocus={withFocus}
          />
        </div>
      </div>
      {opened && <Opened mark={opened} onClose={() => setOpened(undefined)} />}
    </div>
  )
}
