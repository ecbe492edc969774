import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InputOf, ResultOf } from '../../shared/api/names.ts'
import { useJob } from '../desk/jobs.ts'
import { forgetPlaces } from '../ui/list-memory.ts'

type Opening = 'storage.create' | 'storage.sample' | 'storage.open' | 'storage.restore'

const stays = ['storage.preferences', 'storage.status'] as const

/** Opens another file, or another state of this one: nothing that was asked of the old one may be shown for the new. */
export function useOpening(): <P extends Opening>(name: P, input: InputOf<P>, title: string) => Promise<ResultOf<P>> {
  const job = useJob()
  const queries = useQueryClient()
  return useCallback(
    async (name, input, title) => {
      const result = await job(name, input, title)
      forgetPlaces()
      // The language and the state of the file stay in place while they are asked for again: without them nothing could
      // be shown, and the screen would go blank for a moment.
      await Promise.all(stays.map((asked) => queries.invalidateQueries({ queryKey: [asked] })))
      await queries.resetQueries({ predicate: ({ queryKey: [asked] }) => !stays.some((one) => one === asked) })
      return result
    },
    [job, queries],
  )
}
