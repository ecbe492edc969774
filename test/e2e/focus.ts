/** Moving with the Tab key as a person does, and seeing where one is. */
import type { Locator, Page } from 'playwright-core'

/** More stops than any screen has. */
const STOPS = 250

/**
 * Presses Tab (or Shift Tab, where the target stands before) until the target has the focus. Fails when it cannot be
 * reached, and when nobody could see that it was. `drawn` is what one sees of it, where that is something else.
 */
export async function reach(page: Page, target: Locator, drawn: Locator = target): Promise<void> {
  await drawn.waitFor({ state: 'visible' })
  const before = await look(target)
  // After the look: it may be getting the focus by itself just now.
  if (await hasFocus(target)) return
  const key = (await isBehind(target)) ? 'Shift+Tab' : 'Tab'
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press(key)
    if (!(await hasFocus(target))) continue
    await seen(page, target, before)
    return
  }
  throw new Error(`${String(target)} cannot be reached with ${key}`)
}

/** The target has the focus already, or gets it by itself: a first field, a list after navigation. */
export async function awaitFocus(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle()
  await page.waitForFunction((wanted) => document.activeElement === wanted, element)
}

export const hasFocus = (target: Locator) => target.evaluate((element) => document.activeElement === element)

/** Whether the target stands before what has the focus, in the order of the Tab key. */
const isBehind = (target: Locator) =>
  target.evaluate((element) => {
    const now = document.activeElement
    if (!now || now === document.body) return false
    return (now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  })

/** How an element and what it stands in are drawn, as far as a focus could change it. */
const look = (target: Locator) =>
  target.evaluate((element) => {
    const drawn = [
      'outline',
      'border-color',
      'border-width',
      'box-shadow',
      'background-color',
      'text-decoration',
      'color',
    ]
    const active = element.querySelector('[data-active]')
    const label = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
    const near = [element, element.parentElement, element.nextElementSibling, active, label]
    const styles = near.flatMap((each) => (each ? [getComputedStyle(each), getComputedStyle(each, '::after')] : []))
    return styles.map((style) => drawn.map((name) => style.getPropertyValue(name)).join(';')).join('|')
  })

async function seen(page: Page, target: Locator, before: string): Promise<void> {
  // A colour may take a tenth of a second to change.
  for (let turn = 0; turn < 20; turn++) {
    if ((await look(target)) !== before) return
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  }
  throw new Error(`${String(target)} has the focus, but nothing shows it`)
}
