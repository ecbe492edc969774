import { z } from 'zod'
import { mostTasks, planKinds, planSides, planStates, planTemplates } from '../domain/plans/plan.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { Item } from './items.ts'
import { command, job, longQuery, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, Line, maybeSeen, Name, Saved, Seen } from './values.ts'

const all = fieldsOf(records.plan).omit({ closed_on: true, none: true })
/** What a form of a plan has: its anchor is moved by a call of its own, which shows the difference first. */
export const PlanFields = all.omit({ state: true, template: true, anchor: true })
export const PlanStart = all.omit({ state: true }).extend({
  /** Whether the client's state follows: in takeover, or leaving. */
  moveState: z.boolean().default(false),
})
export const PlanTaskFields = fieldsOf(records.plan_task)
  .omit({ after: true, position: true })
  .extend({ after: z.array(Id).max(mostTasks) })
export const PlanEntryFields = fieldsOf(records.plan_entry)

export const PlanTask = Saved.extend(PlanTaskFields.shape).extend({
  /** Whose it is on the client's side, by name. */
  contact: z.string(),
  /** The task as it stands in the client's year. */
  item: Item,
  /** The tasks that must be settled first, by their texts. */
  waits: z.array(z.string()),
})
export type PlanTask = z.output<typeof PlanTask>
export const PlanEntry = Saved.extend(PlanEntryFields.shape)
export type PlanEntry = z.output<typeof PlanEntry>

const progress = { total: z.number().int(), settled: z.number().int(), late: z.number().int() }
export const Plan = Saved.extend(all.shape).extend({
  kind: z.enum(planKinds),
  closed_on: Day.nullable(),
  /** Who leads it, by name. */
  leader: z.string(),
  ...progress,
  /** In the order of the plan. */
  tasks: z.array(PlanTask),
  entries: z.array(PlanEntry),
})
export type Plan = z.output<typeof Plan>

export const PlanLine = z.object({
  id: Id,
  client_id: Id,
  client: z.string(),
  number: z.string(),
  template: z.enum(planTemplates),
  kind: z.enum(planKinds),
  state: z.enum(planStates),
  anchor: Day,
  leader: z.string(),
  ...progress,
  /** The first open task. */
  next: z.object({ text: z.string(), due: Day, side: z.enum(planSides) }).nullable(),
})
export type PlanLine = z.output<typeof PlanLine>

/** What becomes of a task's day. `kept`: it stays where it is, since it was done or put there by hand. */
const Moved = z.object({ id: Id, text: z.string(), before: Day, after: Day, kept: z.boolean() })

/** Written plans of taking clients in and seeing them off: their tasks are work of the clients' years. */
export const plans = {
  templates: query('work')
    .input(z.object({ language: Lang }))
    .output(
      z.array(
        z.object({
          template: z.enum(planTemplates),
          kind: z.enum(planKinds),
          tasks: z.number().int(),
          phases: z.array(z.string()),
          /** The first task lies so many days before the anchor, the last one so many after it. */
          before: z.number().int(),
          after: z.number().int(),
        }),
      ),
    ),
  /** The client's plans, those under way first. */
  get: query('work')
    .input(z.object({ client: Name, language: Lang }))
    .output(z.object({ plans: z.array(Plan) })),
  /** The plans of all clients that are seen, or a person's: whose lead or whose client it is. */
  list: longQuery('work')
    .input(
      z.object({
        language: Lang,
        state: z.enum([...planStates, 'all']).default('open'),
        kind: z.enum(planKinds).optional(),
        personId: Id.optional(),
        search: Line.default(''),
      }),
    )
    .output(z.object({ rows: z.array(PlanLine), late: z.number().int() })),
  /** Makes a plan of a template, in the client's language. Throws `conflict: plan-open` while one of its kind is under way. */
  start: command('work').input(PlanStart).output(Saved),
  save: command('work').input(PlanFields.extend(Seen.shape)).output(Saved),
  /** What moving the anchor would change, task by task. */
  previewMove: query('work')
    .input(z.object({ id: Id, anchor: Day }))
    .output(z.object({ tasks: z.array(Moved), moved: z.number().int() })),
  /** Moves the anchor: open tasks go along with all that was written down about them. */
  move: command('work')
    .input(Seen.extend({ anchor: Day }))
    .output(z.object({ moved: z.number().int() })),
  /**
   * Throws `invalid: fields`: `rule: not-a-time` for a rule that is no distance from the anchor, `after: circular` for a task that
   * would come after itself; `invalid: too-many-steps` beyond what a plan may have.
   */
  saveTask: command('work').input(PlanTaskFields.extend(maybeSeen)).output(Saved),
  removeTask: command('work').input(Seen).output(Saved),
  saveEntry: command('work').input(PlanEntryFields.extend(maybeSeen)).output(Saved),
  removeEntry: command('work').input(Seen).output(Saved),
  /**
   * Closes a plan: what is open becomes normal one-off work of the client, or is left undone with the reason; `moveState`: the
   * client is then active, or ended.
   */
  close: command('work')
    .input(Seen.extend({ rest: z.enum(['tasks', 'skip']), moveState: z.boolean() }))
    .output(z.object({ open: z.number().int() })),
  reopen: command('work').input(Seen).output(Saved),
  /** To the bin with its tasks and notes. */
  remove: command('work').input(Seen).output(Saved),
  /** The plan as PDF/UA for the client, in the client's language unless another is asked for. */
  print: job('work', z.object({ id: Id, language: Lang.optional() }), FileRef),
}
