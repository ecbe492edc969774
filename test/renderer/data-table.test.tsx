// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type ReactNode, useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DataTable, type DataTableProps, type ListHandle } from '../../renderer/ui/DataTable.tsx'
import { SelectionSlot } from '../../renderer/ui/selection-slot.ts'
import { useLeaving } from '../../renderer/ui/leave.tsx'
import { nextIndex } from '../../renderer/ui/list-keys.ts'
import { forgetPlaces } from '../../renderer/ui/list-memory.ts'
import { show } from './screen.tsx'

type Row = { readonly id: string; readonly name: string; readonly size: number; readonly rows?: readonly Row[] }
const aRow = (id: string, name: string, size: number, rows?: readonly Row[]): Row => ({
  id,
  name,
  size,
  ...(rows && { rows }),
})
const few = [aRow('a', 'Öljy', 3), aRow('b', 'Aamu', 20), aRow('c', 'Äiti', 100)]
const many = Array.from({ length: 2000 }, (_, at) => aRow(`r${at}`, `Rivi ${at}`, at))
const grouped = [aRow('one', 'Yksi', 1), aRow('g', 'Ryhmä', 2, [aRow('g1', 'Eka', 1), aRow('g2', 'Toka', 2)])]

const columns: DataTableProps<Row>['columns'] = [
  { id: 'name', title: 'Nimi', width: '1fr', names: true, value: ({ name }) => name, cell: ({ name }) => name },
  { id: 'size', title: 'Koko', width: '80px', align: 'end', value: ({ size }) => size, cell: ({ size }) => size },
]

beforeEach(forgetPlaces)

/** The frame's place for what may be done to selected rows. */
function WithBar({ children }: { readonly children: ReactNode }) {
  const [bar, setBar] = useState<HTMLElement | null>(null)
  return (
    <>
      <SelectionSlot value={bar}>{children}</SelectionSlot>
      <footer ref={setBar} />
    </>
  )
}

function aTable(props: Partial<DataTableProps<Row>> = {}) {
  const spies = { onOpen: vi.fn(), onAction: vi.fn(), onTake: vi.fn() }
  const { onTake, ...handlers } = spies
  const list = createRef<ListHandle<Row>>()
  const table = (more: Partial<DataTableProps<Row>> = {}) => (
    <WithBar>
      <DataTable
        ref={list}
        label="Rivit"
        keep="test"
        rows={few}
        columns={columns}
        rowId={({ id }) => id}
        selection={{
          title: ({ length }) => `${length} riviä`,
          deeds: (rows) => [{ id: 'take', title: 'Ota', shortcut: 'T', run: () => onTake(rows) }],
        }}
        {...handlers}
        {...props}
        {...more}
      />
    </WithBar>
  )
  const shown = show(table())
  const user = userEvent.setup()
  const targets = () => list.current?.targets().map(({ id }) => id)
  return { ...shown, ...spies, user, table, targets, list }
}
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
const grid = () => screen.getByLabelText('Rivit')
/** The row that the list names to screen readers. */
const active = () =>
  document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.querySelector('th')?.textContent

describe('keys', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['PageDown', 0, 2],
    ['PageUp', 2, 0],
    ['q', 1, undefined],
  ])('%s from %i leads to %s of three rows', (key, from, to) => {
    expect(nextIndex(key, from, 3, 10)).toBe(to)
  })

  test('walk through two thousand rows, drawing only those in sight', async () => {
    const { user } = aTable({ rows: many })
    await user.tab()
    expect(document.activeElement).toBe(grid())
    expect(active()).toBe('Rivi 0')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(active()).toBe('Rivi 2')
    await user.keyboard('{PageDown}')
    expect(Number(active()?.split(' ')[1])).toBeGreaterThan(15)
    await user.keyboard('{Home}')
    expect(active()).toBe('Rivi 0')
    expect(names().length).toBeLessThan(60)
    expect(grid().getAttribute('aria-rowcount')).toBe('2001')
  })

  test('Enter opens the row, Space acts on it, other keys are left to the screen', async () => {
    const heard = vi.fn()
    window.addEventListener('keydown', ({ key, defaultPrevented }) => heard(key, defaultPrevented))
    const { user, onOpen, onAction, targets } = aTable({ autoFocus: true })
    await user.keyboard('{ArrowDown}{Enter} s')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(few[1])
    expect(onAction).toHaveBeenCalledExactlyOnceWith([few[1]])
    expect(targets()).toEqual(['b'])
    expect(heard).toHaveBeenLastCalledWith('s', false)
  })

  test('X selects, Shift with an arrow goes on, Ctrl A takes all, Esc lets go', async () => {
    const { user, targets, onAction } = aTable({ autoFocus: true })
    await user.keyboard('x')
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(1)
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(targets()).toEqual(['a', 'b'])
    await user.keyboard(' ')
    expect(onAction).toHaveBeenLastCalledWith([few[0], few[1]])
    await user.keyboard('{Control>}a{/Control}')
    expect(targets()).toEqual(['a', 'b', 'c'])
    expect(await screen.findByRole('group', { name: 'Valittu: 3 riviä' })).toBeDefined()
    await user.keyboard('{Escape}')
    expect(targets()).toEqual(['b'])
  })

  test('no key alone does anything while a form beside it is half filled', async () => {
    const { user, targets, onAction, unmount } = aTable({ autoFocus: true })
    useLeaving.setState({ unsaved: new Map([['form', { within: undefined, isKept: true }]]) })
    await user.keyboard(' x')
    expect(onAction).not.toHaveBeenCalled()
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
    await user.keyboard('{ArrowDown}')
    expect(targets()).toEqual(['b'])
    useLeaving.setState({ unsaved: new Map() })
    await user.keyboard(' ')
    expect(onAction).toHaveBeenCalledOnce()
    unmount()
  })

  test('Shift selects a range from where it began, and going back takes rows out of it again', async () => {
    const { user, targets } = aTable({ rows: many, autoFocus: true })
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    expect(targets()).toEqual(['r1', 'r2', 'r3', 'r4'])
    await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{/Shift}')
    expect(targets()).toEqual(['r1', 'r2'])
    await user.keyboard('{Shift>}{Home}{/Shift}')
    expect(targets()).toEqual(['r0', 'r1'])
  })

  test('Shift Space selects from the row that was picked to the one it stands on', async () => {
    const { user, targets, onAction } = aTable({ rows: many, autoFocus: true })
    await user.keyboard('x{ArrowDown}{ArrowDown}{ArrowDown}{Shift>} {/Shift}')
    expect(targets()).toEqual(['r0', 'r1', 'r2', 'r3'])
    expect(onAction).not.toHaveBeenCalled()
    await user.keyboard(' ')
    expect(onAction).toHaveBeenLastCalledWith(many.slice(0, 4))
  })

  test('a second range leaves the first one selected', async () => {
    const { user, targets } = aTable({ rows: many, autoFocus: true })
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
    expect(targets()).toEqual(['r0', 'r1', 'r3', 'r4'])
  })

  test('a click with Shift selects from the active row to the one clicked', async () => {
    const { user, targets } = aTable({ rows: many, autoFocus: true })
    await user.keyboard('{ArrowDown}{Shift>}')
    await user.click(screen.getByText('Rivi 5'))
    expect(targets()).toEqual(['r1', 'r2', 'r3', 'r4', 'r5'])
    await user.click(screen.getByText('Rivi 3'))
    await user.keyboard('{/Shift}')
    expect(targets()).toEqual(['r1', 'r2', 'r3'])
  })

  test('are not taken while a field in a row is written in', async () => {
    const { user, onAction } = aTable({
      columns: [{ id: 'name', title: 'Nimi', width: '1fr', cell: () => <input aria-label="kenttä" /> }],
    })
    const [input] = screen.getAllByRole('textbox')
    if (input) await user.type(input, 'x y')
    expect(input).toHaveProperty('value', 'x y')
    expect(onAction).not.toHaveBeenCalled()
  })
})

describe('the bar of the selection', () => {
  const bar = () => screen.queryByRole('group', { name: /^Valittu/ })
  const rowsOf = (...at: number[]) => at.map((each) => few[each])

  test('says how many of what are selected and does what may be done to them, the list keeping the focus', async () => {
    const { user, onTake } = aTable({ autoFocus: true })
    expect(bar()).toBeNull()
    await user.keyboard('x{ArrowDown}{ArrowDown}x')
    const shown = within(bar() ?? document.body)
    expect(shown.getByText('Valittu: 2 riviä')).toBeDefined()
    await user.click(shown.getByRole('button', { name: /^Ota/ }))
    expect(onTake).toHaveBeenCalledExactlyOnceWith(rowsOf(0, 2))
    expect(document.activeElement).toBe(grid())
  })

  test('is left by Esc and by its last button, and the focus is in the list again', async () => {
    const { user } = aTable({ autoFocus: true })
    await user.keyboard('x')
    within(bar() ?? document.body)
      .getByRole('button', { name: /^Ota/ })
      .focus()
    await user.keyboard('{Escape}')
    expect(bar()).toBeNull()
    expect(document.activeElement).toBe(grid())
    await user.keyboard('x')
    await user.click(screen.getByRole('button', { name: /^Poista valinta/ }))
    expect(bar()).toBeNull()
  })

  test('counts and gives no row that a filter hides', async () => {
    const { user, redraw, table, targets } = aTable({ autoFocus: true })
    await user.keyboard('x{ArrowDown}x')
    redraw(table({ rows: few.slice(1) }))
    expect(within(bar() ?? document.body).getByText('Valittu: 1 riviä')).toBeDefined()
    expect(targets()).toEqual(['b'])
    redraw(table({ rows: few.slice(2) }))
    expect(bar()).toBeNull()
  })

  test('is not there where nothing can be done to several', async () => {
    const { user } = aTable({ autoFocus: true, selection: undefined })
    await user.keyboard('x{Control>}a{/Control}')
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  })
})

describe('order', () => {
  test('is Finnish, numbers as numbers, by a click on the head and back', async () => {
    const { user } = aTable()
    await user.click(screen.getByRole('button', { name: 'Nimi' }))
    expect(names()).toEqual(['Aamu', 'Äiti', 'Öljy'])
    await user.click(screen.getByRole('button', { name: 'Nimi' }))
    expect(names()).toEqual(['Öljy', 'Äiti', 'Aamu'])
    expect(screen.getByRole('columnheader', { name: 'Nimi' }).getAttribute('aria-sort')).toBe('descending')
    await user.click(screen.getByRole('button', { name: 'Koko' }))
    expect(names()).toEqual(['Öljy', 'Aamu', 'Äiti'])
  })

  test('is asked for where rows come sorted from elsewhere', async () => {
    const onSort = vi.fn()
    const { user } = aTable({ onSort, sort: { id: 'name', descending: false } })
    await user.click(screen.getByRole('button', { name: 'Nimi' }))
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ id: 'name', descending: true })
    expect(names()).toEqual(['Öljy', 'Aamu', 'Äiti'])
  })
})

describe('groups and sections', () => {
  test('a group opens and closes, and stands for its rows', async () => {
    const { user, targets, onOpen } = aTable({ rows: grouped, subRows: ({ rows }) => rows, autoFocus: true })
    expect(names()).toEqual(['Yksi', 'Ryhmä'])
    await user.keyboard('{ArrowDown}')
    expect(targets()).toEqual(['g1', 'g2'])
    await user.keyboard('{Enter}')
    expect(names()).toEqual(['Yksi', 'Ryhmä', 'Eka', 'Toka'])
    expect(onOpen).not.toHaveBeenCalled()
    await user.keyboard('{ArrowDown}{ArrowLeft}')
    expect(active()).toBe('Ryhmä')
    await user.keyboard('{ArrowLeft}')
    expect(names()).toEqual(['Yksi', 'Ryhmä'])
    await user.keyboard('x')
    expect(targets()).toEqual(['g1', 'g2'])
  })

  test('a section is told before its first row and is no stop of the arrows', async () => {
    const section = ({ size }: Row) =>
      size < 50 ? { id: 's', title: 'Pienet', note: 2 } : { id: 'l', title: 'Suuret' }
    const { user } = aTable({ section, autoFocus: true })
    const lines = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(lines.filter((line) => /Pienet|Suuret/.test(line))).toEqual(['Pienet2', 'Suuret'])
    await user.keyboard('{End}')
    expect(active()).toBe('Äiti')
  })
})

describe('the place', () => {
  test('is there again when one comes back', async () => {
    const { user, unmount, table } = aTable({ autoFocus: true })
    await user.keyboard('{ArrowDown}x')
    unmount()
    show(table())
    expect(active()).toBe('Aamu')
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(1)
  })

  test('goes to the neighbour when its row has gone', async () => {
    const { user, redraw, table } = aTable({ autoFocus: true })
    await user.keyboard('{ArrowDown}')
    redraw(table({ rows: few.filter(({ id }) => id !== 'b') }))
    expect(active()).toBe('Äiti')
  })

  test('goes on from the targets when asked to, before what was done takes them away', async () => {
    const { user, list, targets } = aTable({ autoFocus: true })
    await user.keyboard('x{Shift>}{ArrowDown}{/Shift}')
    const following = list.current?.following()
    list.current?.clearSelection()
    list.current?.goTo(following)
    await vi.waitFor(() => expect(targets()).toEqual(['c']))
  })
})
