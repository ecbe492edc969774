import type { AbsenceLine } from '../../../shared/api/absences.ts'
import type { Person } from '../../../shared/api/people.ts'
import { absences as absenceWords } from '../../../shared/i18n/absences.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { people as peopleWords } from '../../../shared/i18n/people.ts'
import type { Reading } from '../handlers.ts'
import { day, type ListAsked, type ListColumn, listed, type ListTable, recordColumns, text, whole } from '../listed.ts'
import { listAbsences } from './absence-list.ts'
import { listPeople } from './list.ts'

/** Who works here; whom a package told of is nobody of ours. */
export async function personTable({ language }: ListAsked, context: Reading): Promise<ListTable> {
  const columns: ListColumn<Person>[] = [
    ...recordColumns('person', language, () => undefined),
    whole(peopleWords[language].columns.clients, ({ clients }) => clients),
  ]
  const rows = (await listPeople(context)).filter(({ origin }) => origin === '')
  return listed(columns, rows, ({ id }) => id)
}

/** Who is away, and who stands in. */
export async function absenceTable({ language, personId }: ListAsked, context: Reading): Promise<ListTable> {
  const { columns, states } = absenceWords[language]
  const labels = labelsOf('absence', language)
  const own: ListColumn<AbsenceLine>[] = [
    text(columns.person, ({ person }) => person),
    day(labels.first_day, ({ first_day }) => first_day),
    day(labels.last_day, ({ last_day }) => last_day),
    text(columns.state, ({ state }) => states[state]),
    text(columns.standIns, ({ standIns }) =>
      standIns.map(({ person, clients }) => `${person} (${clients})`).join(', '),
    ),
    whole(columns.uncovered, ({ uncovered }) => uncovered),
    text(labels.note, ({ note }) => note),
  ]
  return listed(own, await listAbsences({ past: true, person: personId }, context), ({ id }) => id)
}
