// @vitest-environment jsdom
/** A person's form says how much of the clients' information the person keeps up, and leads to it. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aLine, aPerson } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('a person who keeps something up leads to it, who keeps nothing does not', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy' }).in(core.api)
  const petri = await aPerson().with({ name: 'Petri Palkka' }).in(core.api)
  await aPerson().with({ name: 'Anna Apu' }).in(core.api)
  await aLine(client).with({ kept_by: 'ours', person_id: petri.id, place: 'Holvi' }).in(core.api)
  const { user, history } = await onStage(core, '/settings/people')
  const people = within(await screen.findByRole('grid', { name: 'Henkilöt' }))
  await user.click(await people.findByText('Anna Apu'))
  await screen.findByDisplayValue('Anna Apu')
  expect(screen.queryByText('Ylläpitää:')).toBeNull()
  await user.click(people.getByText('Petri Palkka'))
  await user.click(await screen.findByRole('link', { name: '1 tieto, tarkistettavia 0' }))
  await waitFor(() => expect(history.location.pathname).toBe('/information'))
  expect(
    await within(await screen.findByRole('grid', { name: 'Tiedot ja niiden paikat' })).findByText('Holvi'),
  ).toBeTruthy()
})
