// @vitest-environment jsdom
/** What is read of a client at a glance: when it ends, and how its people are reached. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aContact } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('a client that is leaving says when it ends, or that nobody has said', async () => {
  const core = await aFirm()
  const state = { state: 'leaving', state_since: '2027-01-04', state_reason: 'Myyty' } as const
  const known = await aClient()
    .with({ name: 'Kahvila Aamu Oy', clock_end: '2027-06-30', ...state })
    .in(core.api)
  const unknown = await aClient()
    .with({ name: 'Mesikkä Oy', number: '9', ...state })
    .in(core.api)
  const { unmount } = await onStage(core, `/clients/${known.id}/overview`)
  expect(await screen.findByText('Päättymässä, päättyy 30.6.2027')).toBeTruthy()
  unmount()
  await onStage(core, `/clients/${unknown.id}/overview`)
  expect(await screen.findByText('Päättymässä, loppupäivä puuttuu')).toBeTruthy()
})

test.each(['overview', 'data'])('an e-mail address can be read and copied: %s', async (tab) => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aContact(client).with({ name: 'Saija Berg', email: 'saija@aamu.fi' }).in(core.api)
  await onStage(core, `/clients/${client.id}/${tab}`)
  expect(await screen.findByText('saija@aamu.fi')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Lähetä sähköpostia: Saija Berg' }).getAttribute('href')).toBe(
    'mailto:saija@aamu.fi',
  )
})
