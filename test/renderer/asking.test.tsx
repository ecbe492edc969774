// @module-tag slow
// @vitest-environment jsdom
/** Asking a client, and giving work to a colleague, from the list; the firm's own words in the settings. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact, aPayGroup, aPerson } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

async function anAsking() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await aContact(client).with({ name: 'Saija Berg', email: 'saija@aamu.fi' }).in(core.api)
  const items = async () => {
    const span = { from: '2027-01-12', to: '2027-02-28', language: 'fi' } as const
    return (await core.api.calendar.list({ client: client.id, ...span })).items
  }
  const first = (await items()).find(({ responsible, run }) => responsible === 'client' && run !== '')
  if (!first) throw new Error('nothing to ask for')
  const item = async () => (await items()).find(({ key }) => key === first.key)
  return { core, first, item, address: `/calendar?from=${first.due}&to=${first.due}&who=all&all=true` }
}

test('a letter is read and changed before it opens, and the asking is a line of its own with a way back', async () => {
  const { core, first, item, address } = await anAsking()
  const { user } = await onStage(core, address)
  await user.click(await screen.findByText(first.short))
  await user.keyboard('e')
  let dialog = within(await screen.findByRole('dialog', { name: 'Pyyntö asiakkaalle' }))
  let to = await dialog.findByRole('textbox', { name: 'Vastaanottaja' })
  expect(to).toHaveProperty('value', 'Saija Berg <saija@aamu.fi>')
  await user.clear(to)
  await user.type(to, 'saija')
  await user.click(dialog.getByRole('button', { name: 'Avaa sähköpostissa' }))
  expect(await dialog.findByText('Kirjoita sähköpostiosoite muodossa nimi@yritys.fi.')).toBeTruthy()
  expect((await item())?.mark).toBeNull()
  // What was written is not lost by closing the window.
  await user.click(dialog.getByRole('button', { name: 'Sulje' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('e')
  dialog = within(await screen.findByRole('dialog', { name: 'Pyyntö asiakkaalle' }))
  to = await dialog.findByRole('textbox', { name: 'Vastaanottaja' })
  await waitFor(() => expect(to).toHaveProperty('value', 'saija'))
  await user.type(to, '@aamu.fi')
  await user.type(dialog.getByRole('textbox', { name: 'Kopio' }), 'toimisto@aamu.fi')
  await user.click(dialog.getByRole('button', { name: 'Avaa sähköpostissa' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await item())?.mark).toMatchObject({
    state: 'waiting',
    askings: [{ day: '2027-01-12', way: 'letter', to: 'saija@aamu.fi' }],
  })
  await user.click(await screen.findByRole('button', { name: 'Kumoa' }))
  await waitFor(async () => expect((await item())?.mark).toBeNull())
})

test('a call is noted with when, whom and how, and the panel tells each asking', async () => {
  const { core, first, item, address } = await anAsking()
  core.clock.set('2027-01-08')
  await core.api.marks.ask({ items: [{ client_id: first.client_id, key: first.key }], way: 'letter' })
  core.clock.set('2027-01-12')
  const { user } = await onStage(core, address)
  await user.click(await screen.findByText(first.short))
  await user.keyboard('{Shift>}w{/Shift}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Kirjaa pyyntö' }))
  await user.type(await dialog.findByRole('textbox', { name: 'Keneltä' }), 'Saija')
  await user.click(dialog.getByRole('button', { name: 'Kirjaa pyyntö' }))
  await waitFor(async () => expect((await item())?.mark?.askings).toHaveLength(2))
  expect((await item())?.mark).toMatchObject({ waited_from: '2027-01-08', day: '2027-01-12' })
  const lines = within(await screen.findByRole('list', { name: 'Pyynnöt' })).getAllByRole('listitem')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^pe 8\.1\. pyydetty, kirje/),
    expect.stringMatching(/muistutettu, puhelu, Saija/),
  ])
  expect(screen.getAllByText('pyydetty 8.1., muistutettu tänään (2.), 4 pv').length).toBeGreaterThan(0)
})

test('work is given by its key to a colleague and taken back from the same window', async () => {
  const { core, first, item, address } = await anAsking()
  const petri = await aPerson().with({ name: 'Petri Salo' }).in(core.api)
  await aPerson().with({ name: 'Entinen', active: false }).in(core.api)
  const { user } = await onStage(core, address)
  await user.click(await screen.findByText(first.short))
  await user.keyboard('a')
  const dialog = within(await screen.findByRole('dialog', { name: 'Anna tehtävä kollegalle' }))
  await user.click(await dialog.findByRole('combobox', { name: 'Kenelle' }))
  const people = within(await screen.findByRole('listbox', { name: 'Kenelle' }))
  expect(people.queryByRole('option', { name: 'Entinen' })).toBeNull()
  await user.click(people.getByRole('option', { name: 'Petri Salo' }))
  await user.click(dialog.getByRole('button', { name: 'Anna' }))
  await waitFor(async () => expect((await item())?.given_to).toBe(petri.id))
  expect((await screen.findAllByText('Petri Salo (annettu)')).length).toBeGreaterThan(0)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(screen.getAllByText(first.short)[0] ?? document.body)
  await user.keyboard('a')
  const again = within(await screen.findByRole('dialog', { name: 'Anna tehtävä kollegalle' }))
  await user.click(await again.findByRole('button', { name: 'Palauta vastuuhenkilölle' }))
  await waitFor(async () => expect((await item())?.given_to).toBe(''))
})

test('the firm words its letters: checked by name, shown with a real client, and put back', async () => {
  const { core } = await anAsking()
  const { user } = await onStage(core, '/settings/letters')
  const preview = within(await screen.findByRole('region', { name: 'Näin kirje lähtee' }))
  expect(await preview.findByText(/Asiakas: Kahvila Aamu Oy/)).toBeTruthy()
  const body = screen.getByRole('textbox', { name: 'Teksti' })
  await user.clear(body)
  await user.type(body, 'Moi {{nimi}')
  expect(await preview.findByText(/Tuntematon paikka \{nimi\}\. Käytä näitä: \{tervehdys\}/)).toBeTruthy()
  const save = () => user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await save()
  expect(await screen.findByText(/Aaltosulkeissa on sana/)).toBeTruthy()
  await user.clear(body)
  await user.type(body, 'Moi!{Enter}')
  await user.click(screen.getByRole('button', { name: /^Lisää \{lista\}/ }))
  expect(body).toHaveProperty('value', 'Moi!\n{lista}')
  await save()
  const mine = async () =>
    (await core.api.letters.texts({})).find(({ kind, language }) => kind + language === 'requestfi')
  await waitFor(async () => expect((await mine())?.body).toBe('Moi!\n{lista}'))
  expect(await screen.findByText('oma teksti')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Palauta ohjelman teksti' }))
  await waitFor(async () => expect((await mine())?.own).toBeNull())
  const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Teksti' }).value
  await waitFor(() => expect(text()).toContain('{tervehdys}'))
})
