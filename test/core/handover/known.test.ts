/** Encounters, feedback, meetings, the information map and authorisations in a package: what goes, what stays, and what they are at the receiver. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import {
  aClient,
  aContact,
  aLine,
  aMatter,
  aMeeting,
  anAuthorisation,
  anEncounter,
  aPerson,
  aService,
} from '../../builders/clients.ts'
import { failing, finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { first, type Json, open, textOf, withRecord } from './bags.ts'
import { aSender, aTwin, anEngine, brought, DAY, firmOf, packed } from './firms.ts'

const engine = anEngine('SQLite')
const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
const span = { from: '2027-01-01', to: '2027-12-31', language: 'fi' } as const
let sender: EngineCore
let twin: EngineCore
let bytes: Uint8Array
let id = ''
beforeAll(async () => {
  sender = await aSender(engine())
  const { api } = sender
  const client = await aClient().with({ clock_start: '2026-10-01' }).in(api)
  id = client.id
  const aino = await aPerson().with({ name: 'Aino Laine' }).in(api)
  const kaisa = await aContact(client).with({ name: 'Kaisa Koski' }).in(api)
  const who = { contact_id: kaisa.id, person_id: aino.id }
  const met = { ...who, day: '2027-01-20' }
  await anEncounter(client)
    .with({ ...met, text: 'Lomat sovittiin', next: { text: 'Lähetä lomalista', day: '2027-02-10', whose: 'client' } })
    .in(api)
  await anEncounter(client)
    .with({
      ...met,
      text: 'Salainen puhelu',
      internal: true,
      next: { text: 'Salainen jatko', day: '2027-01-25', whose: 'responsible' },
    })
    .in(api)
  await aMatter(client)
    .with({ title: 'Lisä puuttui', ...who, opened_day: '2027-01-20' })
    .in(api)
  await aMatter(client).with({ title: 'Salainen epäily', internal: true, opened_day: '2027-01-20' }).in(api)
  await aMeetingHeld(client, who)
  await aMeeting(client).with({ kind: 'follow-up', day: '2027-03-02' }).in(api)
  const line = await aLine(client)
    .with({
      kind: 'tax-cards',
      place: 'Arkistokaappi',
      kept_by: 'ours',
      person_id: aino.id,
      verified_on: '2026-08-01',
      verify_months: 12,
      note: 'Salainen avain',
    })
    .in(api)
  await aLine(client).with({ kept_by: 'contact', contact_id: kaisa.id, position: 1 }).in(api)
  await api.information.saveKeeper({ client_id: id, person_id: aino.id })
  await api.information.startRound({ ids: [line.id], name: 'Salainen kierros', due: '2027-02-01' })
  await aService(client).with({ kind: 'incomes-register' }).in(api)
  await anAuthorisation(client)
    .with({ kind: 'report-wages', person_id: aino.id, valid_until: '2027-03-31', note: 'Salainen huomio' })
    .in(api)
  const { items } = await api.calendar.list({ client: id, ...span })
  const own = items.filter(
    ({ rule, name }) => /^(authorisation-end|information-round)-/.test(rule) || name === 'Salainen jatko',
  )
  expect(own).toHaveLength(3)
  await api.marks.mark({ items: own.map(({ key }) => ({ client_id: id, key })), state: 'done', note: '' })
  bytes = await packed(sender, id)
  twin = await aTwin(engine(), await firmOf(sender))
  await finished(twin.api.handover.import({ file: await brought(twin, bytes) }))
})
afterAll(() => Promise.all([sender.close(), twin.close()]))

/** One that was held, with an action of each kind, and a line, a note and an action for the firm alone. */
async function aMeetingHeld(client: { id: string }, who: { contact_id: string; person_id: string }) {
  const { api } = sender
  const asked = (side: 'firm' | 'client', name: string, of: string) => ({
    side,
    name,
    roles: [],
    id: of,
    present: true,
  })
  const { id: meeting_id } = await aMeeting({ ...client, version: 1 })
    .with({
      day: '2027-01-26',
      participants: [
        asked('client', 'Kaisa Koski', who.contact_id),
        asked('firm', 'Aino Laine', who.person_id),
        { ...asked('client', 'Olli Poissa', who.contact_id), id: null, present: false },
      ],
    })
    .in(api)
  const line = { meeting_id, section: 'other', dropped: false, internal: false } as const
  await api.meetings.saveLine({ ...line, text: 'Salainen huoli', internal: true })
  await api.meetings.saveLine({ ...line, text: 'Salaisesti pois', dropped: true })
  const note = { meeting_id, source: 'standing:next', internal: false, next: null } as const
  await api.meetings.saveNote({ ...note, kind: 'decision', text: 'Aineisto tulee portaalista' })
  const day = { day: '2027-02-12', whose: 'client' } as const
  await api.meetings.saveNote({ ...note, kind: 'action', text: 'Uudet kellokortit', next: day })
  await api.meetings.saveNote({ ...note, kind: 'action', text: 'Salainen selvitys', internal: true, next: day })
  const { meeting } = await api.meetings.get({ id: meeting_id })
  const { version, participants } = meeting
  await api.meetings.hold({ id: meeting_id, version, day: '2027-01-27', participants })
}

it('leave nothing in any file of what is for the firm alone, nor of what hangs on it, and say how much', async () => {
  const files = await unzip(bytes, limits)
  for (const { path, bytes: content } of files)
    expect(Buffer.from(content).toString('latin1'), path).not.toMatch(/Salai|authorisation-end-|information-round-/)
  const { parts } = await sender.api.handover.check({ client: id, profile: 'successor' })
  const rows = (part: string) => parts.find((one) => one.part === part)
  expect(rows('internal-feedback')).toMatchObject({ state: 'held-back', rows: 1 })
  expect(rows('internal-meetings')).toMatchObject({ state: 'held-back', rows: 4 })
  expect(['feedback', 'meetings'].map((part) => rows(part)?.rows)).toEqual([1, 2])
  expect(rows('internal-encounters')).toMatchObject({ state: 'held-back', rows: 1 })
  expect(rows('client-notes')).toMatchObject({ state: 'held-back', rows: 2 })
  expect(['encounters', 'information', 'mandates'].map((part) => rows(part)?.rows)).toEqual([1, 2, 1])
})

it('come as they were, with the next step as work of the client', async () => {
  const { rows } = await twin.api.encounters.list({ client: id })
  expect(rows).toMatchObject([
    {
      text: 'Lomat sovittiin',
      contact: 'Kaisa Koski',
      person: 'Aino Laine',
      internal: false,
      origin: 'Palkkatalo Äyräs Oy',
      next: { text: 'Lähetä lomalista', due: '2027-02-10', status: 'planned' },
    },
  ])
  const { lines, keeper, rounds } = await twin.api.information.get({ client: id })
  expect(lines).toMatchObject([
    { place: 'Arkistokaappi', keeper_name: 'Aino Laine', keeper_gone: true, verify_due: '2027-08-01', note: '' },
    { keeper_name: 'Kaisa Koski', keeper_gone: false },
  ])
  expect([keeper, rounds]).toEqual([null, []])
})

it('come as meetings with their minutes to read, in nobody’s year, the actions as the client’s own work', async () => {
  const { rows } = await twin.api.meetings.list({ client: id })
  expect(rows.map(({ day, state, origin }) => [day, state, origin])).toEqual([
    ['2027-03-02', 'planned', 'Palkkatalo Äyräs Oy'],
    ['2027-01-27', 'held', 'Palkkatalo Äyräs Oy'],
  ])
  const held = await twin.api.meetings.get({ id: rows[1]?.id ?? '' })
  expect(held.meeting.participants.map(({ name }) => name)).toEqual(['Kaisa Koski', 'Aino Laine', 'Olli Poissa'])
  expect(held.lines.map(({ source }) => source)).toContain('standing:next')
  expect(held.notes.map(({ source, kind, text, next }) => [source, kind, text, next?.due])).toEqual([
    ['standing:next', 'decision', 'Aineisto tulee portaalista', undefined],
    ['standing:next', 'action', 'Uudet kellokortit', '2027-02-12'],
  ])
  const { items } = await twin.api.calendar.list({ client: id, ...span })
  expect(items.filter(({ rule }) => rule.startsWith('meeting-'))).toEqual([])
  expect(items.map(({ name }) => name)).toContain('Uudet kellokortit')
})

it('are the same in the next package, feedback and meetings with all that hangs on them', async () => {
  const lists = ['matters', 'matter_events', 'meetings', 'meeting_lines', 'meeting_notes'] as const
  const of = async (from: Uint8Array) => {
    const said = JSON.parse(textOf((await open(from)).get('data/client.json'))) as Record<string, Json[]>
    return lists.map((list) => said[list])
  }
  const [sent, passed] = [await of(bytes), await of(await packed(twin, id, { day: DAY }))]
  expect(sent.map((list) => list?.length)).toEqual([1, expect.any(Number), 2, expect.any(Number), 2])
  expect(passed).toEqual(sent)
  const files = new Map(
    (await unzip(bytes, limits)).map(({ path, bytes: content }) => [path.replace(/^[^/]*\//, ''), content]),
  )
  const csv = (name: string) => textOf(files.get(`data/csv/${name}.csv`))
  expect(csv('meetings')).toMatch(/,2027-01-27,12:00,review,[^,]*,held,Pidetty,.*,Kaisa Koski,Aino Laine,/)
  expect(csv('minutes')).toMatch(/,action,Toimenpide,Uudet kellokortit,2027-02-12,/)
  const page = textOf(files.get('data/index.html'))
  for (const text of [
    'Aineisto tulee portaalista',
    'Uudet kellokortit',
    'Vain toimistolle kirjatut tapaamisten kohdat',
  ])
    expect(page).toContain(text)
})

it('come as authorisations of the giver: they remind of nothing, and the receiver needs its own', async () => {
  const { rows, missing } = await twin.api.authorisations.get({ client: id })
  expect(rows).toMatchObject([{ kind: 'report-wages', holder: 'Aino Laine', origin: 'Palkkatalo Äyräs Oy', note: '' }])
  expect(missing).toEqual(['report-wages'])
  const { items } = await twin.api.calendar.list({ client: id, ...span })
  expect(items.filter(({ rule }) => rule.startsWith('authorisation-end'))).toEqual([])
})

it('forget a next step that was left to the giver’s time', async () => {
  const other = await aTwin(engine(), await firmOf(sender))
  const takeover = { first_payday: '2027-03-15', team: { responsible: null, deputy: null } }
  await finished(other.api.handover.import({ file: await brought(other, bytes), takeover }))
  const { rows } = await other.api.encounters.list({ client: id })
  expect(rows.map(({ text, next }) => [text, next])).toEqual([['Lomat sovittiin', null]])
  expect(await packed(other, id, { day: DAY })).toBeDefined()
  await other.close()
})

it('are none in a package of before 1.6, which is read as it was', async () => {
  const older = await withRecord(await open(bytes), (record) => {
    for (const list of ['encounters', 'information', 'authorisations']) delete record[list]
    for (const list of ['meetings', 'meeting_lines', 'meeting_notes']) delete record[list]
    Object.assign(record, { version: '1.5' })
    for (const group of ['internal-encounters', 'internal-meetings'])
      delete (record as { held_back?: Json }).held_back?.[group]
  })
  const { client } = await sender.api.clients.get({ client: id })
  expect(await finished(sender.api.handover.verify({ file: await brought(sender, older) }))).toMatchObject({
    client: client.name,
  })
})

const stranger = '019b0000-0000-7000-8000-00000000000a'
const seat = { side: 'firm', name: 'Vieras', roles: [], id: stranger, present: true }
it.each<[string, (lines: { [part: string]: Json[] }) => unknown, string]>([
  [
    'an encounter of a stranger',
    ({ encounters }) => Object.assign(first(encounters), { person_id: stranger }),
    'person_id',
  ],
  [
    'a next step that is no rule',
    ({ encounters }) => Object.assign(first(encounters), { next_key: 'task-x' }),
    'next_key',
  ],
  [
    'a participant of a stranger',
    ({ meetings }) => Object.assign(first(meetings), { participants: [seat] }),
    'participants.0.id',
  ],
  [
    'minutes of no meeting',
    ({ meeting_notes }) => Object.assign(first(meeting_notes), { meeting_id: stranger }),
    'meeting_id',
  ],
  [
    'a keeper who is not there',
    ({ information }) => Object.assign(first(information), { contact_id: stranger }),
    'contact_id',
  ],
  [
    'another day than the line’s',
    ({ information }) => Object.assign(first(information), { verify_due: '2030-01-01' }),
    'verify_due',
  ],
  [
    'a secret in a place',
    ({ information }) => Object.assign(first(information), { place: 'salasana: Kissa123' }),
    'place',
  ],
  [
    'a secret in an authorisation',
    ({ authorisations }) => Object.assign(first(authorisations), { name: 'PIN-koodi on 1234' }),
    'name',
  ],
])('are refused with %s', async (_, spoil, field) => {
  const spoilt = await withRecord(await open(bytes), spoil)
  const refused = await failing(finished(sender.api.handover.verify({ file: await brought(sender, spoilt) })))
  expect(refused).toMatchObject({
    reason: 'bad-contents',
    facts: { path: expect.stringMatching(new RegExp(`${field}$`)) },
  })
})
