/**
 * The browser profile of our window. A browser writes down what it showed: addresses, titles, pictures of pages. So each run
 * has a profile of its own, which is gone after it; what a killed run left goes at the next start, whichever file that opens.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './core/storage/scratch.ts'

/**
 * What stays of the browser's settings: where the window stood, how large its text is, the printer, the languages of the
 * spelling check (not its words). None of them holds anything of what was shown.
 */
const KEPT = [
  ['browser', 'app_window_placement'],
  ['partition', 'default_zoom_level'],
  ['partition', 'per_host_zoom_levels'],
  ['printing', 'print_preview_sticky_settings'],
  ['spellcheck', 'dictionaries'],
] as const

type Settings = Record<string, Record<string, unknown>>

/** `browser-4711`: the profile of the run with this process; without a number, of an earlier version. */
const run = /^browser(?:-(\d+))?$/

const settingsFile = (folder: string): string => join(folder, 'settings.json')
const preferences = (profile: string): string => join(profile, 'Default', 'Preferences')

/** A window on the screen, in the units of the browser. */
export type Placement = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly maximized: boolean
}

export type BrowserProfile = {
  readonly folder: string
  /** Where the window was at the end of the last run; undefined when none has said. */
  readonly placement: Placement | undefined
  /** Removes it, but for the settings. What another process still holds stays for the next start: then it throws. */
  forget(): void
}

/**
 * Makes the profile of this run in a window's folder, with the settings of the last one.
 * @param folder what `windowFolder` gives; left profiles of all windows beside it are removed
 */
export function newProfile(folder: string): BrowserProfile {
  for (const window of foldersIn(dirname(folder))) for (const left of leftIn(window)) tryToForget(window, left)
  const profile = join(folder, `browser-${process.pid}`)
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  const settings = read(settingsFile(folder))
  writeFileSync(preferences(profile), JSON.stringify(settings), { mode: 0o600 })
  return {
    folder: profile,
    placement: placementIn(settings['browser']),
    forget: () => forget(folder, profile),
  }
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))

/** Profiles of runs that are over. A number that was given to another process since the computer started is none of ours. */
function leftIn(window: string): string[] {
  const started = Date.now() - uptime() * 1000
  return foldersIn(window).filter((path) => {
    const match = run.exec(path.slice(window.length + 1))
    if (!match) return false
    const pid = Number(match[1] ?? 0)
    return !pid || pid === process.pid || !isRunning(pid) || statSync(path).mtimeMs < started
  })
}

/** A browser that outlived its program may still hold it: then the start after this one removes it. */
function tryToForget(window: string, profile: string): void {
  try {
    forget(window, profile)
  } catch {
    // Nothing else depends on it.
  }
}

function forget(window: string, profile: string): void {
  const settings = keptOf(read(preferences(profile)))
  if (Object.keys(settings).length > 0) {
    const file = settingsFile(window)
    writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  forgetMeeting(profile)
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** Outside Windows a browser has a place in the temporary folder where it waits for others of its profile; a killed one leaves it. */
function forgetMeeting(profile: string): void {
  try {
    const place = dirname(readlinkSync(join(profile, 'SingletonSocket')))
    if (/^\.?(?:org\.chromium|com\.google|com\.microsoft)\./i.test(basename(place)))
      rmSync(place, { recursive: true, force: true })
  } catch {
    // There is none.
  }
}

/** The browser keeps it under the address of the page, taken to pieces at every dot: so it never finds it again itself. */
function placementIn(settings: unknown): Placement | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined
  if (isPlacement(settings)) return settings
  for (const inner of Object.values(settings)) {
    const found = placementIn(inner)
    if (found) return found
  }
  return undefined
}

const isPlacement = (value: object): value is Placement =>
  ['left', 'top', 'right', 'bottom'].every((key) => Number.isInteger(Reflect.get(value, key))) &&
  typeof Reflect.get(value, 'maximized') === 'boolean'

function keptOf(all: Settings): Settings {
  const kept: Settings = {}
  for (const [area, name] of KEPT) {
    const value = all[area]?.[name]
    if (value !== undefined) kept[area] = { ...kept[area], [name]: value }
  }
  return kept
}

function read(file: string): Settings {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null ? (read as Settings) : {}
  } catch {
    return {}
  }
}
