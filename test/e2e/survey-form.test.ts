// @module-tag slow
/** The form of a survey as the client has it: one file in a real browser, by keyboard alone, on a telephone, and without a script. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults } from '../builders/axe.ts'
import { aClient } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { chromiumContext, closeChromium } from './chromium.ts'

let core: TestCore
let other: TestCore
beforeAll(async () => {
  core = await aFirm()
  other = await aFirm()
})
afterAll(async () => {
  await closeChromium()
  await core.close()
  await other.close()
})

const take = (text: string, by = core) => {
  const path = join(by.profile, 'vastaus.json')
  writeFileSync(path, text)
  return finished(by.api.surveys.import({ path }))
}

it('is filled in by keyboard, saves a file that is taken once, and is read without a script', async () => {
  const { id: client_id } = await aClient().with({ number: '7', name: 'Päiväkoti <b>Ässä</b> Oy' }).in(core.api)
  const days = { sent_on: '2027-01-12', remind_on: '2027-01-22', closes_on: '2027-02-02' }
  const put = { client_id, contact_id: null, template: 'yearly', language: 'fi', ...days } as const
  const [{ id }, { id: second }] = [await core.api.surveys.send(put), await core.api.surveys.send(put)]
  const file = await finished(core.api.surveys.form({ id, format: 'html' }))
  const address = pathToFileURL(core.files.path(file.token, file.name) ?? '').href
  const { questions } = await core.api.surveys.get({ id })

  const context = await chromiumContext()
  const page = await context.newPage()
  const [asked, said]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address)
  expect(await axeFaults(page)).toEqual([])

  // Saved too early it says what is missing, and stands where that is.
  await reach(page, 'button')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('status').textContent()).not.toBe('')
  expect(await focused(page)).toBe(questions.find(({ required }) => required)?.id)

  // From the top: Tab to each question, arrows to its answer.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.evaluate(() => scrollTo(0, 0))
  for (const { id: name, kind } of questions) {
    await reach(page, `[name="${name}"]`)
    if (kind === 'open') await page.keyboard.type('Kaikki hyvin <script>')
    else {
      await page.keyboard.press('Space')
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight')
    }
  }
  expect(await axeFaults(page)).toEqual([])
  await reach(page, 'button')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const saved = await download
  const text = readFileSync(await saved.path(), 'utf8')
  expect(saved.suggestedFilename()).toMatch(/-7\.json$/)
  // No network, and nothing that its own policy had to stop.
  expect(asked.filter((url) => url !== address && !url.startsWith('blob:'))).toEqual([])
  expect(said).toEqual([])

  // On a telephone nothing lies beside the screen.
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFaults(page)).toEqual([])
  await context.close()

  const plain = await context.browser()?.newContext({ javaScriptEnabled: false })
  if (!plain) throw new Error('No browser')
  const bare = await plain.newPage()
  await bare.goto(address)
  for (const { text: words } of questions)
    expect(await bare.getByText(words.fi).first().isVisible(), words.fi).toBe(true)
  expect([await bare.locator('noscript').isVisible(), await bare.locator('button').isVisible()]).toEqual([true, false])
  await plain.close()

  // The file comes back: edited, to another survey or another firm it is refused; as it is, it is taken, and once.
  const answer = JSON.parse(text)
  const edited = (more: object) => JSON.stringify({ ...answer, ...more })
  const better = answer.answers.map((one: { id: string }, at: number) => (at === 0 ? { ...one, value: '5' } : one))
  expect(await failing(take(edited({ answers: better })))).toMatchObject({ reason: 'answer-edited' })
  expect(await failing(take(edited({ survey: second })))).toMatchObject({ reason: 'answer-edited' })
  expect(await failing(take(text, other))).toMatchObject({ reason: 'answer-other-firm' })
  expect(await take(text)).toMatchObject({ id })
  expect(await failing(take(text))).toMatchObject({ reason: 'survey-answered' })
  const card = await core.api.surveys.get({ id })
  expect(card).toMatchObject({ state: 'answered', answered_how: 'file' })
  const of = (kind: string) => card.answers.filter((one) => questions.find((each) => each.id === one.id)?.kind === kind)
  expect(new Set(of('scale').map(({ value }) => value))).toEqual(new Set([3]))
  expect(new Set(of('open').map((one) => one.text))).toEqual(new Set(['Kaikki hyvin <script>']))
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

/** Tabs to an element, as one does without a mouse. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector}`)
}
