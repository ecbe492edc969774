import { runCli } from './run.ts'

/** How long an interrupted command may take for its orderly end. */
const GRACE = 1000

/**
 * Runs one command in this process, with its streams, its environment and its signals. Told to stop, by Ctrl-C or by the
 * system, it stops at the next step of its work, or leaves after a moment; either way nothing half-made stays behind.
 * @returns the exit code
 */
export async function runProcess(args: readonly string[]): Promise<number> {
  const interrupt = new AbortController()
  for (const [name, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.once(name, () => {
      interrupt.abort()
      // What a command makes is removed whenever its process ends; the data file undoes by itself what was not finished.
      setTimeout(() => process.exit(128 + number), GRACE).unref()
    })
  // A reader that stops reading early (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return runCli(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // Windows and macOS name the user's language elsewhere than in the environment.
    env: { LANG: new Intl.DateTimeFormat().resolvedOptions().locale, ...process.env },
    isWatched: process.stderr.isTTY,
    signal: interrupt.signal,
  })
}
