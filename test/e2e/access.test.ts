// @module-tag slow
/** What a screen reader is told, whether the focus is in sight, and what is left with forced colours. */
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enduring } from '../builders/endure.ts'
import { findBrowser } from '../../electron/find-browser.ts'
import { type Program, startProgram } from './program.ts'

let program: Program
let context: BrowserContext
let page: Page
const ended: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-access-'))
  const [data, profile] = [join(folder, 'firm.db'), join(folder, 'profile')]
  copyFileSync(join(inject('sample'), 'firm.db'), data)
  cpSync(join(inject('sample'), 'profile'), profile, { recursive: true })
  program = await startProgram({ data, profile })
  ended.push(
    () => program.stop(),
    async () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }),
  )
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args })
  ended.unshift(() => browser.close())
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(30_000)
  page = await context.newPage()
  await page.goto(program.link)
  await list().waitFor()
})
afterAll(async () => {
  for (const end of ended) await end()
})

/** Polls as long as a busy machine may need. */
const soon = <T>(ask: () => Promise<T>, message = '') => expect.poll(ask, { timeout: 15_000, message })
const list = () => page.getByRole('treegrid', { name: 'Tänään' })
const go = async (path: string) => {
  await page.goto(new URL(path, program.link).href)
  await page.locator('main h1, header h1, main [data-list]').first().waitFor()
}
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

test('a row says where it stands, its heading is heard, and its menu opens by a key', async () => {
  await list().focus()
  await page.keyboard.press('Home')
  await page.getByText(/^Myöhässä, \d/).waitFor({ state: 'attached' })
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('main [data-list] tr[data-at]')].map((row) => ({
      level: row.getAttribute('aria-level'),
      place: Number(row.getAttribute('aria-posinset')),
      count: Number(row.getAttribute('aria-setsize')),
    })),
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const { level, place, count } of rows) {
    expect(level).toBe('1')
    expect(place).toBeGreaterThan(0)
    expect(place).toBeLessThanOrEqual(count)
  }
  const first = list()
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'Toiminnot' }) })
    .first()
  expect(await first.ariaSnapshot(), 'the button is no part of what the row is called').not.toMatch(/row ".*Toiminnot"/)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem').first().waitFor()
  await soon(focused).toMatch(/^Merkitse tehdyksi/)
  await page.keyboard.press('Escape')
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('data-list'))).toBe('rows')
})

test('the palette names the entry that Enter takes, and how many there are', async () => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Hae asiakasta tai toimintoa' })
  await field.fill('mesik')
  await page.getByRole('option', { name: /^Mesikkäpuodit/ }).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /^1 asiakas/ })
    .waitFor({ state: 'attached' })
  const active = () =>
    field.evaluate((one) => document.getElementById(one.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
  await soon(active).toMatch(/^Mesikkäpuodit/)
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('a letter does nothing beside a list, and no window begins on the button that closes it', async () => {
  await page.getByRole('button', { name: 'Takaisin' }).evaluate((button) => button.parentElement?.focus())
  await page.getByRole('link', { name: 'Asetukset' }).focus()
  for (const key of ['s', 'm', 'w', '?', '/', 'n', 't']) await page.keyboard.press(key)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('F1')
  await page.getByRole('dialog').waitFor()
  await soon(focused).toBe('Näppäimet')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

/** Of the element that has the focus: whether something else lies over all of five points of it. */
const isCovered = () =>
  page.evaluate(() => {
    const one = document.activeElement
    if (!one || one === document.body || one.closest('[data-list]')) return false
    const { left, top, width, height } = one.getBoundingClientRect()
    if (width < 2 || height < 2) return false
    const points = [0.5, 0.1, 0.9].map((at) => [left + width * at, top + height / 2] as const)
    const more = [0.2, 0.8].map((at) => [left + width / 2, top + height * at] as const)
    const label = 'labels' in one && one.labels instanceof NodeList ? [...one.labels] : []
    return ![...points, ...more].some(([x, y]) => {
      const over = document.elementFromPoint(x, y)
      return over !== null && (one.contains(over) || over.contains(one) || label.some((each) => each.contains(over)))
    })
  })

/** Opens the client with the many pay groups. */
const openClient = async () => {
  await go('/clients')
  await page.getByRole('grid', { name: 'Asiakkaat' }).getByText('Mesikkäpuodit Oy').first().click()
  await page.getByRole('heading', { level: 1, name: 'Mesikkäpuodit Oy' }).waitFor()
}

test('nothing that has the focus lies under a bar', async () => {
  const places = {
    firm: () => go('/settings/firm'),
    client: async () => {
      await openClient()
      await tab('Tiedot')
      await page.getByRole('button', { name: 'Muokkaa: Perustiedot' }).click()
      await page.getByRole('form', { name: 'Perustiedot' }).waitFor()
    },
  }
  for (const [path, open] of Object.entries(places)) {
    await open()
    const covered: string[] = []
    for (let at = 0; at < 70; at++) {
      await page.keyboard.press('Tab')
      if (await isCovered())
        covered.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90) ?? ''))
    }
    expect(covered, path).toEqual([])
  }
})

const tab = (name: string) =>
  page.getByRole('navigation', { name: 'Asiakkaan välilehdet' }).getByRole('link', { name }).click()

test('each tab of a client has a title of its own, and its paper scrolls by keys until Esc', async () => {
  await openClient()
  await tab('Tiedot')
  await soon(() => page.title()).toMatch(/^Tiedot · /)
  await tab('Ohjeet')
  await soon(() => page.title()).toMatch(/^Ohjeet · /)
  await page.getByRole('button', { name: 'Tulosta', exact: true }).click()
  const paper = page.getByRole('dialog').getByRole('region', { name: /^Asiakasohje/ })
  await paper.locator('iframe').waitFor()
  const standing = () => paper.evaluate((box) => [box === document.activeElement, box.scrollTop])
  await soon(standing).toEqual([true, 0])
  await page.keyboard.press('End')
  await soon(() =>
    paper.evaluate((box) => box.scrollTop > 500 && box.scrollTop + box.clientHeight >= box.scrollHeight - 2),
  ).toBe(true)
  await paper.click()
  await soon(async () => (await standing())[0], 'a click leaves the keys in the window').toBe(true)
  for (let at = 0; at < 20; at++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('what is typed before the editor of a text has come stands in it as it was typed', async () => {
  await go('/clients')
  const client = await page.getByRole('link', { name: 'Kuljetus Jokihaarama Oy' }).getAttribute('href')
  await go(`${/\/clients\/[^/?]+/.exec(client ?? '')?.[0]}/instructions`)
  await page.getByRole('button', { name: 'Muokkaa tekstiä' }).press('Enter')
  await page.keyboard.type('Ensin luetaan tämä kirje. ')
  const form = page.getByRole('form', { name: 'Vapaa teksti' })
  // The tools stand above the editor itself.
  await form.getByRole('toolbar').first().waitFor()
  await page.keyboard.type('Sitten muut.')
  await soon(() => form.getByRole('textbox').first().innerText()).toMatch(/^Ensin luetaan tämä kirje. Sitten muut./)
  await page.keyboard.press('Escape')
})

/** Screens, and windows over them by the button that opens each; some of them every day, all in the endurance tier. */
const narrowed = [
  '/',
  '/calendar',
  '/calendar/month',
  '/calendar/grid',
  '/calendar/wheel',
  '/calendar/late',
  '/calendar/check',
  '/calendar/rules',
  '/calendar/rules Uusi sääntö',
  '/clients',
  '/clients Uusi asiakas',
  '/encounters',
  '/encounters Kirjaa yhteydenotto',
  '/feedback',
  '/feedback Kirjaa palaute',
  '/feedback/review',
  '/feedback/review Merkitse pidetyksi',
  '/meetings',
  '/meetings Varaa tapaaminen',
  '/plans',
  '/surveys',
  '/surveys Lähetä kysely',
  '/reports',
  '/instructions',
  '/information',
  '/grey-areas',
  '/settings/firm',
  '/settings/people',
  '/settings/history',
  '/settings/surveys',
] as const

test('at 200 and 400 % nothing leaves the window sideways but what a list scrolls to', async () => {
  for (const one of narrowed.filter((_, at) => enduring || at % 4 === 0)) {
    const [path = '', ...button] = one.split(' ')
    await go(path)
    if (button.length > 0) {
      await page
        .getByRole('button', { name: new RegExp(button.join(' ')) })
        .first()
        .click()
      await page.locator('form').first().waitFor()
    }
    for (const [width, height] of [
      [640, 400],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height })
      const out = () =>
        page.evaluate(() => {
          const scrolls = (one: Element): boolean =>
            /auto|scroll/.test(getComputedStyle(one).overflowX) ||
            (one.parentElement !== null && one.parentElement !== document.body && scrolls(one.parentElement))
          const beyond = [...document.querySelectorAll('h1, h2, label, button, a[href], input, textarea')].filter(
            (one) => {
              const { width: wide, right } = one.getBoundingClientRect()
              return wide > 4 && right > innerWidth + 1 && !scrolls(one)
            },
          )
          const wider = document.documentElement.scrollWidth - innerWidth
          return [...(wider > 0 ? [`wider by ${wider}`] : []), ...beyond.map(({ textContent }) => textContent)]
        })
      // What is laid out by its width follows a moment later.
      await expect.poll(out, { timeout: 5000, message: `${one} ${width}` }).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    if (button.length > 0) await page.keyboard.press('Escape')
  }
})

test('with forced colours a tick, a choice and the place in a list are seen', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  await go('/settings/appearance')
  const colours = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { backgroundColor, outlineStyle } = getComputedStyle(one)
        return { background: backgroundColor, outline: outlineStyle }
      })
  const chosen = await colours('.mantine-SegmentedControl-label[data-active]')
  const other = await colours('.mantine-SegmentedControl-label:not([data-active])')
  expect(chosen.background).not.toBe(other.background)
  expect((await colours('input[type=checkbox]:checked')).background).toBe(chosen.background)
  await go('/calendar/grid')
  await page.locator('[data-list=cells]').focus()
  const active = await page.locator('[data-list=cells]').getAttribute('aria-activedescendant')
  const cell = page.locator(`[id="${active}"]`)
  await cell.waitFor()
  expect(await cell.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
  await page.emulateMedia({ forcedColors: 'none' })
})
