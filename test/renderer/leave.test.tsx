// @vitest-environment jsdom
/** What is typed in a window over a screen stands there again, however the window is left. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('a changed letter is left without a question, and stands as it was when it is opened again', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await aContact(client).with({ name: 'Saija Berg', email: 'saija@aamu.fi' }).in(core.api)
  const span = { from: '2027-01-12', to: '2027-02-28', language: 'fi' } as const
  const { items } = await core.api.calendar.list({ client: client.id, ...span })
  const first = items.find(({ responsible, run }) => responsible === 'client' && run !== '')
  if (!first) throw new Error('nothing to ask for')
  const address = `/calendar?from=${first.due}&to=${first.due}&who=all&all=true`
  const { user } = await onStage(core, address)
  await user.click(await screen.findByText(first.short))
  await user.keyboard('e')
  const letter = () => screen.findByRole('dialog', { name: 'Pyyntö asiakkaalle' })
  const copy = async () => within(await letter()).findByRole('textbox', { name: 'Kopio' })
  await user.type(await copy(), 'toimisto@aamu.fi')
  // However it is left, also by Esc when no field has the focus.
  const ways = [
    async () => user.click(within(await letter()).getByRole('button', { name: 'Sulje' })),
    () => user.keyboard('{Escape}'),
    async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      await user.keyboard('{Escape}')
    },
  ]
  // A letter acts on the list that has the focus again.
  const left = () =>
    waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
      expect(document.activeElement?.getAttribute('data-list')).toBe('rows')
    })
  for (const leave of ways) {
    await leave()
    await left()
    await user.keyboard('e')
    await waitFor(async () => expect(await copy()).toHaveProperty('value', 'toimisto@aamu.fi'))
  }
  await user.click(within(await letter()).getByRole('button', { name: 'Hylkää' }))
  await left()
  await user.keyboard('e')
  expect(await copy()).toHaveProperty('value', '')
})
