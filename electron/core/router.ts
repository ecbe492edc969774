import { implement, ORPCError, type Router as OrpcRouter } from '@orpc/server'
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/api/errors.ts'
import { contract, type Contract } from '../../shared/api/contract.ts'
import type { Kind, Progress } from '../../shared/api/procedure.ts'
import type { Environment } from './environment.ts'
import type { AllHandlers, Reading, Working, Writing } from './handlers.ts'
import { storageFailure } from './storage/failure.ts'
import { transaction } from './transaction.ts'
import { readOnly } from './db/read-only.ts'

export type Router = OrpcRouter<Contract, Record<never, never>>
type Run = (input: unknown, context: Reading | Writing | Working) => unknown

/**
 * Derives everything from the contract and the handlers: validation, transactions, the change feed, typed errors.
 * The kind of a call decides what its handler is given.
 */
export function createRouter(handlers: AllHandlers, env: Environment, report: (error: unknown) => void): Router {
  const root = implement(contract).use(async ({ next, path }) => {
    try {
      return await next()
    } catch (error) {
      throw failure(error, path.join('.'), report)
    }
  })

  const areas = Object.entries(contract).map(([area, calls]) => {
    const entries = Object.entries(calls).map(([method, procedure]) => {
      const name = `${area}.${method}`
      const kind = (procedure['~orpc'].meta as { kind: Kind }).kind
      // Area and method come from the contract itself, and AllHandlers has the same shape.
      const run = (handlers as unknown as Record<string, Record<string, Run>>)[area]?.[method]
      const builder = (root as unknown as Record<string, Record<string, { handler(f: unknown): unknown }>>)[area]?.[
        method
      ]
      if (!run || !builder) throw new Error(`No handler for ${name}`)
      return [method, builder.handler(called(name, kind, run, env, report))]
    })
    return [area, Object.fromEntries(entries)]
  })
  return Object.fromEntries(areas) as Router
}

type Call = { input: unknown; signal?: AbortSignal }

function called(name: string, kind: Kind, run: Run, env: Environment, report: (error: unknown) => void) {
  const base = ({ signal }: Call): Reading => ({
    env,
    // Read when used: storage calls answer while no file is open.
    get db() {
      return readOnly(env.storage.db())
    },
    signal: signal ?? new AbortController().signal,
  })
  if (kind === 'query') return (call: Call) => run(call.input, base(call))
  if (kind === 'command')
    return (call: Call) =>
      transaction({ command: name }, env, base(call), (context) => Promise.resolve(run(call.input, context)))
  return async function* work(call: Call) {
    const context = base(call)
    const working: Working = Object.create(context, {
      change: { value: <T>(step: (c: Writing) => Promise<T>) => transaction({ command: name }, env, context, step) },
    }) as Working
    const steps = run(call.input, working) as AsyncGenerator<Progress, unknown, void>
    try {
      for (;;) {
        const step = await steps.next()
        if (step.done) return step.value
        // The database answers at once: without a pause neither a cancellation nor another call is heard before the end.
        await setImmediate()
        context.signal.throwIfAborted()
        yield step.value
      }
    } catch (error) {
      throw failure(error, name, report)
    } finally {
      await steps.return(undefined)
    }
  }
}

/** Every failure as a typed error; a defect gets an incident number, and only the log has its story. */
function failure(thrown: unknown, name: string, report: (error: unknown) => void): Error {
  const error = storageFailure(thrown)
  if (error instanceof AppError) return error
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
    return new AppError('cancelled')
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST') return new AppError('invalid', 'fields', { fields: fieldsOf(error.data) })
    if (error.code === 'NOT_FOUND') return new AppError('not-found', 'no-such-call')
    if (error.defined) return error
  }
  const incident = randomUUID().slice(0, 8)
  report(new Error(`Incident ${incident} in ${name}`, { cause: error }))
  return new ORPCError('internal', { status: 500, defined: true, message: 'internal', data: { incident } })
}

type Issue = { readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> }

function fieldsOf(data: unknown): Record<string, string> {
  const issues = (data as { issues?: readonly Issue[] } | undefined)?.issues ?? []
  return Object.fromEntries(
    issues.slice(0, 100).map((issue) => {
      const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
      return [path.slice(0, 200), /^[a-z-]+$/.test(issue.message) ? issue.message : 'malformed']
    }),
  )
}
