import { useCallback } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { CommandName, InputOf, OutputOf } from '../../shared/api/names.ts'
import { useSend } from './queries.ts'
import { useTell } from './tell.ts'

/** The id of something that is about to be done: by it the deed can be undone, and is not done twice. */
export const newDeed = (): string => uuidv7()

type Said<P extends CommandName> = string | ((output: OutputOf<P>) => string)

/** Sends a command and says what was done, with a way back to this very deed. Throws what the core throws. */
export function useDeed(): <P extends CommandName>(name: P, input: InputOf<P>, said: Said<P>) => Promise<OutputOf<P>> {
  const send = useSend()
  const tell = useTell()
  return useCallback(
    async (name, input, said) => {
      const deed = newDeed()
      const output = await send(name, input, deed)
      tell(typeof said === 'string' ? said : said(output), { undo: deed })
      return output
    },
    [send, tell],
  )
}
