// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { join } from 'node:path'
import { aCore, finished, type TestCore } from '../builders/core.ts'
import { openProgram, sampleCore } from './program.tsx'

let core: TestCore | undefined
afterEach(async () => {
  await core?.close()
  core = undefined
})
const resources = join(import.meta.dirname, '../../resources')

/** The settings of reminders in a shell of this kind. */
async function settings(notices: 'program' | 'unsupported' | 'none') {
  core = await aCore({ resources, notices })
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  return { ...(await openProgram({ core, address: '/settings/reminders' })), core }
}

it('says when reminders work, and keeps what is chosen', async () => {
  const { core: own, user } = await settings('program')
  await screen.findByText(/Suljettuna ohjelma ei muistuta/)
  const time = await screen.findByRole('textbox', { name: 'Päivän kooste klo' })
  expect(time).toHaveProperty('value', '8.30')
  const kept = () => own.api.storage.preferences({})
  await user.clear(time)
  await user.type(time, '9.15')
  await waitFor(async () => expect(await kept()).toMatchObject({ reminderTime: '09:15' }))
  await user.clear(time)
  await user.type(time, '25.00')
  await screen.findByText('Kirjoita kellonaika muodossa 8.30.')
  // No time is not kept; leaving the field shows what is.
  await user.tab()
  await waitFor(() => expect(time).toHaveProperty('value', '9.15'))
  await user.clear(time)
  await user.type(time, '11')
  expect(await kept()).toMatchObject({ reminderTime: '09:15' })
  await user.tab()
  await waitFor(async () => expect(await kept()).toMatchObject({ reminderTime: '11:00' }))
  await user.click(screen.getByRole('checkbox', { name: /kirjaudun/ }))
  await user.click(screen.getByRole('checkbox', { name: /iltapäivällä/ }))
  await waitFor(async () => expect(await kept()).toMatchObject({ startAtLogin: true, afternoonReminder: null }))
  await user.click(screen.getByRole('checkbox', { name: 'Muistuta työpäivinä' }))
  await waitFor(async () => expect(await kept()).toMatchObject({ reminders: false }))
})

it.each([
  ['none', /selainversiossa ohjelma ei näytä työpöytäilmoituksia/],
  ['unsupported', /Tämä tietokone ei näytä/],
] as const)('offers no reminders where there are none: %s', async (notices, sentence) => {
  await settings(notices)
  await screen.findByText(sentence)
  expect(screen.queryByRole('checkbox', { name: 'Muistuta työpäivinä' })).toBeNull()
})

it('goes to Today when a notice is clicked, and heeds nobody else', async () => {
  const { history } = await settings('program')
  await screen.findByText(/Suljettuna/)
  window.dispatchEvent(new MessageEvent('message', { data: 'vuosikello:today', source: null }))
  window.dispatchEvent(new MessageEvent('message', { data: 'vuosikello:port', source: window }))
  expect(history.location.pathname).toBe('/settings/reminders')
  window.dispatchEvent(new MessageEvent('message', { data: 'vuosikello:today', source: window }))
  await waitFor(() => expect(history.location.pathname).toBe('/'))
})

it('makes a calendar file of whoever is chosen', async () => {
  core = await sampleCore()
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  const saved: string[] = []
  const { user } = await openProgram({ core, address: '/settings/reminders' })
  await user.click(await screen.findByRole('button', { name: 'Vie kalenteriin…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Vie kalenteriin' })
  const fold = () => within(dialog).getByRole('checkbox', { name: /Yhdistä/ })
  await waitFor(() => expect(fold()).toHaveProperty('checked', false))
  await user.click(within(dialog).getByRole('combobox', { name: /Kenen päivät/ }))
  await user.click(await screen.findByRole('option', { name: 'Koko toimisto' }))
  await waitFor(() => expect(fold()).toHaveProperty('checked', true))
  await user.click(within(dialog).getByRole('button', { name: 'Tee tiedosto' }))
  await waitFor(() => expect(saved).toEqual(['vuosikello-toimisto-2027-01-12.ics']), { timeout: 20_000 })
  clicked.mockRestore()
})
