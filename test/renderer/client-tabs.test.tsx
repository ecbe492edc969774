// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact, anInstruction, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

const panel = () => screen.findByRole('complementary')

test('an instruction starts from the template and is put in order by the keyboard', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/instructions`)
  await user.click(await screen.findByRole('button', { name: 'Aloita pohjasta' }))
  // What it would bring is seen before it is chosen.
  await user.click(await screen.findByRole('radio', { name: 'Ravintola ja vuorotyö' }))
  expect(await screen.findByText('Toteutuneet työvuorot')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Aloita tästä' }))
  await screen.findByRole('region', { name: 'Asiakkaalle' })
  const read = async () => {
    const { items } = await core.api.instructions.get({ client: client.id, language: 'fi' })
    return items.filter((item) => item.audience === 'client')
  }
  const before = await read()
  // The first two under one heading: an item never leaves its heading by moving.
  const first = before.find((item, at) => before[at + 1]?.section === item.section)
  const second = first && before[before.indexOf(first) + 1]
  if (!first || !second) throw new Error('the template has two items under one heading')
  screen.getByRole('button', { name: first.what }).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(async () => {
    const after = (await read()).map(({ id }) => id)
    expect(after.indexOf(first.id)).toBe(after.indexOf(second.id) + 1)
  })
  // The focus went along with the item.
  expect(document.activeElement?.textContent).toBe(first.what)
})

test('an item is refused with a rule that cannot be read, and shows the dates of one that can', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aPayGroup(client).in(core.api)
  await anInstruction(client).with({ what: 'Ilmoita tunnit', due_rule: '', due_words: '' }).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/instructions`)
  await user.click(await screen.findByRole('button', { name: 'Ilmoita tunnit' }))
  const form = within(await panel())
  const rule = form.getByRole('textbox', { name: 'Mihin mennessä (sääntö)' })
  await user.type(rule, 'maksupäivä-5xx')
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  expect(await form.findByText(/Sanaa ei tunneta kohdassa 13/)).toBeTruthy()
  await user.clear(rule)
  await user.type(rule, 'maksupäivä-5tp')
  expect(await form.findByText(/ennen palkanmaksupäivää/)).toBeTruthy()
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { items } = await core.api.instructions.get({ client: client.id, language: 'fi' })
    expect(items[0]?.due_rule).toBe('maksupäivä-5tp')
    expect(items[0]?.next.length).toBeGreaterThan(0)
  })
})

test('an item that names the client’s only pay group shows its dates while it is typed', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aPayGroup(client).with({ name: 'Kuukausipalkat' }).in(core.api)
  await anInstruction(client)
    .with({ what: 'Ilmoita tunnit', due_rule: 'maksupäivä-5tp', pay_group: 'Kuukausipalkat' })
    .in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/instructions`)
  await user.click(await screen.findByRole('button', { name: 'Ilmoita tunnit' }))
  expect(await within(await panel()).findByText(/^Seuraavat/)).toBeTruthy()
})

test('the handover is checked first, made, and listed with its digest', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aContact(client).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/handover`)
  const included = await screen.findByRole('table', { name: /^Mukana/ })
  expect(within(included).getByRole('row', { name: /Yhteyshenkilöt/ })).toBeTruthy()
  // What is held back says why.
  const heldBack = screen.getByRole('table', { name: /^Ei luovuteta/ })
  expect(within(heldBack).getByRole('row', { name: /Hinnat Ei kuulu uudelle palveluntuottajalle/ })).toBeTruthy()

  await user.type(screen.getByRole('textbox', { name: 'Vastaanottajan nimi' }), 'Uusi Palkka Oy')
  await user.click(screen.getByRole('button', { name: 'Tee luovutuspaketti' }))
  expect(await screen.findByRole('heading', { name: 'Paketti on valmis' }, { timeout: 20_000 })).toBeTruthy()
  const [made] = await core.api.handover.list({ client: client.id })
  expect(made).toMatchObject({ direction: 'out', partner: 'Uusi Palkka Oy' })
  const shown = document.body.textContent?.replaceAll(' ', '') ?? ''
  expect(shown).toContain(made?.digest ?? 'nothing')
})

test('history tells a deed with its changes and turns it back', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', headcount: 12 }).in(core.api)
  const { client: card } = await core.api.clients.get({ client: client.id })
  const { origin: _, updated: __, ...fields } = card
  await core.api.clients.save({ ...fields, headcount: 14 })
  const { user } = await onStage(core, `/clients/${client.id}/history`)
  await user.click(await screen.findByRole('button', { name: 'Muutti asiakkaan tietoja Kahvila Aamu Oy' }))
  expect(await screen.findByRole('row', { name: 'Palkansaajia 12 14' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Kumoa: Muutti asiakkaan tietoja Kahvila Aamu Oy' }))
  expect(await screen.findByRole('button', { name: 'Kumosi: Muutti asiakkaan tietoja Kahvila Aamu Oy' })).toBeTruthy()
  expect((await core.api.clients.get({ client: client.id })).client.headcount).toBe(12)
})

test('a date that is missing from the year is set where it is missed', async () => {
  const core = await aFirm()
  const client = await aClient()
    .with({ facts: { holiday_bonus: true } })
    .in(core.api)
  await aPayGroup(client).in(core.api)
  const range = { client: client.id, from: '2027-01-01', to: '2027-12-31', language: 'fi' as const }
  expect((await core.api.calendar.list(range)).unset.map(({ rule }) => rule)).toContain('holiday-bonus-payment')
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  await user.click(await screen.findByRole('button', { name: 'Aseta päivä' }))
  await user.click(await screen.findByRole('button', { name: /^Aseta päivä: Lomarahan/ }))
  const form = within(await screen.findByRole('form', { name: 'Sääntö' }))
  const typed = await form.findByRole('textbox', { name: /Sääntö kirjoitettuna/ })
  // Without a date nothing is there to save.
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  expect(await form.findByText(/Sääntöä ei tunnistettu/)).toBeTruthy()
  await user.clear(typed)
  await user.type(typed, 'sovitaan 18.6.')
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  await screen.findByText(/1 asiakas: /)
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { items } = await core.api.calendar.list(range)
    expect(items.find(({ rule }) => rule === 'holiday-bonus-payment')?.nominal).toBe('2027-06-18')
  })
})

test('a client that was removed meanwhile says so', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy' }).in(core.api)
  await onStage(core, `/clients/${client.id}/data`)
  await screen.findByRole('heading', { name: /Kahvila Aamu Oy/ })
  const { client: card } = await core.api.clients.get({ client: client.id })
  await core.api.clients.remove({ id: card.id, version: card.version })
  expect(await screen.findByText('Asiakasta ei ole')).toBeTruthy()
})
