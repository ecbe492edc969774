// @module-tag slow
/**
 * Every call of the contract with wrong, missing, huge and hostile input: it succeeds or fails with a typed error, a query
 * changes nothing whatever happens, a failed command changes nothing, and the program goes on. The calls are found by
 * walking the contract, so a new one is tested from its first day.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { resourcesFolder } from '../../electron/paths.ts'
import { errors } from '../../shared/api/errors.ts'
import { calls, outcome } from '../builders/calls.ts'
import { count } from '../builders/endure.ts'
import { fitting, hostile, type Known } from './arbitrary.ts'

const RUNS = { query: count(6, 100), command: count(6, 100), job: count(2, 20) } as const

// The same inputs each time, so that a verdict can be repeated; VUOSIKELLO_SEED looks for new trouble.
fc.configureGlobal({ seed: Number(process.env['VUOSIKELLO_SEED'] ?? 20_270_112) })

let folder = ''
let data = ''
let core: Core
let known: Known
const defects: unknown[] = []

async function start(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-hostile-'))
  const report = (error: unknown) => void defects.push(error)
  core = await createCore({
    sample: createSample(resourcesFolder()),
    profile: folder,
    resources: resourcesFolder(),
    report,
  })
  const made = await core.api.storage.sample({ language: 'fi' })
  for (;;) {
    const step = await made.next()
    if (!step.done) continue
    data = step.value.file
    break
  }
  // Things to trip over, for calls that take a path.
  writeFileSync(join(folder, 'text.txt'), 'no database, no package')
  writeFileSync(join(folder, 'empty.db'), '')
  mkdirSync(join(folder, 'a folder'))
  const { rows } = await core.api.clients.list({})
  const people = await core.api.people.list({})
  const cards = await Promise.all(rows.slice(0, 5).map(({ id }) => core.api.clients.get({ client: id })))
  const { items } = await core.api.calendar.list({ language: 'fi', from: '2027-01-01', to: '2027-02-28' })
  const children = cards.flatMap(({ contacts, payGroups, assignments }) => [...contacts, ...payGroups, ...assignments])
  known = {
    ids: [rows, people, children].flatMap((list) => list.map(({ id }) => id)),
    names: [
      ...rows.slice(0, 5).flatMap(({ number, business_id }) => [number, business_id]),
      ...items.slice(0, 20).map(({ key }) => key),
      '25.k.v',
      'viim.k',
      'maksupäivä-5tp',
      '040 123',
      'a@example.com',
      '',
      'text.txt',
      'empty.db',
      'a folder',
    ],
  }
}

beforeAll(start, 120_000)
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A second look at the file, beside the program's. */
let second: Database.Database | undefined
const beside = () => (second ??= new Database(data, { readonly: true }))
const noMore = () => {
  second?.close()
  second = undefined
}

/** Digest of every row of every table, made anew when SQLite says that somebody else has written. */
function contents(): string {
  const version = beside().pragma('data_version', { simple: true })
  if (digest.version !== version) digest = { version, of: digestOfAll(beside()) }
  return digest.of
}
let digest: { readonly version: unknown; readonly of: string } = { version: undefined, of: '' }

function digestOfAll(database: Database.Database): string {
  const hash = createHash('sha256')
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
    .all()
  for (const { name } of tables)
    if (!/^(?:sqlite_|search_)/.test(name))
      for (const row of database.prepare(`select * from "${name}"`).iterate())
        hash.update(`${name}${JSON.stringify(row)}`)
  return hash.digest('hex')
}

const lastChange = (): unknown => beside().prepare('select max(seq) as seq, count(*) as count from change').get()

/** Strings that name a file stay inside this test's folder, odd as they may be: this test may run as root. */
function harmless(value: unknown, key = '', depth = 0): unknown {
  if (depth > 3) return value
  if (typeof value === 'string' && (key === 'file' || key === 'path'))
    return join(folder, value.replaceAll(/[/\\]/g, '_'))
  if (Array.isArray(value) && value.length < 100) return value.map((item) => harmless(item, '', depth + 1))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, harmless(part, name, depth + 1)]))
}

describe.each(calls.filter(({ area }) => area !== 'storage'))('$kind $name', (call) => {
  it.each([
    ['fitting', fitting],
    ['hostile', hostile],
  ])(
    'survives %s input',
    async (_name, arbitrary) => {
      const before = call.kind === 'query' ? contents() : ''
      await fc.assert(
        fc.asyncProperty(arbitrary(call.input, known), async (input) => {
          const last = call.kind === 'command' ? lastChange() : undefined
          const { failure } = await outcome(core, call, harmless(input))
          if (failure) {
            expect(Object.keys(errors)).toContain(failure.code)
            expect(failure, JSON.stringify(defects.at(-1), describeError)).not.toHaveProperty('code', 'internal')
            if (call.kind === 'command') expect(lastChange()).toEqual(last)
          }
        }),
        { numRuns: RUNS[call.kind], endOnFailure: true },
      )
      if (call.kind === 'query') expect(contents()).toBe(before)
      expect(Object.prototype).not.toHaveProperty('polluted')
    },
    600_000,
  )
})

// These open, make and replace data files, so they come last, and each starts from an open one.
describe.each(calls.filter(({ area }) => area === 'storage'))('$kind $name', (call) => {
  beforeAll(noMore)
  it('survives fitting and hostile input', async () => {
    // A sample firm is years of work for the core: once or twice will do.
    const runs = call.method === 'sample' ? count(1, 2) : call.kind === 'job' ? count(2, 20) : count(8, 100)
    const input = fc.oneof(fitting(call.input, known), hostile(call.input, known))
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        const { failure } = await outcome(core, call, harmless(value))
        expect(failure ?? {}, JSON.stringify(defects.at(-1), describeError)).not.toHaveProperty('code', 'internal')
      }),
      { numRuns: runs, endOnFailure: true },
    )
    const again = await core.api.storage.open({ file: data })
    for (;;) if ((await again.next()).done) break
    expect(await core.api.storage.status({})).toMatchObject({ state: 'open', file: data })
  }, 600_000)
})

it('answers as ever after all this', async () => {
  // An empty but sound file may have been restored over the sample: rightly so.
  expect(await core.api.people.list({})).toBeInstanceOf(Array)
  expect(await core.api.history.verify({})).toMatchObject({ intact: true })
})

/** Errors have no JSON of their own. */
function describeError(_key: string, value: unknown): unknown {
  return value instanceof Error ? { stack: value.stack, cause: value.cause } : value
}
