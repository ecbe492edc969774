import type { Transaction } from 'kysely'
import { settledHistory } from './year/settle.ts'
import type { Schema } from './db/schema.ts'
import type { Managing } from './environment.ts'
import { forgetRemoved } from './storage/workstation.ts'
import { searchIndex } from './search/index.ts'
import type { Act, Touched } from './write.ts'

/**
 * What an area keeps that follows from what is written. It is set right by itself whenever rows change, whoever changes
 * them: an undo, a package and a command of the command line as well.
 */
export type Derived = {
  /** In the transaction of the change: it is there with it, or not at all. */
  readonly within?: (tx: Transaction<Schema>, touched: readonly Touched[], env: Managing, act: Act) => Promise<void>
  /** After the commit, for what does not stand in the file. */
  readonly after?: (touched: readonly Touched[], env: Managing) => void
}

/** Each area's own, in the order in which they are set right. */
export const derived: readonly Derived[] = [
  settledHistory,
  searchIndex,
  { after: (touched, { workstation }) => forgetRemoved(workstation, touched) },
]
