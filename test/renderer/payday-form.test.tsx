// @vitest-environment jsdom
/** An exceptional payday: what would have passed is said before it is saved, and gets a real day. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { typedRule as typed } from '../builders/rules.ts'
import { aFirm, onStage } from './stage.tsx'

test('a last day that would have passed is warned of, and gets a day in the window', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aPayGroup(client)
    .with({
      payday: typed('30.k <p'),
      cutoffs: [{ kind: 'material', name: 'Tuntilistat', responsible: 'client', rule: typed('maksupäivä-5tp') }],
    })
    .in(core.api)
  const span = { from: '2027-01-01', to: '2027-01-31', language: 'fi', client: client.id } as const
  const material = async () => (await core.api.calendar.list(span)).items.find(({ name }) => /Tuntilistat/.test(name))
  const { user } = await onStage(core, `/clients/${client.id}/year`)
  await user.click((await screen.findAllByText(/palkat pe 29\.1\./))[0]!)
  await user.keyboard('{ArrowRight}')
  const row = await waitFor(() => {
    const found = screen
      .getAllByRole('row')
      .find(({ textContent }) => /pe\s29\.1\..*Palkanmaksupäivä/s.test(textContent ?? ''))
    if (!found) throw new Error('There is no payday')
    return found
  })
  await user.click(row)
  await user.keyboard('m')
  const form = within(await screen.findByRole('form', { name: 'Poikkeava palkanmaksupäivä' }))
  await user.type(form.getByRole('textbox', { name: /Palkanmaksupäivä tässä ajossa/ }), '20.1.2027')
  await user.tab()
  await user.type(form.getByRole('textbox', { name: /^Syy/ }), 'Tilinpäätös')
  // On time: nothing is asked.
  await waitFor(() => expect(form.getByText('ke 13.1.')).toBeTruthy())
  expect(form.queryByText(/jo mennyt, ja kirje/)).toBeNull()
  const day = form.getByRole('textbox', { name: /Palkanmaksupäivä tässä ajossa/ })
  await user.clear(day)
  await user.type(day, '15.1.2027')
  await user.tab()
  expect(await form.findByText(/jo mennyt, ja kirje/)).toBeTruthy()
  const real = form.getByRole('textbox', { name: 'Aineisto: Tuntilistat: viimeistään' })
  await user.type(real, '11.1.2027')
  await user.click(form.getByRole('button', { name: 'Siirrä ajo' }))
  expect(await form.findByText('Päivä on jo mennyt.')).toBeTruthy()
  await user.clear(real)
  await user.type(real, '13.1.2027')
  await user.click(form.getByRole('button', { name: 'Siirrä ajo' }))
  await waitFor(async () => expect(await material()).toMatchObject({ due: '2027-01-13', mark: { state: 'moved' } }))
})
