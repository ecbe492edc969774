/**
 * A recorded `electron` that behaves like the real one where it matters: messages are cloned, `ready` comes only after
 * the main module has been evaluated, messages carry the frame that sent them, ports queue until they are started, and a
 * utility process runs the real module in a thread of its own.
 */
import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import { MessagePortMain } from './message-port-main.ts'

export { MessagePortMain }

/** What happened; tests read it. */
export const recorded = {
  paths: {} as Record<string, string>,
  sandboxed: false,
  quits: 0,
  exits: [] as number[],
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  windows: [] as BrowserWindow[],
  opened: [] as string[],
  /** What went wrong in a utility process. */
  errors: [] as string[],
  /** Places that were offered for saving. */
  offered: [] as string[],
  /** Messages, and the window each stood over. */
  boxes: [] as (Box & { over: BrowserWindow | undefined })[],
  processes: [] as FakeUtilityProcess[],
  menu: undefined as unknown,
  permissionRequest: undefined as
    | ((
        contents: unknown,
        permission: string,
        answer: (granted: boolean) => void,
        details: { requestingUrl: string },
      ) => void)
    | undefined,
  permissionCheck: undefined as ((contents: unknown, permission: string, origin: string) => boolean) | undefined,
  devicePermission: undefined as (() => boolean) | undefined,
  /** Those that were shown, in order. */
  notices: [] as Notification[],
  appUserModelId: '',
}

/** Tests may change these before `launch`. */
export const world = {
  firstInstance: true,
  notifications: true,
  /** Whether somebody reloads the page while it loads. */
  reloaded: false,
  /** Where the user's own files are. */
  home: '/home/user',
  /** Where the user saves each file, in order; without an answer the question was called off. */
  places: [] as string[],
  /** The language of the computer. */
  locale: 'fi',
  /** What the system knows of starting the program at log-in. */
  login: { openAtLogin: false, wasOpenedAtLogin: false, args: [] as readonly string[], set: 0 },
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  /** From the path of a built module to its source. */
  sourceOf: (built: string) => built,
}

const ready = Promise.withResolvers<void>()

/** Evaluates the main module and only then emits `ready`, as Electron does: a top-level await in it would hang here too. */
export async function launch(load: () => Promise<unknown>): Promise<void> {
  await load()
  ready.resolve()
}

class App extends EventEmitter {
  readonly isPackaged = true
  quitting = false
  enableSandbox(): void {
    recorded.sandboxed = true
  }
  requestSingleInstanceLock(): boolean {
    return world.firstInstance
  }
  whenReady(): Promise<void> {
    return ready.promise
  }
  setPath(name: string, path: string): void {
    recorded.paths[name] = path
  }
  getPath(name: string): string {
    return recorded.paths[name] ?? world.home
  }
  setAppUserModelId(id: string): void {
    recorded.appUserModelId = id
  }
  /** As Windows does, it knows an entry only by the arguments it was made with. */
  getLoginItemSettings({ args = [] }: { args?: readonly string[] } = {}) {
    const { openAtLogin, wasOpenedAtLogin, args: known } = world.login
    return { openAtLogin: openAtLogin && args.join(' ') === known.join(' '), wasOpenedAtLogin }
  }
  setLoginItemSettings({ openAtLogin, args = [] }: { openAtLogin: boolean; args?: readonly string[] }): void {
    world.login = { ...world.login, openAtLogin, args, set: world.login.set + 1 }
  }
  exit(code: number): void {
    recorded.exits.push(code)
  }
  getLocale(): string {
    return world.locale
  }
  /** Closes the windows, any of which may refuse; only without them the program is about to end. */
  quit(): void {
    recorded.quits++
    this.quitting = this.#asks('before-quit')
    if (this.quitting) for (const window of recorded.windows) window.close()
    this.quitting &&= recorded.windows.every((window) => window.closed) && this.#asks('will-quit')
    if (this.quitting) this.emit('quit')
  }
  #asks(event: string): boolean {
    let prevented = false
    this.emit(event, { preventDefault: () => (prevented = true) })
    return !prevented
  }
}
export const app = new App()

export type Frame = {
  url: string
  parent: Frame | null
  postMessage(channel: string, message: unknown, ports: MessagePortMain[]): void
}

/** A frame of a page; its preload hears what is posted to it. */
export function frame(url: string, parent: Frame | null = null): Frame {
  return {
    url,
    parent,
    postMessage: (channel, message, ports) =>
      ipcRenderer.emit(channel, { ports: ports.map((port) => port.detach()) }, structuredClone(message)),
  }
}

class WebContents extends EventEmitter {
  mainFrame = frame('about:blank')
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  /** Whether the page has something unsaved. */
  unsaved = false
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  /** Whether the page lets itself be left. One that does not asks nothing by itself: a browser would. */
  unload(): boolean {
    if (!this.unsaved) return true
    let left = false
    this.emit('will-prevent-unload', { preventDefault: () => (left = true) })
    return left
  }
  /** Reaches the preload of the page. */
  send(channel: string, ...args: unknown[]): void {
    ipcRenderer.emit(channel, { ports: [] }, ...structuredClone(args))
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> }
  shown = false
  focused = false
  maximized = false
  minimized = false
  bounds = { x: 40, y: 30, width: 1400, height: 900 }
  constructor(options: Record<string, unknown> & { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    recorded.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  /** Fails when another loading comes before it is done. */
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    await Promise.resolve()
    if (world.reloaded) throw Object.assign(new Error(`ERR_ABORTED (-3) loading '${url}'`), { code: 'ERR_ABORTED' })
    this.emit('ready-to-show')
  }
  closed = false
  show(): void {
    this.shown = true
  }
  /** Tells `close` before the page is asked, whether or not it lets itself be left. */
  close(): void {
    if (this.closed) return
    let held = false
    this.emit('close', { preventDefault: () => (held = true) })
    if (!held && this.webContents.unload()) this.destroy()
  }
  /** Closes without a question. */
  destroy(): void {
    if (this.closed) return
    this.closed = true
    this.emit('closed')
    if (!app.quitting && recorded.windows.every((window) => window.closed)) app.emit('window-all-closed')
  }
  isVisible(): boolean {
    return this.shown && !this.closed && !this.minimized
  }
  maximize(): void {
    this.maximized = true
  }
  isMaximized(): boolean {
    return this.maximized
  }
  minimize(): void {
    this.minimized = true
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
  }
  focus(): void {
    this.focused = true
  }
  getNormalBounds() {
    return this.bounds
  }
}

/** Says nothing before it is shown, and is clicked or closed by people. */
export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return world.notifications
  }
  readonly title: string
  readonly body: string
  constructor({ title, body }: { title: string; body: string }) {
    super()
    this.title = title
    this.body = body
  }
  show(): void {
    recorded.notices.push(this)
    this.emit('show')
  }
}

/** Sleep and waking: tests emit `resume` and `unlock-screen`. */
export const powerMonitor = new EventEmitter()

export const ipcMain = new EventEmitter()

class IpcRenderer extends EventEmitter {
  /** The frame that the page's messages come from. */
  frame: Frame | null = null
  send(channel: string, ...args: unknown[]): void {
    ipcMain.emit(channel, { senderFrame: this.frame, ports: [] }, ...structuredClone(args))
  }
}
export const ipcRenderer = new IpcRenderer()

export const exposed: Record<string, unknown> = {}
export const contextBridge = {
  exposeInMainWorld: (key: string, value: unknown): void => {
    exposed[key] = value
  },
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain
  constructor() {
    const channel = new MessageChannel()
    this.port1 = MessagePortMain.over(channel.port1)
    this.port2 = MessagePortMain.over(channel.port2)
  }
}

export class FakeUtilityProcess extends EventEmitter {
  readonly module: string
  readonly #worker: Worker
  constructor(module: string) {
    super()
    this.module = module
    this.#worker = new Worker(new URL('./utility-process.ts', import.meta.url), {
      workerData: { module: world.sourceOf(module) },
      execArgv: [],
    })
    this.#worker.on('message', (message: unknown) => this.emit('message', message))
    this.#worker.on('exit', (code) => this.emit('exit', code))
    this.#worker.on('error', (error) => recorded.errors.push(String(error.stack)))
  }
  postMessage(message: unknown, ports: MessagePortMain[] = []): void {
    const transferred = ports.map((port) => port.detach())
    this.#worker.postMessage({ message, ports: transferred }, transferred)
  }
  kill(): boolean {
    void this.#worker.terminate()
    return true
  }
}

export const utilityProcess = {
  fork: (module: string): FakeUtilityProcess => {
    const child = new FakeUtilityProcess(module)
    recorded.processes.push(child)
    return child
  },
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof recorded.schemes): void => {
    recorded.schemes = schemes
  },
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
    recorded.handlers.set(scheme, handler)
  },
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: typeof recorded.permissionRequest): void => {
      recorded.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: typeof recorded.permissionCheck): void => {
      recorded.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler: () => boolean): void => {
      recorded.devicePermission = handler
    },
  }),
}

/** A file on its way to the disk. It goes where it is told before its event is over, or asks by itself. */
export function downloaded(name: string): { saved: string | undefined; cancelled: boolean } {
  const item = { saved: undefined as string | undefined, cancelled: false }
  session.defaultSession.emit(
    'will-download',
    {},
    {
      getFilename: () => name,
      setSavePath: (path: string) => void (item.saved = path),
      cancel: () => void (item.cancelled = true),
    },
  )
  return { ...item }
}

/** A request as it arrives at a scheme's handler: a page's Blob or File has lost its bytes on the way. */
export function arriving(url: string, init: RequestInit = {}): Request {
  return new Request(url, init.body instanceof Blob ? { ...init, body: new Uint8Array() } : init)
}

export const shell = {
  openExternal: async (url: string): Promise<void> => {
    recorded.opened.push(url)
  },
}
type Box = { message: string; detail: string; buttons: readonly string[] }
export const dialog = {
  /** Stands over a window where one is named; read at once. */
  showMessageBox: async (...[first, second]: [Box] | [BrowserWindow, Box]): Promise<{ response: number }> => {
    const [over, box] = first instanceof BrowserWindow ? [first, second] : [undefined, first]
    recorded.boxes.push({ ...(box as Box), over })
    return { response: 0 }
  },
  showMessageBoxSync: (over: BrowserWindow, box: Box): number => {
    recorded.boxes.push({ ...box, over })
    return 0
  },
  showSaveDialogSync: (_over: BrowserWindow, { defaultPath }: { defaultPath: string }): string => {
    recorded.offered.push(defaultPath)
    return world.places.shift() ?? ''
  },
}
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown): void => {
    recorded.menu = menu
  },
}
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => world.displays }
