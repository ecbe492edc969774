// @module-tag slow
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject } from 'vitest'
import { checkSums, commandLine, readCsv, unzip } from './files.ts'
import { type Journey, journey } from './harness.ts'

const client = 'Kuljetus Jokihaarama Oy'
const sender = 'Palkkatoimisto Kuukausikello Oy'

journey('09 successor', 'empty', async (walk) => {
  const good = packageOf(walk)
  await opensWithoutTheProgram(walk, good)
  await foundsFirm(walk)
  await refusesDamaged(walk, damaged(good))
  await takesIn(walk, good)
  await beginsTakeover(walk)
})

/** Another firm makes the package, by the command line, from its own data on its own computer. */
function packageOf(walk: Journey): string {
  const folder = join(walk.folder, 'theirs')
  mkdirSync(folder)
  const [data, file] = [join(folder, 'their.db'), join(folder, 'package.zip')]
  copyFileSync(join(inject('sample'), 'firm.db'), data)
  commandLine('handover', 'export', '--data', data, '--client', '112', '--out', file)
  return file
}

/** The same package with one byte of a file in it changed: nobody's computer would notice, the sums do. */
function damaged(good: string): string {
  const file = good.replace('package', 'damaged')
  const bytes = readFileSync(good)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
  return file
}

/** A browser, a spreadsheet and `sha256sum` are enough. */
async function opensWithoutTheProgram({ elsewhere, folder, lookAt }: Journey, file: string) {
  const out = join(folder, 'unzipped')
  mkdirSync(out)
  unzip(file, out)
  const bag = join(out, readdirSync(out)[0] ?? '')
  checkSums('manifest-sha256.txt', bag)
  checkSums('tagmanifest-sha256.txt', bag)

  const [head, ...paydays] = readCsv(
    readFileSync(join(bag, 'data/csv/paygroups.csv'), 'utf8').replace(/^\uFEFF/, ''),
    ',',
  )
  expect(head).toContain('next_payday')
  expect(paydays.map((row) => row[head?.indexOf('name') ?? -1])).toEqual(['Kuljettajat', 'Toimisto ja korjaamo'])

  const reader = await elsewhere()
  const asked: string[] = []
  reader.on('request', (request) => void asked.push(request.url()))
  await reader.goto(pathToFileURL(join(bag, 'data/index.html')).href)
  await reader.getByRole('heading', { level: 1, name: client }).waitFor()
  await reader.getByText(sender).first().waitFor()
  await lookAt(reader, 'package')
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  await reader.context().close()
}

async function foundsFirm({ page, hand }: Journey) {
  const form = page.getByRole('form', { name: 'Perusta oma toimisto' })
  await hand.write(form.getByRole('textbox', { name: 'Toimiston nimi' }), 'Palkkapolku Oy')
  await hand.write(form.getByRole('textbox', { name: 'Oma nimesi' }), 'Aino Alanko')
  await hand.press(form.getByRole('button', { name: 'Perusta toimisto' }))
  await page.getByRole('heading', { level: 1, name: /^Tänään/ }).waitFor()
}

/** Refused with the reason, and nothing of it is there. */
async function refusesDamaged({ page, hand, look }: Journey, file: string) {
  await hand.go('Asiakkaat')
  await page.getByText('Ei vielä asiakkaita').waitFor()
  await look('no-clients')
  await hand.press(page.getByRole('button', { name: 'Ota vastaan luovutuspaketti' }))
  await page.getByRole('heading', { level: 1, name: 'Ota vastaan luovutuspaketti' }).waitFor()
  await look('receive')
  await hand.chooseFile(page.getByRole('button', { name: 'Valitse paketti' }), file)
  await page.getByRole('alert').filter({ hasText: 'Pakettia ei voi tuoda' }).waitFor()
  await look('damaged')
  await hand.go('Asiakkaat')
  await page.getByText('Ei vielä asiakkaita').waitFor()
}

/** Checked first, taken in when it is wanted: the client is there with its people, its year and its instructions. */
async function takesIn({ page, hand, look }: Journey, file: string) {
  await hand.press(page.getByRole('button', { name: 'Ota vastaan luovutuspaketti' }))
  await hand.chooseFile(page.getByRole('button', { name: 'Valitse paketti' }), file)
  await page.getByText('Paketti on ehjä').waitFor()
  await page.getByText(sender).first().waitFor()
  await look('sound')
  await hand.press(page.getByRole('button', { name: 'Tuo asiakas' }))
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
  await page.getByText('Haltuunotossa', { exact: true }).first().waitFor()
  await page.getByText('Sirpa Vuorikangas').first().waitFor()
  await look('taken-in')
  await hand.tab('Vuosi')
  await page
    .getByRole('row')
    .filter({ hasText: /palkat .* · Kuljettajat/ })
    .first()
    .waitFor()
  await look('year')
  await hand.tab('Ohjeet')
  await page.getByRole('button', { name: 'Tarkista ja hyväksy palkkalista' }).first().waitFor()
}

/** What comes next is a takeover with its plan, whose tasks are in the client's year at once. */
async function beginsTakeover({ page, hand, look }: Journey) {
  await hand.tab('Suunnitelmat')
  await hand.press(page.getByRole('button', { name: 'Aloita suunnitelma' }))
  const form = page.getByRole('form', { name: 'Uusi suunnitelma' })
  await look('begin')
  await hand.write(form.getByRole('textbox', { name: 'Ensimmäinen maksupäivä' }), '29.1.2027')
  await hand.press(form.getByRole('button', { name: 'Aloita', exact: true }))
  await form.waitFor({ state: 'detached' })
  await page.getByText('Ensimmäinen maksupäivä perjantai 29.1.2027').waitFor()
  await look('takeover')
}
