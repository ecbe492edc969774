// @vitest-environment jsdom
/** A package is taken in once it is said from when the client is ours, and whose. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aClient, anAssignment, aPayGroup, aPerson } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { aFirm, onStage } from './stage.tsx'

afterEach(() => void vi.unstubAllGlobals())

test('the next payday and me are proposed, a group that ends is said, and the giver’s people stay theirs', async () => {
  const sender = await aFirm()
  const client = await aClient().with({ name: 'Siirtyvä Oy', clock_start: '2026-01-01' }).in(sender.api)
  await aPayGroup(client).with({ valid_until: '2027-02-28' }).in(sender.api)
  await anAssignment(client, await aPerson().with({ name: 'Liisa Luovuttaja' }).in(sender.api)).in(sender.api)
  const { file } = await finished(sender.api.handover.export({ client: client.id, profile: 'successor' }))
  const bytes = sender.files.read(file)

  const core = await aFirm()
  const [me] = await core.api.people.list({})
  await aPerson().with({ name: 'Otto Toinen' }).in(core.api)
  vi.stubGlobal('fetch', async () => {
    const whole = async function* () {
      yield bytes
    }
    return Response.json(await core.files.receive('paketti.zip', whole(), 1e9))
  })
  const { user, history } = await onStage(core, '/handover/receive')
  await user.upload(
    await screen.findByLabelText('Tiedosto'),
    new File(['zip'], 'paketti.zip', { type: 'application/zip' }),
  )
  const form = within(await screen.findByRole('form', { name: 'Mistä alkaen asiakas on meidän' }))
  const payday = form.getByRole<HTMLInputElement>('textbox', { name: /Ensimmäinen palkanmaksupäivä/ })
  expect(payday.value).toBe('29.1.2027')
  const responsible = form.getByRole<HTMLInputElement>('combobox', { name: 'Vastuuhenkilö' })
  await waitFor(() => expect(responsible.value).toBe(me?.name))
  expect(form.getByText(/Kuukausipalkat päättyy sunnuntai 28\.2\.2027\. Sen jälkeen/)).toBeTruthy()
  await user.clear(payday)
  await user.type(payday, '31.3.2027')
  await user.tab()
  expect(form.getByText(/Kuukausipalkat päättyy .*, ennen meidän aikaamme/)).toBeTruthy()
  await user.clear(payday)
  await user.type(payday, '26.2.2027')
  await user.click(form.getByRole('combobox', { name: 'Varahenkilö' }))
  const offered = await screen.findAllByRole('option', { name: 'Otto Toinen', hidden: true })
  await user.click(offered.at(-1) ?? payday)
  await user.click(form.getByRole('button', { name: 'Tuo asiakas' }))
  await waitFor(() => expect(history.location.pathname).toBe(`/clients/${client.id}/overview`))
  const card = await core.api.clients.get({ client: client.id })
  expect(card.client.clock_start).toBe('2027-02-26')
  expect(card.assignments.map(({ role, person }) => [role, person])).toEqual([
    ['responsible', me?.name],
    ['deputy', 'Otto Toinen'],
  ])
  expect((await core.api.clients.list({})).rows).toMatchObject([{ overdue: 0 }])
  expect(screen.queryByText('Liisa Luovuttaja')).toBeNull()
})

test('a package that was made is not called handed over, and whoever made it is told what stays here', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await finished(core.api.handover.export({ client: client.id, profile: 'successor' }))
  await onStage(core, `/clients/${client.id}/handover`)
  const earlier = within(await screen.findByRole('region', { name: 'Aiemmat paketit' }))
  expect(await earlier.findByText('Paketti tehty')).toBeTruthy()
  expect(screen.queryByText('Luovutettu')).toBeNull()
  expect((await screen.findAllByText(/jäävät toimistolle/)).length).toBeGreaterThan(0)
  expect(screen.queryByText(/jäävät luovuttajalle/)).toBeNull()
})

test('a package of a client that is here already is told so before anybody asks to take it in', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Tuttu Oy', number: '42' }).in(core.api)
  const { file } = await finished(core.api.handover.export({ client: client.id, profile: 'successor' }))
  const bytes = core.files.read(file)
  vi.stubGlobal('fetch', async () => {
    const whole = async function* () {
      yield bytes
    }
    return Response.json(await core.files.receive('paketti.zip', whole(), 1e9))
  })
  const { user } = await onStage(core, '/handover/receive')
  await user.upload(
    await screen.findByLabelText('Tiedosto'),
    new File(['zip'], 'paketti.zip', { type: 'application/zip' }),
  )
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Asiakas on jo ohjelmassa.')
  expect(alert.textContent).toContain('Asiakas: Tuttu Oy.')
  expect(screen.queryByRole('button', { name: 'Tuo asiakas' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Toinen paketti' })).toBeTruthy()
  // Whoever receives it is told whose it is what is not in it.
  expect(screen.getAllByText(/jäävät luovuttajalle/).length).toBeGreaterThan(0)
})
