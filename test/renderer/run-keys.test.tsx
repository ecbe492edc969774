// @vitest-environment jsdom
/** A payroll run from the list by the keys: what is refused stays under the cursor, an approval says who gave it, and a run is given whole. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isInformation } from '../../shared/domain/calendar/marks/information.ts'
import { aClient, aContact, aPayGroup, aPerson } from '../builders/clients.ts'
import type { TestCore } from '../builders/core.ts'
import { aFirm, onStage } from './stage.tsx'

async function aRun() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await aContact(client).with({ name: 'Saija Berg', email: 'saija@aamu.fi' }).in(core.api)
  const asked = { client: client.id, from: '2027-01-12', to: '2027-01-31', language: 'fi' } as const
  const steps = async () => (await core.api.calendar.list(asked)).items.filter(({ run }) => run !== '')
  const [first] = await steps()
  if (!first) throw new Error('no run')
  const run = { client_id: client.id, run: first.run }
  return { core, run, steps, address: '/calendar?from=2027-01-12&to=2027-01-31&who=all' }
}

async function onTheRun(core: TestCore, address: string) {
  const { user } = await onStage(core, address)
  const grid = await screen.findByRole('treegrid', { name: 'Kalenteri' })
  await waitFor(() => expect(document.activeElement).toBe(grid))
  const list = () => screen.queryByRole('treegrid', { name: 'Kalenteri' })
  const active = () => document.getElementById(list()?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''
  await waitFor(() => expect(active()).not.toBe(''))
  // The first row may be other work.
  if (!active().includes('palkat pe')) await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(active()).toContain('palkat pe'))
  return { user, active }
}

test('a step that is refused keeps the cursor, and nothing is done by the next key', async () => {
  const { core, run, steps, address } = await aRun()
  for (const item of (await steps()).filter(({ name }) => name.startsWith('Aineisto')))
    await core.api.marks.mark({ items: [{ client_id: run.client_id, key: item.key }], state: 'done' })
  const missing = { kind: 'missing', text: 'Verokortti', source: '', channel: 'email', day: '2027-01-12' } as const
  await core.api.runs.note({ ...run, ...missing, time: '', step: '' })
  const { user, active } = await onTheRun(core, address)
  await user.keyboard('{ArrowRight}')
  const name = 'Palkkojen laskenta'
  await screen.findByText(name, { selector: '[aria-level="2"] *' })
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(active()).toContain(name))
  await user.keyboard(' ')
  await screen.findAllByText(/Verokortti/)
  expect(active()).toContain(name)
  await user.keyboard(' ')
  expect(active()).toContain(name)
  expect((await steps()).filter(({ name, status }) => status === 'done' && !name.startsWith('Aineisto'))).toEqual([])
})

test('an approval is saved with the name of whoever gave it, and something missing with what it is', async () => {
  const { core, run, address } = await aRun()
  const { user } = await onTheRun(core, address)
  await user.keyboard('k')
  const dialog = within(await screen.findByRole('dialog', { name: 'Kirjaa ajoon' }))
  const field = (name: RegExp) => dialog.findByRole('textbox', { name })
  const save = () => user.click(dialog.getByRole('button', { name: 'Kirjaa' }))
  expect((await field(/^Asia/)).getAttribute('aria-required')).toBe('true')
  await save()
  expect(await dialog.findByText(/^Puuttuu: /)).toBeTruthy()
  await user.click(dialog.getByRole('combobox', { name: /Mitä kirjataan/ }))
  await user.click(await screen.findByRole('option', { name: 'Hyväksyntä' }))
  await waitFor(async () => expect((await field(/^Asia/)).getAttribute('aria-required')).toBe('false'))
  await save()
  expect(await dialog.findByText(/^Puuttuu: /)).toBeTruthy()
  const notes = async () => (await core.api.runs.show({ ...run, language: 'fi' })).notes
  expect(await notes()).toEqual([])
  await user.click(dialog.getByRole('combobox', { name: /^Kuka hyväksyi/ }))
  await user.click(await screen.findByRole('option', { name: 'Saija Berg' }))
  await save()
  await waitFor(async () => expect(await notes()).toMatchObject([{ kind: 'approval', source: 'Saija Berg' }]))
})

test('a run is given with all that we have left of it, and the window names it and who is away', async () => {
  const { core, steps, address } = await aRun()
  const petri = await aPerson().with({ name: 'Petri Salo' }).in(core.api)
  const away = { person_id: petri.id, first_day: '2027-01-11', last_day: '2027-01-14', note: '', deputies: [] }
  await core.api.people.saveAbsence(away)
  const { user } = await onTheRun(core, address)
  const ours = (await steps()).filter(({ responsible, rule }) => responsible !== 'client' && !isInformation(rule))
  await user.keyboard('a')
  const title = `Anna ${ours.length} tehtävää kollegalle`
  const dialog = within(await screen.findByRole('dialog', { name: title }))
  const names = ours.map(({ name }) => name).join(', ')
  expect(await dialog.findByText((text) => text.startsWith(`Kahvila Aamu Oy · ${names}`))).toBeTruthy()
  await user.click(await dialog.findByRole('combobox', { name: /^Kenelle/ }))
  await user.click(await screen.findByRole('option', { name: 'Petri Salo · poissa 14.1. asti' }))
  await user.click(dialog.getByRole('button', { name: 'Anna' }))
  const given = async () => (await steps()).filter(({ given_to }) => given_to === petri.id).map(({ key }) => key)
  await waitFor(async () => expect(await given()).toEqual(ours.map(({ key }) => key)))
})

test('R on a run opens its pay group at the payday, and on a last day of it at that day', async () => {
  const { core, address } = await aRun()
  const { user, active } = await onTheRun(core, address)
  await user.keyboard('r')
  const form = () => screen.findByRole('form', { name: 'Palkkaryhmä' })
  const payday = await within(await form()).findByRole('textbox', { name: /^Palkanmaksupäivä/ })
  await waitFor(() => expect(document.activeElement).toBe(payday))
  await user.click(screen.getByRole('button', { name: 'Takaisin' }))
  await screen.findByRole('treegrid', { name: 'Kalenteri' })
  await waitFor(() => expect(active()).toContain('palkat pe'))
  await user.keyboard('{ArrowRight}{ArrowDown}r')
  const group = within(await form()).getByRole('group', { name: /1$/ })
  const rule = await within(group).findByRole('textbox', { name: /^Viimeistään/ })
  await waitFor(() => expect(document.activeElement).toBe(rule))
})

test('the panel and the windows begin with whose work it is', async () => {
  const { core, steps, address } = await aRun()
  const { user } = await onTheRun(core, address)
  const [first] = await steps()
  await user.keyboard('{Enter}')
  const panel = await screen.findByRole('group', { name: first?.name ?? '' })
  const [link] = within(panel).getAllByRole('link')
  expect(link?.textContent).toBe('Kahvila Aamu Oy')
  await user.keyboard('m')
  const dialog = within(await screen.findByRole('dialog', { name: 'Siirrä tehtävä' }))
  expect(dialog.getByText((text) => text.includes('Kahvila Aamu Oy') && text.includes(first?.name ?? '-'))).toBeTruthy()
})
