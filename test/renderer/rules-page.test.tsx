// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { list } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

const editor = async () => within(await screen.findByRole('form', { name: 'Sääntö' }))
const panel = async () => within(await screen.findByRole('complementary'))
const typed = (form: Awaited<ReturnType<typeof editor>>) => form.findByRole('textbox', { name: /Sääntö kirjoitettuna/ })
const fi = { language: 'fi' } as const

test('the list of rules is narrowed to what is not verified, and to words', async () => {
  const core = await aFirm()
  const { user } = await onStage(core, '/calendar/rules')
  const table = await list('Säännöt')
  const rules = await core.api.rules.list(fi)
  const unsure = rules.filter(({ confidence }) => confidence === 'not-verified')
  expect(within(table).getAllByText('Lähde vahvistamatta').length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Suodata' }))
  const box = within(await screen.findByRole('dialog'))
  await user.click(box.getByRole('combobox', { name: 'Vahvistus' }))
  await user.click(await box.findByRole('option', { name: 'Lähde vahvistamatta' }))
  expect(await screen.findByText(`${unsure.length} sääntöä`)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Poista rajaus: Lähde vahvistamatta' })).toBeTruthy()
  await user.keyboard('{Escape}')
  await user.type(screen.getByRole('searchbox', { name: 'Hae sääntöä' }), 'ei tällaista sääntöä')
  expect(await screen.findByText('Rajaus ei jätä yhtään sääntöä')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Näytä kaikki' }))
  expect(await screen.findByText(`${rules.length} sääntöä`)).toBeTruthy()
})

test('a rule of the firm is made by typing, shown with its difference, and saved only then', async () => {
  const core = await aFirm()
  await aClient().with({ name: 'Kahvila Aamu Oy' }).in(core.api)
  const { user } = await onStage(core, '/calendar/rules')
  await list('Säännöt')
  await user.click(screen.getByRole('button', { name: /Uusi sääntö/ }))
  const form = await editor()
  await user.type(form.getByRole('textbox', { name: /Nimi/ }), 'Varausten tarkistus')
  await user.type(await typed(form), '15.k.v')
  expect(await screen.findByText('perjantai 15.1.2027')).toBeTruthy()
  await user.type(form.getByRole('textbox', { name: /Lisää ennakkoaika/ }), '3{Enter}')
  await user.type(form.getByRole('textbox', { name: /Oma tavoite, päiviä/ }), '2')
  await user.click(form.getByRole('button', { name: 'Lisää kohta muistilistaan' }))
  await user.keyboard('Saldot{Enter}Korot{Alt>}{ArrowUp}{/Alt}')
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  expect(await screen.findByText(/1 asiakas: \d+ tulee lisää/)).toBeTruthy()
  expect((await core.api.rules.list(fi)).some(({ name }) => name === 'Varausten tarkistus')).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const made = (await core.api.rules.list(fi)).find(({ name }) => name === 'Varausten tarkistus')
    expect(made).toMatchObject({
      scope: 'firm',
      wider: null,
      typed: '15.k.v >',
      lead: [5, 3],
      target: { days: 2, count: 'business' },
      checklist: ['Korot', 'Saldot'],
    })
  })
  // It stands open beside the list, and nothing of it is lost by going back.
  expect(await (await panel()).findByRole('heading', { name: 'Varausten tarkistus' })).toBeTruthy()
})

test('going back from the difference keeps what was typed, and a correction goes back field by field', async () => {
  const core = await aFirm()
  await aClient().in(core.api)
  const key = 'ir-employers-separate-report'
  const before = (await core.api.rules.list(fi)).find((line) => line.key === key)
  if (!before) throw new Error('the catalogue has it')
  const { user } = await onStage(core, `/calendar/rules?rule=${key}`)
  await user.click(await (await panel()).findByRole('button', { name: 'Muokkaa' }))
  let form = await editor()
  const text = await typed(form)
  await user.clear(text)
  await user.type(text, '7.k+1.v >')
  const name = form.getByRole('textbox', { name: /Nimi/ })
  await user.clear(name)
  await user.type(name, 'Erillisilmoitus')
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  expect(await screen.findByText(/1 asiakas: \d+ päivää siirtyy/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Takaisin muokkaamaan' }))
  expect((await typed(form)) as HTMLInputElement).toHaveProperty('value', '7.k+1.v')
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  await user.click(await screen.findByRole('button', { name: 'Tallenna' }))
  const saved = async () => (await core.api.rules.list(fi)).find((line) => line.key === key)
  await waitFor(async () =>
    expect((await saved())?.differs.map(({ field }) => field).toSorted()).toEqual(['name', 'rule']),
  )

  await user.click(await (await panel()).findByRole('button', { name: 'Muokkaa' }))
  form = await editor()
  await user.click(await form.findByRole('button', { name: 'Palauta määräaikaluettelosta: Nimi' }))
  expect(form.getByText(`Palautuu määräaikaluettelon mukaiseksi: ${before.name}`)).toBeTruthy()
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  await user.click(await screen.findByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => expect((await saved())?.differs.map(({ field }) => field)).toEqual(['rule']))
  expect((await saved())?.name).toBe(before.name)

  await user.click(await (await panel()).findByRole('button', { name: 'Palauta määräaikaluettelon sääntö' }))
  await user.click(await screen.findByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => expect(await saved()).toMatchObject({ scope: 'catalogue', versions: [] }))
})

test('the rule of an occurrence is changed from that time on, or the time alone is moved', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aPayGroup(client).in(core.api)
  const range = { client: client.id, from: '2027-01-01', to: '2027-12-31', ...fi }
  const { items } = await core.api.calendar.list(range)
  const reports = items.filter(({ rule }) => rule === 'ir-employers-separate-report')
  const [first, second] = reports.filter(({ due }) => due > '2027-01-12')
  if (!first || !second) throw new Error('two are still to come')
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  const rows = await screen.findAllByRole('row', { name: new RegExp(second.name) })
  const row = rows.at(reports.indexOf(second))
  if (!row) throw new Error('each occurrence has a row')
  await user.click(within(row).getByText(second.name))
  await user.click(await (await panel()).findByRole('button', { name: /Muokkaa sääntöä/ }))
  const form = await editor()
  const text = await typed(form)
  await user.clear(text)
  await user.type(text, '4.k+1.v >')
  await user.click(form.getByRole('button', { name: 'Katso muutokset' }))
  const following = await screen.findByRole<HTMLInputElement>('radio', { name: /Tämä ja seuraavat/ })
  expect(following.checked).toBe(true)
  await screen.findByText(/1 asiakas: /)
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(async () => {
    const after = await core.api.calendar.list(range)
    const now = after.items.filter(({ rule }) => rule === 'ir-employers-separate-report').map(({ nominal }) => nominal)
    expect(now).toContain(first.nominal)
    expect(now).not.toContain(second.nominal)
    expect(now).toContain(second.nominal.replace(/-\d\d$/, '-04'))
  })
})

test('a client’s rules say which differ, and fold those that its facts do not call for', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const preferences = await core.api.storage.preferences({})
  await core.api.storage.remember({ ...preferences, yearView: 'rules' })
  await core.api.rules.change({
    client_id: client.id,
    key: 'ir-employers-separate-report',
    reach: 'all',
    fields: { name: 'Erillisilmoitus meillä' },
    seen: [],
  })
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  const table = await list('Asiakkaan säännöt')
  expect(await within(table).findByText('Poikkeaa toimiston säännöstä')).toBeTruthy()
  const own = within(table).getByRole('row', { name: /Erillisilmoitus meillä/ })
  expect(within(own).getByText('nimi')).toBeTruthy()
  const fold = screen.getByRole('button', { name: /joita tiedot eivät edellytä/ })
  expect(fold.getAttribute('aria-expanded')).toBe('false')
  await user.click(fold)
  expect(fold.getAttribute('aria-expanded')).toBe('true')
  await user.click(within(own).getByText('nimi'))
  await user.click(await (await panel()).findByRole('button', { name: 'Palauta määräaikaluettelon sääntö' }))
  await user.click(await screen.findByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(within(table).queryByText('Poikkeaa toimiston säännöstä')).toBeNull())
})

test('a client’s tasks that are done are folded away', async () => {
  const core = await aFirm()
  const client = await aClient().with({ clock_start: '2026-06-01' }).in(core.api)
  await core.api.storage.remember({ ...(await core.api.storage.preferences({})), yearView: 'rules' })
  const once = { rule: { type: 'once' as const, day: '2026-12-15' }, non_business_day: { action: 'none' as const } }
  const fields = { name: 'Pyydä valtakirja', rule: once }
  const { key } = await core.api.rules.change({ client_id: client.id, reach: 'all', fields, seen: [] })
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  const table = await list('Asiakkaan säännöt')
  expect(await within(table).findByText('Pyydä valtakirja')).toBeTruthy()
  await core.api.marks.mark({ items: [{ client_id: client.id, key: `${key}@2026-12-15` }], state: 'done' })
  const fold = await screen.findByRole('button', { name: 'Tehdyt tehtävät (1)' })
  expect(within(table).queryByText('Pyydä valtakirja')).toBeNull()
  await user.click(fold)
  expect(within(table).getByText('Pyydä valtakirja')).toBeTruthy()
})

test('the firm’s own duties have a year by one press, mine, and are found there again', async () => {
  const core = await aFirm()
  const { user, history } = await onStage(core, '/calendar/rules')
  await list('Säännöt')
  await user.click(await screen.findByRole('button', { name: 'Lisää toimiston omat tehtävät' }))
  await waitFor(() => expect(history.location.pathname).toMatch(/^\/clients\/.+\/year$/))
  const { id } = await core.api.clients.office({})
  const { client, assignments, warnings } = await core.api.clients.get({ client: id ?? '' })
  expect(client).toMatchObject({ office: true, name: (await core.api.firm.get({})).name })
  expect(assignments).toMatchObject([{ role: 'responsible' }])
  // It lacks nothing that a client would.
  expect(warnings.map(({ code }) => code)).toEqual(['no-deputy'])
  await core.api.history.undo({})
  expect(await core.api.clients.office({})).toEqual({ id: null })
})
