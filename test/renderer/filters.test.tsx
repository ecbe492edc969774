// @vitest-environment jsdom
/** Filters stand behind one button; those that are set stand beside it. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('the filters open by a key, say how many are set, and close when they are cleared', async () => {
  const core = await aFirm()
  await aPayGroup(await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)).in(core.api)
  const { user, history } = await onStage(core, '/calendar')
  const search = () => Object.fromEntries(new URLSearchParams(history.location.search))
  const button = await screen.findByRole('button', { name: 'Suodata' })
  button.focus()
  await user.keyboard('{Enter}')
  const box = within(await screen.findByRole('dialog'))
  const side = box.getByRole('combobox', { name: 'Osapuoli' })
  await user.click(side)
  await user.click(await box.findByRole('option', { name: 'Me' }))
  await waitFor(() => expect(search()).toEqual({ side: 'provider' }))
  expect(screen.getByRole('button', { name: 'Suodata (1)' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Poista rajaus: Me' }).textContent).toBe('Me')
  const clear = box.getByRole('button', { name: 'Poista rajaus' })
  await user.click(clear)
  await waitFor(() => expect(search()).toEqual({}))
  // Nothing is left to press in the box, so it closes.
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a filter that is set is taken away where it stands', async () => {
  const core = await aFirm()
  await aPayGroup(await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)).in(core.api)
  const { user, history } = await onStage(core, '/calendar?side=client&state=planned')
  await user.click(await screen.findByRole('button', { name: 'Poista rajaus: Asiakas' }))
  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(history.location.search))).toEqual({ state: 'planned' }),
  )
  expect(screen.queryByRole('button', { name: 'Poista rajaus: Asiakas' })).toBeNull()
})
