import { type RowSelectionState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useUi } from './context.tsx'
import classes from './DataTable.module.css'
import { hasModal, isWriting } from './focus.ts'
import { isHalfTyped } from './leave.tsx'
import { nextIndex, rangeOf } from './list-keys.ts'
import { usePlace } from './list-memory.ts'
import { standingsOf, useHeardSection } from './list-standing.ts'
import { usePrinting } from './printing.ts'
import { later } from './later.tsx'
import { remPx } from './rem.ts'
import { isMenuKey, keepOwnMenu, openRowMenu } from './row-menu-key.ts'
import { TableHead } from './TableHead.tsx'
import { SectionRow, TableRow } from './TableRow.tsx'
import { columnDef, domId, entriesOf, features, type TableRowOf } from './table-model.ts'
import type { DataTableProps } from './table-types.ts'
import { useWidths } from './use-widths.ts'
import { CutTip } from './CutTip.tsx'

export type { Column, DataTableProps, ListHandle, Section, Selection, Sort } from './table-types.ts'

const SelectionBar = later(async () => (await import('./SelectionBar.tsx')).SelectionBar)

/** Heights in rem, as in the style sheet. */
const ROW_REM = 2
const TALL_REM = 2.5
const SECTION_REM = 2.25
/** How wide the column of check boxes is, where they have one. */
const BOX_REM = 1.75
const noRows: readonly never[] = []
/** A range that is being selected: the row it began at, and what is selected besides. */
type Range = { readonly from: string; readonly rest: RowSelectionState } | null

/**
 * The one list of the program: 2 rem rows, 2.5 where words take a second line, thousands of them, driven by the keyboard. Arrows, Home, End, PageUp and
 * PageDown move; Enter opens; X selects, Shift with any of them (or with a click, or Space) selects a range, Ctrl A all;
 * Space acts; → and ← open and close groups. The place, the selection and the open groups are there again when one comes back.
 */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { rows, rowId, subRows, isUnit, section, onOpen, onAction, onSort, tone, openId, selection } = props
  const selectable = selection !== undefined
  const { words, language, selectKey } = useUi()
  const [rem] = useState(remPx)
  const rowHeight = ROW_REM * rem
  const id = useId()
  const { id: sortId, descending } = props.sort ?? {}
  const start = useMemo(
    () => (sortId === undefined ? [] : [{ id: sortId, desc: descending === true }]),
    [sortId, descending],
  )
  const { place, change, scrolled } = usePlace(props.keep, { sorting: start, active: props.startAt ?? null })
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>()
  // Of what lies in it: a scroll bar that takes room is no room for columns.
  const { ref: widthRef, width } = useElementSize<HTMLTableElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const element = useMergedRef(scroller, sizeRef)
  const inner = useMergedRef(grid, widthRef)
  const wide = useMemo(
    () =>
      props.columns.filter((column) => column.from === undefined || width === 0 || width >= (column.from * rem) / 16),
    [props.columns, width, rem],
  )
  const printing = usePrinting()
  const boxed = selectable && wide[0]?.shares !== true
  const room = Math.max(0, width - (boxed ? BOX_REM * rem : 0))
  const { columns, widths, isTall, give } = useWidths({
    list: props.keep,
    language,
    rows,
    subRows,
    columns: wide,
    room,
    rem,
  })
  const sizes = Object.fromEntries(widths)
  const table = useTable<typeof features, T, unknown>({
    features,
    data: rows,
    columns: useMemo(() => props.columns.map(columnDef), [props.columns]),
    getRowId: rowId,
    getSubRows: (row) => subRows?.(row) ?? noRows,
    manualSorting: onSort !== undefined,
    enableSortingRemoval: false,
    autoResetExpanded: false,
    state: {
      sorting: onSort ? start : place.sorting,
      rowSelection: place.selection,
      expanded: place.expanded,
      columnSizing: sizes,
    },
    columnResizeMode: 'onChange',
    onColumnSizingChange: (next) => {
      const all = typeof next === 'function' ? next(sizes) : next
      give(Object.fromEntries(Object.entries(all).filter(([id, px]) => px !== sizes[id])))
    },
    onRowSelectionChange: (next) => change({ selection: typeof next === 'function' ? next(place.selection) : next }),
  })
  const shown = table.getRowModel().rows
  const standings = useMemo(() => standingsOf(shown, (row) => section?.(row.original)), [shown, section])
  const entries = useMemo(() => entriesOf(shown, section), [shown, section])

  const tall = useMemo(
    () => new Set(entries.flatMap(({ row }, index) => (row && isTall(row.original) ? [index] : []))),
    [entries, isTall],
  )

  // A row that went away hands its place to the one that now stands there.
  const lastIndex = useRef(0)
  const found = shown.findIndex((row) => row.id === place.active)
  const at = found >= 0 ? found : place.active === null ? -1 : Math.min(lastIndex.current, shown.length - 1)
  const active = shown[at]
  useEffect(() => {
    if (found >= 0) lastIndex.current = found
  }, [found])

  const hearSection = useHeardSection(grid, active && standings.get(active.id)?.section)

  const entryOf = (index: number) => entries.findIndex((entry) => entry.row?.id === shown[index]?.id)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used in this render only
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.row ? (tall.has(index) ? TALL_REM : ROW_REM) : SECTION_REM) * rem,
    getItemKey: (index) => {
      const entry = entries[index]
      return entry?.row ? entry.row.id : `section:${entry?.section.id ?? index}`
    },
    overscan: printing ? entries.length : 12,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight + 4,
    scrollPaddingEnd: 4,
    initialOffset: place.scroll,
    initialRect: { width: 1000, height: 600 },
  })

  // Where a range began, and what was selected besides: going back takes rows out of it again.
  const range = useRef<Range>(null)
  // The row that was last picked alone: Shift Space selects from it.
  const picked = useRef<Range>(null)
  const isOne = (row: TableRowOf<T>) => row.subRows.length === 0 || isUnit?.(row.original) === true
  const leaves = (row: TableRowOf<T>): readonly TableRowOf<T>[] => (isOne(row) ? [row] : row.subRows.flatMap(leaves))
  const chosenRows = () => table.getCoreRowModel().flatRows.filter((row) => isOne(row) && place.selection[row.id])
  const selected = () => chosenRows().map((row) => row.original)
  const targets = () => {
    const chosen = chosenRows()
    return (chosen.length > 0 ? chosen : active ? leaves(active) : []).map((row) => row.original)
  }
  const following = () => {
    const chosen = new Set(targets())
    const isLeft = (row: TableRowOf<T>) => !leaves(row).every((leaf) => chosen.has(leaf.original))
    const after = shown.findIndex((row, index) => index > at && isLeft(row))
    const next = after >= 0 ? after : shown.findLastIndex((row, index) => index < at && isLeft(row))
    return shown[next]?.id
  }
  const goTo = (rowId: string | undefined) => {
    move(
      shown.findIndex((row) => row.id === rowId),
      false,
    )
  }
  const letGo = () => {
    picked.current = range.current = null
    change({ selection: {} })
  }
  // What a filter hides is not selected for anybody to see, nor acted on. The bar takes room below: the row that was picked stays in sight.
  const chosen = selected()
  const isChoosing = chosen.length > 0
  const stayAt = useRef(() => {})
  useEffect(() => {
    stayAt.current = () => at >= 0 && virtual.scrollToIndex(entryOf(at))
  })
  useEffect(() => {
    if (isChoosing) stayAt.current()
  }, [isChoosing, height])
  useImperativeHandle(props.ref, () => ({
    selected,
    targets,
    following,
    goTo,
    clearSelection: letGo,
    focus: () => grid.current?.focus(),
  }))
  // Whoever has not been here yet is brought to where the list begins for them, its heading in sight.
  const beginAt = place.scroll === 0 && props.startAt !== undefined ? entryOf(found) - 1 : 0
  const begin = useRef(() => beginAt > 1 && virtual.scrollToIndex(beginAt, { align: 'start' }))
  useEffect(() => void begin.current(), [])
  const { autoFocus } = props
  useEffect(() => {
    // Rows may arrive late: by then somebody may be writing, or have opened the palette over the empty screen.
    if (autoFocus && !hasModal() && !isWriting()) grid.current?.focus({ preventScroll: true })
  }, [autoFocus])

  const select = (chosen: readonly TableRowOf<T>[], on: boolean, start = place.selection) => {
    const selection = { ...start }
    for (const row of chosen.flatMap(leaves)) {
      if (on) selection[row.id] = true
      else delete selection[row.id]
    }
    return { selection }
  }
  /** The rows from the beginning of the range to one, with what was selected before. */
  const selectTo = (index: number) => {
    range.current ??= { from: active?.id ?? '', rest: place.selection }
    const { from, rest } = range.current
    const begun = shown.findIndex((row) => row.id === from)
    const passed = rangeOf(begun < 0 ? index : begun, index).flatMap((each) => shown[each] ?? [])
    return { selection: { ...rest, ...select(passed, true, {}).selection } }
  }
  /** One row more or less; the next range begins at it. */
  const pick = (row: TableRowOf<T>) => {
    const changed = select([row], !isSelected(row))
    picked.current = range.current = { from: row.id, rest: changed.selection }
    change({ active: row.id, ...changed })
  }
  const isSelected = (row: TableRowOf<T>) => leaves(row).every((leaf) => place.selection[leaf.id])
  const toggle = (row: TableRowOf<T>, open: boolean) => {
    const expanded = { ...place.expanded }
    if (open) expanded[row.id] = true
    else delete expanded[row.id]
    change({ expanded, active: row.id })
  }
  /** A group unfolds; what is acted on as one is shown, and unfolds by its arrow. */
  const open = (row: TableRowOf<T>) => (isOne(row) ? onOpen?.(row.original) : toggle(row, !place.expanded[row.id]))
  const move = (index: number, selecting: boolean) => {
    const row = shown[index]
    if (!row) return
    if (!selecting) range.current = null
    change({ active: row.id, ...(selecting && selectable && selectTo(index)) })
    virtual.scrollToIndex(entryOf(index))
    if (openId !== undefined && isOne(row) && !selecting) onOpen?.(row.original)
  }

  const keys = (event: KeyboardEvent) => {
    // A dialog that has just opened over the list takes the focus a moment later; its first keys are not the list's.
    if (event.target !== grid.current || event.defaultPrevented || event.altKey || hasModal()) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight || 600) / rowHeight) - 2)
    const next = event.ctrlKey || event.metaKey ? undefined : nextIndex(event.key, at, shown.length, page)
    const handled = next !== undefined ? move(next, event.shiftKey) : act(event)
    if (handled !== false) event.preventDefault()
  }
  /** False when the key is not the list's. */
  const act = (event: KeyboardEvent): false | void => {
    if (event.ctrlKey || event.metaKey)
      return event.key.toLowerCase() === 'a' && selectable ? change(select(shown, true)) : false
    if (event.key === 'Escape') return openId === undefined && chosenRows().length > 0 ? letGo() : false
    if (!active) return false
    // No key alone acts while a form is half filled: whoever was interrupted types on without looking.
    if ((event.key === ' ' || event.key.toLowerCase() === selectKey?.toLowerCase()) && isHalfTyped()) return false
    if (isMenuKey(event)) return openRowMenu(domId(id, active)) ? undefined : false
    if (event.key === 'Enter') return open(active)
    if (event.key === ' ' && event.shiftKey && selectable) {
      range.current ??= picked.current
      return move(at, true)
    }
    if (event.key === ' ' && onAction) return onAction(targets())
    if (event.key.toLowerCase() === selectKey?.toLowerCase() && selectable) return pick(active)
    if (event.key === 'ArrowRight' && active.subRows.length > 0) return toggle(active, true)
    if (event.key === 'ArrowLeft' && active.subRows.length > 0) return toggle(active, false)
    if (event.key === 'ArrowLeft' && active.depth > 0) return change({ active: active.parentId ?? active.id })
    return false
  }

  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    // What stands in a row and can be used itself keeps its clicks and its focus.
    if (event.target.closest('a, button, input, textarea, select')) return
    const index = Number(event.target.closest('tr')?.dataset['at'])
    const row = shown[index]
    if (!row) return
    grid.current?.focus({ preventScroll: true })
    if (event.shiftKey) return move(index, true)
    if (event.target.closest('[data-box]') || event.ctrlKey || event.metaKey) return pick(row)
    range.current = null
    change({ active: row.id })
    if (!isOne(row) || event.target.closest('[data-unfolds]')) return toggle(row, !place.expanded[row.id])
    onOpen?.(row.original)
  }

  if (rows.length === 0 && props.empty) return <>{props.empty}</>
  const track = ({ id, width }: (typeof columns)[number]) => {
    const px = widths.get(id)
    return px === undefined ? width : printing ? `minmax(0, ${px}fr)` : `${px}px`
  }
  const template = `${boxed ? `${BOX_REM}rem ` : ''}${columns.map(track).join(' ')}`
  const sorting = onSort ? start : place.sorting
  const chosenTitle = isChoosing ? (selection?.title(chosen) ?? '') : ''
  const items = virtual.getVirtualItems()
  // Only rows in sight are in the page; one that is not there cannot be named.
  const activeIsThere = active && items.some(({ index }) => entries[index]?.row?.id === active.id)
  return (
    <div ref={element} className={classes['scroller']} onScroll={(event) => scrolled(event.currentTarget.scrollTop)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as a grid it is interactive */}
      <table
        ref={inner}
        role={subRows ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={entries.length + 1}
        {...(selectable && { 'aria-multiselectable': true })}
        {...(activeIsThere && { 'aria-activedescendant': domId(id, active) })}
        tabIndex={0}
        className={classes['grid']}
        data-list="rows"
        onKeyDown={keys}
        onContextMenu={keepOwnMenu}
        onFocus={(event) => {
          // Whoever comes to the list by the keyboard stands on its first row, or where the list was left.
          const [first] = shown
          if (event.target === grid.current && at < 0 && first) change({ active: first.id })
          if (event.target === grid.current) hearSection()
        }}
        style={{ '--columns': template }}
      >
        <TableHead
          columns={columns}
          boxed={boxed}
          sorting={sorting[0]}
          resize={(id) =>
            table
              .getFlatHeaders()
              .find((header) => header.column.id === id)
              ?.getResizeHandler()
          }
          onFit={(id) => give({ [id]: undefined })}
          onWiden={(id, by) => give({ [id]: (widths.get(id) ?? 0) + by * rem })}
          onSort={(sort) => (onSort ? onSort(sort) : change({ sorting: [{ id: sort.id, desc: sort.descending }] }))}
        />
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the list has the keys */}
        <tbody className={classes['body']} style={{ height: virtual.getTotalSize() }} onClick={click}>
          {items.map((item) => {
            const entry = entries[item.index]
            if (!entry) return null
            const top = item.start - rowHeight
            if (!entry.row)
              return (
                <SectionRow
                  key={item.key}
                  section={entry.section}
                  index={item.index + 2}
                  span={columns.length + (boxed ? 1 : 0)}
                  top={top}
                />
              )
            const { row } = entry
            return (
              <TableRow
                key={item.key}
                id={domId(id, row)}
                row={row.original}
                columns={columns}
                depth={row.depth}
                standing={subRows && standings.get(row.id)}
                group={row.subRows.length > 0}
                unit={isOne(row)}
                expanded={place.expanded[row.id] === true}
                selected={isSelected(row)}
                selectable={selectable}
                boxed={boxed}
                selecting={isChoosing}
                active={row.id === active?.id}
                open={row.id === openId}
                tone={tone?.(row.original)}
                index={item.index + 2}
                at={entry.at}
                top={top}
                tall={tall.has(item.index)}
              />
            )
          })}
        </tbody>
      </table>
      <CutTip grid={grid} active={activeIsThere ? domId(id, active) : undefined} />
      <span className={classes['said']} aria-live="polite">
        {chosenTitle && words.selected(chosenTitle)}
      </span>
      {selection && isChoosing && (
        <SelectionBar
          title={words.selected(chosenTitle)}
          deeds={selection.deeds(chosen)}
          onClear={letGo}
          onLeave={() => grid.current?.focus({ preventScroll: true })}
        />
      )}
    </div>
  )
}
