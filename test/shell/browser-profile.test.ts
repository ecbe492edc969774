/** What of a browser's profile stays after a run, and what of a run that was killed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newProfile } from '../../electron/browser-profile.ts'
import { folder } from './helpers.ts'

const PLACE = { left: 10, top: 20, right: 810, bottom: 620, maximized: true }
const placed = { browser: { app_window_placement: { '_/home/a/': { local: { html: PLACE } } }, other: 'Aaltonen' } }

/** What a browser writes into its profile while it runs. */
function used(profile: string): void {
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ ...placed, sessions: 'Aaltonen' }))
  writeFileSync(join(profile, 'Default', 'History'), 'Aaltonen')
}

const read = (profile: string): unknown => JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'))

function aWindow(name = 'a'): string {
  const made = join(folder(), name)
  mkdirSync(made)
  return made
}

describe('the profile of a run', () => {
  it('is gone after it, and the next one finds the window where it was and nothing else', () => {
    const window = aWindow()
    const first = newProfile(window)
    expect(first.placement).toBeUndefined()
    used(first.folder)
    first.forget()
    expect(readdirSync(window)).toEqual(['settings.json'])
    const next = newProfile(window)
    expect(next.placement).toEqual(PLACE)
    expect(read(next.folder)).toEqual({ browser: { app_window_placement: placed.browser.app_window_placement } })
    expect(readdirSync(join(next.folder, 'Default'))).toEqual(['Preferences'])
  })
  it('goes at the next start of any window when its program was killed, and its settings stay', () => {
    const killed = aWindow('killed')
    used(
      (mkdirSync(join(killed, 'browser-999999999', 'Default'), { recursive: true }), join(killed, 'browser-999999999')),
    )
    newProfile((mkdirSync(join(killed, '..', 'other')), join(killed, '..', 'other')))
    expect(readdirSync(killed)).toEqual(['settings.json'])
    expect(newProfile(killed).placement).toEqual(PLACE)
  })
  it('takes with it the place in the temporary folder where the browser waited for others of its kind', () => {
    const temporary = folder()
    const [meeting, other] = [join(temporary, 'org.chromium.Chromium.a1b2C3'), join(temporary, 'other')]
    for (const place of [meeting, other]) {
      mkdirSync(place)
      writeFileSync(join(place, 'SingletonSocket'), '')
    }
    const first = newProfile(aWindow())
    symlinkSync(join(meeting, 'SingletonSocket'), join(first.folder, 'SingletonSocket'))
    first.forget()
    expect(existsSync(meeting)).toBe(false)
    // A link that leads elsewhere is followed nowhere.
    const second = newProfile(aWindow('b'))
    symlinkSync(join(other, 'SingletonSocket'), join(second.folder, 'SingletonSocket'))
    second.forget()
    expect(existsSync(other)).toBe(true)
  })
  it('of a program that runs is left alone, unless the computer has been started since', () => {
    const window = aWindow()
    const profile = join(window, `browser-${process.ppid}`)
    mkdirSync(join(profile, 'Default'), { recursive: true })
    newProfile(window)
    expect(existsSync(profile)).toBe(true)
    utimesSync(profile, 1, 1)
    newProfile(window)
    expect(existsSync(profile)).toBe(false)
  })
  it('of the time when there was one for all runs goes too', () => {
    const window = aWindow()
    mkdirSync(join(window, 'browser', 'Default'), { recursive: true })
    used(join(window, 'browser'))
    expect(newProfile(window).placement).toEqual(PLACE)
    expect(existsSync(join(window, 'browser'))).toBe(false)
  })
  it.each(['{"browser":', '[]', 'null', '{"browser":{"app_window_placement":{"a":{"left":"x","top":null}}}}'])(
    'starts without a place where the settings are %s',
    (text) => {
      const window = aWindow()
      writeFileSync(join(window, 'settings.json'), text)
      expect(newProfile(window).placement).toBeUndefined()
    },
  )
})
