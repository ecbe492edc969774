import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Table } from '../../../shared/records/records.ts'
import type { Reading } from '../handlers.ts'
import { nominalOf } from '../year/index.ts'

type Row = Readonly<Record<string, unknown>>

/** What tasks and rules are called, whose own names are keys; undefined of every other row. */
export async function nameIn(
  table: Table,
  rows: readonly Row[],
  language: Language,
  { db, who, env }: Reading,
): Promise<(row: Row) => string | undefined> {
  if ((table !== 'mark' && table !== 'rule') || rows.length === 0) return () => undefined
  const { clients, book } = await env.years.all(db, who)
  return ({ client_id, occurrence, key }) => {
    const year = clients.get(String(client_id))
    const named = table === 'mark' ? String(occurrence) : String(key)
    const nominal = nominalOf(named)
    const one = table === 'mark' && nominal !== undefined ? occurrenceOf(named, nominal) : undefined
    const own = year && (one ? ruleOf(one, year.clock, year.rules) : year.rules.find((rule) => rule.key === named))
    const rule = own ?? book.all.find((each) => each.key === (one?.rule ?? named))
    return rule?.name[language] ?? ''
  }
}
