/** The firm itself among the clients: its own duties have a year, marks, Today and a calendar file, and no client has them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exported } from '../../builders/calendar-file.ts'
import { aClient, anAssignment, aPayGroup, type Saved } from '../../builders/clients.ts'
import { failing, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { sayRule, typedRule } from '../../builders/rules.ts'

let core: TestCore
let office: Saved
let me: string
const itself = () => aClient().with({ number: 'T', name: 'Toimisto', office: true, business_id: '' })
beforeEach(async () => {
  core = await aFirm()
  await aPayGroup(await aClient().with({ number: '7', name: 'Kello Oy' }).in(core.api)).in(core.api)
  office = await itself().in(core.api)
  me = (await core.api.people.list({}))[0]?.id ?? ''
  await anAssignment(office, { id: me, version: 1 }).in(core.api)
})
afterEach(() => core.close())

const list = async (client: string) =>
  (await core.api.calendar.list({ client, from: '2027-01-01', to: '2028-12-31', language: 'fi' })).items
const rulesOf = async (client: string) => new Set((await list(client)).map(({ rule }) => rule))

describe('the firm itself', () => {
  it('has the firm’s duties and none of a client’s, and a client has none of them', async () => {
    const duties = ['backup-verification', 'backup-restore-test', 'payday-year-change-check', 'ir-yearly-changes']
    const mine = await rulesOf('T')
    for (const duty of duties) expect(mine, duty).toContain(duty)
    expect(mine).not.toContain('annual-review-meeting')
    expect(mine).not.toContain('tax-employer-contributions-payment')
    const theirs = await rulesOf('7')
    for (const duty of duties) expect(theirs, duty).not.toContain(duty)
    const keys = (await core.api.rules.list({ client: 'T', language: 'fi' })).map(({ key }) => key)
    expect(keys).toContain('backup-verification')
    expect(keys).not.toContain('annual-review-meeting')
  })

  it('can be given rules of its own, which are marked, moved and written about like any other', async () => {
    const rule = typedRule('15.5.v <')
    await sayRule(core.api, office.id, 'kesasijaiset', { name: 'Käyttöoikeudet kesäsijaisille', rule })
    const find = async () => (await list('T')).find(({ rule: key }) => key === 'kesasijaiset')
    const item = await find()
    expect(item).toMatchObject({ due: '2027-05-14', client: 'Toimisto', name: 'Käyttöoikeudet kesäsijaisille' })
    expect(await rulesOf('7')).not.toContain('kesasijaiset')
    const items = [{ client_id: office.id, key: item?.key ?? '' }]
    await core.api.marks.mark({
      items,
      state: 'moved',
      moved_to: '2027-05-17',
      reason: 'Loma',
      note: 'Tunnukset IT:ltä',
    })
    expect(await find()).toMatchObject({ due: '2027-05-17', mark: { note: 'Tunnukset IT:ltä' } })
    await core.api.marks.mark({ items: [{ ...items[0]!, seen: 1 }], state: 'done' })
    expect((await find())?.status).toBe('done')
  })

  it('has its place in Today, for whoever answers for it, and in the calendar file', async () => {
    const rule = typedRule('14.1.v')
    await sayRule(core.api, office.id, 'ohjelmapaivitys', { name: 'Ohjelmapäivitys', rule })
    const today = async (personId?: string) =>
      (await core.api.calendar.today({ language: 'fi', ...(personId !== undefined && { personId }) })).items
    for (const items of [await today(), await today(me)])
      expect(items.find(({ name }) => name === 'Ohjelmapäivitys')).toMatchObject({
        client: 'Toimisto',
        due: '2027-01-14',
      })
    const file = await exported(core, { from: '2027-01-01', to: '2027-12-31', fold: false, names: 'name' })
    expect(file.text).toContain('Toimisto: Ohjelmapäivitys')
  })

  it('goes by what the firm says of its duties, which is told before it is saved', async () => {
    const change = { key: 'payday-year-change-check', fields: { rule: typedRule('1.10.v <') } }
    const told = await core.api.rules.preview({ ...change, client_id: null, reach: 'all', seen: [], language: 'fi' })
    expect(told.totals.clients).toBe(1)
    expect(told.clients[0]?.name).toBe('Toimisto')
    await sayRule(core.api, null, change.key, change.fields)
    const due = (await list('T')).filter(({ rule }) => rule === change.key).map((item) => item.due)
    expect(due).toEqual(['2027-10-01', '2028-09-29'])
  })

  it('misses nothing that only a client can miss, and there is one of it', async () => {
    const { warnings } = await core.api.clients.get({ client: 'T' })
    const codes = warnings.map(({ code }) => code)
    for (const code of ['no-pay-group', 'no-contact', 'business-id-missing', 'no-instruction'])
      expect(codes).not.toContain(code)
    const { rows } = await core.api.clients.list({ search: 'toimisto' })
    expect(rows[0]?.warnings).toBe(codes.length)
    expect(await failing(itself().with({ number: 'T2' }).in(core.api))).toMatchObject({
      fields: { office: 'duplicate' },
    })
  })
})
