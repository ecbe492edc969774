/** The command line in this process: what it printed, what it complained of, and its exit code. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../electron/cli/run.ts'

type Runs = (...args: string[]) => Promise<Ran>
/** Runs a command; `in` gives the same with more in its environment. */
export type Run = Runs & { in: (env: Readonly<Record<string, string>>) => Runs }
export type Ran = { code: number; out: string; err: string }

/** A folder for the files of a test file, with a profile of its own in it. */
export function cliFolder(): {
  at: (name: string) => string
  run: Run
  remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-cli-test-'))
  const at = (name: string): string => join(folder, name)
  const runIn =
    (env: Readonly<Record<string, string>>): Runs =>
    async (...args) => {
      const ran: Ran = { code: 0, out: '', err: '' }
      ran.code = await runCli(args, {
        out: (text) => void (ran.out += text),
        err: (text) => void (ran.err += text),
        env: { VUOSIKELLO_PROFILE: at('profile'), ...env },
        signal: new AbortController().signal,
      })
      return ran
    }
  const run: Run = Object.assign(runIn({}), { in: runIn })
  return { at, run, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What a failing command must look like: nothing on standard output, one line on standard error, exit code 1. */
export function oneLine(ran: Ran): string {
  if (ran.code !== 1 || ran.out !== '' || !/^vuosikello: [^\n]+\n$/.test(ran.err))
    throw new Error(`Not one clear line: ${JSON.stringify(ran)}`)
  return ran.err.slice('vuosikello: '.length, -1)
}

/** Runs a command with `--json` and gives what it printed; throws when it did not end well. */
export const jsonOf =
  (run: (...args: string[]) => Promise<Ran>) =>
  async <T>(...args: string[]): Promise<T> => {
    const ran = await run(...args, '--json')
    if (ran.code !== 0 || ran.err !== '') throw new Error(`Did not end well: ${JSON.stringify(ran)}`)
    return JSON.parse(ran.out) as T
  }
