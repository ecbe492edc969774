import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { fold } from '../../../shared/domain/search.ts'
import type { Writing } from '../handlers.ts'

export async function saveSegment(
  { id, version, ...values }: Parsed<'engagements.saveSegment'>,
  { db, write }: Writing,
) {
  const rows = await db.selectFrom('segment').select(['id', 'name', 'position']).execute()
  if (rows.some((row) => row.id !== id && fold(row.name) === fold(values.name)))
    throw new AppError('invalid', 'fields', { fields: { name: 'duplicate' } })
  const position = rows.find((row) => row.id === id)?.position ?? 1 + Math.max(-1, ...rows.map((row) => row.position))
  return write.save('segment', { id, version }, { ...values, position })
}

/** The clients of a segment that goes are in none, all in one deed. */
export async function removeSegment({ id, version }: Parsed<'engagements.removeSegment'>, { db, write }: Writing) {
  const row = await db.selectFrom('segment').select('name').where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'gone')
  const placed = await db.selectFrom('grouping').select(['id', 'version']).where('segment_id', '=', id).execute()
  for (const one of placed) await write.update('grouping', one.id, one.version, { segment_id: null })
  await write.remove('segment', id, version)
  await write.toBin('segment', id, row.name, 1)
  return { id, version }
}

export async function saveTarget({ field, review_months }: Parsed<'engagements.saveTarget'>, { db, write }: Writing) {
  const row = await db.selectFrom('value_target').selectAll().where('field', '=', field).executeTakeFirst()
  return row
    ? write.update('value_target', row.id, row.version, { review_months })
    : write.insert('value_target', { field, review_months })
}
