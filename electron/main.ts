/**
 * The Electron shell. Electron emits `ready` only after this module has been evaluated: never await at its top level.
 */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol } from 'electron'
import { createLog } from './log.ts'
import { type CoreProcess, startCore } from './main-core.ts'
import { commandOf, runCommand } from './main-command.ts'
import { HOME, installGuards, isTrusted } from './main-guard.ts'
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
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', closeCoreFirst)
  window = createWindow(join(programFolder(), 'out/preload/preload.cjs'), join(profile, 'electron', 'window.json'))
  // Calls wait in their port until the core is there.
  await window.loadURL(HOME)
}

function runCore(): CoreProcess {
  const options = { profile, resources: resourcesFolder(), ...(file !== undefined && { file }) }
  return startCore(join(programFolder(), 'out/electron/core-process.js'), options, (code) => {
    report(new Error(`The core ended by itself with code ${code}`))
    // Every acknowledged change is on the disk, so starting again is safe; for ever would hide a defect.
    if (++restarts > RESTARTS) return giveUp(new Error('Vuosikello cannot go on: its core keeps ending.'))
    core = runCore()
    core.started.then(() => window?.webContents.reload(), giveUp)
  })
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
