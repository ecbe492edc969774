// @module-tag slow
// @vitest-environment jsdom
/** The palette knows screens and deeds by any word of their names, and clients without the dots of their letters. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('it finds every section of the settings, what can be printed, and a client written without dots', async () => {
  const core = await aFirm()
  await aClient().with({ name: 'Päiväkoti Mansikka Oy', number: '9' }).in(core.api)
  const { user, history } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByPlaceholderText(/Kirjoita asiakas/)
  /** The first entry of the list that the field is about. */
  const first = () =>
    document.getElementById(field.getAttribute('aria-controls') ?? '')?.querySelector('[role=option]') ?? undefined
  const finds = async (typed: string, title: RegExp) => {
    await user.clear(field)
    await user.type(field, typed)
    const found = await screen.findByRole('option', { name: title })
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(first()?.id))
    return found
  }
  await finds('uusi asiakas', /^Uusi asiakas/)
  await finds('henkilöt', /^Asetukset: Henkilöt/)
  await finds('henkilot', /^Asetukset: Henkilöt/)
  await finds('toimisto', /^Asetukset: Toimisto/)
  await finds('varmuuskopiot', /^Asetukset: Varmuuskopiot/)
  await finds('tulosta kuuk', /^Tulosta: Kuukausi/)
  await finds('paivakoti', /^Päiväkoti Mansikka Oy/)
  expect((await screen.findByText('1 asiakas')).getAttribute('role')).toBe('status')
  await user.keyboard('{ArrowDown}')
  await finds('toimisto asetukset', /^Asetukset: Toimisto/)
  expect(field.getAttribute('role')).toBe('combobox')
  expect(first()?.getAttribute('aria-selected')).toBe('true')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.location.pathname).toBe('/settings/firm'))
})

test('forward leads somewhere only after one has come back', async () => {
  const core = await aFirm()
  const { user } = await onStage(core, '/')
  const button = (name: string) => screen.findByRole('button', { name })
  expect(await button('Eteenpäin')).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('link', { name: /Asiakkaat/ }))
  await waitFor(async () => expect(await button('Takaisin')).toHaveProperty('disabled', false))
  expect(await button('Eteenpäin')).toHaveProperty('disabled', true)
  await user.click(await button('Takaisin'))
  await waitFor(async () => expect(await button('Eteenpäin')).toHaveProperty('disabled', false))
  await user.click(await button('Eteenpäin'))
  await waitFor(async () => expect(await button('Eteenpäin')).toHaveProperty('disabled', true))
})

test('from anywhere it adds a person and a rule, and on a page of a client what belongs to that client', async () => {
  const core = await aFirm()
  const { id: client } = await aClient().with({ name: 'Saha Oy', number: '8' }).in(core.api)
  const { user, history } = await onStage(core, `/clients/${client}/overview`)
  await screen.findByRole('heading', { level: 1, name: /Saha Oy/ })
  const run = async (typed: string, title: RegExp) => {
    await user.keyboard('{Control>}k{/Control}')
    const field = await screen.findByPlaceholderText(/Kirjoita asiakas/)
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.keyboard(typed)
    expect(field).toHaveProperty('value', typed)
    await user.click(await screen.findByRole('option', { name: title }))
    // It fades, and keeps the keys until it is gone.
    await waitFor(() => expect(screen.queryByPlaceholderText(/Kirjoita asiakas/)).toBeNull())
  }
  await run('lisää palkkaryhmä', /^Saha Oy: Lisää palkkaryhmä/)
  /** A form stands there; inside its text the palette's key is not the palette's. */
  const closes = async (name: string) => {
    await screen.findByRole('heading', { name })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('heading', { name })).toBeNull())
  }
  await closes('Lisää palkkaryhmä')
  expect(history.location.pathname).toMatch(/data$/)
  await run('lisää tapahtuma', /^Saha Oy: Lisää tapahtuma/)
  await closes('Lisää tapahtuma')
  await run('lisää henkilö', /^Lisää henkilö/)
  await closes('Uusi henkilö')
  expect(history.location.pathname).toBe('/settings/people')
  await run('uusi sääntö', /^Uusi sääntö/)
  await screen.findByRole('dialog', { name: /sääntö/i })
})

test('what is typed at once after its key stands in its field, and does nothing in the list under it', async () => {
  const core = await aFirm()
  await aClient().with({ name: 'Saha Oy', number: '7' }).in(core.api)
  const { user, history } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  const before = await core.api.history.stack({})
  // Nothing between them: the window is not there yet.
  await user.keyboard('{Control>}k{/Control}m saha')
  const field = await screen.findByPlaceholderText(/Kirjoita asiakas/)
  await waitFor(() => expect(field).toHaveProperty('value', 'm saha'))
  await user.clear(field)
  await user.type(field, 'saha')
  await screen.findByRole('option', { name: /^Saha Oy/ })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.location.pathname).toMatch(/overview$/))
  expect(await core.api.history.stack({})).toEqual(before)
})
