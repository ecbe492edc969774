import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'

/** How far a job has come; `total` is 0 while it is not known. `step` is a key of the messages. */
export const Progress = z.object({ done: z.number().int(), total: z.number().int(), step: z.string().optional() })
export type Progress = z.output<typeof Progress>

/** Reads only. */
export const query = oc.$meta({ kind: 'query' } as const).errors(errors)

/** Writes, in exactly one transaction; its name is the label of the change history. */
export const command = oc.$meta({ kind: 'command' } as const).errors(errors)

const jobs = oc.$meta({ kind: 'job' } as const).errors(errors)

/** Takes long: yields progress, returns its result, is cancelled by its `AbortSignal`. */
export const job = <I extends z.ZodType, R extends z.ZodType>(input: I, result: R) =>
  jobs.input(input).output(eventIterator(Progress, result))

export type Kind = 'query' | 'command' | 'job'
