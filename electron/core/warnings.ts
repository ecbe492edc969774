import type { ClientCard } from '../../shared/api/clients.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { Db } from './db/read-only.ts'

export type Warning = ClientCard['warnings'][number]
/**
 * What an area finds missing from clients, by the client's id; its words stand among the area's `warnings` of the interface
 * under the same code. Asked of those we look after: of one for its card, of a page of them for the list.
 */
export type Warns = (
  db: Db,
  clients: readonly string[],
  today: IsoDay,
) => Promise<ReadonlyMap<string, readonly Warning[]>>

/** Up to so many clients are asked for by name; of more, everybody's rows are read in one sweep. */
const BY_NAME = 500
export const byName = (clients: readonly string[]): readonly string[] | undefined =>
  clients.length > BY_NAME ? undefined : [...clients, '']

/** What all areas find, in the order in which they are named. */
export async function warningsOf(areas: readonly Warns[], db: Db, clients: readonly string[], today: IsoDay) {
  const found: ReadonlyMap<string, readonly Warning[]>[] = []
  for (const warns of clients.length > 0 ? areas : []) found.push(await warns(db, clients, today))
  return (client: string): Warning[] => found.flatMap((one) => one.get(client) ?? [])
}
