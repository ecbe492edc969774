// @module-tag slow
/**
 * Who sees one client finds nothing of any other: in no answer, no file and no refusal, and changes nothing of it. The calls
 * are found by walking the contract, so a new one is tested from its first day. Today everybody sees all, so it is decided
 * here who sees what, in the one place where the program decides it.
 */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Call, calls, outcome } from '../builders/calls.ts'
import { failing, finished } from '../builders/core.ts'
import { lists } from '../../shared/domain/tables.ts'
import { count } from '../builders/endure.ts'
import { type Dump, tables, watched } from '../builders/rows.ts'
import { fitting } from './arbitrary.ts'
import { told } from './told.ts'
import { aVisibleFirm, TODAY, type VisibleFirm } from './visible-firm.ts'
import { bagOf, besidePart, ofClient, ofNone, ofPart, special } from './visible-input.ts'

const sight = vi.hoisted((): { clients: 'all' | ReadonlySet<string> } => ({ clients: 'all' }))
vi.mock('../../electron/core/who.ts', async (original) => {
  const real = await original<typeof import('../../electron/core/who.ts')>()
  const whoIs: typeof real.whoIs = async (...asked) => ({ ...(await real.whoIs(...asked)), clients: sight.clients })
  return { ...real, whoIs }
})

fc.configureGlobal({ seed: Number(process.env['VUOSIKELLO_SEED'] ?? 20_270_112) })

let firm: VisibleFirm
let rows: () => Promise<Dump>
beforeAll(async () => {
  firm = await aVisibleFirm()
  rows = watched(firm.db)
}, 120_000)
afterAll(() => firm.close())
beforeEach(() => {
  sight.clients = new Set([firm.own])
})

/** As everybody sees all today. */
async function seeingAll<T>(work: () => Promise<T>): Promise<T> {
  const before = sight.clients
  sight.clients = 'all'
  try {
    return await work()
  } finally {
    sight.clients = before
  }
}

/** Jobs that write, and what only ever announces. */
const apart = ['handover.import', 'imports.take', 'attachments.add', 'surveys.import', 'changes.watch']
const isRead = ({ area, kind, name }: Call) => area !== 'storage' && kind !== 'command' && !apart.includes(name)
const reads = calls.filter(isRead)
const commands = calls.filter(({ kind }) => kind === 'command')

const asked = (call: Call, client: string | null, key: string) => ({
  ...bagOf(firm, client, key),
  ...special(firm, call.name, client, key),
})
const ask = (call: Call, client: string | null, key: string) => outcome(firm.core, call, asked(call, client, key))

describe('a call that reads', () => {
  it.each(reads)('$name tells nothing of a client that is not seen', async (call) => {
    const own = await ask(call, firm.own, firm.ownKey)
    const all = await ask(call, null, firm.ownKey)
    // A call that needs more than the bag has would prove nothing: put it in.
    expect([own, all].filter(({ failure }) => failure === undefined).length, JSON.stringify([own, all])).not.toBe(0)
    for (const answer of [own, all]) expect(firm.found(told(answer, firm.core))).toEqual([])
  })

  it.each(reads)('$name asked for another client says that there is none', async (call) => {
    const { value, failure } = await ask(call, firm.other, firm.otherKey)
    // Of what was never there one is told what was asked, and no more.
    const { facts: _, ...said } = failure ?? {}
    expect(firm.found(told([value, said], firm.core))).toEqual([])
    if (namesClient(call.input) && call.name !== 'history.list')
      expect(failure).toMatchObject({ code: 'not-found', reason: 'no-client' })
  })

  it.each(reads)('$name tells nothing whatever it is asked', async (call) => {
    const known = { ids: [firm.other, firm.own, firm.me], names: ['2345', firm.otherKey, firm.ownKey] }
    const numRuns = call.kind === 'query' ? count(4, 60) : count(1, 8)
    await fc.assert(
      fc.asyncProperty(fitting(call.input, known), async (input) => {
        const echo = firm.found(JSON.stringify(input))
        const { value, failure } = await outcome(firm.core, call, input)
        const found = firm.found(`${told(value, firm.core)} ${JSON.stringify(failure ?? '')}`)
        expect(found.filter((one) => !echo.includes(one))).toEqual([])
      }),
      { numRuns, endOnFailure: true },
    )
  })
})

it.each(lists)('the table of %s tells nothing of a client that is not seen', async (list) => {
  const table = async (more: object) =>
    outcome(firm.core, callOf('tables.export'), { list, language: 'fi', format: 'csv', ...more })
  const all = await table({ from: '2020-01-01', to: '2030-12-31' })
  expect(all.failure).toBeUndefined()
  expect(firm.found(told(all, firm.core))).toEqual([])
  expect((await table({ client: firm.other })).failure).toMatchObject({ reason: 'no-client' })
})

it('would find what the calls tell whoever sees all', async () => {
  const telling: string[] = []
  await seeingAll(async () => {
    for (const call of reads)
      if (firm.found(told(await ask(call, null, firm.ownKey), firm.core)).length > 0) telling.push(call.name)
  })
  expect(telling.toSorted()).toEqual(
    [
      'calendar.check',
      'calendar.export',
      'calendar.grid',
      'late.history',
      'calendar.list',
      'calendar.month',
      'rules.previewCatalogue',
      'runs.print',
      'rules.preview',
      'rules.previewDaysOff',
      'calendar.printCheck',
      'calendar.printMonth',
      'calendar.printWheel',
      'calendar.printYear',
      'letters.preview',
      'marks.range',
      'rules.clients',
      'calendar.today',
      'calendar.wheel',
      'clients.list',
      'encounters.list',
      'feedback.list',
      'feedback.review',
      'feedback.printReview',
      'surveys.list',
      'feedback.similar',
      'meetings.list',
      'meetings.actions',
      'engagements.picture',
      'information.list',
      'instructions.overview',
      'instructions.printMany',
      'clients.payGroups',
      'history.bin',
      'history.list',
      'people.absences',
      'plans.list',
      'retention.due',
      'reports.rows',
      'people.digest',
      'people.previewAbsence',
      'people.substitution',
      'responsibilities.greyAreas',
      'search.find',
      'tables.export',
    ].toSorted(),
  )
})

/** Whether a call's input has a place for a client, anywhere in it. */
function namesClient(input: z.ZodType): boolean {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return /"(?:client|client_id|clients)":\{/.test(JSON.stringify(schema))
}

/** Large and nearly always the same, which Node sees soonest; what differs is told by Vitest. */
function same(now: unknown, before: unknown, what?: string): void {
  if (!isDeepStrictEqual(now, before)) expect(now, what).toStrictEqual(before)
}

const callOf = (name: string): Call => {
  const call = calls.find((one) => one.name === name)
  if (!call) throw new Error(`No call ${name}`)
  return call
}

describe('a command', () => {
  it('is known for what it can be told of clients', () => {
    const known = new Set([...Object.keys(ofClient), ...Object.keys(ofPart), ...ofNone])
    expect(commands.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
    expect([...known].filter((name) => !commands.some((call) => call.name === name))).toEqual([])
    expect(commands.filter(({ name, input }) => ofNone.includes(name) && namesClient(input))).toEqual([])
  })

  it.each(Object.keys(ofClient))('%s finds no client where it may not look, and writes nothing', async (name) => {
    const sent = await ofClient[name]?.(firm, firm.other, firm.otherKey)
    const before = await rows()
    const { failure } = await outcome(firm.core, callOf(name), sent)
    expect(failure).toMatchObject({ code: 'not-found', reason: 'no-client' })
    same(await rows(), before)
    // The same is no mystery to whoever sees the client: it is done, or refused for another reason.
    await seeingAll(async () => {
      const done = await outcome(firm.core, callOf(name), sent)
      expect(done.failure?.reason).not.toBe('no-client')
      if (done.failure === undefined && (await rows())['change']?.length !== before['change']?.length)
        await firm.core.api.history.undo({})
    })
  })

  it.each(Object.keys(ofPart))('%s finds no part of a client that is not seen, and writes nothing', async (name) => {
    const part = await firm.partOf(ofPart[name] ?? 'contact')
    const told = await ofClient[name]?.(firm, firm.own, firm.ownKey)
    const sentOf = (id: string) => ({ ...told, ...besidePart[name]?.(id), ...part, id })
    const sent = sentOf(part.id)
    const before = await rows()
    const { failure } = await outcome(firm.core, callOf(name), sent)
    // As it would be of one that never was.
    const never = await outcome(firm.core, callOf(name), sentOf('019b0000-0000-7000-8000-000000000000'))
    expect(failure).toMatchObject({ code: 'not-found', reason: 'gone' })
    expect(failure).toEqual(never.failure)
    same(await rows(), before)
  })

  it('changes no row of another client, whatever it is sent', async () => {
    const before = await others()
    const parts = await Promise.all([...new Set(Object.values(ofPart))].map((table) => firm.partOf(table)))
    const ids = [firm.other, ...parts.map(({ id }) => id), firm.me, firm.colleague, firm.both]
    const known = { ids, names: [firm.otherKey, 'x', '25.k.v'] }
    for (const call of commands.filter(({ area }) => area !== 'storage')) {
      const sent = fc.asyncProperty(fitting(call.input, known), async (input) => {
        await outcome(firm.core, call, { ...(input as object), version: 1 })
      })
      if (!forAll.has(call.name)) await fc.assert(sent, { numRuns: count(5, 60) })
      same(await others(), before, call.name)
    }
  })
})

/**
 * An absence is a person's: whoever takes it away takes its deputies along, for all clients. What the firm promises, and when it is
 * open, counts for all clients: the trail of each running matter says when its date moved by it.
 */
const forAll: ReadonlySet<string> = new Set(['people.removeAbsence', 'feedback.saveTargets', 'firm.save'])

/** What people entered, without what is noted of the changes themselves. */
const entered = tables.filter((name) => name !== 'change' && name !== 'bin')

/** Every row of other clients than the one that is seen. */
async function others() {
  const all = await rows()
  const isOthers = (row: Record<string, unknown>, id: unknown) => typeof id === 'string' && id !== firm.own && row
  return Object.fromEntries(
    entered.map((name) => [
      name,
      all[name]?.filter((row) => isOthers(row, name === 'client' ? row['id'] : row['client_id'])),
    ]),
  )
}

describe('what is told of what was done', () => {
  it('leaves the rows of others out of a deed that touched several, and lets nobody turn half of it back', async () => {
    const { deeds } = await firm.core.api.history.list({ limit: 200 })
    const both = deeds.find(({ commandId }) => commandId === firm.both)
    expect(both?.rows.length).toBe(1)
    const whole = await seeingAll(() => firm.core.api.history.list({ limit: 200 }))
    expect(whole.deeds.find(({ commandId }) => commandId === firm.both)?.rows.length).toBe(2)
    expect(await failing(firm.core.api.history.undo({ commandId: firm.both }))).toMatchObject({
      code: 'not-found',
      reason: 'nothing-to-undo',
    })
  })

  it('empties of the bin what is seen in it', async () => {
    const seen = await firm.core.api.history.bin({})
    await firm.core.api.history.emptyBin({})
    expect(await firm.core.api.history.bin({})).toEqual([])
    const left = await seeingAll(() => firm.core.api.history.bin({}))
    expect(left.map(({ table }) => table)).toEqual(expect.arrayContaining(['client', 'contact']))
    expect(left.filter(({ commandId }) => seen.some((one) => one.commandId === commandId))).toEqual([])
  })

  it('keeps the deputies of others when an absence is saved, and their ids out of the change feed', async () => {
    const { api } = firm.core
    const mine = async () =>
      (await api.people.absences({})).find(({ person_id, state }) => person_id === firm.me && state === 'coming')
    const whole = await seeingAll(mine)
    expect(whole?.deputies.map(({ client_id }) => client_id)).toEqual(expect.arrayContaining([firm.own, firm.other]))
    const narrow = await mine()
    expect(narrow?.deputies.map(({ client_id }) => client_id)).toEqual([firm.own])
    const { person: _, state: __, standIns: ___, uncovered: ____, ...fields } = narrow ?? raise()
    const saved = await api.people.saveAbsence({ ...fields, note: 'Takaisin pian', deputies: [] })
    expect((await seeingAll(mine))?.deputies.map(({ client_id }) => client_id)).toEqual([firm.other])

    const stop = new AbortController()
    const feed = await api.changes.watch({}, { signal: stop.signal })
    await feed.next()
    await api.people.removeAbsence(saved)
    const heard = await feed.next()
    stop.abort()
    expect(heard.value).toMatchObject({ topics: expect.arrayContaining(['absence_deputy']) as string[], clients: [] })
  })
})

describe('what is counted', () => {
  /** What is the firm's, whoever sees what: the history as a whole, and the next number. */
  const ofTheFirm = [
    'history.bin',
    'history.list',
    'history.stack',
    'history.verify',
    'clients.nextNumber',
    'retention.log',
  ]
  const compared = reads.filter(({ kind, name }) => kind === 'query' && !ofTheFirm.includes(name))
  const answers = async () => {
    const given: Record<string, unknown> = {}
    for (const call of compared)
      for (const client of [firm.own, null]) given[`${call.name} ${client}`] = await ask(call, client, firm.ownKey)
    return given
  }

  it('is as in a firm that has no other client', async () => {
    const narrow = await answers()
    const { history, clients } = firm.core.api
    const removed = await seeingAll(async () => {
      const listed = await clients.list({})
      const others = listed.rows.filter(({ id }) => id !== firm.own)
      for (const { id } of others) await clients.remove({ id, version: (await firm.rowOf(id)).version })
      same(await answers(), narrow)
      return others.length
    })
    expect(removed).toBeGreaterThan(20)
    for (let at = 0; at < removed; at++) await seeingAll(() => history.undo({}))
    same(await answers(), narrow)
    // With the others the same calls count otherwise.
    expect(await seeingAll(answers)).not.toEqual(narrow)
  })
})

const raise = (): never => {
  throw new Error('There is no such absence')
}

it('says that a number or a client is taken, and not whose it is', async () => {
  const { api } = firm.core
  const own = (await api.clients.get({ client: firm.own })).client
  const { number } = await firm.rowOf(firm.other)
  const taken = await failing(api.clients.save({ ...own, number }))
  expect(taken).toMatchObject({ fields: { number: 'duplicate' } })
  expect(firm.found(JSON.stringify(taken))).toEqual([])
  const path = await seeingAll(async () => {
    const { file } = await finished(api.handover.export({ client: firm.other, profile: 'successor' }))
    return firm.core.files.path(file.token, file.name) ?? ''
  })
  const refused = await failing(finished(api.handover.import({ path })))
  expect(refused).toMatchObject({ code: 'conflict', reason: 'client-exists' })
  expect(firm.found(JSON.stringify(refused))).toEqual([])
  const { refusal } = await finished(api.handover.verify({ path }))
  expect(refusal).toEqual({ reason: 'client-exists', facts: {} })
})

it('attaches nothing to a client that is not seen', async () => {
  const before = await rows()
  const files = [{ name: 'x', path: firm.table }]
  const kept = { retention: 'none', retention_day: null, note: '' } as const
  const refused = await failing(finished(firm.core.api.attachments.add({ client_id: firm.other, ...kept, files })))
  expect(refused).toMatchObject({ code: 'not-found', reason: 'no-client' })
  same(await rows(), before)
})

it('knows no event that only others have', async () => {
  const rule = {
    rule: { type: 'relative-to-event' as const, anchor: 'piilolaji', offset: { days: 5 } },
    non_business_day: { action: 'none' as const },
  }
  const test = () => firm.core.api.rules.test({ rule, from: TODAY, to: '2026-12-31', language: 'fi' })
  expect(await failing(test())).toMatchObject({ fields: { rule: 'unknown-event' } })
  expect(await seeingAll(test)).toMatchObject({ rule })
})
