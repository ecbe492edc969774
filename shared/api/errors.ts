import { z } from 'zod'
import { type Detail as Told, statuses } from './failure.ts'

export * from './failure.ts'

/** The failures a caller sees, as the contract describes them. */
const Detail: z.ZodType<Told> = z.object({
  reason: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export const errors = {
  invalid: { status: statuses.invalid, data: Detail },
  'not-found': { status: statuses['not-found'], data: Detail },
  conflict: { status: statuses.conflict, data: Detail },
  forbidden: { status: statuses.forbidden, data: Detail },
  cancelled: { status: statuses.cancelled, data: Detail },
  internal: { status: statuses.internal, data: z.object({ incident: z.string() }) },
} as const
