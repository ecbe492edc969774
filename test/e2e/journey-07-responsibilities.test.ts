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
  await asksBaseData(walk)
  await explainsDifferences(walk)
  await writesInstruction(walk)
  await seesFirstPayday(walk)
  await sendsSurvey(walk)
  await closes(walk)
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

const viewOf = (page: Journey['page']) => page.getByRole('radiogroup', { name: 'Suunnitelma' })

/** The interview shows what is known; what is answered lands where it belongs, and is asked no more. */
async function asksBaseData({ page, hand, look }: Journey) {
  await hand.close(page.getByRole('dialog', { name: `Vastuumatriisi: ${client}` }))
  await hand.tab('Suunnitelmat')
  await hand.pick(viewOf(page), 'Perustiedot')
  await page.getByText('Avoinna 14/51.').waitFor()
  await look('interview')
  await hand.press(page.getByRole('button', { name: 'Täytä seuraava avoin osa' }))
  const form = page.getByRole('form', { name: 'Yhteyshenkilöt' })
  await hand.write(form.getByRole('textbox', { name: 'Nimi' }).first(), 'Eeva Suomaa')
  await look('interview-form')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('Avoinna 13/51.').waitFor()
}

/** A difference is explained, and signed off. */
async function explainsDifferences({ page, hand, look }: Journey) {
  await hand.pick(viewOf(page), 'Alkusaldot ja rinnakkaisajo')
  await page.getByText('Vertaamatta, selittämättä tai hyväksymättä 2.').waitFor()
  await hand.open(page.getByRole('row', { name: 'Ennakonpidätys' }))
  const form = page.getByRole('form', { name: 'Alkusaldot ja rinnakkaisajo' })
  await hand.write(form.getByRole('textbox', { name: 'Selitys' }), 'Muutosverokortti tuli vanhaan ohjelmaan myöhässä')
  await hand.write(form.getByRole('textbox', { name: 'Kuka hyväksyi' }), 'Jonna Niittymaa')
  await hand.write(form.getByRole('textbox', { name: 'Hyväksytty' }), '12.1.2027')
  await hand.press(form.getByRole('button', { name: 'Tallenna' }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('Vertaamatta, selittämättä tai hyväksymättä 1.').waitFor()
  await look('differences')
}

/** What the client does is agreed in writing, from a template. */
async function writesInstruction({ page, hand, look }: Journey) {
  await hand.tab('Ohjeet')
  await hand.press(page.getByRole('button', { name: 'Julkaise versio' }))
  const dialog = page.getByRole('dialog', { name: /^Julkaise versio/ })
  await hand.press(dialog.getByRole('button', { name: 'Julkaise', exact: true }))
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/^Versio \d+, 12\.1\.2027/).waitFor()
  await look('instruction')
}

/** A task of the plan, on another day. */
async function opensTask({ page, hand, restart }: Journey, today: string, task: string) {
  await restart('stop', undefined, today)
  await hand.find(client)
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
  await hand.tab('Suunnitelmat')
  await hand.open(page.getByRole('row').filter({ hasText: task }).first())
  await page.getByRole('heading', { name: `Haltuunotto: ${task}` }).waitFor()
}

/** On the day of the first payday its run stands at the task: how ready it is, and its steps. */
async function seesFirstPayday(walk: Journey) {
  const { page, hand, look } = walk
  await opensTask(walk, '2027-01-26', 'Ensimmäinen maksupäivä')
  await page
    .getByText(/palkat /)
    .first()
    .waitFor()
  await look('first-payday')
  await hand.press(page.getByRole('button', { name: /^Merkitse tehdyksi/ }))
  await page
    .getByText(/^Merkitty tehdyksi/)
    .first()
    .waitFor()
}

/** A month later the client is asked how it went. */
async function sendsSurvey(walk: Journey) {
  const { page, hand, look } = walk
  await opensTask(walk, '2027-02-25', 'Asiakaskysely kuukausi aloituksesta')
  await look('survey-task')
  await hand.press(page.getByRole('button', { name: 'Lähetä kysely' }))
  const form = page.getByRole('form', { name: 'Lähetä kysely' })
  await look('survey')
  await hand.press(form.getByRole('button', { name: 'Lähetä kysely' }))
  await form.waitFor({ state: 'detached' })
}

/** Closing makes normal tasks of what is open. */
async function closes({ page, hand, look }: Journey) {
  await hand.press(page.getByRole('button', { name: 'Muokkaa suunnitelmaa' }))
  await hand.press(page.getByRole('menuitem', { name: 'Päätä suunnitelma' }))
  const form = page.getByRole('form', { name: 'Päätä suunnitelma' })
  await look('close')
  await hand.press(form.getByRole('button', { name: 'Päätä suunnitelma' }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('päätetty 25.2.2027').waitFor()
  await hand.tab('Vuosi')
  await page.getByText('Ensimmäisten palkkakysymysten läpikäynti').first().waitFor()
}
