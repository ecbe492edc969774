// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContract } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

const panel = () => screen.findByRole('complementary')

test('a contract is recorded by the warning’s button, and its days are refused at the field where another holds', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/overview`)
  const warnings = await screen.findByRole('list', { name: 'Korjattavaa' })
  await user.click(within(warnings).getByRole('button', { name: 'Kirjaa sopimus' }))
  const form = within(await panel())
  await user.type(await form.findByRole('combobox', { name: /^Tunnistaja/ }), 'Aino Laine')
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { contracts } = await core.api.engagements.get({ client: client.id })
    expect(contracts).toMatchObject([{ kind: 'main', name: 'Toimeksiantosopimus', identified_by: 'Aino Laine' }])
    expect(contracts[0]?.appendices.map(({ kind }) => kind)).toEqual(['dpa', 'service', 'prices', 'terms'])
  })
  expect(await screen.findByRole('table', { name: 'Liitteet: Toimeksiantosopimus' })).toBeTruthy()

  await aContract(client).with({ name: 'Vanha', valid_from: '2020-01-01', valid_until: '2026-12-31' }).in(core.api)
  await user.click(await screen.findByRole('button', { name: 'Vanha' }))
  const old = within(await panel())
  const end = await old.findByRole('textbox', { name: /^Päättyy/ })
  await user.clear(end)
  await user.type(end, '31.3.2027')
  await user.click(old.getByRole('button', { name: 'Tallenna' }))
  expect(await old.findByText(/Toinen sopimus on voimassa samaan aikaan/)).toBeTruthy()
  expect((end as HTMLInputElement).value).toBe('31.3.2027')
})

test('the client is put into a group where it stands, and out of it again by undo', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/engagements`)
  const group = within(await screen.findByRole('region', { name: 'Ryhmittely' }))
  await user.click(group.getByRole('combobox', { name: 'Nelikentän ruutu' }))
  await user.click(await screen.findByRole('option', { name: 'Avainasiakkaat' }))
  const placed = async () => (await core.api.engagements.get({ client: client.id })).placing.field
  await waitFor(async () => expect(await placed()).toBe('key'))
  await user.click(await screen.findByRole('button', { name: 'Kumoa' }))
  await waitFor(async () => expect(await placed()).toBe('none'))
})
