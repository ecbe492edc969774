// @module-tag slow
import { join } from 'node:path'
import { expect } from 'vitest'
import { textOfPdf } from './files.ts'
import { type Journey, journey } from './harness.ts'
import { narrow } from './narrow.ts'
import { showsPaper } from './paper.ts'

const client = 'Kuljetus Jokihaarama Oy'
const group = 'Toimisto ja korjaamo'
const item = 'Toimita ajopiirturin tiedostot'

journey('04 clients-year', 'sample', async (walk) => {
  const { page, hand, look } = walk
  await hand.find(client)
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
  await page.getByText('Seuraavat päivät').waitFor()
  await look('overview')
  await seesPaydays(walk, 'pe 15.1.')
  await look('year')
  await changesPayGroup(walk)
  await seesPaydays(walk, 'ma 25.1.')
  await look('year-after')
  await movesPayday(walk)
  await changesRule(walk)
  await seesRules(walk)
  await addsStatutoryRule(walk)
  await printsWheel(walk)
  await writesItem(walk)
  await publishes(walk)
  await prints(walk)
  await reachesClient(walk)

  await hand.tab('Historia')
  await page
    .getByRole('button', { name: /^Julkaisi ohjeen version/ })
    .first()
    .waitFor()
  await look('history')
})

/** The paydays of the group, in the computed year. */
async function seesPaydays({ page, hand }: Journey, first: string) {
  await hand.tab('Vuosi')
  await narrow({ page, hand }, 'Ryhmä', 'Palkanmaksu')
  await page
    .getByRole('row')
    .filter({ hasText: `palkat ${first} · ${group}` })
    .waitFor()
}

/** A rule with a mistake says where it is; the right one shows its dates before anything is saved. */
async function changesPayGroup({ page, hand, look }: Journey) {
  await hand.tab('Tiedot')
  await hand.press(page.getByRole('button', { name: group }))
  const form = page.getByRole('form', { name: 'Palkkaryhmä' })
  const payday = form.getByRole('textbox', { name: 'Palkanmaksupäivä' })
  await hand.write(payday, '32.k.v')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.getByText('1–31').first().waitFor()
  await look('wrong-rule')
  await hand.write(payday, '25.k.v')
  const cutoff = form.getByRole('group', { name: 'Aineisto- ja hyväksyntäpäivät 1' })
  await hand.write(cutoff.getByRole('textbox', { name: 'Viimeistään' }), 'maksupäivä-7tp')
  // 25 January less seven working days; Epiphany and a weekend lie before, a weekend between.
  await form.getByText('ma 25.1.', { exact: true }).first().waitFor()
  // What would change is told beside, payday by payday.
  await form.getByRole('table', { name: 'Mikä muuttuu' }).getByText('ma 25.1.', { exact: true }).waitFor()
  await form.getByText('to 14.1.', { exact: true }).waitFor()
  await look('pay-group')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: group }).filter({ hasText: 'oka kuukauden 25. päivä' }).waitFor()
}

/** One payday on another day: every day of its run is seen first, the statutory report among them. */
async function movesPayday({ page, hand, look }: Journey) {
  await hand.unfold(page.getByRole('row').filter({ hasText: `palkat ma 25.1. · ${group}` }))
  const payday = page.getByRole('row').filter({ hasText: `Palkanmaksupäivä · ${group}` })
  await hand.act(payday.filter({ hasText: 'ma 25.1.' }), 'Siirrä…', 'm')
  const dialog = page.getByRole('dialog', { name: 'Poikkeava palkanmaksupäivä' })
  await hand.write(dialog.getByRole('textbox', { name: 'Palkanmaksupäivä tässä ajossa' }), '20.1.')
  await hand.write(dialog.getByRole('textbox', { name: 'Syy' }), 'Tilinpäätös')
  const report = dialog.getByRole('row').filter({ hasText: 'Palkkatietoilmoitus' })
  await report
    .filter({ hasText: 'la 30.1.' })
    .or(report.filter({ hasText: 'ma 1.2.' }))
    .first()
    .waitFor()
  await report.filter({ hasText: 'ma 25.1.' }).waitFor()
  await look('exceptional-payday')
  await hand.press(dialog.getByRole('button', { name: 'Siirrä ajo' }))
  await dialog.waitFor({ state: 'detached' })
  await payday.filter({ hasText: 'ke 20.1.' }).filter({ hasText: 'poikkeus' }).waitFor()
  await hand.undo()
  await payday.filter({ hasText: 'ma 25.1.' }).waitFor()
}

const rule = 'Lomatoiveiden keruu ja kesälomalistat'

/** From one date of the year on: what the rule says is typed or picked, and what changes is seen before it is saved. */
async function changesRule({ page, hand, look }: Journey) {
  await narrow({ page, hand }, 'Ryhmä', 'Vuosiloma')
  // Lists tell it in fewer words.
  const row = page.getByRole('row').filter({ hasText: 'Lomatoiveiden keruu' })
  await row.filter({ hasText: 'ma 1.3.' }).waitFor()
  await hand.act(row, 'Muokkaa sääntöä', 'r')
  const dialog = page.getByRole('dialog', { name: `Muokkaa sääntöä: ${rule}` })
  const form = dialog.getByRole('form', { name: 'Sääntö' })
  const typed = form.getByRole('textbox', { name: 'Sääntö kirjoitettuna' })
  await hand.write(typed, '31.2.v')
  await form.getByText(/31\.2/).first().waitFor()
  await look('impossible-rule')
  await hand.write(typed, '26.2.v')
  await form.getByText('perjantai 26.2.2027').first().waitFor()
  await look('rule')
  await hand.press(form.getByRole('button', { name: 'Katso muutokset' }))
  const moves = dialog.getByRole('row').filter({ hasText: 'ma 1.3.' }).filter({ hasText: 'pe 26.2.' })
  await moves.first().waitFor()
  await expect.poll(() => dialog.getByRole('radio', { name: 'Tämä ja seuraavat' }).isChecked()).toBe(true)
  await look('difference')
  await hand.press(dialog.getByRole('button', { name: 'Tallenna' }))
  await dialog.waitFor({ state: 'detached' })
  await row.filter({ hasText: 'pe 26.2.' }).waitFor()
  // One deed, and one way back.
  await hand.undo()
  await row.filter({ hasText: 'ma 1.3.' }).waitFor()
  await hand.act(row, 'Muokkaa sääntöä', 'r')
  await hand.write(typed, '26.2.v')
  await hand.press(form.getByRole('button', { name: 'Katso muutokset' }))
  await moves.first().waitFor()
  await hand.press(dialog.getByRole('button', { name: 'Tallenna' }))
  await row.filter({ hasText: 'pe 26.2.' }).waitFor()
}

/** Where the client differs from the firm stands among its rules. */
async function seesRules({ page, hand, look }: Journey) {
  await hand.pick(page.getByRole('radiogroup', { name: 'Näkymä' }), 'Säännöt')
  const list = page.getByRole('grid', { name: 'Asiakkaan säännöt' })
  await list.getByText('Poikkeaa toimiston säännöstä').waitFor()
  await list.getByRole('row').filter({ hasText: rule }).filter({ hasText: 'Joka vuosi 26.2.' }).waitFor()
  await look('rules')
}

/** What the law asks for and no catalogue has: the firm's own days off never move it. */
async function addsStatutoryRule({ page, hand, look }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Uusi oma sääntö' }))
  const dialog = page.getByRole('dialog', { name: 'Uusi asiakkaan sääntö' })
  const form = dialog.getByRole('form', { name: 'Sääntö' })
  await hand.write(form.getByRole('textbox', { name: 'Nimi' }), 'Arvonlisävero')
  await hand.write(form.getByRole('textbox', { name: 'Sääntö kirjoitettuna' }), '12.k+2.v >')
  await hand.choose(form.getByRole('combobox', { name: 'Vapaapäivät' }), 'Lakisääteinen: toimiston vapaat eivät siirrä')
  await form.getByText('perjantai 12.2.2027').first().waitFor()
  await look('statutory-rule')
  await hand.press(form.getByRole('button', { name: 'Katso muutokset' }))
  await dialog.getByRole('row').filter({ hasText: 'pe 12.2.' }).first().waitFor()
  await hand.press(dialog.getByRole('button', { name: 'Tallenna' }))
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('grid', { name: 'Asiakkaan säännöt' })
    .getByRole('row')
    .filter({ hasText: 'Arvonlisävero' })
    .waitFor()
}

/** The wheel is seen, and printed on one page. */
async function printsWheel({ page, hand, look, folder }: Journey) {
  await hand.pick(page.getByRole('radiogroup', { name: 'Näkymä' }), 'Vuosikello')
  await page.getByRole('application').waitFor()
  await look('wheel')
  await hand.press(page.getByRole('button', { name: 'Tulosta vuosikello (PDF)' }))
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: 'Tallenna PDF' })
  await expect.poll(() => save.isEnabled(), { timeout: 15_000 }).toBe(true)
  const download = await hand.download(save)
  const path = join(folder, 'wheel.pdf')
  await download.saveAs(path)
  const text = textOfPdf(path)
  expect(text).toContain(client)
  expect(text).toContain('2027')
  await hand.close(dialog)
  await dialog.waitFor({ state: 'detached' })
  await hand.pick(page.getByRole('radiogroup', { name: 'Näkymä' }), 'Lista')
}

async function writesItem({ page, hand, look }: Journey) {
  await hand.tab('Ohjeet')
  await hand.press(page.getByRole('button', { name: 'Lisää kohta: Asiakkaalle' }))
  const form = page.getByRole('form', { name: 'Ohjeen kohta' })
  await hand.write(form.getByRole('textbox', { name: 'Mitä', exact: true }), item)
  await hand.write(form.getByRole('textbox', { name: 'Miten ja mitä kautta' }), 'Ajojärjestelmästä siirtotiedostona.')
  await hand.write(form.getByRole('textbox', { name: 'Mihin mennessä (sääntö)' }), 'maksupäivä-3tp')
  await form.getByText('Seuraavat').waitFor()
  await look('item')
  await hand.press(form.getByRole('button', { name: 'Tallenna', exact: true }))
  await form.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: item, exact: true }).waitFor()
}

async function publishes({ page, hand, look }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Julkaise versio' }))
  const dialog = page.getByRole('dialog', { name: 'Julkaise versio 4' })
  await hand.press(dialog.getByRole('button', { name: 'Julkaise', exact: true }))
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Versio 4, 12.1.2027').waitFor()
  await look('instructions')
}

/** The sheet is seen, saved, and read back by a reader of PDF that is not ours. */
async function prints({ page, hand, look, folder }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Tulosta', exact: true }))
  const dialog = page.getByRole('dialog', { name: `Asiakasohje: ${client}` })
  const save = dialog.getByRole('button', { name: 'Tallenna PDF' })
  await expect.poll(() => save.isEnabled(), { timeout: 15_000 }).toBe(true)
  await showsPaper(page, dialog.getByRole('region', { name: `Asiakasohje: ${client}` }))
  await look('print')
  const download = await hand.download(save)
  const path = join(folder, 'sheet.pdf')
  await download.saveAs(path)
  const text = textOfPdf(path)
  expect(text).toContain(client)
  expect(text).toContain(item)
  expect(text).toContain('12.1.2027')
  await hand.close(dialog)
  await dialog.waitFor({ state: 'detached' })
}

/** It was delivered, gone through with the client and acknowledged; and what is new in it can be read. */
async function reachesClient({ page, hand, look }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Versiot', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Ohjeen versiot' })
  await dialog.getByText('Versio 4, 12.1.2027').first().waitFor()
  await hand.press(dialog.getByRole('button', { name: 'Kirjaa toimitus: versio 4' }))
  const form = page.getByRole('form', { name: 'Toimitus: versio 4' })
  await hand.write(form.getByRole('textbox', { name: 'Toimitettu' }), '12.1.')
  await hand.write(form.getByRole('textbox', { name: 'Käyty läpi' }), '12.1.')
  await hand.write(form.getByRole('textbox', { name: 'Kenen kanssa' }), 'Sirpa Jokihaara')
  await hand.write(form.getByRole('textbox', { name: 'Asiakas kuitannut' }), '12.1.')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await dialog.getByText('käyty läpi 12.1.2027, Sirpa Jokihaara').waitFor()
  await dialog.getByText('kuitattu 12.1.2027').waitFor()
  await look('versions')
  await hand.close(dialog)
  await dialog.waitFor({ state: 'detached' })
}
