import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Api } from './connect.ts'
import { refresh } from './queries.ts'

/** Listens to what changes, for as long as `signal` lasts; after a break it comes back and re-asks everything. */
export async function watch(api: Api, queries: QueryClient, signal: AbortSignal): Promise<void> {
  let pause = 250
  let before = false
  while (!signal.aborted) {
    try {
      for await (const { topics } of await api.changes.watch({}, { signal })) {
        pause = 250
        if (topics.length > 0) void refresh(queries, topics)
        else if (before) void queries.invalidateQueries()
        before = true
      }
    } catch {
      // The line broke, or the core is not there yet: what was missed is asked for after coming back.
    }
    if (signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(pause * 2, 10_000)
  }
}

export function useWatch(api: Api, queries: QueryClient): void {
  useEffect(() => {
    const abort = new AbortController()
    void watch(api, queries, abort.signal)
    return () => abort.abort()
  }, [api, queries])
}
