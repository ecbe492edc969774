import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { grouped } from '../../shared/domain/grouped.ts'
import { memo, type ReactNode } from 'react'
import classes from './DataTable.module.css'
import type { Standing } from './list-standing.ts'
import type { Column, Section } from './table-types.ts'

type Props<T> = {
  readonly id: string
  readonly row: T
  readonly columns: readonly Column<T>[]
  readonly depth: number
  /** In a list with groups: where it stands for those who do not see it. */
  readonly standing: Standing | undefined
  readonly group: boolean
  /** It is acted on as one, so that its last cell stays beside the arrow that opens it. */
  readonly unit: boolean
  readonly expanded: boolean
  readonly selected: boolean
  readonly selectable: boolean
  /** Whether its check box has a column of its own. */
  readonly boxed: boolean
  /** Something in the list is selected, so boxes are shown. */
  readonly selecting: boolean
  readonly active: boolean
  readonly open: boolean
  readonly tone: 'muted' | 'struck' | undefined
  readonly index: number
  /** Where it stands among the rows; a click is told by it. */
  readonly at: number
  readonly top: number
  /** Words of it take a second line. */
  readonly tall: boolean
}

function Row<T>(props: Props<T>) {
  const { row, columns, group, unit, expanded, selected, selectable, boxed, active } = props
  const tick = <span className={classes['tick']}>{selected && <IconCheck size={12} stroke={3} aria-hidden />}</span>
  const cellId = ({ id }: Column<T>) => `${props.id}-${id}`
  return (
    <tr
      id={props.id}
      className={classes['row']}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={props.index}
      {...(selectable && { 'aria-selected': selected })}
      {...(group && { 'aria-expanded': expanded })}
      {...(props.standing && {
        'aria-level': props.standing.level,
        'aria-posinset': props.standing.place,
        'aria-setsize': props.standing.count,
      })}
      {...(columns.some(({ isDeed }) => isDeed) && {
        'aria-labelledby': columns.flatMap((each) => (each.isDeed ? [] : [cellId(each)])).join(' '),
      })}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-open={props.open || undefined}
      data-tall={props.tall || undefined}
      data-tone={props.tone}
      data-depth={props.depth || undefined}
      data-at={props.at}
    >
      {boxed && (
        <td className={classes['box']} data-shown={props.selecting || undefined} data-box>
          {tick}
        </td>
      )}
      {columns.map((column, at) => {
        const opens = group && at === columns.length - 1
        const shares = selectable && column.shares === true
        const content = (
          <>
            {shares && tick}
            {opens && (
              <span className={classes['unfold']} data-unfolds>
                <IconChevronRight
                  size={16}
                  className={classes['chevron']}
                  data-open={expanded || undefined}
                  aria-hidden
                />
              </span>
            )}
            {(!opens || unit) && cut(column.cell(row, { group, active }), column.fit?.wraps)}
          </>
        )
        return column.names ? (
          <th
            key={column.id}
            id={cellId(column)}
            scope="row"
            className={classes['cell']}
            data-align={column.align}
            data-wraps={column.fit?.wraps || undefined}
            data-shares={shares || undefined}
            data-box={shares || undefined}
            data-digits={column.digits || column.align === 'end' || undefined}
          >
            {content}
          </th>
        ) : (
          <td
            key={column.id}
            id={cellId(column)}
            className={classes['cell']}
            data-align={column.align}
            data-wraps={column.fit?.wraps || undefined}
            data-shares={shares || undefined}
            data-box={shares || undefined}
            data-digits={column.digits || column.align === 'end' || undefined}
          >
            {content}
          </td>
        )
      })}
    </tr>
  )
}

/**
 * One row. The list has the focus, the keys and the clicks, and names the active row; so nothing in a row is a stop of
 * the Tab key, and a key draws only the rows that it changes.
 */
// The library's memo forgets that the component is generic; it is the same component.
export const TableRow = memo(Row) as typeof Row

/** Plain text that is too long takes a second line where it may, and ends in three dots. */
function cut(content: ReactNode, wraps = false): ReactNode {
  if (typeof content !== 'string') return content
  return wraps ? <span data-two>{content}</span> : <span className={classes['cut']}>{content}</span>
}

type SectionProps = {
  readonly section: Section
  readonly index: number
  readonly span: number
  readonly top: number
}

/** The heading of a section, as a row of the list. */
export function SectionRow({ section, index, span, top }: SectionProps) {
  return (
    <tr className={classes['section']} aria-rowindex={index} style={{ transform: `translateY(${top}px)` }}>
      <td colSpan={span} className={classes['sectionCell']}>
        <strong>{section.title}</strong>
        {section.note !== undefined && (
          <span className={classes['note']}>
            {typeof section.note === 'number' ? grouped(section.note) : section.note}
          </span>
        )}
      </td>
    </tr>
  )
}
