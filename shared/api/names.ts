import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Contract } from './contract.ts'
import type { Kind } from './procedure.ts'

/** The calls of the contract by their names, `clients.list`, with what goes in and what comes out. */

type Procedure<P extends string> = P extends `${infer A extends keyof Contract}.${infer M}`
  ? M extends keyof Contract[A]
    ? Contract[A][M]
    : never
  : never

type Names<K extends Kind> = {
  [A in keyof Contract]: {
    [M in keyof Contract[A] & string]: Contract[A][M] extends ContractProcedure<
      infer _I,
      infer _O,
      infer _E,
      { kind: K }
    >
      ? `${A}.${M}`
      : never
  }[keyof Contract[A] & string]
}[keyof Contract]

export type QueryName = Exclude<Names<'query'>, 'changes.watch'>
export type CommandName = Names<'command'>
export type JobName = Names<'job'>

/** What a caller sends. */
export type InputOf<P extends string> =
  Procedure<P> extends ContractProcedure<infer I, infer _O, infer _E, infer _M> ? InferSchemaInput<I> : never
/** What a handler is given: the input after its validation, defaults filled in. */
export type Parsed<P extends string> =
  Procedure<P> extends ContractProcedure<infer I, infer _O, infer _E, infer _M> ? InferSchemaOutput<I> : never
export type OutputOf<P extends string> =
  Procedure<P> extends ContractProcedure<infer _I, infer O, infer _E, infer _M> ? InferSchemaOutput<O> : never
/** What a job gives when it is done. */
export type ResultOf<P extends string> =
  OutputOf<P> extends AsyncIteratorObject<infer _Y, infer R, infer _N> ? R : never
