import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { create } from 'zustand'
import type { Progress } from '../../shared/api/procedure.ts'
import type { InputOf, JobName, ResultOf } from '../../shared/api/names.ts'
import { useApi, work } from './api.tsx'

/** Long work that is under way in this window, for the status bar. */
export type Running = {
  readonly id: number
  readonly title: string
  readonly done: number
  readonly total: number
  readonly cancel: () => void
}

export const useJobs = create<{ readonly running: readonly Running[] }>(() => ({ running: [] }))

let last = 0
const update = (change: (running: readonly Running[]) => readonly Running[]) =>
  useJobs.setState((state) => ({ running: change(state.running) }))

/**
 * Starts a job of the contract. While it runs, the status bar shows `title`, how far it is, and a way to cancel it; a
 * cancelled job rejects with `cancelled`.
 */
export function useJob(): <P extends JobName>(
  name: P,
  input: InputOf<P>,
  title: string,
  /** The id of what it does, where it can be undone. */
  deed?: string,
) => Promise<ResultOf<P>> {
  const api = useApi()
  const queries = useQueryClient()
  return useCallback(
    async (name, input, title, deed) => {
      const id = ++last
      const abort = new AbortController()
      update((running) => [...running, { id, title, done: 0, total: 0, cancel: () => abort.abort() }])
      try {
        const tell = ({ done, total }: Progress) =>
          update((running) => running.map((job) => (job.id === id ? { ...job, done, total } : job)))
        return await work(api, name, input, abort.signal, tell, deed)
      } finally {
        update((running) => running.filter((job) => job.id !== id))
        // Backups and the open file are no rows: nothing announces them.
        if (name.startsWith('storage.')) void queries.invalidateQueries({ predicate: isStorage })
      }
    },
    [api, queries],
  )
}

const isStorage = ({ queryKey: [name] }: { queryKey: readonly unknown[] }) =>
  typeof name === 'string' && name.startsWith('storage.')
