import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, flag, ref, words } from '../columns.ts'

/** Meetings of both sides, what was made of the lines of their agendas, and what was written under them. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'meeting', {
    client_id: ref('client'),
    kind: words,
    day,
    time: words,
    way: words,
    place: words,
    participants_json: words,
    came_as: words,
  })
  await createTable(db, 'meeting_line', {
    client_id: ref('client'),
    meeting_id: ref('meeting'),
    source: words,
    section: words,
    text: words,
    dropped: flag,
    internal: flag,
    position: count,
  })
  await createTable(db, 'meeting_note', {
    client_id: ref('client'),
    meeting_id: ref('meeting'),
    source: words,
    kind: words,
    text: words,
    internal: flag,
    next_key: words,
    position: count,
  })
  await createIndex(db, 'meeting', ['client_id', 'day'])
  await createIndex(db, 'meeting', ['day', 'time'])
  for (const part of ['meeting_line', 'meeting_note']) {
    await createIndex(db, part, ['client_id'])
    await createIndex(db, part, ['meeting_id'])
  }
  await createIndex(db, 'meeting_note', ['next_key'])
}
