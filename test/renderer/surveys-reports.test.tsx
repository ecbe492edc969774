// @vitest-environment jsdom
/** Surveys are sent and followed on their page; each number of the reports leads to exactly what it counts. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aMatter } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

const days = { sent_on: '2027-01-04', remind_on: '2027-01-14', closes_on: '2027-01-25' }

async function twoClients() {
  const core = await aFirm()
  const aamu = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  const leipomo = await aClient().with({ name: 'Leipomo Päivä Oy', number: '15' }).in(core.api)
  return { core, aamu, leipomo }
}

test('a survey is sent from the page of surveys, stands there as waiting, and is found by its client and its state', async () => {
  const { core, leipomo } = await twoClients()
  const { user } = await onStage(core, '/surveys')
  const [first] = await screen.findAllByRole('button', { name: 'Lähetä kysely' })
  await user.click(first as HTMLElement)
  const form = within(await screen.findByRole('form', { name: 'Lähetä kysely' }))
  await user.click(form.getByRole('combobox', { name: /Asiakas/ }))
  await user.click(await screen.findByRole('option', { name: 'Kahvila Aamu Oy (14)' }))
  await user.click(form.getByRole('button', { name: 'Lähetä kysely' }))
  const list = within(await screen.findByRole('grid', { name: 'Kyselyt' }))
  expect(await list.findByRole('link', { name: 'Kahvila Aamu Oy' })).toBeTruthy()
  expect(list.getByText('Odottaa vastausta')).toBeTruthy()
  expect((await core.api.surveys.list({})).rows).toMatchObject([{ client: 'Kahvila Aamu Oy', state: 'out' }])

  const { id, version } = await core.api.surveys.send({
    ...days,
    client_id: leipomo.id,
    contact_id: null,
    template: 'pulse',
    language: 'fi',
  })
  const answers = [{ id: 'pulse', value: 2, text: '' }]
  await core.api.surveys.answer({ id, version, day: '2027-01-11', how: 'phone', answers })
  expect(await list.findByText(/^Vastattu, ma 11\.1\./)).toBeTruthy()
  await user.type(screen.getByRole('searchbox', { name: 'Hae asiakasta' }), 'paiva')
  await waitFor(() => expect(list.queryByRole('link', { name: 'Kahvila Aamu Oy' })).toBeNull())
  expect(list.getByRole('link', { name: 'Leipomo Päivä Oy' })).toBeTruthy()
})

test('a number of the firm leads to its rows, one of nothing nowhere, and the report asks for a client first', async () => {
  const { core, aamu } = await twoClients()
  await aMatter(aamu).with({ title: 'Lisä puuttui' }).in(core.api)
  const { user, history } = await onStage(core, '/reports')
  const numbers = within(await screen.findByRole('region', { name: 'Toimiston luvut' }))
  expect((screen.getByRole('button', { name: 'Näytä PDF' }) as HTMLButtonElement).disabled).toBe(true)
  await user.click(await numbers.findByRole('button', { name: /^1, Palautteita kesken/ }))
  const rows = within(await screen.findByRole('dialog', { name: /Palautteita kesken: 1$/ }))
  await user.dblClick(await rows.findByText('Lisä puuttui'))
  await waitFor(() => expect(history.location.pathname).toBe('/feedback'))
})
