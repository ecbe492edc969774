// @module-tag slow
/** Where a real browser sends the session's cookie: to our host, and to no other server of this computer. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { createFiles } from '../../electron/core/files.ts'
import { findBrowser } from '../../electron/find-browser.ts'
import { serveHttp } from '../../electron/http.ts'
import { folder, renderer, router } from './helpers.ts'

/** Another program of this computer that serves pages, and what it was sent. */
async function anotherServer(): Promise<{ port: number; heard: IncomingHttpHeaders[] }> {
  const heard: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    heard.push(request.headers)
    response.setHeader('content-type', 'text/html')
    response.end('<link rel="icon" href="data:,"><title>other</title>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void (server.closeAllConnections(), server.close()))
  return { port: (server.address() as AddressInfo).port, heard }
}

it('goes to our host only, whoever else serves on this computer', async () => {
  const shell = await serveHttp({ router, files: createFiles(join(folder(), 'files')) }, { renderer: renderer() })
  onTestFinished(() => shell.close())
  const other = await anotherServer()
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args })
  onTestFinished(() => browser.close())
  const page = await browser.newPage()

  await page.goto(shell.launchUrl)
  expect((await page.goto(shell.origin))?.status(), 'our host is sent it').toBe(200)
  for (const host of ['127.0.0.1', 'localhost', 'vuosikello.localhost', `x.${new URL(shell.origin).hostname}`]) {
    const address = `http://${host}:${other.port}`
    // By hand, by a link of ours, and as what a page of theirs asks for.
    await page.goto(`${address}/by-hand`)
    await page.evaluate(() => fetch('/of-theirs', { credentials: 'include' }).then(() => undefined))
    await page.goto(shell.origin)
    await page.evaluate((to) => location.assign(to), `${address}/linked`)
    await page.waitForURL(`${address}/linked`)
  }
  expect(other.heard).toHaveLength(12)
  for (const headers of other.heard) {
    expect(headers.cookie).toBeUndefined()
    // A server under the name of our host would be sent it, so nobody is told that name.
    if (!headers.host?.startsWith('x.')) expect(JSON.stringify(headers)).not.toContain(new URL(shell.origin).hostname)
  }
  expect((await page.goto(shell.origin))?.status(), 'and still is').toBe(200)
}, 60_000)
