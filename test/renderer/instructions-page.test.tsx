// @vitest-environment jsdom
/** The instructions of all clients: what narrows the list, and its deeds by the palette. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, anInstruction } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

async function stage() {
  const core = await aFirm()
  const kuva = await aClient().with({ name: 'Kuva Oy', number: '31' }).in(core.api)
  await anInstruction(kuva).with({ what: 'Tunnit' }).in(core.api)
  await aClient().with({ name: 'Päiväkoti Saha Oy', number: '44' }).in(core.api)
  return { kuva, ...(await onStage(core, '/instructions')) }
}

test('the list is narrowed by a client’s name or number, and a search that leaves nothing has a way out', async () => {
  const { user } = await stage()
  await screen.findByRole('link', { name: 'Kuva Oy' })
  const field = screen.getByRole('searchbox', { name: 'Asiakas tai numero' })
  await user.type(field, 'paivakoti 44')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Kuva Oy' })).toBeNull())
  expect(screen.getByRole('link', { name: 'Päiväkoti Saha Oy' })).toBeDefined()
  await user.type(field, 'x')
  await user.click(await screen.findByRole('button', { name: 'Näytä kaikki' }))
  await screen.findByRole('link', { name: 'Kuva Oy' })
})

test('instructions are printed and a version published by the palette', async () => {
  const { user, kuva, history } = await stage()
  await screen.findByRole('link', { name: 'Kuva Oy' })
  await user.keyboard('{Control>}k{/Control}tulosta ohjeet')
  await screen.findByRole('option', { name: /^Tulosta ohjeet/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: 'Tulosta ohjeet' })
  await user.keyboard('{Escape}')
  history.push(`/clients/${kuva.id}/instructions`)
  await screen.findByRole('button', { name: 'Julkaise versio' })
  await user.keyboard('{Control>}k{/Control}julkaise')
  await screen.findByRole('option', { name: /^Julkaise versio/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: /^Julkaise versio 1/ })
})
