import { type AnyProcedure, implement, ORPCError, Procedure, type Router as OrpcRouter } from '@orpc/server'
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/api/errors.ts'
import { contract, type Contract } from '../../shared/api/contract.ts'
import type { CallContext, Meta, Progress } from '../../shared/api/procedure.ts'
import { readOnly } from './db/read-only.ts'
import type { Managing } from './environment.ts'
import type { AllHandlers, Reading, Working, Writing } from './handlers.ts'
import { createOnce } from './once.ts'
import { storageFailure } from './storage/failure.ts'
import { transaction } from './transaction.ts'

export type Router = OrpcRouter<Contract, CallContext>
type Context = Reading<Managing> | Writing<Managing> | Working<Managing>
type Run = (input: unknown, context: Context) => unknown

type Options = {
  /** Receives defects with their stacks. */
  readonly report: (error: unknown) => void
  /** Whether long answers are held against the contract as well. */
  readonly checked: boolean
}

/**
 * Derives everything from the contract and the handlers: validation, transactions, the change feed, typed errors.
 * The kind of a call decides what its handler is given.
 */
export function createRouter(handlers: AllHandlers, env: Managing, { report, checked }: Options): Router {
  const root = implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path }) => {
      try {
        return await next()
      } catch (error) {
        throw failure(error, path.join('.'), report)
      }
    })

  const areas = Object.entries(contract).map(([area, calls]) => {
    const entries = Object.entries(calls).map(([method, procedure]) => {
      const name = `${area}.${method}`
      const meta = procedure['~orpc'].meta as Meta
      // Area and method come from the contract itself, and AllHandlers has the same shape.
      const run = (handlers as unknown as Record<string, Record<string, Run>>)[area]?.[method]
      const builder = (root as unknown as Record<string, Record<string, { handler(f: unknown): AnyProcedure }>>)[
        area
      ]?.[method]
      if (!run || !builder) throw new Error(`No handler for ${name}`)
      const whole = builder.handler(called(name, meta, run, env, report))
      return [method, meta.long && !checked ? unchecked(whole) : whole]
    })
    return [area, Object.fromEntries(entries)]
  })
  return Object.fromEntries(areas) as Router
}

/** The same call, whose answer is taken as the handler gives it: its types are those of the contract. */
function unchecked(procedure: AnyProcedure): AnyProcedure {
  const { outputSchema: _, ...rest } = procedure['~orpc']
  return new Procedure(rest)
}

type Call = { input: unknown; context: CallContext; signal?: AbortSignal }

function called(name: string, { kind, right }: Meta, run: Run, env: Managing, report: (error: unknown) => void) {
  const once = createOnce()
  /** What the call may read, on whose behalf. Throws `forbidden` for whoever lacks the right. */
  const reading = async ({ signal }: Call): Promise<Reading<Managing>> => {
    await env.storage.steady()
    const who = await env.whoNow()
    if (!who.rights.has(right)) throw new AppError('forbidden')
    return {
      env,
      who,
      // Read when used: storage calls answer while no file is open.
      get db() {
        return readOnly(env.storage.db())
      },
      signal: signal ?? new AbortController().signal,
    }
  }
  if (kind === 'query')
    return async (call: Call) => {
      const context = await reading(call)
      const asked = present(env)
      try {
        return await run(call.input, context)
      } catch (error) {
        await env.storage.steady()
        const now = present(env)
        // Another file took the place of the one that was asked: that one answers.
        if (asked === undefined || now === undefined || now === asked) throw error
        return run(call.input, await reading(call))
      }
    }
  if (kind === 'command')
    return async (call: Call) => {
      const base = await reading(call)
      const { commandId } = call.context
      const deed = (id: string) =>
        transaction({ command: name, commandId: id }, env, base, (context) => Promise.resolve(run(call.input, context)))
      if (commandId === undefined) return deed(env.newId())
      return once(commandId, async () => {
        await refuseRepeated(env, commandId)
        return deed(commandId)
      })
    }
  return async function* work(call: Call) {
    const context = await reading(call)
    const { commandId = env.newId() } = call.context
    // All that one job writes is one deed.
    const start = { command: name, commandId }
    const working: Working<Managing> = Object.create(context, {
      change: { value: <T>(step: (c: Writing<Managing>) => Promise<T>) => transaction(start, env, context, step) },
    }) as Working<Managing>
    try {
      await refuseRepeated(env, commandId)
    } catch (error) {
      throw failure(error, name, report)
    }
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

/** The connection to the open file; undefined while there is none. */
const present = ({ storage }: Managing) => (storage.isOpen() ? storage.db() : undefined)

/** Throws `conflict: done-already` when the file's history knows the deed: it was done, and the answer is forgotten. */
async function refuseRepeated({ storage }: Managing, commandId: string): Promise<void> {
  if (!storage.isOpen()) return
  const known = await readOnly(storage.db())
    .selectFrom('change')
    .select('seq')
    .where('command_id', '=', commandId)
    .limit(1)
    .executeTakeFirst()
  if (known) throw new AppError('conflict', 'done-already')
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
