// @module-tag slow
// @vitest-environment jsdom
/** A one-off task in one line, from anywhere: understood, put right by hand, and made. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPerson } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'
import { takesBack } from './program.tsx'

async function twoClients() {
  const core = await aFirm()
  const { api } = core
  const jokihaara = await aClient().with({ name: 'Jokihaara Oy', number: '101' }).in(api)
  const kaisla = await aClient().with({ name: 'Kaislaranta Oy', number: '102' }).in(api)
  const minna = await aPerson().with({ name: 'Minna Virtanen', initials: 'MV' }).in(api)
  const whole = { service: 'payroll', valid_from: null, valid_until: null } as const
  await api.clients.saveAssignment({ client_id: kaisla.id, person_id: minna.id, role: 'deputy', ...whole })
  const tasks = async () => {
    const span = { from: '2026-01-01', to: '2028-12-31' } as const
    const { items } = await api.calendar.list({ ...span, language: 'fi' })
    return items.filter(({ rule }) => rule.startsWith('task-'))
  }
  return { core, jokihaara, kaisla, tasks }
}
const opened = async () => within(await screen.findByRole('form', { name: 'Uusi tehtävä' }))
const line = async () => (await opened()).findByRole('textbox', { name: 'Tehtävä yhdellä rivillä' })
const value = async (name: RegExp, role: 'textbox' | 'combobox' = 'textbox') =>
  ((await opened()).getByRole(role, { name }) as HTMLInputElement).value

test('one key opens it anywhere; the line fills the fields in, Enter makes the task, and it can be taken back', async () => {
  const { core, tasks } = await twoClients()
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), 'soita Jokihaaralle ke klo 10')
  const fields = await opened()
  await waitFor(() => expect(fields.getByRole('button', { name: 'Jokihaara Oy' })).toBeTruthy())
  expect(fields.getByRole('button', { name: 'Soita' })).toBeTruthy()
  expect(fields.getByRole('button', { name: 'ke 13.1. klo 10.00' })).toBeTruthy()
  expect([await value(/Mitä/), await value(/Asiakas/, 'combobox'), await value(/Määräpäivä/)]).toEqual([
    'Soita',
    'Jokihaara Oy (101)',
    '13.1.2027',
  ])
  await user.type(await line(), '{Enter}')
  await takesBack(/^Tehtävä lisätty: Soita, /)
  expect(screen.queryByRole('form', { name: 'Uusi tehtävä' })).toBeNull()
  expect(await tasks()).toMatchObject([{ name: 'Soita', client: 'Jokihaara Oy', due: '2027-01-13', time: '10:00' }])
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await tasks()).toEqual([]))

  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), '{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog'), 'nothing was typed, nothing is asked').toBeNull())
})

test('a person is the role held for the client; Ctrl Enter keeps the window for the next task', async () => {
  const { core, tasks } = await twoClients()
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), '@Minna tarkista verokortit Kaislaranta 20.1.')
  await waitFor(async () => expect(await value(/Kuka meiltä/, 'combobox')).toBe('Minna Virtanen · Varahenkilö'))
  await user.type(await line(), '{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await line()).toHaveProperty('value', ''))
  expect(document.activeElement).toBe(await line())
  await waitFor(async () => expect(await value(/Määräpäivä/)).toBe('12.1.2027'))
  expect(await tasks()).toMatchObject([{ name: 'Tarkista verokortit', role: 'deputy', due: '2027-01-20' }])

  await user.type(await line(), '@Minna soita Jokihaara')
  expect(await screen.findByText(/Minna Virtanen ei hoida tätä asiakasta/)).toBeTruthy()
  await user.type(await line(), '{Enter}')
  expect(await screen.findByText(/^Puuttuu: /)).toBeTruthy()
  expect(await tasks()).toHaveLength(1)
})

test('a client that nobody names is asked for; what is put right by hand stays', async () => {
  const { core, tasks } = await twoClients()
  await aClient().with({ name: 'Jokihaara Kiinteistöt Oy', number: '103' }).in(core.api)
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), '{Enter}')
  expect(await screen.findAllByText(/^Puuttuu: /)).toHaveLength(2)
  await user.type(await line(), 'soita{Enter}')
  expect(await screen.findByText(/^Puuttuu: /)).toBeTruthy()
  await user.clear(await line())
  expect(await value(/Mitä/), 'a line that is gone says nothing').toBe('')
  await user.type(await line(), 'soita')
  await user.type(await line(), ' Jokihaaralle')
  await waitFor(() => expect(screen.getAllByText(/^Puuttuu: /), 'the client alone is missing').toHaveLength(1))
  const fields = await opened()
  expect(fields.getByRole('button', { name: 'Mikä asiakas?' })).toBeTruthy()
  await user.click(await fields.findByRole('button', { name: 'Jokihaara Kiinteistöt Oy' }))
  await waitFor(async () => expect(await value(/Mitä/)).toBe('Soita'))
  const day = fields.getByRole('textbox', { name: /Määräpäivä/ })
  await user.clear(day)
  await user.type(day, 'vko 7{Tab}')
  await user.type(await line(), ' palkoista huomenna')
  expect(await value(/Mitä/)).toBe('Soita palkoista')
  expect(await value(/Määräpäivä/)).toBe('15.2.2027')
  await user.type(await line(), '{Enter}')
  await waitFor(async () =>
    expect(await tasks()).toMatchObject([
      { client: 'Jokihaara Kiinteistöt Oy', due: '2027-02-15', name: 'Soita palkoista' },
    ]),
  )
})

test('on the page of a prospect, who is in no list of those served, it is for the prospect', async () => {
  const { core } = await twoClients()
  const prospect = await aClient().with({ name: 'Harkitsija Oy', number: '199', state: 'prospect' }).in(core.api)
  const { user } = await onStage(core, `/clients/${prospect.id}/overview`)
  await screen.findByRole('heading', { name: 'Harkitsija Oy' })
  await user.keyboard('{Alt>}t{/Alt}')
  expect(await (await opened()).findByRole('button', { name: 'Harkitsija Oy' })).toBeTruthy()
  await user.click((await opened()).getByRole('button', { name: 'Kaikki kentät' }))
  expect(await (await opened()).findByRole('textbox', { name: /Nimi/ })).toBeTruthy()
  expect(await value(/Asiakas/, 'combobox')).toBe('Harkitsija Oy')
})

test('on a client’s page it is for that client, and all fields are a step away with what was said', async () => {
  const { core, kaisla, tasks } = await twoClients()
  const { user } = await onStage(core, `/clients/${kaisla.id}/overview`)
  await screen.findByRole('heading', { name: 'Kaislaranta Oy' })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), 'pyydä valtakirja ylihuomenna klo 12')
  await waitFor(async () => expect(await value(/Asiakas/, 'combobox')).toBe('Kaislaranta Oy (102)'))
  await user.click((await opened()).getByRole('button', { name: 'Kaikki kentät' }))
  await waitFor(async () => expect(await value(/Nimi/)).toBe('Pyydä valtakirja'))
  expect([await value(/Määräpäivä/), await value(/Kellonaika/)]).toEqual(['14.1.2027', '12.00'])
  await user.click((await opened()).getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () =>
    expect(await tasks()).toMatchObject([{ client: 'Kaislaranta Oy', due: '2027-01-14', time: '12:00' }]),
  )
})

test('all fields take the place of no other half-typed task, keep what was brought by themselves, and leave no line behind', async () => {
  const { core, kaisla, tasks } = await twoClients()
  const older = { mine: { name: 'Tarkista vakuutus' }, before: { name: '' } }
  const common = { title: 'Uusi tehtävä', address: '/', values: JSON.stringify(older) }
  for (const place of ['task/new', `task/${kaisla.id}`]) await core.api.drafts.keep({ place, ...common })
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), 'pyydä valtakirja Kaislarannalta ylihuomenna klo 12')
  await waitFor(async () => expect(await value(/Asiakas/, 'combobox')).toBe('Kaislaranta Oy (102)'))
  await user.click((await opened()).getByRole('button', { name: 'Kaikki kentät' }))
  await waitFor(async () => expect(await value(/Nimi/)).toBe('Pyydä valtakirja'))
  await user.keyboard('{Escape}')
  const names = async () => {
    const kept = await Promise.all((await core.api.drafts.list({})).map(({ place }) => core.api.drafts.get({ place })))
    return kept.map((one): string => JSON.parse(one?.values ?? '{}').mine.name).toSorted((a, b) => a.localeCompare(b))
  }
  await waitFor(async () =>
    expect(await names()).toEqual(['Pyydä valtakirja', 'Tarkista vakuutus', 'Tarkista vakuutus']),
  )

  await user.click(await screen.findByRole('button', { name: '3 luonnosta' }))
  await user.click((await screen.findAllByRole('button', { name: /^Jatka: Uusi tehtävä/ }))[0] as HTMLElement)
  await waitFor(async () => expect(await value(/Nimi/)).toBe('Pyydä valtakirja'))
  expect([await value(/Asiakas/, 'combobox'), await value(/Kellonaika/)]).toEqual(['Kaislaranta Oy (102)', '12.00'])
  await user.click((await opened()).getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => expect(await tasks()).toMatchObject([{ name: 'Pyydä valtakirja', due: '2027-01-14' }]))
  await waitFor(async () => expect(await names()).toEqual(['Tarkista vakuutus', 'Tarkista vakuutus']))
})

test('all fields leave the line its draft where a field says otherwise than the line', async () => {
  const { core } = await twoClients()
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), 'soita Jokihaaralle ke')
  const name = (await opened()).getByRole('textbox', { name: /Mitä/ })
  await user.clear(name)
  await user.type(name, 'Tarkista')
  await user.click((await opened()).getByRole('button', { name: 'Kaikki kentät' }))
  await waitFor(async () => expect(await value(/Nimi/)).toBe('Tarkista'))
  await waitFor(async () => expect((await core.api.drafts.list({})).map(({ place }) => place)).toContain('task/quick'))
})

test('whoever is away on the day is told of', async () => {
  const { core } = await twoClients()
  const [minna] = (await core.api.people.list({})).filter(({ name }) => name === 'Minna Virtanen')
  const away = { person_id: minna?.id ?? '', first_day: '2027-01-18', last_day: '2027-01-22', note: '', deputies: [] }
  await core.api.people.saveAbsence(away)
  const { user } = await onStage(core, '/')
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Alt>}t{/Alt}')
  await user.type(await line(), '@Minna tarkista Kaislaranta 20.1.')
  expect(await screen.findByText('Minna Virtanen on poissa 22.1. asti.')).toBeTruthy()
  await user.clear(await line())
  await user.type(await line(), '@Minna tarkista Kaislaranta 25.1.')
  await waitFor(() => expect(screen.queryByText(/on poissa/)).toBeNull())
})
