import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Drafts, Typed } from '../ui/drafts.ts'
import { ask, send, useApi } from './api.tsx'

const sent = new Set<Promise<unknown>>()
/** Resolves when everything that was to be kept until now is. */
export const allKept = async (): Promise<void> => void (await Promise.allSettled(sent))

/** What the forms keep by themselves, in the data file. A draft that cannot be read is nobody's failure: typing goes on. */
export function useDrafts(): Drafts {
  const api = useApi()
  const { history } = useRouter()
  return useMemo((): Drafts => {
    const quietly = (done: Promise<unknown>): Promise<boolean> => {
      const kept = done.then(
        () => true,
        () => false,
      )
      sent.add(kept)
      void kept.finally(() => sent.delete(kept))
      return kept
    }
    return {
      here: () => ({
        heading: document.querySelector('h1')?.textContent?.trim() ?? '',
        address: history.location.href,
      }),
      async read(place) {
        // What was left half typed a moment ago may still be on its way.
        await allKept()
        const found = await ask(api, 'drafts.get', { place }).catch(() => null)
        const typed = found === null ? undefined : typedIn(found.values)
        return found && typed ? { typed, updated: found.updated } : undefined
      },
      keep({ place, title, typed, here: { heading, address } }) {
        // Whose it is says the heading of the screen.
        const named = heading === '' || heading === title ? title : `${title}: ${heading}`
        return quietly(send(api, 'drafts.keep', { place, title: named.slice(0, 300), address, values: written(typed) }))
      },
      drop: (place) => void quietly(send(api, 'drafts.drop', { place })),
    }
  }, [api, history])
}

/** So much is kept of what a window was about, in characters; one about more goes on where it was opened. */
const ROOM = 100_000
/** A draft as the data file keeps it. */
export const written = ({ asked, ...typed }: Typed): string =>
  JSON.stringify((JSON.stringify(asked)?.length ?? 0) > ROOM ? typed : { ...typed, asked })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What cannot be read is no draft. */
export function typedIn(json: string): Typed | undefined {
  try {
    const { mine, before, asked }: { mine?: unknown; before?: unknown; asked?: unknown } = JSON.parse(json) ?? {}
    return isRecord(mine) && isRecord(before) ? { mine, before, asked } : undefined
  } catch {
    return undefined
  }
}
