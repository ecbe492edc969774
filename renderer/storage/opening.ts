import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InputOf, ResultOf } from '../app/api.tsx'
import { useJob } from '../app/jobs.ts'
import { forgetPlaces } from '../ui/list-memory.ts'

type Opening = 'storage.create' | 'storage.sample' | 'storage.open' | 'storage.restore'

/** Opens another file, or another state of this one: nothing that was asked of the old one may be shown for the new. */
export function useOpening(): <P extends Opening>(name: P, input: InputOf<P>, title: string) => Promise<ResultOf<P>> {
  const job = useJob()
  const queries = useQueryClient()
  return useCallback(
    async (name, input, title) => {
      const result = await job(name, input, title)
      forgetPlaces()
      // The preferences stay in place, with the language of everything on screen, while they are asked for again.
      void queries.invalidateQueries({ queryKey: ['storage.preferences'] })
      await queries.resetQueries({ predicate: ({ queryKey: [asked] }) => asked !== 'storage.preferences' })
      return result
    },
    [job, queries],
  )
}
