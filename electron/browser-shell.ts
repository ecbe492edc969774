/** The browser shell: the core behind loopback HTTP and a window of a browser that is on the computer anyway. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { storage } from '../shared/i18n/storage.ts'
import { openBrowserWindow, type BrowserWindow, windowFolder } from './browser-window.ts'
import type { Core } from './core/core.ts'
import { findBrowser } from './find-browser.ts'
import { serveHttp, type HttpShell } from './http.ts'
import { createLog } from './log.ts'
import { keptHost } from './own-host.ts'
import { profileFolder, rendererFolder, resourcesFolder } from './paths.ts'

const HELP = `vuosikello [--data <file>] [--port <number>] [--print-link]
  --data <file>    the data file to open; the workstation's own when not given
  --port <number>  the port on this computer; a free one when not given
  --print-link     print the link instead of opening a window`

/**
 * Runs until the window is closed or the process is told to stop (Ctrl-C, SIGTERM).
 * @returns the exit code: 0, or 1 after one line on standard error
 */
export async function runBrowserShell(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') return say(options)
  if (options.help) {
    console.log(HELP)
    return 0
  }
  const profile = profileFolder()
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const report = createLog(profile)
  // Asked to stop while still starting: finish the start, then close in order.
  const stopped = stopSignal()
  let coming: Promise<Core> | undefined
  let server: HttpShell | undefined
  let window: BrowserWindow | undefined
  try {
    // A window takes as long to open as the core to come up: neither waits for the other, and the window goes first.
    const core = Promise.withResolvers<Core>()
    const browser = findBrowser()
    const why = options.printLink ? '' : noWindow(browser)
    const folder = browser && why === undefined ? windowFolder(browser, profile, options.data ?? '') : undefined
    const usualPort = portOf(join(profile, options.data ?? ''))
    server = await serveHttp(core.promise, {
      renderer: rendererFolder(),
      // Only our own window keeps anything by address.
      ...(folder !== undefined && { host: keptHost(join(folder, 'host')) }),
      port: options.port,
      usualPort,
      report,
    })
    if (browser !== undefined && folder !== undefined) {
      window = await openBrowserWindow({ browser, folder, server })
      core.resolve((coming = comingUp(profile, options.data, report)))
      await coming
      if ((await Promise.race([window.closed, stopped])) === 'failed') {
        console.error('The browser did not start.')
        await stay(server, stopped)
      }
    } else {
      core.resolve((coming = comingUp(profile, options.data, report)))
      await coming
      if (why) console.log(why)
      await stay(server, stopped)
    }
    return 0
  } catch (error) {
    if (isTaken(error)) return say(`--port ${options.port}: another program uses this port`)
    report(error)
    return say(error instanceof Error ? error.message : String(error))
  } finally {
    // A profile that cannot go now goes at the next start.
    await window?.close().catch(report)
    await server?.close()
    // One that could not come up has been told of already.
    await (await coming?.catch(() => undefined))?.close()
  }
}

/** A port of each data file's own, outside those that systems hand out first. Nothing depends on getting it. */
const portOf = (name: string): number => 49_152 + (createHash('sha256').update(name).digest().readUInt16BE() % 16_384)

async function comingUp(profile: string, file: string | undefined, report: (error: unknown) => void): Promise<Core> {
  // Only now: what the window waits for is read before what the core is made of.
  const [{ createCore }, { createSample }] = await Promise.all([import('./core/core.ts'), import('./sample/index.ts')])
  return createCore({
    sample: createSample(resourcesFolder()),
    profile,
    resources: resourcesFolder(),
    report,
    exclusive: true,
    checked: false,
    closing: (language) => console.log(storage[language].backupOnClosing),
    ...(file !== undefined && { file }),
  })
}

async function stay(server: HttpShell, stopped: Promise<unknown>): Promise<void> {
  console.log(`Vuosikello: ${server.launchUrl}
The link works once, in Chrome, Edge, Chromium or Firefox on this computer (Safari does not find such addresses).
What the browser writes down is its own affair: a private window keeps nothing. Ctrl-C ends the program.`)
  await stopped
}

type Options = { data: string | undefined; port: number; printLink: boolean; help: boolean }

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'print-link': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return `--port ${values.port}: not a port number`
    return { data: values.data, port, printLink: values['print-link'], help: values.help }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Why no window can be opened here; undefined when one can. */
function noWindow(browser: string | undefined): string | undefined {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'There is no display here, so open the link in a browser on this computer.'
  if (browser === undefined) return 'No Chromium, Chrome or Edge was found, so open the link in the browser you use.'
  return undefined
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function stopSignal(): Promise<'stopped'> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done('stopped'))
  })
}

function say(error: string): 1 {
  console.error(error)
  return 1
}
