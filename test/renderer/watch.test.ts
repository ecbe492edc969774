import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Api } from '../../renderer/app/connect.ts'
import { createQueries, refresh } from '../../renderer/app/queries.ts'
import { watch } from '../../renderer/app/watch.ts'
import type { Changed } from '../../shared/api/changes.ts'
import { createORPCClient } from '@orpc/client'

const changed = (...topics: string[]): Changed => ({ topics, clients: [], command: 'test', commandId: 'test' })

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
    await watch(aFeed([[changed(), changed('person')]], hold), queries, hold.signal)
    expect(asked()).toContain('people.list')
    expect(asked()).not.toContain('storage.backups')
  })
  test('comes back after a break and asks everything again, for it may have missed anything', async () => {
    const { queries, asked } = answered()
    const hold = new AbortController()
    const again = vi.spyOn(queries, 'invalidateQueries')
    await watch(aFeed([[changed()], [changed()]], hold), queries, hold.signal)
    expect(again).toHaveBeenCalledExactlyOnceWith()
    expect(asked()).toHaveLength(5)
  })
})
