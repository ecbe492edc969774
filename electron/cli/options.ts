import { type Command, InvalidArgumentError, Option } from 'commander'
import { isDay, parseMonthDay } from '../../shared/domain/calendar/days/days.ts'
import { readDay } from '../../shared/domain/calendar/said/day-words.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import type { Io, Words } from './io.ts'

/** Refuses what an option was given, with the hint that says what would do. */
export const wrong = (hint: keyof Words['hints']) => new InvalidArgumentError(hint)

/** Reads a day as people type it, of this year where none is said; refuses what is none before anything is opened. */
export const dayIn =
  ({ today, language }: Pick<Io, 'today' | 'language'>) =>
  (text: string): string => {
    const day = readDay(text, { today, language, direction: 'current' })
    if (day === undefined) throw wrong('day')
    return day
  }

/** A day with its year: the one from which others are counted. */
function exactDay(text: string): string {
  if (!isDay(text)) throw wrong('exactDay')
  return text
}

export function monthDay(text: string): string {
  if (parseMonthDay(text) === undefined || text === '02-29') throw wrong('monthDay')
  return text
}

export const daysIn =
  (io: Pick<Io, 'today' | 'language'>) =>
  (text: string): string[] =>
    text.split(',').map(dayIn(io))

/** Options that every command takes. */
export const withData = (command: Command, io: Io): Command =>
  withToday(command.option('--data <file>', io.help.data), io)

const withToday = (command: Command, { help }: Io): Command =>
  command
    .option('--today <day>', help.today, exactDay)
    .addOption(new Option('--language <language>', help.language).choices(languages))

/** Options of a command that makes a data file: never unasked where the workstation keeps its own. */
export const withNewData = (command: Command, io: Io): Command =>
  withToday(command.requiredOption('--data <file>', io.help.newData), io)

/** The language of lists, and of whatever else a command makes: Finnish unless another one is asked for. */
export const outputLanguage = ({ language = 'fi' }: { readonly language?: Language | undefined }): Language => language

export const withJson = (command: Command, { help }: Io): Command => command.option('--json', help.json)

export const withOut = (command: Command, { help }: Io): Command =>
  command.requiredOption('--out <file>', help.out).option('--force', help.force)
