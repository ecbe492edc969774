// @module-tag slow
/** Rows that no form could have sent, written straight into the file: faults of their own client, and nobody else's. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openConnection } from '../../../electron/core/db/open.ts'
import { aClient, anAssignment, anEvent, aPayGroup, type Saved } from '../../builders/clients.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'
import { FIRM } from '../../builders/engines.ts'
import { monthly, sayRule } from '../../builders/rules.ts'
import { count, enduring } from '../../builders/endure.ts'
import { clientScreens, firmScreens, look, type Screen } from '../../builders/screens.ts'

const KEY = 'oma-tarkistus'
const texts = ['', '2027-02-30', '9999-99-99', 'constructor', '[]']

/** Every column of a client's rows that decides something. */
const columns: Readonly<Record<string, readonly string[]>> = {
  client: ['clock_start', 'clock_end', 'fiscal_year_end', 'facts_json', 'state', 'language', 'form', 'channel'],
  mark: ['occurrence', 'nominal', 'due', 'day', 'moved_to', 'state', 'ticks_json', 'waited_from', 'deviation_by'],
  pay_group: ['payday_json', 'valid_from', 'valid_until', 'frequency'],
  cutoff: ['rule_json', 'kind', 'responsible'],
  event: ['day', 'kind'],
  rule: ['fields_json', 'valid_from', 'valid_until', 'key'],
  assignment: ['role', 'valid_from', 'valid_until'],
  settled: ['before'],
}
const everyColumn = Object.entries(columns).flatMap(([table, names]) => names.map((name) => [table, name] as const))

/** What each of them may be damaged to: one text after the other, in the endurance tier all of them. */
const damages: readonly (readonly [table: string, column: string, value: string])[] = [
  ...everyColumn.flatMap(([table, column], at) =>
    texts.filter((_, text) => enduring || text === at % texts.length).map((value) => [table, column, value] as const),
  ),
  ['client', 'clock_start', '1900-01-01'],
  ['client', 'facts_json', '{'],
  ['pay_group', 'payday_json', '7'],
  ['mark', 'occurrence', `${KEY}@2027-02-30`],
  ['mark', 'occurrence', `${KEY}@9999-99-99`],
  ['mark', 'occurrence', `${KEY}@2027-03-20#x@2027-02-30`],
]

let core: TestCore
let file = ''
let person: Saved
beforeEach(async () => {
  core = await aCore()
  file = join(core.profile, 'data.db')
  await finished(core.api.storage.create({ file, ...FIRM }))
  const [first] = await core.api.people.list({})
  if (!first) throw new Error('nobody')
  person = first
})
afterEach(() => core.close())

async function aRich(name: string): Promise<Saved> {
  const client = await aClient().with({ name, clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await anEvent(client).in(core.api)
  await anAssignment(client, person).in(core.api)
  await sayRule(core.api, client.id, KEY, { name: 'Oma tarkistus', rule: monthly(20) })
  const items = [{ client_id: client.id, key: `${KEY}@2027-01-20` }]
  await core.api.marks.mark({ items, state: 'moved', reason: 'Sovittu', moved_to: '2027-03-10' })
  return client
}

/** Changes the file behind the program's back, and opens it anew. */
async function behind(change: (connection: ReturnType<typeof openConnection>) => void): Promise<void> {
  const connection = openConnection(file)
  change(connection)
  connection.close()
  await finished(core.api.storage.open({ file }))
}

it('keeps every damaged row to its own client', async () => {
  const sound = await aRich('Terve Oy')
  const damaged: { readonly what: string; readonly id: string }[] = []
  for (const [table, column, value] of damages)
    damaged.push({ what: `${table}.${column} = ${JSON.stringify(value)}`, id: (await aRich('Rikki Oy')).id })
  const before = await core.api.calendar.list({
    client: sound.id,
    from: '2026-12-01',
    to: '2027-12-31',
    language: 'fi',
  })
  await behind((connection) => {
    for (const [at, [table, column, value]] of damages.entries()) {
      const of = table === 'client' ? 'id' : 'client_id'
      connection.prepare(`update ${table} set ${column} = ? where ${of} = ?`).run(value, damaged[at]?.id)
    }
  })
  const ofFirm = await firmScreens(core.api)
  expect((await look(ofFirm, core.reports)).blind).toEqual([])
  expect(await look(await clientScreens(core.api, sound.id), core.reports)).toEqual({ blind: [], refused: [] })
  const after = await core.api.calendar.list({ client: sound.id, from: '2026-12-01', to: '2027-12-31', language: 'fi' })
  expect(after).toEqual(before)
  const own: string[] = []
  for (const [at, { what, id }] of damaged.entries()) {
    // Of most clients what is asked for least, in the endurance tier all questions; of some everything with papers and packages.
    const isAsked = ({ kind, name }: Screen) =>
      (kind === 'query' && (enduring || !name.endsWith(' wide'))) || at % count(12, 6) === 0
    const all = (await clientScreens(core.api, id)).filter(isAsked)
    own.push(...(await look(all, core.reports)).blind.map((fault) => `${what}: ${fault}`))
  }
  expect(own).toEqual([])
}, 600_000)

it('shows a damaged row as a fault of its client, and lets it be mended', async () => {
  const mark = await aRich('Merkki Oy')
  const start = await aRich('Alku Oy')
  await behind((connection) => {
    connection.prepare("update mark set due = '2027-02-30' where client_id = ?").run(mark.id)
    connection.prepare("update client set clock_start = 'someday' where id = ?").run(start.id)
  })
  const list = (client: string) =>
    core.api.calendar.list({ client, from: '2026-12-01', to: '2027-03-31', language: 'fi' })
  expect((await list(mark.id)).faults).toMatchObject([{ rule: KEY, name: 'Oma tarkistus', code: 'damaged-mark' }])
  expect(await list(start.id)).toMatchObject({
    items: [],
    faults: [{ rule: '', name: 'Asiakkaan tiedot', code: 'damaged' }],
  })
  const card = await core.api.clients.get({ client: start.id })
  expect(card.warnings).toContainEqual({ code: 'damaged', facts: { count: '1' } })
  // Deciding again writes over the mark, and saving the card over the day.
  await core.api.marks.mark({ items: [{ client_id: mark.id, key: `${KEY}@2027-01-20` }], state: 'done' })
  expect((await list(mark.id)).faults).toEqual([])
  const { origin: _, updated: __, ...fields } = card.client
  await core.api.clients.save({ ...fields, clock_start: '2026-12-01' })
  expect((await list(start.id)).faults).toEqual([])
  expect((await core.api.clients.get({ client: start.id })).warnings).not.toContainEqual(
    expect.objectContaining({ code: 'damaged' }),
  )
})

it('prints in Finnish for a client whose language cannot be read', async () => {
  const client = await aRich('Kieletön Oy')
  await behind((connection) => connection.prepare("update client set language = 'x' where id = ?").run(client.id))
  for (const print of [
    core.api.calendar.printYear({ client: client.id, year: 2027 }),
    core.api.instructions.print({ client: client.id }),
  ])
    expect((await finished(print)).name).toMatch(/2027|ohje/)
})

it('refuses a clock that begins before anybody can mean it', async () => {
  const early = aClient().with({ clock_start: '1900-01-01' }).in(core.api)
  await expect(early).rejects.toMatchObject({ data: { fields: { clock_start: 'starts-too-early' } } })
})
