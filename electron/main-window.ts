/** The window: how it is made, and that it opens again where it was. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'

type WindowState = Rectangle & { maximized: boolean }

const DEFAULT = { width: 1280, height: 800 }

/**
 * Makes the window, hidden until its first paint.
 * @param stateFile remembers place and size from one start to the next
 * @param small whether it begins minimised
 */
export function createWindow(preload: string, stateFile: string, small = false): BrowserWindow {
  const state = readState(stateFile)
  const window = new BrowserWindow({
    ...(state === undefined ? DEFAULT : { x: state.x, y: state.y, width: state.width, height: state.height }),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Vuosikello',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171c' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The built-in PDF viewer: documents are previewed in a frame.
      plugins: true,
      spellcheck: true,
    },
  })
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => (small ? window.minimize() : window.show()))
  window.on('close', () => writeState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  askBeforeClosing(window)
  return window
}

/**
 * A page with something unsaved holds its window back. A browser would ask; Electron says nothing and the window would seem
 * stuck, so the page is told to ask with its own question. It closes the window itself when it may.
 */
function askBeforeClosing(window: BrowserWindow): void {
  let closing = false
  window.on('close', () => (closing = true))
  window.webContents.on('will-prevent-unload', () => {
    // Reloading is held back as well, and needs no question: nothing is lost.
    if (closing) window.webContents.send('leave')
    closing = false
  })
}

/** The remembered place, unless there is none, it is nonsense, or that screen is no longer there. */
function readState(file: string): WindowState | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isState(state) && isVisible(state) ? state : undefined
  } catch {
    return undefined
  }
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const numbers = (['x', 'y', 'width', 'height'] as const).map((key): unknown => Reflect.get(value, key))
  return numbers.every((number) => Number.isSafeInteger(number)) && typeof Reflect.get(value, 'maximized') === 'boolean'
}

/** Enough of the title bar to take hold of must be on some screen. */
function isVisible({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const overlap = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
    return overlap >= 200 && y >= area.y && y < area.y + area.height - 40
  })
}

function writeState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // A place that could not be remembered is no reason to keep a window open.
  }
}
