/** The program in a real Electron window. Files that it would ask a place for go into a folder; nothing opens outside. */
import { type ChildProcess, execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { programFolder } from '../../electron/paths.ts'
import type { Saved } from '../e2e/hand.ts'
import { TODAY } from '../e2e/today.ts'
import { type Watch, watchPage } from '../e2e/watch.ts'

export type Window = {
  readonly app: ElectronApplication
  readonly child: ChildProcess
  readonly page: Page
  /** The next file that the program saves, once it is whole. */
  readonly saved: () => Promise<Saved>
  /** What the program wanted opened by other programs, and what it said in boxes, so far. */
  readonly kept: () => Promise<{ readonly opened: readonly string[]; readonly said: readonly string[] }>
  /** Where the user is going to save files. */
  readonly savesAt: (...places: readonly string[]) => Promise<void>
  /** Quits, and waits until everything has ended. */
  readonly stop: () => Promise<void>
}

/** How long the program may take for anything, in ms: a busy machine is no failure. */
const PATIENCE = 60_000

export type Place = { readonly folder: string; readonly data: string; readonly profile: string }

/** What a launched program keeps for us in its main process. */
type Kept = {
  /** Where the user saves the next files; into a folder when there is no answer. */
  places: string[]
  said: string[]
  saved: string[]
  wanted: ((path: string) => void)[]
  opened: string[]
}

declare global {
  // In the program's main process.
  var kept: Kept
}

export function desktopOf() {
  const desktop = inject('desktop')
  if (!desktop) throw new Error('there is no desktop')
  return desktop
}

/** Files that a test made belong to whom Electron runs as. */
export function handOver(folder: string): void {
  const { owner } = desktopOf()
  if (owner !== null) execFileSync('chown', ['-R', owner, folder])
}

/** What starts the program on a file, as a command. */
export function commandOf({ data, profile }: Omit<Place, 'folder'>, args: readonly string[] = []) {
  const { electron, program, env } = desktopOf()
  return {
    command: electron,
    args: [program, '--data', data, ...args],
    env: { ...env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: TODAY, TZ: 'Europe/Helsinki' },
  }
}

/** Starts the program and waits for its window. */
export async function launch({ folder, data, profile }: Place, args: readonly string[] = []): Promise<Window> {
  const downloads = join(folder, 'downloads')
  mkdirSync(downloads, { recursive: true })
  handOver(folder)
  const { command, args: given, env } = commandOf({ data, profile }, args)
  const app = await _electron.launch({
    executablePath: command,
    args: given,
    env,
    cwd: folder,
    chromiumSandbox: true,
    timeout: PATIENCE,
  })
  await app.evaluate(({ dialog, session, shell }, into) => {
    const kept: Kept = { places: [], said: [], saved: [], wanted: [], opened: [] }
    globalThis.kept = kept
    dialog.showSaveDialogSync = (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string }
      const name = defaultPath.split('/').at(-1) ?? ''
      return kept.places.shift() ?? `${into}/${name}`
    }
    dialog.showMessageBoxSync = (...asked: unknown[]) => {
      const { message, detail } = asked.at(-1) as { message: string; detail: string }
      kept.said.push(`${message}: ${detail}`)
      return 0
    }
    session.defaultSession.on('will-download', (_event, item) =>
      item.once('done', () => {
        const wanted = kept.wanted.shift()
        if (wanted) wanted(item.getSavePath())
        else kept.saved.push(item.getSavePath())
      }),
    )
    shell.openExternal = async (url) => void kept.opened.push(url)
  }, downloads)
  // Asked for while it is there: of one that has ended the driver tells nothing.
  const child = app.process()
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  return {
    app,
    page,
    async saved() {
      const path = await app.evaluate(() => {
        const { saved, wanted } = globalThis.kept
        return saved.shift() ?? new Promise<string>((done) => void wanted.push(done))
      })
      return { suggestedFilename: () => basename(path), saveAs: async (to) => copyFileSync(path, to) }
    },
    kept: () => app.evaluate(() => ({ opened: globalThis.kept.opened, said: globalThis.kept.said })),
    savesAt: (...places) => app.evaluate((_, given) => void globalThis.kept.places.push(...given), places),
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      let stuck = false
      const timer = setTimeout(() => (stuck = child.kill('SIGKILL')), PATIENCE)
      await app.close().catch(() => undefined)
      await ended
      clearTimeout(timer)
      if (stuck) throw new Error('The program did not end by itself')
    },
  }
}

export type Running = Window &
  Place & {
    readonly watch: Watch
    /** A picture of the window. */
    readonly look: (name: string) => Promise<void>
    /** Quits and takes the folder away. */
    readonly close: () => Promise<void>
  }

/** A copy of the sample firm in a folder of its own. */
export function samplePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-electron-'))
  const place = { folder, data: join(folder, 'firm.db'), profile: join(folder, 'profile') }
  copyFileSync(join(inject('sample'), 'firm.db'), place.data)
  cpSync(join(inject('sample'), 'profile'), place.profile, { recursive: true })
  return place
}

/** The program on a copy of the sample firm. */
export async function openSample(name: string, place = samplePlace()): Promise<Running> {
  const window = await launch(place)
  const shots = join(programFolder(), 'shots')
  mkdirSync(shots, { recursive: true })
  let count = 0
  return {
    ...window,
    ...place,
    watch: watchPage(window.page),
    look: async (what) => void (await window.page.screenshot({ path: join(shots, `${name}-${++count}-${what}.png`) })),
    async close() {
      await window.stop()
      rmSync(place.folder, { recursive: true, force: true })
    },
  }
}
