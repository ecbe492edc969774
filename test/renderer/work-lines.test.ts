import { describe, expect, test } from 'vitest'
import type { Item, RunLine } from '../../shared/api/items.ts'
import { agendaSearch, periodOf, turn } from '../../renderer/calendar/agenda/agenda-search.ts'
import {
  askedItemsOf,
  canAsk,
  givenItemsOf,
  type Line,
  countClients,
  fold as foldUnits,
  inOrder,
  itemsOf,
  nextItemsOf,
  sectionOf,
  unitsOf,
} from '../../renderer/calendar/list/lines.ts'
import { daysOf, noteOf, whoOf } from '../../renderer/calendar/list/occurrence-columns.tsx'
import { todayGroupsOf } from '../../renderer/calendar/today/today-groups.ts'
import { todaySearch } from '../../renderer/calendar/today/today-search.ts'
import { filterCount, matches, unfiltered, workSearch } from '../../renderer/desk/work-search.ts'
import { aMark, anItem as someItem } from '../builders/items.ts'

const today = '2027-01-12'
const mark = aMark()
const anItem = (client: string, more: Partial<Item> = {}): Item =>
  someItem({
    client_id: client,
    client,
    key: `pay@${today}`,
    rule: 'pay',
    name: 'Maksu',
    person: 'Aino',
    status: 'due',
    ...more,
  })

/** Work that is of no run. */
const fold = (items: readonly Item[]) => foldUnits(unitsOf(items, []))

describe('folding', () => {
  const many = ['A', 'B', 'C', 'D'].map((client) => anItem(client))
  test('makes one row of the same work of at least three clients, and gives all of it back', () => {
    const lines = fold([...many, anItem('E', { name: 'Muu', rule: 'other' })])
    expect(lines).toHaveLength(2)
    expect(lines[0] && countClients(lines[0])).toBe(4)
    expect(itemsOf(lines).map(({ client }) => client)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
  test('leaves two alone, and never mixes days, sides or states', () => {
    expect(fold(many.slice(0, 2)).every(({ lines }) => lines === undefined)).toBe(true)
    const mixed = [anItem('A'), anItem('B', { due: '2027-01-13' }), anItem('C', { responsible: 'client' })]
    expect(fold([...mixed, anItem('D', { status: 'done' })])).toHaveLength(4)
    // One client's material is called otherwise than another's.
    expect(fold(many.map((item, at) => ({ ...item, name: `Aineisto ${at}` })))).toHaveLength(4)
  })
  test('keeps one person to a row, so that it says whose it is; what is the clients’ is theirs, whoever looks after it', () => {
    const whose = [...many, ...['E', 'F', 'G'].map((client) => anItem(client, { person: 'Minna' }))]
    const lines = fold(whose)
    expect(lines.map((line) => [whoOf(line.item, 'fi'), countClients(line)])).toEqual([
      ['Aino', 4],
      ['Minna', 3],
    ])
    const asked = fold(whose.map((item) => ({ ...item, responsible: 'client' })))
    expect(asked.map((line) => [whoOf(line.item, 'fi'), countClients(line)])).toEqual([['asiakas', 7]])
  })
  test('under one heading is another row than under another', () => {
    const ids = ['Aino', 'Minna'].flatMap((heading) => foldUnits(unitsOf(many, []), heading)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
  test('does not take three pay groups of one client for three clients', () => {
    const own = ['1', '2', '3'].map((group) => anItem('A', { key: `pay@${group}` }))
    expect(fold(own)).toHaveLength(3)
  })
})

describe('a payroll run', () => {
  const step = (client: string, name: string, due: string, more: Partial<Item> = {}) =>
    anItem(client, { key: `${name}@${due}`, rule: name, name, due, run: 'g@2027-01-15', status: 'planned', ...more })
  const runOf = (client: string): RunLine => ({
    client_id: client,
    run: 'g@2027-01-15',
    group: '',
    payday: '2027-01-15',
    nominal: '2027-01-15',
    readiness: { state: 'material', missing: 0, changes: 0, instructions: 0 },
    steps: [],
  })
  const steps = (client: string) => [
    step(client, 'report', '2027-01-20'),
    step(client, 'hours', '2027-01-08', { responsible: 'client', status: 'done' }),
    step(client, 'sick', '2027-01-11', { responsible: 'client', status: 'overdue' }),
    step(client, 'approval', '2027-01-13', { responsible: 'client' }),
  ]
  test('is one line at its next step, and opens to all of them in the order of their days', () => {
    const [line, other, ...more] = unitsOf([...steps('A'), anItem('A')], [runOf('A')])
    expect(more).toEqual([])
    expect(other?.item.name).toBe('Maksu')
    expect(line?.item.name).toBe('sick')
    expect(line?.lines?.map(({ item }) => item.name)).toEqual(['hours', 'sick', 'approval', 'report'])
  })
  test('is done step by step, and asked for and given as a whole', () => {
    const lines = unitsOf(steps('A'), [runOf('A')])
    expect(nextItemsOf(lines).map(({ name }) => name)).toEqual(['sick'])
    expect(askedItemsOf(lines).map(({ name }) => name)).toEqual(['sick', 'approval'])
    expect(givenItemsOf(lines).map(({ name }) => name)).toEqual(['report'])
    expect(givenItemsOf(unitsOf([anItem('A')], [])).map(({ name }) => name)).toEqual(['Maksu'])
    expect(itemsOf(lines)).toHaveLength(4)
  })
  test('is not asked to be approved before it is calculated', () => {
    const calculated = (status: Item['status']) =>
      unitsOf(
        [
          step('A', 'client-material-deadline', '2027-01-11', { responsible: 'client' }),
          step('A', 'payroll-calculation', '2027-01-12', { status }),
          step('A', 'client-approval-deadline', '2027-01-13', { responsible: 'client' }),
        ],
        [runOf('A')],
      )
    const asked = (lines: readonly Line[]) => askedItemsOf(lines).map(({ name }) => name)
    expect(asked(calculated('planned'))).toEqual(['client-material-deadline'])
    expect(asked(calculated('done'))).toEqual(['client-material-deadline', 'client-approval-deadline'])
  })
  test('can be asked about when something is missing, though the rest of it is ours', () => {
    const lacking = (missing: number) =>
      unitsOf(
        [step('A', 'report', '2027-01-20'), step('A', 'payroll-calculation', '2027-01-12')],
        [{ ...runOf('A'), readiness: { state: 'missing', missing, changes: 0, instructions: 0 } }],
      )
    expect([0, 1].map((missing) => lacking(missing).map(canAsk))).toEqual([[false], [true]])
  })
  test('of three clients at the same step is one row of three runs', () => {
    const clients = ['A', 'B', 'C']
    const lines = foldUnits(unitsOf(clients.flatMap(steps), clients.map(runOf)))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.lines?.map(({ run }) => run?.client_id)).toEqual(clients)
    expect(nextItemsOf(lines).map(({ name }) => name)).toEqual(['sick', 'sick', 'sick'])
  })
  test('that is dealt with stands at its last step', () => {
    const done = steps('A').map((item): Item => ({ ...item, status: 'done' }))
    expect(unitsOf(done, [runOf('A')])[0]?.item.name).toBe('report')
  })
})

test('reading order is by day, then what, then client', () => {
  const items = [anItem('Ö'), anItem('A', { due: '2027-01-13' }), anItem('Ä'), anItem('B', { name: 'Aineisto' })]
  expect(inOrder(items).map(({ client }) => client)).toEqual(['B', 'Ä', 'Ö', 'A'])
})

describe('sections of Today', () => {
  test.each<[string, Partial<Item>]>([
    ['overdue', { status: 'overdue', due: '2027-01-11' }],
    ['today', { status: 'due' }],
    ['coming', { status: 'due', due: '2027-01-13' }],
    ['coming', { status: 'planned', due: '2027-01-15' }],
    ['waiting', { status: 'waiting', mark: { ...mark, state: 'waiting' } }],
    ['waiting', { status: 'overdue', due: '2027-01-08', mark: { ...mark, state: 'waiting' } }],
    ['done', { status: 'done', mark: { ...mark, state: 'done' } }],
    ['done', { status: 'skipped', mark: { ...mark, state: 'skipped' } }],
  ])('%s holds %o', (section, more) => expect(sectionOf(anItem('A', more), today)).toBe(section))
})

test('what there is to notice', () => {
  const note = (more: Partial<Item>) => noteOf(anItem('A', more), today, 'fi')
  expect(note({ status: 'overdue', due: '2027-01-11' })).toBe('1 pv myöhässä')
  expect(note({ status: 'waiting', mark: { ...mark, state: 'waiting' } })).toBe('pyydetty 8.1., 4\u00a0pv')
  const asked = (day: string) => ({ day, by: 'Aino', way: 'letter' as const, to: '' })
  const again = { ...mark, state: 'waiting', waited_from: '2027-01-05', askings: [asked('2027-01-05')] }
  expect(note({ status: 'waiting', mark: again })).toBe('pyydetty 5.1., 7\u00a0pv')
  const reminded = { ...again, askings: [...again.askings, asked('2027-01-08')] }
  expect(note({ status: 'waiting', mark: reminded })).toBe('pyydetty 5.1., muistutettu 8.1. (2.), 7\u00a0pv')
  const now = { ...again, waited_from: '2027-01-12', askings: [asked('2027-01-12'), asked('2027-01-12')] }
  expect(note({ status: 'waiting', mark: now })).toBe('pyydetty tänään, muistutettu tänään (2.)')
  expect(note({ mark: { ...mark, state: 'moved', moved_to: '2027-01-14' } })).toBe('siirretty, oli ti 12.1.')
  expect(note({ status: 'skipped', mark: { ...mark, state: 'skipped', reason: 'ei palkkoja' } })).toBe(
    'ohitettu: ei palkkoja',
  )
  expect(note({ confidence: 'not-verified' })).toBe('lähde vahvistamatta')
  expect(note({})).toBe('')
})

test('who answers for it', () => {
  expect(whoOf(anItem('A'), 'fi')).toBe('Aino')
  expect(whoOf(anItem('A'), 'fi', 'Aino')).toBe('minä')
  expect(whoOf(anItem('A', { person: '' }), 'fi', '')).toBe('ei nimetty')
  expect(whoOf(anItem('A', { responsible: 'client' }), 'sv', 'Aino')).toBe('kunden')
  const given = { person: 'Petri', given_to: 'p', responsible: 'client' as const }
  expect(whoOf(anItem('A', given), 'fi', 'Aino')).toBe('Petri (annettu)')
  expect(whoOf(anItem('A', given), 'fi', 'Petri')).toBe('minä (annettu)')
})

describe('work of somebody who is away', () => {
  const away = { person: 'Aino', away: true, stand_in: 'Bertta' }
  test('says who does it and for whom, or that nobody does', () => {
    expect(whoOf(anItem('A', away), 'fi', 'Bertta')).toBe('sijaistan: Aino')
    expect(whoOf(anItem('A', away), 'fi', 'Aino')).toBe('Bertta, sijaistaa: minä')
    expect(whoOf(anItem('A', away), 'en')).toBe('Bertta, stands in for: Aino')
    expect(whoOf(anItem('A', { ...away, stand_in: '' }), 'fi')).toBe('Aino poissa, ei sijaista')
  })
  test('is never folded with anybody else’s', () => {
    const lines = fold([anItem('A'), anItem('B'), anItem('C', away), anItem('D', { ...away, stand_in: 'Cecilia' })])
    expect(lines).toHaveLength(4)
    expect(fold(['A', 'B', 'C'].map((client) => anItem(client, away)))).toHaveLength(1)
  })
  test('stands under a heading of its own in the deputy’s list, before what is only coming, until it is done', () => {
    const items = [
      anItem('A', { status: 'overdue', due: '2027-01-11' }),
      anItem('B', { ...away, status: 'overdue', due: '2027-01-08' }),
      anItem('C', { ...away, due: '2027-01-14' }),
      anItem('D', { due: '2027-01-14' }),
      anItem('E', { ...away, status: 'done', mark }),
    ]
    const told = (person?: string) =>
      todayGroupsOf(unitsOf(items, []), 'state', today, person).map(({ id, lines }) => [
        id,
        lines.map(({ item }) => item.client),
      ])
    expect(told('Bertta')).toEqual([
      ['overdue', ['A']],
      ['standing|Aino', ['B', 'C']],
      ['coming', ['D']],
      ['done', ['E']],
    ])
    for (const person of ['Aino', undefined])
      expect(told(person)).toEqual([
        ['overdue', ['B', 'A']],
        ['coming', ['C', 'D']],
        ['done', ['E']],
      ])
  })
})

describe('headings of Today', () => {
  const items = [
    anItem('Öljy Oy', { client_id: 'o', due: '2027-01-12', status: 'due' }),
    anItem('Aalto Oy', { client_id: 'a', due: '2027-01-14', status: 'planned' }),
    anItem('Öljy Oy', { client_id: 'o', key: 'late', due: '2027-01-08', status: 'overdue' }),
  ]
  const told = (by: 'state' | 'client' | 'person' | 'day') =>
    todayGroupsOf(unitsOf(items, []), by, today).map(({ id, lines }) => [id, lines.map(({ item }) => item.due)])
  test('say where work stands, whose it is or its day, with everything under exactly one of them', () => {
    expect(told('state')).toEqual([
      ['overdue', ['2027-01-08']],
      ['today', ['2027-01-12']],
      ['coming', ['2027-01-14']],
    ])
    expect(told('client')).toEqual([
      ['a', ['2027-01-14']],
      ['o', ['2027-01-08', '2027-01-12']],
    ])
    // Whose it is on its day: whoever stands in, and first of all what is nobody's.
    const people = [
      anItem('A', { person: 'Bertta' }),
      anItem('B', { person: '' }),
      anItem('C', { away: true, stand_in: 'Bertta' }),
    ]
    expect(
      todayGroupsOf(unitsOf(people, []), 'person', today).map(({ id, lines }) => [
        id,
        lines.map(({ item }) => item.client),
      ]),
    ).toEqual([
      ['', ['B']],
      ['Bertta', ['A', 'C']],
    ])
    expect(told('day').map(([id]) => id)).toEqual(['2027-01-08', '2027-01-12', '2027-01-14'])
  })
})

describe('filters', () => {
  test('read only what they know', () => {
    expect(workSearch({ who: '', side: 'both', category: 5, state: 'late', year: 2027 })).toEqual({})
    const all = { who: 'p', side: 'client', category: 'tax', state: 'overdue' } as const
    expect(workSearch({ ...all, year: 2027 })).toEqual(all)
    expect(filterCount(all)).toBe(4)
  })
  test('mine or everybody’s is a place to stand, and stays when filters are cleared', () => {
    expect(filterCount({ who: 'mine' })).toBe(0)
    expect(filterCount(unfiltered({ who: 'all', state: 'done', side: 'client' }))).toBe(0)
    expect(unfiltered({ who: 'all', state: 'done', year: 2026 })).toMatchObject({ who: 'all', year: 2026 })
    expect(unfiltered({ who: 'a-person' }).who).toBeUndefined()
  })
  test('add up', () => {
    const item = anItem('A', { category: 'tax', status: 'overdue' })
    expect(matches(item, {})).toBe(true)
    expect(matches(item, { category: 'tax', state: 'overdue' })).toBe(true)
    expect(matches(item, { category: 'tax', state: 'done' })).toBe(false)
    expect(matches(item, { category: 'pension' })).toBe(false)
  })
})

describe('addresses', () => {
  test('that make no sense are read as if they said nothing', () => {
    expect(todaySearch({ who: 4, side: 'both', days: 5 })).toEqual({})
    expect(todaySearch({ who: 'all', side: 'client', days: 14 })).toEqual({ who: 'all', side: 'client', days: 14 })
    expect(agendaSearch({ from: '2027-02-30', to: 'x', by: 'year', all: 'yes' })).toEqual({})
  })
  test('the agenda begins on Monday, shows two weeks, never runs backwards or beyond a year', () => {
    expect(periodOf({}, today)).toEqual({ from: '2027-01-11', to: '2027-01-24' })
    expect(periodOf({ from: '2027-05-01', to: '2027-04-01' }, today)).toEqual({ from: '2027-05-01', to: '2027-05-01' })
    expect(periodOf({ from: '2027-01-01', to: '2199-01-01' }, today)).toEqual({ from: '2027-01-01', to: '2028-01-02' })
    expect(turn({ from: '2027-01-11', to: '2027-01-24' }, 1)).toEqual({ from: '2027-01-25', to: '2027-02-07' })
    expect(turn({ from: '2027-01-11', to: '2027-01-24' }, -1)).toEqual({ from: '2026-12-28', to: '2027-01-10' })
  })
})

test('a day has the room of what it says: a time, and a year beside it', () => {
  const [plain, timed, far] = [
    anItem('A'),
    anItem('A', { time: '12:00' }),
    anItem('A', { due: '2026-12-31', time: '12:00' }),
  ]
  expect(daysOf([plain, anItem('A', { due: '2026-12-31' })], today)).toBe('plain')
  expect(daysOf([plain, timed], today)).toBe('timed')
  expect(daysOf([plain, timed, far], today)).toBe('timed-far')
})
