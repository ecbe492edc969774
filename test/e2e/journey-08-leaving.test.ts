// @module-tag slow
import { join } from 'node:path'
import { expect } from 'vitest'
import { commandLine, textOfPdf } from './files.ts'
import { type Journey, journey } from './harness.ts'

const client = 'Metsäkone Kuusihauta Ky'
const successor = 'Palkkapolku Oy'

journey('08 leaving', 'sample', async (walk) => {
  const { page, hand } = walk
  await hand.find(client)
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
  await leaves(walk)
  await setsTransferDay(walk)
  await beginsPlan(walk)
  await checksCompleteness(walk)
  const file = await makesPackage(walk)
  await takesReceipt(walk, file)
  await planRetention(walk)
})

/** No reason, no change of state. */
async function leaves({ page, hand, look }: Journey) {
  await hand.tab('Tiedot')
  await hand.press(page.getByRole('button', { name: 'Muokkaa: Perustiedot' }))
  const form = page.getByRole('form', { name: 'Perustiedot' })
  await hand.choose(form.getByRole('combobox', { name: 'Tila', exact: true }), 'Päättymässä')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.getByText(/^Puuttuu: /).waitFor()
  await look('no-reason')
  await hand.write(form.getByRole('textbox', { name: 'Syy' }), `Palveluntuottajan vaihto: ${successor}`)
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page
    .getByText(/^Päättymässä/)
    .first()
    .waitFor()
}

async function setsTransferDay({ page, hand, look }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Lisää tapahtuma' }))
  const form = page.getByRole('form', { name: 'Tapahtuma' })
  await hand.choose(form.getByRole('combobox', { name: 'Laji' }), 'Siirtopäivä')
  await hand.write(form.getByRole('textbox', { name: 'Päivä' }), '31.3.2027')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'Siirtopäivä' }).filter({ hasText: 'ke 31.3.' }).waitFor()
  await look('data')
}

/** The end has a written plan, whose tasks are there at once. */
async function beginsPlan({ page, hand, look }: Journey) {
  await hand.tab('Suunnitelmat')
  await hand.press(page.getByRole('button', { name: 'Aloita suunnitelma' }))
  const form = page.getByRole('form', { name: 'Uusi suunnitelma' })
  await hand.write(form.getByRole('textbox', { name: 'Viimeinen päivä' }), '31.3.2027')
  await hand.write(form.getByRole('textbox', { name: 'Uusi palveluntuottaja' }), successor)
  await hand.press(form.getByRole('button', { name: 'Aloita', exact: true }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('0/22', { exact: true }).waitFor()
  await look('plan')
}

/** What the package will hold, and what is held back and why, is seen before it is made. */
async function checksCompleteness({ page, hand, look }: Journey) {
  await hand.tab('Luovutus')
  const check = page.getByRole('region', { name: 'Tarkistus' })
  await check.getByRole('row').filter({ hasText: 'Palkkaryhmät' }).waitFor()
  await check.getByRole('row').filter({ hasText: 'Sisäiset muistiinpanot asiakkaasta' }).waitFor()
  await look('check')
}

async function makesPackage({ page, hand, look, folder }: Journey): Promise<string> {
  const make = page.getByRole('region', { name: 'Tee luovutuspaketti' })
  await hand.write(make.getByRole('textbox', { name: 'Vastaanottajan nimi' }), successor)
  await hand.press(make.getByRole('button', { name: 'Tee luovutuspaketti' }))
  const save = make.getByRole('button', { name: 'Tallenna paketti' })
  await save.waitFor()
  await look('package')
  const download = await hand.download(save)
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  const path = join(folder, 'package.zip')
  await download.saveAs(path)
  const report = commandLine('handover', 'verify', path)
  expect(report).toContain(client)
  const earlier = page.getByRole('region', { name: 'Aiemmat paketit' })
  await earlier.getByRole('row').filter({ hasText: successor }).filter({ hasText: '12.1.2027' }).waitFor()
  return path
}

/** The successor marks every group; the receipt comes back, and the plan is closed with it. */
async function takesReceipt(walk: Journey, file: string) {
  const { page, hand, look, folder } = walk
  const path = join(folder, 'receipt.json')
  commandLine('receipt', 'make', file, '--by', 'Eeva Seuraaja', '--out', path)
  await hand.tab('Suunnitelmat')
  await hand.pick(page.getByRole('radiogroup', { name: 'Suunnitelma' }), 'Luovutettavat ryhmät')
  await page.getByText(/^Estää luovutuksen: Yritystiedot/).waitFor()
  await hand.chooseFile(page.getByRole('button', { name: 'Tuo kuittaus' }), path)
  await page.getByText('Vastaanottaja on kuitannut jokaisen ryhmän.').waitFor()
  await look('received')
  await printsHandBack(walk)
  await hand.press(page.getByRole('button', { name: 'Päätä suunnitelma' }))
  const form = page.getByRole('form', { name: 'Päätä suunnitelma' })
  await look('close')
  await hand.press(form.getByRole('button', { name: 'Päätä suunnitelma' }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('päätetty 12.1.2027').waitFor()
}

/** The hand-back document is there for both to sign. */
async function printsHandBack({ page, hand, look, folder }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Luovutustodistus' }))
  const dialog = page.getByRole('dialog', { name: /^Luovutustodistus/ })
  const save = dialog.getByRole('button', { name: 'Tallenna PDF' })
  await expect.poll(() => save.isEnabled(), { timeout: 15_000 }).toBe(true)
  await look('hand-back')
  const path = join(folder, 'hand-back.pdf')
  await (await hand.download(save)).saveAs(path)
  const text = textOfPdf(path)
  expect(text).toContain(client)
  expect(text).toContain(successor)
  await hand.close(dialog)
  await dialog.waitFor({ state: 'detached' })
}

/** What is kept of the client from now on, and until when. */
async function planRetention({ page, hand, look }: Journey) {
  await hand.pick(page.getByRole('radiogroup', { name: 'Suunnitelma' }), 'Säilytys')
  await hand.press(page.getByRole('button', { name: 'Lisää tavalliset aineistot' }).first())
  await page.getByRole('row').filter({ hasText: 'Palveluntuottajan kopio' }).waitFor()
  await look('retention')
}
