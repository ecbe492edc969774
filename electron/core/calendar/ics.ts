import { effectiveDue } from '../../../shared/domain/calendar/status.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/paygroups.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Schema } from '../db/schema.ts'
import type { Environment } from '../environment.ts'
import { theFirm } from '../firm/handlers.ts'
import type { Db } from '../handlers.ts'
import { loadYears } from './load.ts'
import { clockBetween } from './open.ts'

/**
 * One client's dates as iCalendar bytes. The summary names the client by number alone, since calendars are shared; what is
 * done stays in with its date. A mark raises the sequence, so that a second import updates the first.
 */
export async function calendarFile(
  db: Db,
  env: Environment,
  client: Schema['client'],
  { from, to, language = client.language as Language }: { from: string; to: string; language?: Language | undefined },
): Promise<Uint8Array> {
  const firm = await theFirm(db)
  const { clients, dayOffs } = await loadYears(db, env.catalogue.rules(), [client.id])
  const year = clients.get(client.id)
  const occurrences = year ? clockBetween(year, dayOffs, from, to).occurrences : []
  const events = occurrences.flatMap((occurrence) => {
    const rule = year && ruleOf(occurrence, year.clock, year.rules)
    if (!rule) return []
    const key = occurrenceKey(occurrence)
    const mark = year.marks.get(key)
    return [
      {
        client: client.id,
        key,
        day: effectiveDue(occurrence, mark && { state: 'waiting', moved_to: mark.moved_to ?? undefined }),
        summary: `${words[language]} ${client.number}: ${rule.name[language]}`,
        description: explain(occurrence, rule, dayOffs, language),
        categories: [rule.category],
        sequence: mark?.version ?? 0,
        updated: mark && mark.updated > client.updated ? mark.updated : client.updated,
        cancelled: mark?.state === 'skipped',
      },
    ]
  })
  return env.documents.render(
    'calendar',
    { name: `${firm.name} – ${client.number}`, language, installation: firm.installation, events },
    'ics',
  )
}

const words: Readonly<Record<Language, string>> = { fi: 'Asiakas', sv: 'Kund', en: 'Client' }
