import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Api } from '../../renderer/desk/connect.ts'
import { createQueries, refresh } from '../../renderer/desk/queries.ts'
import { askedEarly, watch } from '../../renderer/desk/watch.ts'
import type { Changed } from '../../shared/api/changes.ts'
import { createORPCClient } from '@orpc/client'

const changed = (...topics: string[]): Changed => ({
  topics,
  clients: [],
  command: 'test',
  commandId: 'test',
  announced: 1,
})

/** A core whose change feed breaks after what it has said, as often as there are lines. */
function aFeed(lines: readonly (readonly Changed[])[], hold: AbortController): Api {
  let line = 0
  return createORPCClient({
    async call() {
      const said = lines[line++]
      if (!said) {
        hold.abort()
        throw new TypeError('Failed to fetch')
      }
      return (async function* () {
        yield* said
      })()
    },
  })
}

/** Queries that have been answered, and which of them are asked again. */
function answered() {
  const queries = createQueries()
  for (const name of ['calendar.today', 'people.list', 'instructions.get', 'storage.backups', 'history.stack'])
    queries.setQueryData([name, {}], 'known')
  const asked = () =>
    queries
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryKey: [name] }) => name)
  return { queries, asked }
}

describe('a change', () => {
  test('asks again what reads it, and what may read anything', async () => {
    const { queries, asked } = answered()
    await refresh(queries, ['mark'])
    expect(asked()).toEqual(['calendar.today', 'instructions.get', 'history.stack'])
  })
  test('of our people asks again who sits here', async () => {
    const { queries, asked } = answered()
    queries.setQueryData(['storage.preferences', {}], 'known')
    await refresh(queries, ['person'])
    expect(asked()).toContain('storage.preferences')
  })
  test('of the file asks everything again', async () => {
    const { queries, asked } = answered()
    await refresh(queries, ['storage'])
    expect(asked()).toHaveLength(5)
  })
})

describe('a question', () => {
  test('is answered while the computer is off the network, and a failed one is asked again', async () => {
    const queries = createQueries()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const ask = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue('known')
    const observer = new QueryObserver(queries, { queryKey: ['calendar.today', {}], queryFn: ask })
    const seen = Promise.withResolvers<string>()
    onTestFinished(
      observer.subscribe(({ data, fetchStatus }) => {
        if (data !== undefined) seen.resolve(data)
        if (fetchStatus === 'paused') seen.reject(new Error('it waits for the network'))
      }),
    )
    if (observer.getCurrentResult().fetchStatus === 'paused') seen.reject(new Error('it waits for the network'))
    expect(await seen.promise).toBe('known')
    expect(ask).toHaveBeenCalledTimes(2)
  })
})

describe('the feed', () => {
  test('hands on what it hears, and its first word is no change', async () => {
    const { queries, asked } = answered()
    const hold = new AbortController()
    await watch(aFeed([[changed(), changed('person')]], hold), queries, hold.signal, false)
    expect(asked()).toContain('people.list')
    expect(asked()).not.toContain('storage.backups')
  })
  test.each([
    { announced: 1, again: ['storage.status'] },
    { announced: 2, again: ['calendar.today', 'storage.status'] },
  ])('asks what was asked before it once more only when something happened since: $announced', async (missed) => {
    const { queries, asked } = answered()
    queries.setQueryData(['storage.status', {}], { announced: 1 })
    askedEarly(queries, ['storage.status', {}])
    askedEarly(queries, ['calendar.today', {}])
    const hold = new AbortController()
    await watch(aFeed([[{ ...changed(), announced: missed.announced }]], hold), queries, hold.signal, false)
    await vi.waitFor(() => expect(new Set(asked())).toEqual(new Set(missed.again)))
  })
  test('comes back after a break and asks everything again, for it may have missed anything', async () => {
    const { queries, asked } = answered()
    const hold = new AbortController()
    const again = vi.spyOn(queries, 'invalidateQueries')
    await watch(aFeed([[changed()], [changed()]], hold), queries, hold.signal, false)
    expect(again).toHaveBeenCalledExactlyOnceWith()
    expect(asked()).toHaveLength(5)
  })
})

describe('several pages of one browser', () => {
  /** A core that counts who listens, and tells all of them what changes. */
  function aCore() {
    const lines = new Set<(changed: Changed | undefined) => void>()
    const api: Api = createORPCClient({
      async call(_path, _input, { signal }) {
        return (async function* () {
          const heard = [changed()]
          let tell = () => undefined as void
          const listener = (news: Changed | undefined) => {
            if (news) heard.push(news)
            tell()
          }
          lines.add(listener)
          signal?.addEventListener('abort', () => listener(undefined))
          try {
            while (!signal?.aborted) {
              yield* heard.splice(0)
              await new Promise<void>((done) => (tell = done))
            }
          } finally {
            lines.delete(listener)
          }
        })()
      },
    })
    return { api, lines, tell: (news: Changed) => lines.forEach((line) => line(news)) }
  }

  function aPage(api: Api) {
    const { queries, asked } = answered()
    const close = new AbortController()
    const over = watch(api, queries, close.signal, true)
    onTestFinished(() => close.abort())
    return {
      asked,
      forget: () => queries.setQueriesData({}, 'known'),
      async close() {
        close.abort()
        await over
      },
    }
  }

  test('share one line, and each hears of a change', async () => {
    const { api, lines, tell } = aCore()
    const pages = [aPage(api), aPage(api), aPage(api)]
    await vi.waitFor(() => expect(lines.size).toBe(1))
    for (const page of pages) page.forget()
    tell(changed('person'))
    for (const page of pages) await vi.waitFor(() => expect(page.asked()).toContain('people.list'))
    expect(lines.size).toBe(1)
  })
  test('go on when the one at the line is closed; the next asks everything again, and so do the others', async () => {
    const { api, lines, tell } = aCore()
    const [first, ...others] = [aPage(api), aPage(api), aPage(api)]
    await vi.waitFor(() => expect(lines.size).toBe(1))
    for (const page of others) page.forget()
    await first?.close()
    for (const page of others) await vi.waitFor(() => expect(page.asked()).toHaveLength(5))
    for (const page of others) page.forget()
    tell(changed('person'))
    for (const page of others) await vi.waitFor(() => expect(page.asked()).toContain('people.list'))
    for (const page of others) expect(page.asked()).not.toContain('storage.backups')
    expect(lines.size).toBe(1)
  })
})

describe('many changes', () => {
  test('are asked for once while an answer is under way, and the last one is never missed', async () => {
    const queries = createQueries()
    let version = 0
    const answers: PromiseWithResolvers<number>[] = []
    const observer = new QueryObserver(queries, {
      queryKey: ['people.list', {}],
      queryFn: () => {
        const answer = Promise.withResolvers<number>()
        answers.push(answer)
        return answer.promise
      },
    })
    onTestFinished(observer.subscribe(() => undefined))
    answers[0]?.resolve(version)
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe(0))
    const commit = () => {
      version++
      return refresh(queries, ['person'])
    }
    const first = commit()
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    const rest = Array.from({ length: 500 }, commit)
    await Promise.resolve()
    expect(answers).toHaveLength(2)
    answers[1]?.resolve(1)
    await first
    await vi.waitFor(() => expect(answers).toHaveLength(3))
    answers[2]?.resolve(version)
    await Promise.all(rest)
    expect(observer.getCurrentResult().data).toBe(501)
    expect(answers).toHaveLength(3)
  })
})
