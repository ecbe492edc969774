// @module-tag slow
import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import { type Journey, journey } from './harness.ts'

/** So many clicks may it take to set up a small firm: three clients, four pay groups, six contacts, deputies. */
const LIMIT = 25

/** What a person does with the two hands, and how much of it was clicking and tabbing. */
function counting({ page, hand }: Pick<Journey, 'page' | 'hand'>) {
  const done = { clicks: 0, tabs: 0 }
  return {
    done,
    click: async (target: Locator) => {
      done.clicks++
      await hand.press(target)
    },
    go: async (section: Parameters<typeof hand.go>[0]) => {
      done.clicks++
      await hand.go(section)
    },
    /** Tabs to the next fields until the one that is asked for has the focus. */
    tabTo: async (field: Locator) => {
      await field.waitFor()
      for (let count = 0; count < 20; count++) {
        if (await field.evaluate((element) => element === document.activeElement)) return
        done.tabs++
        await page.keyboard.press('Tab')
      }
      throw new Error('the field is not reached by Tab')
    },
    /** Types over what the focused field holds. */
    type: async (text: string) => {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(text)
    },
  }
}
type Hands = ReturnType<typeof counting>

journey('11 setting up', 'empty', async (walk) => {
  const { page } = walk
  const hands = counting(walk)
  await foundsFirm(walk)
  const fields = [
    { name: 'Kahvila Aamu Oy', id: '9700001-4', groups: ['Kuukausipalkat', 'Tuntipalkat'] },
    { name: 'Leipomo Tähkä Oy', id: '', groups: ['Kuukausipalkat'] },
    { name: 'Huolto Ilta Oy', id: '', groups: ['Kuukausipalkat'] },
  ]
  for (const [at, { name, id, groups }] of fields.entries()) {
    await addsClient(walk, hands, { name, id, first: at === 0 })
    for (const [number, group] of groups.entries()) await addsGroup(walk, hands, group, number + 1 < groups.length)
    await addsContact(walk, hands, `Kaisa ${at}`)
    await addsContact(walk, hands, `Ville ${at}`)
    // The last form leads to the overview.
    await page.getByRole('form').waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name }).waitFor()
    if (at === 0) await walk.look('set-up')
  }
  await walk.hand.go('Asiakkaat')
  await page.getByRole('row').filter({ hasText: 'Otto Toinen' }).nth(2).waitFor()
  await walk.look('three-clients')
  console.log(`setting up: ${hands.done.clicks} clicks, ${hands.done.tabs} Tabs`)
  expect(hands.done.clicks).toBeLessThanOrEqual(LIMIT)
  await namesForAll(walk)
})

/** The same people for all of them: select, A, and one deed. */
async function namesForAll({ page, hand, look }: Journey) {
  await page.getByRole('grid', { name: 'Asiakkaat' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('a')
  const form = page.getByRole('form', { name: 'Vastuuhenkilöt…' })
  await form.getByText('Huolto Ilta Oy, Kahvila Aamu Oy, Leipomo Tähkä Oy').waitFor()
  await look('same-people')
  await form.getByRole('combobox', { name: 'Varahenkilö' }).fill('Aino Alanko')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await form.getByRole('combobox', { name: 'Vastuuhenkilö' }).fill('Otto Toinen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await hand.press(form.getByRole('button', { name: 'Nimeä' }))
  await form.waitFor({ state: 'detached' })
}

async function foundsFirm({ page, hand }: Journey) {
  const form = page.getByRole('form', { name: 'Perusta oma toimisto' })
  await hand.write(form.getByRole('textbox', { name: 'Toimiston nimi' }), 'Palkkatoimisto Aarni Oy')
  await hand.write(form.getByRole('textbox', { name: 'Oma nimesi' }), 'Aino Alanko')
  await hand.press(form.getByRole('button', { name: 'Perusta toimisto' }))
  await page.getByRole('heading', { level: 1, name: /^Tänään/ }).waitFor()
}

type Client = { readonly name: string; readonly id: string; readonly first: boolean }

/** The card: name, business ID, the first payday; me as responsible is there, the deputy is picked (and made, the first time). */
async function addsClient({ page, look }: Journey, { go, click, tabTo, type }: Hands, { name, id, first }: Client) {
  await go('Asiakkaat')
  await click(page.getByRole('button', { name: /^Uusi asiakas/ }).first())
  const form = page.getByRole('form', { name: 'Uusi asiakas' })
  await tabTo(form.getByRole('textbox', { name: 'Nimi' }))
  await type(name)
  await tabTo(form.getByRole('textbox', { name: 'Y-tunnus' }))
  if (id !== '') await type(id)
  await tabTo(form.getByRole('textbox', { name: 'Palkansaajia' }))
  await type('12')
  await tabTo(form.getByRole('textbox', { name: /Ensimmäinen palkanmaksupäivä/ }))
  await type('29.1.2027')
  const deputy = form.getByRole('combobox', { name: 'Varahenkilö' })
  await tabTo(deputy)
  await page.keyboard.type('Otto Toinen')
  const option = page.getByRole('option', { name: first ? 'Lisää henkilö: Otto Toinen' : 'Otto Toinen' })
  await option.last().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // The list has closed over the choice.
  await page.waitForFunction(
    (field) => (field as HTMLInputElement).value === 'Otto Toinen' && field.getAttribute('aria-expanded') === 'false',
    await deputy.elementHandle(),
  )
  if (first || id === '') await look('card')
  await click(form.getByRole('button', { name: 'Tallenna ja seuraava' }))
}

async function addsGroup({ page, look }: Journey, { click, tabTo, type }: Hands, name: string, more: boolean) {
  const form = page.getByRole('form', { name: 'Palkkaryhmä' })
  await tabTo(form.getByRole('textbox', { name: 'Ryhmän nimi' }))
  await type(name)
  const payday = form.getByRole('textbox', { name: 'Palkanmaksupäivä' })
  await tabTo(payday)
  await type('viim.k')
  await form.getByText('pe 29.1.', { exact: true }).waitFor()
  if (more || name !== 'Kuukausipalkat') await look('group')
  const filled = await payday.elementHandle()
  await click(form.getByRole('button', { name: more ? 'Tallenna ja uusi' : 'Tallenna ja seuraava' }))
  // The same form comes anew, and blank.
  if (more) await page.waitForFunction((field) => !(field as HTMLElement).isConnected, filled)
}

async function addsContact({ page, look }: Journey, { click, tabTo, type }: Hands, name: string) {
  const deputy = name.startsWith('Ville')
  await page.getByRole('heading', { level: 2, name: deputy ? /\(3\/3\)/ : /\(2\/3\)/ }).waitFor()
  const form = page.getByRole('form', { name: 'Yhteyshenkilö' })
  await tabTo(form.getByRole('textbox', { name: 'Nimi' }))
  await type(name)
  await tabTo(form.getByRole('textbox', { name: 'Sähköposti' }))
  await type('nimi@example.fi')
  if (name === 'Ville 0') await look('contact')
  await click(form.getByRole('button', { name: 'Tallenna ja seuraava' }))
}
