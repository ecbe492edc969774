// @module-tag slow
// @vitest-environment jsdom
/** The form of a pay group: what it shows before it is saved is what is there afterwards. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { typedRule as typed } from '../builders/rules.ts'
import { aFirm, onStage } from './stage.tsx'

const form = async () => within(await screen.findByRole('form', { name: 'Palkkaryhmä' }))
/** The paydays that the form shows as the next ones. */
async function next() {
  const title = await screen.findByText('Seuraavat palkanmaksupäivät')
  const block = title.parentElement
  return [...(block?.querySelectorAll('strong') ?? [])].map(({ textContent }) => textContent)
}

test('the next paydays lie in the time of the group', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const span = { valid_from: '2027-04-15', valid_until: '2027-06-30' }
  await aPayGroup(client)
    .with({ ...span, name: 'Kuukausi', payday: typed('15.k <p'), cutoffs: [] })
    .in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Kuukausi' }))
  await waitFor(async () => expect(await next()).toEqual(['to 15.4.', 'pe 14.5.', 'ti 15.6.']))
  // A change that holds from a day on is shown from that day on.
  await user.type((await form()).getByRole('textbox', { name: /Muutokset voimaan/ }), '1.5.2027')
  await user.tab()
  await waitFor(async () => expect(await next()).toEqual(['pe 14.5.', 'ti 15.6.']))
})

test('a new group tells what it brings before it is saved, one after the other', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  await user.type((await form()).getByRole('textbox', { name: /Ryhmän nimi/ }), 'Viikot')
  const table = within(await screen.findByRole('table', { name: 'Mitä tulee lisää' }))
  const rows = table.getAllByRole('row').map(({ textContent }) => textContent)
  expect(rows).toEqual(
    expect.arrayContaining(['Palkanmaksupäiväma 25.1.', 'Palkkatietoilmoitus tulorekisteriinma 1.2.']),
  )
  // What has passed would be late at once, unless the group begins after it.
  expect((await form()).queryByText(/jo mennyt/)).toBeNull()
  await user.clear((await form()).getByRole('textbox', { name: 'Palkanmaksupäivä' }))
  await user.type((await form()).getByRole('textbox', { name: 'Palkanmaksupäivä' }), '15.k.v <p')
  expect(await (await form()).findByText(/jo mennyt/)).toBeTruthy()
  await user.type((await form()).getByRole('textbox', { name: /Ryhmä alkaa/ }), '1.2.2027')
  await user.tab()
  await waitFor(async () => expect((await form()).queryByText(/jo mennyt/)).toBeNull())
})

test('cut-offs that were agreed once are had from the other group, and changed there', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const cutoffs = [
    { kind: 'material' as const, name: 'Tuntilistat', responsible: 'client' as const, rule: typed('2.k <') },
  ]
  await aPayGroup(client)
    .with({ name: 'Opettajat', payday: typed('20.k <p'), cutoffs })
    .in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  await user.type((await form()).getByRole('textbox', { name: /Ryhmän nimi/ }), 'Muut')
  await user.click((await form()).getByRole('combobox', { name: /Sovitut päivät/ }))
  await user.click(await screen.findByRole('option', { name: 'Samat kuin ryhmällä Opettajat' }))
  expect((await form()).queryByRole('button', { name: 'Lisää määräpäivä' })).toBeNull()
  // The next paydays are shown with them.
  expect((await (await form()).findAllByText('Tuntilistat')).length).toBeGreaterThan(0)
  await user.click((await form()).getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { payGroups } = await core.api.clients.get({ client: client.id })
    expect(payGroups.map(({ name, cutoffs_of, cutoffs: own }) => [name, cutoffs_of, own.length])).toEqual([
      ['Opettajat', '', 1],
      ['Muut', 'Opettajat', 0],
    ])
  })
  const table = within(await screen.findByRole('table', { name: 'Palkkaryhmät' }))
  expect(await table.findByText('Samat kuin ryhmällä Opettajat')).toBeTruthy()
})
