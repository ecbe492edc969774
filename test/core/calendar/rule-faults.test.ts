/** Rules that can give no date, whoever made them; and the tester that shows a rule's dates first. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConnection } from '../../../electron/core/db/open.ts'
import { aClient, anEvent, aPayGroup, type Saved } from '../../builders/clients.ts'
import { failing, finished, type TestCore } from '../../builders/core.ts'
import { FIRM } from '../../builders/engines.ts'
import { aFirm } from '../../builders/firm.ts'
import { type Fields, monthly, sayRule } from '../../builders/rules.ts'

const DAY = '2027-03-01'
const KEY = 'own-report'
const name = 'Oma raportti'
const language = 'fi' as const

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  core.clock.set(DAY)
  client = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await anEvent(client).with({ kind: 'holiday-start', day: '2027-07-05', name: 'Loma' }).in(core.api)
})
afterEach(() => core.close())

const say = (fields: Fields) => sayRule(core.api, client.id, KEY, fields)
const items = async (from = '2026-12-01', to = '2027-12-31') =>
  (await core.api.calendar.list({ client: '7', from, to, language })).items.filter((item) => item.rule === KEY)
const days = async () => (await items()).map((item) => item.due)

describe('an impossible rule', () => {
  const hangs = (anchor: string, key = KEY) =>
    failing(
      core.api.rules.change({
        client_id: client.id,
        key,
        reach: 'all',
        fields: {
          name,
          rule: {
            rule: { type: 'relative-to-event', anchor, offset: { days: 1 } },
            non_business_day: { action: 'none' },
          },
        },
        seen: [],
      }),
    )

  it('is refused with the place and the reason', async () => {
    expect(await hangs(KEY)).toMatchObject({
      fields: { rule: 'circular' },
      facts: { path: 'rule.anchor', detail: KEY },
    })
    expect(await hangs('payment-date', 'payday')).toMatchObject({ fields: { rule: 'circular' } })
    expect(await hangs('full-moon')).toMatchObject({
      fields: { rule: 'unknown-event' },
      facts: { detail: 'full-moon' },
    })
    await anEvent(client).with({ kind: 'full-moon', day: '2027-03-22', name: 'Täysikuu' }).in(core.api)
    await say({
      name,
      rule: {
        rule: { type: 'relative-to-event', anchor: 'full-moon', offset: { days: 1 } },
        non_business_day: { action: 'none' },
      },
    })
    expect(await days()).toEqual(['2027-03-23'])
    // A chain that leads back: the other rule hangs on this one's key.
    await anEvent(client).with({ kind: KEY, day: '2027-03-25', name: 'Nimi kuin säännöllä' }).in(core.api)
    const chained = {
      rule: { type: 'relative-to-event' as const, anchor: 'other-report', offset: { days: 1 } },
      non_business_day: { action: 'none' as const },
    }
    await anEvent(client).with({ kind: 'other-report', day: '2027-03-25', name: 'Toinen' }).in(core.api)
    await say({ name, rule: chained })
    expect(await hangs(KEY, 'other-report')).toMatchObject({ fields: { rule: 'circular' } })
    const own = aPayGroup(client).fields
    const payday = {
      rule: { type: 'relative-to-event' as const, anchor: 'payday', offset: { days: 3 } },
      non_business_day: { action: 'none' as const },
    }
    expect(await failing(core.api.clients.savePayGroup({ ...own, payday }))).toMatchObject({
      fields: { payday: 'circular' },
    })
    const test = core.api.rules.test({ typed: '10.k+99.v', from: DAY, to: DAY, language })
    expect(await failing(test)).toMatchObject({ fields: { typed: 'out-of-range' }, facts: { position: 5, length: 2 } })
  })

  it('is shown as a fault when it came by another way, and stops no screen', async () => {
    const file = join(core.profile, 'data.db')
    await finished(core.api.storage.create({ file, ...FIRM }))
    const { id } = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2026-12-01' }).in(core.api)
    const before = await core.api.calendar.list({ client: '7', from: DAY, to: '2027-12-31', language })
    const none = { action: 'none' }
    const hostile: Record<string, unknown> = {
      shape: { name: 'A', rule: { rule: { type: 'constructor' }, non_business_day: none } },
      text: { name: 'B', rule: 'viim.k' },
      list: { name: 'C', rule: [] },
      anchor: {
        name: 'D',
        rule: { rule: { type: 'relative-to-event', anchor: 'anchor', offset: { days: 1 } }, non_business_day: none },
      },
      event: {
        name: 'E',
        rule: {
          rule: { type: 'relative-to-event', anchor: 'nobody-knows', offset: { days: 1 } },
          non_business_day: none,
        },
      },
      leap: { name: 'F', rule: { rule: { type: 'yearly-fixed', month: 2, day: 31 }, non_business_day: none } },
      'satisfaction-survey': {
        name: { fi: 1 },
        lead: ['x', -1],
        target: { days: 'many' },
        checklist: 7,
        role: 'king',
        off: 'no',
      },
    }
    const connection = openConnection(file)
    const insert = connection.prepare(
      "insert into rule (id, version, updated, origin, client_id, key, fields_json, valid_from, valid_until) values (?, 1, '2027-01-01T00:00:00Z', '', ?, ?, ?, ?, ?)",
    )
    Object.entries(hostile).forEach(([key, fields], at) => {
      const number = String(at).padStart(12, '0')
      insert.run(
        `019b0000-0000-7000-8000-${number}`,
        id,
        key,
        JSON.stringify(fields),
        at === 0 ? 'someday' : null,
        null,
      )
    })
    insert.run('019b0000-0000-7000-8000-000000000099', id, 'garbled', '{"name":', null, null)
    // Nothing can be read of it either, but the catalogue's rule goes on.
    insert.run('019b0000-0000-7000-8000-000000000098', id, 'payslip-delivery', '[', null, null)
    connection.close()
    await core.api.clients.saveEvent({ client_id: id, kind: 'holiday-start', day: '2027-06-01', name: 'Loma' })
    const after = await core.api.calendar.list({ client: '7', from: DAY, to: '2027-12-31', language })
    expect(after.faults.map(({ rule, code }) => [rule, code])).toEqual([
      ['anchor', 'circular'],
      ['event', 'unknown-event'],
      ['garbled', 'not-a-rule'],
      ['leap', 'no-such-date'],
      ['list', 'not-a-rule'],
      ['shape', 'unknown-shape'],
      ['text', 'not-a-rule'],
    ])
    const keys = (list: typeof after) =>
      list.items.filter((item) => item.rule !== 'holiday-notice').map((item) => item.key)
    expect(
      keys(after)
        .filter((key) => !keys(before).includes(key))
        .every((key) => key.includes('#')),
    ).toBe(true)
    const lines = await core.api.rules.list({ client: '7', language })
    expect(lines.find((line) => line.key === 'leap')).toMatchObject({
      fault: { code: 'no-such-date', path: 'rule.day' },
      words: '',
    })
    expect(lines.find((line) => line.key === 'satisfaction-survey')?.fault).toBeNull()
    await core.api.rules.list({ language })
    await core.api.calendar.today({ language })
    await core.api.calendar.grid({ year: 2027 })
    await core.api.calendar.wheel({ year: 2027, language })
    await core.api.calendar.month({ year: 2027, month: 3, language })
    // And it can be mended on its own card.
    const seen =
      lines.find((line) => line.key === 'leap')?.versions.map(({ id: row, version }) => ({ id: row, version })) ?? []
    await core.api.rules.change({
      client_id: id,
      key: 'leap',
      reach: 'all',
      fields: { name: 'F', rule: monthly(28) },
      seen,
    })
    expect(
      (await core.api.calendar.list({ client: '7', from: DAY, to: '2027-03-31', language })).items.some(
        (item) => item.rule === 'leap',
      ),
    ).toBe(true)
  })
})

describe('the tester of a client', () => {
  const test = (typed: string, more: object = {}) =>
    core.api.rules.test({ typed, client: '7', from: '2027-01-01', to: '2027-12-31', language, ...more })

  it('counts from its own paydays and events, as its own year would', async () => {
    for (const typed of ['maksupäivä-5tp', '[holiday-start]-14pv', 'tilikausi+4kk', '31.k.v >']) {
      const { rule, dates } = await test(typed)
      await say({ name, rule })
      expect((await items('2027-01-01', '2027-12-31')).map((item) => item.due)).toEqual(dates.map((one) => one.due))
      expect(dates.length).toBeGreaterThan(0)
    }
    const { dates } = await test('31.k.v')
    expect(dates[1]?.explanation).toContain('Helmikuussa ei ole 31. päivää, joten päivä on kuukauden viimeinen.')
  })

  it('says whose own it is, and leaves a rule that is as it was to its source', async () => {
    expect((await test('5.k')).dates[0]?.explanation).toContain('Toimiston oma sääntö')
    const own = (await test('5.k', { scope: 'client' })).dates[0]?.explanation
    expect(own).toContain('Asiakkaan oma sääntö')
    expect(own).not.toContain('Toimiston')
    const lines = await core.api.rules.list({ client: '7', language })
    const line = lines.find((one) => one.key === 'tax-employer-contributions-payment')
    const asked = { rule: line?.rule, key: line?.key, client: '7', from: '2027-01-01', to: '2027-12-31', language }
    const { dates } = await core.api.rules.test(asked)
    expect(dates[0]?.explanation).toContain('vero.fi')
    expect(dates[0]?.explanation).not.toContain('oma sääntö')
  })

  it('explains a payday as a payday', async () => {
    const { dates, typed } = await core.api.rules.test({
      typed: '31.k <p',
      key: 'payday',
      from: '2027-01-01',
      to: '2027-01-31',
      language: 'sv',
    })
    expect(typed).toBe('31.m.å <b')
    expect(dates.map((one) => one.due)).toEqual(['2027-01-29'])
    expect(dates[0]?.explanation).not.toContain('egen')
    expect(dates[0]?.explanation).toContain('55/2001')
  })
})
