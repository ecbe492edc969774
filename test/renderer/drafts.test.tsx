// @module-tag slow
// @vitest-environment jsdom
/** What is half typed is kept by itself, found where it was, and in one list. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact } from '../builders/clients.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { aFirm, onStage } from './stage.tsx'

async function oneClient() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kaislaranta Oy', number: '101' }).in(core.api)
  await aContact(client).with({ name: 'Saija Kello', phone: '040 1234567' }).in(core.api)
  return { core, client }
}
const places = async (core: Awaited<ReturnType<typeof aFirm>>) =>
  (await core.api.drafts.list({})).map(({ title }) => title)
const field = async (form: string, name: RegExp) =>
  (await screen.findByRole('form', { name: form })).ownerDocument.defaultView &&
  (within(screen.getByRole('form', { name: form })).getByRole('textbox', { name }) as HTMLInputElement)
const value = async (form: string, name: RegExp) => (await field(form, name))?.value

test('a form that is left without a question stands as it was, also after a restart, and its draft goes when it is saved', async () => {
  const { core, client } = await oneClient()
  const { user, unmount } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää yhteyshenkilö' }))
  const form = within(await screen.findByRole('form', { name: 'Yhteyshenkilö' }))
  await user.type(form.getByRole('textbox', { name: 'Nimi' }), 'Ville')
  // The phone rings: another screen, at once, and nothing is asked.
  await user.click(within(screen.getByRole('navigation', { name: 'Osiot' })).getByRole('link', { name: 'Asiakkaat' }))
  await screen.findByRole('heading', { level: 1, name: 'Asiakkaat' })
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(async () => expect(await places(core)).toEqual(['Yhteyshenkilö: Kaislaranta Oy']))
  unmount()

  const again = await onStage(core, '/')
  await again.user.click(await screen.findByRole('button', { name: '1 luonnos' }))
  await again.user.click(await screen.findByRole('button', { name: 'Jatka: Yhteyshenkilö: Kaislaranta Oy' }))
  await waitFor(async () => expect(await value('Yhteyshenkilö', /^Nimi/)).toBe('Ville'))
  const back = within(screen.getByRole('form', { name: 'Yhteyshenkilö' }))
  expect(back.getByRole('status').textContent).toMatch(/^Jatkat siitä, mihin jäit: tänään/)
  await again.user.type(back.getByRole('textbox', { name: 'Nimi' }), ' Virta')
  await again.user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => {
    const { contacts } = await core.api.clients.get({ client: client.id })
    expect(contacts.map(({ name }) => name).toSorted()).toEqual(['Saija Kello', 'Ville Virta'])
  })
  await waitFor(async () => expect(await places(core)).toEqual([]))
  expect(await core.api.history.stack({})).toMatchObject({ undo: { command: 'clients.saveContact' } })
})

test('Esc leaves it, Hylkää gives it up, and typing back leaves nothing', async () => {
  const { core, client } = await oneClient()
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: /^Saija Kello/ }))
    return within(await screen.findByRole('form', { name: 'Yhteyshenkilö' }))
  }
  const gone = () => waitFor(() => expect(screen.queryByRole('form', { name: 'Yhteyshenkilö' })).toBeNull())
  const first = await open()
  await user.type(first.getByRole('textbox', { name: 'Nimi' }), '!{Escape}')
  await gone()
  await open()
  await waitFor(async () => expect(await value('Yhteyshenkilö', /^Nimi/)).toBe('Saija Kello!'))
  await user.click(within(screen.getByRole('form', { name: 'Yhteyshenkilö' })).getByRole('button', { name: 'Hylkää' }))
  await gone()
  await waitFor(async () => expect(await places(core)).toEqual([]))
  const third = await open()
  expect((third.getByRole('textbox', { name: 'Nimi' }) as HTMLInputElement).value).toBe('Saija Kello')
  await user.type(third.getByRole('textbox', { name: 'Nimi' }), '?')
  await waitFor(async () => expect(await places(core)).toHaveLength(1))
  await user.type(third.getByRole('textbox', { name: 'Nimi' }), '{Backspace}')
  await waitFor(async () => expect(await places(core)).toEqual([]))
})

test('one that somebody else has overtaken is compared, and nothing of it is lost', async () => {
  const { core, client } = await oneClient()
  const { user, unmount } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: /^Saija Kello/ }))
  const form = within(await screen.findByRole('form', { name: 'Yhteyshenkilö' }))
  await user.type(form.getByRole('textbox', { name: 'Nimi' }), '!')
  await waitFor(async () => expect(await places(core)).toHaveLength(1))
  unmount()
  const overtake = async (change: { phone?: string; name?: string }) => {
    const [contact] = (await core.api.clients.get({ client: client.id })).contacts
    if (!contact) throw new Error('no contact')
    await core.api.clients.saveContact({ ...contact, ...change })
  }
  await overtake({ phone: '050 7654321' })
  await overtake({ name: 'Saija Kello-Virta' })

  const again = await onStage(core, `/clients/${client.id}/data`)
  await again.user.click(await screen.findByRole('button', { name: /^Saija Kello/ }))
  await waitFor(async () => expect(await value('Yhteyshenkilö', /^Nimi/)).toBe('Saija Kello!'))
  await again.user.keyboard('{Control>}s{/Control}')
  await again.user.click(await screen.findByRole('button', { name: 'Pidä omat muutokset' }))
  await waitFor(async () => {
    const [now] = (await core.api.clients.get({ client: client.id })).contacts
    expect([now?.name, now?.phone]).toEqual(['Saija Kello!', '050 7654321'])
  })
})

test('what is half noted of two clients’ calls is told apart and goes on where it was', async () => {
  const { text: name } = labelsOf('encounter', 'fi')
  const { core, client } = await oneClient()
  const other = await aClient().with({ name: 'Kahvila Aamu Oy', number: '102' }).in(core.api)
  const { user, history } = await onStage(core, `/clients/${client.id}/overview`)
  await screen.findByRole('heading', { level: 1, name: /Kaislaranta/ })
  const note = async (text: string) => {
    await user.keyboard('{Alt>}y{/Alt}')
    const form = within(await screen.findByRole('form', { name: 'Kirjaa yhteydenotto' }))
    await user.type(form.getByRole('textbox', { name }), text)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Kirjaa yhteydenotto' })).toBeNull())
  }
  await note('Kysyi lomista')
  await waitFor(async () => expect(await places(core)).toEqual(['Kirjaa yhteydenotto: Kaislaranta Oy']))
  history.push(`/clients/${other.id}/overview`)
  await screen.findByRole('heading', { level: 1, name: /Kahvila Aamu/ })
  await note('Kysyi palkoista')
  await waitFor(async () =>
    expect((await places(core)).toSorted()).toEqual([
      'Kirjaa yhteydenotto: Kahvila Aamu Oy',
      'Kirjaa yhteydenotto: Kaislaranta Oy',
    ]),
  )
  await user.click(await screen.findByRole('button', { name: '2 luonnosta' }))
  await user.click(await screen.findByRole('button', { name: 'Jatka: Kirjaa yhteydenotto: Kaislaranta Oy' }))
  const again = within(await screen.findByRole('form', { name: 'Kirjaa yhteydenotto' }))
  await waitFor(() => expect((again.getByRole('textbox', { name }) as HTMLTextAreaElement).value).toBe('Kysyi lomista'))
  expect(await again.findByDisplayValue(/^Kaislaranta Oy/)).toBeTruthy()
})

test('a day that is half typed is kept before its field is left, and the way out says that it gives it up', async () => {
  const { core, client } = await oneClient()
  const { user, unmount } = await onStage(core, `/clients/${client.id}/encounters`)
  await user.click(await screen.findByRole('button', { name: 'Kirjaa yhteydenotto' }))
  const form = within(await screen.findByRole('form', { name: 'Kirjaa yhteydenotto' }))
  await user.type(form.getByRole('textbox', { name: /Viimeistään/ }), 'ke tai to')
  expect(form.getByRole('button', { name: 'Hylkää' })).toBeDefined()
  await waitFor(async () => expect(await places(core)).toEqual(['Kirjaa yhteydenotto: Kaislaranta Oy']))
  unmount()
  const again = await onStage(core, `/clients/${client.id}/encounters`)
  await again.user.click(await screen.findByRole('button', { name: 'Kirjaa yhteydenotto' }))
  await waitFor(async () => expect(await value('Kirjaa yhteydenotto', /Viimeistään/)).toBe('ke tai to'))
})

/** One client, its contact's draft, and a core that reads a draft only when it is told to. */
async function slowToRead() {
  const { core, client } = await oneClient()
  const [contact] = (await core.api.clients.get({ client: client.id })).contacts
  const typed = {
    mine: { name: 'Saija Kello, sij.', email: 'saija@esimerkki.fi' },
    before: { name: 'Saija Kello', email: '' },
  }
  const place = `client/${client.id}/contact/${contact?.id}`
  await core.api.drafts.keep({ place, title: 'Yhteyshenkilö', address: '/', values: JSON.stringify(typed) })
  let answer = () => {}
  const slow = new Promise<void>((resolve) => (answer = resolve))
  const get = async (asked: { place: string }) => (await slow, core.api.drafts.get(asked))
  const drafts = new Proxy(core.api.drafts, { get: (all, call) => (call === 'get' ? get : Reflect.get(all, call)) })
  const api = new Proxy(core.api, { get: (all, name) => (name === 'drafts' ? drafts : Reflect.get(all, name)) })
  const { user, unmount } = await onStage({ ...core, api }, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: /^Saija Kello/ }))
  await user.type((await field('Yhteyshenkilö', /^Nimi/)) ?? document.body, ' !')
  const kept = async () => JSON.parse((await core.api.drafts.get({ place }))?.values ?? '{}')
  return { user, unmount, answer, kept }
}

test('whoever types on before the draft is read has both', async () => {
  const { answer } = await slowToRead()
  answer()
  await waitFor(async () => expect(await value('Yhteyshenkilö', /Sähköposti/)).toBe('saija@esimerkki.fi'))
  await waitFor(async () => expect(await value('Yhteyshenkilö', /^Nimi/)).toBe('Saija Kello, sij. !'))
})

test('whoever has left again before the draft is read has both too', async () => {
  const { unmount, answer, kept } = await slowToRead()
  unmount()
  answer()
  const both = { name: 'Saija Kello, sij. !', email: 'saija@esimerkki.fi' }
  await waitFor(async () => expect(await kept()).toMatchObject({ mine: both, before: { name: 'Saija Kello' } }))
})

test('what a form fills in by itself as it opens does not take the place of its draft', async () => {
  const { core, client } = await oneClient()
  const typed = { mine: { day: 'ke tai to' }, before: { day: '' } }
  await core.api.drafts.keep({
    place: 'task/quick',
    title: 'Uusi tehtävä',
    address: '/',
    values: JSON.stringify(typed),
  })
  const { user } = await onStage(core, `/clients/${client.id}/overview`)
  await screen.findByRole('heading', { level: 1, name: /Kaislaranta/ })
  await user.keyboard('{Alt>}t{/Alt}')
  await screen.findByRole('form', { name: 'Uusi tehtävä' })
  await waitFor(async () => expect(await value('Uusi tehtävä', /Määräpäivä|Päivä/)).toBe('ke tai to'))
  await new Promise((done) => setTimeout(done, 200))
  expect(await value('Uusi tehtävä', /Määräpäivä|Päivä/)).toBe('ke tai to')
})
