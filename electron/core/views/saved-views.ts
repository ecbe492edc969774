import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { SavedView } from '../../../shared/api/views.ts'
import { viewScreens } from '../../../shared/domain/views.ts'
import { fold } from '../../../shared/domain/search.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { fitting } from '../sound.ts'
import { findPerson } from '../people/index.ts'

type SaveInput = Parsed<'views.save'>

/** Everybody's views and one person's own, in the order people gave them. */
export async function savedViews({ personId }: { personId?: string | undefined }, { db }: Reading) {
  const rows = await db
    .selectFrom('view')
    .selectAll()
    .where((e) =>
      e.or([e('person_id', 'is', null), ...(personId === undefined ? [] : [e('person_id', '=', personId)])]),
    )
    .execute()
  return rows.toSorted(inOrder).flatMap((row) => viewShown(row)?.row ?? [])
}

type Row = Schema['view']
const inOrder = (a: Row, b: Row) => a.position - b.position || (a.id < b.id ? -1 : 1)

/** A view of a screen that this program has; a newer one's is kept and not shown. A damaged one shows everything. */
export function viewShown({ id, version, person_id, screen: stored, name, search_json }: Row) {
  const screen = viewScreens.find((each) => each === stored)
  if (!screen) return undefined
  const view = { id, version, person_id, screen, name, search: readJson<unknown>(search_json, null) }
  return fitting(SavedView, view, { name: '?', search: {} }) as { row: SavedView; damaged: readonly string[] }
}

/** Throws `invalid` with `name: duplicate` where the same owner has a view of that name. */
export async function saveView({ id, version, search, ...values }: SaveInput, { db, write }: Writing) {
  if (values.person_id !== null) await findPerson(db, values.person_id)
  const rows = await db.selectFrom('view').selectAll().execute()
  const owners = rows.filter((row) => row.person_id === values.person_id && row.id !== id)
  if (owners.some((row) => fold(row.name) === fold(values.name)))
    throw new AppError('invalid', 'fields', { fields: { name: 'duplicate' } })
  const fields = { ...values, search_json: JSON.stringify(search) }
  if (id !== undefined) return write.update('view', id, version ?? 0, fields)
  const last = Math.max(-1, ...rows.map(({ position }) => position))
  return write.insert('view', { ...fields, position: last + 1 })
}

/** Gives the places that these views have out anew, in this order: nobody else's views move. */
export async function orderViews({ ids }: { ids: string[] }, { db, write }: Writing) {
  const rows = (await db.selectFrom('view').selectAll().execute()).toSorted(inOrder)
  const named = ids.map((id) => {
    const row = rows.find((each) => each.id === id)
    if (!row) throw new AppError('not-found', 'gone')
    return row
  })
  const places = [...new Set(named)].map(({ position }) => position).toSorted((a, b) => a - b)
  let ordered = 0
  for (const [at, row] of [...new Set(named)].entries()) {
    const position = places[at] ?? at
    if (row.position === position) continue
    await write.update('view', row.id, row.version, { position })
    ordered++
  }
  return { ordered }
}

export async function removeView({ id, version }: { id: string; version: number }, { db, write }: Writing) {
  const row = await db.selectFrom('view').select('name').where('id', '=', id).executeTakeFirst()
  await write.remove('view', id, version)
  await write.toBin('view', id, row?.name ?? '', 1)
  return { id, version }
}

/** The views of a person who is removed go along, and come back when that is undone. */
export async function removeViewsOf(personId: string, { db, write }: Pick<Writing, 'db' | 'write'>): Promise<void> {
  const rows = await (db satisfies Db).selectFrom('view').selectAll().where('person_id', '=', personId).execute()
  for (const row of rows) await write.remove('view', row.id, row.version)
}
