/** What the shell promises of the program's life: one instance, a core that may end, closing in order, notices. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { commandOf, openSample, type Place, type Running, samplePlace } from './launch.ts'

/** How long to wait for another process, in ms: a busy machine is no failure. */
const PATIENCE = { timeout: 60_000 }

async function open(name: string, place: Place = samplePlace()): Promise<Running> {
  const running = await openSample(name, place)
  onTestFinished(() => running.close())
  await firstRow(running.page)
  return running
}

const firstRow = (page: Page) => page.getByRole('row').filter({ hasText: 'Konepaja Rautasarana Oy' }).first().waitFor()

/** The core's process; 0 while there is none. */
const coreOf = ({ app }: Running) =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Vuosikello core')?.pid ?? 0)

/** Ends the core as the system might, as soon as there is one, and waits until it is gone. */
async function endCore(running: Running): Promise<void> {
  await expect.poll(() => coreOf(running), PATIENCE).not.toBe(0)
  const pid = await coreOf(running)
  await running.app.evaluate((_, ending) => void process.kill(ending, 'SIGKILL'), pid)
  await expect.poll(() => coreOf(running), PATIENCE).not.toBe(pid)
}

const ended = (running: Running) =>
  new Promise<number | null>((done) => running.child.once('exit', (code) => done(code)))

const closeWindow = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()))

it('brings its window up when it is started a second time, and starts nothing', async () => {
  const running = await open('second')
  const isSmall = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(isSmall, PATIENCE).toBe(true)
  const { command, args, env } = commandOf(running)
  const second = spawn(command, args, { env, cwd: running.folder, stdio: 'ignore' })
  expect(await new Promise((done) => second.once('exit', (code) => done(code)))).toBe(0)
  await expect.poll(isSmall, PATIENCE).toBe(false)
})

it('goes on with another core when one ends, on the page that is there', async () => {
  const running = await open('core')
  const { page } = running
  const first = await coreOf(running)
  await page.evaluate(() => Object.assign(window, { same: true }))
  await endCore(running)
  await page.getByRole('navigation', { name: 'Osiot' }).getByRole('link', { name: 'Asiakkaat' }).click()
  await page.getByRole('row').filter({ hasText: 'Kuljetus Jokihaarama Oy' }).first().waitFor()
  await running.look('goes-on')
  expect(await coreOf(running)).not.toBe(first)
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
})

/** Ends every core that the program starts, until it gives up. Gives the boxes it has shown, which stay open. */
async function endCoreForGood(running: Running): Promise<() => Promise<unknown>> {
  const { app } = running
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const boxes: unknown[] = []
    Object.assign(globalThis, { boxes })
    dialog.showMessageBox = (...asked: unknown[]) => {
      boxes.push([asked[0] === BrowserWindow.getAllWindows()[0], asked.at(-1)])
      return new Promise(
        (read) => void Object.assign(globalThis, { read: () => read({ response: 0, checkboxChecked: false }) }),
      )
    }
  })
  for (let time = 0; time < 4; time++) await endCore(running)
  return () => app.evaluate((): unknown => Reflect.get(globalThis, 'boxes'))
}

it('says once, over the window and in the user’s language, that its core keeps ending, and ends', async () => {
  const running = await open('ending')
  const { app } = running
  const boxes = await endCoreForGood(running)
  const message = { message: 'Vuosikello ei voi jatkaa', buttons: ['Sulje ohjelma'] }
  await expect.poll(boxes, PATIENCE).toEqual([[true, expect.objectContaining(message)]])
  expect(JSON.stringify(await boxes())).toContain(join('logs', 'vuosikello.log'))
  const end = ended(running)
  // It may be gone before it has answered.
  await Promise.allSettled([app.evaluate(() => void setTimeout(() => Reflect.get(globalThis, 'read')()))])
  expect(await end).toBe(1)
})

it('ends when its window is closed instead of that being read', async () => {
  const running = await open('closed-instead')
  const boxes = await endCoreForGood(running)
  await expect.poll(boxes, PATIENCE).toHaveLength(1)
  const end = ended(running)
  await closeWindow(running)
  expect(await end).toBe(0)
})

it('closes on something half typed without a question, and it stands there at the next start', async () => {
  const running = await open('unsaved')
  const { page } = running
  await page.getByRole('button', { name: /^Hae/ }).click()
  await page.getByRole('combobox', { name: 'Hae asiakasta tai toimintoa' }).fill('Kuljetus Jokihaarama Oy')
  await page
    .getByRole('option', { name: /^Kuljetus Jokihaarama Oy/ })
    .first()
    .click()
  await page.getByRole('navigation', { name: 'Asiakkaan välilehdet' }).getByRole('link', { name: 'Tiedot' }).click()
  await page.getByRole('button', { name: 'Muokkaa: Perustiedot' }).click()
  const form = page.getByRole('form', { name: 'Perustiedot' })
  const note = form.getByRole('textbox', { name: 'Muistiinpano' })
  await note.fill('kirjoitettu')
  await form.getByRole('button', { name: 'Tallenna' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('kirjoitettu').first().waitFor()
  await page.getByRole('button', { name: 'Muokkaa: Perustiedot' }).click()
  await note.fill('kesken')
  const end = ended(running)
  await closeWindow(running)
  expect(await end).toBe(0)
  const file = new Database(join(running.folder, 'firm.db'), { readonly: true })
  expect(JSON.stringify(file.prepare('select values_json from draft').all())).toContain('kesken')
  file.close()
  // What was saved is backed up before the program has ended, and the window's place is remembered.
  const [backup = ''] = readdirSync(join(running.folder, 'backups')).filter((name) => name.includes('.closing.'))
  expect(readFileSync(join(running.folder, 'backups', backup)).includes('kirjoitettu')).toBe(true)
  expect(existsSync(join(running.profile, 'electron', 'window.json'))).toBe(true)
  expect(existsSync(join(running.profile, 'logs', 'vuosikello.log'))).toBe(false)
  expect(readdirSync(running.profile).filter((name) => name.startsWith('files-'))).toEqual([])
})

it('shows a notice, and a click on it leads to Today', async () => {
  const place = samplePlace()
  const now = new Date().toLocaleTimeString('sv-SE', {
    timeZone: 'Europe/Helsinki',
    hour: '2-digit',
    minute: '2-digit',
  })
  const file = join(place.profile, 'workstation.json')
  const chosen = { reminders: false, reminderTime: now, afternoonReminder: null }
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...chosen }))
  const running = await open('notice', place)
  const { page, app } = running
  await app.evaluate(({ Notification }) => {
    const show: unknown = Reflect.get(Notification.prototype, 'show')
    Notification.prototype.show = function (this: Electron.Notification) {
      this.once('show', () => Object.assign(globalThis, { notice: this }))
      if (typeof show === 'function') Reflect.apply(show, this, [])
    }
  })
  await page.getByRole('navigation', { name: 'Osiot' }).getByRole('link', { name: 'Asetukset' }).click()
  await page.getByRole('link', { name: 'Muistutukset' }).click()
  await page.getByRole('checkbox', { name: 'Muistuta työpäivinä' }).check()
  await running.look('reminders')
  const shown = () =>
    app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('resume')
      const notice: Electron.Notification | undefined = Reflect.get(globalThis, 'notice')
      return notice ? `${notice.title} / ${notice.body}` : ''
    })
  await expect.poll(shown, PATIENCE).toMatch(/^Vuosikello · ti 12\.1\.2027 \/ Tänään \d/)
  await app.evaluate(() => void Reflect.get(globalThis, 'notice').emit('click'))
  await page.getByRole('treegrid', { name: 'Tänään' }).waitFor()
})
