import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OutputOf } from '../../shared/api/names.ts'
import type { Api } from './connect.ts'
import { refresh } from './queries.ts'

/** One line to the core for all pages of a browser; the name of the lock on it and of the channel beside it. */
const LINE = 'vuosikello-changes'
/** The topic that concerns every question. */
const EVERYTHING = ['storage']

/** The early question that is asked once the state of the file is known, and with it how much was told by then. */
const AFTERWARDS = 'calendar.today'

/** Questions that were asked before anybody listened. */
const early = new WeakMap<QueryClient, QueryKey[]>()

/** Notes a question that was asked before the line to the core stood: a change right after its answer is not heard. */
export function askedEarly(queries: QueryClient, queryKey: QueryKey): void {
  early.set(queries, [...(early.get(queries) ?? []), queryKey])
}

/**
 * Asks the early questions once more, each when it has been answered: what changed meanwhile is in that answer. Where nothing
 * changed since the core said what its file is, only what was asked together with that is asked again.
 */
async function askAgain(queries: QueryClient, announced: number): Promise<void> {
  const keys = early.get(queries) ?? []
  early.delete(queries)
  const then = queries.getQueryData<OutputOf<'storage.status'>>(['storage.status', {}])?.announced
  for (const queryKey of keys) {
    if (then === announced && queryKey[0] === AFTERWARDS) continue
    await queries
      .getQueryCache()
      .find({ queryKey })
      ?.promise?.catch(() => undefined)
    await queries.invalidateQueries({ queryKey, exact: true })
  }
}

/**
 * Listens to what changes, for as long as `signal` lasts; after a break it comes back and re-asks everything.
 * @param shared whether the pages of this browser share one line, which one of them holds and the others hear from: a
 *   browser has six connections to a host, and each line takes one. Who gets the line from another re-asks everything.
 */
export async function watch(api: Api, queries: QueryClient, signal: AbortSignal, shared: boolean): Promise<void> {
  const pages = shared ? pagesOf(queries, signal) : undefined
  let pause = 250
  let before = false
  const listen = async () => {
    for await (const { topics, announced } of await api.changes.watch({}, { signal })) {
      pause = 250
      const isNew = topics.length > 0
      if (isNew || before) void refresh(queries, isNew ? topics : EVERYTHING)
      else void askAgain(queries, announced)
      // The others hear of every beginning: they cannot know what was missed before it.
      pages?.postMessage(isNew ? topics : EVERYTHING)
      before = true
    }
  }
  while (!signal.aborted) {
    try {
      if (!pages) await listen()
      else if (!(await navigator.locks.request(LINE, { ifAvailable: true }, held(listen)))) {
        before = true
        await navigator.locks.request(LINE, { signal }, listen)
      }
    } catch {
      // The line broke, or the core is not there yet: what was missed is asked for after coming back.
      before = true
    }
    if (signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(pause * 2, 10_000)
  }
}

/** Listens when the line is free; gives whether it was. */
const held = (listen: () => Promise<void>) => async (lock: Lock | null) => {
  if (lock) await listen()
  return lock !== null
}

/** The other pages of this browser; what the one at the line tells is asked for again. */
function pagesOf(queries: QueryClient, signal: AbortSignal): BroadcastChannel {
  const pages = new BroadcastChannel(LINE)
  pages.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => void refresh(queries, data))
  signal.addEventListener('abort', () => pages.close())
  return pages
}

export function useWatch(api: Api, queries: QueryClient): void {
  useEffect(() => {
    const abort = new AbortController()
    // A page of Electron has a port of its own, which costs no connection.
    const shared = window.vuosikello === undefined && 'locks' in navigator && 'BroadcastChannel' in window
    void watch(api, queries, abort.signal, shared)
    return () => abort.abort()
  }, [api, queries])
}
