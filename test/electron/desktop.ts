/** A desktop for Electron's windows: a display, a window manager, a message bus and a place for notices, all of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

export type Desktop = {
  /** What is started for a window: the runtime, as an ordinary user. */
  readonly electron: string
  /** The folder of the program that it is given. */
  readonly program: string
  readonly env: Readonly<Record<string, string>>
  /** Whose files Electron reads and writes, where that is somebody else. */
  readonly owner: string | null
}

declare module 'vitest' {
  export interface ProvidedContext {
    desktop?: Desktop
  }
}

/** Vitest calls it once before the tests, and what it gives after them. */
export default async function startDesktop(project: TestProject): Promise<() => Promise<void>> {
  const { VUOSIKELLO_ELECTRON: electron, VUOSIKELLO_PROGRAM: program } = process.env
  if (!electron || !program) throw new Error('Run "npm run e2e:electron": it finds the runtime')
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-desktop-'))
  const started: ChildProcess[] = []
  const stop = async () => {
    // One after the other: what still runs would write into the folder that goes.
    for (const child of started.toReversed()) await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    chmodSync(folder, 0o755)
    const asUser = userPrefix()
    const env: Record<string, string> = process.platform === 'linux' ? await linuxDesktop(folder, asUser, started) : {}
    project.provide('desktop', {
      electron: asUser.length ? wrapper(join(folder, 'electron'), [...asUser, electron]) : electron,
      program,
      env,
      owner: asUser.length ? USER : null,
    })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill()
  })
}

const USER = 'nobody'
const userPrefix = () =>
  process.getuid?.() === 0 ? ['setpriv', `--reuid=${USER}`, `--regid=${idOf('-g')}`, '--clear-groups'] : []
const idOf = (what: string) => execFileSync('id', [what, USER], { encoding: 'utf8' }).trim()

function wrapper(path: string, command: readonly string[]): string {
  writeFileSync(path, `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 })
  return path
}

async function linuxDesktop(folder: string, asUser: readonly string[], started: ChildProcess[]) {
  const home = join(folder, 'home')
  mkdirSync(home)
  if (asUser.length) execFileSync('chown', [USER, home])
  const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const display = await said(started, ['Xvfb', '-displayfd', '1', ...screen], {})
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, DISPLAY: `:${display}`, LANG: 'C.UTF-8' }
  started.push(spawn('openbox', { env, stdio: 'ignore' }))
  // It starts the program that shows notices when the first one comes.
  const address = `unix:path=${join(home, 'bus')}`
  await said(
    started,
    [...asUser, 'dbus-daemon', '--session', '--nofork', '--print-address', `--address=${address}`],
    env,
  )
  return { ...env, DBUS_SESSION_BUS_ADDRESS: address }
}

/** Starts a program that says one line when it is ready, and gives that line. */
function said(started: ChildProcess[], [program = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  return new Promise((done, fail) => {
    let complaints = ''
    child.stderr.on('data', (text: Buffer) => (complaints += String(text)))
    child.stdout.once('data', (text: Buffer) => done(String(text).trim()))
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`${program} ended (${code}): ${complaints}`)))
  })
}
