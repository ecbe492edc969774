// @vitest-environment jsdom
/** What is typed in a window over a screen is asked about before the window goes, by a question that can be answered. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('the question about a changed letter stands over it, and Esc there leads back to the letter', async () => {
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
  await user.click(await screen.findByText(first.name))
  await user.keyboard('e')
  const letter = await screen.findByRole('dialog', { name: 'Pyyntö asiakkaalle' })
  await user.type(await within(letter).findByRole('textbox', { name: 'Kopio' }), 'toimisto@aamu.fi')
  const question = () => screen.findByRole('dialog', { name: 'Tallentamattomia muutoksia' })
  const level = (dialog: HTMLElement) =>
    Number(getComputedStyle(dialog.closest('.mantine-Modal-root') ?? dialog).getPropertyValue('--mb-z-index'))
  // However it is left, also by Esc when no field has the focus.
  const ways = [
    () => user.click(within(letter).getByRole('button', { name: 'Peruuta' })),
    () => user.click(within(letter).getByRole('button', { name: 'Sulje' })),
    () => user.keyboard('{Escape}'),
    async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      await user.keyboard('{Escape}')
    },
  ]
  for (const leave of ways) {
    await leave()
    expect(level(await question())).toBeGreaterThan(level(letter))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Tallentamattomia muutoksia' })).toBeNull())
    expect(within(letter).getByRole('textbox', { name: 'Kopio' })).toHaveProperty('value', 'toimisto@aamu.fi')
  }
  await user.keyboard('{Escape}')
  await user.click(within(await question()).getByRole('button', { name: 'Hylkää muutokset' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
