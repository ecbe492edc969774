import { useCallback } from 'react'
import type { Item } from '../../shared/api/items.ts'
import { today as messages } from '../../shared/i18n/today.ts'
import { useSend } from '../app/queries.ts'
import { useLanguage } from '../app/session.tsx'
import { useFailures, useToast } from '../app/toast.tsx'

export type Marked = 'done' | 'skipped' | 'moved' | 'waiting'
type Detail = { readonly reason?: string; readonly moved_to?: string }

/** The calls take this many at a time. */
const AT_ONCE = 2000

const named = (items: readonly Item[]) => items.slice(0, AT_ONCE).map(({ client_id, key }) => ({ client_id, key }))

/** What people do to dated work. Each is one command, told in a toast that can undo it. */
export function useMarks() {
  const language = useLanguage()
  const send = useSend()
  const toast = useToast()
  const fail = useFailures()
  const words = messages[language].said

  /** Throws what the core throws: for forms, which show it. */
  const mark = useCallback(
    async (items: readonly Item[], state: Marked, detail: Detail = {}) => {
      if (items.length === 0) return
      const { marked } = await send('calendar.mark', { items: named(items), state, ...detail })
      toast(words[state](marked), { undo: true })
    },
    [send, toast, words],
  )
  const unmark = useCallback(
    async (items: readonly Item[]) => {
      const { unmarked } = await send('calendar.unmark', { items: named(items) })
      toast(words.unmarked(unmarked), { undo: true })
    },
    [send, toast, words],
  )
  /** Done; or, where everything is done already, not done after all. */
  const toggleDone = useCallback(
    async (items: readonly Item[]) => {
      const open = items.filter(({ status }) => status !== 'done' && status !== 'skipped')
      try {
        if (open.length > 0) await mark(open, 'done')
        else if (items.length > 0) await unmark(items)
      } catch (error) {
        fail(error)
      }
    },
    [mark, unmark, fail],
  )
  /** Waiting for the client; or, where everything waits already, no longer. */
  const toggleWaiting = useCallback(
    async (items: readonly Item[]) => {
      const other = items.filter((item) => item.mark?.state !== 'waiting')
      try {
        if (other.length > 0) await mark(other, 'waiting')
        else if (items.length > 0) await unmark(items)
      } catch (error) {
        fail(error)
      }
    },
    [mark, unmark, fail],
  )
  return { mark, toggleDone, toggleWaiting }
}
