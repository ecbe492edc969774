import { type Command, InvalidArgumentError, Option } from 'commander'
import { parseDay, parseMonthDay } from '../../shared/domain/calendar/days/days.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import type { Words } from './io.ts'

/** Refuses what an option was given, with the hint that says what would do. */
export const wrong = (hint: keyof Words['hints']) => new InvalidArgumentError(hint)

/** A date of the calendar; refused before anything is opened. */
export function day(text: string): string {
  if (parseDay(text) === undefined) throw wrong('day')
  return text
}

export function monthDay(text: string): string {
  if (parseMonthDay(text) === undefined || text === '02-29') throw wrong('monthDay')
  return text
}

export const days = (text: string): string[] => text.split(',').map((part) => day(part.trim()))

/** Options that every command takes. */
export const withData = (command: Command): Command =>
  withToday(command.option('--data <file>', "the data file; the workstation's own unless given"))

const withToday = (command: Command): Command =>
  command
    .option('--today <day>', 'take this day for today, for demonstrations', day)
    .addOption(new Option('--language <language>', 'language of what is printed').choices(languages))

/** Options of a command that makes a data file: never unasked where the workstation keeps its own. */
export const withNewData = (command: Command): Command =>
  withToday(command.requiredOption('--data <file>', 'the data file to make'))

/** The language of lists, and of whatever else a command makes: Finnish unless another one is asked for. */
export const outputLanguage = ({ language = 'fi' }: { readonly language?: Language | undefined }): Language => language

export const withJson = (command: Command): Command => command.option('--json', 'print JSON instead of a table')

export const withOut = (command: Command): Command =>
  command
    .requiredOption('--out <file>', 'the file to write')
    .option('--force', 'replace the file if there is one already')
