// @vitest-environment jsdom
/** One number for one thing: the rail, the head of Today, and the sums of its headings. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
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
