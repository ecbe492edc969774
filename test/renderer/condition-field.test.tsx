// @vitest-environment jsdom
/** Whom a rule of the firm is for, said in its form. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('several answers, a number and all of them together are chosen, told in words, and saved', async () => {
  const core = await aFirm()
  await aClient().with({ name: 'Iso Rakennus Oy', industry: 'construction', headcount: 40 }).in(core.api)
  await aClient().with({ name: 'Pieni Siivous Oy', industry: 'cleaning', headcount: 4 }).in(core.api)
  await aClient().with({ name: 'Pieni Kauppa Oy', industry: 'trade', headcount: 4 }).in(core.api)
  const { user } = await onStage(core, '/calendar/rules')
  await user.click(await screen.findByRole('button', { name: /Uusi sääntö/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Uusi toimiston sääntö' }))
  await user.type(dialog.getByRole('textbox', { name: /^Nimi/ }), 'Tarkistus')
  await user.type(dialog.getByRole('textbox', { name: /Sääntö kirjoitettuna/ }), '20.k.v')
  const field = within(dialog.getByRole('group', { name: 'Keitä koskee' }))
  expect(field.getByText('Kaikkia asiakkaita')).toBeTruthy()
  const choose = async (list: string, option: string) => {
    await user.click(field.getByRole('combobox', { name: list }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  await choose('Rajaa asiakkaita', 'Toimiala')
  await user.click(field.getByRole('combobox', { name: 'Toimiala: vastaukset' }))
  await user.click(await screen.findByRole('option', { name: 'kiinteistönhoito ja siivous' }))
  await user.keyboard('{Escape}')
  await choose('Lisää ehto', 'Työntekijöitä')
  await choose('Työntekijöitä: ehto', 'alle')
  const number = field.getByRole('textbox', { name: 'Työntekijöitä: määrä' })
  await user.clear(number)
  await user.type(number, '20')
  await waitFor(() =>
    expect(
      field.getByText('Toimiala: rakentaminen tai kiinteistönhoito ja siivous, ja Työntekijöitä: alle 20'),
    ).toBeTruthy(),
  )
  await user.click(dialog.getByRole('button', { name: 'Katso muutokset' }))
  expect(await screen.findByText(/^1 asiakas: /)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const made = (await core.api.rules.list({ language: 'fi' })).find(({ name }) => name === 'Tarkistus')
    expect(made?.condition).toEqual({
      all: [{ fact: 'industry', in: ['construction', 'cleaning'] }, { not: { fact: 'headcount', atLeast: 20 } }],
    })
  })
})
