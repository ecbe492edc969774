import type { Parsed } from '../../../shared/api/names.ts'
import type { AbsenceLine, Substitution } from '../../../shared/api/absences.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { visible } from '../clients/index.ts'
import { earliestStart } from '../../../shared/domain/clients/client.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { type ClientYear, isTicking, coverOf, workDay } from '../year/index.ts'
import { dayIn } from '../sound.ts'
import { isSoundAbsence } from './absences.ts'
import { careDuring } from './care.ts'

type Input = Parsed<'people.absences'>
type Row = Schema['absence'] & { person: string }

/** Absences as a screen lists them: running, coming, past; of one person (id, initials or name) or of all. */
export async function listAbsences({ person, past }: Input, { db, who, env }: Reading): Promise<AbsenceLine[]> {
  const today = env.clock.today()
  let found = absenceRows(db)
  if (!past) found = found.where('last_day', '>=', today)
  if (person !== undefined) found = found.where('person_id', '=', await personNamed(db, person))
  return linesOf(await found.execute(), { db, who, env }, today)
}

const absenceRows = (db: Db) =>
  db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.person_id')
    .selectAll('absence')
    .select('person.name as person')

async function personNamed(db: Db, named: string): Promise<string> {
  const rows = await db.selectFrom('person').select(['id', 'name', 'initials']).execute()
  const wanted = named.toLocaleLowerCase('fi')
  const found = rows.find((one) =>
    [one.id, one.initials, one.name].some((text) => text.toLocaleLowerCase('fi') === wanted),
  )
  if (!found) throw new AppError('not-found', 'no-person')
  return found.id
}

const stateOf = ({ first_day, last_day }: Row, today: string): AbsenceLine['state'] =>
  last_day < today ? 'past' : first_day > today ? 'coming' : 'running'

/** With days that a form can show. */
function mendable(row: Row): Row {
  const [first, last] = [dayIn(row.first_day), dayIn(row.last_day)]
  return { ...row, first_day: first ?? last ?? earliestStart, last_day: last ?? first ?? earliestStart }
}

const order: readonly AbsenceLine['state'][] = ['running', 'coming', 'past']

async function linesOf(rows: readonly Row[], { db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>, today: string) {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const deputies = await db
    .selectFrom('absence_deputy')
    .select(['absence_id', 'client_id', 'person_id'])
    .where('absence_id', 'in', ids)
    .orderBy('id')
    .execute()
  const years = await env.years.all(db, who)
  const clients = [...years.clients.values()].filter((client) => isTicking(client.state))
  const seen = deputies.filter(({ client_id }) => visible(who).has(client_id))
  const byAbsence = Map.groupBy(seen, (one) => one.absence_id)
  const lines = rows.map((stored): AbsenceLine => {
    // One whose days cannot be used moves nobody's work; it is listed so that it can be mended or removed.
    const sound = isSoundAbsence(stored)
    const row = sound ? stored : mendable(stored)
    const state = sound ? stateOf(row, today) : 'past'
    return {
      id: row.id,
      version: row.version,
      person_id: row.person_id,
      person: row.person,
      first_day: row.first_day,
      last_day: row.last_day,
      note: row.note,
      deputies: (byAbsence.get(row.id) ?? []).map(({ client_id, person_id }) => ({ client_id, person_id })),
      state,
      ...(state === 'past'
        ? { standIns: [], uncovered: 0 }
        : standInsOf(clients, row.id, [workDay(row.first_day, today), row.last_day])),
    }
  })
  return lines.toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      (a.first_day < b.first_day ? -1 : 1) * (a.state === 'past' ? -1 : 1),
  )
}

/** Who does what an absence moves between two days, both inclusive. */
function standInsOf(clients: readonly ClientYear[], absenceId: string, span: readonly [string, string]) {
  const counts = new Map<string, AbsenceLine['standIns'][number]>()
  let uncovered = 0
  for (const client of clients) {
    const { standIns, bare } = careDuring(absenceId, client, client.staffing, span)
    if (bare !== null) uncovered++
    for (const { person_id, person } of standIns)
      counts.set(person_id, { person_id, person, clients: (counts.get(person_id)?.clients ?? 0) + 1 })
  }
  return { standIns: [...counts.values()].toSorted((a, b) => a.person.localeCompare(b.person, 'fi')), uncovered }
}

/** For whom a person stands in today, with the clients, and the person's own running absence. */
export async function substitutionOf(
  { personId }: { personId: string },
  { db, who, env }: Reading,
): Promise<Substitution> {
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  const standing = new Map<string, Substitution['standing'][number]>()
  for (const client of years.clients.values()) {
    if (!isTicking(client.state)) continue
    const { absence, standIn } = coverOf(client, 'responsible', today)
    if (!absence || standIn?.person_id !== personId) continue
    const { id, person_id, person, first_day, last_day, note } = absence
    const known = standing.get(id)
    if (known) known.clients.push(client.id)
    else standing.set(id, { absence_id: id, person_id, person, first_day, last_day, note, clients: [client.id] })
  }
  const own = await absenceRows(db)
    .where('person_id', '=', personId)
    .where('first_day', '<=', today)
    .where('last_day', '>=', today)
    .orderBy('absence.id', 'desc')
    .execute()
  const [away] = await linesOf(own.filter(isSoundAbsence), { db, who, env }, today)
  return {
    away: away ?? null,
    standing: [...standing.values()].toSorted((a, b) => a.person.localeCompare(b.person, 'fi')),
  }
}
