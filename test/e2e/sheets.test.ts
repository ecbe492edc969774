// @module-tag slow
/**
 * Three sheets as payroll bureaus publish them, each written from a template by keyboard alone: how many keys that takes, and
 * how long it takes somebody who types. The slow tests write the first of them, the endurance tier all three.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { resourcesFolder } from '../../electron/paths.ts'
import { createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aClient, aContact, aPayGroup, beforePayday } from '../builders/clients.ts'
import { some } from '../builders/endure.ts'
import { closeChromium } from './chromium.ts'
import { textOfPdf } from './files.ts'
import { awaitFocus, hasFocus } from './focus.ts'
import { browserGround } from './ground.ts'
import type { Hand } from './hand.ts'
import { forbidMouse, keyboard } from './keyboard.ts'
import { samplePlace } from './sample-place.ts'
import { TODAY } from './today.ts'
import { watchPage } from './watch.ts'

afterAll(closeChromium)

/** What the keystroke-level model counts for an average typist, in seconds: a key, and a look at where one is. */
const [KEY, LOOK] = [0.28, 1.35]
const TEN_MINUTES = 600

type Desk = { readonly page: Page; readonly hand: Hand; readonly walkTo: (item: string) => Promise<void> }
type Sheet = {
  readonly name: string
  readonly days: readonly (readonly [cutoff: string, days: number])[]
  readonly write: (desk: Desk) => Promise<void>
  /** What its paper must say, besides its client. */
  readonly says: readonly string[]
  readonly saysNot: readonly string[]
}

const sheets: readonly Sheet[] = [
  {
    name: 'Neljätoista Tehtävää Oy',
    days: [['Aineisto', 5]],
    async write(desk) {
      await begins(desk)
      await removes(desk, 'Tieto siitä, ettei muutoksia ole')
      await opens(desk, 'Tunnit, lisät ja muut muuttuvat tiedot', async (form) => {
        await desk.hand.write(how(form), 'Palkkaohjelman tuntilomakkeella. Esihenkilö on hyväksynyt tunnit.')
      })
      await adds(desk, [
        {
          what: 'Matkalaskut ja kulukorvaukset',
          how: 'Hyväksyttyinä, kuitit liitteinä.',
          cutoff: 'Aineisto',
          section: 'Palkka-aineisto',
        },
        { what: 'Luontoisedut', how: 'Etu, saaja ja päivä, josta etu alkaa tai päättyy.' },
        { what: 'Ulosoton maksukiellot', how: 'Kopio kiellosta heti, kun se on saapunut.' },
      ])
      await removesExceptions(desk)
      await writesText(desk, { introduction: '', closing: '' })
    },
    says: [
      'Matkalaskut ja kulukorvaukset',
      'Luontoisedut',
      'tuntilomakkeella',
      '18.2.',
      '18.3.',
      'Verojen ja maksujen',
    ],
    saysNot: ['ettei muutoksia'],
  },
  {
    name: 'Monen Määräpäivän Rakennus Oy',
    days: [['Tuntilistat', 7]],
    async write(desk) {
      const { hand, page } = desk
      await hand.tab('Tiedot')
      await hand.press(page.getByRole('button', { name: 'Kuukausipalkat', exact: true }))
      const form = page.getByRole('form', { name: 'Palkkaryhmä' })
      const cutoff = (at: number) => form.getByRole('group', { name: `Aineisto- ja hyväksyntäpäivät ${at}` })
      const rule = (at: number) => cutoff(at).getByRole('textbox', { name: 'Viimeistään' })
      await hand.write(rule(1), 'maksupäivä-7tp klo 12')
      await hand.press(form.getByRole('button', { name: 'Lisää aineistopäivä' }))
      await hand.write(cutoff(2).getByRole('textbox', { name: 'Nimi' }), 'Matkalaskut')
      await hand.write(rule(2), 'maksupäivä-5tp klo 9')
      await hand.press(form.getByRole('button', { name: 'Lisää hyväksyntäpäivä' }))
      await hand.write(rule(3), 'maksupäivä-2tp klo 14')
      await page.keyboard.press('Control+s')
      await form.waitFor({ state: 'detached' })
      await begins(desk, 'Tuntipalkat ja urakat')
      await opens(desk, 'Matkalaskut ja päivärahat', async (item) => {
        await hand.choose(dayOf(item), 'Matkalaskut')
      })
      await removes(desk, 'Urakat ja mittaukset')
      await removesExceptions(desk)
      await writesText(desk, { introduction: '', closing: '' })
    },
    says: ['ti 16.2.', 'to 18.2.', 'ti 23.2.', 'klo 12', 'klo 9', 'klo 14', 'Tuntilistat työmaittain', 'veronumero'],
    saysNot: ['Urakat ja mittaukset'],
  },
  {
    name: 'Kahden Ryhmän Vuosilista Oy',
    days: [['Aineisto', 6]],
    async write(desk) {
      const { hand, page } = desk
      await hand.tab('Tiedot')
      await hand.press(page.getByRole('button', { name: 'Lisää palkkaryhmä' }))
      const form = page.getByRole('form', { name: 'Palkkaryhmä' })
      await hand.write(form.getByRole('textbox', { name: 'Ryhmän nimi' }), 'Tuntipalkat')
      await hand.write(form.getByRole('textbox', { name: 'Palkanmaksupäivä' }), '15.k.v')
      await hand.write(form.getByRole('textbox', { name: 'Viimeistään' }), 'maksupäivä-7tp klo 12')
      await page.keyboard.press('Control+s')
      await form.waitFor({ state: 'detached' })
      await begins(desk)
      for (const item of [
        'Tieto siitä, ettei muutoksia ole',
        'Päättyvä työsuhde',
        'Palkan tai työajan muutos',
        'Muutosverokortit',
        'Sairauspoissaolojen todistukset',
        'Palkkojen maksaminen',
        'Verojen ja maksujen maksaminen',
      ])
        await removes(desk, item)
      await adds(desk, [
        {
          what: 'Tuntilistat',
          how: 'Tunnit päivittäin, esihenkilön hyväksymät.',
          cutoff: 'Aineisto',
          group: 'Tuntipalkat',
          section: 'Palkka-aineisto',
        },
      ])
      await removesExceptions(desk)
      await writesText(desk, {
        introduction: 'Palkat maksetaan kuukausipalkkaisille 25. päivä ja tuntipalkkaisille 15. päivä.',
        closing: '',
      })
    },
    // Both groups to the end of the list: the last days of a year with Christmas in it.
    says: [
      'Kuukausipalkat',
      'Tuntipalkat',
      '4.2.',
      '15.2.',
      '17.2.',
      '25.2.',
      '15.12.',
      '23.12.',
      'klo 12',
      'tuntipalkkaisille 15. päivä',
    ],
    saysNot: ['Muutosverokortit'],
  },
]

const how = (form: Locator) => form.getByRole('textbox', { name: 'Miten ja mitä kautta' })
const dayOf = (form: Locator) => form.getByRole('combobox', { name: 'Mihin mennessä (palkkaryhmän päivä)' })
const itemForm = ({ page }: Desk) => page.getByRole('form', { name: 'Ohjeen kohta' })
const itemButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The likely template, or another one by the arrows. */
async function begins({ page, hand }: Desk, template?: string) {
  await hand.tab('Ohjeet')
  await hand.press(page.getByRole('button', { name: 'Aloita pohjasta' }))
  const dialog = page.getByRole('dialog', { name: 'Aloita ohje pohjasta' })
  // The likely one has the focus by itself.
  await awaitFocus(page, dialog.getByRole('radio', { checked: true }))
  if (template !== undefined) await hand.pick(dialog, template)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Palkka-aineisto' }).first().waitFor()
}

async function removes({ page, walkTo }: Desk, name: string) {
  await walkTo(name)
  await page.keyboard.press('Delete')
  await itemButton(page, name).waitFor({ state: 'detached' })
}

/** A published sheet has none: the key is pressed until all have gone, and the focus never drops out of the page. */
async function removesExceptions({ page }: Desk) {
  const section = page.getByRole('region', { name: 'Poikkeustilanteet' })
  const items = section.getByRole('listitem')
  await reachFirst(page, section.getByRole('group'))
  for (let left = await items.count(); left > 0; left--) {
    await page.keyboard.press('Delete')
    await expect.poll(() => items.count()).toBe(left - 1)
  }
  expect(await hasFocus(page.getByRole('button', { name: 'Lisää kohta: Poikkeustilanteet' }))).toBe(true)
}

async function writesText({ page, hand }: Desk, texts: { readonly introduction: string; readonly closing: string }) {
  await hand.press(page.getByRole('button', { name: 'Muokkaa tekstiä' }))
  const form = page.getByRole('form', { name: 'Vapaa teksti' })
  // The editors come together, with their tools; the first takes the focus by itself then.
  await form.getByRole('toolbar').first().waitFor()
  const first = form.getByRole('textbox', { name: 'Alkuteksti' })
  await awaitFocus(page, first)
  await writesInEditor(page, first, texts.introduction)
  await writesInEditor(page, form.getByRole('textbox', { name: 'Lopputeksti' }), texts.closing)
  await page.keyboard.press('Control+s')
  await form.waitFor({ state: 'detached' })
}

/** What shows the focus of an editor is the frame around it and its tools, further out than a field's. */
async function writesInEditor(page: Page, editor: Locator, text: string) {
  await editor.waitFor()
  // The way is looked at anew at each stop: editors come a moment after their form, and may drop the focus once.
  for (let stop = 0; stop < 60 && !(await hasFocus(editor)); stop++) {
    const isBehind = await editor.evaluate(
      (element) =>
        ((document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    )
    await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab')
  }
  expect(await hasFocus(editor)).toBe(true)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

async function opens(desk: Desk, name: string, change: (form: Locator) => Promise<void>) {
  await desk.walkTo(name)
  await desk.page.keyboard.press('Enter')
  await change(itemForm(desk))
  await desk.page.keyboard.press('Control+s')
  await itemForm(desk).waitFor({ state: 'detached' })
}

type Added = {
  readonly what: string
  readonly how: string
  readonly cutoff?: string
  readonly group?: string
  readonly section?: string
}

/** One after the other in the same form: what the first stands under, the next ones do too. */
async function adds(desk: Desk, items: readonly Added[]) {
  const { page, hand } = desk
  await hand.press(page.getByRole('button', { name: 'Lisää kohta: Asiakkaalle' }))
  const form = itemForm(desk)
  for (const [at, item] of items.entries()) {
    await hand.write(form.getByRole('textbox', { name: 'Mitä', exact: true }), item.what)
    await hand.write(how(form), item.how)
    if (item.cutoff !== undefined) await hand.choose(dayOf(form), item.cutoff)
    if (item.group !== undefined)
      await hand.choose(form.getByRole('combobox', { name: 'Palkkaryhmä', exact: true }), item.group)
    if (item.section !== undefined) await hand.write(form.getByRole('textbox', { name: 'Otsikko' }), item.section)
    const last = at === items.length - 1
    await page.keyboard.press(last ? 'Control+s' : 'Control+Enter')
    await (last ? form.waitFor({ state: 'detached' }) : itemButton(page, item.what).waitFor())
  }
}

test.for(some(sheets))('the sheet of $name is written by keyboard in under ten minutes', async (sheet) => {
  const place = samplePlace()
  await hasClient(place, sheet)
  const ground = await browserGround({ folder: join(place.data, '..'), ...place })
  try {
    const { page } = ground
    const watch = watchPage(page)
    await forbidMouse(page)
    await ground.open()
    const counted = counting(page)
    const hand = looking(keyboard(page, ground), counted)
    await hand.find(sheet.name)
    await page.getByRole('heading', { level: 1, name: sheet.name }).waitFor()
    await sheet.write({ page, hand, walkTo: walking(page, counted) })
    await hand.press(page.getByRole('button', { name: 'Julkaise versio' }))
    const publishing = page.getByRole('dialog', { name: 'Julkaise versio 1' })
    await hand.press(publishing.getByRole('button', { name: 'Julkaise', exact: true }))
    await publishing.waitFor({ state: 'detached' })
    await hand.press(page.getByRole('button', { name: 'Tulosta', exact: true }))
    const save = page.getByRole('dialog').getByRole('button', { name: 'Tallenna PDF' })
    await expect.poll(() => save.isEnabled(), { timeout: 15_000 }).toBe(true)
    const path = join(place.data, '..', 'sheet.pdf')
    await (await hand.download(save)).saveAs(path)

    const pages = Number(
      /^Pages:\s+(\d+)$/m.exec(
        execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )?.[1],
    )
    const { keys, looks } = counted
    const seconds = Math.round(keys * KEY + looks * LOOK)
    console.info(`${sheet.name}: ${keys} keys, ${looks} looks, ${seconds} s; ${pages} pages`)
    const text = textOfPdf(path)
    for (const said of [sheet.name, ...sheet.says]) expect(text).toContain(said)
    for (const gone of sheet.saysNot) expect(text).not.toContain(gone)
    expect(pages).toBeLessThanOrEqual(2)
    expect(seconds).toBeLessThan(TEN_MINUTES)
    expect(watch.complaints(), 'complaints of the page').toEqual([])
  } finally {
    await ground.close()
  }
})

/** A client with one pay group on the 25th and a contact, and nothing written yet. */
async function hasClient({ data, profile }: { readonly data: string; readonly profile: string }, sheet: Sheet) {
  const core = await createCore({
    sample: createSample(resourcesFolder()),
    profile,
    resources: resourcesFolder(),
    file: data,
    report: (error) => console.error(error),
    clock: { now: () => `${TODAY}T06:30:00.000Z`, today: () => TODAY },
  })
  const client = await aClient().with({ name: sheet.name, number: '901' }).in(core.api)
  await aContact(client).in(core.api)
  await aPayGroup(client)
    .with({
      payday: { rule: { type: 'monthly-day', day: 25 }, non_business_day: { action: 'previous-banking-day' } },
      cutoffs: sheet.days.map(([name, days]) => ({
        kind: 'material' as const,
        name,
        responsible: 'client' as const,
        rule: beforePayday(days),
      })),
    })
    .in(core.api)
  await core.close()
}

type Counted = { keys: number; looks: number }

/** Every key that goes to the page from now on; a key held down with another is two. */
function counting(page: Page): Counted {
  const counted = { keys: 0, looks: 0 }
  const { keyboard: board } = page
  const [press, type] = [board.press.bind(board), board.type.bind(board)]
  board.press = (key, ...rest) => {
    counted.keys += key.split('+').length
    return press(key, ...rest)
  }
  board.type = (text, ...rest) => {
    counted.keys += text.length
    return type(text, ...rest)
  }
  return counted
}

/** A look for everything that a hand does. */
const looking = (hand: Hand, counted: Counted): Hand =>
  new Proxy(hand, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value === 'function') counted.looks++
      return value
    },
  })

/** To an item of the list: into the list by Tab, then along it by the arrows. */
const walking = (page: Page, counted: Counted) => async (name: string) => {
  counted.looks++
  const target = itemButton(page, name)
  await target.waitFor()
  const list = page.getByRole('group', { name: 'Asiakkaalle' })
  const items = await list.locator('button[aria-keyshortcuts]').all()
  const focused = await Promise.all(items.map(hasFocus))
  if (!focused.includes(true)) await reachFirst(page, list)
  const names = await list.locator('button[aria-keyshortcuts]').allTextContents()
  for (let turn = 0; turn < names.length && !(await hasFocus(target)); turn++) {
    const now = await page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.keyboard.press(names.indexOf(now) > names.indexOf(name) ? 'ArrowUp' : 'ArrowDown')
  }
  expect(await hasFocus(target), `the focus is on ${name}`).toBe(true)
}

/** Tab, or Shift Tab, until the focus is somewhere in the list. */
async function reachFirst(page: Page, list: Locator) {
  const inside = () => list.evaluate((element) => element.contains(document.activeElement))
  const behind = await list.evaluate(
    (element) =>
      document.activeElement !== document.body &&
      ((document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  )
  for (let stop = 0; stop < 100 && !(await inside()); stop++) await page.keyboard.press(behind ? 'Shift+Tab' : 'Tab')
}
