import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'

export * from './call.ts'

/** How far a job has come; `total` is 0 while it is not known. `step` is a key of the messages. */
export const Progress = z.object({ done: z.number().int(), total: z.number().int(), step: z.string().optional() })
export type Progress = z.output<typeof Progress>

/** What somebody must be allowed in order to make a call. One right for all until people's rights differ. */
export type Right = 'work'

/** Reads only. */
export const query = (right: Right) => oc.$meta({ kind: 'query', right } as const).errors(errors)

/** Reads only, and may answer with thousands of rows: its answer is held against the contract in tests, and not in use. */
export const longQuery = (right: Right) => oc.$meta({ kind: 'query', right, long: true } as const).errors(errors)

/** Writes, in exactly one transaction; its name is the label of the change history. */
export const command = (right: Right) => oc.$meta({ kind: 'command', right } as const).errors(errors)

/** Takes long: yields progress, returns its result, is cancelled by its `AbortSignal`. */
export const job = <I extends z.ZodType, R extends z.ZodType>(right: Right, input: I, result: R) =>
  oc
    .$meta({ kind: 'job', right } as const)
    .errors(errors)
    .input(input)
    .output(eventIterator(Progress, result))

export type Kind = 'query' | 'command' | 'job'
/** What the contract says of every call beside its values. */
export type Meta = { readonly kind: Kind; readonly right: Right; readonly long?: true }
