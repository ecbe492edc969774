import { journey } from './harness.ts'

const client = 'Kaislarannan seurakunta'

/** What every run sees of the built program in a browser: it starts, answers, does a deed, takes it back and shows a client. */
journey('00 glance', 'sample', async ({ page, hand, look }) => {
  const work = page.getByRole('row').filter({ hasText: client }).filter({ hasText: 'Lomapalkkavelka' })
  const isDone = work.filter({ has: page.getByRole('gridcell', { name: 'Tehty', exact: true }) })
  await work.waitFor()
  await look('today')
  await hand.act(work, 'Merkitse tehdyksi', 'Space')
  await page
    .getByRole('contentinfo')
    .getByText(/^Merkitty tehdyksi/)
    .waitFor()
  await hand.undo()
  await work.waitFor()
  await isDone.waitFor({ state: 'detached' })
  await hand.find(client)
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
  await hand.tab('Vuosi')
  await page.getByRole('row').filter({ hasText: 'Palkka' }).first().waitFor()
  await look('year')
})
