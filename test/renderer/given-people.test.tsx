// @vitest-environment jsdom
/** Whom a package brought are the giver's people, and none of ours. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi, afterEach } from 'vitest'
import { aClient, anAssignment, aPayGroup, aPerson } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { aFirm, onStage } from './stage.tsx'

afterEach(() => void vi.unstubAllGlobals())

test('the giver’s people stand apart from ours, until one is taken into use', async () => {
  const sender = await aFirm()
  await sender.api.firm.save({ ...(await sender.api.firm.get({})), name: 'Luovuttaja Oy' })
  const client = await aClient().with({ clock_start: '2026-01-01' }).in(sender.api)
  await aPayGroup(client).in(sender.api)
  await anAssignment(client, await aPerson().with({ name: 'Liisa Luovuttaja' }).in(sender.api)).in(sender.api)
  const { file } = await finished(sender.api.handover.export({ client: client.id, profile: 'successor' }))

  const core = await aFirm()
  await aPerson().with({ name: 'Lauri Lähtenyt', active: false }).in(core.api)
  const whole = async function* () {
    yield sender.files.read(file)
  }
  const received = await core.files.receive('paketti.zip', whole(), 1e9)
  await finished(core.api.handover.import({ file: received }))

  const { user } = await onStage(core, '/settings/people')
  const ours = within(await screen.findByRole('grid', { name: 'Henkilöt' }))
  expect(ours.getByText('Lauri Lähtenyt (ei enää töissä)')).toBeTruthy()
  expect(ours.queryByText(/Liisa/)).toBeNull()
  await user.click(screen.getByText('Luovuttajan henkilöt (1)'))
  const given = screen.getByText('Luovuttaja Oy, 1 asiakas')
  expect(given).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Liisa Luovuttaja' }))
  const form = within(await screen.findByRole('form', { name: 'Muokkaa henkilöä' }))
  await user.click(form.getByRole('checkbox', { name: /Käytössä|töissä|Työssä/i }))
  await user.click(form.getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(ours.getByText('Liisa Luovuttaja')).toBeTruthy())
  expect(screen.queryByText(/Luovuttajan henkilöt/)).toBeNull()
})
