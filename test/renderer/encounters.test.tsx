// @vitest-environment jsdom
/** A task leads to the encounter in which it was agreed, and the encounter to its task. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, anEncounter } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('a next step leads to its task in the year, and the task back to what was said', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  const next = { text: 'Lähetä lomalista', day: '2027-02-10', whose: 'responsible' } as const
  await anEncounter(client).with({ kind: 'visit', day: '2027-01-11', text: 'Lomat sovittiin', next }).in(core.api)
  const { user, history } = await onStage(core, `/clients/${client.id}/encounters`)
  await user.click(await screen.findByRole('link', { name: 'Lähetä lomalista' }))
  await waitFor(() => expect(history.location.pathname).toBe(`/clients/${client.id}/year`))
  const task = await screen.findByRole('group', { name: 'Lähetä lomalista' })
  await user.click(await within(task).findByRole('button', { name: /^Sovittu: Käynti/ }))
  const window = await screen.findByRole('dialog')
  expect(await within(window).findByDisplayValue('Lomat sovittiin')).toBeTruthy()
})
