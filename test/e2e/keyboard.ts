import type { Locator, Page } from 'playwright-core'
import { awaitFocus, hasFocus, reach } from './focus.ts'
import { answerChooser, fileFrom, type Desk, type Hand } from './hand.ts'

const sections = { Tänään: '1', Asiakkaat: '2', Kalenteri: '3', Asetukset: '4' } as const

/** More rows than any journey walks through. */
const ROWS = 400

/** Two hands on the keyboard; the mouse lies in a drawer (see `forbidMouse`). */
export function keyboard(page: Page, desk: Desk): Hand {
  const key = (name: string) => page.keyboard.press(name)
  const listOf = (row: Locator) => row.locator('xpath=ancestor::table[1]')
  const isActive = async (row: Locator) => (await row.count()) > 0 && (await row.getAttribute('data-active')) !== null

  /** Walks with the arrows to a row of the list. */
  async function moveTo(row: Locator): Promise<void> {
    // A row that is scrolled away is not in the page.
    if (!(await row.first().isVisible())) await page.keyboard.press('Home')
    await row.first().waitFor()
    await reach(page, listOf(row))
    if (await isActive(row)) return
    await key('Home')
    for (let at = 0; at < ROWS && !(await isActive(row)); at++) await key('ArrowDown')
    if (!(await isActive(row))) throw new Error(`${String(row)} cannot be reached with the arrow keys`)
  }
  /** One of the entries of the menu that has just been opened. */
  const fromMenu = async (entry: Locator) => {
    await entry.waitFor()
    for (let at = 0; at < 60 && !(await hasFocus(entry)); at++) await key('ArrowDown')
    await key('Enter')
  }
  const press = async (target: Locator) => {
    // What is in a menu is no stop of the Tab key.
    if ((await target.getAttribute('role')) === 'menuitem') return fromMenu(target)
    await reach(page, target)
    await key((await target.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter')
  }
  return {
    name: 'keyboard',
    // What has no key of its own is walked to.
    go: (section) =>
      section === 'Palaute'
        ? press(page.getByRole('navigation', { name: 'Osiot' }).getByRole('link', { name: section }))
        : key(`Alt+${sections[section]}`),
    async find(client) {
      await page.getByRole('navigation', { name: 'Osiot' }).waitFor()
      await key('Control+k')
      await awaitFocus(page, page.getByRole('dialog').getByRole('combobox'))
      await page.keyboard.type(client)
      await page.locator('[data-selected]').filter({ hasText: client }).waitFor()
      await key('Enter')
    },
    async tab(name) {
      const bar = page.getByRole('navigation', { name: 'Asiakkaan välilehdet' })
      const link = bar.getByRole('link', { name })
      await bar.getByRole('link').first().waitFor()
      if (!(await link.isVisible())) {
        await press(bar.getByRole('button'))
        return fromMenu(page.getByRole('menuitem', { name }))
      }
      const [own] = (await link.getAttribute('aria-keyshortcuts'))?.split(' ') ?? []
      // A field that has the focus keeps the keys for itself.
      const isWriting = await page.evaluate(() => document.activeElement?.matches('input, textarea') ?? false)
      if (own && !isWriting) await key(own)
      else await press(link)
    },
    press,
    async write(field, text) {
      await reach(page, field)
      await key('Control+A')
      await key('Delete')
      await page.keyboard.type(text)
    },
    async choose(field, option) {
      await reach(page, field)
      const wanted = page.getByRole('option', { name: option, exact: true })
      if ((await field.getAttribute('aria-expanded')) !== 'true') await key('ArrowDown')
      await wanted.waitFor()
      const isThere = async () => (await wanted.getAttribute('data-combobox-selected')) !== null
      for (let at = 0; at < 60 && !(await isThere()); at++) await key('ArrowDown')
      await key('Enter')
    },
    async pick(group, option) {
      const wanted = group.getByRole('radio', { name: option, exact: true })
      // One stop of the Tab key for the whole group; the arrows choose.
      await reach(page, group.getByRole('radio', { checked: true }), group)
      for (let at = 0; at < 10 && !(await wanted.isChecked()); at++) {
        await key('ArrowRight')
        // What is chosen may bring another view, with the choice in it.
        await page.waitForFunction(() => document.activeElement?.matches('input[type=radio]:checked'))
      }
    },
    async open(row) {
      await moveTo(row)
      await key('Enter')
    },
    async unfold(row) {
      await moveTo(row)
      await key('ArrowRight')
    },
    async select(row) {
      await moveTo(row)
      await key('x')
    },
    async act(row, _, shortcut) {
      await moveTo(row)
      await key(shortcut)
    },
    async actOnSelected(row, _, shortcut) {
      await reach(page, listOf(row))
      await key(shortcut)
    },
    async end(list) {
      await reach(page, list)
      await key('End')
    },
    async home(list) {
      await reach(page, list)
      await key('Home')
    },
    undo: () => key('Control+z'),
    close: () => key('Escape'),
    download: (target) => fileFrom(desk, () => press(target)),
    chooseFile: (target, path) => answerChooser(page, desk, () => press(target), path),
  }
}

/** Makes any use of the mouse a complaint of the page. */
export async function forbidMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'wheel'])
      addEventListener(
        kind,
        (event) => {
          if (event.isTrusted) console.error(`The keyboard pass used the mouse: ${kind}`)
        },
        { capture: true, passive: true },
      )
  })
}
