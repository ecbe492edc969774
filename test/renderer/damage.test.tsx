// @vitest-environment jsdom
import { join } from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConnection } from '../../electron/core/db/open.ts'
import { aCore, finished } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { openProgram } from './program.tsx'

test('what of the file cannot be read is told above every screen until it is mended', async () => {
  const core = await aCore({ resources: join(import.meta.dirname, '../../resources') })
  const file = join(core.profile, 'data.db')
  await finished(core.api.storage.create({ file, ...FIRM }))
  const connection = openConnection(file)
  connection.prepare("update catalogue set json = '{', version = 2").run()
  connection.prepare("update person set email = '@'").run()
  connection.close()
  await finished(core.api.storage.open({ file }))

  const { user } = await openProgram({ core, address: '/settings/firm' })
  const card = await screen.findByRole('alert', { name: 'Tiedostossa on tietoja, joita ei voi lukea' })
  expect(card.textContent).toContain('Aino Laine: tarkista ja tallenna henkilön tiedot')
  const [toRules] = screen.getAllByRole('link', { name: 'Avaa' })
  if (toRules) await user.click(toRules)
  await user.click(await screen.findByRole('button', { name: 'Katso muutokset' }))
  await user.click(await screen.findByRole('button', { name: 'Ota käyttöön' }))
  await waitFor(() => expect(card.textContent).not.toContain('Määräaikaluettelo'))
  const [one] = await core.api.people.list({})
  if (!one) throw new Error('nobody')
  await core.api.people.save(one)
  await waitFor(() => expect(screen.queryByText('Tiedostossa on tietoja, joita ei voi lukea')).toBeNull())
  await core.close()
})
