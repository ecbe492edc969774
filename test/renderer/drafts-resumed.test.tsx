// @vitest-environment jsdom
/** A draft goes on in its own window from the list of drafts, on whatever screen that list is opened, also after a restart. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { list } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

async function aYear() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  const span = { from: '2026-12-01', to: '2027-02-28' } as const
  const { items } = await core.api.calendar.list({ client: client.id, ...span, language: 'fi' })
  const first = items.find(({ rule }) => rule === 'payslip-delivery')
  if (!first) throw new Error('no payslips')
  return { core, client, first, address: `/calendar?from=${first.due}&to=${first.due}&who=all&all=true` }
}

type Core = Awaited<ReturnType<typeof aFirm>>
/** Leaves the form, starts again on another screen, and goes on with the only draft. */
async function goOn(core: Core, { user, unmount }: Pick<Awaited<ReturnType<typeof onStage>>, 'user' | 'unmount'>) {
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(async () => expect(await core.api.drafts.list({})).toHaveLength(1))
  unmount()
  const again = await onStage(core, '/clients')
  await again.user.click(await screen.findByRole('button', { name: '1 luonnos' }))
  await again.user.click(await screen.findByRole('button', { name: /^Jatka: / }))
  return again.user
}
const written = async (dialog: string, field: RegExp) => {
  const window = within(await screen.findByRole('dialog', { name: dialog }))
  return (await window.findByRole('textbox', { name: field })) as HTMLInputElement
}

test.for([
  ['s', 'Ohita tehtävä', /^Syy/],
  ['p', 'Kirjaa poikkeama', /^Toimenpide/],
  ['k', 'Kirjaa ajoon', /^Asia/],
] as const)('what is typed after %s goes on in “%s”', async ([key, dialog, field]) => {
  const { core, first, address } = await aYear()
  const { user, unmount } = await onStage(core, address)
  // Its runs come a moment after the rows.
  await screen.findByText(/vaihetta tehty/)
  const [row] = await screen.findAllByText(first.name)
  if (!row) throw new Error('no row')
  await user.click(row)
  await user.keyboard(key)
  await user.type(await written(dialog, field), 'sovittiin Saijan kanssa')
  const back = await goOn(core, { user, unmount })
  const found = await written(dialog, field)
  await waitFor(() => expect(found.value).toBe('sovittiin Saijan kanssa'))
  await back.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await core.api.drafts.list({})).toHaveLength(1)
})

test('a rule that is half written goes on in its editor', async () => {
  const { core } = await aYear()
  const { user, unmount } = await onStage(core, '/calendar/rules')
  await list('Säännöt')
  await user.click(screen.getByRole('button', { name: /Uusi sääntö/ }))
  const form = within(await screen.findByRole('form', { name: 'Sääntö' }))
  await user.type(form.getByRole('textbox', { name: /Nimi/ }), 'Varausten tarkistus')
  await goOn(core, { user, unmount })
  const again = within(await screen.findByRole('form', { name: 'Sääntö' }))
  const name = again.getByRole('textbox', { name: /Nimi/ }) as HTMLInputElement
  await waitFor(() => expect(name.value).toBe('Varausten tarkistus'))
})
