// @module-tag slow
// @vitest-environment jsdom
/** A one-off task of a client, from its year and from the palette, made and changed. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { runCommand } from '../../renderer/desk/commands.ts'
import { aClient } from '../builders/clients.ts'
import { list, takesBack } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

const aYear = async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  const tasks = async () => {
    const span = { from: '2026-01-01', to: '2028-12-31' } as const
    const { items } = await core.api.calendar.list({ client: client.id, ...span, language: 'fi' })
    return items.filter(({ rule }) => rule.startsWith('task-'))
  }
  return { core, client, tasks }
}
const form = async () => within(await screen.findByRole('form', { name: 'Uusi tehtävä' }))

test('a task is made from the client’s year, with all that a rule says, and changed through the editor', async () => {
  const { core, client, tasks } = await aYear()
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  await user.click(await screen.findByRole('button', { name: 'Uusi tehtävä' }))
  const fields = await form()
  expect(await fields.findByDisplayValue('Kahvila Aamu Oy (14)')).toBeTruthy()
  await user.type(fields.getByRole('textbox', { name: /Nimi/ }), 'Pyydä valtakirja')
  await user.click(fields.getByRole('button', { name: 'Tallenna' }))
  expect(await fields.findAllByText(/^Puuttuu: /)).toHaveLength(1)
  const day = fields.getByRole('textbox', { name: /Määräpäivä/ })
  await user.type(day, '30.2.')
  await user.click(fields.getByRole('button', { name: 'Tallenna' }))
  expect(await tasks()).toEqual([])
  await user.clear(day)
  await user.type(day, '13.3.2027')
  await user.click(fields.getByRole('combobox', { name: 'Kenen vastuulla' }))
  const sides = await screen.findByRole('listbox', { name: 'Kenen vastuulla' })
  await user.click(within(sides).getByRole('option', { name: 'Asiakas' }))
  await user.click(fields.getByRole('button', { name: 'Tallenna' }))
  await takesBack('Tehtävä lisätty: Pyydä valtakirja, Kahvila Aamu Oy')
  const [made] = await tasks()
  expect(made).toMatchObject({ nominal: '2027-03-13', due: '2027-03-15', responsible: 'client' })

  await user.click(await within(await list('Kahvila Aamu Oy 2027')).findByText('Pyydä valtakirja'))
  await user.keyboard('r')
  const editor = within(await screen.findByRole('form', { name: 'Sääntö' }))
  const text = await editor.findByRole('textbox', { name: /Sääntö kirjoitettuna/ })
  expect(text).toHaveProperty('value', 'kerran 13.3.2027')
  expect(editor.getByText(/^Kerran 13\.3\.2027;/)).toBeTruthy()
  await user.clear(text)
  await user.type(text, 'kerran 20.4.2027')
  expect(editor.getByRole('textbox', { name: 'Päivä' })).toHaveProperty('value', '20.4.2027')
  await user.click(editor.getByRole('button', { name: 'Katso muutokset' }))
  expect(await screen.findByText(/1 asiakas: 1 päivä siirtyy/)).toBeTruthy()
  expect(screen.queryByText('Mitä kertoja muutos koskee')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => expect(await tasks()).toMatchObject([{ rule: made?.rule, due: '2027-04-20' }]))
})

test('a task of a client that is chosen, from all fields', async () => {
  const { core, tasks } = await aYear()
  await aClient().with({ name: 'Leipomo Oy', number: '15' }).in(core.api)
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  expect(runCommand('rules.newTask')).toBe(true)
  await user.click(await (await form()).findByRole('button', { name: 'Kaikki kentät' }))
  const name = await (await form()).findByRole('textbox', { name: /Nimi/ })
  const fields = await form()
  await user.click(await fields.findByRole('combobox', { name: /Asiakas/ }))
  await user.click(await screen.findByRole('option', { name: 'Kahvila Aamu Oy (14)' }))
  await user.type(name, 'Tarkista sopimus')
  const day = fields.getByRole('textbox', { name: /Määräpäivä/ })
  await user.clear(day)
  await user.type(day, '1.2.{Enter}')
  await waitFor(async () => expect(await tasks()).toMatchObject([{ name: 'Tarkista sopimus', due: '2027-02-01' }]))
})
