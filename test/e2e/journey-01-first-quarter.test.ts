// @module-tag slow
import { join } from 'node:path'
import { type Journey, journey } from './harness.ts'

const client = 'Leipomo Tähkäpää Oy'

journey('01 first-quarter', 'empty', async (walk) => {
  await triesSampleFirm(walk)
  await foundsOwnFirm(walk)
  await addsFirstClient(walk)
  await addsPayGroup(walk)
  await addsWeeklyGroup(walk)
  await seesYear(walk)
  await importsTen(walk)
})

async function triesSampleFirm({ page, hand, look }: Journey) {
  await page.getByRole('heading', { level: 1, name: 'Tervetuloa Vuosikelloon' }).waitFor()
  await look('welcome')
  await hand.press(page.getByRole('button', { name: 'Kokeile mallitoimistolla' }))
  await page.getByRole('row').filter({ hasText: 'asiakasta' }).first().waitFor({ timeout: 45_000 })
  await look('sample')
}

/** The sample stays apart: one's own firm begins empty, and says what to do first. */
async function foundsOwnFirm({ page, hand, look }: Journey) {
  await hand.go('Asetukset')
  await hand.press(page.getByRole('link', { name: 'Tietoja ohjelmasta' }))
  await hand.press(page.getByRole('button', { name: 'Perusta oma toimisto' }))
  const form = page.getByRole('form', { name: 'Perusta oma toimisto' })
  await hand.press(form.getByRole('button', { name: 'Perusta toimisto' }))
  await form
    .getByText(/^Puuttuu: /)
    .first()
    .waitFor()
  await hand.write(form.getByRole('textbox', { name: 'Toimiston nimi' }), 'Palkkatoimisto Aarni Oy')
  await hand.write(form.getByRole('textbox', { name: 'Oma nimesi' }), 'Aino Alanko')
  await look('own-firm')
  await hand.press(form.getByRole('button', { name: 'Perusta toimisto' }))
  await page.getByText('Palkkatoimisto Aarni Oy').first().waitFor()
  await form.waitFor({ state: 'detached' })
  await hand.go('Tänään')
  await page.getByText('Ei vielä asiakkaita').waitFor()
  await look('today-empty')
}

async function addsFirstClient({ page, hand, look }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Uusi asiakas' }))
  const form = page.getByRole('form', { name: 'Uusi asiakas' })
  await hand.write(form.getByRole('textbox', { name: 'Nimi' }), client)
  const id = form.getByRole('textbox', { name: 'Y-tunnus' })
  await hand.write(id, '1234567-2')
  await hand.write(form.getByRole('textbox', { name: 'Palkansaajia' }), '12')
  await hand.write(form.getByRole('textbox', { name: /^Ensimmäinen palkanmaksupäivä/ }), '15.1.2027')
  await hand.press(form.getByRole('button', { name: 'Tallenna ja seuraava' }))
  await form.getByText('tarkiste ei täsmää').waitFor()
  await look('wrong-business-id')
  await hand.write(id, '9700001-4')
  await hand.press(form.getByRole('button', { name: 'Tallenna ja seuraava' }))
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
}

/** The next forms come by themselves; what is passed over is a sentence with the button that mends it. */
async function addsPayGroup({ page, hand, look }: Journey) {
  const first = page.getByRole('form', { name: 'Palkkaryhmä' })
  await hand.press(first.getByRole('button', { name: 'Ohita' }))
  for (const step of ['2/3', '3/3']) {
    await page.getByRole('heading', { level: 2, name: step }).waitFor()
    await hand.press(page.getByRole('form', { name: 'Yhteyshenkilö' }).getByRole('button', { name: 'Ohita' }))
  }
  await page.getByText('Palkkaryhmä puuttuu').waitFor()
  await look('new-client')
  await hand.press(page.getByRole('button', { name: 'Lisää palkkaryhmä' }))
  const form = page.getByRole('form', { name: 'Palkkaryhmä' })
  await hand.write(form.getByRole('textbox', { name: 'Ryhmän nimi' }), 'Kuukausipalkkaiset')
  await hand.write(form.getByRole('textbox', { name: 'Palkanmaksupäivä' }), 'viim.k')
  await form.getByText('pe 29.1.', { exact: true }).first().waitFor()
  await look('pay-group')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
}

/** A payday is said as people say it, and read back in the short form. */
async function addsWeeklyGroup({ page, hand, look }: Journey) {
  await hand.tab('Tiedot')
  await hand.press(page.getByRole('button', { name: 'Lisää palkkaryhmä' }))
  const form = page.getByRole('form', { name: 'Palkkaryhmä' })
  await hand.write(form.getByRole('textbox', { name: 'Ryhmän nimi' }), 'Tuntipalkkaiset')
  await hand.choose(form.getByRole('combobox', { name: 'Maksuväli' }), 'Viikoittain')
  await hand.choose(form.getByRole('combobox', { name: 'Palkkakausi' }), 'Edellinen jakso')
  await hand.write(form.getByRole('textbox', { name: 'Palkanmaksupäivä' }), 'joka perjantai')
  for (const day of ['pe 15.1.', 'pe 22.1.', 'pe 29.1.']) await form.getByText(day, { exact: true }).first().waitFor()
  await look('weekly')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'Tuntipalkkaiset' }).filter({ hasText: 'joka pe' }).waitFor()
}

/** The year is computed at once: paydays, and the statutory dates that follow from them. */
async function seesYear({ page, hand, look }: Journey) {
  await hand.tab('Vuosi')
  await hand.unfold(page.getByRole('row').filter({ hasText: 'palkat pe 29.1. · Kuukausipalkkaiset' }))
  await page.getByRole('row').filter({ hasText: 'Palkanmaksupäivä' }).filter({ hasText: 'pe 29.1.' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'Palkkatietoilmoitus' }).first().waitFor()
  await page.getByRole('row').filter({ hasText: 'palkat pe 22.1. · Tuntipalkkaiset' }).waitFor()
  await look('year')
}

/** Ten more come from a workbook that a spreadsheet program wrote; a second time it doubles nothing. */
async function importsTen({ page, hand, look }: Journey) {
  const file = join(import.meta.dirname, '../core/imports/files/kymmenen-asiakasta.xlsx')
  for (const [at, clients] of ['10 uutta asiakasta', '10 ennallaan'].entries()) {
    await hand.go('Asiakkaat')
    await hand.press(page.getByRole('button', { name: 'Tuo asiakkaita taulukosta…' }))
    await hand.chooseFile(page.getByRole('button', { name: 'Valitse tiedosto' }), file)
    await page.getByRole('row').filter({ hasText: 'Kahvila Aamu Oy' }).waitFor()
    await look(`import-columns-${at}`)
    const people = page.getByRole('checkbox', { name: /^Lisää henkilöt/ })
    if (at === 0) await hand.press(people)
    await hand.press(page.getByRole('button', { name: 'Tarkista' }))
    await page.getByText(clients).waitFor()
    await look(`import-check-${at}`)
    if (at > 0) break
    await hand.press(page.getByRole('button', { name: 'Tuo 10 asiakasta' }))
    await page.getByRole('row').filter({ hasText: 'Metsä Mäntylä Ky' }).waitFor()
  }
}
