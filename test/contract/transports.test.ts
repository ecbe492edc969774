// @module-tag slow
/** One suite over both transports: a page cannot tell the shells apart. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { failureOf } from '../../shared/api/errors.ts'
import { MAX_UPLOAD } from '../../shared/api/upload.ts'
import { upload } from '../../renderer/desk/connect.ts'
import { overHttp, overMessagePort, type Shell } from './shells.ts'

const PERSON = {
  name: 'Aino Laine',
  initials: 'AL',
  role: 'payroll-accountant',
  email: '',
  phone: '',
  active: true,
} as const

/** What a call that must fail fails with. */
async function failing(call: Promise<unknown>) {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in outcome) throw new Error(`It succeeded: ${JSON.stringify(outcome.value)}`)
  return failureOf(outcome.error)
}

/** Everything an event iterator yields, and what it returns. */
async function drained<Y, R>(events: AsyncIterator<Y, R>): Promise<{ yielded: Y[]; result: R }> {
  const yielded: Y[] = []
  for (;;) {
    const step = await events.next()
    if (step.done) return { yielded, result: step.value }
    yielded.push(step.value)
  }
}

describe.each([
  ['HTTP', overHttp],
  ['a message port', overMessagePort],
])('calls over %s', (_name, start) => {
  let shell: Shell
  let sample = ''
  beforeAll(async () => {
    shell = await start()
    await drained(await shell.api.storage.create({ firm: 'Palkka Oy', language: 'fi', person: 'Aino Laine' }))
  })
  afterAll(() => shell.close())

  it('answers a query and a command with typed values', async () => {
    const { api } = shell
    expect(await api.storage.status({})).toMatchObject({ state: 'open', firm: 'Palkka Oy' })
    const saved = await api.people.save({ ...PERSON, name: 'Äiti Öberg 💡', initials: 'ÄÖ' })
    expect(saved).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), version: 1 })
    expect(await api.people.list({})).toContainEqual(expect.objectContaining({ ...saved, name: 'Äiti Öberg 💡' }))
  })
  it('names the fields that are wrong', async () => {
    const failure = await failing(shell.api.people.save({ ...PERSON, name: ' ', email: 'nobody' }))
    expect(failure).toMatchObject({ code: 'invalid', fields: { name: 'required', email: 'not-an-email' } })
  })
  it('says that somebody else was faster', async () => {
    const { api } = shell
    const seen = await api.people.save(PERSON)
    await api.people.save({ ...PERSON, ...seen, phone: '040 1' + '23' })
    expect(await failing(api.people.save({ ...PERSON, ...seen, phone: '050 123' }))).toMatchObject({ code: 'conflict' })
  })
  it('says that a thing is not there', async () => {
    expect(await failing(shell.api.clients.get({ client: 'nobody' }))).toMatchObject({ code: 'not-found' })
  })
  it('reports progress in order and ends with the result', async () => {
    const { yielded, result } = await drained(await shell.api.storage.sample({ language: 'fi' }))
    expect(yielded.length).toBeGreaterThan(1)
    expect(yielded.map(({ done }) => done)).toEqual(yielded.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(result.file).toContain(shell.folder)
    expect(await shell.api.storage.status({})).toMatchObject({ state: 'open', file: result.file })
    sample = result.file
  }, 60_000)
  it('does a deed with an id of the caller’s once, and refuses an id that is none', async () => {
    const oona = { name: 'Oona Kari', initials: 'OK', role: 'assistant', email: '', phone: '', active: true } as const
    const context = { commandId: '01930b6e-7c4a-7000-8000-000000000001' }
    const first = await shell.api.people.save(oona, { context })
    expect(await shell.api.people.save(oona, { context })).toEqual(first)
    const named = (await shell.api.people.list({})).filter(({ name }) => name === oona.name)
    expect(named.map(({ id }) => id)).toEqual([first.id])
    const wrong = shell.api.people.save(oona, { context: { commandId: 'once' } })
    expect(await failing(wrong)).toMatchObject({ code: 'invalid', reason: 'unreadable-call' })
    await shell.api.history.undo({ commandId: context.commandId })
  })

  it('cancels a running job, and goes on answering', async () => {
    const stop = new AbortController()
    const other = { file: join(shell.folder, 'other.db'), language: 'sv' } as const
    const listening = new AbortController()
    const feed = await shell.api.changes.watch({}, { signal: listening.signal })
    const events = await shell.api.storage.sample(other, { signal: stop.signal })
    await events.next()
    stop.abort()
    expect(await failing(drained(events))).toMatchObject({ code: 'cancelled' })
    // It stopped on the way: half a sample is closed and gone, and never had the name it was to get.
    for await (const { command } of feed) if (command === 'storage.close') break
    listening.abort()
    expect(await shell.api.storage.status({})).toMatchObject({ state: 'none' })
    expect(existsSync(other.file)).toBe(false)
    await drained(await shell.api.storage.open({ file: sample }))
    expect((await shell.api.history.verify({})).intact).toBe(true)
  }, 60_000)
  it('cancels a call before it was made', async () => {
    expect(await failing(shell.api.people.list({}, { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'cancelled',
    })
  })
  it('announces what changed after the commit, and stops when nobody listens', async () => {
    const { api } = shell
    const stop = new AbortController()
    const feed = await api.changes.watch({}, { signal: stop.signal })
    expect((await feed.next()).value).toMatchObject({ topics: [] })
    await api.people.save(PERSON)
    const heard = await feed.next()
    expect(heard.value).toMatchObject({ topics: ['person'], command: 'people.save' })
    const next = feed.next()
    stop.abort()
    expect(await failing(next)).toMatchObject({ code: 'cancelled' })
  })
  it.each([
    ['nope', 'nope'],
    ['people', 'nope'],
    ['people'],
    [''],
    ['__proto__', 'toString'],
    ['people', '__proto__'],
    ['people', 'constructor'],
    ['constructor', 'prototype'],
    ['people', 'list', '~orpc'],
  ])('does not know the call %s', async (...path) => {
    expect(await failing(shell.call(path, {}))).toMatchObject({ code: 'not-found', reason: 'no-such-call' })
  })
  it('refuses a call that is too large, whichever field it is in, and goes on answering', async () => {
    for (const huge of [
      { ...PERSON, name: 'x'.repeat(11_000_000) },
      { search: Array.from({ length: 1_300_000 }, () => 1) },
    ])
      expect(await failing(shell.call(['people', 'save'], huge))).toMatchObject({ code: 'invalid' })
    expect(await shell.api.people.list({})).not.toHaveLength(0)
  })
  it('refuses input that is no object, without a trace of a stack', async () => {
    for (const input of [
      undefined,
      null,
      0,
      '',
      'x',
      [],
      true,
      new Date(),
      new Map([['name', 'x']]),
      { __proto__: null },
    ]) {
      const failure = await failing(shell.call(['people', 'save'], input))
      expect(failure).toMatchObject({ code: 'invalid' })
      expect(JSON.stringify(failure)).not.toMatch(/\.ts:|at /)
    }
  })
  it('carries files by URL, in and out', async () => {
    const { api } = shell
    const client = (await api.clients.list({ limit: 1 })).rows[0]
    if (!client) throw new Error('the sample has no client')
    const { result } = await drained(await api.instructions.print({ client: client.id }))
    const got = await shell.fetch(`/files/${result.token}`)
    expect(got.headers.get('content-type')).toBe('application/pdf')
    expect((await got.text()).slice(0, 5)).toBe('%PDF-')
    const sent = await shell.fetch('/files?name=half.zip', { method: 'POST', body: 'PK' })
    const file: { token: string; name: string } = await sent.json()
    expect(await failing(api.handover.verify({ file }).then(drained))).toMatchObject({ code: 'invalid' })
    expect((await shell.fetch(`/files/${file.token}/half.zip`)).status).toBe(400)
    expect((await shell.fetch(`/files/${'x'.repeat(32)}`)).status).toBe(404)
  })
  it('brings in a file that a person chose, whole and not larger than it may be', async () => {
    const fetching = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation((path, init) => shell.fetch(typeof path === 'string' ? path : '', init))
    onTestFinished(() => fetching.mockRestore())
    const { token } = await upload(new File(['a;b'], 'ä.csv'))
    expect(await (await shell.fetch(`/files/${token}`)).text()).toBe('a;b')
    const large = Object.defineProperty(new File([], 'large.zip'), 'size', { value: MAX_UPLOAD + 1 })
    expect(await failing(upload(large))).toMatchObject({ code: 'invalid', reason: 'file-too-large' })
  })
  it('had no defect in all this', () => expect(shell.defects).toEqual([]))
})

it('goes on with the core that comes after one that ended', async () => {
  const shell = await overMessagePort()
  try {
    await drained(await shell.api.storage.create({ firm: 'Palkka Oy', language: 'fi', person: 'Aino Laine' }))
    const feed = await shell.api.changes.watch({})
    await feed.next()
    shell.crash()
    // What was under way fails, and says that the line broke.
    await expect(feed.next()).rejects.toThrow(/clos|abort/i)
    expect(await shell.api.storage.status({})).toMatchObject({ state: 'open', firm: 'Palkka Oy' })
  } finally {
    await shell.close()
  }
})
