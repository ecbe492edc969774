import { useCallback } from 'react'
import { failureIn } from './failure.ts'
import { say } from './live.tsx'
import { type Notice, show } from './notice.ts'
import { keepSaid } from './said.ts'
import { useLanguage } from './session.tsx'

type Told = Pick<Notice, 'undo' | 'action'> & {
  /** What was done, where the message tells more than that. */
  readonly done?: string | undefined
}

/** Tells in the status bar what was done, with a way back. Screen readers hear it as well. */
export function useTell(): (message: string, options?: Told) => void {
  return useCallback((message, { undo, done = message, action } = {}) => {
    say(message)
    if (undo !== undefined) keepSaid(undo, done)
    show({ text: message, undo, action })
  }, [])
}

/** Tells a failure that no form is there to show. A cancelled job is none. */
export function useFailures(): (error: unknown) => void {
  const language = useLanguage()
  return useCallback(
    (error) => {
      const { kind, title, text } = failureIn(language)(error)
      if (kind !== 'cancelled') show({ failure: title, text })
    },
    [language],
  )
}
