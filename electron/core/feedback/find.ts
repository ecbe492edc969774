import { sql } from 'kysely'
import type { Matter, MatterCard } from '../../../shared/api/feedback.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { Moment } from '../../../shared/domain/feedback/helsinki.ts'
import { inForce, startOf } from '../../../shared/domain/instructions/force.ts'
import { matterChannels, matterEvents, matterStates, matterWhose } from '../../../shared/domain/feedback/kinds.ts'
import { mostAlike } from '../../../shared/domain/feedback/similar.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { askedClients, findClient, findPart, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow } from '../db/rows.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, oneOf } from '../sound.ts'
import type { Sight } from '../who.ts'
import { coverOf, dayOffsIn, findOccurrence, holderOf, isTheirs, itemOf, type Years } from '../year/index.ts'
import { findFirm } from '../firm/index.ts'
import { clocksOf, type Desk, deskOf, kindOf, toldOf } from './desk.ts'
import { nowOf } from './steps.ts'

const OPEN = ['open', 'answered', 'waiting']
/** So many clients are many. */
const MANY = 40
/** More open ones than any firm has. */
const MOST = 5000

/** Matters of the clients that are seen. */
const logged = (db: Db, who: Sight) => visible(who).rows(db).innerJoin('matter', 'matter.client_id', 'client.id')

type Input = Parsed<'feedback.list'>

/** A page of the matters that match, and how many do: open ones by what is due first, others the newest first. */
export async function listMatters(input: Input, context: Reading) {
  const { db, who, env } = context
  const { personId, matterKinds: kinds, shown, from, to, search, offset, limit } = input
  const years = await env.years.all(db, who)
  // Whose clients they are is asked only where somebody does not see all, or looks for some: of many years it costs most.
  let found = db.selectFrom('matter')
  const { ids: seen } = visible(who)
  if (seen) found = found.where('client_id', 'in', [...seen])
  if (input.client !== undefined) found = found.where('client_id', '=', (await findClient(db, who, input.client)).id)
  const asked = await askedClients(db, who, search)
  if (kinds?.length) found = found.where('matter.kind', 'in', kinds)
  if (from !== undefined) found = found.where('matter.opened_day', '>=', from)
  if (to !== undefined) found = found.where('matter.opened_day', '<=', to)
  if (shown === 'closed') found = found.where('matter.state', '=', 'closed')
  if (shown === 'open' || shown === 'late') found = found.where('matter.state', 'in', OPEN)
  if (personId !== undefined) {
    const held = holdings(years, personId, env.clock.today())
    found = found.where((e) =>
      e.or(held.map(([role, ids]) => e.and([e('matter.whose', '=', role), e('matter.client_id', 'in', [...ids, ''])]))),
    )
  }
  const theirs = asked ? found.where('client_id', 'in', [...asked, '']) : found
  if (shown === 'open' || shown === 'late') {
    const ids = await theirs.select('matter.id').orderBy('matter.id').limit(MOST).execute()
    const rows = await readMatters(ids, years, context)
    const chosen = (shown === 'late' ? rows.filter(isLate) : rows).toSorted(byUrgency)
    return { rows: chosen.slice(offset, offset + limit), total: chosen.length }
  }
  const { n } = await theirs.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  // Of a few clients each one's are looked up; of many the newest are gone through until the page is full.
  const newest = asked && asked.length > MANY ? found.where(sql`client_id || ''`, 'in', asked) : theirs
  const page = await newest
    .select('matter.id')
    .orderBy('matter.opened_day', 'desc')
    .orderBy('matter.opened_time', 'desc')
    .orderBy('matter.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const rows = new Map((await readMatters(page, years, context)).map((row) => [row.id, row]))
  return { rows: page.flatMap(({ id }) => rows.get(id) ?? []), total: Number(n) }
}

/** The clients of whom a person holds each role today, or stands in for who does. */
const holdings = (years: Years, personId: string, today: string) =>
  matterWhose.map((role) => {
    const clients = [...years.clients.values()].filter((year) => isTheirs(year, role, personId, today))
    return [role, clients.map(({ id }) => id)] as const
  })

const running = ({ clocks }: Pick<Matter, 'clocks'>) =>
  [clocks.answer, clocks.solution].filter((clock) => clock !== null && clock.ended === null)
export const isLate = (row: Pick<Matter, 'clocks'>): boolean => running(row).some((clock) => clock?.state === 'late')
/** What is due first stands first; what waits for the client, last. */
const byUrgency = (a: Matter, b: Matter): number => {
  const key = (row: Matter) => {
    const [first] = running(row)
      .map((clock) => (clock ? `${clock.state === 'paused' ? 1 : 0}${clock.due.day}${clock.due.time}` : ''))
      .toSorted()
    return first ?? '2'
  }
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1
}

/** Matters by their ids with their clocks, and whose they are today. */
async function readMatters(
  page: readonly { readonly id: string }[],
  years: Years,
  context: Reading,
): Promise<Matter[]> {
  const { db, who, env } = context
  if (page.length === 0) return []
  const rows = await logged(db, who)
    .leftJoin('contact', 'contact.id', 'matter.contact_id')
    .selectAll('matter')
    .select(['client.name as client', 'client.number', 'contact.name as contact'])
    .where('matter.id', 'in', [...page.map(({ id }) => id), ''])
    .execute()
  const desk = await deskOf(db, (await env.catalogue.all(db)).home, [...new Set(rows.map((row) => row.client_id))])
  const people = new Map(
    (await db.selectFrom('person').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  )
  const now = nowOf(context)
  return rows.map((row) => shownMatter(row, { desk, years, people, now }))
}

type Row = Parameters<typeof fromRow<'matter', Awaited<ReturnType<typeof oneRow>>>>[1]
const oneRow = async (db: Db, who: Sight, id: string) =>
  logged(db, who)
    .leftJoin('contact', 'contact.id', 'matter.contact_id')
    .selectAll('matter')
    .select(['client.name as client', 'client.number', 'contact.name as contact'])
    .where('matter.id', '=', id)
    .executeTakeFirstOrThrow()

type Among = {
  readonly desk: Desk
  readonly years: Years
  readonly people: ReadonlyMap<string, string>
  readonly now: Moment
}

const sound = fallbackOf(records.matter)

/** A row as screens have it; what of it cannot be used, something harmless stands in for. */
function shownMatter(row: Row, { desk, years, people, now }: Among): Matter {
  const { pauses: _, answer_by: __, solution_by: ___, ...values } = fromRow('matter', row)
  const year = years.clients.get(row.client_id)
  const role = oneOf(matterWhose, row.whose, 'responsible')
  const cover = year && row.state !== 'closed' ? coverOf(year, role, now.day) : undefined
  const told = toldOf(desk, row)
  return {
    ...values,
    kind: kindOf(row.kind),
    channel: oneOf(matterChannels, row.channel, 'own'),
    state: oneOf(matterStates, row.state, 'open'),
    whose: role,
    severity: row.severity >= 1 && row.severity <= 5 ? row.severity : 3,
    opened_day: dayIn(row.opened_day) ?? String(sound['opened_day'] ?? now.day),
    answered_day: dayIn(row.answered_day),
    solved_day: dayIn(row.solved_day),
    follow_up: dayIn(row.follow_up),
    contact: row.contact ?? '',
    clocks: row.origin === '' ? clocksOf(desk, row, now) : { answer: null, solution: null },
    holder: cover?.holder?.person ?? '',
    stand_in: cover?.standIn?.person ?? '',
    escalates_to:
      (told === null ? undefined : people.get(told)) ??
      (year && holderOf(year, 'account-manager', now.day)?.person) ??
      '',
  } as Matter
}

/** One matter with everything that is known of it. */
export async function matterCard({ id, language }: Parsed<'feedback.get'>, context: Reading): Promise<MatterCard> {
  const { db, who, env } = context
  await findPart(db, who, 'matter', id)
  const years = await env.years.all(db, who)
  const [row] = await readMatters([{ id }], years, context)
  if (!row) throw new AppError('not-found', 'gone')
  const events = await db
    .selectFrom('matter_event')
    .leftJoin('person', 'person.id', 'matter_event.person_id')
    .select(['matter_event.id', 'kind', 'day', 'time', 'text', 'person.name as person'])
    .where('matter_id', '=', id)
    .orderBy('day')
    .orderBy('time')
    .orderBy('matter_event.id')
    .execute()
  return {
    ...row,
    events: events.map(({ kind, person, day, ...one }) => ({
      ...one,
      kind: oneOf(matterEvents, kind, 'note'),
      day: dayIn(day) ?? row.opened_day,
      person: person ?? '',
    })),
    skipped: await skippedOf(row, language, context),
    evidence: await evidenceOf(db, row),
    deadline: deadlineOf(row, years, language, env.clock.today()),
    ...(await linksOf(row, years, language, db)),
  }
}

/** So many days are named; a longer closure says itself. */
const NAMED = 10

/** The days off while the next clock runs, each by its name: why a deadline is when it is. */
async function skippedOf(row: Matter, language: Language, { db, env }: Reading) {
  const [clock] = running(row)
  if (!clock) return []
  const dayOffs = dayOffsIn((await env.catalogue.all(db)).home, await findFirm(db))
  const found: { day: string; name: string }[] = []
  const last = dayOf(clock.due.day)
  for (let day = dayOf(row.opened_day); day <= last && found.length < NAMED; day++) {
    const [why] = dayOffs.why(day, 'firm')
    // The weekday stands beside the day anyhow.
    if (why) found.push({ day: isoOf(day), name: why.by === 'weekday' ? '' : why.name[language] })
  }
  return found
}

/** The version of the client's sheet that was in force when the matter came. */
async function evidenceOf(db: Db, { client_id, opened_day }: Matter) {
  const rows = await db
    .selectFrom('sheet_version')
    .select(['number', 'day', 'holds_from'])
    .where('client_id', '=', client_id)
    .where('day', '<=', opened_day)
    .execute()
  const version = inForce(rows, opened_day).held
  const day = version && dayIn(startOf(version))
  return version && day ? { number: version.number, day } : null
}

/** The deadline that a matter is about, in words; empty where there is none, or none any more. */
function deadlineOf({ client_id, occurrence: key }: Matter, years: Years, language: Language, today: string): string {
  if (key === '') return ''
  const year = years.clients.get(client_id)
  const occurrence = year && findOccurrence(year, key, year.marks.get(key)?.due)
  return year && occurrence ? itemOf(year, occurrence, { language, today }).name : ''
}

/** What a matter was linked with, as it is called today; what is gone by now is none. */
async function linksOf(
  { client_id, instruction_id, encounter_id, rule_key }: Matter,
  years: Years,
  language: Language,
  db: Db,
) {
  const step = await db
    .selectFrom('instruction')
    .select('what')
    .where('id', '=', instruction_id ?? '')
    .where('client_id', '=', client_id)
    .executeTakeFirst()
  const met = await db
    .selectFrom('encounter')
    .select(['day', 'text'])
    .where('id', '=', encounter_id ?? '')
    .where('client_id', '=', client_id)
    .executeTakeFirst()
  const day = met && dayIn(met.day)
  const rule = rule_key === '' ? undefined : years.clients.get(client_id)?.rules.find(({ key }) => key === rule_key)
  return {
    instruction: step?.what ?? '',
    encounter: met && day ? { day, text: met.text } : null,
    rule: rule ? { name: rule.name[language], own: rule.scope === 'client' } : null,
  }
}

/** So many earlier ones are gone through. */
const EARLIER = 400

/** Earlier matters that sound like what is being typed: the client's own, and others of the kind. */
export async function similarMatters(input: Parsed<'feedback.similar'>, { db, who }: Reading) {
  const { client, kind, title, except } = input
  if (client !== undefined) await findClient(db, who, client)
  const columns = ['matter.id', 'matter.client_id', 'client.name as client', 'matter.title', 'matter.text'] as const
  const more = ['matter.opened_day', 'matter.kind', 'matter.solution', 'matter.prevention'] as const
  const newest = logged(db, who).select(columns).select(more).orderBy('matter.opened_day', 'desc').limit(EARLIER)
  const own = client === undefined ? [] : await newest.where('matter.client_id', '=', client).execute()
  const alike = await newest.where('matter.kind', '=', kind).execute()
  const all = [...new Map([...own, ...alike].map((row) => [row.id, row])).values()].filter(({ id }) => id !== except)
  return mostAlike(title, all, ({ client_id }) => client_id === client).map(
    ({ client_id: _, text: __, opened_day, kind: is, ...row }) => ({
      ...row,
      opened_day: dayIn(opened_day) ?? '1900-01-01',
      kind: kindOf(is),
    }),
  )
}

/** Late matters of which a person is told, other than those that are that one's anyhow. */
export async function escalatedTo({ personId }: Parsed<'feedback.escalated'>, context: Reading) {
  const { rows } = await listMatters({ shown: 'late', search: '', offset: 0, limit: 1000, language: 'fi' }, context)
  const name = (await context.db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst())
    ?.name
  return rows
    .filter((row) => name !== undefined && row.escalates_to === name && row.holder !== name && row.stand_in !== name)
    .map(({ id, client_id, client, title }) => ({ id, client_id, client, title }))
}
