/** What looking does to a data file: it changes nothing, and finds what it needs by index. */
import { aMatter, aMeeting, aPlan } from '../builders/clients.ts'
import { aPackageTakenIn } from '../builders/handed.ts'
import { newGroup } from '../builders/rules.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openConnection, openSqlite } from '../../electron/core/db/open.ts'
import type { Schema } from '../../electron/core/db/schema.ts'
import { make } from '../bench/dataset.ts'
import { calls, outcome } from '../builders/calls.ts'
import { aClock, aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { type Dump, watched } from '../builders/rows.ts'

const TODAY = '2026-11-16'
let folder: string
let file: string
let core: TestCore
let db: Kysely<Schema>
/** The same file, seen by somebody else. */
let beside: Kysely<Schema>
let rows: () => Promise<Dump>
/** Every statement since it was last emptied. */
let asked: { sql: string; parameters: readonly unknown[] }[] = []
let client: string
let person: string
let matter = ''
let meeting = ''
let survey = ''
let plan = ''
let received = ''
let colleague: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-queries-'))
  file = join(folder, 'data.db')
  await make(file, { clients: 12, years: 1, today: TODAY })
  db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: new Database(file) }),
    log: (event) => {
      if (event.level === 'query') asked.push({ sql: event.query.sql, parameters: event.query.parameters })
    },
  })
  beside = openSqlite(file)
  rows = watched(beside)
  core = await aCore({ database: { name: 'counted', db }, clock: aClock(TODAY) })
  client = (await core.api.clients.get({ client: '0003' })).client.id
  person = (await core.api.people.list({}))[0]?.id ?? ''
  colleague = (await core.api.people.list({}))[1]?.id ?? ''
  const away = { first_day: '2026-11-09', last_day: '2026-11-20', note: '', deputies: [] }
  await core.api.people.saveAbsence({ person_id: person, ...away })
  const told = { title: 'Iltalisä puuttui', opened_day: '2026-11-02', opened_time: '09:00' }
  matter = (await aMatter({ id: client, version: 1 }).with(told).in(core.api)).id
  const put = { contact_id: null, template: 'pulse', language: 'fi', remind_on: null } as const
  const sent = { client_id: client, sent_on: '2026-11-02', closes_on: '2026-12-10' }
  survey = (await core.api.surveys.send({ ...put, ...sent })).id
  meeting = (await aMeeting({ id: client, version: 1 }).in(core.api)).id
  plan = (await aPlan({ id: client, version: 1 }).in(core.api)).id
  received = await aPackageTakenIn(db, client)
})
afterAll(async () => {
  await beside.destroy()
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One bag with everything that queries ask for; each takes what it knows. */
const bag = () => ({
  client: '0003',
  client_id: client,
  clients: [client],
  ids: [client],
  language: 'fi',
  from: '2026-10-01',
  to: '2026-12-31',
  month: 11,
  year: 2026,
  day: TODAY,
  typed: '25.k.v',
  place: 'client/new',
  key: 'payslip-delivery',
  reach: 'all',
  fields: { responsible: 'client' },
  seen: [],
  profile: 'successor',
  search: 'oy',
  personId: person,
  person_id: person,
  first_day: '2026-11-23',
  last_day: '2026-11-27',
  deputies: [],
  looked: '2026-11-02',
})

const queries = calls.filter((call) => call.kind === 'query' && call.name !== 'changes.watch')

describe('looking', () => {
  it.each(queries)('changes nothing: $name', async (call) => {
    const keys = await core.api.calendar.list({ client: '0003', from: '2026-11-01', to: '2026-11-30', language: 'fi' })
    const before = await rows()
    const payday = keys.items.find(({ rule }) => rule === 'payday')?.key
    const own: Record<string, object> = {
      'calendar.explain': { key: keys.items[0]?.key },
      'runs.show': { run: keys.items.find(({ rule }) => rule === 'payday')?.run },
      'letters.draft': { items: keys.items.slice(0, 2).map(({ client_id, key }) => ({ client_id, key })) },
      'letters.preview': { kind: 'reminder', subject: '{aihe}', body: '{luettelo}' },
      'calendar.laws': { items: keys.items.slice(0, 3).map(({ client_id, key }) => ({ client_id, key })) },
      'runs.preview': { payday, day: null },
      'runs.previewGroup': newGroup,
      'responsibilities.compare': { from: 'now', to: 'now' },
      'instructions.compare': { from: 'now', to: 'now' },
      'feedback.get': { id: matter },
      'reports.service': { measures: ['deadlines', 'feedback', 'survey', 'actions', 'changes', 'ahead'] },
      'reports.rows': { figure: 'answers' },
      'feedback.review': { month: '2026-11' },
      'feedback.similar': { client, kind: 'error', title: 'Iltalisä' },
      'surveys.get': { id: survey },
      'meetings.get': { id: meeting },
      'meetings.start': { kind: 'follow-up' },
      'planContents.get': { plan },
      'planContents.interview': { plan },
      'handover.receipt': { id: received },
      'plans.previewMove': { id: plan, anchor: '2027-03-31' },
      'rules.previewDaysOff': { days_off: [], working_week: [1, 2, 3, 4] },
    }
    const input = { ...bag(), ...own[call.name] }
    const { failure } = await outcome(core, call, input)
    // A query that needs more than the bag has would prove nothing: put it in.
    expect(failure, `${call.name} was refused`).toBeUndefined()
    expect(await rows()).toEqual(before)
  })

  it('changes nothing either when a file is made of what is there', { timeout: 60_000, tags: ['slow'] }, async () => {
    const before = await rows()
    await finished(core.api.calendar.export({ client: '0003', from: '2026-01-01', to: '2026-12-31' }))
    await finished(core.api.instructions.print({ client: '0003' }))
    await finished(core.api.calendar.printYear({ year: 2026 }))
    await finished(core.api.calendar.printYear({ year: 2026, client: '0003' }))
    await finished(core.api.calendar.printMonth({ year: 2026, month: 11, language: 'fi' }))
    await finished(core.api.calendar.printWheel({ year: 2026, language: 'fi' }))
    await finished(core.api.calendar.printCheck({ year: 2027, language: 'fi' }))
    await finished(core.api.tables.export({ list: 'late', language: 'fi', format: 'csv' }))
    expect(await rows()).toEqual(before)
  })

  it('cannot write, whatever a handler tries', async () => {
    // The types keep handlers from it; this is what the transaction keeps them from.
    expect(
      await failing(core.api.calendar.explain({ client_id: client, key: "x'; delete from mark; --", language: 'fi' })),
    ).toMatchObject({
      code: 'not-found',
    })
  })
})

/** Tables that grow with the firm or with time. */
const large = [
  'absence',
  'absence_deputy',
  'assignment',
  'bin',
  'change',
  'client',
  'contact',
  'cutoff',
  'event',
  'handover',
  'instruction',
  'mark',
  'matter',
  'matter_event',
  'pay_group',
  'rule',
  'settled',
  'sheet',
] as const

/** Which large tables are gone through from end to end by the statements of a screen. */
function scanned(): string[] {
  const connection = openConnection(file)
  const found = new Set<string>()
  for (const { sql, parameters } of asked) {
    if (!/^\s*(select|with)/i.test(sql)) continue
    // From one end of a table, and no further than the limit.
    const fromOneEnd = / limit /.test(sql) && !/ where /.test(sql)
    const plan = connection.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]
    for (const { detail } of plan) {
      const table = /^SCAN (\w+)/.exec(detail)?.[1]
      if (table !== undefined && !fromOneEnd && (large as readonly string[]).includes(table)) found.add(table)
    }
  }
  connection.close()
  return [...found].toSorted()
}

describe('a screen finds what it shows by index', () => {
  const language = 'fi' as const
  const span = { from: '2026-11-01', to: '2026-11-30' }
  const draft = () => ({ person_id: person, first_day: '2026-11-23', last_day: '2026-11-27', deputies: [] })
  /** What all clients’ years are made of: read whole on the first look, and then only for who changed. */
  const everything = ['assignment', 'client', 'cutoff', 'event', 'matter', 'pay_group', 'rule', 'settled', 'sheet']

  it.each<[string, () => Promise<unknown>, string[]]>([
    ['the client’s card', () => core.api.clients.get({ client: '0003' }), []],
    ['the client’s year', () => core.api.calendar.list({ client: '0003', ...span, language }), []],
    ['the client’s rules', () => core.api.rules.list({ client: '0003', language }), []],
    ['what a change of a client’s rule would do', () => preview(client), []],
    ['what a change of the firm’s rule would do', () => preview(null), []],
    ['the firm’s rules', () => core.api.rules.list({ language }), []],
    [
      'who has a rule otherwise',
      () => core.api.rules.clients({ key: 'tax-employer-contributions-payment', language }),
      [],
    ],
    ['the client’s instructions', () => core.api.instructions.get({ client: '0003', language }), []],
    ['the client’s history', () => core.api.history.list({ client_id: client }), []],
    ['the client’s feedback', () => core.api.feedback.list({ client: '0003', shown: 'all' }), []],
    ['one of it', () => core.api.feedback.get({ id: matter, language }), []],
    ['the feedback that is open', () => core.api.feedback.list({ shown: 'open' }), []],
    // Which months were reviewed: one row a month.
    ['the review of a month', () => core.api.feedback.review({ month: '2026-11' }), ['feedback_review']],
    [
      'earlier feedback that is alike',
      () => core.api.feedback.similar({ client, kind: 'error', title: 'Iltalisä' }),
      [],
    ],
    ['the client’s packages', () => core.api.handover.list({ client: '0003' }), []],
    ['the firm’s history', () => core.api.history.list({}), []],
    // All of it is shown, and there is no more of it than people removed.
    ['the bin', () => core.api.history.bin({}), ['bin']],
    ['our people, with how many clients each has', () => core.api.people.list({}), ['assignment']],
    // All of them are shown; those that are over can be left out.
    ['the absences', () => core.api.people.absences({}), ['absence']],
    ['absences that are not over', () => core.api.people.absences({ past: false }), []],
    ['who stands in today', () => core.api.people.substitution({ personId: person }), []],
    ['what an absence would move', () => core.api.people.previewAbsence(draft()), []],
    ['what a person missed', () => core.api.people.digest({ personId: colleague, language, looked: '2026-11-02' }), []],
    // The whole list is sorted and counted, but only its page is read beyond the name.
    ['the client list', () => core.api.clients.list({ limit: 20 }), ['client']],
    ['the client list, searched', () => core.api.clients.list({ search: 'oy', limit: 20 }), ['client']],
    ['Today, at the first look', () => first().then(() => core.api.calendar.today({ language })), everything],
    ['Today, afterwards', () => core.api.calendar.today({ language }), []],
    ['the client’s late history', () => core.api.late.history({ client: '0003', ...span, language }), []],
    // Each client's own span of the marks, one after the other.
    ['the late history of all clients', () => core.api.late.history({ ...span, language }), ['client']],
    // A mark for a span reads with its own eyes, and so the clients' years anew.
    ['what a mark for a span would touch', () => core.api.marks.range({ ...span, language }), everything],
    ['the same of one client', () => core.api.marks.range({ clients: [client], ...span, language }), []],
    ['a calendar file of one client', () => finished(core.api.calendar.export({ client: '0003', ...span })), []],
    // Their revisions are looked up client by client.
    ['a calendar file of all clients', () => finished(core.api.calendar.export(span)), ['client']],
    [
      'a calendar file of one of us',
      () => finished(core.api.calendar.export({ ...span, personId: person })),
      ['client'],
    ],
    [
      'a letter’s text with a real client’s items',
      () => core.api.letters.preview({ kind: 'request', language, subject: 'x', body: '{luettelo}' }),
      [],
    ],
    ['the catalogue in use', () => core.api.rules.catalogue({}), []],
    ['the year’s check', () => core.api.calendar.check({ year: 2027, language }), []],
    ['what the year’s check prints', () => finished(core.api.calendar.printCheck({ year: 2027, language })), []],
    ['the saved views', () => core.api.views.list({ personId: person }), []],
    ['a month as a grid of days', () => core.api.calendar.month({ year: 2026, month: 11, language }), []],
    ['all clients by month', () => core.api.calendar.grid({ year: 2026 }), []],
    ['the firm’s wheel', () => core.api.calendar.wheel({ year: 2026, language }), []],
    ['a month of all clients', () => core.api.calendar.list({ ...span, language }), []],
  ])('%s', async (_screen, ask, whole) => {
    // What other screens keep in memory is there already.
    await core.api.calendar.today({ language })
    asked = []
    await ask()
    expect(asked.length).toBeGreaterThan(0)
    const tables = scanned()
    expect(tables.filter((table) => !whole.includes(table))).toEqual([])
  })

  const preview = (client_id: string | null) =>
    core.api.rules.preview({
      client_id,
      key: 'tax-employer-contributions-payment',
      reach: 'all',
      fields: { rule: { rule: { type: 'monthly-day', day: 5 }, non_business_day: { action: 'none' } } },
      seen: [],
      language,
    })

  /** As after the start of the program: nothing is in memory. */
  async function first(): Promise<void> {
    await core.close()
    const fresh = new Database(file)
    db = new Kysely<Schema>({
      dialect: new SqliteDialect({ database: fresh }),
      log: (event) => {
        if (event.level === 'query') asked.push({ sql: event.query.sql, parameters: event.query.parameters })
      },
    })
    beside = openSqlite(file)
    rows = watched(beside)
    core = await aCore({ database: { name: 'counted', db }, clock: aClock(TODAY) })
    asked = []
  }

  it('and what was last held is read from its index alone, among all the marks there ever were', async () => {
    await first()
    await core.api.calendar.today({ language })
    const held = asked.filter(({ sql }) => /"mark"\."occurrence" >= /.test(sql) && /"mark"\."nominal"/.test(sql))
    expect(held.length).toBeGreaterThan(0)
    const connection = openConnection(file)
    for (const { sql, parameters } of held) {
      const plan = connection.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]
      expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH mark USING COVERING INDEX/)
    }
    connection.close()
  })

  it('and a change finds its rows by index, too', async () => {
    const { items } = await core.api.calendar.today({ language })
    const item = items.find((one) => one.mark === null)
    asked = []
    await core.api.marks.mark({ items: [{ client_id: item?.client_id ?? '', key: item?.key ?? '' }], state: 'done' })
    await core.api.history.undo({})
    expect(scanned()).toEqual([])
  })
})
