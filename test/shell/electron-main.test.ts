/** The window, its guards and its core, with the real `main.ts` and the recorded Electron. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  askForPort,
  CORE,
  coreThat,
  eachInAProfile,
  type Electron,
  hello,
  PATIENCE,
  profile,
  start,
  started,
} from './electron-program.ts'

eachInAProfile()

const FAILING = `process.parentPort.on('message', ({ data }) => {
  if (data.kind === 'start') process.parentPort.postMessage({ kind: 'failed', message: 'The data file is locked' })
  if (data.kind === 'close') process.exit(0)
})`
const ENGLISH = "process.parentPort.postMessage({ kind: 'settings', startAtLogin: false, language: 'en' }),"
const DYING = 'process.exit(7)'

/** Ends the core's process as the system might, this many times, each as soon as it is there. */
async function endCores({ recorded }: Electron, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const child = recorded.processes.at(-1)
    const ended = new Promise((done) => child?.once('exit', done))
    child?.kill()
    await ended
  }
}

describe('start', () => {
  it('opens one sandboxed, isolated window on the scheme', async () => {
    const electron = await start()
    const window = await started(electron)
    expect(electron.recorded.windows).toHaveLength(1)
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(String(window.options.webPreferences['preload'])).toMatch(/out[/\\]preload[/\\]preload\.cjs$/)
    expect(window.webContents.mainFrame.url).toBe('app://bundle/')
    expect(electron.recorded.sandboxed).toBe(true)
    expect(electron.recorded.schemes).toEqual([
      {
        scheme: 'app',
        // Node is no Chromium that could keep it.
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: false },
      },
    ])
    expect(electron.recorded.schemes[0]?.privileges).not.toHaveProperty('bypassCSP')
  })
  it('would hang here too if its module waited for ready', async () => {
    vi.resetModules()
    const electron = await import('../fakes/electron.ts')
    const arrived = vi.fn()
    void electron.launch(() => electron.app.whenReady()).then(() => arrived())
    await new Promise((later) => setTimeout(later, 50))
    expect(arrived).not.toHaveBeenCalled()
  })
  it('keeps the data of the window beside the data of the program', async () => {
    const electron = await start()
    expect(electron.recorded.paths).toEqual({ userData: join(profile(), 'electron') })
  })
  it('leaves at once when another instance has the lock, and opens nothing', async () => {
    const electron = await start(CORE, ({ world }) => (world.firstInstance = false))
    expect(electron.recorded.quits).toBe(1)
    expect(electron.recorded.windows).toHaveLength(0)
  })
  it('shows its window when somebody starts a second instance', async () => {
    const electron = await start()
    const window = await started(electron)
    electron.app.emit('second-instance', {}, [])
    expect(window.focused).toBe(true)
  })
  it('goes on when somebody reloads the page while it loads', async () => {
    const electron = await start(CORE, ({ world }) => (world.reloaded = true))
    await vi.waitFor(() => expect(electron.powerMonitor.listenerCount('resume')).toBe(1), PATIENCE)
    expect(electron.recorded.boxes).toEqual([])
    expect(electron.recorded.exits).toEqual([])
  })
  it('says why when the core cannot be made, and ends', async () => {
    const electron = await start(FAILING)
    await vi.waitFor(() => expect(electron.recorded.exits).toEqual([1]), PATIENCE)
    expect(electron.recorded.processes).toHaveLength(1)
    expect(electron.recorded.boxes).toEqual([expect.objectContaining({ message: 'Vuosikello ei käynnistynyt' })])
    expect(electron.recorded.boxes[0]?.detail).toContain('The data file is locked')
    expect(electron.recorded.boxes[0]?.detail).toContain(join(profile(), 'logs', 'vuosikello.log'))
  })
  it('starts a core that ends by itself again, and says one thing when it keeps ending', async () => {
    const electron = await start(DYING, ({ world }) => (world.locale = 'sv-FI'))
    await vi.waitFor(() => expect(electron.recorded.exits).toEqual([1]), PATIENCE)
    expect(electron.recorded.boxes.map(({ message, buttons }) => [message, buttons])).toEqual([
      ['Vuosikello kan inte fortsätta', ['Stäng programmet']],
    ])
    expect(electron.recorded.processes.length).toBe(4)
    expect(readFileSync(join(profile(), 'logs', 'vuosikello.log'), 'utf8')).toContain('ended by itself with code 7')
  })
  it('says it over the window, in the language that the user chose', async () => {
    const electron = await start(coreThat(ENGLISH))
    const window = await started(electron)
    expect(await hello(askForPort(electron, electron.frame(window.webContents.mainFrame.url)))).toBe('hello')
    await endCores(electron, 4)
    await vi.waitFor(() => expect(electron.recorded.boxes).toHaveLength(1), PATIENCE)
    expect(electron.recorded.boxes[0]).toMatchObject({ message: 'Vuosikello cannot go on', over: window })
  })
  it('does not count a core that had been running for long among those that keep ending', async () => {
    const electron = await start()
    await started(electron)
    const now = vi.spyOn(performance, 'now')
    onTestFinished(() => now.mockRestore())
    for (const hours of [1, 2, 3, 4, 5]) {
      now.mockReturnValue(hours * 3_600_000)
      await endCores(electron, 1)
    }
    expect(electron.recorded.boxes).toEqual([])
  })
  it('gives the page a way to the core that came after one that ended, and leaves the page as it is', async () => {
    const electron = await start()
    const window = await started(electron)
    window.webContents.unsaved = true
    const come = new Promise<MessagePort>((done) =>
      electron.ipcRenderer.once('port', ({ ports: [port] }: { ports: MessagePort[] }) => port && done(port)),
    )
    await endCores(electron, 1)
    expect(await hello(await come)).toBe('hello')
    expect(electron.recorded.boxes).toEqual([])
  })
  it.each(['closing the window', 'quitting'])('keeps the core while %s waits for what is unsaved', async (by) => {
    const electron = await start()
    const window = await started(electron)
    const asked = vi.fn()
    electron.ipcRenderer.on('leave', asked)
    onTestFinished(() => void electron.ipcRenderer.off('leave', asked))
    window.webContents.unsaved = true
    const ended = vi.fn()
    electron.recorded.processes[0]?.on('exit', ended)
    // Reloading is held back without a question.
    window.webContents.unload()
    expect(asked).not.toHaveBeenCalled()
    if (by === 'quitting') electron.app.quit()
    else window.close()
    expect(asked).toHaveBeenCalledOnce()
    expect(window.closed).toBe(false)
    expect(await hello(askForPort(electron, electron.frame(window.webContents.mainFrame.url)))).toBe('hello')
    expect(ended).not.toHaveBeenCalled()
    // What the page does when its question was answered.
    window.webContents.unsaved = false
    window.close()
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(0), PATIENCE)
  })
  it('waits with quitting until the core has closed', async () => {
    const electron = await start()
    await started(electron)
    const ended = vi.fn()
    electron.recorded.processes[0]?.on('exit', ended)
    electron.app.emit('window-all-closed')
    expect(ended).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(electron.recorded.quits).toBe(2), PATIENCE)
    expect(ended).toHaveBeenCalledWith(0)
  })
})

describe('the place of the window', () => {
  const write = (text: string) => {
    mkdirSync(join(profile(), 'electron'), { recursive: true })
    writeFileSync(join(profile(), 'electron', 'window.json'), text)
  }
  it('is remembered', async () => {
    const electron = await start()
    const window = await started(electron)
    window.maximized = true
    window.emit('close')
    const again = await start()
    expect((await started(again)).options).toMatchObject({ x: 40, y: 30, width: 1400, height: 900 })
    expect((await started(again)).maximized).toBe(true)
    expect(again).not.toBe(electron)
  })
  it.each([
    ['is on a screen that is gone', '{"x":5000,"y":30,"width":1400,"height":900,"maximized":false}'],
    ['is above every screen', '{"x":0,"y":-900,"width":1400,"height":900,"maximized":false}'],
    ['is not a place', '{"x":"0","y":null,"width":1400}'],
    ['is not JSON', '{'],
    ['is a list', '[]'],
  ])('starts afresh when what was remembered %s', async (_name, text) => {
    write(text)
    const { options } = await started(await start())
    expect(options).toMatchObject({ width: 1280, height: 800, minWidth: 1024 })
    expect(options).not.toHaveProperty('x')
  })
})

describe('guards', () => {
  const HOSTILE = [
    'https://evil.example/?next=app://bundle/',
    'http://bundle/',
    'file:///etc/passwd',
    'app://other/',
    'app://bundle.evil.example/',
    'app://bundle@evil.example/',
    'app://user@bundle/',
    'app:///bundle/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://bundle/x',
    'about:blank',
    'not a url',
    '',
  ]
  const navigate = (window: Awaited<ReturnType<typeof started>>, name: string, url: string, isMainFrame: boolean) => {
    const details = { url, isMainFrame, preventDefault: vi.fn() }
    window.webContents.emit(name, details)
    return details.preventDefault.mock.calls.length > 0
  }
  it.each(HOSTILE)('does not go to %j, in the window or in a frame, directly or by a redirect', async (url) => {
    const window = await started(await start())
    for (const main of [true, false]) {
      expect(navigate(window, 'will-frame-navigate', url, main)).toBe(true)
      expect(navigate(window, 'will-redirect', url, main)).toBe(true)
    }
  })
  it('goes to the pages of the program, and shows files only in a frame', async () => {
    const window = await started(await start())
    expect(navigate(window, 'will-frame-navigate', 'app://bundle/clients/1', true)).toBe(false)
    expect(navigate(window, 'will-frame-navigate', 'app://bundle/files/t/a.html', true)).toBe(true)
    expect(navigate(window, 'will-frame-navigate', 'app://bundle/files/t/a.html', false)).toBe(false)
  })
  it('lets a PDF be shown by the viewer that Chromium has for it, in a frame and nowhere else', async () => {
    const window = await started(await start())
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/6259ae6a-ece7-440d-ae93-51acfe09d8c8'
    expect(navigate(window, 'will-frame-navigate', viewer, false)).toBe(false)
    expect(navigate(window, 'will-frame-navigate', viewer, true)).toBe(true)
    expect(navigate(window, 'will-redirect', viewer, false)).toBe(true)
    for (const other of [
      'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/x',
      `${viewer.slice(0, 51)}.evil.example/`,
    ])
      expect(navigate(window, 'will-frame-navigate', other, false)).toBe(true)
  })
  it('opens no window and no webview; web and mail addresses open outside', async () => {
    const electron = await start()
    const window = await started(electron)
    const open = window.webContents.openHandler
    const outside = ['https://vero.fi/x', 'mailto:a@example.com?subject=x']
    for (const url of [...HOSTILE, 'ms-msdt:/x', 'smb://x/y', 'http://a.example/', 'vbscript:x', ...outside])
      expect(open?.({ url })).toEqual({ action: 'deny' })
    expect(electron.recorded.opened).toEqual(['https://evil.example/?next=app://bundle/', ...outside])
    const event = { preventDefault: vi.fn() }
    window.webContents.emit('will-attach-webview', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })
  it('denies every permission, but lets its own pages put text on the clipboard', async () => {
    const { recorded } = await start()
    await vi.waitFor(() => expect(recorded.permissionRequest).toBeDefined(), PATIENCE)
    const granted = (permission: string, url: string) => {
      const answer = vi.fn()
      recorded.permissionRequest?.({}, permission, answer, { requestingUrl: url })
      expect(answer).toHaveBeenCalledExactlyOnceWith(recorded.permissionCheck?.({}, permission, url))
      return answer.mock.calls[0]?.[0]
    }
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid', 'fileSystem'])
      expect(granted(permission, 'app://bundle/')).toBe(false)
    expect(granted('clipboard-sanitized-write', 'app://bundle/clients/1')).toBe(true)
    for (const url of [...HOSTILE, 'app://bundle/files/t/a.html'])
      expect(granted('clipboard-sanitized-write', url)).toBe(false)
    expect(recorded.devicePermission?.()).toBe(false)
  })
})

describe('the port to the core', () => {
  it('is handed to the top frame of our page', async () => {
    const electron = await start()
    const window = await started(electron)
    const port = askForPort(electron, electron.frame(window.webContents.mainFrame.url))
    const heard = new Promise((done) => port?.addEventListener('message', ({ data }) => done(data)))
    port?.start()
    expect(await heard).toBe('hello')
    port?.close()
  })
  it.each([
    ['a frame that is gone', () => null],
    ['a foreign page', (e: Electron) => e.frame('https://evil.example/')],
    ['another host of our scheme', (e: Electron) => e.frame('app://evil/')],
    ['a look-alike', (e: Electron) => e.frame('https://evil.example/app://bundle/')],
    ['a frame inside our page', (e: Electron) => e.frame('app://bundle/', e.frame('app://bundle/'))],
    ['a foreign frame inside our page', (e: Electron) => e.frame('https://evil.example/', e.frame('app://bundle/'))],
    ['a file that somebody brought in', (e: Electron) => e.frame('app://bundle/files/t/a.html')],
  ])('is not handed to %s', async (_name, frameOf) => {
    const electron = await start()
    await started(electron)
    expect(askForPort(electron, frameOf(electron))).toBeUndefined()
  })
})

describe('the scheme', () => {
  it('serves the interface with its policy, and nothing else', async () => {
    const electron = await start()
    await started(electron)
    const handler = electron.recorded.handlers.get('app')
    const get = async (url: string, init?: RequestInit) => handler?.(new Request(url, init))
    expect((await get('app://evil/'))?.status).toBe(403)
    expect((await get('app://bundle/', { headers: { origin: 'https://evil.example' } }))?.status).toBe(403)
    expect((await get('app://bundle/..%2f..%2fpackage.json'))?.status).toBe(403)
    expect((await get('app://bundle/', { method: 'DELETE' }))?.status).toBe(405)
    expect((await get('app://bundle/files/x'))?.status).toBe(404)
    expect((await get('app://bundle/files/x/y'))?.status).toBe(400)
    expect((await get('app://bundle/files/..%2f..%2fx'))?.status).toBe(400)
  })
})
