// @module-tag slow
// @vitest-environment jsdom
/** A draft goes on in its own window from the list of drafts, on whatever screen that list is opened, also after a restart. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { typedIn, written } from '../../renderer/desk/drafts.ts'
import { aClient, aPayGroup, aPlan } from '../builders/clients.ts'
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
const fieldIn = async (dialog: string, field: RegExp) => {
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
  const [row] = await screen.findAllByText(first.short)
  if (!row) throw new Error('no row')
  await user.click(row)
  await user.keyboard(key)
  await user.type(await fieldIn(dialog, field), 'sovittiin Saijan kanssa')
  const back = await goOn(core, { user, unmount })
  const found = await fieldIn(dialog, field)
  await waitFor(() => expect(found.value).toBe('sovittiin Saijan kanssa'))
  await back.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await core.api.drafts.list({})).toHaveLength(1)
})

test('what a window was about is kept up to a size, and what was typed always', () => {
  const typed = { mine: { reason: 'sovittu' }, before: { reason: '' } }
  const few = { items: [{ client_id: 'a', key: 'payday@2027-01-15' }] }
  expect(typedIn(written({ ...typed, asked: few }))).toEqual({ ...typed, asked: few })
  expect(typedIn(written({ ...typed, asked: { items: Array.from({ length: 5000 }, () => few.items[0]) } }))).toEqual({
    ...typed,
    asked: undefined,
  })
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

test('a rule of a client goes on in its editor, whichever view of the year was open last, and opens nothing later', async () => {
  const { core, client } = await aYear()
  await core.api.storage.remember({ yearView: 'rules' })
  const { user, unmount } = await onStage(core, `/clients/${client.id}/year`)
  await user.click(await screen.findByRole('button', { name: 'Uusi oma sääntö' }))
  const form = within(await screen.findByRole('form', { name: 'Sääntö' }))
  await user.type(form.getByRole('textbox', { name: /Nimi/ }), 'Varausten tarkistus')
  await core.api.storage.remember({ yearView: 'list' })
  const back = await goOn(core, { user, unmount })
  const again = within(await screen.findByRole('form', { name: 'Sääntö' }))
  const name = again.getByRole('textbox', { name: /Nimi/ }) as HTMLInputElement
  await waitFor(() => expect(name.value).toBe('Varausten tarkistus'))
  await back.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await back.click(await screen.findByRole('radio', { name: 'Säännöt' }))
  await screen.findByRole('button', { name: 'Uusi oma sääntö' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the other day of a plan that is half typed goes on in its window', async () => {
  const { core, client } = await aYear()
  await aPlan(client).in(core.api)
  const { user, unmount } = await onStage(core, `/clients/${client.id}/plans`)
  await user.click(await screen.findByRole('button', { name: 'Muuta siirtopäivää' }))
  const day = await fieldIn('Muuta siirtopäivää', /Ensimmäinen/)
  await user.clear(day)
  await user.type(day, '1.3.2027')
  await goOn(core, { user, unmount })
  const again = await fieldIn('Muuta siirtopäivää', /Ensimmäinen/)
  await waitFor(() => expect(again.value).toContain('1.3.2027'))
})

test('a second call is logged while the first is half typed, and the first is found again, with whose it is and when it was', async () => {
  const core = await aFirm()
  await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aClient().with({ name: 'Leipomo Ilta Oy', number: '15' }).in(core.api)
  const { user } = await onStage(core, '/encounters')
  await screen.findByRole('button', { name: /^Kirjaa yhteydenotto/ })
  const open = async () => {
    await user.keyboard('{Alt>}y{/Alt}')
    return within(await screen.findByRole('form', { name: 'Kirjaa yhteydenotto' }))
  }
  const text = () => screen.getByRole('textbox', { name: /^Mitä käsiteltiin/ }) as HTMLTextAreaElement
  const leave = async () => {
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }
  const first = await open()
  await user.type(first.getByRole('combobox', { name: /^Asiakas/ }), 'aamu{Enter}')
  await user.type(text(), 'Lomat kysyttiin')
  await leave()
  await waitFor(async () =>
    expect(await core.api.drafts.list({})).toMatchObject([{ title: 'Kirjaa yhteydenotto: Kahvila Aamu Oy' }]),
  )
  const { values } = (await core.api.drafts.get({ place: 'encounter/new/' })) ?? { values: '{}' }
  const { day, time } = await core.api.encounters.start({})
  expect(JSON.parse(values).mine).toMatchObject({ day, time: expect.stringMatching(time.slice(0, 2)) })

  const again = await open()
  await waitFor(() => expect(text().value).toBe('Lomat kysyttiin'))
  // The client of the draft stands there, and no list over it whose first one Enter would take.
  const client = again.getByRole('combobox', { name: /^Asiakas/ }) as HTMLInputElement
  await waitFor(() => expect(client.value).toBe('Kahvila Aamu Oy (14)'))
  expect(client.getAttribute('aria-expanded')).toBe('false')
  await user.click(again.getByRole('button', { name: 'Jätä luonnoksiin, aloita uusi' }))
  await waitFor(() => expect(text().value).toBe(''))
  await user.type(client, 'ilta{Enter}')
  await user.type(text(), 'Toinen puhelu')
  await leave()
  await waitFor(async () => expect(await core.api.drafts.list({})).toHaveLength(2))

  // Each goes on in the one window, and the other stays in the list.
  for (const [name, said] of [
    ['Kahvila Aamu Oy', 'Lomat kysyttiin'],
    ['Leipomo Ilta Oy', 'Toinen puhelu'],
  ]) {
    await user.click(await screen.findByRole('button', { name: '2 luonnosta' }))
    await user.click(await screen.findByRole('button', { name: `Jatka: Kirjaa yhteydenotto: ${name}` }))
    await screen.findByRole('form', { name: 'Kirjaa yhteydenotto' })
    await waitFor(() => expect(text().value).toBe(said))
    await leave()
    expect(await core.api.drafts.list({})).toHaveLength(2)
  }
})
