/** What a window may do: show our own pages. Everything is judged by parsed origin, never by how an address looks. */
import { app, session, shell, type WebFrameMain } from 'electron'
import { isFilePath } from './files.ts'

export const HOME = 'app://bundle/'

const parse = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined)

/** Whether an address belongs to the program. */
export function isOurs(url: string): boolean {
  const parsed = parse(url)
  return parsed?.protocol === 'app:' && parsed.host === 'bundle' && parsed.username === '' && parsed.password === ''
}

/** Whether an address is a page of the interface, and not a file that somebody brought in. */
function isPage(url: string): boolean {
  return isOurs(url) && !isFilePath(new URL(url).pathname)
}

/** Chromium's built-in PDF viewer: an extension that a PDF's frame loads, and that shows the file in a frame of its own. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai'

/** Whether an address may stand in a frame: a page or a file of ours, or the viewer of a PDF of ours. */
function isFramed(url: string): boolean {
  return isOurs(url) || (URL.canParse(url) && new URL(url).href.startsWith(`${PDF_VIEWER}/`))
}

/** Whether a message may be believed: only from the window's own top frame while it shows the interface. */
export function isTrusted(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): frame is WebFrameMain {
  return frame !== null && frame.parent === null && isPage(frame.url)
}

/** The only thing a page may ask for: to put a text on the clipboard, as its copying buttons do. Reading it stays refused. */
const isPermitted = (permission: string, url: string) => permission === 'clipboard-sanitized-write' && isPage(url)

/** No permissions but one, no foreign pages, no windows, no webviews. Web and mail addresses open outside. */
export function installGuards(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isPermitted(permission, requestingUrl)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin))
  session.defaultSession.setDevicePermissionHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    // The window itself only ever shows the interface; a frame in it may also show a file.
    contents.on('will-frame-navigate', (details) => {
      if (!(details.isMainFrame ? isPage(details.url) : isFramed(details.url))) details.preventDefault()
    })
    contents.on('will-redirect', (details) => {
      if (!isOurs(details.url)) details.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

/** Opens an address with the program the computer has for it: nothing but web pages over TLS and mail. */
export function openOutside(url: string): void {
  const parsed = parse(url)
  if (parsed?.protocol === 'https:' || parsed?.protocol === 'mailto:') void shell.openExternal(parsed.href)
}
