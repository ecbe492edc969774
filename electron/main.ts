/**
 * The Electron shell. Electron emits `ready` only after this module has been evaluated: never await at its top level.
 */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, Notification, protocol } from 'electron'
import type { Notices } from '../shared/domain/calendar/reminders.ts'
import { createLog } from './log.ts'
import { type CoreProcess, startCore } from './main-core.ts'
import { commandOf, runCommand } from './main-command.ts'
import { HOME, installGuards, isTrusted } from './main-guard.ts'
import { isAtLogin, setStartAtLogin } from './main-login.ts'
import { startReminders } from './main-reminders.ts'
import { createWindow } from './main-window.ts'
import { profileFolder, programFolder, rendererFolder, resourcesFolder } from './paths.ts'
import { answerScheme } from './scheme.ts'

/** Closing makes a backup; a large firm's takes seconds. */
const PATIENCE = 60_000
const RESTARTS = 3

const profile = profileFolder()
const report = createLog(profile)
const file = argument('--data')

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
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

async function start(): Promise<void> {
  installGuards()
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
  ipcMain.on('port', ({ senderFrame }) => {
    if (!core || !isTrusted(senderFrame)) return
    const { port1, port2 } = new MessageChannelMain()
    core.connect(port1)
    senderFrame.postMessage('port', null, [port2])
  })
  app.on('second-instance', bringUp)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', closeCoreFirst)
  const state = join(profile, 'electron', 'window.json')
  window = createWindow(join(programFolder(), 'out/preload/preload.cjs'), state, isAtLogin(process.argv))
  // Calls wait in their port until the core is there.
  await window.loadURL(HOME)
  const stop = startReminders({ ask: async (time) => core?.remind(time), open: openToday, report })
  app.on('before-quit', stop)
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
  const notices: Notices = Notification.isSupported() ? 'program' : 'unsupported'
  const options = { profile, resources: resourcesFolder(), notices, ...(file !== undefined && { file }) }
  const settings = ({ startAtLogin }: { startAtLogin: boolean }) => {
    try {
      setStartAtLogin(startAtLogin)
    } catch (error) {
      report(error)
    }
  }
  const died = (code: number) => {
    report(new Error(`The core ended by itself with code ${code}`))
    // Every acknowledged change is on the disk, so starting again is safe; for ever would hide a defect.
    if (++restarts > RESTARTS) return giveUp(new Error('Vuosikello cannot go on: its core keeps ending.'))
    core = runCore()
    core.started.then(() => window?.webContents.reload(), giveUp)
  }
  return startCore(join(programFolder(), 'out/electron/core-process.js'), options, { settings, died })
}

/** Quitting waits until the core has closed the data file in order. */
function closeCoreFirst(event: { preventDefault(): void }): void {
  if (!core) return
  event.preventDefault()
  const closing = core.close(PATIENCE)
  core = undefined
  void closing.catch(report).then(() => app.quit())
}

function giveUp(error: unknown): void {
  report(error)
  dialog.showErrorBox('Vuosikello', error instanceof Error ? error.message : String(error))
  app.quit()
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
