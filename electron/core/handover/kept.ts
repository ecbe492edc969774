import { fitting } from '../sound.ts'
import type { RecordKept } from '../../../shared/domain/handover/record.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import type { Db } from '../db/read-only.ts'
import type { Row } from '../db/schema.ts'
import { Kept } from './record-told.ts'

type Head = (row: Row) => { readonly id: string; readonly source: string; readonly updated_at: string }

/** A client's retention plan, as a package tells it: in its order, and as words of nobody else's work. */
export async function keptOf(db: Db, client: string, headed: Head): Promise<RecordKept[]> {
  const rows = await db.selectFrom('retention_line').selectAll().where('client_id', '=', client).execute()
  const sound = fallbackOf(records.retention_line)
  return rows
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((row) => {
      const { id, source, updated_at } = headed(row)
      return fitting(Kept, { ...row, id, source, updated_at }, sound).row as RecordKept
    })
}
