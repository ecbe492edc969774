// @module-tag slow
/**
 * Nothing that distinguishes is cut: names of clients and duties, days, people, numbers, states, what filters and buttons say.
 * What may be shortened says so (`data-may-cut`): notes, sources, sentences of rules, the grey part behind a duty's name.
 */
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { brief, grouped } from '../../shared/domain/grouped.ts'
import { enduring, some } from '../builders/endure.ts'
import { chromiumContext, closeChromium } from './chromium.ts'
import { cutWords } from './cut.ts'
import { startProgram } from './program.ts'
import { samplePlace } from './sample-place.ts'

const languages = ['fi', 'sv', 'en'] as const
/** The last one is 1280×800 at 150 %. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 853, height: 533 },
] as const

/**
 * Swedish and English are longer in places, and shorter in others: the sizes people have, one of them with larger text. In
 * the endurance tier Finnish is read in every size, and they in both.
 */
const narrower = [sizes[3], sizes[1]] as const
const sizesOf = (language: (typeof languages)[number]) =>
  language === 'fi' ? (enduring ? sizes : narrower) : some(narrower)

/** Swedish and English share the screens between them; in the endurance tier each reads all. */
const isRead = (language: (typeof languages)[number], at: number) =>
  enduring || language === 'fi' || (language === 'sv') === (at % 2 === 0)

const client = 'Kuljetus Jokihaarama Oy'
/** Taken over just now: it has a plan. */
const takeover = 'Sähkö Salamaniitty Oy'
const screens = {
  today: '/',
  clients: '/clients',
  agenda: '/calendar',
  late: '/calendar/late',
  rules: '/calendar/rules',
  month: '/calendar/month',
  grid: '/calendar/grid',
  wheel: '/calendar/wheel',
  history: '/settings/history',
  feedback: '/feedback',
  meetings: '/meetings',
  plans: '/plans',
  encounters: '/encounters',
  surveys: '/surveys',
  instructions: '/instructions',
  information: '/information',
  grey: '/grey-areas',
  retention: '/retention',
  reports: '/reports',
  review: '/feedback/review',
  plan: '/clients/TAKEOVER/plans',
  overview: '/clients/CLIENT/overview',
  year: '/clients/CLIENT/year',
  panel: '/',
} as const

test('nothing that distinguishes is cut', { timeout: 240_000 }, async () => {
  const place = samplePlace()
  const file = new Database(place.data, { readonly: true })
  const find = file.prepare<[string], { id: string }>('select id from client where name = ?')
  const [id, other] = [client, takeover].map((name) => find.get(name)?.id ?? '')
  if (!id || !other) throw new Error('the sample firm has other clients')
  file.close()
  const program = await startProgram(place)
  onTestFinished(() => program.stop())
  const page = await (await chromiumContext()).newPage()
  onTestFinished(() => page.context().close())
  await page.goto(program.link)
  const cut: string[] = []
  for (const language of languages) {
    await speak(page, language)
    const sizes = sizesOf(language)
    await page.setViewportSize(sizes[0])
    for (const [at, [name, address]] of Object.entries(screens).entries()) {
      if (!isRead(language, at)) continue
      if (name !== 'today') await go(page, address.replace('CLIENT', id).replace('TAKEOVER', other))
      if (name === 'panel') {
        await page.locator('[data-list]').focus()
        await page.keyboard.press('Enter')
        await page.locator(':is(aside, [role="dialog"]) h2').first().waitFor()
      }
      // To and fro: each screen is read first in the size that the one before it was left in.
      for (const size of at % 2 === 0 ? sizes : sizes.toReversed()) {
        await page.setViewportSize(size)
        await settled(page)
        const words = await page.evaluate(cutWords)
        if (name === 'wheel') words.push(...(await crowded(page, 'wheel', brief(12_721, language))))
        if (name === 'grid') words.push(...(await crowded(page, 'grid', grouped(34_476))))
        // Beside the open panel, which has the same deeds, the row's menu may be out of sight.
        const faults = name === 'panel' ? words.filter((one) => !one.includes('scrolls sideways')) : words
        for (const fault of faults) cut.push(`${name} ${language} ${size.width}, ${fault}`)
      }
    }
  }
  expect(cut.join('\n')).toBe('')
})

/** The numbers of a firm of two thousand clients, put in the place of the sample's: those that leave their cell. */
async function crowded(page: Page, name: 'wheel' | 'grid', number: string): Promise<readonly string[]> {
  const cells = name === 'wheel' ? 'td [data-cell]' : 'thead [data-count]'
  return page.evaluate(
    ([where, text]) =>
      [...document.querySelectorAll<HTMLElement>(where)].flatMap((cell) => {
        const before = cell.textContent
        cell.textContent = text
        const box = cell.closest('td')?.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(cell)
        const { left, right } = range.getBoundingClientRect()
        cell.textContent = before
        return box && left >= box.left && right <= box.right ? [] : [`${text} leaves its cell`]
      }),
    [cells, number] as const,
  )
}

/** Changes the language of this workstation, and begins anew. */
async function speak(page: Page, language: (typeof languages)[number]) {
  await page.evaluate(
    (chosen) =>
      fetch('/api/storage/remember', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { language: chosen } }),
      }).then(({ ok }) => {
        if (!ok) throw new Error('The language was not remembered')
      }),
    language,
  )
  await page.goto(new URL('/', page.url()).href)
  await page.locator('[data-list]').first().waitFor()
}

/** To a screen as a link of the program goes there; its list or its heading is there when this is done. */
async function go(page: Page, address: string) {
  await page.evaluate((to) => {
    for (const left of document.querySelectorAll('main [data-list], main h2')) left.setAttribute('data-left', '')
    history.pushState({}, '', to)
  }, address)
  const content = /overview|history|reports|review/.test(address) ? 'h2' : '[data-list]'
  await page.locator(`main ${content}:not([data-left])`).first().waitFor({ state: 'attached' })
}

/** The widths of a list follow the window a frame later. */
const settled = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  )

afterAll(closeChromium)
