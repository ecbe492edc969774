// `node scripts/screenshots.mjs`: the pictures of README and the user guide, made anew from the sample firm in Finnish.
import './node-version.mjs'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { createCore } from '../electron/core/core.ts'
import { createSample } from '../electron/sample/index.ts'
import { findBrowser } from '../electron/find-browser.ts'
import { resourcesFolder } from '../electron/paths.ts'
import { startProgram } from '../test/e2e/program.ts'
import { TODAY } from '../test/e2e/today.ts'
import { buildIfStale, root } from './tools.mjs'

const client = 'Kuljetus Jokihaarama Oy'
const images = join(root, 'docs/images')

if (await buildIfStale()) process.exit(1)
const folder = mkdtempSync(join(tmpdir(), 'vuosikello-shots-'))
mkdirSync(images, { recursive: true })
try {
  await sample()
  const program = await startProgram({ data: join(folder, 'firm.db'), profile: join(folder, 'profile') })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    await walk(await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }), program.link)
  } finally {
    await browser.close()
    await program.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function sample() {
  const core = await createCore({
    sample: createSample(resourcesFolder()),
    profile: join(folder, 'profile'),
    resources: resourcesFolder(),
    file: join(folder, 'none.db'),
    report: (error) => console.error(error),
    clock: { now: () => `${TODAY}T06:30:00.000Z`, today: () => TODAY },
  })
  for await (const _ of await core.api.storage.sample({ file: join(folder, 'firm.db'), language: 'fi' }));
  await core.close()
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} link
 */
async function walk(page, link) {
  const take = async (name) => {
    await page.screenshot({ path: join(images, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }
  const tab = async (name, seen) => {
    const bar = page.getByRole('navigation', { name: 'Asiakkaan välilehdet' })
    if (await bar.getByRole('link', { name }).isVisible()) await bar.getByRole('link', { name }).click()
    else {
      await bar.getByRole('button').click()
      await page.getByRole('menuitem', { name }).click()
    }
    await seen.first().waitFor()
    await page.mouse.move(0, 0)
  }
  await page.goto(link)
  const row = page.getByRole('row').filter({ hasText: 'Henkilöstöraportti' })
  await row.waitFor()
  await take('today')
  await row.getByRole('gridcell').nth(2).click()
  await page.getByText('Lähteet', { exact: true }).waitFor()
  await take('explanation')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Asiakkaat' }).click()
  await page.getByRole('grid', { name: 'Asiakkaat' }).waitFor()
  await page.getByRole('link', { name: client }).waitFor()
  await page.mouse.move(0, 0)
  await take('clients')
  await page.getByRole('link', { name: client }).click()
  await page.getByText('Seuraavat päivät').waitFor()
  await page.getByText('Petri Aholammi').first().waitFor()
  await page.mouse.move(0, 0)
  await take('client')
  await tab('Vuosi', page.getByRole('row').nth(3))
  await take('year')
  await tab('Ohjeet', page.getByText('Palkka-aineisto'))
  await take('instructions')
  await tab('Luovutus', page.getByRole('region', { name: 'Tarkistus' }).getByRole('row').nth(2))
  await take('handover')
  await tab('Tiedot', page.getByRole('button', { name: 'Toimisto ja korjaamo' }))
  await page.getByRole('button', { name: 'Toimisto ja korjaamo' }).click()
  await page.getByRole('form', { name: 'Palkkaryhmä' }).getByText('Seuraavat palkanmaksupäivät').waitFor()
  await page.getByRole('form', { name: 'Palkkaryhmä' }).getByText('pe 15.1.', { exact: true }).waitFor()
  await take('pay-group')

  const { origin } = new URL(page.url())
  for (const [address, name, seen] of [
    ['/calendar/wheel', 'wheel', page.getByRole('application')],
    ['/calendar/grid', 'grid', page.getByRole('row').nth(3)],
    ['/calendar/rules', 'rules', page.getByRole('row').nth(3)],
  ]) {
    await page.goto(origin + address)
    await seen.first().waitFor()
    await page.mouse.move(0, 0)
    await take(name)
  }
}
