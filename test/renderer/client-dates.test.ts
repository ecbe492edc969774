import { expect, test } from 'vitest'
import { nextDates, openMatters } from '../../renderer/clients/page/dates.ts'
import { unitsOf } from '../../renderer/calendar/list/lines.ts'
import type { Item, RunLine } from '../../shared/api/items.ts'
import { anItem } from '../builders/items.ts'

const item = (due: string, facts: Partial<Item> = {}): Item =>
  anItem({ key: `rule@${due}`, nominal: due, due, ...facts })

test('the next dates are the nearest ones that ask for nothing yet: each matter stands once', () => {
  const items = [
    item('2027-02-05'),
    item('2027-01-12', { status: 'due' }),
    item('2027-01-11', { status: 'overdue' }),
    item('2027-01-13', { status: 'done' }),
    item('2027-01-14', { status: 'skipped' }),
    item('2027-01-20', { status: 'waiting' }),
    item('2027-01-21'),
    item('2027-03-05'),
  ]
  expect(nextDates(unitsOf(items, []), '2027-01-12', 2).map(({ item: one }) => one.due)).toEqual([
    '2027-01-21',
    '2027-02-05',
  ])
})

test('the next dates have every step of a payroll run, with the pay it is for', () => {
  const step = (rule: string, due: string, facts: Partial<Item> = {}) =>
    item(due, { key: `${rule}@${due}`, rule, run: 'g@2027-01-15', ...facts })
  const items = [
    step('material', '2027-01-11', { status: 'overdue' }),
    step('calculation', '2027-01-12'),
    item('2027-01-13'),
    step('bank', '2027-01-14'),
  ]
  const run: RunLine = {
    client_id: items[0]?.client_id ?? '',
    run: 'g@2027-01-15',
    group: '',
    payday: '2027-01-15',
    nominal: '2027-01-15',
    readiness: { state: 'material', missing: 0, changes: 0, instructions: 0 },
    steps: [],
  }
  const next = nextDates(unitsOf(items, [run]), '2027-01-12', 5)
  expect(next.map((line) => [line.item.due, line.run?.payday])).toEqual([
    ['2027-01-12', '2027-01-15'],
    ['2027-01-13', undefined],
    ['2027-01-14', '2027-01-15'],
  ])
})

test('open matters: the longest overdue first', () => {
  const items = [
    item('2027-01-10', { status: 'overdue' }),
    item('2027-01-05', { status: 'overdue' }),
    item('2027-01-12', { status: 'due' }),
    item('2027-02-12'),
  ]
  const open = openMatters(unitsOf(items, []))
  expect(open.overdue.map(({ item: one }) => one.due)).toEqual(['2027-01-05', '2027-01-10'])
  expect(open.due).toHaveLength(1)
  expect(open.waiting).toHaveLength(0)
})
