/** Calls over HTTP: the router behind the transport library, with the limits of a call. */
import type { AnyRouter } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { handlerOptions, MAX_CALL } from './handler.ts'

export const createCalls = (router: AnyRouter) =>
  new RPCHandler(router, { ...handlerOptions(), plugins: [new BodyLimitPlugin({ maxBodySize: MAX_CALL })] })
