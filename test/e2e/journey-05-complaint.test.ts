// @module-tag slow
import { join } from 'node:path'
import { expect } from 'vitest'
import { textOfPdf } from './files.ts'
import { type Journey, journey } from './harness.ts'

const client = 'Hoivakoti Ruskotuuli Oy'
const complaint = 'Yövuorolisät puuttuivat uudelta hoitajalta'
const action = 'Vuorokoodit käydään läpi uusien esihenkilöiden kanssa'

journey('05 complaint', 'sample', async (walk) => {
  await logs(walk)
  await answersAndLearns(walk)
  await reviewsTheMonth(walk)
  await holdsTheMeeting(walk)
  await printsTheMinutes(walk)
})

/** Who and what: the rest can wait. */
async function logs({ page, hand, look }: Journey) {
  await hand.find(client)
  await hand.tab('Palaute')
  await hand.press(page.getByRole('button', { name: 'Kirjaa palaute' }))
  const form = page.getByRole('form', { name: 'Kirjaa palaute' })
  await hand.write(form.getByRole('textbox', { name: 'Mistä on kyse' }), complaint)
  await hand.choose(form.getByRole('combobox', { name: 'Laji' }), 'Reklamaatio')
  // An earlier one like it is shown with what was learned from it.
  await form.getByText('Yövuorolisät puuttuivat kahdelta hoitajalta').waitFor()
  await look('logged')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
}

async function answersAndLearns({ page, hand, look }: Journey) {
  await hand.open(page.getByRole('row', { name: complaint }))
  await says({ page, hand }, 'Vastattu', 'Mitä vastattiin', 'Soitettu, lisäajo perjantaina')
  await says({ page, hand }, 'Ratkaise', 'Ratkaisu', 'Lisät maksettiin lisäajossa')
  await hand.press(page.getByRole('button', { name: 'Muokkaa', exact: true }).last())
  const learned = page.getByRole('form', { name: 'Mitä opittiin' })
  await hand.write(learned.getByRole('textbox', { name: 'Juurisyy' }), 'Uusi esihenkilö ei tiennyt vuorokoodeja')
  await hand.write(learned.getByRole('textbox', { name: 'Ehkäisy' }), 'Vuorokoodit perehdytykseen')
  await hand.press(learned.getByRole('button', { name: 'Tallenna' }))
  await learned.waitFor({ state: 'detached' })
  await page.getByText('Vuorokoodit perehdytykseen').first().waitFor()
  await look('learned')
}

/** One thing is done to it. */
async function says({ page, hand }: Pick<Journey, 'page' | 'hand'>, button: string, field: string, text: string) {
  await hand.press(page.getByRole('button', { name: button, exact: true }))
  const form = page.getByRole('form', { name: button })
  await hand.write(form.getByRole('textbox', { name: field }), text)
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
}

/** It is in the review of its month, with what was learned; that the review was held is noted. */
async function reviewsTheMonth({ page, hand, look }: Journey) {
  await hand.go('Palaute')
  await hand.press(page.getByRole('button', { name: 'Kuukausikatsaus' }))
  await hand.press(page.getByRole('button', { name: 'Seuraava kuukausi' }))
  await page.getByText(complaint).first().waitFor()
  await page.getByText('Vuorokoodit perehdytykseen').first().waitFor()
  await look('review')
  await hand.press(page.getByRole('button', { name: 'Merkitse pidetyksi' }))
  const form = page.getByRole('form', { name: 'Merkitse pidetyksi' })
  await hand.write(form.getByRole('textbox', { name: 'Osallistujat' }), 'Petri, Joonas')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('Petri, Joonas').first().waitFor()
}

/** The yearly review gathers it by itself; an action is agreed, and the meeting marked as held. */
async function holdsTheMeeting({ page, hand, look }: Journey) {
  await hand.find(client)
  const bar = page.getByRole('navigation', { name: 'Asiakkaan välilehdet' })
  await bar.getByRole('link').first().waitFor()
  const tab = bar.getByRole('link', { name: 'Tapaamiset' })
  if (await tab.isVisible()) await hand.press(tab)
  else {
    await hand.press(bar.getByRole('button'))
    await hand.press(page.getByRole('menuitem', { name: 'Tapaamiset' }))
  }
  await hand.press(page.getByRole('link', { name: 'Vuosittainen yhteistyöpalaveri' }).first())
  const line = page.locator('button[data-line]').filter({ hasText: complaint })
  await line.waitFor()
  await look('agenda')
  await line.focus()
  await page.keyboard.press('a')
  const form = page.getByRole('form', { name: 'Toimenpide' })
  await hand.write(form.getByRole('textbox', { name: 'Toimenpide' }), action)
  await hand.write(form.getByRole('textbox', { name: 'Viimeistään' }), '29.1.2027')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await hand.press(page.getByRole('button', { name: 'Merkitse pidetyksi' }))
  const held = page.getByRole('form', { name: 'Tapaaminen pidettiin' })
  await hand.press(held.getByRole('button', { name: 'Merkitse pidetyksi' }))
  await held.waitFor({ state: 'detached' })
}

/** The minutes say what was agreed, and the action is work of the client's year. */
async function printsTheMinutes({ page, hand, look, folder }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Muistio PDF' }))
  const save = page.getByRole('dialog').getByRole('button', { name: /PDF/ })
  await expect.poll(() => save.isEnabled(), { timeout: 15_000 }).toBe(true)
  await look('minutes')
  const path = join(folder, 'minutes.pdf')
  await (await hand.download(save)).saveAs(path)
  const text = textOfPdf(path).replaceAll(/\s+/g, ' ')
  expect(text).toContain(complaint)
  expect(text).toContain(action)
  await hand.close(page.getByRole('dialog'))
  await hand.find(client)
  await hand.tab('Vuosi')
  await page.getByText(action).first().waitFor()
}
