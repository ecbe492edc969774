// @module-tag slow
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { findBrowser } from '../../../electron/find-browser.ts'
import { languages, type Language } from '../../../shared/domain/words.ts'
import { packageWords } from '../../../shared/i18n/package.ts'
import { axeFaults } from '../../builders/axe.ts'
import { some } from '../../builders/endure.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { anEngine, aRichClient, aSender, DAY, packed } from './firms.ts'

const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe('the pages of a package, opened as files without a network', () => {
  const engine = anEngine()
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-pages-'))
  let core: EngineCore
  let client: { id: string }
  let browser: Browser
  beforeAll(async () => {
    const executablePath = findBrowser()
    if (executablePath === undefined) throw new Error('A Chromium-family browser is needed: apt-get install chromium')
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    core = await aSender(engine())
    client = await aRichClient(core)
  })
  afterAll(async () => {
    await browser?.close()
    await core?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Unpacks a package of the client in a language; gives its data folder. */
  async function unpacked(language: Language): Promise<string> {
    const { client: row } = await core.api.clients.get({ client: client.id })
    const { origin: _, updated: __, ...fields } = row
    await core.api.clients.save({ ...fields, language })
    let data = ''
    for (const { path, bytes } of await unzip(await packed(core, client.id, { recipient: 'Seuraava Oy' }), limits)) {
      const place = join(folder, language, path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, bytes)
      if (path.endsWith('data/index.html')) data = dirname(place)
    }
    return data
  }

  async function opened(path: string, complaints: string[]): Promise<Page> {
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('request', (request) => void (request.url().startsWith('file:') || complaints.push(request.url())))
    await page.goto(`file://${path}`)
    return page
  }

  it.each(some(languages))(
    'answer a stranger’s questions in %s, and axe finds nothing',
    async (language) => {
      const data = await unpacked(language)
      const words = packageWords[language]
      const complaints: string[] = []
      const page = await opened(join(data, 'index.html'), complaints)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.textContent('h1')).toBe('Rakennus "Kivi" & Pojat Oy')
      expect(await page.innerText('.box')).toContain('sha256sum -c manifest-sha256.txt')
      const section = (id: string) => page.innerText(`section[aria-labelledby=${id}]`)
      expect(await section('deadlines')).toContain(words.codes.statuses['planned'] ?? '')
      expect(await section('contacts')).toMatch(/Kaisa Koski[\s\S]*\+358 40 123 4567/)
      expect(await section('people')).toContain('Börje Öhman')
      expect(await section('open')).toContain('Sovittu Kaisan kanssa')
      expect(await section('open')).toContain(words.codes.statuses['overdue'] ?? '')
      expect(await section('missing')).toContain(words.parts.surveys)
      expect(await section('mandates')).toContain(words.page.mandates.text)
      expect(await section('encounters')).toMatch(/Vuosipalaveri[\s\S]*Lähetä lomalista/)
      expect(await section('information')).toContain('Lomalista')
      for (const link of await page
        .locator('main a[href]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
        if (/^(#|mailto:|tel:)/.test(link)) continue
        expect(existsSync(join(data, link)), link).toBe(true)
      }
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(await axeFaults(page, rules)).toEqual([])

      await page.getByRole('link', { name: words.page.back.link }).click()
      await page.getByLabel(words.receipt.about(words.parts.contacts, words.receipt.columns.received)).check()
      await page.getByLabel(words.receipt.by, { exact: true }).fill('Uusi Laskija')
      await page.getByLabel(words.receipt.on, { exact: true }).fill(DAY)
      expect(await page.locator('input[type=radio]').count()).toBe(3 * (17 + 30))
      expect(await axeFaults(page, rules)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
    60_000,
  )

  it('hold texts that have no end', async () => {
    const { client: row } = await core.api.clients.get({ client: client.id })
    const { origin: _, updated: __, ...fields } = row
    const long = 'Pitkänimi'.repeat(33).slice(0, 300)
    await core.api.clients.save({ ...fields, name: long, agreements: long, payroll_system: long })
    const page = await opened(join(await unpacked('fi'), 'index.html'), [])
    for (const width of [1280, 700, 360]) {
      await page.setViewportSize({ width, height: 900 })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${width}`,
      ).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })
})
