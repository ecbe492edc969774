import { z } from 'zod'
import { PayGroupFields } from './clients.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, Line, Name, Saved } from './values.ts'

/** A payroll run, and the day on which its payday is this once; null: on its usual day again. */
const Moving = z.object({
  client_id: Id,
  /** Key of the payday's occurrence. */
  payday: Name.max(400),
  day: Day.nullable(),
})

/** Payroll runs: one payday of one pay group with everything that hangs on it. */
export const runs = {
  /** What would be on which day if the payday were on another one this once: every step of the run, before and after. */
  preview: query('work')
    .input(Moving.extend({ language: Lang }))
    .output(
      z.object({
        group: z.string(),
        /** The day it is on without an exception. */
        usual: Day,
        /** The day it is on now, and why, where it is an exception. */
        now: Day,
        reason: z.string(),
        steps: z.array(
          z.object({
            key: Name.max(400),
            name: z.string(),
            before: Day,
            after: Day,
            /** Whether the new day has passed already. */
            passed: z.boolean(),
            /** Whether it is agreed to be there before the payday, and would come after it. */
            tooLate: z.boolean(),
            /** State of its mark: what is done stays on the day it was done for. Empty where there is none. */
            mark: z.string(),
          }),
        ),
      }),
    ),
  /**
   * What saving a pay group (a new one, without `id`) would do to its dates, from the first that is open to the end of next
   * year; nothing is saved.
   * `from` as in `clients.savePayGroup`.
   */
  previewGroup: query('work')
    .input(PayGroupFields.extend({ id: Id.optional(), from: Day.nullish() }))
    .output(
      z.object({
        /** Every payday that moves, goes or comes. */
        paydays: z.array(z.object({ nominal: Day, before: Day.nullable(), after: Day.nullable() })),
        /** The other dates of the runs: last days, bank file, report … */
        steps: z.object({ moved: z.number(), added: z.number(), removed: z.number(), kept: z.number() }),
      }),
    ),
  /**
   * The timetable on paper (PDF): paydays with what is agreed to be there before each. Of one client in its language, of a
   * person's clients, or of all. Throws `not-found: no-paydays`.
   */
  print: job(
    'work',
    z.object({ client: Name.optional(), personId: Id.optional(), language: Lang.optional() }),
    FileRef,
  ),
  /** Puts one payday on another day, with everything that is counted from it; the group's own rule stays as it is. */
  movePayday: command('work')
    .input(Moving.extend({ reason: Line }))
    .output(Saved),
}
