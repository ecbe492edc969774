import { CommanderError } from 'commander'
import { failureOf, type Detail } from '../../shared/api/errors.ts'
import { storageFailure } from '../core/storage/failure.ts'
import { CliError } from './io.ts'

type Facts = NonNullable<Detail['facts']>
type Sentence = string | ((facts: Facts) => string)

const named = (facts: Facts, key: string, otherwise: string): string =>
  facts[key] === undefined ? otherwise : String(facts[key])

/** What happened and what to do next, by the reason of the failure. */
const reasons: Readonly<Record<string, Sentence>> = {
  'no-such-file': (facts) =>
    `There is no file ${named(facts, 'file', 'of that name')}. Name another one, or make one with "vuosikello sample --data <file>".`,
  'no-client': (facts) =>
    `There is no client ${named(facts, 'client', 'of that name')}. "vuosikello clients list" shows their numbers and business IDs.`,
  'no-firm': 'The file has no firm yet. Open it in the program once, or fill a new file with "vuosikello sample".',
  closed: 'No data file is open. Name one with --data <file>.',
  'file-exists': (facts) => `There is already a file ${named(facts, 'file', 'of that name')}. Choose another name.`,
  'not-a-database': 'The file is not a Vuosikello data file. Name another one with --data <file>.',
  'not-ours': 'The file is a database of another program. Name another one with --data <file>.',
  'newer-file': 'The file was written by a newer Vuosikello. Update the program, then run the command again.',
  'open-elsewhere': 'The file is open in the program. Close the program, then run the command again.',
  locked: 'The file is being written by another program. Wait until it is finished, then run the command again.',
  damaged: 'The file is damaged. Restore the latest backup with "vuosikello backup restore <file>".',
  'wrong-key': 'The key does not open the file. Check it and try again.',
  'network-place':
    'The file is on a network drive, where data can be damaged. Use a folder on a disk of this computer.',
  'sync-folder': 'The folder is synchronised by another program, which damages data. Use another folder.',
  'disk-full': 'The disk is full. Free some space, then run the command again.',
  'disk-error': 'The disk cannot be read or written. Check it, and restore the latest backup if needed.',
  'read-only': 'The file or folder is read-only. Remove the protection or choose another folder.',
  'cannot-open': 'The file cannot be opened. Check its name and your rights to it.',
  'file-too-large': 'The file is too large for this program. Check that it is the right one.',
  'not-yet': 'This program cannot do that yet.',
}

const fields: Readonly<Record<string, string>> = {
  from: '--from',
  to: '--to',
  client: '--client',
  language: '--lang',
  fiscalYearEnd: '--fiscal-year-end',
  typed: 'the rule',
  rule: 'the rule',
  file: 'the file name',
  path: 'the file name',
  profile: '--profile',
}
const faults: Readonly<Record<string, string>> = {
  'not-a-day': 'is not a date; write it as 2027-03-31',
  'day-out-of-range': 'is outside the years 1900-2199',
  'not-a-month-day': 'is not a day of the year; write it as 12-31',
  'ends-before-start': 'is before --from; give a later day',
  'too-long': 'is too far from --from or too long; give less',
  required: 'is missing',
  malformed: 'has characters or a form that cannot be used',
}

function fieldSentence(detail: Detail): string {
  const [path = '', code = ''] = Object.entries(detail.fields ?? {})[0] ?? []
  const name = path.startsWith('paydays') ? '--paydays' : (fields[path.split('.')[0] ?? ''] ?? path)
  return `${name || 'The input'} ${faults[code] ?? `cannot be used (${code || 'malformed'})`}.`
}

/** Any failure as one line with a next step; never a stack. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof CliError) return oneLine(thrown.message)
  if (thrown instanceof CommanderError) return oneLine(thrown.message.replace(/^error: /, ''))
  const { code, reason, facts = {}, incident, ...detail } = failureOf(storageFailure(thrown))
  const sentence = reason === undefined ? undefined : reasons[reason]
  if (sentence !== undefined) return oneLine(typeof sentence === 'string' ? sentence : sentence(facts))
  if (reason === 'fields') return oneLine(fieldSentence(detail))
  if (code === 'cancelled') return 'Interrupted; nothing was written.'
  if (code === 'internal')
    return `Something went wrong in the program${incident ? ` (incident ${incident})` : ''}. The log in the profile folder says more.`
  return `The command was refused (${reason ?? code}). Nothing was changed.`
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()
