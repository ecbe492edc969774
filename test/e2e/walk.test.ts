// @module-tag slow
/**
 * Whoever is interrupted all day: keys and clicks by chance over every form of the program, with text half typed in between.
 * No text is lost, typing does no deed, the focus is never on nothing and no window stands where it cannot be reached.
 */
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { count, some } from '../builders/endure.ts'
import { chromiumContext, closeChromium } from './chromium.ts'
import { startProgram } from './program.ts'
import { samplePlace } from './sample-place.ts'

/** So many steps by each seed; in the endurance tier 5,000 in all. */
const STEPS = count(90, 1000)
const SEEDS = some([7, 11, 23, 42, 99])
/** Milliseconds between two steps: as fast as a person is. Nothing is waited for by it. */
const PACE = 100
/** How long the focus may be on its way, and how long a draft. */
const PATIENCE = { timeout: count(5000, 20_000) }

/** What would end the walk or lead out of the program, and what gives text up on purpose. */
const NEVER =
  /Hylkää|Aloita|Poista|Tyhjennä|Tulosta|Lataa|Vie|Palauta|Tallenna|Perusta|Avaa|Julkaise|Merkitse|Kumo|mallitoimisto|Kalenteritiedosto|Luo |Tee |Varmuus|Ota |Testaa|Nimeä$|Ehdota|Soita|Sähköposti|Eteenpäin|Takaisin|[Pp]aketti|Lisää henkilö:/
const KEYS =
  'Tab Tab Shift+Tab Escape Escape ArrowDown ArrowUp Alt+1 Alt+2 Alt+3 Alt+4 Control+k F6 PageDown Home t n r 1 2 4 Alt+n Alt+t Alt+y Alt+Shift+5 Space Space x s w m e p a'.split(
    ' ',
  )

/** Chance that is the same in every run. */
function chance(seed: number) {
  let state = seed
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000
  return { next, of: <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)] }
}

/** Where the focus is, and whether what stands uppermost can be reached. */
const look = (page: Page) =>
  page.evaluate((picker) => {
    const field = document.activeElement
    const windows = [...document.querySelectorAll('[aria-modal="true"]')]
    const box = windows.at(-1)?.getBoundingClientRect()
    const over = box && document.elementFromPoint(box.x + box.width / 2, box.y + 20)
    const placeOf = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ')
    const isText =
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'password')
    return {
      tag: field?.tagName ?? '',
      label: isText ? (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '') : '',
      /** The text that a rule replaces, as it should, when it is picked where the focus is. */
      replaces: field
        ?.closest(`[role="group"][aria-label="${picker}"]`)
        ?.parentElement?.parentElement?.querySelector('input')?.labels?.[0]?.textContent,
      form: field?.closest('form')?.getAttribute('aria-label') ?? '',
      isText:
        isText && field.getAttribute('role') !== 'combobox' && !['checkbox', 'radio', 'file'].includes(field.type),
      value: isText ? field.value : '',
      isList: field?.matches('[data-list]') ?? false,
      /** A day of a calendar takes the place of what was typed for it, as it should. */
      isDay: field?.matches('.mantine-DatePicker-day') ?? false,
      name: `${field?.getAttribute('aria-label') ?? ''} ${field?.textContent ?? ''}`.trim(),
      /** Whether a form in sight holds words that were typed here. */
      isHalfTyped: [...document.querySelectorAll<HTMLInputElement>('form input, form textarea')].some(({ value }) =>
        /\bw\d+x\b/.test(value),
      ),
      /** What lies over the window that stands uppermost. */
      over:
        box && windows.length === 1 && over?.closest('[aria-modal="true"]') === null
          ? `${over.outerHTML.slice(0, 400)} at ${placeOf(over.getBoundingClientRect())}, the window at ${placeOf(box)}`
          : '',
    }
  }, rulePicker.fi.pick)

/** Presses one of the things that can be pressed, in the window that stands uppermost; a window with one thing alone is left. */
async function pressSomething(page: Page, at: number): Promise<string> {
  const name = await page.evaluate(
    ([chosen, never]) => {
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      const windows = [...document.querySelectorAll('[aria-modal="true"]')]
      const root = windows.find((one) => one.contains(middle)) ?? windows.at(-1) ?? document
      const nameOf = (one: Element) => `${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''}`.trim()
      const pattern =
        'button:enabled:not(.mantine-DatePicker-day), a[href^="/"], input:enabled:not([type=file]):not([type=hidden]), textarea'
      const found = [...root.querySelectorAll(pattern)].filter((one) => {
        const { width, height, top, bottom } = one.getBoundingClientRect()
        return width > 4 && height > 4 && top >= 0 && bottom <= innerHeight && !new RegExp(never).test(nameOf(one))
      })
      if (windows.length > 0 && found.length < 2) return undefined
      const one = found[Math.floor(chosen * found.length)]
      document.querySelector('[data-walk]')?.removeAttribute('data-walk')
      one?.setAttribute('data-walk', '')
      return one ? nameOf(one).slice(0, 60) || one.tagName : ''
    },
    [at, NEVER.source] as const,
  )
  if (name === undefined) {
    await page.keyboard.press('Escape')
    return 'leave a window'
  }
  // What is covered, by a message or a menu, is not pressed by anybody.
  if (name !== '')
    await page
      .locator('[data-walk]')
      .click({ timeout: 500 })
      .catch(() => undefined)
  return `press ${name}`
}

test.each(SEEDS)(
  `${STEPS} steps by chance (%i) lose no text and no focus, and do nothing unasked`,
  { timeout: STEPS * 2000 },
  async (seed) => {
    const { data, profile } = samplePlace()
    const program = await startProgram({ data, profile })
    onTestFinished(() => program.stop())
    const page = await (await chromiumContext()).newPage()
    onTestFinished(() => page.close())
    const read = (query: string): string => {
      const file = new Database(data, { readonly: true })
      try {
        return JSON.stringify(file.prepare(query).all())
      } finally {
        file.close()
      }
    }
    const deeds = () => read('select max(seq) as last from change')
    await page.goto(program.link)
    await page.getByRole('heading', { level: 1, name: /^Tänään/ }).waitFor()

    const { next, of } = chance(seed)
    const faults: string[] = []
    /** What was done, step by step: told of where the walk went astray. */
    const trail: string[] = []
    let typed: { readonly word: string; readonly label: string; readonly where: string }[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    const lost = async () => {
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join('\n'),
      )
      const kept = seen + read('select values_json from draft')
      const gone = typed.filter(({ word }) => !kept.includes(word))
      if (gone.length === 0) return gone
      // What somebody saved after all is in the history.
      const saved = read('select after from change order by seq desc limit 5000')
      return gone.filter(({ word }) => !saved.includes(word))
    }
    /** Since which step a word has been seen nowhere. */
    const missing = new Map<string, number>()
    for (let step = 0; step < STEPS; step++) {
      const way = next()
      const before = await look(page)
      let did = ''
      if (way < 0.35 && before.isText && before.form !== '') {
        const word = `w${step}x`
        const last = deeds()
        await page.keyboard.press('Control+End')
        await page.keyboard.type(` ${word}`)
        did = `type ${word} into ${before.form}`
        if ((await look(page)).value.includes(word))
          typed.push({
            word,
            label: before.label,
            where: `${before.label} of ${before.form}, ${new URL(page.url()).pathname}`,
          })
        if (deeds() !== last) faults.push(`${step}: ${did} did something`)
      } else if (way < 0.75) did = await pressSomething(page, next())
      else {
        const drawn = of(KEYS) ?? 'Tab'
        // The space bar presses what has the focus: not what would give text up on purpose.
        const spares = before.isDay || (!before.isList && !before.isText && NEVER.test(before.name))
        const key = drawn === 'Space' && spares ? 'Tab' : drawn
        did = `key ${key}`
        const last = deeds()
        // A field that Tab leads to has all of its text chosen: a letter would take its place, as it should.
        if (before.isText && (key.length === 1 || key === 'Space')) await page.keyboard.press('Control+End')
        await page.keyboard.press(key)
        await page.waitForTimeout(PACE)
        // Beside a form that is half filled, no key of a list does anything; where none is, Space marks a row as it should.
        if (before.isHalfTyped && (before.isList || before.isText) && deeds() !== last)
          faults.push(`${step}: ${did} beside a half-typed form did something`)
      }
      await page.waitForTimeout(PACE)
      const astray = async () => {
        const { tag, over } = await look(page)
        return [
          ...(tag === 'BODY' ? ['the focus is on nothing'] : []),
          ...(over ? [`a window is out of reach under ${over}`] : []),
        ]
      }
      const { replaces } = await look(page)
      typed = typed.filter(({ label }) => label !== replaces)
      const words = (await lost()).map(({ word }) => word)
      for (const word of missing.keys()) if (!words.includes(word)) missing.delete(word)
      for (const word of words) if (!missing.has(word)) missing.set(word, step)
      trail.push(`${step}: ${did}, ${new URL(page.url()).pathname}`)
      await expect.poll(astray, { ...PATIENCE, message: trail.slice(-8).join('\n') }).toEqual([])
    }
    const told = [...missing.values()].map((since) => trail.slice(Math.max(0, since - 12), since + 3).join('\n'))
    await expect.poll(lost, { ...PATIENCE, message: told.join('\n\n') }).toEqual([])
    expect(faults.join('\n')).toBe('')
    expect(typed.length).toBeGreaterThan(STEPS / 100)
  },
)

afterAll(closeChromium)
