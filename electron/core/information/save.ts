import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { looksSecret } from '../../../shared/domain/authorisations/authorisation.ts'
import { dueDay } from '../../../shared/domain/information/staleness.ts'
import { findPart, mustBelong, mustSee } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { findPerson } from '../people/index.ts'
import { refuse, secretsIn } from './secrets.ts'

export async function saveLine(
  { id, version, ...values }: Parsed<'information.save'>,
  { db, who, write, env }: Writing,
) {
  await mustBelong(db, who, { table: 'information', id, client: values.client_id })
  refuse({
    ...secretsIn(values, ['name', 'place', 'keeper', 'needed_by', 'note']),
    ...(values.kind === 'own' && values.name === '' && { name: 'required' }),
    ...((values.verified_on ?? '') > env.clock.today() && { verified_on: 'day-ahead' }),
  })
  const { kept_by } = values
  // Who keeps it up is one of the three.
  const line = {
    ...values,
    person_id: kept_by === 'ours' ? values.person_id : null,
    contact_id: kept_by === 'contact' ? values.contact_id : null,
    keeper: kept_by === 'other' ? values.keeper : '',
    verify_due: dueDay(values),
  }
  if (line.person_id !== null) await findPerson(db, line.person_id)
  if (line.contact_id !== null) {
    const contact = await findPart(db, who, 'contact', line.contact_id)
    if (contact.client_id !== line.client_id) throw new AppError('not-found', 'gone')
  }
  return write.save('information', { id, version }, toRow('information', line))
}

/** Names the keeper of a client's map: one row of each client, made when somebody is named first. */
export async function saveKeeper(
  { client_id, person_id }: Parsed<'information.saveKeeper'>,
  { db, who, write }: Writing,
) {
  await mustSee(db, who, [client_id])
  if (person_id !== null) await findPerson(db, person_id)
  const row = await db.selectFrom('information_map').selectAll().where('client_id', '=', client_id).executeTakeFirst()
  return row
    ? write.update('information_map', row.id, row.version, { person_id })
    : write.insert('information_map', { client_id, person_id })
}

/** The rows of these lines. Throws `not-found: gone` where one is not there or not seen. */
async function linesBy(ids: readonly string[], { db, who }: Pick<Writing, 'db' | 'who'>) {
  const asked = [...new Set(ids)]
  const rows = await db.selectFrom('information').selectAll().where('id', 'in', asked).execute()
  if (rows.length < asked.length) throw new AppError('not-found', 'gone')
  await seen(
    db,
    who,
    rows.map((row) => row.client_id),
  )
  return rows
}

async function seen(db: Db, who: Writing['who'], clients: readonly string[]): Promise<void> {
  await mustSee(db, who, clients).catch((error: unknown) => {
    // Whoever does not see the client does not learn that the line is there.
    throw error instanceof AppError ? new AppError('not-found', 'gone') : error
  })
}

/** Found true today; the next day to look follows. */
export async function verifyLines({ ids }: Parsed<'information.verify'>, context: Writing) {
  const { write, env } = context
  const verified_on = env.clock.today()
  for (const row of await linesBy(ids, context)) {
    const verify_due = dueDay({ verified_on, verify_months: row.verify_months })
    await write.update('information', row.id, row.version, { verified_on, verify_due })
  }
  return { verified: new Set(ids).size }
}

/** A round of each client whose lines they are: its day stands in that client's year. */
export async function startRound({ ids, name, due }: Parsed<'information.startRound'>, context: Writing) {
  const { write } = context
  if (looksSecret(name)) refuse({ name: 'secret' })
  const byClient = Map.groupBy(await linesBy(ids, context), (row) => row.client_id)
  for (const [client_id, rows] of byClient) {
    const lines = rows.map((row) => row.id)
    await write.insert('information_round', toRow('information_round', { client_id, name, due, lines }))
  }
  return { clients: byClient.size }
}

/** A contact person is removed: what that person kept up is kept by nobody known. */
export async function forgetKeeper(contact: string, { db, write }: Pick<Writing, 'db' | 'write'>) {
  const rows = await db.selectFrom('information').select(['id', 'version']).where('contact_id', '=', contact).execute()
  for (const { id, version } of rows)
    await write.update('information', id, version, { contact_id: null, kept_by: 'unknown' })
}
