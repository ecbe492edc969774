import type { Cutoff, PayGroup } from '../../../shared/domain/calendar/types.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { type ClientYear, loadYears } from '../year/index.ts'
import { notEnded } from './due.ts'

/** The names of the days that all pay groups of a client have agreed, by kind. */
export type Agreed = { readonly material?: string | undefined; readonly approval?: string | undefined }

/** What the pay groups of now have agreed. `loaded`: the client's year, where whoever asks has it already. */
export async function agreedBy(
  client: Schema['client'],
  { db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>,
  loaded?: ClientYear,
): Promise<Agreed> {
  const year =
    loaded ?? (await loadYears(db, who, await env.catalogue.all(db), [client.id], 'none')).clients.get(client.id)
  const groups = notEnded(year?.clock.payGroups ?? [], env.clock.today())
  return { material: sharedName(groups, 'material'), approval: sharedName(groups, 'approval') }
}

/** The name of a last day that every pay group has: an item that followed another would be silent about some of them. */
export function sharedName(groups: readonly PayGroup[], kind: Cutoff['kind']): string | undefined {
  const namesOf = ({ cutoffs }: PayGroup) => cutoffs.filter((one) => one.kind === kind).map(({ name }) => name)
  const [first, ...others] = groups.map(namesOf)
  return first?.find((name) => name !== '' && others.every((names) => names.includes(name)))
}
