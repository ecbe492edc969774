import type { Parsed } from '../../../shared/api/names.ts'
import { sql } from 'kysely'
import type { ClientLine } from '../../../shared/api/clients.ts'
import { phoneDigits, phoneMarks } from '../../../shared/domain/clients/asked.ts'
import { type ClientState, clientStates } from '../../../shared/domain/clients/client.ts'
import { cardWarnings, holdsOn, isLookedAfter } from '../../../shared/domain/clients/warnings.ts'
import { languages } from '../../../shared/domain/words.ts'
import { shiftDay, duesOf, LOOK_AHEAD, holderOf, type ClientYear } from '../year/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import { lastContacts } from '../encounters/index.ts'
import type { Reading } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { byName, warningsOf } from '../warnings.ts'
import type { Sight } from '../who.ts'
import { askedFor } from './asked.ts'
import { visible } from './visible.ts'

type Input = Parsed<'clients.list'>

/** A page of the client list. Only an order that the clock decides asks for the clock of all who match. */
export async function listClients(input: Input, { db, who, env }: Reading) {
  const { sort, descending, offset, limit } = input
  const today = env.clock.today()
  const rows = await matching(db, who, input)
  const lines = async (some: readonly Found[]) => {
    const years = await env.years.ofClients(
      db,
      who,
      some.map(({ id }) => id),
    )
    const parts = await partsOf(db, some)
    const looked = some.filter(({ state, office }) => isLookedAfter(state) && office === 0).map(({ id }) => id)
    const more = await warningsOf(env.warnings, db, looked, today)
    const ids = some.map(({ id }) => id)
    const last = await lastContacts(db, ids, today)
    return some.map((row) => {
      const { warnings, ...line } = lineOf(row, years.clients.get(row.id), parts, today, env.years.open)
      return { ...line, warnings: warnings + more(row.id).length, last_contact: last.get(row.id) ?? null }
    })
  }
  const page = <T>(sorted: readonly T[]) => (descending ? sorted.toReversed() : sorted).slice(offset, offset + limit)
  const total = rows.length
  // Rows come by name; the sorts are stable, so equal ones stay in that order.
  if (sort === 'name') return { rows: await lines(page(rows)), total }
  if (sort === 'number' || sort === 'state' || sort === 'headcount')
    return { rows: await lines(page(rows.toSorted(plainOrders[sort]))), total }
  return { rows: page((await lines(rows)).toSorted(clockOrders[sort])), total }
}

/** What of a client's row the list and its warnings need. */
const columns = [
  'id',
  'number',
  'name',
  'business_id',
  'form',
  'state',
  'language',
  'headcount',
  'office',
  'country',
] as const
type Found = Pick<Schema['client'], (typeof columns)[number]>

function matching(db: Db, who: Sight, { search, states, personId }: Input): Promise<Found[]> {
  let found = visible(who).rows(db).select(columns).orderBy('search')
  const named = askedFor(search)
  const digits = phoneDigits(search)
  if (named.length > 0)
    found = found.where((e) =>
      e.or([e.and([...named]), ...(digits === undefined ? [] : [e('id', 'in', callers(db, digits))])]),
    )
  if (states?.length) found = found.where('state', 'in', states)
  if (personId !== undefined)
    found = found.where('id', 'in', db.selectFrom('assignment').select('client_id').where('person_id', '=', personId))
  return found.execute()
}

/** Clients one of whose contacts has these digits in the telephone number. */
const callers = (db: Db, digits: string) =>
  db
    .selectFrom('contact')
    .select('client_id')
    .where(
      phoneMarks.reduce((phone, mark) => sql<string>`replace(${phone}, ${mark}, '')`, sql<string>`phone`),
      'like',
      `%${digits}%`,
    )

const collator = new Intl.Collator('fi', { numeric: true })
const text =
  <T>(pick: (row: T) => string) =>
  (a: T, b: T) =>
    collator.compare(pick(a), pick(b))

type Order<T> = (a: T, b: T) => number
const plainOrders: Record<'number' | 'state' | 'headcount', Order<Found>> = {
  number: text((row) => row.number),
  state: text((row) => row.state),
  headcount: (a, b) => a.headcount - b.headcount,
}
const clockOrders: Record<'responsible' | 'next_due' | 'overdue', Order<ClientLine>> = {
  responsible: text((line) => line.responsible || '\uffff'),
  next_due: text((line) => line.next_due ?? '9999'),
  overdue: (a, b) => a.overdue - b.overdue,
}

type ContactRow = Pick<Schema['contact'], 'client_id' | 'name' | 'deputy' | 'valid_from' | 'valid_until'>
type Parts = {
  contacts: Map<string, ContactRow[]>
  groups: Map<string, number>
  active: ReadonlySet<string>
}

async function partsOf(db: Db, rows: readonly Found[]): Promise<Parts> {
  const ids = byName(rows.map((row) => row.id))
  let contactRows = db
    .selectFrom('contact')
    .select(['client_id', 'name', 'deputy', 'valid_from', 'valid_until'])
    .orderBy('deputy')
  let groups = db
    .selectFrom('pay_group')
    .select((e) => ['client_id', e.fn.countAll<number>().as('n')])
    .groupBy('client_id')
  if (ids) {
    contactRows = contactRows.where('client_id', 'in', ids)
    groups = groups.where('client_id', 'in', ids)
  }
  const people = await db.selectFrom('person').select('id').where('active', '=', 1).execute()
  return {
    contacts: Map.groupBy(await contactRows.execute(), (row) => row.client_id),
    groups: new Map((await groups.execute()).map((row) => [row.client_id, Number(row.n)])),
    active: new Set(people.map(({ id }) => id)),
  }
}

function lineOf(
  row: Found,
  year: ClientYear | undefined,
  parts: Parts,
  today: string,
  open: Reading['env']['years']['open'],
): Omit<ClientLine, 'last_contact'> {
  const contacts = (parts.contacts.get(row.id) ?? []).map((one) => ({ ...one, deputy: one.deputy === 1 }))
  const assigned = (year?.staffing.assigned ?? []).map((one) => ({
    ...one,
    active: parts.active.has(one.person_id),
  }))
  const warnings = cardWarnings(
    {
      ...row,
      office: row.office === 1,
      asksBusinessId: year?.country.businessId !== undefined,
      state: row.state as ClientState,
      contacts,
      assignments: assigned.map((one) => ({ ...one, role: one.role as 'responsible' })),
      payGroups: parts.groups.get(row.id) ?? 0,
      damaged: year?.clock.faults?.length,
    },
    today,
  )
  const dues = year ? duesOf(open(year, shiftDay(today, LOOK_AHEAD)).occurrences, year.marks) : []
  const soon = shiftDay(today, 7)
  let [next, overdue, near]: [string | null, number, number] = [null, 0, 0]
  for (const due of dues) {
    if (due < today) overdue++
    else if (next === null || due < next) next = due
    if (due <= soon) near++
  }
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    business_id: row.business_id,
    state: oneOf(clientStates, row.state, 'active'),
    language: oneOf(languages, row.language, 'fi'),
    headcount: row.headcount,
    responsible: year ? (holderOf(year, 'responsible', today)?.person ?? '') : '',
    deputy: year ? (holderOf(year, 'deputy', today)?.person ?? '') : '',
    contact: contacts.find((one) => holdsOn(one, today))?.name ?? '',
    next_due: next,
    overdue,
    open: near,
    warnings: warnings.length,
  }
}
