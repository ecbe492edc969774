import { z } from 'zod'
import { letterKinds } from '../domain/letters/kinds.ts'
import { templateFaults } from '../domain/letters/template.ts'
import { languages } from '../domain/words.ts'
import { Occurrences } from './items.ts'
import { command, job, query } from './procedure.ts'
import { FileRef, Id, Lang, Line, MailAddresses, Name, Saved, Seen, Text, Version } from './values.ts'

const Which = z.object({ kind: z.enum(letterKinds), language: Lang })
/** A letter's text as it is written, with places in braces: `shared/domain/letters/template.ts`. */
export const LetterTemplate = Which.extend({ subject: Name, body: Text })
export type LetterTemplate = z.output<typeof LetterTemplate>

/** The same as it is saved: refused are places that nothing is filled into, and a letter that asks for nothing. */
export const LetterTextInput = LetterTemplate.extend({
  /** Of the text that is changed; missing where the program's held. */
  version: Version.optional(),
}).superRefine(({ kind, language, ...template }, context) => {
  for (const { field, code } of templateFaults(template, kind, language))
    context.addIssue({ code: 'custom', message: code, path: [field] })
})

export const LetterText = LetterTemplate.extend({
  /** The firm's own row; null where the program's text holds. */
  own: Saved.nullable(),
})
export type LetterText = z.output<typeof LetterText>

/** A letter as it leaves: to whom, and what it says. */
export const LetterOut = z.object({ client_id: Id, to: MailAddresses, cc: MailAddresses, subject: Name, body: Text })
export type LetterOut = z.output<typeof LetterOut>

/** A letter that asks a client for something, as the program would write it. */
export const Letter = LetterOut.extend({
  client: z.string(),
  kind: z.enum(letterKinds),
  language: z.enum(languages),
  /** Who sends and signs it. */
  from: z.string(),
  items: z.number().int(),
})
export type Letter = z.output<typeof Letter>

/** Letters that ask clients for what is theirs. */
export const letters = {
  /** Every letter's text in every language: the firm's own, or the program's. */
  texts: query('work').input(z.object({})).output(z.array(LetterText)),
  /** Throws `conflict: changed-elsewhere` as a form does. */
  save: command('work').input(LetterTextInput).output(Saved),
  /** Takes the firm's own text away: the program's holds again. */
  reset: command('work').input(Seen).output(Saved),
  /** How a text would read, filled in with what a real client is to be asked for; `client` is empty where there is none. */
  preview: query('work')
    .input(LetterTemplate.extend({ subject: Line }))
    .output(z.object({ client: z.string(), subject: z.string(), body: z.string() })),
  /**
   * A letter to each client, in its language, that asks for what is the client's of these items and for what their payroll runs
   * lack; a reminder where all of it was asked for before. None to a client of whom nothing of that is wanted.
   */
  draft: query('work')
    .input(z.object({ items: Occurrences }))
    .output(z.array(Letter)),
  /** Files that a mail program opens as unsent messages, from whoever sits here. Sends and marks nothing. */
  make: job(
    'work',
    z.object({ letters: z.array(LetterOut).min(1).max(2000) }),
    z.object({ files: z.array(z.object({ client_id: Id, file: FileRef })) }),
  ),
}
