import type { Detail } from '../../shared/api/errors.ts'

export type Facts = NonNullable<Detail['facts']>
type Sentence = string | ((facts: Facts) => string)

const named = (facts: Facts, key: string, otherwise: string): string =>
  facts[key] === undefined ? otherwise : String(facts[key])

const broken = (facts: Facts, what: string): string =>
  `${named(facts, 'file', 'A file')} ${what}. Nothing was imported: ask the sender for a new package.`

/** What happened and what to do next, by the reason of the failure; by code and reason where one word has two meanings. */
export const reasons: Readonly<Record<string, Sentence>> = {
  'no-such-file': (facts) =>
    `There is no file ${named(facts, 'file', 'of that name')}. Name another one, or make one with "vuosikello sample --data <file>".`,
  'no-client': (facts) =>
    `There is no client ${named(facts, 'client', 'of that name')}. "vuosikello clients list" shows their numbers and business IDs.`,
  'no-firm': 'The file has no firm yet. Open it in the program once, or fill a new file with "vuosikello sample".',
  closed: 'No data file is open. Name one with --data <file>.',
  'file-exists': (facts) => `There is already a file ${named(facts, 'file', 'of that name')}. Choose another name.`,
  'data-file': (facts) =>
    `${named(facts, 'file', 'The file')} holds Vuosikello's data or is needed by the program. Nothing was written: choose another name.`,
  'not-a-database': 'The file is not a Vuosikello data file. Name another one with --data <file>.',
  'not-ours': 'The file is a database of another program. Name another one with --data <file>.',
  'newer-file': 'The file was written by a newer Vuosikello. Update the program, then run the command again.',
  'open-elsewhere': 'The file is open in the program. Close the program, then run the command again.',
  locked: 'The file is being written by another program. Wait until it is finished, then run the command again.',
  damaged: 'The file is damaged. Restore the latest backup with "vuosikello backup restore <file>".',
  'wrong-key': 'The key does not open the file. Check it and try again.',
  'network-place':
    'The file is on a network drive, where data can be damaged. Use a folder on a disk of this computer.',
  'sync-folder':
    'The folder is synchronised by another program, which damages data. Move the file to a folder of this computer alone, for instance the profile folder, and name it there with --data <file>.',
  'disk-full': 'The disk is full. Free some space, then run the command again.',
  'disk-error': 'The disk cannot be read or written. Check it, and restore the latest backup if needed.',
  'other-firm': (facts) =>
    `The backup is another firm's: ${named(facts, 'firm', 'without a name')}. Nothing was changed; to restore it all the same, say --firm "${named(facts, 'firm', '')}".`,
  'broken-history':
    'The change history of the backup has been altered since it was written. Nothing was changed; use an earlier backup, or say --broken-history to restore this one.',
  'is-open-file': 'That is the data file itself and not a backup of it. Name a backup.',
  restoring: 'A backup is being restored. Wait until it is finished, then run the command again.',
  'file-taken':
    'The data file was removed or replaced while it was open, and no copy could be written. Free some space, then run the command again.',
  'linked-file':
    'The file has a second name on the disk (a hard link). Make an ordinary copy of it and name the copy with --data <file>.',
  'foreign-parts': (facts) =>
    `Another program added parts to the file that can change data (${named(facts, 'parts', 'unknown')}). Restore a backup from before that.`,
  'read-only': 'The file or folder is read-only. Remove the protection or choose another folder.',
  'cannot-open': 'The file cannot be opened. Check its name and your rights to it.',
  'file-too-large': 'The file is too large for this program. Check that it is the right one.',
  'invalid damaged': (facts) => broken(facts, 'is damaged'),
  'not-a-package': 'The file is not a handover package. Check that it is the right one.',
  'newer-package': 'The package was made by a newer Vuosikello. Update the program, then run the command again.',
  'unsafe-path': (facts) => broken(facts, 'has a name that would be written outside its folder'),
  'unlisted-file': (facts) => broken(facts, 'is in the package and not in its list of contents'),
  'checksum-mismatch': (facts) => broken(facts, 'is not what the sender packed'),
  incomplete: (facts) => broken(facts, 'is missing from the package'),
  'bad-contents': (facts) =>
    `The package cannot be read (${named(facts, 'path', 'contents')}). Ask the sender for a new one.`,
  'too-large': 'The package is larger than any client could be. Check that it is the right one.',
  'password-needed': 'The package is protected. Give its password with --password or VUOSIKELLO_PASSWORD.',
  'wrong-password': 'The password does not open the package. Ask the sender for the right one.',
  'client-exists': (facts) =>
    `The client is here already: ${named(facts, 'number', '')} ${named(facts, 'client', '')}. Nothing was imported.`,
  'ids-taken': 'Parts of the package are here already. Nothing was imported; undo the earlier import first.',
}

export const fields: Readonly<Record<string, string>> = {
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
  firm: '--firm',
  person: '--person',
  business_id: '--business-id',
  phone: '--phone',
  email: '--email',
  address: '--address',
  password: '--password (or VUOSIKELLO_PASSWORD)',
  recipient: '--recipient',
  otherFirm: '--firm',
  year: '--year',
  month: '--month',
  search: '--search',
  day: '--day',
}
export const faults: Readonly<Record<string, string>> = {
  'not-a-day': 'is not a date; write it as 2027-03-31',
  'day-out-of-range': 'is outside the years 1900-2199',
  'not-a-month-day': 'is not a day of the year; write it as 12-31',
  'ends-before-start': 'is before --from; give a later day',
  'too-long': 'is too far from --from or too long; give less',
  required: 'is missing',
  'business-id': 'is not a business ID; check its digits',
  'not-an-email': 'is not an e-mail address',
  'not-a-phone': 'is not a telephone number',
  'password-too-short':
    'is too short; give at least 12 characters, or leave it out for a package that anybody can open',
  malformed: 'has characters or a form that cannot be used',
}
