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
  const fits = day.kinds <= room ? room : Math.max(1, room - 1)
  const lines = day.groups.slice(0, fits)
  const left = day.kinds - lines.length
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
      {lines.map((line) => {
        const sign = worstOf(line.tally) ?? 'planned'
        const text = line.clients > 1 ? words.group(line.clients, line.name) : words.one(line.client, line.name)
        const settled = countOf(line.tally, 'done') + countOf(line.tally, 'skipped') === totalOf(line.tally)
        return (
          <span
            key={`${line.name}|${line.client}`}
            className={classes['line']}
            data-sign={sign}
            title={text}
            aria-hidden
          >
            <SignShape sign={sign} />
            <span className={classes['text']} data-settled={settled || undefined}>
              {text}
            </span>
          </span>
        )
      })}
      {left > 0 && room > 1 && (
        <span className={classes['more']} aria-hidden>
          {words.more(left)}
        </span>
      )}
    </td>
  )
}

/** `12`; the first of a month says which: `1.2.` */
const numberOf = (day: string) => (day.endsWith('-01') ? `1.${Number(day.slice(5, 7))}.` : String(Number(day.slice(8))))
