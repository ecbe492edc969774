import { VisuallyHidden } from '@mantine/core'
import { grouped } from '../../../shared/domain/grouped.ts'
import { totalOf, worstOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Month } from '../../../shared/api/year-views.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { useLanguage } from '../../desk/session.tsx'
import { fullDay } from '../../ui/dates.ts'
import { SignShape } from '../../ui/StatusSign.tsx'
import { inWords } from '../grid/rows.ts'
import { type Content, HEIGHTS, shownOf } from './fit.ts'
import classes from './month.module.css'

type Day = Month['days'][number]

type Props = {
  readonly id: string
  readonly day: Day
  readonly content: Content
  /** How high the day is, in rem. */
  readonly height: number
  /** Whether it belongs to the month that is shown, not to a neighbour. */
  readonly inside: boolean
  readonly today: boolean
  readonly active: boolean
  readonly chosen: boolean
  readonly onPress: (day: string) => void
}

/** One day: its number, what the day is called, and what falls due, counted. */
export function DayCell({ id, day, content, height, inside, today, active, chosen, onPress }: Props) {
  const language = useLanguage()
  const words = messages[language].month
  const total = totalOf(day.tally)
  const { settled, entries, kinds, namesBelow } = content
  const shown = entries.slice(0, shownOf(content, height))
  // Only the first of many are told: where everything is done, so is what was not told.
  const left = settled === total ? 0 : kinds - shown.length
  const room = height - HEIGHTS.heading - content.names
  // Information is in no count: a day that has nothing else is told by it.
  const told = day.groups.map(({ name }) => name).join(', ')
  const said =
    total > 0 ? inWords(day.tally, calendarWords[language].statuses) : told === '' ? messages[language].nothing : told
  const names = day.names.join(', ')
  return (
    <td
      id={id}
      className={classes['day']}
      {...(today && { 'aria-current': 'date' })}
      aria-selected={chosen}
      data-outside={!inside || undefined}
      data-off={day.off || undefined}
      data-today={today || undefined}
      data-active={active || undefined}
      onClick={() => onPress(day.day)}
    >
      <VisuallyHidden>{[fullDay(day.day, language), ...day.names, said].join(', ')}</VisuallyHidden>
      <span className={classes['top']} aria-hidden>
        <span className={classes['number']}>{numberOf(day.day)}</span>
        <span className={classes['feast']}>{namesBelow ? '' : names}</span>
        {total > 0 && <span className={classes['total']}>{grouped(total)}</span>}
      </span>
      {namesBelow && (
        <span className={classes['below']} aria-hidden>
          {names}
        </span>
      )}
      {shown.map(({ group: { name, client, clients, tally } }) => {
        const sign = worstOf(tally) ?? 'planned'
        const text = clients > 1 ? words.group(clients, name) : words.one(client, name)
        return (
          <span key={`${name}|${client}`} className={classes['line']} data-sign={sign} title={text} aria-hidden>
            <SignShape sign={sign} />
            <span className={classes['text']}>
              {name}
              {clients > 1 ? (
                <span className={classes['whose']}>{` ·\u00a0${grouped(clients)}`}</span>
              ) : (
                <span className={`${classes['whose']} ${classes['client']}`}>{client}</span>
              )}
            </span>
          </span>
        )
      })}
      {settled > 0 && room >= HEIGHTS.settled && (
        <span className={classes['line']} data-sign="done" data-settled title={words.settled(settled)} aria-hidden>
          <SignShape sign="done" />
          <span className={classes['whose']}>{grouped(settled)}</span>
        </span>
      )}
      {left > 0 && room >= HEIGHTS.more + (settled > 0 ? HEIGHTS.settled : 0) && (
        <span className={classes['more']} aria-hidden>
          {words.more(left)}
        </span>
      )}
    </td>
  )
}

/** `12`; the first of a month says which: `1.2.` */
const numberOf = (day: string) => (day.endsWith('-01') ? `1.${Number(day.slice(5, 7))}.` : String(Number(day.slice(8))))
