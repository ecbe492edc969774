// @vitest-environment jsdom
/** The agenda under the names of those who do the work. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { list, openProgram, sampleCore } from './program.tsx'

test('the agenda stands under people when asked to, every row under whoever does it', async () => {
  const core = await sampleCore()
  const { user, history } = await openProgram({ core, address: '/calendar?who=all' })
  await list('Kalenteri')
  await user.click(await screen.findByRole('radio', { name: 'Henkilö' }))
  await waitFor(() => expect(history.location.search).toContain('by=person'))
  const headings = () =>
    screen
      .getAllByRole('row')
      .filter((row) => row.dataset['at'] === undefined)
      .flatMap((row) => row.querySelector('strong')?.textContent ?? [])
  const { items } = await core.api.calendar.list({ from: '2027-01-11', to: '2027-01-24', language: 'fi' })
  const open = items.filter(({ status }) => status !== 'done' && status !== 'skipped')
  const people = [...new Set(open.map(({ person, stand_in }) => stand_in || person))].toSorted()
  await waitFor(() => expect(headings()[0]).toBe(people[0]))
  await core.close()
})
