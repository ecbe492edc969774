// @vitest-environment jsdom
/** What people wrote is found in the palette and on the page of the search, and Enter leads to where it stands. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { areas } from '../../renderer/app/areas.ts'
import { languages } from '../../shared/domain/words.ts'
import { kindOf } from '../../shared/i18n/search.ts'
import { soughtTables } from '../../shared/records/texts.ts'
import { aClient, anEncounter, anInstruction } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

async function written() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy' }).in(core.api)
  await anInstruction(client)
    .with({ what: 'Toimita tunnit', how: 'Vuosilomapalkka maksetaan ennen <b>lomaa</b>.' })
    .in(core.api)
  await anEncounter(client).with({ text: 'Kysyi lomapalkoista' }).in(core.api)
  return { core, client }
}

test('the palette shows what was found under its kind, marks it in its own letters, and opens it', async () => {
  const { core, client } = await written()
  const { user, history } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByPlaceholderText(/Kirjoita asiakas/)
  await user.type(field, 'VUOSILOMA')
  const group = within(await screen.findByRole('group', { name: 'Ohjeet' }))
  const option = group.getByRole('option', { name: /^Toimita tunnit/ })
  expect(option.querySelector('mark')?.textContent).toBe('Vuosiloma')
  expect(option.textContent).toContain('<b>lomaa</b>')
  expect(option.textContent).toContain('Kahvila Aamu Oy')
  await waitFor(() => expect(screen.getByText(/^\d+ osumaa$/).getAttribute('role')).toBe('status'))
  await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(option.id))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.location.pathname).toBe(`/clients/${client.id}/instructions`))
  expect(await screen.findByRole('heading', { level: 2, name: 'Toimita tunnit' })).toBeTruthy()
})

test('the page shows all kinds with their numbers or one alone, and says when nothing is found', async () => {
  const { core } = await written()
  const { user, history } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}')
  const field = await screen.findByRole('searchbox', { name: 'Mitä haetaan' })
  expect(await screen.findByText('Mitä etsit?')).toBeTruthy()
  await user.type(field, 'lomapalk')
  const kinds = within(await screen.findByRole('group', { name: 'Näytä vain' }))
  const buttons = kinds.getAllByRole('button').map(({ textContent }) => textContent)
  expect(buttons.slice(0, 3)).toEqual(['Kaikki', 'Yhteydenotot1', 'Ohjeet1'])
  // What the catalogue says stands after what people wrote.
  const [, duties = 0] = /^Määräaikaluettelo(\d+)$/.exec(buttons[3] ?? '') ?? []
  expect(Number(duties)).toBeGreaterThan(0)
  expect(screen.getByText(`${2 + Number(duties)} osumaa`)).toBeTruthy()
  await user.click(kinds.getByRole('button', { name: /Yhteydenotot/ }))
  await waitFor(() => expect(screen.queryByText('Toimita tunnit')).toBeNull())
  expect(kinds.getByRole('button', { name: /Yhteydenotot/ }).getAttribute('aria-pressed')).toBe('true')
  await user.clear(field)
  await user.type(field, 'eioleolemassa')
  expect(await screen.findByText('Ei osumia')).toBeTruthy()
  await user.clear(field)
  await user.type(field, 'kysyi aamu')
  expect(await screen.findByText('1 osuma')).toBeTruthy()
  await user.keyboard('{Enter}{Enter}')
  await waitFor(() => expect(history.location.pathname).toMatch(/encounters$/))
  expect(await screen.findByRole('dialog')).toBeTruthy()
})

test('every table in which something is found has a name and a place', () => {
  const placed = new Set(areas.flatMap(({ found = {} }) => Object.keys(found)))
  expect(soughtTables.filter((table) => !placed.has(table))).toEqual([])
  for (const language of languages) for (const table of soughtTables) expect(kindOf(table, language)).not.toBe('')
})
