import { z } from 'zod'
import { runNoteKinds, outcomes } from '../domain/calendar/runs/run-notes.ts'
import { records } from '../records/records.ts'
import { PayGroupFields } from './clients.ts'
import { fieldsOf } from './fields.ts'
import { RunLine } from './items.ts'
import { command, job, query } from './procedure.ts'
import { Day, Id, Lang, Line, MaybeTime, maybeSeen, Name, Printed, Saved, Seen } from './values.ts'

/** A run, by the name that its steps have for it (`Item.run`). */
const RunNamed = z.object({ client_id: Id, run: Name.max(400) })
/** What is written down about a run; `step` is the key of the step that it is about, or empty. */
export const RunNoteFields = fieldsOf(records.run_note)
  .omit({ client_id: true, pay_group_id: true, payday: true, outcome: true, after: true, person_id: true })
  .extend({ time: MaybeTime.default(''), step: Line.max(400) })
export const RunNote = Saved.extend({
  ...RunNoteFields.shape,
  kind: z.enum(runNoteKinds),
  outcome: z.enum(outcomes),
  /** The last day for material that had passed when it came; null where it came in time. */
  after: Day.nullable(),
  /** Who wrote it down. */
  person: z.string(),
})
export type RunNote = z.output<typeof RunNote>

/** A payroll run, and the day on which its payday is this once; null: on its usual day again. */
const Moving = z.object({
  client_id: Id,
  /** Key of the payday's occurrence. */
  payday: Name.max(400),
  day: Day.nullable(),
})

const StepCounts = z.object({ moved: z.number(), added: z.number(), removed: z.number() })

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
            /** Whether it is a last day that was agreed. */
            cutoff: z.boolean(),
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
    .input(PayGroupFields.extend({ id: Id.optional(), from: Day.nullish(), language: Lang }))
    .output(
      z.object({
        /** Every payday that moves, goes or comes. */
        paydays: z.array(z.object({ nominal: Day, before: Day.nullable(), after: Day.nullable() })),
        /** The other dates of the runs: last days, bank file, report … */
        steps: StepCounts.extend({ kept: z.number() }),
        /**
         * What was agreed on, by name: every last day that changes, and any other step that comes or goes without its payday.
         * `before` and `after` are of its next date that changes.
         */
        agreed: z.array(StepCounts.extend({ name: z.string(), before: Day.nullable(), after: Day.nullable() })),
        /** What comes in the next weeks, paydays and steps by name, in the order of their days. */
        soon: z.array(z.object({ name: z.string(), day: Day })),
        /** How many steps that come have passed already: they would be late at once. */
        late: z.number().int(),
      }),
    ),
  /**
   * The timetable on paper (PDF): paydays with what is agreed to be there before each. Of one client in its language, of a
   * person's clients, or of all. Throws `not-found: no-paydays`.
   */
  print: job(
    'work',
    z.object({ client: Name.optional(), personId: Id.optional(), language: Lang.optional() }),
    Printed,
  ),
  /** A run with everything that was written down about it, in the order in which it came. */
  show: query('work')
    .input(RunNamed.extend({ language: Lang }))
    .output(
      z.object({
        run: RunLine,
        /** What it pays for, where that was agreed. */
        period: z.object({ from: Day, to: Day }).nullable(),
        notes: z.array(RunNote),
        /** When and by whom its steps were done. */
        done: z.array(z.object({ key: z.string(), day: Day, person: z.string() })),
        /** The payday of the run that follows in the same group; null where none is known. */
        next: Day.nullable(),
      }),
    ),
  /**
   * Writes something down about a run, or changes what was written. What came for a step, material or an approval, does the
   * step on that day, unless `unfinished` things of its checklist are still to be ticked. An approval says who gave it. Throws
   * `invalid`: `required`, `not-after-today`.
   */
  note: command('work')
    .input(RunNamed.extend(RunNoteFields.shape).extend(maybeSeen))
    .output(Saved.extend({ unfinished: z.number().int() })),
  /**
   * Says what became of something missing or of a change. Moved to the next run, it stands there too. Throws
   * `not-found: no-next-run`.
   */
  settleNote: command('work')
    .input(Seen.extend({ outcome: z.enum(outcomes) }))
    .output(Saved),
  removeNote: command('work').input(Seen).output(Saved),
  /**
   * Puts one payday on another day, with everything that is counted from it; the group's own rule stays as it is. `steps` are
   * last days of the run that get a day of their own, since the one that follows has passed.
   */
  movePayday: command('work')
    .input(
      Moving.extend({
        reason: Line,
        steps: z
          .array(z.object({ key: Name.max(400), day: Day }))
          .max(50)
          .default([]),
      }),
    )
    .output(Saved),
}
