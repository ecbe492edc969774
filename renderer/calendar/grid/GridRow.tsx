import { Muted } from '../../ui/Screen.tsx'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type CSSProperties, memo } from 'react'
import { type Tally, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import type { Language } from '../../../shared/domain/words.ts'
import classes from './grid.module.css'
import { LoadCell, Sparkline } from './Load.tsx'
import { inWords, loadOf, type Row, shortPerson } from './rows.ts'

/** The columns before the months, and the one after them. */
export const BEFORE = 2
export const COLUMNS = BEFORE + 12 + 1

/** How many digits a month and the year have room for beside the sign of what is late; totals are set in bold. */
const [MONTH_DIGITS, TOTAL_DIGITS, YEAR_DIGITS] = [4, 3, 7]

export const cellId = (grid: string, row: string, column: number) => `${grid}-${row}-${column}`

type Props = {
  readonly grid: string
  readonly id: string
  /** The first cell; the others follow from the tallies. */
  readonly title: string
  readonly note?: string | undefined
  /** Nobody, where it is empty. */
  readonly responsible: string
  readonly faults: number
  readonly months: readonly Tally[]
  readonly year: Tally
  /** How many items a month has the deepest tint with. */
  readonly peak: number
  readonly language: Language
  /** What the columns are called, for screen readers and tooltips. */
  readonly names: readonly string[]
  /** Its place among all rows, the head being 1. */
  readonly index: number
  /** The column that the keyboard is on; -1 where it is elsewhere. */
  readonly active: number
  /** The column whose items are shown; -1 where there is none. */
  readonly chosen: number
  /** The month we are in, from 0; -1 in other years. */
  readonly now: number
  readonly totals?: boolean
  readonly top?: number | undefined
  readonly onPress: (row: string, column: number) => void
}

/** One client's year, or everybody's. Drawn again only when something about it changed: there are two thousand. */
export const GridRow = memo(function GridRow(props: Props) {
  const { grid, id, title, note, responsible, faults, months, year, peak, names, index, active, chosen, now, onPress } =
    props
  const words = messages[props.language]
  const style: CSSProperties | undefined =
    props.top === undefined ? undefined : { transform: `translateY(${props.top}px)` }
  const plain = (column: number) => ({
    id: cellId(grid, id, column),
    'aria-colindex': column + 1,
    onClick: () => onPress(id, column),
  })
  const lit = (column: number) => (column === active ? ` ${classes['active']}` : '')
  return (
    <tr className={`${classes['row']} ${props.totals ? classes['totals'] : ''}`} aria-rowindex={index} style={style}>
      <th {...plain(0)} scope="row" className={`${classes['name']}${lit(0)}`}>
        <span className={classes['two']}>{title}</span>
        {note !== undefined && <Muted>{note}</Muted>}
        {faults > 0 && (
          <span className={classes['warn']} title={words.faults(faults)}>
            <IconAlertTriangle size={14} aria-label={words.faults(faults)} />
          </span>
        )}
      </th>
      <td {...plain(1)} className={`${classes['cell']} ${classes['start']}${lit(1)}`}>
        <span className={`${classes['cut']} ${classes['muted']}`} title={responsible || undefined}>
          {responsible ? shortPerson(responsible) : props.totals ? '' : words.nobody}
        </span>
      </td>
      {[...months, year].map((tally, at) => {
        const column = at + BEFORE
        const load = loadOf(tally)
        const isYear = at === months.length
        const said = load ? inWords(tally, calendarWords[props.language].statuses) : words.nothing
        const name = `${names[at] ?? ''}: ${said}`
        return (
          <td
            key={column}
            {...plain(column)}
            className={`${classes['cell']} ${classes['month']}${lit(column)}`}
            aria-label={name}
            title={name}
            data-year={isYear || undefined}
            style={isYear || !load ? undefined : { '--load': `${Math.round((load.count / peak) * 100)}%` }}
            data-now={at === now || undefined}
            data-chosen={column === chosen || undefined}
          >
            {isYear && load && <Sparkline counts={months.map(totalOf)} />}
            {load && <LoadCell load={load} room={isYear ? YEAR_DIGITS : props.totals ? TOTAL_DIGITS : MONTH_DIGITS} />}
          </td>
        )
      })}
    </tr>
  )
})

/** What a row of the grid shows of a client. */
export const ofClient = (row: Row) => ({
  id: row.id,
  title: row.name,
  responsible: row.responsible,
  faults: row.faults,
  months: row.months,
  year: row.year,
})
