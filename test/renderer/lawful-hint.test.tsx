// @vitest-environment jsdom
/** A day that sounds like the law's is asked about in words, and one key answers. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, anAssignment } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

const asked = /^Lakisääteinen\?/

test('in the form of a rule', async () => {
  const core = await aFirm()
  await aClient().in(core.api)
  const { user } = await onStage(core, '/calendar/rules')
  await user.click(await screen.findByRole('button', { name: /Uusi sääntö/ }))
  const form = within(await screen.findByRole('form', { name: 'Sääntö' }))
  await user.type(form.getByRole('textbox', { name: /^Nimi/ }), 'Palkat')
  expect(form.queryByText(asked)).toBeNull()
  await user.clear(form.getByRole('textbox', { name: /^Nimi/ }))
  await user.type(form.getByRole('textbox', { name: /^Nimi/ }), 'ALV')
  expect(form.getByText(asked)).toBeTruthy()
  await user.keyboard('{Alt>}l{/Alt}')
  expect(form.getByText(/^Lakisääteinen päivä/)).toBeTruthy()
  await user.type(form.getByRole('textbox', { name: /Sääntö kirjoitettuna/ }), '12.k+2.v >')
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  await user.click(await screen.findByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const made = (await core.api.rules.list({ language: 'fi' })).find(({ name }) => name === 'ALV')
    expect(made).toMatchObject({ calendar: 'statutory', category: 'tax' })
    expect(made?.words).toMatch(/^Verokautta seuraavan toisen kuukauden 12\. päivä/)
  })
})

test('in the line of a task', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy' }).in(core.api)
  const [me] = await core.api.people.list({})
  if (!me) throw new Error('nobody is here')
  await anAssignment(client, me).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  await screen.findByRole('treegrid', { name: /2027/ })
  await user.keyboard('{Alt>}t{/Alt}')
  const form = within(await screen.findByRole('form', { name: 'Uusi tehtävä' }))
  await user.type(form.getByRole('textbox', { name: /yhdellä rivillä/ }), 'Lisää ALV 12.4.')
  await waitFor(() => expect(form.getByText(asked)).toBeTruthy())
  await user.keyboard('{Alt>}l{/Alt}')
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const lines = await core.api.rules.list({ client: client.id, language: 'fi' })
    expect(lines.find(({ name }) => name.includes('ALV'))).toMatchObject({ calendar: 'statutory', category: 'tax' })
  })
})
