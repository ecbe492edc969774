// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'
import { takesBack } from './program.tsx'

const panel = () => screen.findByRole('complementary')

test('a warning leads to the form that mends it, and goes away', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aContact(client).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/overview`)
  const warnings = await screen.findByRole('list', { name: 'Korjattavaa' })
  expect(within(warnings).getByText('Asiakkaan yhteyshenkilöllä ei ole varahenkilöä.')).toBeTruthy()
  await user.click(within(warnings).getByRole('button', { name: 'Lisää varahenkilö' }))

  const form = within(await panel())
  expect((await form.findByRole<HTMLInputElement>('checkbox', { name: /Varahenkilö/ })).checked).toBe(true)
  await user.type(form.getByRole('textbox', { name: /Nimi/ }), 'Ville Virta')
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { contacts, warnings: left } = await core.api.clients.get({ client: client.id })
    expect(contacts.find(({ name }) => name === 'Ville Virta')?.deputy).toBe(true)
    expect(left.map(({ code }) => code)).not.toContain('no-client-deputy')
  })
  expect(await screen.findByRole('button', { name: 'Ville Virta' })).toBeTruthy()
})

test('number keys jump between the tabs, but not out of a text field', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user, history } = await onStage(core, `/clients/${client.id}/overview`)
  await screen.findByRole('link', { name: 'Yleiskuva' })
  await user.keyboard('{Alt>}{Shift>}8{/Shift}{/Alt}')
  await waitFor(() => expect(history.location.pathname).toBe(`/clients/${client.id}/data`))
  await user.click(await screen.findByRole('button', { name: 'Muokkaa: Perustiedot' }))
  await user.type(within(await panel()).getByRole('textbox', { name: /Asiakasnumero/ }), '2')
  expect(history.location.pathname).toBe(`/clients/${client.id}/data`)
})

test('the card says of a start within a month whose that month is', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Muokkaa: Perustiedot' }))
  const form = within(await panel())
  expect(form.getByText(/eikä mikään sitä ennen/)).toBeTruthy()
  const start = form.getByRole('textbox', { name: /Ensimmäinen palkanmaksupäivä/ })
  await user.clear(start)
  await user.type(start, '12.1.2027')
  await user.tab()
  expect(await form.findByText(/Kesken kuun/)).toBeTruthy()
  expect(form.queryByText(/eikä mikään sitä ennen/)).toBeNull()
})

test('the card tells about the business ID while one types, and asks why the state changes', async () => {
  const core = await aFirm()
  const client = await aClient().with({ business_id: '' }).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Muokkaa: Perustiedot' }))
  const form = within(await panel())
  const id = form.getByRole('textbox', { name: /Y-tunnus/ })
  await user.type(id, '12345672')
  expect(await form.findByText(/Tarkistusnumero ei täsmää/)).toBeTruthy()
  await user.clear(id)
  await user.type(id, '12345671')
  expect(await form.findByText('Tarkistusnumero täsmää.')).toBeTruthy()
  await user.tab()
  expect((id as HTMLInputElement).value).toBe('1234567-1')

  await user.click(form.getByRole('combobox', { name: 'Tila' }))
  // A client does not go from active to prospect: the choice is not there.
  expect(screen.queryByRole('option', { name: 'Mahdollinen asiakas', hidden: true })).toBeNull()
  await user.click(await screen.findByRole('option', { name: 'Päättymässä', hidden: true }))
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  expect(await form.findByText(/^Puuttuu: /)).toBeTruthy()
  await user.type(form.getByRole('textbox', { name: /Syy/ }), 'Yritysjärjestely')
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { client: saved } = await core.api.clients.get({ client: client.id })
    expect(saved).toMatchObject({
      business_id: '1234567-1',
      state: 'leaving',
      state_reason: 'Yritysjärjestely',
      state_since: '2027-01-12',
    })
  })
})

test('a typed payday shows its next dates with reasons, a wrong one its mistake', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  const form = within(await panel())
  await user.type(form.getByRole('textbox', { name: /Ryhmän nimi/ }), 'Kuukausipalkat')
  const payday = form.getByRole('textbox', { name: /Palkanmaksupäivä/ })
  await user.clear(payday)
  await user.type(payday, '32.k.v')
  await user.tab()
  expect(await form.findByText(/kohdassa 1/)).toBeTruthy()

  await user.clear(payday)
  await user.type(payday, 'viim.k')
  // 31 January 2027 is a Sunday: wages are paid on the Friday before, and it says why.
  expect(await form.findByText('pe 29.1.', {}, { timeout: 5000 })).toBeTruthy()
  expect(form.getByText(/su 31\.1\.2027 .* siirtyy edelliseen pankkipäivään pe 29\.1\.2027/)).toBeTruthy()
  // Five working days before it, for the material.
  expect(await form.findAllByText('pe 22.1.')).not.toHaveLength(0)
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { payGroups } = await core.api.clients.get({ client: client.id })
    expect(payGroups[0]).toMatchObject({
      name: 'Kuukausipalkat',
      payday: {
        rule: { type: 'monthly-day', day: -1 },
        non_business_day: { action: 'previous-banking-day' },
      },
    })
    // An approval is a step of every run, and stands on the client's paper: nobody has agreed on one yet.
    expect(payGroups[0]?.cutoffs.map(({ kind }) => kind)).toEqual(['material'])
  })
})

test('another pay interval brings its usual payday, and a rule that contradicts it is told', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  const form = within(await panel())
  await user.click(form.getByRole('combobox', { name: /Maksuväli/ }))
  await user.click(await screen.findByRole('option', { name: 'Kahden viikon välein' }))
  const payday = form.getByRole('textbox', { name: /Palkanmaksupäivä/ })
  await waitFor(() => expect(payday).toHaveProperty('value', 'joka 2. vk alkaen 15.1.2027'))
  expect(form.queryByText(/Maksuväli on/)).toBeNull()
  await user.clear(payday)
  await user.type(payday, '25.k.v')
  await user.tab()
  expect(await form.findByText(/Maksuväli on ”Kahden viikon välein”, mutta sääntö/)).toBeTruthy()
  // A rule that fits what is chosen stays as it was typed.
  await user.clear(payday)
  await user.type(payday, 'joka to')
  await user.tab()
  await user.click(form.getByRole('combobox', { name: /Maksuväli/ }))
  await user.click(await screen.findByRole('option', { name: 'Viikoittain' }))
  expect(payday).toHaveProperty('value', 'joka to')
  expect(form.queryByText(/Maksuväli on/)).toBeNull()
})

test('a payday brings its interval while none was chosen', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  const form = within(await panel())
  const [payday, interval] = [
    form.getByRole('textbox', { name: /Palkanmaksupäivä/ }),
    form.getByRole('combobox', { name: /Maksuväli/ }),
  ]
  for (const [typed, brought] of [
    ['joka pe', 'Viikoittain'],
    ['25.k.v', 'Kuukausittain'],
    ['15,viim.k', 'Kahdesti kuussa'],
  ] as const) {
    await user.clear(payday)
    await user.type(payday, typed)
    await waitFor(() => expect(interval).toHaveProperty('value', brought))
    expect(form.queryByText(/Maksuväli on/)).toBeNull()
  }
})

test.each([
  ['actual', false],
  ['advance', true],
] as const)(
  'no form asks for facts of older catalogues; a client with %s is offered the former: %s',
  async (fund, offered) => {
    const core = await aFirm()
    const client = await aClient()
      .with({ facts: { employment_fund: fund } })
      .in(core.api)
    const { user } = await onStage(core, `/clients/${client.id}/data`)
    await user.click(await screen.findByRole('button', { name: /^Muokkaa: Työnantajatiedot/ }))
    const form = within(await panel())
    expect(await form.findByRole('checkbox', { name: 'Tilaa rakennustyötä tai on päätoteuttaja' })).toBeTruthy()
    expect(form.queryByRole('checkbox', { name: 'Koulutuskorvaus' })).toBeNull()
    await user.click(form.getByRole('combobox', { name: 'Työttömyysvakuutusmaksut' }))
    await screen.findAllByRole('option', { name: 'toteutuneiden palkkojen mukaan' })
    expect(screen.queryByRole('option', { name: 'ennakkomenettely' }) !== null).toBe(offered)
  },
)

test('what the client has decides what is in its year', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: /^Muokkaa: Työnantajatiedot/ }))
  const form = within(await panel())
  await user.click(await form.findByRole('checkbox', { name: 'Peritään ay-jäsenmaksuja' }))
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const { client: saved } = await core.api.clients.get({ client: client.id })
    expect(saved.facts['union_fees']).toBe(true)
    // What stands on the card itself is not written down twice.
    expect(saved.facts).not.toHaveProperty('headcount')
  })
  const year = await core.api.calendar.list({
    client: client.id,
    from: '2027-02-01',
    to: '2027-03-31',
    language: 'fi',
  })
  expect(year.items.map(({ rule }) => rule)).toContain('union-fee-remittance')
})

test('the year’s list runs by the days that its rows show, each under its month', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  // Its material comes before the taxes of the 12th, its pay after them; and a month before that of the 3rd.
  for (const day of [15, 3])
    await aPayGroup(client)
      .with({
        name: `Palkat ${day}`,
        payday: { rule: { type: 'monthly-day', day }, non_business_day: { action: 'previous-banking-day' } },
      })
      .in(core.api)
  await onStage(core, `/clients/${client.id}/year`)
  const rows = within(await screen.findByRole('treegrid', { name: /2027/ })).getAllByRole('row')
  const read = rows.map(({ textContent }) => {
    const [, day = '', month = ''] = /(\d{1,2})\.(\d{1,2})\./.exec(textContent) ?? []
    return day === '' ? textContent : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
  const isDay = (one: string) => /^\d\d-\d\d$/.test(one)
  const days = read.filter(isDay)
  expect(days.length).toBeGreaterThan(5)
  expect(days).toEqual(days.toSorted())
  const february = read.findIndex((one) => /^helmikuu/i.test(one))
  expect(read.slice(0, february).findLast(isDay)).toMatch(/^01-/)
  expect(read.slice(february).find(isDay)).toMatch(/^02-/)
})

test('pay groups say in words when they pay, and as it is typed beside', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aPayGroup(client).in(core.api)
  await onStage(core, `/clients/${client.id}/data`)
  const table = within(await screen.findByRole('table', { name: 'Palkkaryhmät' }))
  expect(table.getByText(/viimeinen päivä/).title).toContain('(viim.k)')
  expect(table.getByText('5 työpäivää ennen palkanmaksupäivää')).toBeTruthy()
})

test('Esc in an open list closes the list, and the panel only after it', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Lisää palkkaryhmä' }))
  const interval = within(await panel()).getByRole('combobox', { name: /Maksuväli/ })
  await user.click(interval)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(interval.getAttribute('aria-expanded')).toBe('false'))
  expect(interval.isConnected).toBe(true)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(interval.isConnected).toBe(false))
})

test('a removed contact comes back with undo', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aContact(client).with({ name: 'Kaisa Koski' }).in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/data`)
  await user.click(await screen.findByRole('button', { name: 'Kaisa Koski' }))
  await user.click(within(await panel()).getByRole('button', { name: 'Poista yhteyshenkilö' }))
  await takesBack('Poistettu: Kaisa Koski')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Kaisa Koski' })).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('button', { name: 'Kaisa Koski' })).toBeTruthy()
})
