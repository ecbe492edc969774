// @module-tag slow
/** What a sheet is drawn for when something it needs is missing or damaged: it says so, and comes out right all the same. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ManyPrinted } from '../../shared/api/instructions.ts'
import { openConnection } from '../../electron/core/db/open.ts'
import { aClient, anInstruction, aPayGroup, type Saved } from '../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { run } from './documents/tools.ts'

let core: TestCore
let client: Saved
let folder = ''
let file = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-sheets-'))
  file = join(folder, 'data.db')
  core = await aCore()
  await finished(core.api.storage.create({ file, ...FIRM }))
  client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await anInstruction(client).with({ what: 'Tuntilistat' }).in(core.api)
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

const textOf = async () => {
  const { token, name } = await finished(core.api.instructions.print({ client: '7' }))
  return run('pdftotext', ['-layout', core.files.path(token, name) ?? '', '-'])
}

it('refuses a logo of forty megabytes by its size, and keeps the one before', async () => {
  const path = join(folder, 'picture')
  writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>')
  await core.api.firm.saveLogo({ name: 'pieni.svg', path })
  // As large as it says, and empty: nobody reads it.
  truncateSync(path, 40 * 1024 * 1024)
  expect(await failing(core.api.firm.saveLogo({ name: 'suuri.svg', path }))).toMatchObject({
    fields: { logo: 'logo-too-large' },
  })
  expect(await core.api.firm.logo({})).toMatchObject({ name: 'pieni.svg' })
  expect(await textOf()).toContain('Tuntilistat')
})

it.each(['', 'xx'])(
  'prints in Finnish for a client whose language is “%s”, and says that it is damaged',
  async (language) => {
    await core.close()
    const connection = openConnection(file)
    connection.prepare('update client set language = ?').run(language)
    connection.close()
    core = await aCore({ file })
    const printed = await textOf()
    expect(printed).toContain('Tuntilistat')
    expect(printed).toMatch(/sivu 1 ?\/ ?\d/)
    const { faults } = await core.api.calendar.list({
      client: client.id,
      from: '2027-01-01',
      to: '2027-01-31',
      language: 'fi',
    })
    expect(faults).toContainEqual(expect.objectContaining({ code: 'damaged', name: 'Asiakkaan tiedot' }))
    expect(await finished(core.api.instructions.printMany({ clients: [client.id] }))).toMatchObject({ printed: 1 })
  },
)

it('prints for a client that has no contact, and says so where the client is opened', async () => {
  expect(await textOf()).toContain('Tuntilistat')
  const { warnings } = await core.api.clients.get({ client: client.id })
  expect(warnings.map(({ code }) => code)).toContain('no-contact')
  const { told }: ManyPrinted = await finished(core.api.instructions.printMany({ clients: [client.id] }))
  expect(told.map(({ why }) => why)).toContain('no-firm-contact')
})
