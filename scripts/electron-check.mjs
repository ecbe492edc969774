// The part of docs/electron-checklist.md that a script can do, in the real Electron: run it where the runtime is installed.
import './node-version.mjs'
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { buildIfStale, root } from './tools.mjs'

if (await buildIfStale()) process.exit(1)
const profile = mkdtempSync(join(tmpdir(), 'vuosikello-check-'))
const env = { ...process.env, VUOSIKELLO_PROFILE: profile }

let app
try {
  app = await _electron.launch({ args: [root], cwd: root, env })
} catch (error) {
  console.error(
    `Electron does not start here (npx install-electron fetches its runtime): ${error.message.split('\n')[0]}`,
  )
  process.exit(1)
}

const complaints = []
const page = await app.firstWindow()
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
await page.waitForLoadState('networkidle')

/** @type {[what: string, check: () => Promise<void>][]} */
const checks = [
  ['the page comes from app://bundle', async () => assert.match(page.url(), /^app:\/\/bundle\//)],
  [
    'the page has no Node and one function of ours',
    async () => {
      assert.deepEqual(await page.evaluate(() => [typeof globalThis.require, typeof globalThis.process]), [
        'undefined',
        'undefined',
      ])
      assert.deepEqual(await page.evaluate(() => Object.keys(globalThis.vuosikello)), ['requestPort'])
    },
  ],
  ['something is on the screen', async () => assert.ok((await page.locator('#root').innerText()).length > 20)],
  [
    'a file goes in and comes out',
    async () => {
      const text = await page.evaluate(async () => {
        const { token, name } = await (await fetch('/files?name=a.txt', { method: 'POST', body: 'hei' })).json()
        return (await fetch(`/files/${token}/${name}`)).text()
      })
      assert.equal(text, 'hei')
    },
  ],
  [
    'foreign addresses do not open',
    async () => {
      const before = page.url()
      await page.evaluate(() => void (location.href = 'https://example.com/'))
      await page.waitForTimeout(500)
      assert.equal(page.url(), before)
      assert.equal(await page.evaluate(() => window.open('file:///')), null)
      assert.equal(app.windows().length, 1)
    },
  ],
  [
    'the core has a process of its own',
    async () => {
      const names = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ name }) => name))
      assert.ok(names.includes('Vuosikello core'), names.join(', '))
    },
  ],
  [
    'nothing starts at log-in unasked, and a notice leads the page to Today',
    async () => {
      assert.equal(await app.evaluate(({ app: electron }) => electron.getLoginItemSettings().openAtLogin), false)
      await page.evaluate(() => {
        globalThis.heard = new Promise((done) =>
          addEventListener('message', ({ data }) => data === 'vuosikello:today' && done(data)),
        )
      })
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('today'))
      assert.equal(await page.evaluate(() => globalThis.heard), 'vuosikello:today')
    },
  ],
  ['there are no complaints in the console', async () => assert.deepEqual(complaints, [])],
  [
    'quitting remembers the place of the window',
    async () => {
      await app.close()
      assert.ok(existsSync(join(profile, 'electron', 'window.json')))
    },
  ],
]

let failed = 0
for (const [what, check] of checks)
  try {
    await check()
    console.log(`✓ ${what}`)
  } catch (error) {
    failed++
    console.log(`✗ ${what}: ${error.message}`)
  }
await app.close().catch(() => undefined)
rmSync(profile, { recursive: true, force: true })
process.exit(failed ? 1 : 0)
