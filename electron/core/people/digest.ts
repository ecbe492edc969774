import type { Parsed } from '../../../shared/api/names.ts'
import type { Digest } from '../../../shared/api/absences.ts'
import type { Item } from '../../../shared/api/items.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { type Duty, holdersOf } from '../../../shared/domain/people/cover.ts'
import { digestSpan } from '../../../shared/domain/people/digest.ts'
import {
  shiftDay,
  byDue,
  dutyOf,
  itemOf,
  type Telling,
  type ClientYear,
  type Years,
  clockBetween,
  isSettled,
  type MarkRow,
  isSoundMark,
} from '../year/index.ts'
import { todayOf } from '../calendar/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { deedsOf } from '../history/index.ts'
import { isSoundAbsence } from './absences.ts'

type Input = Parsed<'people.digest'>

/** So much of each kind is told; a digest is read, not worked through. */
const TOLD = 200
const DEEDS = 60
/** How many lines of the change history are looked through at most, and how many at a time. */
const LINES = 20_000
const PAGE = 500

/** What a person missed, or null. Computed from marks and the change history; nothing is stored. */
export async function digestOf({ personId, language, looked }: Input, context: Reading): Promise<Digest | null> {
  const { db, who, env } = context
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  const absences = await db
    .selectFrom('absence')
    .select(['first_day', 'last_day'])
    .where('person_id', '=', personId)
    .execute()
  const span = digestSpan({ absences: absences.filter(isSoundAbsence), looked, today, dayOffs: years.dayOffs })
  if (!span) return null
  const telling = { language, today }
  const done = await doneByOthers(db, years, { personId, ...span }, telling)
  const changes = await changedByOthers(context, years, { personId, ...span })
  const { items } = await todayOf({ language, personId, days: 7 }, context)
  const open = items.filter((item) => item.status !== 'done' && item.status !== 'skipped')
  const waiting = open.filter((item) => item.mark?.state === 'waiting')
  const late = open.filter((item) => item.mark?.state !== 'waiting' && item.status === 'overdue')
  const coming = open.filter((item) => item.mark?.state !== 'waiting' && item.status !== 'overdue')
  const told = { done, late, waiting, coming }
  if ([done, late, waiting, coming, changes.clients].every((list) => list.length === 0)) return null
  const cut = (list: Item[]) => list.slice(0, TOLD)
  return {
    ...span,
    done: cut(done),
    late: cut(late),
    waiting: cut(waiting),
    coming: cut(coming),
    changes: changes.clients,
    more: changes.more || Object.values(told).some((list) => list.length > TOLD),
  }
}

type Asked = { readonly personId: string; readonly from: string; readonly to: string }

/** Whether a client's work of a duty is the person's own, whoever did it. */
const isOwn = ({ staffing }: ClientYear, duty: Duty, personId: string, day: string): boolean =>
  holdersOf(staffing, duty, day).some((one) => one.person_id === personId)

async function doneByOthers(db: Db, years: Years, { personId, from, to }: Asked, telling: Telling): Promise<Item[]> {
  const rows = await db
    .selectFrom('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('state', 'in', ['done', 'skipped'])
    .where((e) => e.or([e('person_id', 'is', null), e('person_id', '<>', personId)]))
    .execute()
  const items: Item[] = []
  for (const [id, marks] of Map.groupBy(rows.filter(isSoundMark), (row) => row.client_id)) {
    const year = years.clients.get(id)
    const { assigned = [], given = [] } = year?.staffing ?? {}
    if (!year || ![...assigned, ...given].some((one) => one.person_id === personId)) continue
    const told = new Map(marks.map((row): [string, MarkRow] => [row.occurrence, { ...row, person: row.person ?? '' }]))
    const days = marks.flatMap((row) => [row.nominal, row.due]).toSorted()
    const span = { from: shiftDay(days[0] ?? from, -40), to: shiftDay(days.at(-1) ?? to, 40) }
    const marked = { ...year, marks: told }
    for (const occurrence of clockBetween(year, span.from, span.to).occurrences) {
      const mark = told.get(occurrenceKey(occurrence))
      if (!mark || !isSettled(mark)) continue
      const item = itemOf(marked, occurrence, telling)
      if (isOwn(year, dutyOf(year, item.role, item.given_to), personId, mark.day)) items.push(item)
    }
  }
  return items.sort(byDue)
}

/** What others changed of the person's clients, marks apart: those are told as work. */
async function changedByOthers({ db, who }: Reading, years: Years, { personId, from, to }: Asked) {
  const me = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  const commands = new Map<string, string>()
  let more = true
  let below: number | undefined
  for (let read = 0; read < LINES; read += PAGE) {
    let lines = db
      .selectFrom('change')
      .select(['seq', 'at', 'person', 'command_id', 'client_id', 'table_name'])
      .orderBy('seq', 'desc')
      .limit(PAGE)
    if (below !== undefined) lines = lines.where('seq', '<', below)
    const page = await lines.execute()
    for (const { at, person, command_id, client_id, table_name } of page) {
      const day = at.slice(0, 10)
      if (day < from || day > to || client_id === null || person === me?.name || table_name === 'mark') continue
      const year = years.clients.get(client_id)
      if (year && isOwn(year, 'responsible', personId, day)) commands.set(command_id, client_id)
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE || last.at.slice(0, 10) < from) {
      more = false
      break
    }
    below = last.seq
  }
  const newest = [...commands.keys()].slice(0, DEEDS)
  const deeds = new Map((await deedsOf(db, who, newest)).map((deed) => [deed.commandId, deed]))
  const byClient = Map.groupBy(newest, (id) => commands.get(id) ?? '')
  const clients = [...byClient].map(([client_id, ids]) => ({
    client_id,
    client: years.clients.get(client_id)?.name ?? '',
    deeds: ids.flatMap((id) => deeds.get(id) ?? []),
  }))
  return {
    clients: clients.toSorted((a, b) => a.client.localeCompare(b.client, 'fi')),
    more: more || commands.size > DEEDS,
  }
}
