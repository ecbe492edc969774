import { z } from 'zod'
import { retentionClasses } from '../domain/attachments/retention.ts'
import { keptStates, materials } from '../domain/retention/plan.ts'
import { records } from '../records/records.ts'
import { withDay } from './attachments.ts'
import { fieldsOf } from './fields.ts'
import { command, query } from './procedure.ts'
import { Day, Id, Line, maybeSeen, Name, Saved, Seen, Version } from './values.ts'

export const RetentionFields = fieldsOf(records.retention_line).omit({ position: true, state_on: true })
export type RetentionFields = z.output<typeof RetentionFields>
const until = {
  state_on: Day.nullable(),
  /** The last day on which it must be kept; null where none is known (yet). */
  until: Day.nullable(),
  /** That day is over. */
  expired: z.boolean(),
}
export const RetentionLine = Saved.extend(RetentionFields.shape).extend(until)
export type RetentionLine = z.output<typeof RetentionLine>

/** What is kept of any client: a class of its plan, or one attached file. */
const KeptOf = z.enum(['line', 'attachment'])
export const KeptLine = Saved.extend({
  of: KeptOf,
  client_id: Id,
  client: z.string(),
  number: z.string(),
  material: z.enum([...materials, 'attachment']),
  /** Own words, or the file's name. */
  name: z.string(),
  place: z.string(),
  retention: z.enum(retentionClasses),
  state: z.enum(keptStates),
  until: Day.nullable(),
  expired: z.boolean(),
})
export type KeptLine = z.output<typeof KeptLine>

export const Deletion = z.object({
  id: Id,
  day: Day.nullable(),
  number: z.string(),
  material: z.enum([...materials, 'attachment']),
  retention: z.enum(retentionClasses),
  kept_until: Day.nullable(),
  count: z.number().int(),
})
export type Deletion = z.output<typeof Deletion>

/** How long what is kept of clients is kept, and what falls due for deletion. */
export const retention = {
  /** A client's plan, and the last day of the relationship where it has one. */
  get: query('work')
    .input(z.object({ client: Name }))
    .output(z.object({ rows: z.array(RetentionLine), ended: Day.nullable() })),
  /** Throws `invalid: fields`: `name: required` for a class of its own, `personal-id`. */
  save: command('work')
    .input(withDay(RetentionFields.extend(maybeSeen)))
    .output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** Adds the usual classes that are not there yet. */
  addUsual: command('work')
    .input(z.object({ client_id: Id }))
    .output(z.object({ added: z.number().int() })),
  /** What is kept of the clients that are seen, the earliest first; `due`: only that whose time is over. */
  due: query('work')
    .input(
      z.object({ which: z.enum(['due', 'all']).default('due'), search: Line.default(''), personId: Id.optional() }),
    )
    .output(z.object({ rows: z.array(KeptLine) })),
  /** Of how much the time is over, and of how many clients: of those somebody looks after or did, or of all. */
  fallen: query('work')
    .input(z.object({ personId: Id.optional() }))
    .output(z.object({ count: z.number().int(), clients: z.number().int() })),
  /** Deletes what has been kept long enough, and logs it without a name. Throws `conflict: still-kept` where its time is not over. */
  delete: command('work')
    .input(
      z.object({
        items: z
          .array(z.object({ of: KeptOf, id: Id, version: Version }))
          .min(1, 'empty')
          .max(500),
      }),
    )
    .output(z.object({ deleted: z.number().int() })),
  /** What was deleted, the last first. */
  log: query('work')
    .input(z.object({}))
    .output(z.object({ rows: z.array(Deletion) })),
}
