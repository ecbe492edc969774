// @vitest-environment jsdom
/** Filters where there is little room: behind one button. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

beforeEach(
  () => void Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 800 }),
)
afterEach(() => void Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth'))

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
  const clear = box.getByRole('button', { name: 'Poista rajaus' })
  await user.click(clear)
  await waitFor(() => expect(search()).toEqual({}))
  // Nothing is left to press in the box, so it closes.
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
