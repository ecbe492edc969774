/** The sample firm, prepared so that whatever any other client than one says can be told from the rest. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Part } from '../../electron/core/clients/find.ts'
import { openSqlite } from '../../electron/core/db/open.ts'
import type { Schema } from '../../electron/core/db/schema.ts'
import {
  aContact,
  aContract,
  aMeeting,
  anEncounter,
  aMatter,
  aLine,
  anEvent,
  anAuthorisation,
  anInstruction,
  aPayGroup,
  aPlan,
  aService,
  aStep,
  type Saved,
} from '../builders/clients.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { finished, resources, type TestCore } from '../builders/core.ts'
import { aPackageTakenIn } from '../builders/handed.ts'
import { dump } from '../builders/rows.ts'
import { aSampleFirm } from '../builders/sample.ts'
import { aRunNote, monthly, sayRule } from '../builders/rules.ts'

export const TODAY = '2026-11-23'
/** Stands in every text that another client has been given here. */
export const MARK = 'piilo'

export type VisibleFirm = {
  readonly core: TestCore
  readonly db: Kysely<Schema>
  /** The client that is seen. */
  readonly own: string
  /** Another, with something of every kind. */
  readonly other: string
  /** One more that was removed, and lies in the bin. */
  readonly gone: string
  readonly me: string
  readonly colleague: string
  /** An open occurrence of each. */
  readonly ownKey: string
  /** A payday of each of the two, by its occurrence. */
  readonly paydays: Readonly<Record<string, string>>
  /** The payroll run of each, by its name. */
  readonly runs: Readonly<Record<string, string>>
  readonly otherKey: string
  /** An attachment of each. */
  readonly attached: Readonly<Record<string, string>>
  /** A plan of each. */
  readonly planned: Readonly<Record<string, string>>
  /** A package of each client; the seen one's was taken in. */
  readonly handed: Readonly<Record<string, string>>
  /** A meeting of each, held. */
  readonly met: Readonly<Record<string, string>>
  /** A survey of each, which waits for its answer. */
  readonly surveyed: Readonly<Record<string, string>>
  /** Their feedback, by client. */
  readonly matters: Readonly<Record<string, string>>
  /** A deed that touched both. */
  readonly both: string
  /** The other's rows by table, as they are now. */
  partOf(table: Part | 'rule'): Promise<Saved>
  /** A client's row as it stands, whoever sees it. */
  rowOf(client: string): Promise<Schema['client']>
  /** Everything of other clients that stands in a text, as it is there. */
  found(text: string): string[]
  /** A package of the client that is seen, and a catalogue in which dates are otherwise. */
  readonly packed: string
  readonly catalogue: string
  /** A table of clients, the one that is seen among them: what stands in it is told again, so no other may. */
  readonly table: string
  close(): Promise<void>
}

const language = 'fi' as const
export async function aVisibleFirm(): Promise<VisibleFirm> {
  const core = await aSampleFirm({ language, today: TODAY })
  const { api } = core
  const { file } = await api.storage.status({})
  const db = openSqlite(file)
  const me = (await api.storage.preferences({})).personId ?? ''
  const colleague = (await api.people.list({})).find((one) => one.id !== me && one.active)?.id ?? ''
  const { rows } = await api.clients.list({ personId: me, states: ['active'], sort: 'overdue', descending: true })
  const [own = '', other = '', gone = ''] = rows.map(({ id }) => id)

  const before = (await api.clients.list({})).rows.filter(({ id }) => id !== own)
  for (const [at, { id }] of before.entries()) {
    const { origin: _, updated: __, ...fields } = (await api.clients.get({ client: id })).client
    await api.clients.save({ ...fields, number: `${MARK}-${at}`, name: `Piilo${at} Oy`, note: MARK })
  }
  const hidden = { id: other, version: 1 }
  await aContact(hidden).with({ name: 'Piilo Kontakti', email: 'piilo@example.fi' }).in(api)
  const removed = await aContact(hidden).with({ name: 'Piilo Poistettu' }).in(api)
  await api.clients.removeContact(removed)
  await aPayGroup(hidden).with({ name: 'Piilopalkat' }).in(api)
  await anEvent(hidden).with({ name: 'Piilotapahtuma', kind: 'piilolaji', day: '2026-11-02' }).in(api)
  await anInstruction(hidden).with({ what: 'Piilotyö', how: 'Piilossa', section: 'Piilo' }).in(api)
  await aStep({ id: own, version: 1 }).in(api)
  await aStep(hidden).with({ service: 'Piilo', step: 'Piilovaihe', other: 'answers' }).in(api)
  const agreed = { day: TODAY, provider: 'Piilo Palkka', client: 'Piilo Kontakti', way: 'meeting', note: MARK } as const
  await api.responsibilities.agree({ client_id: other, ...agreed })
  await anEncounter(hidden).with({ text: 'Piilopuhelu', day: TODAY }).in(api)
  const matters = {
    [own]: (await aMatter({ id: own, version: 1 }).with({ opened_day: TODAY, opened_time: '00:01' }).in(api)).id,
    [other]: (
      await aMatter(hidden).with({ title: 'Piilopalaute', text: MARK, opened_day: TODAY, opened_time: '00:01' }).in(api)
    ).id,
  }
  const asked = { contact_id: null, template: 'pulse', language, sent_on: TODAY, remind_on: null } as const
  const survey = async (client_id: string) =>
    (await api.surveys.send({ ...asked, client_id, closes_on: '2026-12-10' })).id
  const surveyed = { [own]: await survey(own), [other]: await survey(other) }
  const met = { [own]: await meet(core, own, 'oma'), [other]: await meet(core, other, 'Piiloasia') }
  await aContract(hidden).with({ kind: 'supplementary', name: 'Piilosopimus', terms: MARK }).in(api)
  await anAuthorisation(hidden).with({ kind: 'own', name: 'Piilovaltuus', valid_until: '2027-01-15' }).in(api)
  const line = await aLine(hidden).with({ place: 'Piilopaikka', name: MARK, verify_months: 12 }).in(api)
  await api.information.startRound({ ids: [line.id], name: 'Piilokierros', due: '2026-12-10' })
  const planned = { [own]: (await aPlan({ id: own, version: 1 }).in(api)).id, [other]: '' }
  planned[other] = (await aPlan(hidden).with({ other: MARK, note: MARK }).in(api)).id
  const steered = { client_id: other, plan_id: planned[other], kind: 'risk', side: 'client', state: 'open' } as const
  await api.plans.saveEntry({ ...steered, text: 'Piiloriski', who: '', day: null, note: MARK })
  const known = { client_id: other, plan_id: planned[other], topic: 'Piilotieto', source: '', what: MARK } as const
  await api.planContents.saveKnowledge({ ...known, verified_on: null })
  const { position: _, ...compared } = { ...blankOf(records.run_difference), client_id: other, plan_id: planned[other] }
  await api.planContents.saveDifference({ ...compared, explanation: MARK })
  await api.planContents.markItems({ plan_id: planned[other], items: ['company'], state: 'collected', note: MARK })
  const { position: _p, state_on: _s, ...kept } = blankOf(records.retention_line)
  const over = { retention: 'until', retention_day: '2026-01-31' } as const
  await api.retention.save({ ...kept, ...over, client_id: other, material: 'own', name: MARK })
  const attached = { [own]: await attach(core, own, 'oma.csv'), [other]: await attach(core, other, 'piilo.csv') }
  await aService(hidden).with({ name: 'Piilopalvelu' }).in(api)
  await sayRule(api, other, 'piilo-raportti', { name: 'Piiloraportti', category: MARK, rule: monthly(24) })
  await sayRule(api, other, 'tax-employer-contributions-payment', { name: 'Piilovero' })
  const { sheet } = await api.instructions.get({ client: other, language })
  const texts = { introduction: MARK, exceptions: '', closing: '', answer_days: 0, review: false }
  await api.instructions.saveSheet({ client_id: other, ...texts, version: sheet.version ?? undefined })
  await api.instructions.publish({ client_id: other })
  await finished(api.handover.export({ client: other, profile: 'successor' }))
  const away = { first_day: '2026-11-25', last_day: '2026-11-27', note: '' }
  const deputies = [own, other].map((client_id) => ({ client_id, person_id: colleague }))
  await api.people.saveAbsence({ person_id: me, ...away, deputies })

  // Somebody whose clients are others, for whom I stand in today.
  const absences = await api.people.absences({ past: false })
  const free = (await api.people.list({})).filter(
    ({ id, name }) =>
      ![me, colleague, ...absences.map((one) => one.person_id)].includes(id) &&
      before.some(({ responsible, state }) => responsible === name && state === 'active'),
  )
  await api.people.saveAbsence({
    person_id: free[0]?.id ?? '',
    first_day: TODAY,
    last_day: TODAY,
    note: '',
    deputies: [
      {
        client_id: null,
        person_id: me,
      },
    ],
  })

  const span = { from: '2026-10-01', to: '2026-12-31', language }
  const open = async (client: string) => {
    const { items } = await api.calendar.list({ client, ...span })
    const plain = items.filter((item) => item.mark === null && item.checklist.length === 0)
    return plain.map(({ key }) => key).filter((key) => !key.includes(MARK))
  }
  const paydayOf = async (client: string) =>
    (await api.calendar.list({ client, ...span })).items.find(({ rule }) => rule === 'payday')?.key ?? ''
  const paydays = { [own]: await paydayOf(own), [other]: await paydayOf(other) }
  const runOf = async (client: string) =>
    (await api.calendar.list({ client, ...span })).items.find(({ rule }) => rule === 'payday')?.run ?? ''
  const runs = { [own]: await runOf(own), [other]: await runOf(other) }
  await api.runs.note({ client_id: other, run: runs[other] ?? '', ...aRunNote, text: 'Piilopuute' })
  const [ownDone = '', ownKey = ''] = await open(own)
  const [otherDone = '', otherLate = '', otherKey = ''] = await open(other)
  const said = { by: 'client' as const, cause: 'Piilosyy', measure: '', shown: true }
  await api.marks.deviate({ items: [{ client_id: other, key: otherLate }], deviation: said })
  const items = [
    { client_id: other, key: otherDone },
    { client_id: own, key: ownDone },
  ]
  await api.marks.mark({ items, state: 'done', note: '', personId: colleague })
  const both = (await api.history.list({ limit: 1 })).deeds[0]?.commandId ?? ''
  await api.clients.remove({ id: gone, version: (await api.clients.get({ client: gone })).client.version })

  const forbidden = await whatOthersAre(db, own, before)
  const packed = join(core.profile, 'oma.zip')
  const package_ = await finished(api.handover.export({ client: own, profile: 'successor' }))
  writeFileSync(packed, readFileSync(core.files.path(package_.file.token, package_.file.name) ?? ''))
  const handed = { [own]: await aPackageTakenIn(db, own), [other]: '' }
  for (const { id } of await api.handover.list({ client: other })) handed[other] = id
  const table = join(core.profile, 'asiakkaat.csv')
  writeFileSync(table, `Asiakasnumero;Nimi\n${(await api.clients.get({ client: own })).client.number};Uusi nimi`)
  return {
    core,
    db,
    own,
    other,
    gone,
    me,
    colleague,
    ownKey,
    paydays,
    runs,
    otherKey,
    attached,
    planned,
    handed,
    met,
    surveyed,
    matters,
    both,
    packed,
    catalogue: nextCatalogue(join(core.profile, 'luettelo.json')),
    table,
    async partOf(table) {
      const all = db.selectFrom(table as 'contact')
      return all
        .select(['id', 'version'])
        .where('client_id', '=', other)
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow()
    },
    rowOf: (id) => db.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    found: finder(forbidden),
    async close() {
      await db.destroy()
      await core.close()
    },
  }
}

/** Ids by what looks like one, wherever it begins, the few others word for word: each of thousands alone takes minutes. */
function finder(forbidden: readonly string[]): (text: string) => string[] {
  const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
  const isId = new RegExp(`^${id}$`)
  const ids = new Set(forbidden.filter((one) => isId.test(one)))
  const words = forbidden.filter((one) => !ids.has(one))
  return (text) => {
    const lower = text.toLowerCase()
    const seen = [...lower.matchAll(new RegExp(`(?=(${id}))`, 'g'))].map(([, one = '']) => one)
    return [...words.filter((one) => lower.includes(one)), ...new Set(seen.filter((one) => ids.has(one)))]
  }
}

/** A meeting that was held, with a line, a note and an action. */
async function meet({ api }: TestCore, client: string, text: string): Promise<string> {
  const { id } = await aMeeting({ id: client, version: 1 }).with({ day: TODAY, place: text }).in(api)
  await api.meetings.saveLine({ meeting_id: id, section: 'other', text, dropped: false, internal: false })
  const note = { meeting_id: id, source: 'standing:next', text, internal: false }
  await api.meetings.saveNote({ ...note, kind: 'action', next: { day: '2026-12-10', whose: 'client' } })
  const { meeting } = await api.meetings.get({ id })
  await api.meetings.hold({ id, version: meeting.version, day: TODAY, participants: [] })
  return id
}

/** Attaches a file to a client; gives the attachment's id. */
async function attach({ api, profile }: TestCore, client: string, name: string): Promise<string> {
  const path = join(profile, name)
  writeFileSync(path, name)
  const kept = { retention: 'none', retention_day: null, note: name } as const
  await finished(api.attachments.add({ client_id: client, ...kept, files: [{ name, path }] }))
  return (await api.attachments.list({ client })).rows[0]?.id ?? ''
}

type Known = { readonly id: string; readonly name: string; readonly business_id: string }

/** Ids of the other clients and of all that hangs on them, business IDs, and names before and after they were marked. */
async function whatOthersAre(db: Kysely<Schema>, own: string, clients: readonly Known[]): Promise<readonly string[]> {
  const rows = Object.values(await dump(db)).flat()
  const parts = rows.filter((row) => typeof row['client_id'] === 'string' && row['client_id'] !== own)
  const ids = parts.flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []))
  const named = clients.flatMap(({ id, name, business_id }) => [id, name, business_id].filter(Boolean))
  return [...new Set([MARK, ...named, ...ids])].map((one) => one.toLowerCase())
}

/** The shipped catalogue under the next number, with the taxes on another day. */
function nextCatalogue(path: string): string {
  const json = JSON.parse(readFileSync(join(resources, 'catalogue/fi.json'), 'utf8')) as {
    obligations: { id: string }[]
  }
  const rule = { type: 'monthly-day', day: 16, month_offset: 1 }
  const obligations = json.obligations.map((item) =>
    item.id === 'tax-employer-contributions-payment' ? { ...item, rule } : item,
  )
  writeFileSync(path, JSON.stringify({ ...json, version: 100, obligations }))
  return path
}
