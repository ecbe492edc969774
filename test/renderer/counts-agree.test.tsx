// @module-tag slow
// @vitest-environment jsdom
/** One number for one thing: the rail, the head of Today, and the sums of its headings. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { states, totalOf } from '../../shared/domain/calendar/marks/tally.ts'
import { isWork } from '../../shared/domain/calendar/runs/next-step.ts'
import { unitsOf } from '../../renderer/calendar/list/lines.ts'
import { list, openProgram, sampleCore } from './program.tsx'

const number = (text: string | null | undefined) => Number(/\d+/.exec(text ?? '')?.[0] ?? NaN)

test.each(['state', 'client', 'person', 'day'])('of the sample firm, by %s', async (group) => {
  const core = await sampleCore()
  const { unmount } = await openProgram({ core, address: `/?group=${group}` })
  await list('Tänään')
  const head = (await screen.findByText(/avoinna/)).textContent ?? ''
  const said = (what: RegExp) => number(what.exec(head)?.[0])
  const open = said(/\d+ avoinna/)
  const late = said(/\d+ myöhässä/)
  expect(open).toBeGreaterThan(0)
  expect(late).toBeGreaterThan(0)
  const rail = screen.getByTitle(`${open} odottaa sinua`)
  expect(number(rail.textContent)).toBe(open)
  if (group === 'state') {
    const notes = () =>
      new Map(
        screen
          .getAllByRole('row')
          .filter((row) => row.dataset['at'] === undefined && row.querySelector('strong'))
          .map((row) => [row.querySelector('strong')?.textContent, row.querySelector('span')?.textContent ?? '']),
      )
    await waitFor(() => expect(notes().size).toBeGreaterThan(2))
    const standing = [...notes()].filter(([title]) => title?.startsWith('Sijaistan'))
    const lateIn = (note: string) => (note.includes('myöhässä') ? number(note.split('·')[1]) : 0)
    const sum =
      number(notes().get('Myöhässä')) +
      lateIn(notes().get('Odottaa asiakasta') ?? '') +
      standing.reduce((all, [, note]) => all + lateIn(note), 0)
    expect(sum).toBe(late)
  }
  unmount()
  await core.close()
})

test('of every client: the cells of the grid, the month and the lines of the lists behind them', async () => {
  const core = await sampleCore()
  const { api } = core
  const { clients } = await api.calendar.grid({ year: 2027 })
  const linesOf = async (from: string, to: string) => {
    const { items, runs } = await api.calendar.list({ from, to, language: 'fi' })
    return Map.groupBy(
      unitsOf(items, runs).filter(({ item }) => isWork(item)),
      ({ item }) => item.client_id,
    )
  }
  const spans = [
    [0, '2027-01-01', '2027-01-31'],
    [6, '2027-07-01', '2027-07-31'],
    [12, '2027-01-01', '2027-12-31'],
  ] as const
  for (const [cell, from, to] of spans) {
    const lines = await linesOf(from, to)
    for (const { id, name, counts } of clients)
      expect(totalOf(counts.slice(cell * states, (cell + 1) * states)), `${name} ${from}`).toBe(
        lines.get(id)?.length ?? 0,
      )
    if (cell === 12) continue
    const { tally } = await api.calendar.month({ year: 2027, month: cell + 1, language: 'fi' })
    expect(totalOf(tally)).toBe([...lines.values()].flat().length)
  }
  expect(clients.length).toBeGreaterThan(20)
  await core.close()
})
