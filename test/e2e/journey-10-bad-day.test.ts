// @module-tag slow
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type Journey, journey } from './harness.ts'
import { gone } from './watch.ts'

const client = 'Kahvila Huhtapöllö Oy'
const typed = 'Uusi kahvila avataan toukokuussa, palkansaajia tulee neljä lisää.'

journey('10 bad-day', 'sample', async (walk) => {
  await savesNote(walk)
  await backsUp(walk)
  await powerCut(walk)
  await damagedFile(walk)
  await newerFile(walk)
})

/** What is saved before the bad day begins. */
async function savesNote({ page, hand }: Journey) {
  const form = await opensCard({ page, hand })
  await hand.write(form.getByRole('textbox', { name: 'Henkilöstöjärjestelmä' }), 'Vuorolista')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('Vuorolista').waitFor()
}

async function backsUp({ page, hand, look }: Journey) {
  await hand.go('Asetukset')
  await hand.press(page.getByRole('link', { name: 'Varmuuskopiot', exact: true }))
  await hand.press(page.getByRole('button', { name: 'Tee varmuuskopio nyt' }))
  const made = page.getByRole('row').filter({ hasText: 'itse tehty' })
  await made.waitFor()
  await hand.press(made.getByRole('button', { name: /^Testaa/ }))
  await page.getByRole('table').getByText('Varmuuskopio avautuu').waitFor()
  await look('backups')
}

async function opensCard({ page, hand }: Pick<Journey, 'page' | 'hand'>) {
  await hand.find(client)
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
  await hand.tab('Tiedot')
  await hand.press(page.getByRole('button', { name: 'Muokkaa: Perustiedot' }))
  const form = page.getByRole('form', { name: 'Perustiedot' })
  await form.waitFor()
  return form
}

/** The program dies in mid-edit: the text stays on the screen, and the screen says what has happened. */
async function powerCut({ page, hand, look, watch, program, restart }: Journey) {
  const form = await opensCard({ page, hand })
  const note = form.getByRole('textbox', { name: 'Muistiinpano' })
  await hand.write(note, typed)
  watch.expect(gone)
  await program().kill()
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.getByRole('alert').filter({ hasText: 'Yhteys ohjelman ytimeen katkesi' }).waitFor()
  expect(await note.inputValue()).toBe(typed)
  await look('power-cut')

  // What could not be kept is asked about before its page goes; what was saved before is there again.
  page.once('dialog', (dialog) => void dialog.accept())
  await restart('kill')
  await hand.find(client)
  await page.getByText('Vuorolista').waitFor()
}

/** The file is damaged: the reason, the backups, and after restoring one everything that was saved. */
async function damagedFile({ page, hand, look, data, restart }: Journey) {
  await restart('stop', () => {
    const bytes = readFileSync(data)
    bytes.fill(0x2a, 4096, Math.min(bytes.length, 400_000))
    writeFileSync(data, bytes)
  })
  await page.getByRole('heading', { level: 1, name: 'Tietoja ei voitu avata' }).waitFor()
  await page.getByRole('alert').filter({ hasText: 'vioittunut' }).waitFor()
  await look('damaged')
  await hand.press(page.getByRole('button', { name: /^Palauta/ }).first())
  const dialog = page.getByRole('dialog', { name: 'Palauta varmuuskopio' })
  // The backup is tested before the question: it says whose it is.
  await dialog.getByText(/Toimisto: .*Viimeisin muutos/).waitFor()
  await look('restore')
  await hand.press(dialog.getByRole('button', { name: 'Palauta' }))
  await page.getByRole('navigation', { name: 'Osiot' }).waitFor()
  await hand.find(client)
  await page.getByText('Vuorolista').waitFor()
}

/** The file was written by a newer program: it says so and leaves the file as it was. */
async function newerFile({ page, look, data, restart }: Journey) {
  let before = Buffer.alloc(0)
  await restart('stop', () => {
    const file = new Database(data)
    file.prepare("insert into migration (name, at) values ('2099-01-01-newer', '2099-01-01T00:00:00.000Z')").run()
    file.pragma('wal_checkpoint(truncate)')
    file.close()
    before = readFileSync(data)
  })
  await page.getByRole('heading', { level: 1, name: 'Tietoja ei voitu avata' }).waitFor()
  await page.getByRole('alert').filter({ hasText: 'uudemmalla Vuosikellolla' }).waitFor()
  await look('newer')
  expect(readFileSync(data).equals(before), 'the file is untouched').toBe(true)
}
