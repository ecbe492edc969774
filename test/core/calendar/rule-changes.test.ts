/** Changing rules over the core: what is shown before, what stays, and what is refused. */
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, anEvent, aPayGroup, type Saved } from '../../builders/clients.ts'
import { failing, type TestCore } from '../../builders/core.ts'
import { yearSum } from '../../builders/lines.ts'
import { aFirm } from '../../builders/firm.ts'
import { type Fields, monthly, sayRule, seenOf } from '../../builders/rules.ts'
import { count } from '../../builders/endure.ts'
import { rule as anyRule } from '../../domain/calendar/rules.ts'

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

const say = (fields: Fields, from?: string, whose: string | null = client.id) =>
  sayRule(core.api, whose, KEY, fields, from)
const items = async (from = '2026-12-01', to = '2027-12-31', of = '7') =>
  (await core.api.calendar.list({ client: of, from, to, language })).items.filter((item) => item.rule === KEY)
const days = async (...span: Parameters<typeof items>) => (await items(...span)).map((item) => item.due)
const markAll = async (nominal: readonly string[], state: 'done' | 'skipped' | 'waiting') =>
  core.api.marks.mark({
    items: nominal.map((day) => ({ client_id: client.id, key: `${KEY}@${day}` })),
    state,
    reason: 'Näin sovittiin',
  })
/** Everything that anybody says of rules. */
const rulesNow = async () => {
  const lines = [
    ...(await core.api.rules.list({ language })),
    ...(await core.api.rules.list({ client: '7', language })),
  ]
  // Undoing is a change of its own: the row is as it was, one version later.
  return lines.map((line) => ({ ...line, versions: line.versions.map(({ version: _, ...rest }) => rest) }))
}
const keyOf = ({ client_id, key }: { client_id: string; key: string }) => ({ client_id, key })
type Preview = Parameters<TestCore['api']['rules']['preview']>[0]
const preview = (more: Partial<Preview> & { fields: Fields }) =>
  core.api.rules.preview({ client_id: client.id, key: KEY, reach: 'all', seen: [], language, ...more })

describe('this and following', () => {
  it('moves the very occurrence that it is made from, though the new day lies before it', async () => {
    await say({ name, rule: monthly(25) })
    const change = { reach: 'following' as const, from: '2027-04-25', fields: { name, rule: monthly(5) } }
    const told = await preview({ ...change, span: { from: DAY, to: '2027-05-31' } })
    expect(told.totals).toMatchObject({ moved: 2, added: 0, removed: 0 })
    await say(change.fields, change.from)
    expect(await days(DAY, '2027-05-31')).toEqual(['2027-03-25', '2027-04-05', '2027-05-05'])
  })
  it('does so for all clients of the firm, and leaves what hangs on their paydays to the day', async () => {
    await say({ name, rule: monthly(25) }, undefined, null)
    await say({ name, rule: monthly(5) }, '2027-04-25', null)
    expect(await days(DAY, '2027-05-31')).toEqual(['2027-03-25', '2027-04-05', '2027-05-05'])
  })
})

describe('what was done by a rule', () => {
  beforeEach(async () => {
    await say({ name, rule: monthly(25) })
    core.clock.set('2026-12-20')
    await markAll(['2026-12-25', '2027-01-25'], 'done')
    core.clock.set(DAY)
  })

  it('stays on the day it was done against when the rule gives that day no more, and the undone goes', async () => {
    expect(await days('2026-12-01', '2027-03-31')).toEqual(['2026-12-28', '2027-01-25', '2027-02-25', '2027-03-25'])
    const counts = async () => {
      const grid = await core.api.calendar.grid({ year: 2027, category: 'own' })
      return yearSum(grid.clients[0]?.counts)
    }
    const before = await counts()
    await say({ name, rule: monthly(5) }, '2027-01-01')
    const left = await items('2026-12-01', '2027-03-31')
    expect(left.map((item) => [item.due, item.status])).toEqual([
      ['2026-12-28', 'done'],
      ['2027-01-05', 'overdue'],
      ['2027-01-25', 'done'],
      ['2027-02-05', 'overdue'],
      ['2027-03-05', 'due'],
    ])
    expect(left[2]).toMatchObject({ name, key: `${KEY}@2027-01-25`, category: 'own', mark: { state: 'done' } })
    // January: one done as before, and one late; counted as the list has it.
    const after = await counts()
    expect(after).toBe(before + 1)
    const said = await core.api.calendar.explain({ client_id: client.id, key: `${KEY}@2027-01-25`, language })
    expect(said.explanation).toContain('25.1.2027')
  })

  it('stays also when the rule is gone altogether, and can be taken back', async () => {
    await core.api.rules.backToWider({
      client_id: client.id,
      key: KEY,
      seen: await seenOf(core.api, client.id, KEY),
    })
    expect(await items()).toMatchObject([
      { due: '2026-12-28', status: 'done', name: KEY },
      { due: '2027-01-25', status: 'done', name: KEY },
    ])
    core.clock.set('2026-12-20')
    const today = await core.api.calendar.today({ language, days: 60 })
    expect(today.items.filter((item) => item.rule === KEY)).toMatchObject([{ status: 'done' }, { status: 'done' }])
    await core.api.marks.unmark({ items: [{ client_id: client.id, key: `${KEY}@2027-01-25` }] })
    expect(await days()).toEqual(['2026-12-28'])
  })
})

describe('the preview', () => {
  it('tells exactly what the saving then does, and saves nothing itself', async () => {
    const rule = anyRule.filter((one) => one.rule.type !== 'retention')
    const fields = fc.record(
      { rule, responsible: fc.constantFrom('provider' as const, 'client' as const), off: fc.constant(true) },
      { requiredKeys: [] },
    )
    const span = { from: '2026-12-01', to: '2028-12-31' }
    const seen = async () => (await core.api.calendar.list({ client: '7', ...span, language })).items
    /** What an earlier run said and did. */
    const clean = async () => {
      for (const whose of [null, client.id]) {
        const versions = await seenOf(core.api, whose, KEY)
        if (versions.length > 0) await core.api.rules.backToWider({ client_id: whose, key: KEY, seen: versions })
      }
      const done = (await seen()).filter((item) => item.mark !== null)
      if (done.length > 0) await core.api.marks.unmark({ items: done.map(keyOf) })
    }
    await fc.assert(
      fc.asyncProperty(
        rule,
        fields,
        fc.constantFrom(undefined, '2027-02-01', '2027-06-15'),
        fc.boolean(),
        async (first, more, from, ofFirm) => {
          const scope = ofFirm ? null : client.id
          await clean()
          await say({ name, rule: first as Fields['rule'] & {} }, undefined, scope)
          const before = (await seen()).filter((item) => item.rule === KEY)
          const some = before.filter((_, at) => at % 5 === 0)
          if (some.length > 0)
            await core.api.marks.mark({
              items: some.map(keyOf),
              state: 'done',
            })
          const was = (await seen()).filter((item) => item.rule === KEY).map((item) => item.due)
          const said = { name, rule: first, ...more } as Fields
          const reach = from === undefined ? { reach: 'all' as const } : { reach: 'following' as const, from }
          const state = await rulesNow()
          const told = await preview({ client_id: scope, ...reach, fields: said, span })
          expect(await rulesNow()).toEqual(state)
          // Weekly rules have more lines than are shown; the totals count them all.
          fc.pre(told.clients.every((one) => one.more === 0))
          const lines = told.clients.flatMap((one) => one.lines)
          await say(said, from, scope)
          for (const line of lines) if (line.before !== null) was.splice(was.indexOf(line.before), 1)
          for (const line of lines) if (line.after !== null) was.push(line.after)
          expect(was.toSorted()).toEqual((await seen()).filter((item) => item.rule === KEY).map((item) => item.due))
          expect(told.totals.moved + told.totals.added + told.totals.removed + told.totals.kept).toBe(lines.length)
        },
      ),
      { numRuns: count(3, 60) },
    )
  })

  it('shows moves, what is kept, the next dates with reasons and the other fields in words', async () => {
    await say({ name, rule: monthly(10), lead: [3] })
    await markAll(['2027-03-10'], 'done')
    await markAll(['2027-04-10'], 'waiting')
    const told = await preview({
      fields: { name, rule: monthly(15), lead: [5, 1], target: { days: 2, count: 'business' } },
      span: { from: DAY, to: '2027-05-31' },
    })
    expect(told.totals).toEqual({ clients: 1, moved: 2, added: 1, removed: 0, kept: 1, late: 0 })
    expect(told.clients).toMatchObject([
      {
        name: 'Kello Oy',
        more: 0,
        lines: [
          { name, nominal: '2027-03-10', before: '2027-03-10', after: '2027-03-10', mark: 'done', kept: true },
          { nominal: '2027-03-15', before: null, after: '2027-03-15', mark: '', kept: false },
          { nominal: '2027-04-15', before: '2027-04-12', after: '2027-04-15', mark: 'waiting', kept: false },
          { nominal: '2027-05-15', before: '2027-05-10', after: '2027-05-17', mark: '', kept: false },
        ],
      },
    ])
    expect(told.next[0]).toMatchObject({ client: 'Kello Oy', nominal: '2027-03-15', due: '2027-03-15' })
    expect(told.next[0]?.explanation).toContain('Oma tavoite 2 työpäivää ennen määräpäivää: to 11.3.2027')
    expect(told.fields.map(({ field }) => field)).toEqual(['rule', 'lead', 'target'])
    expect(told.fields.at(-1)).toEqual({ field: 'target', before: 'Ei omaa tavoitetta', after: '2 työpäivää ennen' })
  })

  it('of the firm’s rule leaves out whom it does not concern and whoever has their own', async () => {
    const own = await aClient().with({ number: '8', name: 'Oma Oy' }).in(core.api)
    await aClient().with({ number: '9', name: 'Pois Oy' }).in(core.api)
    await say({ name, rule: monthly(10) }, undefined, null)
    await say({ rule: monthly(1) }, undefined, own.id)
    const told = await preview({ client_id: null, fields: { name, rule: monthly(20) } })
    expect(told.clients.map((one) => one.name)).toEqual(['Kello Oy', 'Pois Oy'])
    const back = await preview({ client_id: own.id, back: true, fields: {} })
    expect(back.totals).toMatchObject({ clients: 1, added: 0, removed: 0 })
    const line = (await core.api.rules.list({ language })).find((one) => one.key === KEY)
    expect(line).toMatchObject({ scope: 'firm', wider: null, clients: { applies: 3, differ: 1 } })
  })
})

describe('a change', () => {
  it('from a day on leaves what was before, also under what a client says of its own', async () => {
    await say({ name, rule: monthly(10) }, undefined, null)
    await say({ responsible: 'client' })
    await say({ name, rule: monthly(20) }, '2027-04-01', null)
    const found = await items('2027-02-01', '2027-05-31')
    expect(found.map((item) => [item.nominal, item.responsible])).toEqual([
      ['2027-02-10', 'client'],
      ['2027-03-10', 'client'],
      ['2027-04-20', 'client'],
      ['2027-05-20', 'client'],
    ])
    const line = (await core.api.rules.list({ language })).find((one) => one.key === KEY)
    expect(line?.versions).toMatchObject([
      { valid_from: null, valid_until: '2027-03-31', typed: '10.k.v >' },
      { valid_from: '2027-04-01', valid_until: null, typed: '20.k.v >' },
    ])
    const swedish = (await core.api.rules.list({ client: '7', language: 'sv' })).find((one) => one.key === KEY)
    expect(swedish).toMatchObject({ typed: '10.m.å >', wider: 'firm', own: { responsible: 'client' } })
  })

  it('is one deed: undone and redone whole', async () => {
    await say({ name, rule: monthly(10) })
    const before = await rulesNow()
    await say({ name, rule: monthly(20) }, '2027-04-01')
    const after = await rulesNow()
    await core.api.history.undo({})
    expect(await rulesNow()).toEqual(before)
    await core.api.history.redo({})
    expect(await rulesNow()).toEqual(after)
    await core.api.rules.backToWider({
      client_id: client.id,
      key: KEY,
      seen: await seenOf(core.api, client.id, KEY),
    })
    expect(await items()).toEqual([])
    await core.api.history.undo({})
    expect(await days('2027-03-01', '2027-04-30')).toEqual(['2027-03-10', '2027-04-20'])
  })

  it('is refused when somebody else changed the rule meanwhile', async () => {
    await say({ name, rule: monthly(10) })
    const seen = await seenOf(core.api, client.id, KEY)
    await say({ name, rule: monthly(11) })
    const change = { client_id: client.id, key: KEY, reach: 'all' as const, fields: { name, rule: monthly(12) } }
    for (const old of [seen, []])
      expect(await failing(core.api.rules.change({ ...change, seen: old }))).toMatchObject({
        code: 'conflict',
        reason: 'changed-elsewhere',
      })
    expect(await failing(core.api.rules.backToWider({ client_id: client.id, key: KEY, seen }))).toMatchObject({
      code: 'conflict',
    })
  })

  it('makes a new rule a key that can be read and that no other rule ever has', async () => {
    const make = () =>
      core.api.rules.change({
        client_id: null,
        reach: 'all',
        fields: { name: 'Työajan täsmäytys, äänestys', rule: monthly(3) },
        seen: [],
      })
    const [one, other] = [await make(), await make()]
    expect(one.key).toMatch(/^tyoajan-tasmaytys-aanestys-[0-9a-f]{6}$/)
    expect(other.key).not.toBe(one.key)
  })

  it('gives items a target of our own before the due date, which asks for attention no later', async () => {
    await say({
      name,
      rule: monthly(15),
      lead: [],
      target: { days: 3, count: 'business' },
      checklist: ['Täsmäytä'],
      role: 'deputy',
    })
    core.clock.set('2027-05-11')
    const [, may] = await items('2027-04-01', '2027-05-31')
    // Saturday the 15th moves to Monday the 17th; Ascension Day is the 6th.
    expect(may).toMatchObject({
      due: '2027-05-17',
      target: '2027-05-12',
      status: 'planned',
      checklist: ['Täsmäytä'],
      role: 'deputy',
    })
    core.clock.set('2027-05-12')
    expect((await items('2027-05-01', '2027-05-31'))[0]).toMatchObject({ status: 'due' })
    await say({ name, rule: monthly(15), lead: [], target: { days: 1, count: 'calendar' } })
    // The day before is a Sunday: the last working day before it.
    expect((await items('2027-05-01', '2027-05-31'))[0]?.target).toBe('2027-05-14')
  })
})
