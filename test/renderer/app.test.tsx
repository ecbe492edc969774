// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestCore } from '../builders/core.ts'
import { list, openProgram, sampleCore, takesBack } from './program.tsx'

describe('without a firm', () => {
  test('the first screen founds one, and Today says what to do first', async () => {
    const { user, core } = await openProgram()
    expect(await screen.findByRole('heading', { name: 'Tervetuloa Vuosikelloon' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Perusta toimisto' }))
    expect(await screen.findAllByText(/^Puuttuu: /)).toHaveLength(2)
    await user.type(screen.getByRole('textbox', { name: /Toimiston nimi/ }), 'Palkat Oy')
    await user.type(screen.getByRole('textbox', { name: /Oma nimesi/ }), 'Aino Aalto')
    await user.click(screen.getByRole('button', { name: 'Perusta toimisto' }))
    expect(await screen.findByText('Ei vielä asiakkaita')).toBeDefined()
    expect((await core.api.firm.get({})).name).toBe('Palkat Oy')
    expect(document.title).toBe('Tänään · Vuosikello')
    await core.close()
  })
})

describe('the sample firm', () => {
  let core: TestCore
  beforeAll(async () => void (core = await sampleCore()))
  afterAll(() => core.close())

  test('Today: Space marks done, tells it, goes on; Ctrl Z takes it back', async () => {
    const { user, heard } = await openProgram({ core, address: '/?who=all' })
    const grid = await list('Tänään')
    const open = async () =>
      (await core.api.calendar.today({ language: 'fi' })).items.filter(({ status }) => status === 'overdue')
    const before = await open()
    await waitFor(() => expect(document.activeElement).toBe(grid))
    const first = grid.getAttribute('aria-activedescendant')
    await user.keyboard(' ')
    await waitFor(() => expect(heard()).toMatch(/^Merkitty tehdyksi: ./))
    const left = await open()
    expect(left).toHaveLength(before.length - 1)
    const done = before.find(({ key, client }) => !left.some((one) => one.key === key && one.client === client))
    expect(heard()).toBe(`Merkitty tehdyksi: ${done?.name}, ${done?.client}`)
    await waitFor(() => expect(grid.getAttribute('aria-activedescendant')).not.toBe(first))
    const said = `Merkitty tehdyksi: ${done?.name}, ${done?.client}`
    await takesBack(said)
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(heard()).toBe(`Kumottu: ${said}`))
    expect(await open()).toEqual(before)
    // The cursor stands on the row that came back.
    await waitFor(() => expect(grid.getAttribute('aria-activedescendant')).toBe(first))
    await user.keyboard('{Control>}y{/Control}')
    await waitFor(() => expect(heard()).toBe(`Tehty uudelleen: ${said}`))
    await takesBack(`Tehty uudelleen: ${said}`)
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await open()).toEqual(before))
  })

  test('Today: S asks for a reason and does not take none', async () => {
    const { user, heard } = await openProgram({ core, address: '/?who=all' })
    const grid = await list('Tänään')
    await waitFor(() => expect(document.activeElement).toBe(grid))
    await user.keyboard('s')
    const dialog = await screen.findByRole('dialog', { name: 'Ohita tehtävä' })
    await user.click(await within(dialog).findByRole('button', { name: 'Ohita' }))
    expect(await within(dialog).findByText(/^Puuttuu: /)).toBeDefined()
    await user.type(within(dialog).getByRole('textbox', { name: /Syy/ }), 'ei palkanmaksua{Enter}')
    await waitFor(() => expect(heard()).toMatch(/^Ohitettu: ./))
    await core.api.history.undo({})
  })

  test('Enter explains in the panel, Esc gives the list back', async () => {
    const { user } = await openProgram({ core, address: '/?who=all' })
    const grid = await list('Tänään')
    await waitFor(() => expect(document.activeElement).toBe(grid))
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: 'Lisätiedot' })
    expect(await within(panel).findByRole('heading', { name: 'Lähteen vahvistus' })).toBeDefined()
    expect(document.activeElement).toBe(grid)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(panel.childElementCount).toBe(0))
    expect(document.activeElement).toBe(grid)
  })

  test('a change made elsewhere is seen at once', async () => {
    await openProgram({ core, address: '/clients' })
    const grid = await screen.findByRole('grid', { name: 'Asiakkaat' })
    const [row] = (await core.api.clients.list({ limit: 1 })).rows
    const { client } = await core.api.clients.get({ client: row?.id ?? '' })
    await core.api.clients.save({ ...client, name: 'Aaltosen Verhoomo Oy' })
    expect(await within(grid).findByText('Aaltosen Verhoomo Oy')).toBeDefined()
    await core.api.history.undo({})
  })

  test('Ctrl K finds a client by a part of the name and opens it; back returns', async () => {
    const { user, history } = await openProgram({ core, address: '/clients' })
    await screen.findByRole('grid', { name: 'Asiakkaat' })
    const { rows } = await core.api.clients.list({})
    const wanted = rows.at(-1)
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByPlaceholderText(/Kirjoita asiakas/), wanted?.name.slice(2, 10) ?? '')
    await within(await screen.findByRole('dialog')).findByText(wanted?.name ?? '')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.location.pathname).toBe(`/clients/${wanted?.id}/overview`))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await waitFor(() => expect(history.location.pathname).toBe('/clients'))
  })

  test('the language changes at run time and is remembered', async () => {
    const { user } = await openProgram({ core, address: '/settings/appearance' })
    await user.click(await screen.findByRole('radio', { name: 'svenska' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Språk och utseende' })).toBeDefined()
    expect(document.documentElement.lang).toBe('sv')
    await waitFor(async () => expect((await core.api.storage.preferences({})).language).toBe('sv'))
    const { personId } = await core.api.storage.preferences({})
    expect(personId, 'what else is remembered stays').not.toBeNull()
  })

  test('an address that leads nowhere says so inside the frame', async () => {
    await openProgram({ core, address: '/nowhere' })
    expect(await screen.findByText('Sivua ei ole')).toBeDefined()
    expect(screen.getByRole('navigation', { name: 'Osiot' })).toBeDefined()
  })
})
