import { type Command, InvalidArgumentError, Option } from 'commander'
import { parseDay, parseMonthDay } from '../../shared/domain/calendar/days.ts'
import { languages } from '../../shared/domain/words.ts'

/** A date of the calendar; refused before anything is opened. */
export function day(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError('Write a date as 2027-03-31.')
  return text
}

export function monthDay(text: string): string {
  if (parseMonthDay(text) === undefined || text === '02-29')
    throw new InvalidArgumentError('Write a day of the year as 12-31; the last of February as 02-28.')
  return text
}

export const days = (text: string): string[] => text.split(',').map((part) => day(part.trim()))

/** Options that every command takes. */
export const withData = (command: Command): Command =>
  withToday(command.option('--data <file>', "the data file; the workstation's own unless given"))

const withToday = (command: Command): Command =>
  command.option('--today <day>', 'take this day for today, for demonstrations', day)

/** Options of a command that makes a data file: never unasked where the workstation keeps its own. */
export const withNewData = (command: Command): Command =>
  withToday(command.requiredOption('--data <file>', 'the data file to make'))

export const withLanguage = (command: Command, flags = '--language <language>'): Command =>
  command.addOption(new Option(flags, 'language of the output').choices(languages).default('fi'))

export const withJson = (command: Command): Command => command.option('--json', 'print JSON instead of a table')

export const withOut = (command: Command): Command =>
  command
    .requiredOption('--out <file>', 'the file to write')
    .option('--force', 'replace the file if there is one already')
