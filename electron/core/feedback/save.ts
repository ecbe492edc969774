import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findPart, mustBelong, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { markPlain, targetsOf, unmarkPlain } from '../marks/index.ts'
import { findPerson } from '../people/index.ts'
import { type Along, dueKeys, noteEvent, nowOf, refuseMoment, saidMoment, type Step } from './steps.ts'
import type { Schema } from '../db/schema.ts'

/** Logs a matter, or changes what was said of it. Its clocks are computed from that alone. */
export async function saveMatter({ id, version, ...values }: Parsed<'feedback.save'>, context: Writing) {
  const { db, who, write } = context
  const { client_id, contact_id, person_id } = values
  await mustBelong(db, who, { table: 'matter', id, client: client_id })
  const before = id === undefined ? undefined : await findPart(db, who, 'matter', id)
  if (person_id !== null && person_id !== before?.person_id) await findPerson(db, person_id)
  for (const [table, part] of [
    ['contact', contact_id],
    ['instruction', values.instruction_id],
    ['encounter', values.encounter_id],
  ] as const) {
    if (part === null || part === before?.[`${table}_id`]) continue
    if ((await findPart(db, who, table, part)).client_id !== client_id) throw new AppError('not-found', 'gone')
  }
  const now = nowOf(context)
  if (`${values.opened_day}T${values.opened_time}` > `${now.day}T${now.time}`) {
    const field = values.opened_day > now.day ? 'opened_day' : 'opened_time'
    throw new AppError('invalid', 'fields', { fields: { [field]: 'not-after-today' } })
  }
  const row = toRow('matter', values)
  if (id !== undefined && version !== undefined) return write.update('matter', id, version, row)
  return write.save('matter', { id, version }, { ...toRow('matter', blankOf(records.matter)), ...row })
}

/** Keeps what was learned of it. */
export async function learnMatter({ id, version, ...values }: Parsed<'feedback.learn'>, { db, who, write }: Writing) {
  await findPart(db, who, 'matter', id)
  return write.update('matter', id, version, toRow('matter', values))
}

type Said = { readonly id: string; readonly version: number; readonly day: string; readonly time: string }
type Done = (row: Schema['matter'], step: Step, context: Writing) => Promise<Along>

/** Does one thing to a matter, and to its dates in the client's year with it. */
export async function doStep({ id, version, ...said }: Said, text: string, done: Done, context: Writing) {
  const { db, who } = context
  const row = await findPart(db, who, 'matter', id)
  if (row.version !== version) throw new AppError('conflict', 'changed-elsewhere')
  const now = nowOf(context)
  const at = saidMoment(said, now)
  refuseMoment(row, at, now)
  // What came in a package is not in the year. What is due is found before it is done: no rule makes it any more then.
  const open = row.origin === '' ? await dueKeys(row, context) : []
  const named = open.map((key) => ({ client_id: row.client_id, key }))
  const targets = named.length > 0 ? await targetsOf(named, context) : []
  const along = await done(row, { at, text, person_id: who.id }, context)
  const of = (keys: readonly string[]) =>
    targets.filter(({ item }) => keys.includes(item.key)).map(({ target }) => target)
  await markPlain(of(along.done), { state: 'done', day: at.day }, context)
  await markPlain(of(along.waiting), { state: 'waiting', day: at.day }, context)
  const { client_id } = row
  if (row.origin === '')
    await unmarkPlain(
      along.cleared.map((key) => ({ client_id, key })),
      context,
    )
  const after = await findPart(db, who, 'matter', id)
  return { id, version: after.version }
}

/** Writes a line in the trail. */
export async function noteMatter(input: Parsed<'feedback.note'>, context: Writing) {
  const { db, who } = context
  const row = await findPart(db, who, 'matter', input.id)
  const now = nowOf(context)
  const at = saidMoment(input, now)
  refuseMoment(row, at, now)
  await noteEvent(row, input.kind, { at, text: input.text, person_id: who.id }, context)
  return { id: row.id, version: row.version }
}

/** Puts a matter with its trail into the bin. */
export async function removeMatter(input: Parsed<'feedback.remove'>, context: Writing) {
  const { db, write } = context
  await findPart(db, context.who, 'matter', input.id)
  const events = await db
    .selectFrom('matter_event')
    .select(['id', 'version'])
    .where('matter_id', '=', input.id)
    .execute()
  for (const { id, version } of events) await write.remove('matter_event', id, version)
  return removePart('matter', input, context)
}
