import { z } from 'zod'
import { command, query } from './procedure.ts'
import { tidyLine, tidyText } from '../domain/text.ts'
import { Instant, Line } from './values.ts'

/** Where in the program something is being typed: a form, and the row it is for. */
const Place = Line.min(1, 'required')

/** The most that a draft holds, in characters. */
const LONGEST = 400_000

export const Draft = z.object({
  place: Place,
  /** What the form is called, and what it is about: `Yhteyshenkilö: Kaislaranta Oy`. */
  title: Line,
  /** The screen that the form is on: path and search. */
  address: z.string().overwrite(tidyLine).max(2000, 'text-too-long'),
  updated: Instant,
})
export type Draft = z.output<typeof Draft>

/** What a person has typed and not saved, each one's own. It is in the data file, and in no package and no history. */
export const drafts = {
  /** Newest first. */
  list: query('work').input(z.object({})).output(z.array(Draft)),
  /** What was typed in one place, as the form gave it. */
  get: query('work')
    .input(z.object({ place: Place }))
    .output(Draft.extend({ values: z.string() }).nullable()),
  /** Takes the place of what was typed there before. */
  keep: command('work')
    .input(
      Draft.omit({ updated: true }).extend({ values: z.string().overwrite(tidyText).max(LONGEST, 'text-too-long') }),
    )
    .output(z.object({})),
  /** Saved, or given up. */
  drop: command('work')
    .input(z.object({ place: Place }))
    .output(z.object({})),
}
