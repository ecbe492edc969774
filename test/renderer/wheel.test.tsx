// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

async function aYear() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  return { core, client }
}
const theWheel = () => screen.findByRole('application')
const told = () => document.querySelector('[data-wheel] ~ [aria-live]')?.textContent ?? ''
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)

test('a client’s year is a list until one asks for the wheel, which is then remembered', async () => {
  const { core, client } = await aYear()
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  const views = await screen.findByRole('radiogroup', { name: 'Näkymä' })
  expect(screen.queryByRole('application')).toBeNull()
  await user.click(within(views).getByRole('radio', { name: 'Vuosikello' }))
  expect((await theWheel()).getAttribute('aria-label')).toContain('Vuosikello 2027, Kahvila Aamu Oy')
  await waitFor(async () => expect((await core.api.storage.preferences({})).yearView).toBe('wheel'))
})

test('arrow keys read the wheel, Enter opens the item, Escape closes it', async () => {
  const { core, client } = await aYear()
  await core.api.storage.remember({ yearView: 'wheel' })
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  const wheel = await theWheel()
  wheel.focus()
  await waitFor(() => expect(told()).toContain('Kuukausipalkat:'))
  const first = told()
  await user.keyboard('{ArrowRight}')
  const second = told()
  expect(second).not.toBe(first)
  await user.keyboard('{ArrowLeft}')
  expect(told()).toBe(first)
  await user.keyboard('{PageDown}')
  expect(told()).toContain('.2.2027')
  await user.keyboard('{ArrowDown}')
  expect(told()).not.toContain('Kuukausipalkat:')
  await user.keyboard('{End}')
  expect(told()).toMatch(/\.1[12]\.2027/)
  // The taxes' ring has one piece of work a day.
  while (!told().includes('Verot:')) await user.keyboard('{ArrowDown}')
  await user.keyboard('{Home}')
  const name = document.querySelector('[data-wheel] ~ [aria-live] strong')?.textContent ?? ''
  expect(told()).toContain(': 1 ')
  await user.keyboard('{Enter}')
  const panel = await screen.findByRole('heading', { name: name.trim() })
  expect(panel).toBeDefined()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('heading', { name: name.trim() })).toBeNull())
})

test('the table beside it has the same numbers, and narrows the list by month and ring', async () => {
  const { core, client } = await aYear()
  await core.api.storage.remember({ yearView: 'wheel' })
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  await theWheel()
  const table = screen.getByRole('table', { name: /^Vuosi 2027 lukuina/ })
  const cell = within(table).getByRole('button', { name: /^Verot, helmikuu: / })
  const count = Number(cell.textContent)
  const { items } = await core.api.calendar.list({
    client: client.id,
    from: '2027-02-01',
    to: '2027-02-28',
    categories: ['tax'],
    language: 'fi',
  })
  expect(count).toBe(items.length)
  await user.click(cell)
  expect(cell.getAttribute('aria-pressed')).toBe('true')
  await waitFor(() => expect(headings().join()).toContain(`Verot, helmikuu 2027${count} tehtäv`))
  await user.keyboard('{ArrowRight}{Enter}')
  await waitFor(() => expect(headings().join()).toContain('Verot, maaliskuu 2027'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(headings().join()).toContain('Koko vuosi 2027'))
})

test('each pay group is a ring of its own, whose list has the dates of its runs alone', async () => {
  const { core, client } = await aYear()
  await aPayGroup(client).with({ name: 'Tuntipalkat' }).in(core.api)
  await core.api.storage.remember({ yearView: 'wheel' })
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  await theWheel()
  const table = screen.getByRole('table', { name: /^Vuosi 2027 lukuina/ })
  expect(within(table).getByRole('button', { name: 'Kuukausipalkat' })).toBeDefined()
  const cell = within(table).getByRole('button', { name: /^Tuntipalkat, helmikuu: / })
  const { items } = await core.api.calendar.list({
    client: client.id,
    from: '2027-02-01',
    to: '2027-02-28',
    categories: ['pay-date'],
    language: 'fi',
  })
  const mine = items.filter(({ anchor }) => anchor.startsWith('Tuntipalkat'))
  expect(mine.length).toBeGreaterThan(2)
  expect(mine.length).toBeLessThan(items.length)
  expect(Number(cell.textContent)).toBe(mine.length)
  await user.click(cell)
  await waitFor(() => expect(headings().join()).toContain(`Tuntipalkat, helmikuu 2027${mine.length} tehtäv`))
})

test('keys of the list do nothing while the wheel has the focus', async () => {
  const { core, client } = await aYear()
  await core.api.storage.remember({ yearView: 'wheel' })
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  const wheel = await theWheel()
  wheel.focus()
  await user.keyboard('wsmx')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect((await core.api.history.list({})).deeds.map(({ command }) => command)).not.toContain('marks.mark')
})

test('the firm’s wheel has an address, and a year that can be changed', async () => {
  const { core } = await aYear()
  const { user, history } = await onStage(core, '/calendar/wheel')
  expect((await theWheel()).getAttribute('aria-label')).toContain((await core.api.firm.get({})).name)
  await user.click(screen.getByRole('button', { name: 'Seuraava vuosi' }))
  await waitFor(async () => expect((await theWheel()).getAttribute('aria-label')).toContain('Vuosikello 2028'))
  expect(history.location.search).toContain('2028')
})
