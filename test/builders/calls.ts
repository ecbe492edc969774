/** The calls there are, found by walking the contract: a new one is in every test of all calls from its first day. */
import type { z } from 'zod'
import type { Core } from '../../electron/core/core.ts'
import { contract } from '../../shared/api/contract.ts'
import { failureOf } from '../../shared/api/errors.ts'
import type { Kind } from '../../shared/api/procedure.ts'

export type Call = {
  readonly name: string
  readonly area: string
  readonly method: string
  readonly kind: Kind
  readonly input: z.ZodType
}

export const calls: readonly Call[] = Object.entries(contract).flatMap(([area, methods]) =>
  Object.entries(methods).map(([method, procedure]) => {
    const { meta, inputSchema } = procedure['~orpc'] as { meta: { kind: Kind }; inputSchema: z.ZodType }
    return { name: `${area}.${method}`, area, method, kind: meta.kind, input: inputSchema }
  }),
)

type Procedure = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>
export type Outcome = {
  /** What the call gave, a job its result. */
  readonly value?: unknown
  readonly failure?: ReturnType<typeof failureOf>
}

/** Makes a call, to the end of its events (the change feed has none: its first will do). */
export async function outcome({ api }: Pick<Core, 'api'>, call: Call, input: unknown): Promise<Outcome> {
  const procedure = (api as unknown as Record<string, Record<string, Procedure>>)[call.area]?.[call.method]
  if (!procedure) throw new Error(`No procedure ${call.name}`)
  const stop = new AbortController()
  try {
    const value = await procedure(input, { signal: stop.signal })
    return { value: isEvents(value) ? await last(value, call.area === 'changes') : value }
  } catch (error) {
    return { failure: failureOf(error) }
  } finally {
    stop.abort()
  }
}

const isEvents = (value: unknown): value is AsyncIterator<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function last(events: AsyncIterator<unknown>, first: boolean): Promise<unknown> {
  for (;;) {
    const step = await events.next()
    if (step.done || first) return step.value
  }
}
