import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { problemsOf } from '../../../shared/domain/engagements/engagement.ts'
import { findPart, mustBelong, mustSee } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'

/** Saves a contract with its appendices as one thing. */
export async function saveContract(
  { id, version, appendices, ...values }: Parsed<'engagements.save'>,
  { db, who, write }: Writing,
) {
  const { client_id } = values
  await mustBelong(db, who, { table: 'engagement', id, client: client_id })
  const others = await db
    .selectFrom('engagement')
    .select(['id', 'kind', 'name', 'valid_from', 'valid_until'])
    .where('client_id', '=', client_id)
    // The giver's contract ends where ours begins, whatever it says.
    .where('origin', '=', '')
    .execute()
  refuse(problemsOf({ id, ...values }, others))
  const saved = await write.save('engagement', { id, version }, toRow('engagement', values))
  const known = await db.selectFrom('appendix').selectAll().where('engagement_id', '=', saved.id).execute()
  const kept = new Set(appendices.map((one) => one.id))
  for (const row of known) if (!kept.has(row.id)) await write.remove('appendix', row.id, row.version)
  for (const [position, { id: given, ...one }] of appendices.entries()) {
    const before = known.find((row) => row.id === given)
    const columns = toRow('appendix', { ...one, client_id, engagement_id: saved.id, position })
    await write.save('appendix', { id: before?.id, version: before?.version }, columns)
  }
  return saved
}

function refuse(problems: ReturnType<typeof problemsOf>): void {
  if (problems.length === 0) return
  const name = problems.find((one) => one.name !== undefined)?.name
  throw new AppError('invalid', 'fields', {
    fields: Object.fromEntries(problems.map(({ field, code }) => [field, code])),
    ...(name !== undefined && { facts: { contract: name } }),
  })
}

export async function removeContract({ id, version }: Parsed<'engagements.remove'>, { db, who, write }: Writing) {
  const contract = await findPart(db, who, 'engagement', id)
  const appendices = await db.selectFrom('appendix').select(['id', 'version']).where('engagement_id', '=', id).execute()
  for (const row of appendices) await write.remove('appendix', row.id, row.version)
  await write.remove('engagement', id, version)
  await write.toBin('engagement', id, contract.name, appendices.length + 1)
  return { id, version }
}

export async function saveService(
  { id, version, ...values }: Parsed<'engagements.saveService'>,
  { db, who, write }: Writing,
) {
  const { valid_from, valid_until, kind, name } = values
  if (valid_from !== null && valid_until !== null && valid_until < valid_from)
    throw new AppError('invalid', 'fields', { fields: { valid_until: 'ends-before-start' } })
  if (kind === 'own' && name === '') throw new AppError('invalid', 'fields', { fields: { name: 'required' } })
  await mustBelong(db, who, { table: 'service', id, client: values.client_id })
  return write.save('service', { id, version }, values)
}

/** Puts clients into groups; each has one row of them, made when it is placed first. */
export async function groupClients(
  { clients, field, segment_id }: Parsed<'engagements.group'>,
  { db, who, write }: Writing,
) {
  const ids = [...new Set(clients)]
  await mustSee(db, who, ids)
  if (segment_id) {
    const known = await db.selectFrom('segment').select('id').where('id', '=', segment_id).executeTakeFirst()
    if (!known) throw new AppError('invalid', 'fields', { fields: { segment_id: 'missing' } })
  }
  const rows = new Map(
    (await db.selectFrom('grouping').selectAll().where('client_id', 'in', ids).execute()).map((row) => [
      row.client_id,
      row,
    ]),
  )
  const given = { ...(field !== undefined && { field }), ...(segment_id !== undefined && { segment_id }) }
  for (const client_id of ids) {
    const row = rows.get(client_id)
    if (row) await write.update('grouping', row.id, row.version, given)
    else await write.insert('grouping', { client_id, field: 'none', segment_id: null, ...given })
  }
  return { clients: ids.length }
}
