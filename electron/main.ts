/**
 * The Electron shell. Electron emits `ready` only after this module has been evaluated: never await at its top level.
 */
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  type WebFrameMain,
} from 'electron'
import type { Notices } from '../shared/domain/calendar/reminders.ts'
import type { Language } from '../shared/domain/words.ts'
import { shell } from '../shared/i18n/shell.ts'
import type { Settings } from './core-messages.ts'
import { createLog, logFile } from './log.ts'
import { type CoreProcess, startCore } from './main-core.ts'
import { sayClosing } from './main-closing.ts'
import { commandOf, runCommand } from './main-command.ts'
import { installDownloads } from './main-downloads.ts'
import { HOME, installGuards, isTrusted } from './main-guard.ts'
import { speak, systemLanguage } from './main-last-word.ts'
import { isAtLogin, setStartAtLogin } from './main-login.ts'
import { startReminders } from './main-reminders.ts'
import { createWindow } from './main-window.ts'
import { profileFolder, programFolder, rendererFolder, resourcesFolder } from './paths.ts'
import { answerScheme } from './scheme.ts'

/** In ms. A core that closes gives signs, however long its backup takes; one that is silent for so long is stuck. */
const PATIENCE = 60_000
const RESTARTS = 3
/** A core that has run this long, in ms, does not keep ending. */
const STEADY = 60_000

const profile = profileFolder()
const report = createLog(profile)
const log = logFile(profile)
const file = argument('--data')

// Without it every start compiles all scripts anew. Chromium 114 ends a page of ours that is loaded again with it.
const codeCache = Number(process.versions['chrome']?.split('.')[0] ?? 0) >= 130
protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache },
  },
])
// The window's own data beside ours, not among it.
app.setPath('userData', join(profile, 'electron'))
app.enableSandbox()
const command = commandOf(process.argv, app.isPackaged)
if (command) void runCommand(command).then((code) => app.exit(code))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp)
else app.quit()

let core: CoreProcess | undefined
let window: BrowserWindow | undefined
let restarts = 0
/** As the core told it, once it has. */
let told: Settings | undefined
let spoken = false
let closing: Promise<void> | undefined

const language = (): Language => told?.language ?? systemLanguage()

async function start(): Promise<void> {
  installGuards()
  installDownloads({
    window: () => window,
    language,
    known: () => ({ data: told?.file ?? file, profile }),
  })
  // Windows shows notices only of programs that have a name there; the installer gives the same one.
  if (process.platform === 'win32') app.setAppUserModelId('fi.vuosikello.app')
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'fileMenu' }, { role: 'editMenu' }, { role: 'viewMenu' }]))
  core = runCore()
  core.started.catch(giveUp)
  protocol.handle('app', async (request) => {
    try {
      if (!core) return new Response(null, { status: 503 })
      return await answerScheme(request, rendererFolder(), core.files)
    } catch (error) {
      report(error)
      return new Response(null, { status: 500 })
    }
  })
  ipcMain.on('port', ({ senderFrame }) => connect(senderFrame))
  app.on('second-instance', bringUp)
  app.on('window-all-closed', () => app.quit())
  // Not before: a window may still be held open by something unsaved, and then needs its core.
  app.on('will-quit', closeCoreFirst)
  const state = join(profile, 'electron', 'window.json')
  window = createWindow(join(programFolder(), 'out/preload/preload.cjs'), state, isAtLogin(process.argv))
  // Calls wait in their port until the core is there. Reloading breaks the first loading off, and is no failure.
  await window.loadURL(HOME).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_ABORTED') throw error
  })
  const stop = startReminders({ ask: async (time) => core?.remind(time), open: openToday, report })
  app.on('will-quit', stop)
}

/** Gives a page its way to the core. */
function connect(frame: WebFrameMain | null): void {
  if (!core || !isTrusted(frame)) return
  const { port1, port2 } = new MessageChannelMain()
  core.connect(port1)
  frame.postMessage('port', null, [port2])
}

function bringUp(): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

/** A notice was clicked: the page goes to Today, if nothing half-written holds it back. */
function openToday(): void {
  bringUp()
  window?.webContents.send('today')
}

function runCore(): CoreProcess {
  const began = performance.now()
  const notices: Notices = Notification.isSupported() ? 'program' : 'unsupported'
  const options = { profile, resources: resourcesFolder(), notices, ...(file !== undefined && { file }) }
  const settings = (now: Settings) => {
    told = now
    try {
      setStartAtLogin(now.startAtLogin)
    } catch (error) {
      report(error)
    }
  }
  const died = (code: number, said: string) => {
    report(new Error(`The core ended by itself with code ${code}: ${said}`))
    // Every acknowledged change is on the disk, so starting again is safe; for ever would hide a defect.
    restarts = performance.now() - began > STEADY ? 1 : restarts + 1
    if (restarts > RESTARTS) {
      // Nothing is left for quitting to wait for.
      core = undefined
      return lastWord((words) => [words.ending, words.endingDetail(log)])
    }
    core = runCore()
    core.started.catch(giveUp)
    // The page goes on where it was, with all that has been typed.
    if (window) connect(window.webContents.mainFrame)
  }
  return startCore(join(programFolder(), 'out/electron/core-process.js'), options, { settings, died })
}

/** Quitting waits until the core has closed the data file in order, also when it is asked for once more meanwhile. */
function closeCoreFirst(event: { preventDefault(): void }): void {
  if (!core) return
  event.preventDefault()
  closing ??= closeCore(core)
}

async function closeCore(present: CoreProcess): Promise<void> {
  const done = sayClosing(shell[language()])
  await present.close(PATIENCE).catch(report)
  core = undefined
  done()
  app.quit()
}

function giveUp(error: unknown): void {
  report(error)
  const reason = error instanceof Error ? error.message : String(error)
  lastWord((words) => [words.notStarted, words.notStartedDetail(reason, log)])
}

/** Says once why the program cannot go on, and ends it. */
function lastWord(say: (words: (typeof shell)[Language]) => readonly [title: string, text: string]): void {
  if (spoken) return
  spoken = true
  const words = shell[language()]
  const [title, text] = say(words)
  void speak({ title, text, close: words.close }, window).then(() => app.exit(1))
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
