// @vitest-environment jsdom
/** What a user reads of the catalogue before deciding: the preview of a newer one, and the panel of a rule. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient } from '../builders/clients.ts'
import type { TestCore } from '../builders/core.ts'
import { list } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

/** A file that goes by the second catalogue, as files of 2026 do. */
async function onTheSecond(): Promise<TestCore> {
  const core = await aFirm()
  const bytes = readFileSync(join(import.meta.dirname, '../builders/catalogue-fi-2.json'))
  const file = await core.files.receive(
    'fi-2.json',
    (async function* () {
      yield bytes
    })(),
    10_000_000,
  )
  const { seen } = await core.api.rules.catalogue({})
  await core.api.rules.takeCatalogue({ file, seen, also_older: true })
  return core
}

test('a newer catalogue tells of each new rule when, whom and what, and is taken only then', async () => {
  const core = await onTheSecond()
  await aClient().with({ name: 'Kahvila Aamu Oy' }).in(core.api)
  const { user } = await onStage(core, '/calendar/rules')
  await screen.findByText('Uudempi määräaikaluettelo on saatavilla: versio 6.', { exact: false })
  await user.click(screen.getByRole('button', { name: 'Katso muutokset' }))
  const added = within(await screen.findByRole('region', { name: 'Uudet säännöt' }))
  await user.click(added.getByText('Lomautusilmoitus'))
  expect(added.getByText(/työsopimuslaki 55\/2001, 5 luvun 4 §/)).toBeTruthy()
  expect(added.getByText(/HE 199\/2025/)).toBeTruthy()
  await user.click(added.getByText('Eläkemaksu Kevaan'))
  expect(added.getByText('Työeläkevakuutus: JuEL: kunta-ala tai valtio (Keva)')).toBeTruthy()
  expect(await core.api.rules.catalogue({})).toMatchObject({ number: 2 })
  await user.click(screen.getByRole('button', { name: 'Ota käyttöön' }))
  await waitFor(async () => expect(await core.api.rules.catalogue({})).toMatchObject({ number: 6, offered: null }))
})

test('a rule tells its duty and its reservations in the language of the reader', async () => {
  const core = await aFirm()
  const { user } = await onStage(core, '/calendar/rules')
  const table = within(await list('Säännöt'))
  await user.type(screen.getByRole('searchbox', { name: 'Hae sääntöä' }), 'Valtuuksien ja oikeuksien')
  await user.click(await table.findByText('Valtuuksien ja oikeuksien päättäminen asiakkuuden päättyessä'))
  await user.keyboard('{Enter}')
  const panel = within(await screen.findByRole('complementary'))
  expect(await panel.findByRole('heading', { name: 'Velvoite' })).toBeTruthy()
  expect(panel.getByText(/Älä poista valtuuksia ennen kuin viimeinen erillisilmoitus/)).toBeTruthy()
})
