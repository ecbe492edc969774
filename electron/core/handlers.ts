import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Contract } from '../../shared/api/contract.ts'
import type { Kind, Progress } from '../../shared/api/procedure.ts'
import type { Schema } from './db/schema.ts'
import type { Environment } from './environment.ts'
import type { Act, Write } from './write.ts'

export type Db = ReadonlyKysely<Schema>

/** What a handler may touch follows from its kind: a query cannot write. */
export type Reading = { readonly env: Environment; readonly db: Db; readonly signal: AbortSignal }
/** A command writes, and sees nothing but its own transaction. */
export type Writing = Reading & { readonly write: Write; readonly act: Act }
/** A job works in several short commands, each with a transaction of its own. */
export type Working = Reading & { change<T>(step: (context: Writing) => Promise<T>): Promise<T> }

type Contexts = { query: Reading; command: Writing; job: Working }

/** The handler of one call of the contract. */
export type Handler<P> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer M>
    ? M extends { kind: infer K extends Kind }
      ? (
          input: InferSchemaOutput<I>,
          context: Contexts[K],
        ) => K extends 'job'
          ? AsyncGenerator<Progress, JobResult<InferSchemaInput<O>>, void>
          : Promise<InferSchemaInput<O>> | InferSchemaInput<O>
      : never
    : never

type JobResult<I> = I extends AsyncIteratorObject<infer _Y, infer R, void> ? R : never

/** The handlers of one area: exactly the calls of its contract. */
export type Handlers<A extends keyof Contract> = { [M in keyof Contract[A]]: Handler<Contract[A][M]> }
export type AllHandlers = { [A in keyof Contract]: Handlers<A> }
