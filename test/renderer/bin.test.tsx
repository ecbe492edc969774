// @vitest-environment jsdom
/** What was removed is found, and comes back; what was done in the firm is told with whose it was. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact } from '../builders/clients.ts'
import { takesBack } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

async function twoRemovals() {
  const core = await aFirm()
  const { api } = core
  const kaisla = await aClient().with({ name: 'Kaislaranta Oy', number: '101' }).in(api)
  const contact = await aContact(kaisla).with({ name: 'Saija Kello' }).in(api)
  const puro = await aClient().with({ name: 'Purola Oy', number: '102' }).in(api)
  await api.clients.removeContact({ id: contact.id, version: contact.version })
  await api.clients.remove({ id: puro.id, version: puro.version })
  return core
}

test('the bin restores one thing whole, which can be taken back, and is emptied after a question', async () => {
  const core = await twoRemovals()
  const { user } = await onStage(core, '/settings/bin')
  await screen.findByRole('heading', { name: 'Roskakori' })
  const rows = () => screen.getAllByRole('rowheader').map((header) => header.textContent?.replace(/mukana.*/, ''))
  await screen.findAllByRole('rowheader')
  expect(rows()).toEqual(['Poisti asiakkaan Purola Oy', 'Poisti yhteyshenkilön Saija Kello'])
  await user.click(screen.getByRole('button', { name: 'Palauta: Poisti asiakkaan Purola Oy' }))
  const back = await takesBack('Palautettu: Purola Oy')
  await waitFor(() => expect(rows()).toEqual(['Poisti yhteyshenkilön Saija Kello']))
  expect((await core.api.clients.list({})).rows.map(({ name }) => name)).toEqual(['Kaislaranta Oy', 'Purola Oy'])
  await user.click(back)
  await waitFor(async () => expect((await core.api.clients.list({})).total).toBe(1))

  await user.click(screen.getByRole('button', { name: 'Tyhjennä roskakori…' }))
  const question = await screen.findByRole('dialog', { name: 'Tyhjennetäänkö roskakori?' })
  await user.click(within(question).getByRole('button', { name: 'Poista lopullisesti' }))
  expect(await screen.findByText('Roskakori on tyhjä')).toBeTruthy()
  expect(await core.api.history.bin({})).toEqual([])
})

test('the firm’s history names the client of each deed, and undoes it there', async () => {
  const core = await twoRemovals()
  const { user } = await onStage(core, '/settings/history')
  await screen.findByRole('heading', { name: 'Historia' })
  const deed = await screen.findByRole('button', { name: /Kaislaranta Oy\s*Poisti yhteyshenkilön Saija Kello/ })
  expect(screen.getByRole('button', { name: /^\s*Poisti asiakkaan Purola Oy/ })).toBeTruthy()
  const line = within(deed.closest('li') as HTMLElement)
  await user.click(line.getByRole('button', { name: /^Kumoa/ }))
  await waitFor(async () => {
    const [client] = (await core.api.clients.list({})).rows
    const { contacts } = await core.api.clients.get({ client: client?.id ?? '' })
    expect(contacts.map(({ name }) => name)).toEqual(['Saija Kello'])
  })
})
