// @module-tag slow
// @vitest-environment jsdom
/** How what was due was kept: client by client, and the lines of one. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

async function aPast() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14', clock_start: '2026-11-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
  // What is due on Sunday 1.11. is done on Friday 30.10.
  const span = { client: client.id, from: '2026-10-30', to: '2026-12-31', language: 'fi' } as const
  const { items } = await core.api.calendar.list(span)
  const late = items.find(({ responsible }) => responsible === 'provider')
  if (!late) throw new Error('nothing was due')
  for (const item of items) {
    const day = item === late ? '2026-12-31' : item.due
    await core.api.marks.mark({ items: [{ client_id: client.id, key: item.key }], state: 'done', day })
  }
  await core.api.marks.deviate({
    items: [{ client_id: client.id, key: late.key }],
    deviation: { by: 'provider', cause: 'Sairastapaus', measure: 'Varahenkilö nimetty', shown: false },
  })
  return { core, client, late }
}

test('a client is a row of figures, and opens to what was late, why, and what was done', async () => {
  const { core, client, late } = await aPast()
  const { user, history } = await onStage(core, '/calendar/late?year=2026&who=all')
  await screen.findByRole('heading', { level: 1, name: 'Myöhästymiset' })
  const [figures] = (await core.api.late.history({ from: '2026-01-01', to: '2026-12-31', language: 'fi' })).clients
  expect(figures).toMatchObject({ lateProvider: 1, lateClient: 0, deviations: 1 })
  expect(figures?.onTime).toBe((figures?.due ?? 0) - 1)
  expect(await screen.findByText(`${figures?.onTime}/${figures?.due} ajallaan`)).toBeTruthy()
  await user.click(await screen.findByText('Kahvila Aamu Oy'))
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Myöhästymiset · Kahvila Aamu Oy' })
  expect(new URLSearchParams(history.location.search).get('client')).toBe(client.id)
  const lines = within(await screen.findByRole('grid', { name: 'Myöhästyneet, poikkeamat ja odotukset' }))
  expect(await lines.findByText('Sairastapaus → Varahenkilö nimetty (vain meille)')).toBeTruthy()
  expect(lines.getByText(late.name)).toBeTruthy()
  // An opened line closes first, then the client.
  await user.keyboard('{Escape}')
  await user.keyboard('{Escape}')
  await screen.findByRole('heading', { level: 1, name: 'Myöhästymiset' })
})

test('the years turn, and a year without anything says so', async () => {
  const { core } = await aPast()
  const { user, history } = await onStage(core, '/calendar/late?year=2026&who=all')
  await screen.findByText('Kahvila Aamu Oy')
  await user.click(screen.getByRole('button', { name: 'Edellinen vuosi' }))
  await waitFor(() => expect(new URLSearchParams(history.location.search).get('year')).toBe('2025'))
  expect(await screen.findByText('Jaksolla ei ole määräpäiviä')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tämä vuosi' }))
  // This year is no part of the address.
  await waitFor(() => expect(new URLSearchParams(history.location.search).has('year')).toBe(false))
})
