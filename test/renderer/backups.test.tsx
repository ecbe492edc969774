// @module-tag slow
// @vitest-environment jsdom
/** What a person sees of backups: whose one is before it is restored, and one that failed. */
import Database from 'better-sqlite3'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqlite } from '../../electron/core/db/open.ts'
import { createWorkstation } from '../../electron/core/storage/workstation.ts'
import { aCore, finished, type TestCore } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { openProgram } from './program.tsx'

const resources = join(import.meta.dirname, '../../resources')
let folder: string
let core: TestCore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-backups-'))
  core = await aCore({ file: join(folder, 'own.db'), resources })
  await finished(core.api.storage.create({ file: join(folder, 'own.db'), ...FIRM }))
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

async function restoreDialog() {
  const { user } = await openProgram({ core, address: '/settings/backups' })
  await user.click(await screen.findByRole('button', { name: /^Palauta/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Palauta varmuuskopio' })
  return { user, dialog, inside: within(dialog) }
}

/** What was there before lies among the backups, and the file is open again. */
const restored = (firm: string = FIRM.firm) =>
  waitFor(async () => {
    expect((await core.api.storage.backups({})).map(({ reason }) => reason)).toContain('before-restore')
    expect(await core.api.storage.status({})).toMatchObject({ state: 'open', firm })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByText('Varmuuskopiota palautetaan')).toBeNull()
  })

it('says whose a backup is and that its seals are whole, then restores it', async () => {
  await finished(core.api.storage.backup({}))
  const { user, inside } = await restoreDialog()
  expect(inside.getByText(new RegExp(`Toimisto: ${FIRM.firm}. Viimeisin muutos`))).toBeTruthy()
  expect(inside.getByText(/muutoshistoria ehjä/)).toBeTruthy()
  expect(inside.queryByRole('alert')).toBeNull()
  await user.click(inside.getByRole('button', { name: 'Palauta' }))
  await restored()
})

it('names another firm in the question', async () => {
  const other = await aCore({ file: join(folder, 'other.db'), resources })
  await finished(other.api.storage.create({ file: join(folder, 'other.db'), ...FIRM, firm: 'Toinen Oy' }))
  const { file } = await finished(other.api.storage.backup({}))
  await other.close()
  renameSync(file, join(folder, 'backups', 'own.2027-01-11T06-00-00-000Z.daily.db'))
  const { user, inside } = await restoreDialog()
  expect(inside.getByRole('alert').textContent).toContain('toisen toimiston: Toinen Oy')
  await user.click(inside.getByRole('button', { name: 'Palauta: Toinen Oy' }))
  await restored('Toinen Oy')
})

it('says that a history was altered', async () => {
  const { file } = await finished(core.api.storage.backup({}))
  const database = new Database(file)
  database.exec(`update change set person = 'Joku Muu' where seq = 1`)
  database.close()
  const { user, inside } = await restoreDialog()
  expect(inside.getByRole('alert').textContent).toContain('sinetti ei täsmää')
  await user.click(inside.getByRole('button', { name: `Palauta: ${FIRM.firm}` }))
  await restored()
})

it('tells of a backup that failed unasked, on the status bar and with the reason', async () => {
  const failed = { at: '2027-01-12T15:00:00.000Z', reason: 'disk-full' }
  const profile = mkdtempSync(join(folder, 'profile-'))
  createWorkstation(profile).remember({ failedBackups: { [join(folder, 'own.db')]: failed } })
  await core.close()
  core = await aCore({ file: join(folder, 'own.db'), profile, resources })
  await openProgram({ core, address: '/settings/backups' })
  await screen.findByText(/Levy on täynnä/)
  expect(screen.getAllByText('Varmuuskopiota ei saatu tehtyä').length).toBe(2)
})

it.each([true, false])('says once, under the backup, what its test found (seals whole: %s)', async (whole) => {
  const { file } = await finished(core.api.storage.backup({}))
  if (!whole) {
    const database = new Database(file)
    database.exec(`update change set person = 'Joku Muu' where seq = 1`)
    database.close()
  }
  const { user, heard } = await openProgram({ core, address: '/settings/backups' })
  await user.click(await screen.findByRole('button', { name: /^Testaa/ }))
  const found = await screen.findByRole('cell', { name: /^Varmuuskopio avautuu/ })
  expect(found.getAttribute('colspan')).toBe('4')
  expect(found.closest('tr')?.getAttribute('data-sound')).toBe(String(whole))
  expect(heard()).toBe(found.textContent)
  // People see it once.
  expect(screen.getAllByText(/^Varmuuskopio avautuu/)).toEqual([found])
})

it('tells how much room the program’s own copies take, and how much they may', async () => {
  await finished(core.api.storage.backup({}))
  await openProgram({ core, address: '/settings/backups' })
  expect(await screen.findByText(/tekemät kopiot vievät 0 kt\. Kun ne vievät yli 2,0 Gt/)).toBeDefined()
})

it('names a server’s base as one, and leaves its backups to the server', async () => {
  const served = await aCore({ database: { name: 'palvelin/palkat', db: openSqlite(':memory:') }, resources })
  await finished(served.api.storage.create(FIRM))
  await openProgram({ core: served, address: '/settings/backups' })
  expect(await screen.findByText('Palvelin varmuuskopioidaan erikseen')).toBeDefined()
  expect(screen.getByText('Tietokanta palvelimella')).toBeDefined()
  expect(screen.queryByText('Tiedosto')).toBeNull()
  expect(screen.queryByRole('button', { name: /Tee varmuuskopio/ })).toBeNull()
  await served.close()
})
