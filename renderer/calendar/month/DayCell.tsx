import { VisuallyHidden } from '@mantine/core'
import { grouped } from '../../../shared/domain/grouped.ts'
import { countOf, totalOf, worstOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Month } from '../../../shared/api/year-views.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { useLanguage } from '../../desk/session.tsx'
import { fullDay } from '../../ui/dates.ts'
import { SignShape } from '../../ui/StatusSign.tsx'
import { inWords } from '../grid/rows.ts'
import classes from './month.module.css'

type Day = Month['days'][number]

type Props = {
  readonly id: string
  readonly day: Day
  /** Whether it belongs to the month that is shown, not to a neighbour. */
  readonly inside: boolean
  readonly today: boolean
  readonly active: boolean
  readonly chosen: boolean
  /** How many lines there is room for. */
  readonly room: number
  readonly onPress: (day: string) => void
}

/** One day: its number, what the day is called, and what falls due, counted. */
export function DayCell({ id, day, inside, today, active, chosen, room, onPress }: Props) {
  const language = useLanguage()
  const words = messages[language].month
  const total = totalOf(day.tally)
  // What is done is one line: what is left to do has the room.
  const open = day.groups.filter(({ tally }) => settledOf(tally) < totalOf(tally))
  const settled = settledOf(day.tally)
  const closed = day.groups.length - open.length
  const kinds = day.kinds - closed
  const free = room - (settled > 0 ? 1 : 0)
  const lines = open.slice(0, kinds <= free ? free : Math.max(1, free - 1))
  // Only the first of many are told: where everything is done, so is what was not told.
  const left = settled === total ? 0 : kinds - lines.length
  const said = total > 0 ? inWords(day.tally, calendarWords[language].statuses) : messages[language].nothing
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
        <span className={classes['feast']} title={day.names.join(', ')}>
          {day.names.join(', ')}
        </span>
        {total > 0 && <span className={classes['total']}>{grouped(total)}</span>}
      </span>
      {lines.map(({ name, client, clients, tally }) => {
        const sign = worstOf(tally) ?? 'planned'
        const text = clients > 1 ? words.group(clients, name) : words.one(client, name)
        return (
          <span key={`${name}|${client}`} className={classes['line']} data-sign={sign} title={text} aria-hidden>
            <SignShape sign={sign} />
            <span className={classes['text']}>
              {name}
              <span className={classes['whose']}> · {clients > 1 ? grouped(clients) : client}</span>
            </span>
          </span>
        )
      })}
      {settled > 0 && (
        <span className={classes['line']} data-sign="done" data-settled title={words.settled(settled)} aria-hidden>
          <SignShape sign="done" />
          <span className={classes['whose']}>{grouped(settled)}</span>
        </span>
      )}
      {left > 0 && room > 1 && (
        <span className={classes['more']} aria-hidden>
          {words.more(left)}
        </span>
      )}
    </td>
  )
}

/** How many are done, or skipped. */
const settledOf = (tally: Day['tally']) => countOf(tally, 'done') + countOf(tally, 'skipped')

/** `12`; the first of a month says which: `1.2.` */
const numberOf = (day: string) => (day.endsWith('-01') ? `1.${Number(day.slice(5, 7))}.` : String(Number(day.slice(8))))
