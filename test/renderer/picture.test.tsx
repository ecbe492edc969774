// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContract } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('a client is moved between the four fields by Alt and an arrow, keeps the focus, and goes back by undo', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kuva Oy' }).in(core.api)
  await aContract(client).with({ revenue: 1200 }).in(core.api)
  await core.api.engagements.group({ clients: [client.id], field: 'basic' })
  const { user } = await onStage(core, '/clients/picture')
  const field = (name: string) => screen.findByRole('region', { name })
  const link = within(await field('Peruspalvelu')).getByRole('link', { name: 'Kuva Oy' })
  link.focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  const moved = await within(await field('Kehitettävät')).findByRole('link', { name: 'Kuva Oy' })
  await waitFor(() => expect(document.activeElement).toBe(moved))
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await within(await field('Avainasiakkaat')).findByRole('link', { name: 'Kuva Oy' })
  await core.api.history.undo({})
  await within(await field('Kehitettävät')).findByRole('link', { name: 'Kuva Oy' })
})
