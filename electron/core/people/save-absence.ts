import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { coversSpan, wrongLastDay } from '../../../shared/domain/people/cover.ts'
import { mustSee, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Writing } from '../handlers.ts'
import { findPerson } from './find.ts'

type Input = Parsed<'people.saveAbsence'>
type Deputy = Input['deputies'][number]

/**
 * Saves an absence with its deputies as one thing: deputies no longer named are removed, save those for clients that the
 * writer does not see.
 */
export async function saveAbsence(input: Input, { db, who, write }: Writing) {
  const { id, version, deputies, ...values } = input
  await findPerson(db, values.person_id)
  const wrong = { ...(await wrongSpan(db, input)), ...(await wrongDeputies(db, input)) }
  if (Object.keys(wrong).length > 0) throw new AppError('invalid', 'fields', { fields: wrong })
  await mustSee(
    db,
    who,
    deputies.map((one) => one.client_id),
  )

  const row = await write.save('absence', { id, version }, values)
  const known = await db.selectFrom('absence_deputy').selectAll().where('absence_id', '=', row.id).execute()
  const before = new Map(
    known.filter(({ client_id }) => visible(who).has(client_id)).map((one) => [one.client_id, one]),
  )
  for (const { client_id, person_id } of deputies) {
    const was = before.get(client_id)
    before.delete(client_id)
    await write.save(
      'absence_deputy',
      { id: was?.id, version: was?.version },
      { absence_id: row.id, client_id, person_id },
    )
  }
  for (const gone of before.values()) await write.remove('absence_deputy', gone.id, gone.version)
  return { id: row.id, version: row.version }
}

/** Takes an absence away altogether; one that ends early is saved with another last day instead. */
export async function removeAbsence({ id, version }: { id: string; version: number }, { db, write }: Writing) {
  const deputies = await db
    .selectFrom('absence_deputy')
    .select(['id', 'version'])
    .where('absence_id', '=', id)
    .execute()
  for (const one of deputies) await write.remove('absence_deputy', one.id, one.version)
  await write.remove('absence', id, version)
  return { id, version }
}

type Wrong = Record<string, string>

async function wrongSpan(db: Db, { id, person_id, first_day, last_day }: Input): Promise<Wrong> {
  const wrong = wrongLastDay(first_day, last_day)
  if (wrong !== undefined) return { last_day: wrong }
  // One absence at a time: which deputies hold would otherwise be a riddle.
  let overlapping = db
    .selectFrom('absence')
    .select('id')
    .where('person_id', '=', person_id)
    .where('first_day', '<=', last_day)
    .where('last_day', '>=', first_day)
  if (id !== undefined) overlapping = overlapping.where('id', '<>', id)
  return (await overlapping.limit(1).executeTakeFirst()) ? { first_day: 'absence-overlaps' } : {}
}

async function wrongDeputies(db: Db, input: Input): Promise<Wrong> {
  const { deputies } = input
  if (deputies.length === 0) return {}
  const ids = [...new Set(deputies.map((one) => one.person_id))]
  const people = await db.selectFrom('person').select(['id', 'active']).where('id', 'in', ids).execute()
  const absences = await db
    .selectFrom('absence')
    .select(['person_id', 'first_day', 'last_day'])
    .where('person_id', 'in', ids)
    .where('last_day', '>=', input.first_day)
    .execute()
  const active = new Map(people.map((one) => [one.id, one.active === 1]))
  const isAway = (person: string) =>
    coversSpan(
      absences.filter((one) => one.person_id === person),
      input.first_day,
      input.last_day,
    )
  const seen = new Set<string | null>()
  const fault = ({ client_id, person_id }: Deputy): string | undefined => {
    if (seen.has(client_id)) return 'duplicate'
    seen.add(client_id)
    if (person_id === input.person_id) return 'deputy-is-absent-person'
    if (active.get(person_id) !== true) return 'person-left'
    return isAway(person_id) ? 'deputy-away' : undefined
  }
  return Object.fromEntries(
    deputies.flatMap((one, at) => {
      const code = fault(one)
      return code === undefined ? [] : [[`deputies.${at}.person_id`, code]]
    }),
  )
}
