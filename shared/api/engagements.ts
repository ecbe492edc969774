import { z } from 'zod'
import { placedFields, valueFields } from '../domain/engagements/grouping.ts'
import { reminderKinds } from '../domain/engagements/reminders.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, longQuery, query } from './procedure.ts'
import { Day, Id, maybeSeen, Name, Saved, Seen } from './values.ts'

const appendix = fieldsOf(records.appendix).omit({ client_id: true, engagement_id: true, position: true })
export const AppendixFields = appendix.extend({ id: Id.optional() })
export type AppendixFields = z.output<typeof AppendixFields>
/** A contract with its appendices, as one form saves them. */
export const EngagementFields = fieldsOf(records.engagement).extend({ appendices: z.array(AppendixFields).max(50) })
export const ServiceFields = fieldsOf(records.service)
export const SegmentFields = fieldsOf(records.segment).omit({ position: true })

export const Engagement = Saved.extend(EngagementFields.shape).extend({
  /** The firm whose contract it is, where it came in a package; empty for ours. */
  origin: z.string(),
  /** What the year reminds of because of it. */
  reminders: z.array(z.object({ what: z.enum(reminderKinds), day: Day })),
})
export type Engagement = z.output<typeof Engagement>
export const Service = Saved.extend(ServiceFields.shape).extend({ origin: z.string() })
export type Service = z.output<typeof Service>

const Placing = z.object({ field: z.enum(valueFields), segment_id: Id.nullable() })
export const Segment = Saved.extend(SegmentFields.shape).extend({
  /** How many clients are in it. */
  clients: z.number().int(),
})
export type Segment = z.output<typeof Segment>

const PictureClient = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  /** Budgeted revenue of a year, of the contracts that hold today. */
  revenue: z.number().int(),
  segment: z.string(),
})
export type PictureClient = z.output<typeof PictureClient>

/** Contracts with clients, the services they have, and the groups that say how often they are reviewed. */
export const engagements = {
  get: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.object({
        /** Those that hold first, then those to come, then the past. */
        contracts: z.array(Engagement),
        services: z.array(Service),
        placing: Placing,
        segments: z.array(Segment),
        /** The longest time between two reviews that its groups ask for, in months; 0: as everybody's. */
        review_months: z.number().int(),
      }),
    ),
  /**
   * A contract with its appendices: those no longer listed are removed. Throws `invalid: fields` with `ends-before-start`,
   * `contract-overlaps` or `next-before-check` at the day that is wrong.
   */
  save: command('work').input(EngagementFields.extend(maybeSeen)).output(Saved),
  /** To the bin with its appendices. */
  remove: command('work').input(Seen).output(Saved),
  saveService: command('work').input(ServiceFields.extend(maybeSeen)).output(Saved),
  removeService: command('work').input(Seen).output(Saved),
  /** Puts clients into a field, a segment, or both; what is not given stays. */
  group: command('work')
    .input(
      z.object({
        clients: z.array(Id).min(1, 'empty').max(5000),
        field: z.enum(valueFields).optional(),
        segment_id: Id.nullable().optional(),
      }),
    )
    .output(z.object({ clients: z.number().int() })),
  /** The firm's segments in their order, and the review interval of each of the four fields in months. */
  segments: query('work')
    .input(z.object({}))
    .output(
      z.object({
        segments: z.array(Segment),
        targets: z.array(z.object({ field: z.enum(placedFields), review_months: z.number().int() })),
      }),
    ),
  saveSegment: command('work').input(SegmentFields.extend(maybeSeen)).output(Saved),
  /** To the bin; its clients are in no segment then. */
  removeSegment: command('work').input(Seen).output(Saved),
  saveTarget: command('work').input(fieldsOf(records.value_target)).output(Saved),
  /**
   * The clients we serve in four fields, and those nobody has placed: of each field the count, the revenue, and the largest
   * by revenue, `limit` of them (all of the field `whole`). `personId`: the clients for whom that person is responsible today.
   */
  picture: longQuery('work')
    .input(
      z.object({
        personId: Id.optional(),
        segmentId: Id.optional(),
        whole: z.enum(valueFields).optional(),
        limit: z.number().int().min(1).max(200).default(24),
      }),
    )
    .output(
      z.object({
        fields: z.array(
          z.object({
            field: z.enum(valueFields),
            count: z.number().int(),
            revenue: z.number().int(),
            clients: z.array(PictureClient),
          }),
        ),
        segments: z.array(Segment),
      }),
    ),
}
