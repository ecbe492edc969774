import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext } from 'react'
import type { Language } from '../../shared/domain/words.ts'
import type { InputOf, OutputOf } from '../../shared/api/names.ts'
import { useApi, send } from './api.tsx'

export type Preferences = OutputOf<'storage.preferences'>
export type Status = OutputOf<'storage.status'>

type Session = { readonly preferences: Preferences; readonly status: Status }

const Context = createContext<Session | null>(null)
export const SessionProvider = Context

/** What this workstation remembers, and which file is open. */
export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('SessionProvider is missing')
  return session
}

export const useLanguage = (): Language => useSession().preferences.language

/** Remembers something on this workstation; it holds at once, whether or not it could be written down. */
export function useRemember(): (changed: InputOf<'storage.remember'>) => Promise<void> {
  const api = useApi()
  const queries = useQueryClient()
  return useCallback(
    async (changed) => {
      queries.setQueryData<Preferences>(['storage.preferences', {}], (old) => old && { ...old, ...defined(changed) })
      await send(api, 'storage.remember', changed)
      // Whoever sits here now has drafts of their own.
      if (changed.personId !== undefined) await queries.invalidateQueries({ queryKey: ['drafts.list'] })
    },
    [api, queries],
  )
}

/** Without the keys that were left undefined. */
const defined = (changed: InputOf<'storage.remember'>): Partial<Preferences> =>
  Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
