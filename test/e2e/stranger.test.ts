// @module-tag slow
/**
 * The stranger's test: somebody who has none of our programs opens a package with a browser, a spreadsheet and the tools of the
 * computer, on a screen, on a phone and on paper, in each language.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { programFolder } from '../../electron/paths.ts'
import { formatDay } from '../../shared/domain/calendar/days/format-day.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { packageWords } from '../../shared/i18n/package.ts'
import { axeFaults } from '../builders/axe.ts'
import { enduring, some } from '../builders/endure.ts'
import { chromiumBrowser, closeChromium } from './chromium.ts'
import { commandLine, readCsv, textOfPdf, unzip } from './files.ts'
import { TODAY } from './today.ts'

/** The client of the sample firm that leaves, with a plan, groups and a reconciliation. */
const client = { number: '126', name: 'Kiinteistöhuolto Lehtokumpare Oy' }
const folder = mkdtempSync(join(tmpdir(), 'vuosikello-stranger-'))
const shots = join(programFolder(), 'shots')
afterAll(async () => {
  await closeChromium()
  rmSync(folder, { recursive: true, force: true })
})

type Given = { readonly data: string; readonly bag: string }

const made = new Map<Language, Given>()
/** The firm makes a package in a language, once; the stranger has what is in it, and nothing else. */
function given(language: Language): Given {
  const known = made.get(language)
  if (known) return known
  const place = join(folder, language)
  mkdirSync(place)
  const [data, file] = [join(place, 'firm.db'), join(place, 'package.zip')]
  copyFileSync(join(inject('sample'), 'firm.db'), data)
  const db = new DatabaseSync(data)
  db.prepare('update client set language = ? where number = ?').run(language, client.number)
  db.close()
  const more = ['--day', TODAY, '--recipient', 'Konsernipalvelut Jääkallio Oy']
  commandLine('handover', 'export', '--data', data, '--client', client.number, '--out', file, ...more)
  unzip(file, join(place, 'unpacked'))
  const one = { data, bag: join(place, 'unpacked', readdirSync(join(place, 'unpacked'))[0] ?? '') }
  made.set(language, one)
  return one
}

const rowsOf = ({ bag }: Given, table: string): Record<string, string>[] => {
  const [head = [], ...rows] = readCsv(
    readFileSync(join(bag, `data/csv/${table}.csv`), 'utf8').replace(/^\uFEFF/, ''),
    ',',
  )
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/** A browser that runs no script, has no network, and tells of every file that is asked for. */
async function opened({ bag }: Given, path = 'data/index.html', javaScriptEnabled = false) {
  const context = await (
    await chromiumBrowser()
  ).newContext({ offline: true, javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  page.on('console', (message) => void asked.push(message.text()))
  await page.goto(pathToFileURL(join(bag, path)).href)
  return { page, elsewhere: () => asked.filter((url) => !url.startsWith('file:')) }
}

/** What reaches beyond the width there is: the page, words of a cell over those of the next one, a caption in a narrow column. */
const beyond = (page: Page) =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
    ...[...document.querySelectorAll('td, tbody th, dd')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent?.trim() ?? ''),
    ...[...document.querySelectorAll('caption.shown')]
      .filter((one) => one.clientWidth < 200)
      .map((one) => one.textContent?.trim() ?? ''),
  ])
const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '')

describe.each(some(languages))('a package in %s', (language) => {
  const words = packageWords[language]
  const bag = () => given(language)

  it('answers what a successor asks first, by headings, without a script', async () => {
    const { page, elsewhere } = await opened(bag())
    await page.getByRole('heading', { level: 1, name: client.name }).waitFor()
    const part = (name: string) => page.getByRole('region', { name, exact: true })
    const own = words.page
    // Next month's deadlines: all that the spreadsheet has, each with its day.
    const deadlines = await part(own.deadlines.heading).innerText()
    const next = rowsOf(bag(), 'deadlines-open').filter(({ due_date = '' }) => due_date.startsWith('2027-02'))
    expect(next.length).toBeGreaterThan(3)
    for (const { name = '', due_date = '' } of next) {
      expect(squeezed(deadlines)).toContain(squeezed(name))
      expect(squeezed(deadlines)).toContain(squeezed(formatDay(due_date, language, 'dated')))
    }
    const contacts = await part(own.contacts.heading).innerText()
    for (const { name = '', email = '' } of rowsOf(bag(), 'contacts')) {
      expect(contacts).toContain(name)
      expect(contacts).toContain(email)
    }
    const people = rowsOf(bag(), 'responsibilities')
    expect(people).toHaveLength(3)
    const doing = await part(own.people.heading).innerText()
    for (const { name = '', role_text = '' } of people) {
      expect(doing).toContain(name)
      expect(doing).toContain(role_text)
    }
    // Open matters: every overdue or waiting one, and what of the handover is not done.
    const open = await part(own.open.heading).innerText()
    const late = rowsOf(bag(), 'deadlines-open').filter(({ status = '' }) => ['overdue', 'waiting'].includes(status))
    for (const { name = '' } of late) expect(open).toContain(name)
    expect(await part(own.ending.heading).innerText()).toContain(words.codes.itemStates['to-do'])
    const reconciled = await part(own.reconciliation.heading)
      .getByRole('row')
      .filter({ hasText: words.codes.payKinds['withholding'] ?? '' })
      .innerText()
    expect(reconciled.replaceAll(/\s/g, ' ')).toContain('27 862,10')
    expect(reconciled).toContain(words.codes.standings['accepted'])
    expect(elsewhere()).toEqual([])
    await page.context().close()
  })

  it('is found whole by the command that it prints', async () => {
    const { page } = await opened(bag())
    const box = page.getByRole('region', { name: words.page.check.heading })
    const command = await box.getByText('sha256sum -c', { exact: false }).innerText()
    await page.context().close()
    const run = () => execFileSync('sh', ['-c', command], { cwd: bag().bag, encoding: 'utf8', stdio: 'pipe' })
    const lines = run().trim().split('\n')
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter((line) => !line.endsWith(': OK'))).toEqual([])
    const path = join(bag().bag, 'data/csv/contacts.csv')
    const whole = readFileSync(path)
    writeFileSync(path, `${whole.toString('utf8')} `)
    expect(run).toThrow(/1 computed checksum did NOT match/)
    writeFileSync(path, whole)
  })

  it('has a receipt that is filled in on the screen, and by hand, and that its sender can take', async () => {
    const { page } = await opened(bag(), 'data/receipt/receipt.html')
    const { receipt, parts } = words
    await page.getByRole('radio', { name: receipt.about(parts.contacts, receipt.columns.received) }).check()
    await page.getByRole('textbox', { name: receipt.by, exact: true }).fill('Eeva Seuraaja')
    await page.context().close()
    // What the page asks stands in the file that goes back: a text editor is enough.
    const path = join(bag().bag, 'data/receipt/receipt.json')
    const blank = JSON.parse(readFileSync(path, 'utf8')) as { items: Mark[]; groups: Mark[] }
    const marked = (all: Mark[]) => all.map((one) => ({ ...one, received: one.received ?? 'received' }))
    const filled = join(folder, language, 'receipt.json')
    const content = { ...blank, items: marked(blank.items), groups: marked(blank.groups), received_by: 'Eeva Seuraaja' }
    writeFileSync(filled, JSON.stringify(content))
    const said = commandLine('receipt', 'import', filled, '--data', bag().data, '--client', client.number)
    expect(said).toMatch(/29/)
  })

  it('fits a phone and a sheet of paper, and axe finds nothing', async () => {
    for (const path of ['index.html', 'receipt/receipt.html']) {
      const { page } = await opened(bag(), `data/${path}`, true)
      const name = `stranger-${language}-${path.replace('receipt/', '').replace('.html', '')}`
      mkdirSync(shots, { recursive: true })
      expect(await axeFaults(page), path).toEqual([])
      await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await beyond(page), `${path} on a phone`).toEqual([])
      if (enduring) expect(await axeFaults(page), path).toEqual([])
      await page.screenshot({ path: join(shots, `${name}-phone.png`) })
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = false)))
      // A sheet between its margins, in the pixels of the paper.
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 680, height: 1000 })
      expect(await beyond(page), `${path} on paper`).toEqual([])
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('td, th, dd, h2, caption')]
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.textContent?.trim() ?? ''),
      )
      const pdf = join(folder, `${name}.pdf`)
      writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }))
      // Columns whose cells have several lines are read across by the tool: word by word nothing is cut.
      const paper = textOfPdf(pdf)
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
      const said = new Set(shown.flatMap((text) => text.normalize('NFC').match(/[\p{L}\p{N}]{3,}/gu) ?? []))
      expect(said.size).toBeGreaterThan(path === 'index.html' ? 300 : 50)
      expect([...said].filter((word) => !paper.includes(word))).toEqual([])
      await page.context().close()
    }
  })
})
type Mark = { received: string | null }

/** What Calc makes of a table, as it would stand in its window: cells with their kinds. */
it('opens in LibreOffice Calc with its letters, days and numbers', (context) => {
  if (!enduring) return context.skip('opens LibreOffice for each table: in the endurance tier')
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' })
  } catch {
    return context.skip('LibreOffice (soffice) is not installed')
  }
  const { bag } = given('fi')
  const files = readdirSync(join(bag, 'data/csv')).map((name) => join(bag, 'data/csv', name))
  const out = join(folder, 'calc')
  const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`
  // What its window offers for such a file: commas, UTF-8, and days as days.
  const shown = '--infilter=CSV:44,34,76,1,,0,false,true'
  execFileSync('soffice', [home, '--headless', shown, '--convert-to', 'fods', '--outdir', out, ...files], {
    stdio: 'pipe',
  })
  const sheet = (name: string) => readFileSync(join(out, `${name}.fods`), 'utf8')
  expect(readdirSync(out)).toHaveLength(files.length)
  expect(files.filter((file) => /Ã|\uFFFD/.test(sheet(basename(file, '.csv'))))).toEqual([])
  expect(sheet('contacts')).toContain('<text:p>050 000 1260</text:p>')
  expect(sheet('handover-groups')).toContain('Yhteyshenkilöt ja hyväksyminen')
  expect(sheet('deadlines-open')).toMatch(/office:value-type="date" office:date-value="2027-02-\d\d"/)
  expect(sheet('reconciliation')).toMatch(/office:value-type="float" office:value="41"/)
  expect(sheet('reconciliation').replaceAll('\u00a0', ' ')).toContain('118 640,00')
})
