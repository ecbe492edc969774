// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { daySpan } from '../../renderer/people/day-span.ts'
import { aClient, anAssignment, aPayGroup, aPerson } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

/** The user, a colleague, and two clients of the colleague’s: one whose deputy the user is, one without a deputy. */
async function aPair() {
  const core = await aFirm()
  const me = { id: (await core.api.storage.preferences({})).personId ?? '', version: 1 }
  const colleague = await aPerson().with({ name: 'Bertta Berg', initials: 'BB' }).in(core.api)
  const [kello, lanka] = [
    await aClient().with({ name: 'Kello Oy' }).in(core.api),
    await aClient().with({ name: 'Lanka Oy' }).in(core.api),
  ]
  for (const client of [kello, lanka]) {
    await aPayGroup(client).in(core.api)
    await anAssignment(client, colleague).in(core.api)
  }
  await anAssignment(kello, me).with({ role: 'deputy' }).in(core.api)
  return { core, me, colleague, kello, lanka }
}

/** A field's choices: other fields keep theirs in the page, unseen. */
async function choicesOf({ user }: Awaited<ReturnType<typeof onStage>>, form: HTMLElement, field: string) {
  const box = within(form).getByRole('combobox', { name: field })
  await user.click(box)
  await waitFor(() => expect(document.getElementById(box.getAttribute('aria-controls') ?? '')).not.toBeNull())
  return within(document.getElementById(box.getAttribute('aria-controls') ?? '') ?? document.body)
}

test('an absence is marked, what moves being seen first, and the one without a deputy given one', async () => {
  const { core, colleague, lanka } = await aPair()
  const stage = await onStage(core, '/settings/absences?absence=new')
  const { user } = stage
  const form = await screen.findByRole('form', { name: 'Uusi poissaolo' })
  within(form).getByText('Valitse henkilö ja päivät, niin näet mitä siirtyy.')
  await user.click((await choicesOf(stage, form, 'Kuka on poissa')).getByRole('option', { name: 'Bertta Berg' }))
  const last = within(form).getByRole('textbox', { name: 'Loppupäivä' })
  await user.clear(last)
  await user.type(last, '22.1.{Tab}')
  await within(form).findByText('1 asiakkaalla ei ole sijaista')
  const offered = await choicesOf(stage, form, 'Sijainen: Lanka Oy')
  // The absent person is not offered.
  expect(offered.getAllByRole('option').map((one) => one.textContent)).toEqual(['Aino Laine'])
  await user.click(offered.getByRole('option', { name: 'Aino Laine' }))
  await waitFor(() => expect(within(form).queryByText('1 asiakkaalla ei ole sijaista')).toBeNull())
  await user.click(within(form).getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  const [saved] = await core.api.people.absences({})
  expect(saved).toMatchObject({
    person_id: colleague.id,
    first_day: '2027-01-12',
    last_day: '2027-01-22',
    uncovered: 0,
    deputies: [{ client_id: lanka.id }],
  })
  expect(saved).not.toHaveProperty('reason')
})

test('a refusal stands at the field it is about, and nothing that was chosen is lost', async () => {
  const { core, me, colleague } = await aPair()
  const days = { first_day: '2027-01-11', last_day: '2027-01-29', note: '', deputies: [] }
  await core.api.people.saveAbsence({ person_id: me.id, ...days })
  await core.api.people.saveAbsence({ person_id: colleague.id, ...days, last_day: '2027-01-15' })
  const stage = await onStage(core, '/settings/absences?absence=new')
  const { user } = stage
  const form = await screen.findByRole('form', { name: 'Uusi poissaolo' })
  await user.click((await choicesOf(stage, form, 'Kuka on poissa')).getByRole('option', { name: 'Bertta Berg' }))
  await user.click((await choicesOf(stage, form, 'Sijainen')).getByRole('option', { name: 'Aino Laine' }))
  await user.click(within(form).getByRole('button', { name: 'Tallenna' }))
  await within(form).findByText('Henkilöllä on jo poissaolo näinä päivinä. Muuta sitä tai valitse toiset päivät.')
  await within(form).findByText('Sijainen on itse poissa kaikkina näinä päivinä. Valitse toinen.')
  expect(within(form).getByRole('combobox', { name: 'Sijainen' })).toHaveProperty('value', 'Aino Laine')
})

test('the deputy is told above Today, and meets the process card first on the client’s page', async () => {
  const { core, colleague, kello } = await aPair()
  const note = 'Uudet työntekijät ovat kesken'
  const days = { first_day: '2027-01-11', last_day: '2027-01-15', note, deputies: [] }
  await core.api.people.saveAbsence({ person_id: colleague.id, ...days })
  await onStage(core, '/')
  await screen.findByText(/Bertta Berg on poissa 11.–15.1.2027; sijaistat yhtä asiakasta/)
  await onStage(core, `/clients/${kello.id}/overview`)
  const block = await screen.findByRole('region', { name: 'Sijaiselle' })
  within(block).getByText('Sijaistat: Bertta Berg. Sijaisuus päättyy perjantai 15.1.2027.')
  within(block).getByText(note)
  await within(block).findByRole('link', { name: 'Avaa ohjeet' })
})

test('who was away is told once, and reads it away', async () => {
  const { core, me } = await aPair()
  const own = await aClient().with({ name: 'Oma Oy', clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(own).in(core.api)
  await anAssignment(own, me).in(core.api)
  await core.api.people.saveAbsence({
    person_id: me.id,
    first_day: '2027-01-04',
    last_day: '2027-01-11',
    note: '',
    deputies: [],
  })
  const { user } = await onStage(core, '/')
  const digest = await screen.findByRole('region', { name: 'Sillä välin' })
  within(digest).getByText('Olit poissa 4.–11.1.2027.')
  within(digest).getByText(/^Yhä myöhässä: \d/)
  await user.click(within(digest).getByRole('button', { name: 'Luettu' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Sillä välin' })).toBeNull())
  expect((await core.api.storage.preferences({})).looked).toEqual({ personId: me.id, day: '2027-01-12' })
})

test('a look counts although the list is left before the answer, which is slow', async () => {
  const { core, me } = await aPair()
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const digest = async (...call: Parameters<typeof core.api.people.digest>) => {
    ask()
    const [told] = await Promise.all([core.api.people.digest(...call), answered])
    call[1]?.signal?.throwIfAborted()
    return told
  }
  const people = new Proxy(core.api.people, {
    get: (calls, name) => (name === 'digest' ? digest : Reflect.get(calls, name)),
  })
  const api = new Proxy(core.api, { get: (areas, name) => (name === 'people' ? people : Reflect.get(areas, name)) })
  const { user } = await onStage({ ...core, api }, '/')
  await asked
  await user.click(screen.getByRole('link', { name: /^Asiakkaat/ }))
  await screen.findByText('Kello Oy')
  answer()
  const looked = async () => (await core.api.storage.preferences({})).looked
  await waitFor(async () => expect(await looked()).toEqual({ personId: me.id, day: '2027-01-12' }))
})

test('days of an absence are written as short as they can be read', () => {
  expect(daySpan('2027-01-12', '2027-01-16')).toBe('12.–16.1.2027')
  expect(daySpan('2027-01-28', '2027-02-02')).toBe('28.1.–2.2.2027')
  expect(daySpan('2026-12-28', '2027-01-05')).toBe('28.12.2026–5.1.2027')
  expect(daySpan('2027-01-12', '2027-01-12')).toBe('12.1.2027')
})
