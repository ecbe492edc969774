import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { isSilent, usualMonths } from '../../../shared/domain/encounters/encounter.ts'
import { reviewMonths } from '../../../shared/domain/engagements/review.ts'
import type { Db } from '../db/read-only.ts'
import { dayIn } from '../sound.ts'
import type { Write } from '../write.ts'
import { byName, type Warns } from '../warnings.ts'

/** The day on which we and each of these clients were last in touch; of those who are not in it, nothing is logged. */
export async function lastContacts(db: Db, clients: readonly string[], today: IsoDay): Promise<Map<string, IsoDay>> {
  let found = db
    .selectFrom('encounter')
    .select((e) => ['client_id', e.fn.max('day').as('day')])
    // What is agreed for a day to come has not been.
    .where('day', '<=', today)
    .groupBy('client_id')
  const names = byName(clients)
  if (names) found = found.where('client_id', 'in', names)
  return new Map(
    (await found.execute()).flatMap(({ client_id, day }): [string, IsoDay][] => {
      const last = dayIn(day)
      return last === null ? [] : [[client_id, last]]
    }),
  )
}

/** Clients whom nobody has been in touch with for longer than their groups allow, or than a year where none says. */
export const longSilence: Warns = async (db, clients, today) => {
  const last = await lastContacts(db, clients, today)
  let groupings = db
    .selectFrom('grouping')
    .leftJoin('segment', 'segment.id', 'grouping.segment_id')
    .leftJoin('value_target', 'value_target.field', 'grouping.field')
    .select(['client_id', 'segment.review_months as segment', 'value_target.review_months as field'])
  const names = byName(clients)
  if (names) groupings = groupings.where('client_id', 'in', names)
  const months = new Map(
    (await groupings.execute()).map(({ client_id, segment, field }) => [
      client_id,
      reviewMonths([segment ?? undefined, field ?? undefined]),
    ]),
  )
  return new Map(
    clients.flatMap((client) =>
      isSilent(last.get(client), months.get(client) || usualMonths, today)
        ? [[client, [{ code: 'long-silence' }]] as const]
        : [],
    ),
  )
}

/** A contact person is removed: what was said stays, with nobody named on the client's side. */
export async function forgetPartner(contact: string, { db, write }: { readonly db: Db; readonly write: Write }) {
  const rows = await db.selectFrom('encounter').select(['id', 'version']).where('contact_id', '=', contact).execute()
  for (const { id, version } of rows) await write.update('encounter', id, version, { contact_id: null })
  const told = await db.selectFrom('matter').select(['id', 'version']).where('contact_id', '=', contact).execute()
  for (const { id, version } of told) await write.update('matter', id, version, { contact_id: null })
}
