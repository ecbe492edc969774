import type { Deed } from '../../../shared/api/history.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { Reading } from '../handlers.ts'
import { type ClientYear, loadYears, nominalOf } from '../year/index.ts'

/**
 * What the tasks and rules that deeds touched are called, by the client's id and the key that the deeds know them by
 * (`clientId key`): clients may call the same rule by names of their own. Of a client that is gone what everybody's rules say.
 */
export function namedIn(deeds: readonly Deed[], language: Language, context: Reading): Promise<Record<string, string>> {
  const keyed = deeds.flatMap(({ client_id, rows }) =>
    rows.flatMap(({ table, label }) =>
      table === 'mark' || table === 'rule' ? [{ client: client_id ?? '', key: label }] : [],
    ),
  )
  return namedBy(keyed, language, context)
}

type Keyed = { readonly client: string; readonly key: string }
/** The same of the keys themselves; `isShort`: in as few words as lists have. */
export async function namedBy(
  keyed: readonly Keyed[],
  language: Language,
  { db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>,
  isShort = false,
): Promise<Record<string, string>> {
  const catalogues = await env.catalogue.all(db)
  const clients = [...new Set(keyed.map(({ client }) => client))]
  const years = await loadYears(db, who, catalogues, clients, 'none')
  const names = keyed.flatMap(({ client, key }) => {
    const rule = ruleBehind(key, years.clients.get(client)) ?? years.book.all.find((one) => one.key === ruleKey(key))
    return rule ? [[`${client} ${key}`, ((isShort && rule.short) || rule.name)[language]] as const] : []
  })
  return Object.fromEntries(names)
}

const ruleKey = (key: string) => key.replace(/@\d{4}-\d{2}-\d{2}.*$/, '')

function ruleBehind(key: string, year: ClientYear | undefined) {
  const nominal = nominalOf(key)
  const occurrence = nominal === undefined ? undefined : occurrenceOf(key, nominal)
  if (!year) return undefined
  return occurrence ? ruleOf(occurrence, year.clock, year.rules) : year.rules.find((rule) => rule.key === key)
}
