/** The real `main.ts` against the recorded Electron; the core's process is played by a script. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, vi } from 'vitest'
import type * as electronFake from '../fakes/electron.ts'
import { folder } from './helpers.ts'

export type Electron = typeof electronFake

/** How long to wait for another process, in ms: a busy machine is no failure. */
export const PATIENCE = 15_000

/** Gives every test of a file a profile of its own; afterwards it is gone. */
export function eachInAProfile(): void {
  beforeEach(() => {
    const profile = folder()
    vi.stubEnv('VUOSIKELLO_PROFILE', profile)
    vi.stubEnv('XDG_CONFIG_HOME', join(profile, 'config'))
    onTestFinished(() => void vi.unstubAllEnvs())
  })
}

/** The profile of this test. */
export const profile = (): string => process.env['VUOSIKELLO_PROFILE'] ?? ''

/** A core that has started, and greets whoever has a port. */
export const CORE = `
process.parentPort.on('message', ({ data, ports }) => {
  if (data.kind === 'start') process.parentPort.postMessage({ kind: 'started' })
  if (data.kind === 'path') process.parentPort.postMessage({ kind: 'answer', id: data.id, value: undefined })
  if (data.kind === 'port') for (const port of ports) { port.start(); port.postMessage('hello') }
  if (data.kind === 'close') process.exit(0)
})`

/** A fresh Electron with the program started in it. */
export async function start(script = CORE, before: (electron: Electron) => void = () => undefined): Promise<Electron> {
  vi.resetModules()
  const electron = await import('../fakes/electron.ts')
  const core = join(profile(), 'core.mjs')
  writeFileSync(core, script)
  electron.world.sourceOf = () => core
  before(electron)
  // Nobody hears of these ends: a program that mourned its core would write to a log that is gone already.
  onTestFinished(() => electron.recorded.processes.forEach((child) => child.removeAllListeners().kill()))
  await electron.launch(() => import('../../electron/main.ts'))
  return electron
}

/** The window, once it is in sight. */
export async function started(electron: Electron) {
  await vi.waitFor(() => expect(electron.recorded.windows[0]?.shown).toBe(true), PATIENCE)
  const [window] = electron.recorded.windows
  if (!window) throw new Error('no window')
  return window
}

/** Ports are handed over, or not, before `send` returns. */
export function askForPort(electron: Electron, frame: ReturnType<Electron['frame']> | null): MessagePort | undefined {
  let given: MessagePort | undefined
  electron.ipcRenderer.once('port', ({ ports: [port] }: { ports: MessagePort[] }) => (given = port))
  electron.ipcRenderer.frame = frame
  electron.ipcRenderer.send('port')
  return given
}

/** What the core says through the port. */
export async function hello(port: MessagePort | undefined): Promise<unknown> {
  const heard = new Promise((done) => port?.addEventListener('message', ({ data }) => done(data)))
  port?.start()
  return heard.finally(() => port?.close())
}

/** The core's script, which also tells this at its start; `telling` is code of its own, ending in a comma. */
export const coreThat = (telling: string): string =>
  CORE.replace("if (data.kind === 'start')", `if (data.kind === 'start') ${telling}`)
