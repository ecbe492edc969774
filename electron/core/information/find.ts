import { type Information, InformationFields } from '../../../shared/api/information.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { dueDay, freshness } from '../../../shared/domain/information/staleness.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, fitting } from '../sound.ts'

/** Lines with their keepers; which of them, says whoever asks. */
export const linesFrom = (db: Db) =>
  db
    .selectFrom('information')
    .leftJoin('person', 'person.id', 'information.person_id')
    .leftJoin('contact', 'contact.id', 'information.contact_id')
    .selectAll('information')
    .select(['person.name as person', 'person.active', 'person.origin as person_origin'])
    .select(['contact.name as contact', 'contact.valid_until as contact_until'])

type Row = Schema['information'] & {
  readonly person: string | null
  readonly active: number | null
  readonly person_origin: string | null
  readonly contact: string | null
  readonly contact_until: string | null
}

/** A line as it is shown; what of it cannot be used is replaced, and mended by saving. */
export function lineShown(row: Row, today: IsoDay): Information {
  const { id, version, origin, updated: _, active, contact, contact_until, person, person_origin, ...values } = row
  const fields = fitting(InformationFields, values, fallbackOf(records.information)).row as InformationFields
  const ours = fields.kept_by === 'ours'
  const theirs = fields.kept_by === 'contact'
  return {
    ...fields,
    id,
    version,
    origin,
    keeper_name: ours ? (person ?? '') : theirs ? (contact ?? '') : fields.keeper,
    keeper_gone:
      (ours && person !== null && (active !== 1 || person_origin !== '')) ||
      (theirs && contact_until !== null && contact_until < today),
    verify_due: dueDay(fields),
    freshness: freshness(fields, today),
  }
}

/** A client's map: its lines in their order, its keeper, and the rounds that verify it. */
export async function mapOf({ client }: Parsed<'information.get'>, { db, who, env }: Reading) {
  const { id } = await findClient(db, who, client)
  const today = env.clock.today()
  const rows = await linesFrom(db)
    .where('information.client_id', '=', id)
    .orderBy('information.position')
    .orderBy('information.id')
    .execute()
  const keeper = await db
    .selectFrom('information_map')
    .innerJoin('person', 'person.id', 'information_map.person_id')
    .select(['person.id', 'person.name', 'person.active', 'person.origin'])
    .where('client_id', '=', id)
    .executeTakeFirst()
  const rounds = await db
    .selectFrom('information_round')
    .selectAll()
    .where('client_id', '=', id)
    .orderBy('due')
    .execute()
  return {
    lines: rows.map((row) => lineShown(row, today)),
    keeper: keeper ? { id: keeper.id, name: keeper.name, gone: keeper.active !== 1 || keeper.origin !== '' } : null,
    rounds: rounds.flatMap((row) => {
      const { version, name, due, lines } = fromRow('information_round', row)
      const known = new Set(rows.map((line) => line.id))
      if (dayIn(due) === null) return []
      return [{ id: row.id, version, name, due, lines: [...lines].filter((line) => known.has(line)) }]
    }),
  }
}
