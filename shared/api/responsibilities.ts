import { z } from 'zod'
import { greyKinds } from '../domain/responsibilities/grey-areas.ts'
import { matrixSides, mostSteps, parts } from '../domain/responsibilities/parts.ts'
import { agreedWays, stepFields } from '../domain/responsibilities/versions.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, job, longQuery, query } from './procedure.ts'
import { Day, Id, Lang, Line, maybeSeen, Name, Printed, Saved, Seen } from './values.ts'

export const ResponsibilityFields = fieldsOf(records.responsibility)
/** Who for whom, when and how; the number and the steps are the program's matter. */
export const AgreementFields = fieldsOf(records.responsibility_version).omit({ number: true, steps: true })

const part = z.enum(parts)
/** A step in words alone: what a version keeps, and what two are compared by. */
export const Step = z.object({
  id: Id,
  service: Line,
  step: Name,
  note: Line,
  provider: part,
  provider_name: Line,
  client: part,
  client_name: Line,
  other: part,
  other_name: Line,
})
export const Steps = z.array(Step).max(mostSteps)

const GreyArea = z.object({ kind: z.enum(greyKinds), side: z.enum(matrixSides).nullable(), name: z.string() })
export const Responsibility = Saved.extend(ResponsibilityFields.shape).extend({
  provider_name: z.string(),
  client_name: z.string(),
  grey: z.array(GreyArea),
})
export type Responsibility = z.output<typeof Responsibility>

export const Agreement = Saved.extend({
  number: z.number().int(),
  day: Day,
  provider: z.string(),
  client: z.string(),
  way: z.enum(agreedWays),
  note: z.string(),
  /** The firm that it was agreed with; empty for us. */
  origin: z.string(),
})
export type Agreement = z.output<typeof Agreement>

/** A version by its number, or the steps as they are now. */
const Version = z.union([z.number().int().min(1), z.literal('now')])

const Change = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  step: Step,
  before: Step.optional(),
  fields: z.array(z.enum(stepFields)),
})

const GreyLine = GreyArea.extend({
  id: z.string(),
  client_id: Id,
  number: z.string(),
  client: z.string(),
  service: z.string(),
  step: z.string(),
})
export type GreyLine = z.output<typeof GreyLine>

export const responsibilities = {
  get: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.object({
        steps: z.array(Responsibility),
        /** The last one first. */
        versions: z.array(Agreement),
        /** Whether the steps are no longer what we agreed on last; false before anything was agreed. */
        changed: z.boolean(),
        /** Whom we and the client agree by unless another is named. */
        proposed: z.object({ provider: z.string(), client: z.string() }),
      }),
    ),
  /** Throws `invalid: too-many-steps` beyond what a matrix may have. */
  save: command('work').input(ResponsibilityFields.extend(maybeSeen)).output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** Puts the steps in this order. */
  order: command('work')
    .input(z.object({ client_id: Id, ids: z.array(Id).max(mostSteps) }))
    .output(z.object({ ordered: z.number().int() })),
  /** The services there are templates for in a language: the firm's own where it has one, else the program's. */
  templates: query('work')
    .input(z.object({ language: Lang }))
    .output(
      z.array(
        z.object({
          name: z.string(),
          steps: z.number().int(),
          usual: z.boolean(),
          own: Saved.nullable(),
          /** Whether the program's own has changed since the firm's was made of it. */
          renewed: z.boolean(),
        }),
      ),
    ),
  /** Adds the steps of the templates named, in the client's language, that are not there yet. */
  start: command('work')
    .input(z.object({ client_id: Id, services: z.array(Name).min(1, 'empty').max(100) }))
    .output(z.object({ added: z.number().int() })),
  /** Makes the client's steps of a service, without its persons, the firm's template of it. */
  saveTemplate: command('work')
    .input(z.object({ client_id: Id, service: Name }))
    .output(Saved),
  removeTemplate: command('work').input(Seen).output(Saved),
  /** Both sides agreed on the steps as they are now. Throws `conflict: no-steps`. */
  agree: command('work')
    .input(AgreementFields)
    .output(z.object({ number: z.number().int() })),
  removeVersion: command('work').input(Seen).output(Saved),
  compare: query('work')
    .input(z.object({ client: Name, from: Version, to: Version }))
    .output(z.object({ changes: z.array(Change) })),
  /** The grey areas of the clients we look after, a line each, by client and in the order of their steps. */
  greyAreas: longQuery('work')
    .input(
      z.object({
        client: Name.optional(),
        search: Line.default(''),
        personId: Id.optional(),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(5000).default(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(GreyLine),
        /** Steps that are grey, and the clients whose they are, of all that match; `offset` and `limit` count steps. */
        steps: z.number().int(),
        clients: z.number().int(),
      }),
    ),
  /** The matrix as PDF/UA, in the client's language unless another is asked for: as it is now, or as a version was agreed. */
  print: job('work', z.object({ client: Name, version: Version.optional(), language: Lang.optional() }), Printed),
}
