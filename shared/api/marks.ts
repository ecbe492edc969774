import { z } from 'zod'
import { askedWays } from '../domain/calendar/marks/askings.ts'
import { Item } from './items.ts'
import { command, query } from './procedure.ts'
import { Day, Id, Lang, Line, Name, Text } from './values.ts'

/** Occurrences with the version of the mark that the writer saw: null for none, missing where nobody looked. */
const SeenOccurrence = z.object({
  client_id: Id,
  key: Name.max(400),
  seen: z.number().int().min(1).nullable().optional(),
})
export const SeenOccurrences = z.array(SeenOccurrence).min(1).max(2000)

/** What went otherwise than agreed. */
export const Deviation = z.object({
  /** Whose it was. */
  by: z.enum(['provider', 'client']),
  cause: Name,
  /** What is done so that it does not happen again. */
  measure: Line,
  /** Whether the client is told as well. */
  shown: z.boolean(),
})
export type Deviation = z.output<typeof Deviation>

const OneOccurrence = z.object({ client_id: Id, key: Name.max(400) })

/** Which dated work a mark for a span means: what is still open and due from one day to another. */
export const MarkSpan = z.object({
  /** These clients; all that are served where it is missing. */
  clients: z.array(Id).min(1).max(2000).optional(),
  /** Only what is this person's. */
  personId: Id.optional(),
  side: z.enum(['provider', 'client']).optional(),
  rule: Name.max(200).optional(),
  category: Name.optional(),
  from: Day,
  to: Day,
})

/** What people do to occurrences. */
export const marks = {
  /**
   * Refused as `conflict: marked-otherwise` (facts: who, what, when, the version now) where somebody was faster and decided
   * otherwise; what somebody has already marked the same way is told in `already`. Done needs its whole checklist:
   * `invalid: checklist` names the missing steps. What its run lacks something for is refused alone, `invalid: run-blocked`, and
   * among others it is `left`.
   */
  mark: command('work')
    .input(
      z.object({
        items: SeenOccurrences,
        state: z.enum(['done', 'skipped', 'moved', 'waiting']),
        /** When it was done, or when the client was asked; today unless given. */
        day: Day.optional(),
        /** Must be given when skipping or moving. */
        reason: Line.default(''),
        moved_to: Day.optional(),
        note: Text.default(''),
        /** Who did it; the workstation's own user unless given. */
        personId: Id.optional(),
        /** Ticks what is missing of the checklists. */
        tickAll: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        marked: z.number().int(),
        /** What a colleague had marked the same way; nothing was written over it. */
        already: z.array(z.object({ client_id: Id, key: z.string(), person: z.string(), at: z.string() })),
        /** What was not marked done, since its run lacks something. */
        left: z.array(z.object({ client_id: Id, key: z.string() })),
      }),
    ),
  /**
   * Writes down that the client was asked for them: when, by whoever sits here, how, and (for each) whom. They wait for the
   * client, since the first asking. Refused as `mark` is, but for what a colleague asked for as well.
   */
  ask: command('work')
    .input(
      z.object({
        items: z
          .array(SeenOccurrence.extend({ to: Line.default('') }))
          .min(1)
          .max(2000),
        way: z.enum(askedWays),
        /** Today unless given. */
        day: Day.optional(),
        note: Text.default(''),
      }),
    )
    .output(z.object({ asked: z.number().int() })),
  /** Takes the decision back. Ticks, deviations, whom it was given to and how long the client was waited for stay. */
  unmark: command('work')
    .input(z.object({ items: SeenOccurrences }))
    .output(z.object({ unmarked: z.number().int() })),
  /** Gives work to a colleague, or (null) back to whose it is by role. */
  give: command('work')
    .input(z.object({ items: SeenOccurrences, personId: Id.nullable() }))
    .output(z.object({ given: z.number().int() })),
  /** Ticks one step of a checklist, or takes the tick away. */
  tick: command('work')
    .input(z.object({ ...OneOccurrence.shape, step: Name, on: z.boolean() }))
    .output(z.object({ ticks: z.array(z.string()) })),
  /** Writes down what deviated and why; null takes it away. Throws `conflict: changed-elsewhere` as a form does. */
  deviate: command('work')
    .input(z.object({ items: SeenOccurrences, deviation: Deviation.nullable() }))
    .output(z.object({ written: z.number().int() })),
  /** What a mark for a span would touch, and what it would leave because a checklist or a run is not complete. Marks nothing. */
  range: query('work')
    .input(z.object({ ...MarkSpan.shape, language: Lang }))
    .output(z.object({ items: z.array(Item), left: z.array(Item) })),
  /** Marks what is open in a span. `count` is what the preview said: otherwise `conflict: range-changed`, and nothing is marked. */
  markRange: command('work')
    .input(
      z.object({
        ...MarkSpan.shape,
        state: z.enum(['done', 'skipped']),
        day: Day.optional(),
        reason: Line.default(''),
        count: z.number().int().min(1),
      }),
    )
    .output(z.object({ marked: z.number().int() })),
}
