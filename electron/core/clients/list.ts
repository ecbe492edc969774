import { sql } from 'kysely'
import type { z } from 'zod'
import type { ClientLine, clients } from '../../../shared/api/clients.ts'
import { effectiveDue } from '../../../shared/domain/calendar/status.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import type { ClientState } from '../../../shared/domain/clients/client.ts'
import { cardWarnings, holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { fold } from '../../../shared/domain/search.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { shiftDay } from '../calendar/days.ts'
import { LOOK_AHEAD } from '../calendar/open.ts'
import { holderOf, type ClientYear, type Years } from '../calendar/load.ts'
import type { Schema } from '../db/schema.ts'
import type { Db, Reading } from '../handlers.ts'

type Input = z.output<NonNullable<(typeof clients.list)['~orpc']['inputSchema']>>

/** A page of the client list. What the clock says is computed for all who match, since it may decide the order. */
export async function listClients(input: Input, { db, env }: Reading) {
  const { search, states, personId, sort, descending, offset, limit } = input
  const today = env.clock.today()
  let found = db.selectFrom('client').selectAll().orderBy('search')
  for (const word of fold(search).split(/\s+/).filter(Boolean))
    found = found.where(sql<boolean>`search like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
  if (states?.length) found = found.where('state', 'in', states)
  if (personId !== undefined)
    found = found.where('id', 'in', db.selectFrom('assignment').select('client_id').where('person_id', '=', personId))
  const rows = await found.execute()
  const years = await env.years.all(db)
  const parts = await partsOf(db)
  const lines = rows.map((row) => lineOf(row, years.clients.get(row.id), years, parts, today, env.years.open))
  const order = orders[sort]
  // Rows come by name; the sort is stable, so equal ones stay in that order.
  const sorted = sort === 'name' ? lines : lines.toSorted(order)
  if (descending) sorted.reverse()
  return { rows: sorted.slice(offset, offset + limit), total: lines.length }
}

const text = (pick: (line: ClientLine) => string) => (a: ClientLine, b: ClientLine) =>
  pick(a).localeCompare(pick(b), 'fi', { numeric: true })
const orders: Record<Input['sort'], (a: ClientLine, b: ClientLine) => number> = {
  name: () => 0,
  number: text((line) => line.number),
  state: text((line) => line.state),
  responsible: text((line) => line.responsible || '\uffff'),
  next_due: text((line) => line.next_due ?? '9999'),
  headcount: (a, b) => a.headcount - b.headcount,
  overdue: (a, b) => a.overdue - b.overdue,
}

type Parts = {
  contacts: Map<string, Schema['contact'][]>
  groups: Map<string, number>
  instructions: Set<string>
  active: Map<string, { active: boolean; origin: string }>
}

async function partsOf(db: Db): Promise<Parts> {
  const contacts = new Map<string, Schema['contact'][]>()
  for (const row of await db.selectFrom('contact').selectAll().orderBy('deputy').execute()) {
    const list = contacts.get(row.client_id)
    if (list) list.push(row)
    else contacts.set(row.client_id, [row])
  }
  const groups = await db
    .selectFrom('pay_group')
    .select((e) => ['client_id', e.fn.countAll<number>().as('n')])
    .groupBy('client_id')
    .execute()
  const instructions = await db.selectFrom('instruction').select('client_id').distinct().execute()
  const people = await db.selectFrom('person').select(['id', 'active', 'origin']).execute()
  return {
    contacts,
    groups: new Map(groups.map((row) => [row.client_id, Number(row.n)])),
    instructions: new Set(instructions.map((row) => row.client_id)),
    active: new Map(people.map((row) => [row.id, { active: row.active === 1, origin: row.origin }])),
  }
}

function lineOf(
  row: Schema['client'],
  year: ClientYear | undefined,
  years: Years,
  parts: Parts,
  today: string,
  open: Reading['env']['years']['open'],
): ClientLine {
  const contacts = (parts.contacts.get(row.id) ?? []).map((one) => ({ ...one, deputy: one.deputy === 1 }))
  const assigned = (year?.assigned ?? []).map((one) => ({
    ...one,
    ...(parts.active.get(one.person_id) ?? { active: false, origin: '' }),
  }))
  const warnings = cardWarnings(
    {
      ...row,
      state: row.state as ClientState,
      contacts,
      assignments: assigned.map((one) => ({ ...one, role: one.role as 'responsible' })),
      payGroups: parts.groups.get(row.id) ?? 0,
      instructions: parts.instructions.has(row.id) ? 1 : 0,
    },
    today,
  )
  const dues = year
    ? open(year, years, shiftDay(today, LOOK_AHEAD)).map((one) => {
        const mark = year.marks.get(occurrenceKey(one))
        return effectiveDue(one, mark && { state: 'waiting', moved_to: mark.moved_to ?? undefined })
      })
    : []
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    business_id: row.business_id,
    state: row.state as ClientState,
    language: row.language as Language,
    headcount: row.headcount,
    responsible: year ? (holderOf(year, 'responsible', today)?.person ?? '') : '',
    deputy: year ? (holderOf(year, 'deputy', today)?.person ?? '') : '',
    contact: contacts.find((one) => holdsOn(one, today))?.name ?? '',
    next_due: dues.filter((due) => due >= today).toSorted()[0] ?? null,
    overdue: dues.filter((due) => due < today).length,
    open: dues.filter((due) => due <= shiftDay(today, 7)).length,
    warnings: warnings.length,
  }
}
