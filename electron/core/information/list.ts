import { sql } from 'kysely'
import type { Parsed } from '../../../shared/api/names.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { clientStates } from '../../../shared/domain/clients/client.ts'
import { isLookedAfter } from '../../../shared/domain/clients/warnings.ts'
import { askedFor, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import type { Sight } from '../who.ts'
import { lineShown, linesFrom } from './find.ts'

/** The lines of the clients that are seen, looked after, and no firm's own. */
const linesSeen = (db: Db, who: Sight) =>
  visible(who)
    .rows(db)
    .innerJoin('information', 'information.client_id', 'client.id')
    .where('client.office', '=', 0)
    .where('client.state', 'in', clientStates.filter(isLookedAfter))

/** As `isStale` of the domain judges. */
const staleIn = (today: IsoDay) =>
  sql<boolean>`(information.verify_months > 0 and (information.verified_on is null or information.verify_due < ${today}))`

/** The lines of all clients that match, ordered and counted by the database, and read for the page alone. */
export async function listLines(input: Parsed<'information.list'>, { db, who, env }: Reading) {
  const today = env.clock.today()
  let found = linesSeen(db, who)
  for (const isAsked of askedFor(input.search)) found = found.where(isAsked)
  if (input.place !== '') found = found.where('information.place', '=', input.place)
  const { personId } = input
  if (personId !== undefined)
    found = found.where((e) =>
      e.or([
        e.and([e('information.kept_by', '=', 'ours'), e('information.person_id', '=', personId)]),
        e(
          'information.client_id',
          'in',
          db.selectFrom('information_map').select('client_id').where('person_id', '=', personId),
        ),
      ]),
    )
  if (input.stale) found = found.where(staleIn(today))
  const count = await found
    .select((e) => e.fn.countAll<number>().as('total'))
    .select(sql<number | null>`sum(case when ${staleIn(today)} then 1 else 0 end)`.as('stale'))
    .executeTakeFirstOrThrow()
  const way = input.descending ? 'desc' : 'asc'
  const page = await inOrder(found.select('information.id'), input.sort, way)
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const ids = page.map(({ id }) => id)
  const rows = await linesFrom(db)
    .where('information.id', 'in', [...ids, ''])
    .execute()
  const clients = await visible(who)
    .rows(db)
    .select(['client.id', 'client.name', 'client.number'])
    .where('client.id', 'in', [...rows.map((row) => row.client_id), ''])
    .execute()
  const named = new Map(clients.map((client) => [client.id, client]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const places = await linesSeen(db, who)
    .select((e) => ['information.place', e.fn.countAll<number>().as('n')])
    .groupBy('information.place')
    .orderBy('n', 'desc')
    .orderBy('information.place')
    .limit(500)
    .execute()
  return {
    rows: ids.flatMap((id) => {
      const row = byId.get(id)
      const client = row && named.get(row.client_id)
      return client ? [{ ...lineShown(row, today), client: client.name, number: client.number }] : []
    }),
    total: Number(count.total),
    stale: Number(count.stale ?? 0),
    places: places.map(({ place }) => place),
  }
}

type Ordered = ReturnType<typeof selected>
const selected = (db: Db, who: Sight) => linesSeen(db, who).select('information.id')

/** What never was verified comes before what is due, and what the calendar says nothing of comes last. */
function inOrder(found: Ordered, sort: Parsed<'information.list'>['sort'], way: 'asc' | 'desc'): Ordered {
  const first =
    sort === 'client'
      ? found.orderBy('client.search', way)
      : sort === 'place'
        ? found.orderBy('information.place', way)
        : found
            .orderBy(sql`case when information.verify_months = 0 then 1 else 0 end`, way)
            .orderBy(sql`coalesce(information.verify_due, '')`, way)
  return first.orderBy('client.search').orderBy('information.position').orderBy('information.id')
}
