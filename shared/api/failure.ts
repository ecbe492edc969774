/** Failures as both sides throw and read them: without the schemas, which the first screen of the interface does not need. */
import { ORPCError } from '@orpc/client'

/** The status of each failure, as it travels over HTTP. */
export const statuses = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  cancelled: 499,
  internal: 500,
} as const

export type ErrorCode = keyof typeof statuses

/**
 * What a failure says of itself; text is chosen at the edge by code and `reason`, in the user's language.
 * `fields` names inputs by their path (`contacts.0.email`); its values and `reason` are keys of the messages.
 */
export type Detail = {
  reason?: string | undefined
  fields?: Record<string, string> | undefined
  facts?: Record<string, string | number> | undefined
}

/** A failure that is no defect: the caller did, or met, something that has a next step. */
export class AppError extends ORPCError<Exclude<ErrorCode, 'internal'>, Detail> {
  constructor(code: Exclude<ErrorCode, 'internal'>, reason?: string, detail: Omit<Detail, 'reason'> = {}) {
    super(code, {
      status: statuses[code],
      message: reason ?? code,
      defined: true,
      data: { ...(reason !== undefined && { reason }), ...detail },
    })
  }
}

/** What went wrong, from whatever was thrown on either side of a transport. */
export function failureOf(error: unknown): { code: ErrorCode } & Detail & { incident?: string } {
  if (error instanceof ORPCError && Object.hasOwn(statuses, error.code)) {
    const data = (error.data ?? {}) as Detail & { incident?: string }
    return { code: error.code as ErrorCode, ...data }
  }
  // The door of the browser shell, before any call is read: the page is of an earlier start of the program.
  if (error instanceof ORPCError && (error.status === 401 || error.status === 403))
    return { code: 'forbidden', reason: 'earlier-start' }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled' }
  return { code: 'internal' }
}
