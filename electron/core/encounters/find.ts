import type { Encounter } from '../../../shared/api/encounters.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { EncounterFields } from '../../../shared/api/encounters.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { askedFor, findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow } from '../db/rows.ts'
import type { Reading } from '../handlers.ts'
import { fitting } from '../sound.ts'
import type { Sight } from '../who.ts'
import { stepsOf } from './step.ts'

/** The encounters of the clients that are seen. */
const logged = (db: Db, who: Sight) => visible(who).rows(db).innerJoin('encounter', 'encounter.client_id', 'client.id')

/** A page of the encounters that match, the newest first: found, counted and cut by the database. */
export async function listEncounters(input: Parsed<'encounters.list'>, { db, who, env }: Reading) {
  const { personId, kinds, from, to, search, offset, limit } = input
  let found = logged(db, who)
  if (input.client !== undefined) found = found.where('client.id', '=', (await findClient(db, who, input.client)).id)
  if (personId !== undefined) found = found.where('encounter.person_id', '=', personId)
  if (kinds?.length) found = found.where('encounter.kind', 'in', kinds)
  if (from !== undefined) found = found.where('encounter.day', '>=', from)
  if (to !== undefined) found = found.where('encounter.day', '<=', to)
  for (const isAsked of askedFor(search)) found = found.where(isAsked)
  const { n } = await found.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const page = await found
    .select('encounter.id')
    .orderBy('encounter.day', 'desc')
    .orderBy('encounter.time', 'desc')
    .orderBy('encounter.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const rows = new Map((await readEncounters(db, who, page, env.clock.today())).map((row) => [row.id, row]))
  return { rows: page.flatMap(({ id }) => rows.get(id) ?? []), total: Number(n) }
}

/** The encounter whose next step a piece of one-off work of a client is. */
export async function encounterOfTask({ client, key }: Parsed<'encounters.ofTask'>, { db, who, env }: Reading) {
  const { id } = await findClient(db, who, client)
  const page = await db
    .selectFrom('encounter')
    .select('id')
    .where('client_id', '=', id)
    .where('next_key', '=', key)
    .where('next_key', '!=', '')
    .limit(1)
    .execute()
  return (await readEncounters(db, who, page, env.clock.today()))[0] ?? null
}

/** These encounters with the names of those who took part, and where their next steps stand. */
async function readEncounters(
  db: Db,
  who: Sight,
  page: readonly { readonly id: string }[],
  today: string,
): Promise<Encounter[]> {
  const rows = await logged(db, who)
    .leftJoin('contact', 'contact.id', 'encounter.contact_id')
    .leftJoin('person', 'person.id', 'encounter.person_id')
    .selectAll('encounter')
    .select(['client.name as client', 'client.number', 'contact.name as contact', 'person.name as person'])
    .where('encounter.id', 'in', [...page.map(({ id }) => id), ''])
    .execute()
  const next = await stepsOf(db, rows, today)
  return rows.map((row) => {
    const { next_key, ...values } = fitting(
      EncounterFields,
      fromRow('encounter', row),
      fallbackOf(records.encounter),
    ).row
    return { ...values, contact: row.contact ?? '', person: row.person ?? '', next: next(row.client_id, next_key) }
  })
}
