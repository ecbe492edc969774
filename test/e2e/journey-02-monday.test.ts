// @module-tag slow
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Journey, journey } from './harness.ts'
import { narrow } from './narrow.ts'

/** A client of the team lead's, who is away: the reader stands in. */
const report = { client: 'Konepaja Rautasarana Oy', what: 'Henkilöstöraportti' }
const liabilities = ['Kaislarannan seurakunta', 'Ohjelmistotalo Bittikaarna Oy'].map((client) => ({
  client,
  what: 'Lomapalkkavelka',
}))
/** The payroll run that two of its steps are done to. */
const run = { client: 'Rakennus Harjusuvanto Oy', what: 'palkat pe 15.1.' }
const late = { client: 'Rakennus Harjusuvanto Oy', what: 'Aineisto: Muutokset ja poissaolot · Toimihenkilöt' }
const bank = { client: 'Rakennus Harjusuvanto Oy', what: 'Palkka-aineisto pankkiin · Toimihenkilöt' }
const approval = { client: 'Mesikkäpuodit Oy', what: 'Kuukauden muutokset' }
/** A colleague's. */
const elsewhere = { client: 'Arkkitehdit Viivasto', what: 'Ohjeistuksen ja vastuunjaon päivitys' }

/** Material that three clients have not sent. */
const missing = [
  { client: 'Mesikkäpuodit Oy', what: 'Kuukauden muutokset' },
  { client: 'Ohjelmistotalo Bittikaarna Oy', what: 'Aineisto: HR-Havun muutosloki' },
  { client: 'Rakennus Harjusuvanto Oy', what: 'Tuntilistat ja urakkapohjat' },
]

const row = (page: Page, { client, what }: { client: string; what: string }) =>
  page.getByRole('row').filter({ hasText: client }).filter({ hasText: what })

/** The sign of a row, as screen readers hear it. */
const signed = (page: Page, work: { client: string; what: string }, sign: string) =>
  row(page, work).filter({ has: page.getByRole('gridcell', { name: sign, exact: true }) })

journey('02 monday', 'sample', async (walk) => {
  const { page, hand, look } = walk
  await list(page).waitFor()
  await row(page, report).waitFor()
  await look('today')
  await explains(walk)
  await marksDone(walk)
  await notesInRun(walk)
  await writesTask(walk)
  await skipsWithReason(walk)
  await movesWithReason(walk)
  await waits(walk)
  await asks(walk)
  await filters(walk)

  await walk.restart()
  await list(page).waitFor()
  // The window opens where it was; the filters that were chosen last may not have been written down yet.
  await narrow({ page, hand }, 'Kenen tehtävät', 'Minun (MR)')
  await narrow({ page, hand }, 'Osapuoli', 'Molemmat')
  await hand.unfold(row(page, run))
  await row(page, bank).filter({ hasText: 'siirretty' }).waitFor()
  await signed(page, late, 'Ohitettu').filter({ hasText: reason }).waitFor()
  await hand.end(list(page))
  for (const work of [report, ...liabilities]) await signed(page, work, 'Tehty').filter({ hasText: 'Minna' }).waitFor()
  await look('after-restart')
})

const reason = 'Toimiston muutoksia ei ole tässä kuussa'
/** Something to do that no rule knows, in one line; then it is not needed after all. */
async function writesTask({ page, hand, look }: Journey) {
  const made = row(page, { client: 'Mesikkäpuodit Oy', what: 'Soita' })
  await page.keyboard.press('Alt+t')
  const form = page.getByRole('form', { name: 'Uusi tehtävä' })
  const line = form.getByRole('textbox', { name: 'Tehtävä yhdellä rivillä' })
  await hand.write(line, 'soita Mesikkäpuodeille huomenna klo 10')
  await form.getByRole('button', { name: 'ke 13.1. klo 10.00' }).waitFor()
  await look('one-line')
  await hand.press(form.getByRole('button', { name: 'Tallenna', exact: true }))
  await made.filter({ hasText: 'ke 13.1.' }).waitFor()
  await hand.undo()
  await expect.poll(() => made.count(), { timeout: 10_000 }).toBe(0)
}

const list = (page: Page) => page.getByRole('treegrid', { name: 'Tänään' })

/** What was done is said, and stands no longer among what is open. */
async function said(page: Page, text: string, ...settled: readonly { client: string; what: string }[]) {
  await page.getByText(text).first().waitFor()
  // It may still be in sight, further down.
  const done = page.getByRole('gridcell', { name: /^(?:Tehty|Ohitettu)$/ })
  for (const work of settled) await row(page, work).filter({ hasNot: done }).waitFor({ state: 'detached' })
}

/** A row tells why it is due on its day, and from which source that follows. */
async function explains({ page, hand, look }: Journey) {
  await hand.open(row(page, report))
  const panel = page.getByRole('group', { name: report.what })
  await panel.getByText('Miksi tänä päivänä').waitFor()
  await panel.getByText('maanantai 11.1.2027').first().waitFor()
  await look('explanation')
  await hand.close(panel)
  await panel.waitFor({ state: 'detached' })
}

/** One, then undone, then several at once. */
async function marksDone({ page, hand }: Journey) {
  await hand.act(row(page, report), 'Merkitse tehdyksi', 'Space')
  await said(page, `Merkitty tehdyksi: ${report.what}`, report)
  await hand.undo()
  await signed(page, report, 'Myöhässä').waitFor()
  await hand.act(row(page, report), 'Merkitse tehdyksi', 'Space')
  await said(page, `Merkitty tehdyksi: ${report.what}`, report)

  for (const work of liabilities) await hand.select(row(page, work))
  await page.getByRole('group', { name: 'Valittu: 2 tehtävää' }).waitFor()
  await hand.actOnSelected(row(page, liabilities[1] ?? report), 'Merkitse tehdyksi', 'Space')
  await said(page, 'Merkitty tehdyksi: 2', ...liabilities)
}

/** Something is missing from a run: pay cannot be calculated before it is said what became of it. */
async function notesInRun({ page, hand, look }: Journey) {
  const lacking = 'Tuntilista puuttuu yhdeltä'
  await hand.act(row(page, run), 'Kirjaa ajoon…', 'k')
  const dialog = page.getByRole('dialog', { name: 'Kirjaa ajoon' })
  await hand.write(dialog.getByRole('textbox', { name: 'Asia' }), lacking)
  await look('run-note')
  await hand.press(dialog.getByRole('button', { name: 'Kirjaa' }))
  await dialog.waitFor({ state: 'detached' })
  await row(page, run).filter({ hasText: 'puuttuu 1 asia' }).waitFor()
  await hand.open(row(page, run))
  const noted = page.getByRole('region', { name: 'Palkka-ajo' })
  await noted.getByText('Puuttuu jotakin: palkkoja ei voi laskea').waitFor()
  await look('run')
  await hand.press(noted.getByRole('listitem').filter({ hasText: lacking }).getByRole('button', { name: 'Saatu' }))
  await noted.getByText('Odottaa aineistoa').waitFor()
  await hand.close(page.getByRole('group', { name: /Aineisto/ }))
}

/** No reason, no skipping. */
async function skipsWithReason({ page, hand, look }: Journey) {
  await hand.unfold(row(page, run))
  await hand.act(row(page, late), 'Ohita…', 's')
  const dialog = page.getByRole('dialog', { name: 'Ohita tehtävä' })
  await hand.press(dialog.getByRole('button', { name: 'Ohita' }))
  await dialog.getByText(/^Puuttuu: /).waitFor()
  await look('skip-without-reason')
  await hand.write(dialog.getByRole('textbox', { name: 'Syy' }), reason)
  await interrupted(page, hand)
  await hand.press(dialog.getByRole('button', { name: 'Ohita' }))
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByText(`Ohitettu: ${late.what.split(' · ')[0]}`)
    .first()
    .waitFor()
  await hand.go('Tänään')
  await said(page, `Ohitettu: ${late.what.split(' · ')[0]}`, late)
}

/** The phone rings while a reason is being written: another client's page, and back through the list of drafts. */
async function interrupted(page: Page, hand: Journey['hand']) {
  const dialog = page.getByRole('dialog', { name: 'Ohita tehtävä' })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await hand.find('Mesikkäpuodit Oy')
  await page.getByRole('heading', { level: 1, name: /Mesikkäpuodit/ }).waitFor()
  await hand.press(page.getByRole('button', { name: '1 luonnos' }))
  await hand.press(page.getByRole('button', { name: new RegExp(`^Jatka: Ohita tehtävä: .*${late.client}`) }))
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Syy' }).inputValue(), { timeout: 10_000 }).toBe(reason)
}

async function movesWithReason({ page, hand, look }: Journey) {
  await hand.act(row(page, bank), 'Siirrä…', 'm')
  const dialog = page.getByRole('dialog', { name: 'Siirrä tehtävä' })
  await dialog.getByText('Lakisääteinen määräpäivä ei siirry').waitFor()
  await hand.write(dialog.getByRole('textbox', { name: 'Uusi päivä' }), '15.1.')
  await hand.write(dialog.getByRole('textbox', { name: 'Syy' }), 'Asiakas korjaa tuntilistan')
  await look('move')
  await hand.press(dialog.getByRole('button', { name: 'Siirrä' }))
  await dialog.waitFor({ state: 'detached' })
  await row(page, bank).filter({ hasText: 'pe 15.1.' }).filter({ hasText: 'siirretty' }).waitFor()
}

async function waits({ page, hand }: Journey) {
  await hand.act(row(page, approval), 'Odottaa asiakasta W', 'w')
  await row(page, approval).filter({ hasText: 'pyydetty tänään' }).waitFor()
  await hand.undo()
  await signed(page, approval, 'Ajankohtainen').waitFor()
}

/** Three clients are late with their material: one letter each, read before it opens, and then they wait. */
async function asks({ page, hand, look }: Journey) {
  for (const work of missing) await hand.select(row(page, work))
  await page.getByRole('group', { name: /^Valittu: 3 / }).waitFor()
  await hand.actOnSelected(row(page, missing[2] ?? report), 'Pyydä asiakkaalta…', 'e')
  const dialog = page.getByRole('dialog', { name: '3 pyyntöä asiakkaille' })
  const text = dialog.getByRole('textbox', { name: 'Teksti' })
  await expect.poll(() => text.inputValue()).toContain('maksettavia palkkoja varten')
  await look('request')
  await hand.press(dialog.getByRole('button', { name: 'Avaa 3 kirjettä' }))
  await dialog.waitFor({ state: 'detached' })
  for (const work of missing) await row(page, work).filter({ hasText: 'pyydetty' }).waitFor()
}

/** Only what we must do; then everybody's. */
async function filters({ page, hand, look }: Journey) {
  await narrow({ page, hand }, 'Osapuoli', 'Asiakas')
  await row(page, approval).waitFor()
  await narrow({ page, hand }, 'Osapuoli', 'Me')
  await row(page, approval).waitFor({ state: 'detached' })
  await look('ours')
  await narrow({ page, hand }, 'Osapuoli', 'Molemmat')
  await row(page, approval).waitFor()
  await narrow({ page, hand }, 'Kenen tehtävät', 'Kaikki henkilöt')
  await row(page, elsewhere).waitFor()
  expect(new URL(page.url()).searchParams.get('who')).toBe('all')
}
