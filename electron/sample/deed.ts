import type { Table } from '../core/db/schema.ts'
import type { Changes, Values, Write } from '../core/write.ts'
import type { Then } from './version-deeds.ts'

/** One command of the past: who did it, when, and what it wrote. */
export type Deed = {
  readonly at: string
  readonly person: string
  readonly command: string
  /** Each writes; one that needs to know what is true by then is told, where there are data. */
  readonly steps: readonly ((write: Write, then?: Then) => Promise<unknown>)[]
}

export const insert =
  <T extends Table>(table: T, values: Values<T> & { id: string }) =>
  (write: Write): Promise<unknown> =>
    write.insert(table, values)

/** @param version the one that the row has by then */
export const update =
  <T extends Table>(table: T, id: string, version: number, values: Changes<T>) =>
  (write: Write): Promise<unknown> =>
    write.update(table, id, version, values)

/** The order in which things happened. */
export const inOrder = (deeds: readonly Deed[]): Deed[] =>
  deeds.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
