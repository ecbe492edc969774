import type { Language } from '../../../shared/domain/words.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import type { Reading } from '../handlers.ts'
import { type ListAsked, type ListColumn, type NameOf, text } from '../listed.ts'
import { findClient } from './find.ts'
import { visible } from './visible.ts'

export type ClientOf = ReadonlyMap<string, { readonly name: string; readonly number: string }>

/** The clients that a list is about: of those that are seen, the ones that are asked for. */
export async function clientsOf(
  { client, clients }: Pick<ListAsked, 'client' | 'clients'>,
  { db, who }: Reading,
): Promise<ClientOf> {
  const one = client === undefined ? undefined : await findClient(db, who, client)
  if (one) return new Map([[one.id, one]])
  const rows = await visible(who).rows(db).select(['client.id', 'name', 'number']).execute()
  const wanted = clients && new Set(clients)
  return new Map(rows.filter(({ id }) => wanted?.has(id) ?? true).map((row) => [row.id, row]))
}

/** Whose row it is: number and name of its client. */
export function whose<R extends { readonly client_id: string }>(
  clients: ClientOf,
  language: Language,
): ListColumn<R>[] {
  const { number, name } = clientList[language].columns
  return [
    text(number, ({ client_id }) => clients.get(client_id)?.number),
    text(name, ({ client_id }) => clients.get(client_id)?.name),
  ]
}

/** The names of our people and of the clients' contact persons, by id. */
export async function namesOf({ db }: Reading): Promise<NameOf> {
  const people = await db.selectFrom('person').select(['id', 'name']).execute()
  const contacts = await db.selectFrom('contact').select(['id', 'name']).execute()
  const names = new Map([...people, ...contacts].map(({ id, name }) => [id, name]))
  return (id) => names.get(id)
}
