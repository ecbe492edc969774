// @module-tag slow
import { join } from 'node:path'
import { expect } from 'vitest'
import { textOfPdf } from './files.ts'
import { type Journey, journey } from './harness.ts'

const client = 'Sähkö Salamaniitty Oy'
const approval = 'Palkkojen hyväksyntä ennen maksua'
const statistics = 'Palkkatiedustelut ja viranomaisten kyselyt'

journey('07 responsibilities', 'sample', async (walk) => {
  const { page, hand, look } = walk
  await hand.find(client)
  await page.getByText('Vastuumatriisissa on harmaita alueita.').waitFor()
  await hand.tab('Vastuut')
  await page.getByText('2 harmaata aluetta').waitFor()
  await look('matrix')
  await edits(walk, approval, 'Asiakkaan henkilö', 'Jonna Niittymaa')
  await page.getByText('1 harmaa alue').waitFor()
  await edits(walk, statistics, 'Asiakkaan osuus', 'Vastaa', ['Asiakkaan henkilö', 'Henri Salamasuo'])
  await page.getByText('Ei harmaita alueita').waitFor()

  await hand.press(page.getByRole('button', { name: 'Kirjaa sovituksi' }))
  const form = page.getByRole('form', { name: 'Kirjaa matriisi sovituksi' })
  await look('agree')
  await hand.press(form.getByRole('button', { name: 'Kirjaa sovituksi' }))
  await page.getByText(/^Versio 1, sovittu/).waitFor()
  await prints(walk)
})

type Choice = readonly [field: string, option: string]

/** A step is edited where it stands. */
async function edits({ page, hand }: Journey, step: string, field: string, option: string, ...more: Choice[]) {
  await hand.open(page.getByRole('row', { name: step }))
  const form = page.getByRole('form', { name: `Muokkaa: ${step}` })
  for (const [name, value] of [[field, option] as const, ...more])
    await hand.choose(form.getByRole('combobox', { name }), value)
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
}

/** The appendix says what was agreed, and by whom. */
async function prints({ page, hand, look, folder }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Tulosta liite' }))
  const dialog = page.getByRole('dialog', { name: `Vastuumatriisi: ${client}` })
  const save = dialog.getByRole('button', { name: 'Tallenna PDF' })
  await expect.poll(() => save.isEnabled(), { timeout: 15_000 }).toBe(true)
  await look('print')
  const path = join(folder, 'matrix.pdf')
  await (await hand.download(save)).saveAs(path)
  const text = textOfPdf(path)
  expect(text).toContain('Versio 1')
  expect(text).toContain(client)
  expect(text).not.toContain('Luonnos')
}
