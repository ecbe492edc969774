import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { useLanguage } from '../../desk/session.tsx'
import { hasModal } from '../../ui/focus.ts'
import { remPx } from '../../ui/rem.ts'
import classes from './grid.module.css'
import { BEFORE, cellId, COLUMNS, GridRow, ofClient } from './GridRow.tsx'
import { monthNames } from './months.ts'
import { peakOf, type Place, type Row, stepIn, totalsOf } from './rows.ts'
import type { GridSort } from './search.ts'
import { sumOf, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'

/** The height of a row in rem, as in the style sheet. */
const ROW_REM = 2
/** The row of everybody's totals. */
export const ALL = 'all'
const TRACKS = 'minmax(14rem, 2fr) minmax(7.25rem, 0.2fr) repeat(12, minmax(3.08rem, 0.3fr)) minmax(7.75rem, 0.4fr)'

export type GridCell = { readonly row: string; readonly column: number }
export type GridHandle = { readonly focus: () => void }

type Props = {
  readonly rows: readonly Row[]
  readonly year: number
  /** The month we are in, from 0; -1 when the year is another one. */
  readonly now: number
  readonly sort: { readonly by: GridSort; readonly desc: boolean }
  readonly chosen: GridCell | undefined
  readonly onSort: (by: GridSort) => void
  readonly onOpen: (cell: GridCell) => void
  readonly ref?: Ref<GridHandle>
}

/**
 * Clients by months. A grid for the keyboard: arrows, Home and End within the row, with Ctrl to the corners, PageUp and
 * PageDown by what is in sight, Enter opens. Rows out of sight are not in the page.
 */
export function ClientGrid({ rows, year, now, sort, chosen, onSort, onOpen, ref }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const id = useId()
  const [rowHeight] = useState(() => ROW_REM * remPx())
  // The head and the totals stand still above the rows.
  const above = 2 * rowHeight
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: BEFORE + Math.max(0, now) })
  const months = useMemo(() => monthNames(language), [language])
  const names = useMemo(() => [...months.map(({ long }) => `${long} ${year}`), String(year)], [months, year])
  const totals = useMemo(() => totalsOf(rows), [rows])
  const peak = useMemo(() => peakOf(rows), [rows])
  const total = useMemo(() => sumOf(rows.map(({ year: whole }) => whole)), [rows])
  // Row 0 is everybody's; a shorter list keeps the place inside.
  const row = Math.min(place.row, rows.length)
  const rowId = row === 0 ? ALL : (rows[row - 1]?.id ?? ALL)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used in this render only
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: above,
    scrollPaddingStart: above + 2,
    scrollPaddingEnd: 2,
    initialRect: { width: 1000, height: 600 },
  })
  // Whoever begins here has the keyboard here.
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true })
  }, [])
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus() }))

  const go = (next: Place) => {
    setPlace(next)
    if (next.row > 0) virtual.scrollToIndex(next.row - 1)
    if (next.column > 0) revealColumn(next.column, scroller.current)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.altKey || event.defaultPrevented || hasModal()) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight || 600) / rowHeight) - 3)
    const size = { rows: rows.length + 1, columns: COLUMNS, page }
    const next = stepIn(event.key, event.ctrlKey || event.metaKey, { row, column: place.column }, size)
    if (next) go(next)
    else if (event.key === 'Enter' && !event.ctrlKey) onOpen({ row: rowId, column: place.column })
    else return
    event.preventDefault()
  }
  const press = useCallback(
    (pressed: string, column: number) => {
      grid.current?.focus({ preventScroll: true })
      setPlace({ row: pressed === ALL ? 0 : rows.findIndex((each) => each.id === pressed) + 1, column })
      onOpen({ row: pressed, column })
    },
    [rows, onOpen],
  )
  const shared = { grid: id, language, names, now, onPress: press }
  const at = (key: string) => ({
    active: key === rowId ? place.column : -1,
    chosen: chosen?.row === key ? chosen.column : -1,
  })
  const items = virtual.getVirtualItems()
  const inSight = row === 0 || items.some(({ index }) => index === row - 1)
  return (
    <div ref={scroller} className={classes['scroller']}>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table is the native grid
        role="grid"
        aria-label={`${words.title} ${year}`}
        aria-rowcount={rows.length + 2}
        aria-colcount={COLUMNS}
        {...(inSight && { 'aria-activedescendant': cellId(id, rowId, place.column) })}
        tabIndex={0}
        data-list="cells"
        // Twelve months go under the names where the window is narrow.
        data-wide
        className={classes['grid']}
        style={{ '--columns': TRACKS }}
        onKeyDown={keys}
      >
        <thead className={classes['head']}>
          <tr className={`${classes['row']} ${classes['headRow']}`} aria-rowindex={1}>
            <Head by="name" sort={sort} title={words.columns.client} start onSort={onSort} />
            <Head by="responsible" sort={sort} title={words.columns.responsible} start onSort={onSort} />
            {months.map(({ long, short }, month) => (
              <th key={long} scope="col" className={classes['th']} data-now={month === now || undefined} abbr={long}>
                {short}
              </th>
            ))}
            <Head by="late" sort={sort} title={words.columns.year} hint={words.sortLate} onSort={onSort} />
          </tr>
          <GridRow
            {...shared}
            {...at(ALL)}
            id={ALL}
            title={words.all(rows.length)}
            responsible=""
            faults={0}
            months={totals}
            peak={Math.max(1, ...totals.map(totalOf))}
            year={total}
            index={2}
            totals
          />
        </thead>
        <tbody className={classes['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const client = rows[index]
            return (
              client && (
                <GridRow
                  key={client.id}
                  {...shared}
                  {...at(client.id)}
                  {...ofClient(client)}
                  peak={peak}
                  index={index + 3}
                  top={start - above}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Scrolls sideways until a column stands beside the first one, which stays where it is. */
function revealColumn(column: number, scroller: HTMLElement | null) {
  const at = (index: number) => scroller?.querySelector(`[aria-colindex="${index + 1}"]`)?.getBoundingClientRect()
  const [first, cell, room] = [at(0), at(column), scroller?.getBoundingClientRect()]
  if (!scroller || !first || !cell || !room) return
  if (cell.right > room.right) scroller.scrollLeft += cell.right - room.right
  else if (cell.left < room.left + first.width) scroller.scrollLeft -= room.left + first.width - cell.left
}

type HeadProps = {
  readonly by: GridSort
  readonly title: string
  readonly hint?: string
  readonly start?: boolean
  readonly sort: Props['sort']
  readonly onSort: (by: GridSort) => void
}

function Head({ by, title, hint, start = false, sort, onSort }: HeadProps) {
  const words = messages[useLanguage()]
  const sorted = sort.by === by
  const Arrow = sort.desc ? IconChevronDown : IconChevronUp
  return (
    <th
      scope="col"
      className={`${classes['th']} ${start ? classes['start'] : ''}`}
      {...(sorted && { 'aria-sort': sort.desc ? 'descending' : 'ascending' })}
    >
      <UnstyledButton className={classes['sort'] ?? ''} title={words.sortBy(hint ?? title)} onClick={() => onSort(by)}>
        {title}
        {sorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
