import { expect, test } from 'vitest'
import { gridSearch } from '../../renderer/calendar/grid/search.ts'
import {
  inWords,
  loadOf,
  peakOf,
  rowsOf,
  shortPerson,
  shownRows,
  stepIn,
  totalsOf,
} from '../../renderer/calendar/grid/rows.ts'
import { monthSpan } from '../../renderer/calendar/grid/months.ts'
import { addMonths, monthSearch, stepFrom } from '../../renderer/calendar/month/search.ts'
import { byUrgency, placeOf, states } from '../../shared/domain/calendar/marks/tally.ts'
import { statusOn } from '../../shared/domain/calendar/marks/status.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'

const ids: Readonly<Record<string, string>> = { 'Kivi Oy': '9710214-1' }

type State = (typeof byUrgency)[number]
/** A client whose months hold so many of each state. */
function client(name: string, responsible: string, ...cells: readonly [month: number, state: State, count: number][]) {
  const counts = Array.from<number>({ length: 13 * states }).fill(0)
  for (const [month, state, count] of cells)
    for (const cell of [month - 1, 12])
      counts[cell * states + placeOf(state)] = (counts[cell * states + placeOf(state)] ?? 0) + count
  const number = name.length.toString()
  return {
    id: name,
    name,
    number,
    business_id: ids[name] ?? '',
    responsible,
    responsible_id: responsible,
    faults: 0,
    counts,
  }
}
const firm = [
  client('Öljy Oy', 'Aino', [1, 'overdue', 2], [1, 'done', 3], [2, 'planned', 5]),
  client('Aamu Oy', '', [1, 'waiting', 1], [1, 'planned', 4]),
  client('Kivi Oy', 'Berit', [1, 'overdue', 7], [3, 'done', 1]),
]
const names = (wanted: Parameters<typeof shownRows>[1]) =>
  shownRows(rowsOf(firm, wanted.state), wanted).map((row) => row.name)

test('a cell shows how many there are of any state, how many are late, and what the whole consists of', () => {
  const [first, second, third] = rowsOf(firm)
  expect(loadOf(first?.months[0] ?? [])).toEqual({
    count: 5,
    late: 2,
    parts: [
      { part: 'late', share: 0.4 },
      { part: 'done', share: 0.6 },
    ],
  })
  expect(loadOf(second?.months[0] ?? [])).toEqual({ count: 5, late: 0, parts: [{ part: 'open', share: 1 }] })
  expect(loadOf(third?.months[3] ?? [])).toBeUndefined()
  expect(inWords(first?.months[0] ?? [], calendarWords.fi.statuses)).toBe('2 myöhässä, 3 tehty')
  expect(peakOf(rowsOf(firm))).toBe(7)
  expect(peakOf([])).toBe(1)
})

test('a surname is never cut for the first names', () => {
  expect(['Joonas Peltokangas', 'Aino-Maija von Essen', 'Aino', ''].map(shortPerson)).toEqual([
    'J. Peltokangas',
    'A. von Essen',
    'Aino',
    '',
  ])
})

test('totals add the rows up, month by month', () => {
  const totals = totalsOf(rowsOf(firm))
  expect(totals).toHaveLength(12)
  expect(totals[0]?.[placeOf('overdue')]).toBe(9)
  expect(totals[0]?.[placeOf('planned')]).toBe(4)
  expect(loadOf(totals[1] ?? [])?.count).toBe(5)
})

test('orders by name as Finns do, by who answers, and by what is late', () => {
  expect(names({})).toEqual(['Aamu Oy', 'Kivi Oy', 'Öljy Oy'])
  expect(names({ desc: true })).toEqual(['Öljy Oy', 'Kivi Oy', 'Aamu Oy'])
  expect(names({ sort: 'responsible' })).toEqual(['Aamu Oy', 'Öljy Oy', 'Kivi Oy'])
  expect(names({ sort: 'late' })).toEqual(['Kivi Oy', 'Öljy Oy', 'Aamu Oy'])
})

test('a search looks at name, number and who answers; a state leaves the others out', () => {
  expect(names({ q: 'kivi ber' })).toEqual(['Kivi Oy'])
  expect(names({ q: 'ÖLJ' })).toEqual(['Öljy Oy'])
  expect(names({ q: 'nobody' })).toEqual([])
  for (const q of ['97102141', 'FI97102141', '9710214-1', 'fi 9710214-1', 'kivi fi 9710214–1'])
    expect(names({ q }), q).toEqual(['Kivi Oy'])
  expect(names({ state: 'done' })).toEqual(['Kivi Oy', 'Öljy Oy'])
  expect(loadOf(rowsOf(firm, 'done')[0]?.months[0] ?? [])?.parts).toEqual([{ part: 'done', share: 1 }])
})

test('one person’s grid leaves out the clients of others, but none with a rule that cannot be computed', () => {
  const rows = rowsOf([...firm, client('Toisen Oy', 'Aino'), { ...client('Vika Oy', 'Aino'), faults: 1 }])
  const shown = (personId?: string) =>
    shownRows(rows, personId === undefined ? {} : { personId }).map(({ name }) => name)
  expect(shown()).toContain('Toisen Oy')
  expect(shown('me')).toEqual(['Aamu Oy', 'Kivi Oy', 'Vika Oy', 'Öljy Oy'])
})

test('keys lead through the grid and stop at its edges', () => {
  const size = { rows: 30, columns: 15, page: 10 }
  const step = (key: string, row: number, column: number, ctrl = false) => stepIn(key, ctrl, { row, column }, size)
  expect(step('ArrowDown', 0, 3)).toEqual({ row: 1, column: 3 })
  expect(step('ArrowUp', 0, 3)).toEqual({ row: 0, column: 3 })
  expect(step('ArrowRight', 4, 14)).toEqual({ row: 4, column: 14 })
  expect(step('ArrowLeft', 4, 14)).toEqual({ row: 4, column: 13 })
  expect(step('Home', 4, 9)).toEqual({ row: 4, column: 0 })
  expect(step('End', 4, 9)).toEqual({ row: 4, column: 14 })
  expect(step('PageDown', 25, 9)).toEqual({ row: 29, column: 9 })
  expect(step('PageUp', 5, 9)).toEqual({ row: 0, column: 9 })
  expect(step('Home', 4, 9, true)).toEqual({ row: 0, column: 0 })
  expect(step('End', 4, 9, true)).toEqual({ row: 29, column: 14 })
  expect(step('s', 4, 9)).toBeUndefined()
})

test('the address is read with care', () => {
  expect(
    gridSearch({ year: 2027, q: 'kivi', sort: 'late', desc: true, state: 'due', side: 'client', who: 'all' }),
  ).toEqual({
    year: 2027,
    q: 'kivi',
    sort: 'late',
    desc: true,
    state: 'due',
    side: 'client',
    who: 'all',
  })
  expect(gridSearch({ year: 12, q: '', sort: 'size', state: 'gone', desc: 'yes' })).toEqual({})
  expect(monthSearch({ day: '2027-02-31' })).toEqual({})
  expect(monthSearch({ day: '2027-02-28' })).toEqual({ day: '2027-02-28' })
})

test('months end where they end', () => {
  expect(monthSpan(2028, 2)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(monthSpan(2027, 12)).toEqual({ from: '2027-12-01', to: '2027-12-31' })
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2027-01-31', -2)).toBe('2026-11-30')
})

test('keys lead from day to day, over the ends of weeks, months and years', () => {
  expect(stepFrom('ArrowRight', '2026-12-31')).toBe('2027-01-01')
  expect(stepFrom('ArrowUp', '2027-01-05')).toBe('2026-12-29')
  expect(stepFrom('Home', '2027-01-12')).toBe('2027-01-11')
  expect(stepFrom('End', '2027-01-12')).toBe('2027-01-17')
  expect(stepFrom('PageDown', '2027-01-31')).toBe('2027-02-28')
  expect(stepFrom('x', '2027-01-31')).toBeUndefined()
})

test('states stand in the order of urgency', () => {
  expect(byUrgency[0]).toBe(statusOn(10, 9, 5, undefined))
  expect(placeOf(statusOn(10, 12, 9, undefined))).toBeLessThan(placeOf(statusOn(10, 12, 9, 'waiting')))
})
