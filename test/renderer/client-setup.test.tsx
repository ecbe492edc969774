// @module-tag slow
// @vitest-environment jsdom
/** Setting up clients: one form leads to the next, with what is usual filled in. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { takeBritish } from '../builders/british.ts'
import { aClient, anAssignment, aPayGroup, aPerson } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

const form = async (name: string) => within(await screen.findByRole('form', { name }))
const focused = (name: RegExp) =>
  waitFor(() => expect((document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent).toMatch(name))

test('a new client goes from its card to its pay groups and contacts, by the keyboard alone', async () => {
  const core = await aFirm()
  const { user, history } = await onStage(core, '/clients')
  await screen.findByText('Ei vielä asiakkaita')
  await user.keyboard('{Alt>}n{/Alt}')
  const card = await form('Uusi asiakas')
  await focused(/^Nimi/)
  await user.keyboard('Leipomo Oy')
  await user.keyboard('{Control>}s{/Control}')
  // Whose the paydays are from when is asked, and not guessed.
  expect(await card.findByText('Kirjoita päivä muodossa 12.1.2027.')).toBeTruthy()
  await user.type(card.getByRole('textbox', { name: /Ensimmäinen palkanmaksupäivä/ }), '29.1.2027')
  await user.click(card.getByRole('combobox', { name: 'Varahenkilö' }))
  await user.keyboard('Otto Toinen')
  await user.click(await screen.findByRole('option', { name: 'Lisää henkilö: Otto Toinen', hidden: true }))
  await waitFor(async () => expect((await core.api.people.list({})).map(({ initials }) => initials)).toContain('OT'))
  await user.keyboard('{Control>}s{/Control}')

  const group = await form('Palkkaryhmä')
  expect(history.location.search).toContain('pay-group')
  await focused(/Ryhmän nimi/)
  await user.keyboard('Kuukausipalkat')
  await user.click(group.getByRole('button', { name: 'Tallenna ja uusi' }))
  await waitFor(async () => expect((await core.api.clients.payGroups({})).length).toBe(1))
  await focused(/Ryhmän nimi/)
  await user.click((await form('Palkkaryhmä')).getByRole('button', { name: 'Ohita' }))

  await form('Yhteyshenkilö')
  await focused(/^Nimi/)
  await user.keyboard('Kaisa Koski{Control>}s{/Control}')
  await waitFor(async () => expect(history.location.search).toContain('contact-deputy'))
  await focused(/^Nimi/)
  await user.keyboard('Ville Virta{Control>}s{/Control}')
  await waitFor(() => expect(history.location.pathname).toMatch(/overview$/))
  const { rows } = await core.api.clients.list({})
  const made = await core.api.clients.get({ client: rows[0]?.id ?? '' })
  expect(made.client.clock_start).toBe('2027-01-29')
  expect(made.contacts.map(({ name, deputy }) => [name, deputy])).toEqual([
    ['Kaisa Koski', false],
    ['Ville Virta', true],
  ])
  expect(made.assignments.map(({ role, person }) => [role, person])).toEqual([
    ['responsible', (await core.api.people.list({})).find(({ role }) => role === 'owner')?.name],
    ['deputy', 'Otto Toinen'],
  ])
  expect(made.payGroups.map(({ name }) => name)).toEqual(['Kuukausipalkat'])
})

test('a pay group is filled in from another client’s, under the name that is typed', async () => {
  const core = await aFirm()
  const model = await aClient().with({ name: 'Malli Oy' }).in(core.api)
  await aPayGroup(model).with({ name: 'Tuntipalkat', frequency: 'two-weekly' }).in(core.api)
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  const group = await form('Palkkaryhmä')
  await user.type(group.getByRole('textbox', { name: /Ryhmän nimi/ }), 'Urakat')
  await user.click(await group.findByRole('combobox', { name: /Kopioi ryhmästä/ }))
  await user.click(await screen.findByRole('option', { name: 'Malli Oy: Tuntipalkat', hidden: true }))
  await waitFor(() =>
    expect(group.getByRole<HTMLInputElement>('textbox', { name: 'Palkanmaksupäivä' }).value).toBe('viim.k'),
  )
  await user.click(group.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { payGroups } = await core.api.clients.get({ client: client.id })
    expect(payGroups).toMatchObject([{ name: 'Urakat', frequency: 'two-weekly' }])
    expect(payGroups[0]?.cutoffs.map(({ name }) => name)).toEqual(['Aineisto', 'Hyväksyntä'])
  })
  expect((await core.api.clients.get({ client: model.id })).payGroups[0]?.cutoffs).toHaveLength(2)
})

test('a client like another has its details and pay groups, and goes on with contacts', async () => {
  const core = await aFirm()
  const model = await aClient()
    .with({ name: 'Malli Oy', facts: { hourly_paid: true }, form: 'ry', office: true })
    .in(core.api)
  await aPayGroup(model).in(core.api)
  const { user, history } = await onStage(core, `/clients?new=true&like=${model.id}`)
  const card = await form('Uusi asiakas')
  await waitFor(() => expect(card.getByRole<HTMLInputElement>('combobox', { name: /Kopioi/ }).value).toBe('Malli Oy'))
  await user.type(card.getByRole('textbox', { name: 'Nimi' }), 'Samanlainen ry')
  await user.type(card.getByRole('textbox', { name: /Ensimmäinen palkanmaksupäivä/ }), '29.1.2027')
  await user.keyboard('{Control>}s{/Control}')
  await form('Yhteyshenkilö')
  const made = await core.api.clients.get({ client: history.location.pathname.split('/')[2] ?? '' })
  expect(made.client).toMatchObject({ name: 'Samanlainen ry', form: 'ry', facts: { hourly_paid: true }, office: false })
  expect(made.payGroups.map(({ name }) => name)).toEqual(['Kuukausipalkat'])
})

test('the same people are named for several clients, and it is undone as one', async () => {
  const core = await aFirm()
  const [me] = await core.api.people.list({})
  await aPerson().with({ name: 'Otto Toinen' }).in(core.api)
  for (const name of ['Aa Oy', 'Bee Oy']) await aClient().with({ name }).in(core.api)
  const { user } = await onStage(core, '/clients')
  const grid = await screen.findByRole('grid', { name: 'Asiakkaat' })
  grid.focus()
  await user.keyboard('x{ArrowDown}xa')
  const dialog = await form('Vastuuhenkilöt…')
  expect(dialog.getByText('Aa Oy, Bee Oy')).toBeTruthy()
  await focused(/Vastuuhenkilö/)
  await user.click(dialog.getByRole('button', { name: 'Nimeä' }))
  expect(await dialog.findByText('Valitse vähintään yksi.')).toBeTruthy()
  for (const [role, name] of [
    ['Vastuuhenkilö', me?.name],
    ['Varahenkilö', 'Otto Toinen'],
  ] as const) {
    await user.click(dialog.getByRole('combobox', { name: role }))
    await user.keyboard(`${name}{ArrowDown}{Enter}`)
  }
  await user.click(dialog.getByRole('button', { name: 'Nimeä' }))
  await waitFor(async () =>
    expect((await core.api.clients.list({})).rows.map(({ responsible, deputy }) => [responsible, deputy])).toEqual([
      [me?.name, 'Otto Toinen'],
      [me?.name, 'Otto Toinen'],
    ]),
  )
  await user.click(await screen.findByRole('button', { name: 'Kumoa' }))
  await waitFor(async () => expect((await core.api.clients.list({})).rows[0]?.responsible).toBe(''))
})

test.each([
  ['Lisää henkilö', 'Henkilö'],
  ['Lisää tapahtuma', 'Tapahtuma'],
  ['Muokkaa: Työnantajatiedot', 'Työnantajatiedot'],
])('%s begins in the first field', async (button, name) => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await anAssignment(client, await aPerson().in(core.api)).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: button }))
  const shown = await screen.findByRole('form', { name })
  const first = shown.querySelector('input:not([type="hidden"])')
  await waitFor(() => expect(document.activeElement).toBe(first))
})

test('a warning’s button leads into the first field', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/overview`)
  await user.click(await screen.findByRole('button', { name: 'Nimeä vastuuhenkilö' }))
  const shown = await screen.findByRole('form', { name: 'Henkilö' })
  await waitFor(() => expect(document.activeElement).toBe(shown.querySelector('input')))
})

test('people are added one after the other, with the initials of their names', async () => {
  const core = await aFirm()
  const { user } = await onStage(core, '/settings/people')
  await user.click(await screen.findByRole('button', { name: /^Uusi henkilö/ }))
  const people = async () => (await core.api.people.list({})).map(({ name, initials }) => `${name} ${initials}`)
  const first = await form('Uusi henkilö')
  await focused(/^Nimi/)
  await user.keyboard('Anna-Liisa Koski')
  await user.click(first.getByRole('button', { name: 'Tallenna ja uusi' }))
  await waitFor(async () => expect(await people()).toContain('Anna-Liisa Koski ALK'))
  await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe(''))
  await focused(/^Nimi/)
  await user.keyboard('Otto Toinen{Control>}s{/Control}')
  await waitFor(async () => expect(await people()).toContain('Otto Toinen OT'))
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Uusi henkilö' })).toBeNull())
})

test('the next paydays of a client abroad are shown by its own country’s days off', async () => {
  const core = await aFirm()
  await takeBritish(core)
  const client = await aClient().with({ name: 'London Ltd', country: 'gb', business_id: '' }).in(core.api)
  // Christmas Eve is a working day there.
  core.clock.set('2027-12-15')
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  const group = await form('Palkkaryhmä')
  expect(await group.findByText('pe 24.12.')).toBeTruthy()
  // And so are the working days that its last days are counted by.
  expect(await group.findByText('pe 17.12.')).toBeTruthy()
})
