/** How a call fails before it reaches its handler: the same way over both transports. */
import { ORPCError } from '@orpc/server'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import { AppError, errors } from '../shared/api/errors.ts'
import { type CallContext, COMMAND_ID } from '../shared/api/procedure.ts'
import { Id } from '../shared/api/values.ts'

/** Largest call, in bytes of JSON. Anything that may be larger is a file and travels by URL. */
export const MAX_CALL = 10_000_000

/** The transport library's own codes, in our words (design: typed codes only). */
const CODES: Readonly<Record<string, 'invalid' | 'not-found'>> = {
  BAD_REQUEST: 'invalid',
  PAYLOAD_TOO_LARGE: 'invalid',
  METHOD_NOT_SUPPORTED: 'invalid',
  NOT_FOUND: 'not-found',
}

type Options = Required<Pick<StandardHandlerOptions<CallContext>, 'rootInterceptors'>>

/**
 * Options for either adapter's `RPCHandler`: unknown procedures and unreadable requests become typed errors.
 */
export function handlerOptions(): Options {
  return {
    rootInterceptors: [
      async (options) => {
        const { request } = options
        const commandId = request.headers[COMMAND_ID]
        if (commandId !== undefined && !Id.safeParse(commandId).success)
          return { matched: true, response: errorResponse('invalid', 'unreadable-call') }
        const context: CallContext = { ...options.context, ...(typeof commandId === 'string' && { commandId }) }
        const body = async () => weighed(await request.body())
        const result = await options.next({ ...options, context, request: { ...request, body } })
        if (!result.matched) return { matched: true, response: errorResponse('not-found', 'no-such-call') }
        const { status } = result.response
        const code = status >= 400 ? CODES[codeOf(result.response.body) ?? ''] : undefined
        if (!code) return result
        return { matched: true, response: errorResponse(code, 'unreadable-call') }
      },
    ],
  }
}

/** An error in the transport's own format, so that the client sees it as any other typed error. */
function errorResponse(code: 'invalid' | 'not-found', reason: string) {
  return { status: errors[code].status, headers: {}, body: { json: new AppError(code, reason).toJSON() } }
}

function codeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('json' in body)) return undefined
  const { json } = body
  if (typeof json !== 'object' || json === null || !('code' in json)) return undefined
  return typeof json.code === 'string' ? json.code : undefined
}

/**
 * The input itself, unless it is larger than a call may be. HTTP stops counting bytes earlier; this is for the port,
 * whose messages arrive whole. Stops as soon as it knows, and needs no stack for deep input.
 */
function weighed(input: unknown): unknown {
  let weight = 0
  const left = [input]
  while (left.length) {
    const value = left.pop()
    weight += typeof value === 'string' ? value.length : 8
    if (weight > MAX_CALL) throw new ORPCError('PAYLOAD_TOO_LARGE')
    if (Array.isArray(value)) for (const item of value) left.push(item)
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        weight += key.length
        left.push(item)
      }
  }
  return input
}
