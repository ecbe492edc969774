import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { fieldsOf, onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { findPart, mustBelong } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { findPerson } from '../people/index.ts'
import { saveStep, versionsOf } from './step.ts'

type Input = Parsed<'encounters.save'>

/** Saves an encounter and its next step in one deed, so that one undo takes both back. */
export async function saveEncounter({ id, version, next, ...values }: Input, context: Writing) {
  const { db, who, write } = context
  const { client_id, contact_id, person_id } = values
  await mustBelong(db, who, { table: 'encounter', id, client: client_id })
  const before = id === undefined ? undefined : await findPart(db, who, 'encounter', id)
  if (person_id !== null && person_id !== before?.person_id) await findPerson(db, person_id)
  if (contact_id !== null) {
    const contact = await findPart(db, who, 'contact', contact_id)
    if (contact.client_id !== client_id) throw new AppError('not-found', 'gone')
  }
  const next_key = await saveStep(next, { client_id, key: before?.next_key ?? '' }, context)
  return write.save('encounter', { id, version }, { ...toRow('encounter', values), next_key })
}

/**
 * Puts an encounter in the bin. Its next step stays, since it was promised to the client; that of one for us alone was not,
 * and nothing would tell any more that it is our own matter: it goes along, unless it was made to recur since (decision 068).
 */
export async function removeEncounter({ id, version }: Parsed<'encounters.remove'>, context: Writing) {
  const { db, who, write } = context
  const { client_id, day, next_key, internal } = await findPart(db, who, 'encounter', id)
  const step = internal === 1 ? await versionsOf({ client_id, key: next_key }, context) : []
  const isOnce = step.every((row) => onceOn(fieldsOf(readJson<unknown>(row.fields_json, {})).rule) !== undefined)
  const along = isOnce ? step : []
  await write.remove('encounter', id, version)
  for (const row of along) await write.remove('rule', row.id, row.version)
  await write.toBin('encounter', id, day, 1 + along.length)
  return { id, version }
}
