// @module-tag slow
/** What no client owns (the firm, its people, the catalogue in use) and what no clock reads, damaged in the file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failureOf } from '../../../shared/api/errors.ts'
import { openConnection } from '../../../electron/core/db/open.ts'
import { columnOf, type Field } from '../../../shared/records/field.ts'
import { records } from '../../../shared/records/records.ts'
import {
  aClient,
  aContact,
  anAbsence,
  anAssignment,
  anInstruction,
  anEvent,
  aPayGroup,
  aPerson,
} from '../../builders/clients.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'
import { enduring } from '../../builders/endure.ts'
import { FIRM } from '../../builders/engines.ts'
import { clientScreens, firmScreens, look } from '../../builders/screens.ts'

let core: TestCore
let folder = ''
let file = ''
let person = ''
let client = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-bad-'))
  file = join(folder, 'data.db')
  core = await aCore()
  await finished(core.api.storage.create({ file, ...FIRM }))
  person = (await core.api.people.list({}))[0]?.id ?? ''
  const deputy = await aPerson().in(core.api)
  const saved = await aClient().with({ clock_start: '2026-12-01' }).in(core.api)
  client = saved.id
  await aPayGroup(saved).in(core.api)
  await aContact(saved).in(core.api)
  await anInstruction(saved).in(core.api)
  await core.api.instructions.publish({ client_id: client })
  await anAssignment(saved, { id: person, version: 1 }).in(core.api)
  const deputies = [{ client_id: client, person_id: deputy.id }]
  await anAbsence({ id: person, version: 1 }).with({ deputies }).in(core.api)
  const { items } = await core.api.calendar.list({ client, from: '2026-12-01', to: '2027-01-31', language: 'fi' })
  await core.api.marks.mark({ items: items.slice(0, 1), state: 'done' })
  await finished(core.api.handover.export({ client, profile: 'successor', day: '2027-01-12' }))
  await core.api.views.save({ person_id: person, screen: 'today', name: 'Omat', search: { days: 7 } })
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

type Connection = ReturnType<typeof openConnection>

/** Changes the file behind the program's back, and opens it anew. */
async function behind(change: (connection: Connection) => void): Promise<void> {
  const connection = openConnection(file)
  try {
    change(connection)
    // The catalogue that was read of this row is remembered by its version.
    connection.prepare('update catalogue set version = version + 1').run()
  } finally {
    connection.close()
  }
  await finished(core.api.storage.open({ file }))
}

const texts = ['', '2027-02-30', 'constructor', '[null]']
const numbers = [-1, 9_007_199_254_740_991]
/** What decides a client's dates has a test of its own. */
const tables = [
  'firm',
  'person',
  'absence',
  'view',
  'catalogue',
  'contact',
  'instruction',
  'sheet',
  'handover',
] as const

/** The values that a column is damaged to; ids of other rows and flags are the database's own to refuse. */
const damagesOf = ({ kind }: Field): readonly (string | number)[] =>
  kind === 'ref' || kind === 'flag' ? [] : kind === 'whole' ? numbers : texts

const damages = [
  ...tables.flatMap((table) => [
    ...Object.entries<Field>(records[table].fields).flatMap(([name, field]) =>
      damagesOf(field).map((value) => [table, columnOf(name, field), value] as const),
    ),
    ...['updated', 'origin'].map((column) => [table, column, 'constructor'] as const),
  ]),
  ...texts.map((value) => ['catalogue', 'json', value] as const),
  ['catalogue', 'json', '{"title":"?","version":1,"obligations":[null]}'] as const,
  ...texts.map((value) => ['settled', 'before', value] as const),
]
it('answers every screen whatever stands in any column', async () => {
  const failed: string[] = []
  // One column of each table at a time, so that no damage hides another one of its own row (in the endurance tier); then all of them.
  const byTable = [...Map.groupBy(damages, ([table]) => table).values()]
  const longest = byTable.toSorted((a, b) => b.length - a.length)[0] ?? []
  const apart = longest.map((_, round) => byTable.map((each) => each[round]).filter((damage) => damage !== undefined))
  const together = [...Map.groupBy(damages, ([, , value]) => value).values()]
  const mend: ((connection: Connection) => void)[] = []
  for (const changes of [...(enduring ? apart : []), ...together]) {
    await behind((connection) => {
      for (const each of mend.splice(0)) each(connection)
      for (const [table, column, value] of changes) {
        const key = table === 'settled' ? 'client_id' : 'id'
        const set = connection.prepare(`update ${table} set ${column} = ? where ${key} = ?`)
        const [id, was] = connection.prepare(`select ${key}, ${column} from ${table}`).raw().get() as [string, unknown]
        set.run(value, id)
        mend.push((later) => later.prepare(`update ${table} set ${column} = ? where ${key} = ?`).run(was, id))
      }
    })
    const told = changes.map(([table, column, value]) => `${table}.${column} = ${JSON.stringify(value)}`).join(', ')
    // What is printed takes long, and is the same data: once, in the endurance tier of all that is damaged together.
    const prints = enduring ? !apart.includes(changes) : changes === together[0]
    const isAsked = (name: string) => prints || !name.includes('print')
    const screens = [...(await firmScreens(core.api)), ...(await clientScreens(core.api, client))]
    const { blind } = await look(
      screens.filter(({ name }) => isAsked(name)),
      core.reports,
    )
    for (const fault of blind) failed.push(`${fault} <- ${told}`)
  }
  expect(failed).toEqual([])
}, 240_000)

const list = () => core.api.calendar.list({ client, from: '2026-12-01', to: '2027-12-31', language: 'fi' })

it.each(['{', 'null', '{"title":"?","version":1,"obligations":[null]}'])(
  'goes by the shipped catalogue while its own cannot be read: %s',
  async (json) => {
    const before = await list()
    await behind((connection) => connection.prepare('update catalogue set json = ?').run(json))
    expect((await list()).items.map(({ key }) => key)).toEqual(before.items.map(({ key }) => key))
    expect(await core.api.firm.damage({})).toMatchObject([{ table: 'catalogue', fields: ['title'] }])
    const { damaged, offered, seen } = await core.api.rules.catalogue({})
    expect({ damaged, offered: offered !== null }).toEqual({ damaged: true, offered: true })
    expect((await core.api.rules.previewCatalogue({ language: 'fi' })).same).toBe(false)
    await core.api.rules.takeCatalogue({ seen })
    expect(await core.api.rules.catalogue({})).toMatchObject({ damaged: false, offered: null })
    expect(await core.api.firm.damage({})).toEqual([])
    expect(core.reports).toEqual([])
  },
)

it('names what is damaged and no client’s, and lets it be mended where it is named', async () => {
  expect(await core.api.firm.damage({})).toEqual([])
  await behind((connection) => {
    connection.prepare("update firm set colour = '?', language = 'x', days_off_json = '[1]', working_week = '9'").run()
    connection.prepare("update person set role = 'x', email = '@' where id = ?").run(person)
    connection.prepare("update absence set first_day = '2027-02-30'").run()
    connection.prepare("update view set search_json = '[7]', name = ''").run()
  })
  const fields = (await core.api.firm.damage({})).map((one) => [one.table, one.fields.toSorted()])
  expect(fields).toEqual([
    ['firm', ['colour', 'days_off', 'language', 'working_week']],
    ['person', ['email', 'role']],
    ['absence', ['first_day', 'last_day']],
    ['view', ['name', 'search']],
  ])
  const { id: _, ...firm } = await core.api.firm.get({})
  await core.api.firm.save(firm)
  const {
    clients: __,
    origin: ___,
    ...one
  } = (await core.api.people.list({})).find(({ id }) => id === person) ?? raise()
  await core.api.people.save(one)
  const [absence = raise()] = await core.api.people.absences({})
  expect(absence).toMatchObject({ first_day: '2027-01-16', last_day: '2027-01-16', state: 'past', standIns: [] })
  await core.api.people.saveAbsence({ ...absence, first_day: '2027-01-12' })
  const [view = raise()] = await core.api.views.list({ personId: person })
  expect(view).toMatchObject({ name: '?', search: {} })
  await core.api.views.remove({ id: view.id, version: view.version })
  expect(await core.api.firm.damage({})).toEqual([])
  expect(core.reports).toEqual([])
})

it.each(texts)('finds a damaged line of settled history anew at the next mark: %s', async (value) => {
  await behind((connection) => connection.prepare('update settled set before = ?').run(value))
  const { items, faults } = await list()
  if (value !== '') expect(faults).toMatchObject([{ rule: '', code: 'damaged' }])
  await core.api.marks.mark({ items: items.slice(1, 2), state: 'done' })
  expect((await list()).faults).toEqual([])
  expect(core.reports).toEqual([])
})

it('lets an event and a mark be removed whose days cannot be read', async () => {
  const event = await anEvent({ id: client, version: 1 }).in(core.api)
  const { items } = await list()
  const done = items.find(({ status }) => status === 'done') ?? raise()
  await behind((connection) => {
    connection.prepare("update event set day = 'someday'").run()
    connection.prepare("update mark set nominal = '', day = 'then'").run()
  })
  await core.api.clients.removeEvent({ id: event.id, version: event.version })
  await core.api.marks.unmark({ items: [{ client_id: client, key: done.key }] })
  expect((await list()).faults).toEqual([])
  expect(core.reports).toEqual([])
})

it.each(['', '{', 'null', '[1]', '7', '{"name":"?"}', '{"held_back":{"lifecycle":"x"},"passed":[7]}'])(
  'goes on with a history and the record of a package that cannot be read: %s',
  async (json) => {
    await aContact({ id: client, version: 1 }).with({ name: 'Toinen Yhteyshenkilö' }).in(core.api)
    const { undo } = await core.api.history.stack({})
    const commandId = undo?.commandId ?? ''
    await behind((connection) => {
      connection.prepare('update change set before = ?, after = ? where command_id = ?').run(json, json, commandId)
      const came = `insert into handover (id, version, updated, origin, client_id, direction, profile, day, partner, digest,
        report_json) values (?, 1, '2027-01-04T06:30:00.000Z', '', ?, 'in', 'successor', '2027-01-04', 'Edeltäjä Oy', '', ?)`
      connection.prepare(came).run(crypto.randomUUID(), client, json)
    })
    const error: unknown = await core.api.history.undo({ commandId }).catch((thrown: unknown) => thrown)
    expect(failureOf(error)).toMatchObject({ code: 'conflict', reason: 'history-damaged' })
    const { contacts } = await core.api.clients.get({ client })
    expect(contacts.map(({ name }) => name)).toContain('Toinen Yhteyshenkilö')
    const screens = [...(await firmScreens(core.api)), ...(await clientScreens(core.api, client))]
    const asked = screens.filter(({ name }) => /^(?:history|handover)/.test(name))
    expect(await look(asked, core.reports)).toEqual({ blind: [], refused: [] })
    expect(await core.api.history.verify({})).toMatchObject({ intact: false })
    expect(core.reports).toEqual([])
  },
)

function raise(): never {
  throw new Error('not there')
}
