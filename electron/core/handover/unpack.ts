/** What a package says as the rows that it becomes: what it leaves out begins anew. */
import {
  type ClientRecord,
  packedLists,
  type PackedTable,
  type RecordClient,
  type RecordRow,
  type RecordRule,
} from '../../../shared/domain/handover/record.ts'
import type { RecordOf } from '../../../shared/records/field.ts'
import { blankOf, unpacked } from '../../../shared/records/read.ts'
import { type RecordColumns, records } from '../../../shared/records/records.ts'
import { toRow } from '../db/rows.ts'
import type { Row, Table } from '../db/schema.ts'

/** What every row says about itself, under the names the tables have for it. */
export const stamp = ({ id, source, updated_at }: RecordRow) => ({ id, origin: source, updated: updated_at })

/** A row of the record under the names the tables have for what every row says about itself. */
export const kept = <T extends RecordRow>({ source, updated_at, ...row }: T) => ({
  ...row,
  origin: source,
  updated: updated_at,
})

/** A client comes in takeover, with its clock running. */
export const arriving = (client: RecordClient) => ({
  ...blankOf(records.client),
  ...client,
  state: 'takeover' as const,
})

type Arrived<T extends PackedTable> = Omit<Row, 'version'> & RecordColumns<T> & { client_id: string }

/** The rows of one of the lists. */
export function rowsOf<T extends PackedTable>(record: ClientRecord, table: T): Arrived<T>[] {
  const of: RecordOf = records[table]
  const rows: readonly RecordRow[] = record[packedLists[table]]
  return rows.map((row) => ({
    ...stamp(row),
    client_id: record.client.id,
    ...toRow<Table, {}>(table, { ...row, ...('line' in row && { source: row.line }), ...unpacked(of) }),
  })) as unknown as Arrived<T>[]
}

/** A rule of the client's own. */
export function ruleRow(client_id: string, rule: RecordRule) {
  const { key, valid_from, valid_until, id, origin, updated, ...fields } = kept(rule)
  return { client_id, key, valid_from, valid_until, id, origin, updated, fields_json: JSON.stringify(fields) }
}
