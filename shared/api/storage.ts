import { z } from 'zod'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Instant, Key, Lang, Line, Name, Time } from './values.ts'

const Path = z
  .string()
  .min(1, 'required')
  .max(4000, 'too-long')
  .refine((text) => !text.includes('\u0000'), 'malformed')

/** Which data file is open, or why none is. `reason` is a key of the messages. */
export const Status = z.object({
  state: z.enum(['none', 'open', 'fault']),
  /** A file's path, or the name of a server's base: `host/base`. */
  file: z.string(),
  /** Where the data lies: in a file, in memory for a trial, or with a server. */
  kind: z.enum(['file', 'memory', 'server']),
  /** An open file without a firm asks for one first. */
  firm: z.string().nullable(),
  reason: z.string().optional(),
  /** Where a file can be moved that may not stay where it is. */
  moveTo: z.string().optional(),
  lastBackup: Instant.nullable(),
  /** The last backup that failed, until one is made; its reason is a key of the messages. */
  backupFailed: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** The open file is a copy of this one, which was taken away while it was open. */
  rescuedFrom: z.string().nullable(),
  today: Day,
  version: z.string(),
  /** How many changes the core had told by then: with what the line of changes says first, whether one was missed. */
  announced: z.number().int(),
})

export const Backup = z.object({ file: z.string(), at: Instant, bytes: z.number(), reason: z.string() })
/** What is in a backup, whose it is and from when. */
const Tested = z.object({
  clients: z.number(),
  changes: z.number(),
  /** Whether its change history is as it was written. */
  sealed: z.boolean(),
  /** The name of the firm; empty in a file without one. */
  firm: z.string(),
  /** Whether it is the firm of the open file; null where there is none to compare with. */
  ownFirm: z.boolean().nullable(),
  /** When something was last changed in it. */
  changed: Instant.nullable(),
})
const Opened = z.object({ file: z.string() })

const choices = {
  language: Lang,
  scheme: z.enum(['light', 'dark', 'auto']),
  personId: Id.nullable(),
  /** Where the window was, so that it opens there again. */
  address: Line,
  /** How the year of a client is shown. */
  yearView: z.enum(['list', 'wheel', 'late', 'rules']),
  /** What Today's work stands under. */
  todayGroup: z.enum(['state', 'client', 'person', 'day']),
  /** Who looked at Today last and when: what happened since is told once. */
  looked: z.object({ personId: Id, day: Day }).nullable(),
  /** Whether desktop notices are shown, where the program can show any. */
  reminders: z.boolean(),
  /** When the day's digest is shown. */
  reminderTime: Time,
  /** When today's undone work is told once more; never, where it is null. */
  afternoonReminder: Time.nullable(),
  startAtLogin: z.boolean(),
  /** Widths of columns that were given by hand, in rem, by list and column. */
  widths: z.record(Key(40), z.record(Key(40), z.number().min(1).max(200))),
  /** Whether a letter alone does something in lists. */
  singleKeys: z.boolean(),
  /** The letters that were changed, by what they do: names of `renderer/desk/keys.ts`. */
  keys: z
    .record(Key(30), z.string().regex(/^\S$/u, 'malformed'))
    .refine((keys) => Object.keys(keys).length <= 50, 'too-many'),
}
/** What this workstation remembers for its user, outside the data file. */
export const Preferences = z.object({
  language: choices.language.default('fi'),
  scheme: choices.scheme.default('auto'),
  personId: choices.personId.default(null),
  address: choices.address.default('/'),
  yearView: choices.yearView.default('list'),
  todayGroup: choices.todayGroup.default('state'),
  looked: choices.looked.default(null),
  reminders: choices.reminders.default(true),
  reminderTime: choices.reminderTime.default('08:30'),
  afternoonReminder: choices.afternoonReminder.default('14:30'),
  startAtLogin: choices.startAtLogin.default(false),
  widths: choices.widths.default({}),
  singleKeys: choices.singleKeys.default(true),
  keys: choices.keys.default({}),
})

export const storage = {
  status: query('work').input(z.object({})).output(Status),
  preferences: query('work').input(z.object({})).output(Preferences),
  /**
   * Who shows desktop notices: the program; nobody, since this computer shows none (`unsupported`) or since a browser shows
   * the program (`none`).
   */
  notices: query('work')
    .input(z.object({}))
    .output(z.object({ by: z.enum(['program', 'unsupported', 'none']) })),
  /** Changes the choices given and no others, so there are no defaults here: they would fill in what is not given. */
  remember: command('work').input(z.object(choices).partial()).output(Preferences),
  /** A new file for an own firm. Refuses a file that exists. */
  create: job('work', z.object({ file: Path.optional(), firm: Name, language: Lang, person: Name }), Opened),
  /** A new file with the sample firm. An earlier sample file is replaced. */
  sample: job('work', z.object({ file: Path.optional(), language: Lang }), Opened),
  open: job('work', z.object({ file: Path }), Opened),
  backups: query('work').input(z.object({})).output(z.array(Backup)),
  backup: job('work', z.object({ file: Path.optional() }), Backup),
  /** Restores a backup into a scratch file, checks and counts it. */
  test: job('work', z.object({ file: Path }), Tested),
  /**
   * Puts a backup in the place of the open file, after backing that up. Another firm's is refused (`other-firm`) unless
   * `otherFirm` is its name, one whose history was altered (`broken-history`) unless `brokenHistory` says to take it.
   */
  restore: job(
    'work',
    z.object({ file: Path, otherFirm: Name.optional(), brokenHistory: z.boolean().optional() }),
    Tested.extend({ before: z.string() }),
  ),
  download: job('work', z.object({ file: Path }), FileRef),
}
