// @vitest-environment jsdom
/** Clients come from a spreadsheet in three steps: the file, its columns, and the check. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { TestCore } from '../builders/core.ts'
import { aFirm, onStage } from './stage.tsx'

afterEach(() => void vi.unstubAllGlobals())

/** The next file that is brought in holds this text. */
function bringing(core: TestCore, text: string) {
  vi.stubGlobal('fetch', async () => {
    const whole = async function* () {
      yield new TextEncoder().encode(text)
    }
    return Response.json(await core.files.receive('asiakkaat.csv', whole(), 1e9))
  })
  return new File([text], 'asiakkaat.csv', { type: 'text/csv' })
}

test('what is wrong is told by row and column, the column is left out, and all clients come in', async () => {
  const core = await aFirm()
  const { user, history } = await onStage(core, '/clients/import')
  const file = bringing(core, 'Asiakas;Y-tunnus;Henkilöä\nKahvila Aamu Oy;1234567-1;kaksi\nKivi Oy;1234567-8;3\n')
  await user.upload(await screen.findByLabelText('Taulukko'), file)

  const columns = within(await screen.findByRole('table'))
  expect(columns.getByText('1234567-1 · 1234567-8')).toBeTruthy()
  const asked = (name: string) =>
    screen.getByRole<HTMLInputElement>('combobox', { name: `Sarake ${name} tuodaan kenttään` })
  expect([asked('Asiakas').value, asked('Y-tunnus').value, asked('Henkilöä').value]).toEqual([
    'Asiakkaan nimi',
    'Y-tunnus',
    '',
  ])
  await user.click(asked('Henkilöä'))
  const offered = await screen.findAllByRole('option', { name: 'Palkansaajia', hidden: true })
  await user.click(offered.at(-1) ?? asked('Henkilöä'))
  await user.click(screen.getByRole('button', { name: 'Tarkista' }))

  const faults = within(await screen.findByRole('table', { name: 'Virheet' }))
  expect(faults.getByRole('row', { name: /2 C · Henkilöä kaksi Ei ole kokonaisluku/ })).toBeTruthy()
  expect(faults.getByRole('row', { name: /3 B · Y-tunnus 1234567-8 Tunnuksen tarkistusnumero/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Tuo / })).toBeNull()

  await user.click(screen.getByRole('button', { name: 'Takaisin sarakkeisiin' }))
  expect(asked('Henkilöä').value).toBe('Palkansaajia')
  await user.click(screen.getByRole('button', { name: 'Valitse toinen tiedosto' }))
  const mended = bringing(core, 'Asiakas;Y-tunnus;Henkilöä\nKahvila Aamu Oy;1234567-1;2\nKivi Oy;0123456-2;3\n')
  await user.upload(await screen.findByLabelText('Taulukko'), mended)
  await screen.findByRole('table')
  await user.click(screen.getByRole('button', { name: 'Tarkista' }))
  await user.click(await screen.findByRole('button', { name: 'Tuo 2 asiakasta' }))
  await waitFor(() => expect(history.location.pathname).toBe('/clients'))
  const { rows } = await core.api.clients.list({})
  expect(rows.map(({ name }) => name)).toEqual(['Kahvila Aamu Oy', 'Kivi Oy'])
})

test('a file that is no spreadsheet is told of at the place, and another can be chosen', async () => {
  const core = await aFirm()
  const { user } = await onStage(core, '/clients/import')
  await user.upload(await screen.findByLabelText('Taulukko'), bringing(core, '<html><table></table></html>'))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('asiakkaat.csv')
  expect(alert.textContent).toContain('Tiedosto ei ole taulukko.')
  expect(screen.getByRole('button', { name: 'Valitse tiedosto' })).toBeTruthy()
})
