// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact, anAssignment, aStep } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

const grid = () => screen.findByRole('grid', { name: 'Vastuumatriisi' })

test('a matrix begins from the templates, and is edited, ordered and agreed on by the keyboard', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aContact(client).with({ name: 'Saija Berg' }).in(core.api)
  const read = async () => (await core.api.responsibilities.get({ client: client.id })).steps
  const { user } = await onStage(core, `/clients/${client.id}/responsibilities`)
  await user.click(await screen.findByRole('button', { name: 'Lisää pohjasta' }))
  await user.click(await screen.findByRole('button', { name: 'Lisää vaiheet' }))
  ;(await grid()).focus()
  const [first, second] = await read()
  if (!first || !second) throw new Error('the template has two steps')

  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(async () => expect((await read()).map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id]))

  await user.keyboard('{Enter}')
  const form = within(await screen.findByRole('form', { name: `Muokkaa: ${first.step}` }))
  await user.type(form.getByRole('textbox', { name: 'Lisätieto' }), 'Kysy myös')
  const drafts = async () => (await core.api.drafts.list({})).length
  await waitFor(async () => expect(await drafts()).toBe(1))
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(screen.queryByRole('form', { name: /Muokkaa/ })).toBeNull())
  expect((await read()).find(({ id }) => id === first.id)?.note).toBe('Kysy myös')
  await waitFor(async () => expect(document.activeElement).toBe(await grid()))
  await waitFor(async () => expect(await drafts()).toBe(0))

  await user.keyboard('{Delete}')
  await waitFor(async () => expect((await read()).some(({ id }) => id === first.id)).toBe(false))
  await core.api.history.undo({})
  expect((await read()).some(({ id }) => id === first.id)).toBe(true)
})

test('what is unclear stands at its step, and in the list of all clients', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Vastuu Oy' }).in(core.api)
  const [me] = await core.api.people.list({})
  if (!me) throw new Error('the firm has its first person')
  await anAssignment(client, me).in(core.api)
  await aStep(client).with({ step: 'Palkkojen hyväksyntä', provider: 'does' }).in(core.api)
  const { user, history } = await onStage(core, `/clients/${client.id}/responsibilities`)
  const row = within(await screen.findByRole('row', { name: /Palkkojen hyväksyntä/ }))
  expect(row.getByText('Kukaan ei vastaa')).toBeTruthy()
  expect(row.getByText('Henkilö nimeämättä: toimisto')).toBeTruthy()
  await user.click(screen.getByRole('link', { name: 'Kaikkien harmaat alueet' }))
  await waitFor(() => expect(history.location.pathname).toBe('/grey-areas'))
  const all = within(await screen.findByRole('grid', { name: 'Harmaat alueet' }))
  expect(await all.findByText('Kukaan ei vastaa')).toBeTruthy()
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(history.location.pathname).toBe(`/clients/${client.id}/responsibilities`))
})
