import { z } from 'zod'
import { addressesIn, isMailAddress } from '../domain/letters/addresses.ts'
import { tidyEmail, tidyLine, tidyPhone, tidyText } from '../domain/text.ts'
import { templateFaults } from '../domain/documents/paper-kinds.ts'
import { timeOfDay, wallTime } from '../domain/time-of-day.ts'
import { languages } from '../domain/words.ts'

/** The values that travel: every string is bounded, so no call can be made to swallow a disk. */
export const Id = z.uuid()
const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\u0000')
/** One line; may be empty. What a line cannot hold is cleaned away before its length is judged. */
export const Line = z.string().overwrite(tidyLine).max(300, 'line-too-long').refine(wellFormed, 'malformed').trim()
/** One line that must say something. */
export const Name = Line.min(1, 'required')
/** The name of a field or a setting, of so many characters: never shown, and nothing in it that could hide. */
export const Key = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .refine((text) => text.isWellFormed() && text === tidyLine(text), 'malformed')
/** Several paragraphs. */
export const Text = z.string().overwrite(tidyText).max(50_000, 'text-too-long').refine(wellFormed, 'malformed')
/** `2027-03-31`, a day that exists. */
export const Day = z.iso
  .date('not-a-day')
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', 'day-out-of-range')
/** `12-31`; February's last day is `02-28`. */
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'not-a-month-day')
/** A time of the day, typed as people do and kept as `08:30`; empty for none. */
export const MaybeTime = Line.overwrite((text) => timeOfDay(text) ?? text).refine(
  (text) => text === '' || timeOfDay(text) === text,
  'not-a-time',
)
export const Instant = z.iso.datetime()
export const Version = z.number().int().min(1)
/** One to which a letter can be sent. */
export const Email = Line.overwrite(tidyEmail).refine((text) => text === '' || isMailAddress(text), 'not-an-email')
/** People's addresses in one line: `Saija Berg <saija@aamu.fi>, toimisto@aamu.fi`; may be empty. */
export const MailAddresses = z
  .string()
  .overwrite(tidyLine)
  .max(2000, 'too-long')
  .refine(wellFormed, 'malformed')
  .trim()
  .refine((line) => addressesIn(line) !== undefined, 'not-an-email')
export const Phone = Line.overwrite(tidyPhone).refine(
  (text) => text === '' || /^\+?[\d\s()/-]{3,30}$/.test(text),
  'not-a-phone',
)
/** So many characters, blanks around them not counted, that nobody guesses one from a stolen file within a working life. */
export const passwordLength = 12
/** A password that somebody sets. What was set elsewhere is only tried, so reading takes any. */
export const NewPassword = z
  .string()
  .max(500, 'too-long')
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'malformed')
  .refine((text) => text.trim().length >= passwordLength, 'password-too-short')
/** Facts that the catalogue's conditions ask about; keys and types stand in the domain. */
export const FactsForm = z.record(Key(60), z.union([Line.max(100, 'too-long'), z.number(), z.boolean()]))
/** A time of day on the wall: `12:30`. */
export const Time = z.string().regex(wallTime, 'not-a-time')
export const Lang = z.enum(languages)
/** A file in the private outbox, fetched from `files/<token>/<name>`. */
export const FileRef = z.object({
  token: z.string().regex(/^[\w-]{10,100}$/),
  name: z.string().min(1).max(300).refine(wellFormed),
})
export type FileRef = z.output<typeof FileRef>
/** What is wrong with a template of the firm's own, and in which line (0: in none that can be named). */
export const PaperFault = z.object({ code: z.enum(templateFaults), line: z.number().int(), message: z.string() })
/** A paper; `fallback` where the firm's own template did not work and the program's took its place. */
export const Printed = FileRef.extend({
  fallback: PaperFault.optional(),
  /** What stands in another language than the one that was asked for, by what it is called. */
  untranslated: z.array(z.string()).optional(),
  /** What has a text in that language that says what the client's said before it was changed. */
  behind: z.array(z.string()).optional(),
})
export type Printed = z.output<typeof Printed>
/** A saved row: what a later save or removal needs to notice that somebody else was faster. */
export const Saved = z.object({ id: Id, version: Version })
/** Names a row that is to be removed, as the caller last saw it. */
export const Seen = z.object({ id: Id, version: Version })
/** Present when an existing row is changed; missing when a new one is made. */
export const maybeSeen = { id: Id.optional(), version: Version.optional() }
