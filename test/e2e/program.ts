/** The program under test: the production build of the browser shell as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../../electron/paths.ts'
import { TODAY } from './today.ts'

export type Program = {
  /** Opens the program in a browser; works once. */
  readonly link: string
  /** Asks the program to end and waits until it has, its backup made. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

export type Place = { readonly data: string; readonly profile: string; readonly port?: number; readonly today?: string }

const ENTRY = join(programFolder(), 'out', 'electron', 'browser.js')

/** Starts the build that is there; building is the scripts' business. Throws what the program wrote when it does not start. */
export async function startProgram({ data, profile, port = 0, today = TODAY }: Place): Promise<Program> {
  if (!existsSync(ENTRY)) throw new Error(`There is no build: run "npm run build" (${ENTRY} is missing)`)
  const args = [ENTRY, '--data', data, '--port', String(port), '--print-link']
  const env = { ...process.env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: today, TZ: 'Europe/Helsinki' }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  try {
    return { link: await linkOf(child), stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** The link that the program prints once it listens. */
function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += String(chunk)
      const link = /http:\/\/[\w-]+\.localhost:\d+\/launch\S+/.exec(said)?.[0]
      if (link) found(link)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => fail(new Error(`The program ended (${code}) before it listened:\n${said}`)))
  })
}
