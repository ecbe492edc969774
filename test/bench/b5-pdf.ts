import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { AT_ONCE, createDocuments } from '../../electron/core/documents/render.ts'
import type { Block, DocumentData } from '../../shared/domain/documents/document.ts'
import { sheet } from '../../shared/domain/documents/sheet.ts'
import { languages } from '../../shared/domain/words.ts'
import { documents as words } from '../../shared/i18n/documents.ts'
import { aSheet, aShortSheet } from '../domain/documents/a-sheet.ts'
import { timeAsync } from './measure.ts'
import type { Row } from './measure.ts'
import { byPeers } from './pdf-peers.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** A Chromium-family browser of this machine; Electron's print-to-PDF is the same engine. */
function browserPath(): string {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
  if (found === undefined) throw new Error(`B5 compares with Chromium, and none of ${names.join(', ')} is on the PATH`)
  return found
}

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

function html(block: Block): string {
  if (block.type === 'paragraph') return `<p>${safe(block.text)}</p>`
  if (block.type === 'subheading') return `<h3>${safe(block.text)}</h3>`
  if (block.type === 'list')
    return `<ul>${block.items.map((item) => `<li>${typeof item === 'string' ? safe(item) : `${safe(item.text)}${item.under ? html(item.under) : ''}`}</li>`).join('')}</ul>`
  if (block.type === 'form') return block.labels.map((label) => `<p>${safe(label)}</p>`).join('')
  if (block.type === 'picture') return `<figure>${block.svg}<figcaption>${safe(block.alt)}</figcaption></figure>`
  if (block.type === 'blanks') return block.questions.map(({ asked }) => `<p>${safe(asked)}</p>`).join('')
  const head = block.columns.map(({ heading }) => `<th scope="col">${safe(heading)}</th>`).join('')
  const rows = block.rows.map(
    ({ cells }) =>
      `<tr>${cells.map((cell) => `<td>${cell.map(({ text }) => safe(text)).join('<br>')}</td>`).join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** The same rows for the browser, in its simplest style. */
const asPage = (data: DocumentData): string =>
  `<!doctype html><html lang="${data.language}"><title>${safe(data.title)}</title>
  <style>body{font:12pt sans-serif}table{width:100%;border-collapse:collapse}td,th{border-bottom:1px solid #ccc;text-align:left}
  tr{break-inside:avoid}</style><h1>${safe(data.heading)}</h1>
  ${data.facts.map(({ label, value }) => `<p>${safe(label)} ${safe(value)}</p>`).join('')}
  ${data.sections.map((section) => `<h2>${safe(section.heading)}</h2>${section.blocks.map(html).join('')}`).join('')}`

/** B5: an instruction sheet as PDF/UA, ours against Chromium, WeasyPrint and LibreOffice with the same rows in the same run. */
export async function b5(): Promise<Row[]> {
  const { render } = createDocuments({ resources: new URL('../../resources', import.meta.url).pathname })
  const sheets = [
    ['1 page', sheet(aShortSheet(), words.fi)],
    ['7 pages', sheet(aSheet('fi', 6), words.fi)],
  ] as const
  const rows: Row[] = []
  const row = async (name: string, run: (at: number) => Promise<unknown>, runs: number, note: string) => {
    let at = 0
    const before = process.cpuUsage()
    const { p50, p95 } = await timeAsync(() => run(at++), { runs, warmup: Math.min(3, runs) })
    const { user, system } = process.cpuUsage(before)
    // Of ours alone: a browser draws in processes of its own.
    const processor = name.startsWith('Chromium') ? '' : `; processor ${Math.round((user + system) / 1000 / at)} ms`
    rows.push({ bench: 'B5', name, p50, p95, unit: 'ms', note: `${note}${processor}` })
  }
  // Each run has a client of its own, so that the compiler cannot answer from its memory.
  const other = (data: DocumentData, at: number): DocumentData => ({
    ...data,
    heading: `${data.heading} ${at}`,
    sections: data.sections.map((each) => ({ ...each, heading: `${each.heading} ${at}` })),
  })
  for (const [name, data] of sheets)
    await row(`sheet, ${name}`, (at) => render('sheet', other(data, at), 'pdf'), 30, 'PDF/UA-1, fonts embedded')
  const hundred = Array.from({ length: 100 }, (_, at) => {
    const language = languages[at % languages.length] ?? 'fi'
    return other(sheet(aSheet(language), words[language]), at + 1000)
  })
  await row(
    '100 sheets of 3 pages in three languages, one after the other',
    async (at) => {
      for (const data of hundred) await render('sheet', other(data, at), 'pdf')
    },
    5,
    'target 3,000 ms',
  )
  await row(
    `the same as a batch of single files, ${AT_ONCE} at once`,
    (at) => Promise.all(hundred.map((data) => render('sheet', other(data, at), 'pdf', { batch: true }))),
    5,
    'target 3,000 ms',
  )
  await row(
    'the same as one file for the printer',
    (at) => {
      const documents = hundred.map((data) => other(data, at + 1))
      return render('sheets', { title: 'B5', day: '2027-01-12', sender: 'B5', documents }, 'pdf')
    },
    5,
    'target 3,000 ms',
  )
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    for (const [name, data] of sheets) {
      const print = () => page.pdf({ format: 'A4', tagged: true })
      const draw = (at: number) => page.setContent(asPage(other(data, at))).then(print)
      await row(
        `Chromium ${browser.version()}, ${name}`,
        draw,
        30,
        'warm page, content set and printed; no PDF/UA claim',
      )
      await row(`Chromium ${browser.version()}, ${name}, printing only`, print, 30, 'the page already laid out')
    }
  } finally {
    await browser.close()
  }
  rows.push(...byPeers(sheets.map(([name, data]) => [name, (at) => asPage(other(data, at))] as const)))
  return rows
}
