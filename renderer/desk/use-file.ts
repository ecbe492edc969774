import { useState } from 'react'
import type { FileRef } from '../../shared/api/values.ts'
import { download } from './connect.ts'
import { useFailures } from './tell.ts'

/**
 * A button's file: `make` it in a job and save it on the user's computer. `busy` while it is under way; what goes wrong is
 * told as everywhere.
 */
export function useFile<A extends readonly unknown[] = []>(
  make: (...which: A) => Promise<FileRef>,
): { readonly busy: boolean; readonly save: (...which: A) => void } {
  const fail = useFailures()
  const [busy, setBusy] = useState(false)
  const run = async (...which: A) => {
    setBusy(true)
    try {
      download(await make(...which))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, save: (...which) => void run(...which) }
}
