import type { Encounter } from '../../../shared/api/encounters.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { encounters as encounterWords } from '../../../shared/i18n/encounters.ts'
import { today as todayWords } from '../../../shared/i18n/today.ts'
import { clientsOf, namesOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { ALL, day, type ListAsked, type ListColumn, listed, type ListTable, recordColumns, text } from '../listed.ts'
import { listEncounters } from './find.ts'

/** Every encounter that matches, the newest first, with its next step. */
export async function encounterTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language } = asked
  const words = encounterWords[language]
  const columns: ListColumn<Encounter>[] = [
    ...whose<Encounter>(await clientsOf({}, context), language),
    ...recordColumns('encounter', language, await namesOf(context)),
    text(words.next, ({ next }) => next?.text),
    day(words.nextDay, ({ next }) => next?.due),
    text(words.nextWhose, ({ next }) => next && words.whose[next.whose]),
    text(todayWords[language].columns.state, ({ next }) => next && calendarWords[language].statuses[next.status]),
  ]
  const { rows } = await listEncounters({ ...asked, offset: 0, limit: ALL }, context)
  return listed(columns, rows, ({ id }) => id)
}
