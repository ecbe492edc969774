import type { Scratch } from './scratch.ts'

/** The same, with what the command itself brings. */
export type Io = Terminal & {
  /** What is made for the time of the command. */
  readonly scratch: Scratch
}

/** What a command may use of the terminal; tests give their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: NodeJS.ProcessEnv
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
}

/** A failure with its next step, in one line; the only thing a user sees of it. */
export class CliError extends Error {}

export const say = (io: Io, ...lines: readonly string[]): void => {
  for (const line of lines) io.out(`${line}\n`)
}

/** Lists and reports as JSON, two spaces deep: made to be read by programs and looked at by people. */
export const sayJson = (io: Io, value: unknown): void => say(io, JSON.stringify(value, null, 2))
