import { z } from 'zod'
import { clientStates } from '../domain/clients/client.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, longQuery, query } from './procedure.ts'
import { Day, Id, Lang, Line, maybeSeen, Name, Saved, Seen } from './values.ts'

export const ClientFields = fieldsOf(records.client)
export type ClientFields = z.output<typeof ClientFields>
export const ContactFields = fieldsOf(records.contact)
export const AssignmentFields = fieldsOf(records.assignment)
const cutoff = fieldsOf(records.cutoff).omit({ client_id: true, pay_group_id: true, position: true })
export const CutoffFields = cutoff.extend({ id: Id.optional() })
/** Paydays that are on another day this once, by their nominal days. */
export const Exceptions = z.array(z.object({ payday: Day, day: Day, reason: Line })).max(500)
/** A form of the group leaves its exceptional paydays alone. */
export const PayGroupFields = fieldsOf(records.pay_group)
  .omit({ exceptions: true })
  .extend({ cutoffs: z.array(CutoffFields).max(20) })
export const EventFields = fieldsOf(records.event)

/** Who of us is responsible and who is the deputy, for the whole service; null: nothing is said of the role. */
export const Team = z.object({ responsible: Id.nullable(), deputy: Id.nullable() })

export const Contact = Saved.extend(ContactFields.shape)
export const Assignment = Saved.extend({
  ...AssignmentFields.shape,
  person: z.string(),
  initials: z.string(),
  active: z.boolean(),
})
export const PayGroup = Saved.extend(PayGroupFields.shape).extend({ exceptions: Exceptions })
export const ClientEvent = Saved.extend(EventFields.shape)

/** A sentence with a button that mends it; `code` is a key of the messages. */
export const Warning = z.object({ code: z.string(), facts: z.record(z.string(), z.string()).optional() })

export const ClientCard = z.object({
  client: Saved.extend(ClientFields.shape).extend({ origin: z.string(), updated: z.string() }),
  contacts: z.array(Contact),
  assignments: z.array(Assignment),
  payGroups: z.array(PayGroup),
  events: z.array(ClientEvent),
  warnings: z.array(Warning),
  /** The day on which we and the client were last in touch; null where none is logged. */
  last_contact: Day.nullable(),
})
export type ClientCard = z.output<typeof ClientCard>

export const ClientLine = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  business_id: z.string(),
  state: z.enum(clientStates),
  language: Lang,
  headcount: z.number(),
  responsible: z.string(),
  deputy: z.string(),
  contact: z.string(),
  next_due: Day.nullable(),
  /** When we and the client were last in touch; null where none is logged. */
  last_contact: Day.nullable(),
  overdue: z.number().int(),
  open: z.number().int(),
  warnings: z.number().int(),
})
export type ClientLine = z.output<typeof ClientLine>

const sorts = ['name', 'number', 'state', 'headcount', 'responsible', 'next_due', 'overdue'] as const

export const clients = {
  /**
   * A page of the client list. `personId`: the clients whom a person is assigned to in any role, whenever; whose work it is on
   * a day, with absences, is asked of the calendar.
   */
  list: longQuery('work')
    .input(
      z.object({
        search: Line.default(''),
        states: z.array(z.enum(clientStates)).max(5).optional(),
        personId: Id.optional(),
        sort: z.enum(sorts).default('name'),
        descending: z.boolean().default(false),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(5000).default(200),
      }),
    )
    .output(z.object({ rows: z.array(ClientLine), total: z.number().int() })),
  /** By id, client number or business ID. */
  get: query('work')
    .input(z.object({ client: Name }))
    .output(ClientCard),
  /**
   * A new client is given its people (`team`), and from a client that is `like` it the pay groups, own rules and instructions
   * that have not ended. Throws `invalid: fields` (`team.deputy: same-person`).
   */
  save: command('work')
    .input(ClientFields.extend({ ...maybeSeen, team: Team.optional(), like: Id.nullish() }))
    .output(Saved),
  /** The same people for several clients, each alone in the role from a day on; what was until then stays as it was. */
  assign: command('work')
    .input(Team.extend({ clients: z.array(Id).min(1, 'empty').max(5000), from: Day }))
    .output(z.object({ clients: z.number().int() })),
  /** The pay groups of all clients by name: what a new one can be copied from. */
  payGroups: query('work')
    .input(z.object({}))
    .output(z.array(z.object({ id: Id, name: z.string(), client_id: Id, client: z.string() }))),
  /** The number a new client gets unless another is given. */
  nextNumber: query('work')
    .input(z.object({}))
    .output(z.object({ number: z.string() })),
  /** The client that is the firm itself, which has the firm's own duties; null where there is none. */
  office: query('work')
    .input(z.object({}))
    .output(z.object({ id: Id.nullable() })),
  /** To the bin with everything that belongs to it; undo brings it all back. */
  remove: command('work').input(Seen).output(Saved),
  saveContact: command('work').input(ContactFields.extend(maybeSeen)).output(Saved),
  removeContact: command('work').input(Seen).output(Saved),
  saveAssignment: command('work').input(AssignmentFields.extend(maybeSeen)).output(Saved),
  removeAssignment: command('work').input(Seen).output(Saved),
  /**
   * With `from`, a group that is there changes on that day: what it was until then stays, and what is given holds from it on.
   * Throws `invalid: fields` (`from: change-before-start`) for a day on which the group has not begun, or has ended.
   */
  savePayGroup: command('work')
    .input(PayGroupFields.extend({ ...maybeSeen, from: Day.nullish() }))
    .output(Saved),
  removePayGroup: command('work').input(Seen).output(Saved),
  saveEvent: command('work').input(EventFields.extend(maybeSeen)).output(Saved),
  removeEvent: command('work').input(Seen).output(Saved),
}
