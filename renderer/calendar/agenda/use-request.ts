import { useCallback, useState } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import type { Letter } from '../../../shared/api/letters.ts'
import { request as messages } from '../../../shared/i18n/request.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures, useTell } from '../../desk/tell.ts'

/** The call takes this many at a time. */
const AT_ONCE = 2000
export type Drafted = {
  readonly letters: readonly Letter[]
  readonly items: readonly Item[]
  /** What follows when they were opened. */
  readonly after: () => void
}

/** Drafts letters that ask clients for what is theirs and still open of the items given, and for what their runs lack. */
export function useRequest() {
  const words = messages[useLanguage()]
  const api = useApi()
  const fail = useFailures()
  const tell = useTell()
  const [drafted, setDrafted] = useState<Drafted>()
  const draft = async (asked: readonly Item[], after = () => {}) => {
    const open = asked.filter(({ status }) => status !== 'done' && status !== 'skipped')
    if (open.length === 0) return
    const some = open.slice(0, AT_ONCE)
    try {
      const named = some.map(({ client_id, key }) => ({ client_id, key }))
      const letters = await ask(api, 'letters.draft', { items: named })
      // Our own work is nobody's to be asked for, but what its run lacks is.
      if (letters.length === 0) return tell(words.ours)
      setDrafted({ letters, items: some.filter(({ responsible }) => responsible !== 'provider'), after })
    } catch (error) {
      fail(error)
    }
  }
  return { title: words.action, draft, drafted, close: useCallback(() => setDrafted(undefined), []) }
}
