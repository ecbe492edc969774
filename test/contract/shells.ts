/** Both shells with the real core, as a page meets them: calls through `connect.ts`, files at the same paths. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { vi } from 'vitest'
import { createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { serveHttp } from '../../electron/http.ts'
import { programFolder, resourcesFolder } from '../../electron/paths.ts'
import { fetchHere } from '../builders/loopback.ts'
import { type Api, cancelling, httpLink, linkOf } from '../../renderer/desk/connect.ts'

export type Shell = {
  readonly api: Api
  /** A call by its path, for names that the types do not allow. */
  call(path: readonly string[], input: unknown): Promise<unknown>
  /** Asks for a path as the page does. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** A folder for data files. */
  readonly folder: string
  /** Defects that were reported. */
  readonly defects: unknown[]
  close(): Promise<void>
}

const own = () => mkdtempSync(join(tmpdir(), 'vuosikello-contract-'))

/** The browser shell: a real server on a real port, with the cookie that the launch link gives. */
export async function overHttp(): Promise<Shell> {
  const folder = own()
  const defects: unknown[] = []
  const report = (error: unknown) => void defects.push(error)
  const core = await createCore({
    sample: createSample(resourcesFolder()),
    profile: folder,
    resources: resourcesFolder(),
    exclusive: true,
    report,
  })
  const server = await serveHttp(core, { renderer: folder, report })
  const landing = await fetchHere(server.launchUrl)
  const cookie = landing.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const send = (request: Request) => {
    request.headers.set('cookie', cookie)
    request.headers.set('origin', server.origin)
    return fetchHere(request)
  }
  const link = cancelling(httpLink(server.origin, send))
  // A page's window, without the bridge that Electron's has.
  vi.stubGlobal('window', new EventTarget())
  return {
    api: createORPCClient<Api>(link),
    call: (path, input) => link.call(path, input, { context: {} }),
    fetch: (path, init) => send(new Request(server.origin + path, init)),
    folder,
    defects,
    async close() {
      await server.close()
      await core.close()
      vi.unstubAllGlobals()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The Electron shell: the real main, preload and core process; only Electron itself is played. */
export async function overMessagePort(): Promise<Shell & { crash(): void }> {
  const folder = own()
  vi.resetModules()
  vi.stubEnv('VUOSIKELLO_PROFILE', folder)
  // Whoever runs the tests keeps what starts with their own session.
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'))
  const electron = await import('../fakes/electron.ts')
  electron.world.sourceOf = () => join(programFolder(), 'electron', 'core-process.ts')
  await electron.launch(() => import('../../electron/main.ts'))
  await vi.waitFor(() => {
    if (!electron.recorded.windows[0]?.shown) throw new Error('no window yet')
  })

  // The page: its window, the preload in front of it, then the interface's own code.
  const page = new EventTarget()
  const window = Object.assign(page, {
    postMessage(data: unknown, _target: string, ports: MessagePort[]) {
      const event = Object.assign(new Event('message'), { source: window, data: structuredClone(data), ports })
      queueMicrotask(() => page.dispatchEvent(event))
    },
  })
  vi.stubGlobal('window', window)
  electron.ipcRenderer.frame = electron.frame('app://bundle/')
  await import('../../electron/preload.ts')
  Object.assign(window, electron.exposed)
  const link = linkOf()

  return {
    api: createORPCClient<Api>(link),
    call: (path, input) => link.call(path, input, { context: {} }),
    async fetch(path, init) {
      const handler = electron.recorded.handlers.get('app')
      if (!handler) throw new Error('no scheme')
      return handler(electron.arriving(`app://bundle${path}`, init))
    },
    folder,
    crash: () => void electron.recorded.processes.at(-1)?.kill(),
    get defects() {
      return electron.recorded.errors
    },
    async close() {
      electron.app.quit()
      await vi.waitFor(() => {
        if (electron.recorded.quits < 2) throw new Error('the core has not closed yet')
      }, 10_000)
      vi.unstubAllGlobals()
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
