import { z } from 'zod'
import { command, query } from './procedure.ts'
import { Id, Instant, Lang } from './values.ts'

/** One command as people know it: who, when, what, and the rows it touched. */
export const Deed = z.object({
  commandId: Id,
  command: z.string(),
  at: Instant,
  person: z.string(),
  target: z.string().nullable(),
  undone: z.boolean(),
  client_id: Id.nullable(),
  /** Its name; empty where it is no client's, or of several, or the client is gone. */
  client: z.string(),
  rows: z.array(
    z.object({
      table: z.string(),
      id: Id,
      label: z.string(),
      kind: z.enum(['insert', 'update', 'remove']),
      fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
})
export type Deed = z.output<typeof Deed>

/** In which words tasks and rules are called. */
const InWords = Lang.default('fi')

/** `what`: the row and the client it was done to, by name; empty where that says nothing. */
const Step = z.object({ commandId: Id, command: z.string(), what: z.string() }).nullable()

export const history = {
  /** Newest first; of one client, or of the whole firm. `before` continues from an earlier page. */
  list: query('work')
    .input(
      z.object({
        client_id: Id.optional(),
        language: Lang.default('fi'),
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        deeds: z.array(Deed),
        next: z.number().int().nullable(),
        /** What the tasks and rules among the rows are called, by `client_id label`; of no client, by ` label`. */
        names: z.record(z.string(), z.string()),
      }),
    ),
  /** What this workstation can undo and redo next. */
  stack: query('work')
    .input(z.object({ language: InWords }))
    .output(z.object({ undo: Step, redo: Step })),
  /** Turns back one command, the workstation's last one unless another is named. `item`: the first occurrence that it marked. */
  undo: command('work')
    .input(z.object({ commandId: Id.optional(), language: InWords }))
    .output(
      z.object({
        command: z.string(),
        undone: Id,
        what: z.string(),
        item: z.object({ client_id: Id, key: z.string() }).nullable(),
      }),
    ),
  redo: command('work')
    .input(z.object({ language: InWords }))
    .output(z.object({ command: z.string(), redone: Id, what: z.string() })),
  bin: query('work')
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          commandId: Id,
          at: Instant,
          person: z.string(),
          table: z.string(),
          label: z.string(),
          rows: z.number().int(),
        }),
      ),
    ),
  /** Deletes for good what is in the bin; the change history keeps its seals and loses the contents. */
  emptyBin: command('work')
    .input(z.object({}))
    .output(z.object({ emptied: z.number().int() })),
  /** Whether every seal of the change history holds. */
  verify: query('work')
    .input(z.object({}))
    .output(z.object({ lines: z.number().int(), intact: z.boolean(), broken: z.number().int().nullable() })),
}
