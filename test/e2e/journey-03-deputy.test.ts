// @module-tag slow
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Journey, journey } from './harness.ts'
import { narrow } from './narrow.ts'

const colleague = 'Joonas Peltokangas'
/** One of the colleague's clients, whose own deputy sits here; and one that has no deputy of ours. */
const client = 'Siivouspalvelu Kirkastuuli Oy'
const bare = 'Arkkitehdit Viivasto & Varjola Oy'
const note = 'Kirkastuulen uudet työntekijät ovat kesken'

journey('03 deputy', 'sample', async (walk) => {
  const { page, look } = walk
  const list = page.getByRole('treegrid', { name: 'Tänään' })
  await list.waitFor()
  // What a permanent deputy sees before an absence: nothing of the other's.
  await page.getByText(/Petri Aholammi on poissa .*sijaistat yhtä asiakasta/).waitFor()
  expect(await row(page, client).count()).toBe(0)

  await marksAbsence(walk)
  await seesWork(walk, list)
  await opensStranger(walk)

  await walk.restart('stop', undefined, '2027-01-18')
  await page.getByRole('navigation', { name: 'Osiot' }).waitFor()
  await walk.hand.go('Tänään')
  await list.waitFor()
  await page.getByText('ma 18.1.2027').first().waitFor()
  // It has ended by itself; nobody edited anything.
  expect(await page.getByText(/Joonas Peltokangas on poissa/).count()).toBe(0)
  expect(await row(page, client).count()).toBe(0)
  await readsDigest(walk)
  await look('after')
})

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const heading = (page: Page) => page.getByText(`Sijaistan: ${colleague}`, { exact: true })

/** The colleague is ill: who, until when, who does what; what moves is seen before it is saved. */
async function marksAbsence({ page, hand, look }: Journey) {
  await hand.go('Asetukset')
  await hand.press(page.getByRole('navigation', { name: 'Asetukset' }).getByRole('link', { name: 'Poissaolot' }))
  await row(page, 'Petri Aholammi').filter({ hasText: 'Poissa nyt' }).waitFor()
  await hand.press(page.getByRole('button', { name: 'Merkitse poissaolo' }))
  const form = page.getByRole('form', { name: 'Uusi poissaolo' })
  await form.getByText('Valitse henkilö ja päivät, niin näet mitä siirtyy.').waitFor()
  await hand.choose(form.getByRole('combobox', { name: 'Kuka on poissa' }), colleague)
  await hand.write(form.getByRole('textbox', { name: 'Loppupäivä' }), '11.1.2027')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.getByText('Loppupäivä ei voi olla ennen alkupäivää.').waitFor()
  await hand.write(form.getByRole('textbox', { name: 'Loppupäivä' }), '15.1.')
  await hand.write(form.getByRole('textbox', { name: 'Viesti sijaisille' }), note)
  const moves = form.getByRole('region', { name: 'Mitä siirtyy' })
  await moves.getByText(/\d+ tehtävää.*asiakasta/).waitFor()
  await moves.getByText(/asiakkaalla ei ole sijaista/).waitFor()
  await look('moves')
  await hand.choose(moves.getByRole('combobox', { name: `Sijainen: ${bare}` }), 'Sanna Hietarinne')
  await moves.getByRole('listitem').filter({ hasText: 'Sanna Hietarinne · 1 asiakas' }).waitFor()
  await look('deputies')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await row(page, colleague).filter({ hasText: '12.–15.1.2027' }).filter({ hasText: 'Poissa nyt' }).waitFor()
  await look('absences')
}

/** The deputy sees the work, under whose it is; everybody's list says who does it. */
async function seesWork({ page, hand, look }: Journey, list: Locator) {
  await hand.go('Tänään')
  await list.waitFor()
  await page.getByText(/Joonas Peltokangas on poissa 12.–15.1.2027; sijaistat \d asiakasta/).waitFor()
  await hand.end(list)
  await hand.home(list)
  await heading(page).waitFor()
  await look('standing-in')
  await narrow({ page, hand }, 'Kenen tehtävät', colleague)
  await page.getByText(/Joonas Peltokangas on poissa .*sijaisina .*Minna Rautalehto/).waitFor()
  await look('absent-persons-list')
  await narrow({ page, hand }, 'Kenen tehtävät', 'Minun (MR)')
  await heading(page).waitFor()
}

/** A stranger's client: the process card comes first. */
async function opensStranger({ page, hand, look }: Journey) {
  await hand.find(client)
  const block = page.getByRole('region', { name: 'Sijaiselle' })
  await block.getByText(`Sijaistat: ${colleague}. Sijaisuus päättyy perjantai 15.1.2027.`).waitFor()
  await block.getByText(note).waitFor()
  await block.getByText('Lue ensin prosessikortti').waitFor()
  await look('process-card')
  const first = await page.locator('main section, main [role=group]').first().getAttribute('aria-label')
  expect(first).toBe('Sijaiselle')
  await hand.press(block.getByRole('link', { name: /Avaa ohjeet/ }))
  await page.getByText('Prosessikortti').first().waitFor()
  // A client of one's own has no such block.
  await hand.find('Mesikkäpuodit Oy')
  await page.getByText('Seuraavat päivät').waitFor()
  expect(await page.getByRole('region', { name: 'Sijaiselle' }).count()).toBe(0)
}

/** Three working days without a look: one digest, which does not come back once it is read. */
async function readsDigest({ page, hand, look }: Journey) {
  const digest = page.getByRole('region', { name: 'Sillä välin' })
  await digest.getByText('Et avannut ohjelmaa 13.–17.1.2027.').waitFor()
  await look('digest')
  await hand.press(digest.getByRole('button', { name: 'Luettu' }))
  await digest.waitFor({ state: 'detached' })
}
