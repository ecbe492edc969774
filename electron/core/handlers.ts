import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Contract } from '../../shared/api/contract.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { Language } from '../../shared/domain/words.ts'
import type { Kind, Progress } from '../../shared/api/procedure.ts'
import type { Db } from './db/read-only.ts'
import type { Managing, Services } from './environment.ts'
import type { Who } from './who.ts'
import type { Act, Write } from './write.ts'

/** What a handler may touch follows from its kind: a query cannot write. */
export type Reading<E = Services> = {
  readonly env: E
  readonly db: Db
  readonly who: Who
  readonly signal: AbortSignal
}
/** A command writes, and sees nothing but its own transaction. */
export type Writing<E = Services> = Reading<E> & { readonly write: Write; readonly act: Act }
/** A job works in several short commands, each with a transaction of its own. */
export type Working<E = Services> = Reading<E> & { change<T>(step: (context: Writing<E>) => Promise<T>): Promise<T> }

type Contexts<E> = { query: Reading<E>; command: Writing<E>; job: Working<E> }

/** The handler of one call of the contract. */
export type Handler<P, E = Services> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer M>
    ? M extends { kind: infer K extends Kind }
      ? (
          input: InferSchemaOutput<I>,
          context: Contexts<E>[K],
        ) => K extends 'job'
          ? AsyncGenerator<Progress, JobResult<InferSchemaInput<O>>, void>
          : Promise<InferSchemaInput<O>> | InferSchemaInput<O>
      : never
    : never

type JobResult<I> = I extends AsyncIteratorObject<infer _Y, infer R, void> ? R : never

/** The handlers of one area: exactly the calls of its contract. Only the area `storage` manages the data file. */
export type Handlers<A extends keyof Contract> = {
  [M in keyof Contract[A]]: Handler<Contract[A][M], A extends 'storage' ? Managing : Services>
}
export type AllHandlers = { [A in keyof Contract]: Handlers<A> }

/** Fills an open, empty data file with a firm that is made up, as it would stand on a day. Made outside the core. */
export type Sample = (
  context: Working<Managing>,
  options: { readonly language: Language; readonly today: IsoDay },
) => AsyncGenerator<Progress, void>

/** The handler of a job that is done in one step: it can be cancelled before, and says that it is at work. */
export const oneStep = <I, R>(work: (input: I, context: Working) => Promise<R>) =>
  async function* (input: I, context: Working): AsyncGenerator<Progress, R, void> {
    yield { done: 0, total: 1, step: 'computing' }
    return work(input, context)
  }
