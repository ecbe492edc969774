// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { keptOf, movedBy, viewShown } from '../../renderer/calendar/saved/address.ts'
import type { SavedView } from '../../shared/api/views.ts'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { takesBack } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

async function aYear() {
  const core = await aFirm()
  await aPayGroup(await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)).in(core.api)
  return core
}
type Stage = Awaited<ReturnType<typeof onStage>>
const me = async (core: Awaited<ReturnType<typeof aYear>>) => (await core.api.storage.preferences({})).personId ?? ''
const saved = async (core: Awaited<ReturnType<typeof aYear>>) => core.api.views.list({ personId: await me(core) })
const searchOf = ({ history }: Stage) => Object.fromEntries(new URLSearchParams(history.location.search))
const choose = async ({ user }: Stage, field: string, option: string) => {
  // The box stays open from one choice to the next.
  if (!screen.queryByRole('dialog')) await user.click(await screen.findByRole('button', { name: /^Suodata/ }))
  await user.click(await screen.findByRole('combobox', { name: field }))
  await user.click(await screen.findByRole('option', { name: option }))
}
const follow = async ({ user }: Stage, view: string) =>
  user.click(
    within(await screen.findByRole('navigation', { name: 'Kalenterin näkymät' })).getByRole('link', { name: view }),
  )

test('filters go along from view to view, and can be cleared all at once', async () => {
  const stage = await onStage(await aYear(), '/calendar')
  await choose(stage, 'Osapuoli', 'Asiakas')
  await choose(stage, 'Tila', 'Tulossa')
  await choose(stage, 'Kenen tehtävät', 'Kaikki henkilöt')
  const asked = { side: 'client', state: 'planned', who: 'all' }
  await waitFor(() => expect(searchOf(stage)).toEqual(asked))
  for (const [view, path, title] of [
    ['Kuukausi', '/calendar/month', 'Tammikuu 2027'],
    ['Ruudukko', '/calendar/grid', 'Asiakkaat kuukausittain'],
    ['Vuosikello', '/calendar/wheel', 'Vuosikello'],
    ['Lista', '/calendar', 'Kalenteri'],
  ] as const) {
    await follow(stage, view)
    await waitFor(() => expect(stage.history.location.pathname).toBe(path))
    await screen.findByRole('heading', { level: 1, name: new RegExp(title, 'i') })
    expect(searchOf(stage)).toEqual(asked)
    await screen.findByRole('button', { name: 'Poista rajaus: Tulossa' })
  }
  await stage.user.click(screen.getByRole('button', { name: 'Suodata (2)' }))
  await stage.user.click(await screen.findByRole('button', { name: 'Poista 2 rajausta' }))
  await waitFor(() => expect(searchOf(stage)).toEqual({ who: 'all' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Poista/ })).toBeNull())
})

test('a view is saved under a name, opened by its key from elsewhere, and removed with a way back', async () => {
  const core = await aYear()
  const stage = await onStage(core, '/calendar/grid?state=overdue&year=2026')
  const { user, history } = stage
  await user.click(await screen.findByRole('button', { name: 'Näkymät' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tallenna näkymä…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Tallenna näkymä' })
  await user.type(await within(dialog).findByRole('textbox', { name: /Nimi/ }), 'Myöhässä olevat{Enter}')
  await screen.findByRole('button', { name: 'Myöhässä olevat' })
  expect(await saved(core)).toMatchObject([{ name: 'Myöhässä olevat', screen: 'grid', person_id: await me(core) }])
  // Neither the year nor the day is part of a view.
  expect((await saved(core))[0]?.search).toEqual({ state: 'overdue' })

  await follow(stage, 'Kuukausi')
  await user.keyboard('{Control>}1{/Control}')
  await waitFor(() => expect(history.location.pathname).toBe('/calendar/grid'))
  expect(searchOf(stage)).toEqual({ state: 'overdue' })

  await user.click(await screen.findByRole('button', { name: 'Myöhässä olevat' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Järjestä ja muuta…' }))
  await user.click(await screen.findByRole('button', { name: 'Poista: Myöhässä olevat' }))
  await waitFor(async () => expect(await saved(core)).toHaveLength(0))
  await user.click(await takesBack(/poistettu/i))
  await waitFor(async () => expect(await saved(core)).toHaveLength(1))
})

test('a name that is taken is told at the field, and what was typed stays', async () => {
  const core = await aYear()
  await core.api.views.save({ name: 'Omat', person_id: await me(core), screen: 'today', search: {} })
  const { user } = await onStage(core, '/calendar?state=due')
  await user.click(await screen.findByRole('button', { name: 'Näkymät' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tallenna näkymä…' }))
  const name = await within(await screen.findByRole('dialog', { name: 'Tallenna näkymä' })).findByRole('textbox', {
    name: /Nimi/,
  })
  await user.type(name, 'omat{Enter}')
  await screen.findByText('Tämä on jo käytössä. Valitse toinen.')
  expect(name).toHaveProperty('value', 'omat')
})

const view = (search: SavedView['search'], screenName: SavedView['screen'] = 'grid'): SavedView => ({
  id: crypto.randomUUID(),
  version: 1,
  person_id: null,
  screen: screenName,
  name: 'N',
  search,
})

test('a view is known again whatever the order of the address, on its own screen only', () => {
  const views = [view({ side: 'client', who: 'all' })]
  expect(viewShown(views, 'grid', { who: 'all', side: 'client', year: 2026, state: undefined })).toBe(views[0])
  expect(viewShown(views, 'month', { who: 'all', side: 'client' })).toBeUndefined()
  expect(viewShown(views, 'grid', { who: 'all' })).toBeUndefined()
  expect(keptOf({ day: '2027-01-12', from: 'x', to: 'y', year: 1, all: true, days: 14, list: [1] })).toEqual({
    all: true,
    days: 14,
  })
})

test('views move one place, not beyond the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(movedBy(['a', 'b'], 'a', -1)).toBeUndefined()
  expect(movedBy(['a', 'b'], 'b', 1)).toBeUndefined()
  expect(movedBy(['a', 'b'], 'x', 1)).toBeUndefined()
})
