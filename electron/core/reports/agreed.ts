import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { type Measure, measures } from '../../../shared/domain/reports/measures.ts'
import { findClient, mustSee } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Reading, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'

/** What was agreed to be reported to a client; null where nobody has said, or nothing of it can be read. */
export async function agreedMeasures({ client }: Parsed<'reports.agreed'>, { db, who }: Reading) {
  const { id: client_id } = await findClient(db, who, client)
  const row = await db
    .selectFrom('report_agreement')
    .select(['id', 'version', 'measures_json'])
    .where('client_id', '=', client_id)
    .orderBy('id')
    .executeTakeFirst()
  if (!row) return null
  const said = readJson<unknown>(row.measures_json, [])
  const kept = measures.filter((one) => Array.isArray(said) && said.includes(one))
  return kept.length === 0 ? null : { id: row.id, version: row.version, measures: kept }
}

/** Keeps what was agreed, of each client once. */
export async function agreeMeasures({ id, version, ...said }: Parsed<'reports.agree'>, { db, who, write }: Writing) {
  const { client_id } = said
  await mustSee(db, who, [client_id])
  const same = await db
    .selectFrom('report_agreement')
    .select('id')
    .where('client_id', '=', client_id)
    .orderBy('id')
    .executeTakeFirst()
  if (same?.id !== id) throw new AppError('conflict', 'changed-elsewhere')
  return write.save('report_agreement', { id, version }, toRow('report_agreement', said))
}

/** The measures that are asked for: those that were agreed where none is said, and all where nothing was. */
export async function measuresFor(
  { client, measures: said }: { readonly client: string; readonly measures?: readonly Measure[] | undefined },
  context: Reading,
): Promise<readonly Measure[]> {
  const wanted = said ?? (await agreedMeasures({ client }, context))?.measures ?? measures
  return measures.filter((one) => wanted.includes(one))
}
