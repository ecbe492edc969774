import { ORPCError } from '@orpc/contract'
import { z } from 'zod'

/**
 * The failures a caller sees; text is chosen at the edge by code and `reason`, in the user's language.
 * `fields` names inputs by their path (`contacts.0.email`); its values and `reason` are keys of the messages.
 */
const Detail = z.object({
  reason: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Detail = z.output<typeof Detail>

export const errors = {
  invalid: { status: 422, data: Detail },
  'not-found': { status: 404, data: Detail },
  conflict: { status: 409, data: Detail },
  forbidden: { status: 403, data: Detail },
  cancelled: { status: 499, data: Detail },
  internal: { status: 500, data: z.object({ incident: z.string() }) },
} as const

export type ErrorCode = keyof typeof errors

/** A failure that is no defect: the caller did, or met, something that has a next step. */
export class AppError extends ORPCError<Exclude<ErrorCode, 'internal'>, Detail> {
  constructor(code: Exclude<ErrorCode, 'internal'>, reason?: string, detail: Omit<Detail, 'reason'> = {}) {
    super(code, {
      status: errors[code].status,
      message: reason ?? code,
      defined: true,
      data: { ...(reason !== undefined && { reason }), ...detail },
    })
  }
}

/** What went wrong, from whatever was thrown on either side of a transport. */
export function failureOf(error: unknown): { code: ErrorCode } & Detail & { incident?: string } {
  if (error instanceof ORPCError && Object.hasOwn(errors, error.code)) {
    const data = (error.data ?? {}) as Detail & { incident?: string }
    return { code: error.code as ErrorCode, ...data }
  }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled' }
  return { code: 'internal' }
}
