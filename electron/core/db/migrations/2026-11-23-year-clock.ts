import type { Kysely } from 'kysely'
import { addColumn, count, createIndex, createTable, day, flag, maybe, ref, words } from '../columns.ts'

/** The whole year clock: checklists and deviations of marks, absences, saved views, taken catalogues, the working week. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'mark', 'ticks_json', words, '[]')
  await addColumn(db, 'mark', 'deviation_by', words, '')
  await addColumn(db, 'mark', 'cause', words, '')
  await addColumn(db, 'mark', 'measure', words, '')
  await addColumn(db, 'mark', 'deviation_shown', flag, 0)
  await addColumn(db, 'mark', 'waited_from', maybe(day))
  await addColumn(db, 'mark', 'waited_until', maybe(day))
  await createIndex(db, 'mark', ['person_id'])
  // Covers the figures of the late history: each client's span is counted without touching a row.
  await createIndex(db, 'mark', ['client_id', 'due', 'state', 'day', 'waited_from', 'deviation_by'])

  await addColumn(db, 'firm', 'working_week', words, '12345')

  await createTable(db, 'absence', { person_id: ref('person'), first_day: day, last_day: day, note: words })
  await createTable(db, 'absence_deputy', {
    absence_id: ref('absence'),
    client_id: maybe(ref('client')),
    person_id: ref('person'),
  })
  await createIndex(db, 'absence', ['person_id'])
  await createIndex(db, 'absence', ['last_day'])
  await createIndex(db, 'absence_deputy', ['absence_id'])
  await createIndex(db, 'absence_deputy', ['client_id'])
  await createIndex(db, 'absence_deputy', ['person_id'])

  await createTable(db, 'view', {
    person_id: maybe(ref('person')),
    screen: words,
    name: words,
    search_json: words,
    position: count,
  })
  await createIndex(db, 'view', ['person_id'])

  await createTable(db, 'catalogue', { country: words, number: count, title: words, json: words })
}
