import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { visible } from '../../shared/domain/text.ts'
import type { Language } from '../../shared/domain/words.ts'
import { commandHelp } from '../../shared/i18n/command-help.ts'
import { commandLine } from '../../shared/i18n/command-line.ts'
import type { Scratch } from './scratch.ts'

/** The same, with what the command itself brings. */
export type Io = Terminal & {
  /** What is made for the time of the command. */
  readonly scratch: Scratch
  /** In which what was done and what went wrong is told. */
  readonly language: Language
  /** From which `huomenna` and `31.3.` are counted. */
  readonly today: IsoDay
  readonly words: Words
  /** What `--help` says of commands and options. */
  readonly help: (typeof commandHelp)[Language]
}

/** What a command may use of the terminal; tests give their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: NodeJS.ProcessEnv
  /** Whether a person sees what is written to `err` as it is written, and may wonder what takes so long. */
  readonly isWatched?: boolean
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
}

export type Words = (typeof commandLine)[Language]

/**
 * The one door to the terminal: whatever clients and files are called, no character of a name steers it. What would stands
 * as `\u001b`, which JSON reads as the character itself.
 */
export function openIo(
  { out, err, ...rest }: Terminal,
  { language, today }: Pick<Io, 'language' | 'today'>,
  scratch: Scratch,
): Io {
  return {
    ...rest,
    out: (text) => out(visible(text)),
    err: (text) => err(visible(text)),
    scratch,
    language,
    today,
    words: commandLine[language],
    help: commandHelp[language],
  }
}

/** A failure with its next step, in one line; the only thing a user sees of it. */
export class CliError extends Error {
  readonly say: (words: Words) => string
  constructor(say: (words: Words) => string) {
    super('said to the user')
    this.say = say
  }
}

/** Each on a line of its own, also where a file's name has a line break. */
export const say = (io: Io, ...lines: readonly string[]): void => {
  for (const line of lines) io.out(`${line.replaceAll('\n', String.raw`\u000a`)}\n`)
}

/** Lists and reports as JSON, two spaces deep: made to be read by programs and looked at by people. */
export const sayJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`)
