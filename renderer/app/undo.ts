import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { failureOf } from '../../shared/api/errors.ts'
import { app } from '../../shared/i18n/app.ts'
import type { Language } from '../../shared/domain/words.ts'
import { failureIn } from './failure.ts'
import { useAsk, useSend } from './queries.ts'
import { useLanguage } from './session.tsx'
import { useFailures, useToast } from './toast.tsx'

/** What a command of the contract is called after it was done: `Merkintä`. */
export function deedName(command: string, language: Language): string {
  const deeds: Readonly<Record<string, string>> = app[language].deeds
  return deeds[command] ?? app[language].deeds.other
}

const endOfStack: ReadonlySet<string> = new Set(['nothing-to-undo', 'nothing-to-redo'])

/** What this workstation can undo and redo, and how. */
export function useUndo() {
  const language = useLanguage()
  const send = useSend()
  const toast = useToast()
  const fail = useFailures()
  const stack = useAsk('history.stack', {}).data
  const words = app[language]
  // A key too many is no failure.
  const tell = useCallback(
    (error: unknown) => {
      const { reason } = failureOf(error)
      if (reason !== undefined && endOfStack.has(reason)) toast(failureIn(language)(error).text)
      else fail(error)
    },
    [toast, fail, language],
  )
  const undo = useCallback(async () => {
    try {
      const { command } = await send('history.undo', {})
      // What a toast offered to undo may be undone already.
      notifications.clean()
      toast(words.undone(deedName(command, language)))
    } catch (error) {
      tell(error)
    }
  }, [send, toast, tell, words, language])
  const redo = useCallback(async () => {
    try {
      const { command } = await send('history.redo', {})
      toast(words.redone(deedName(command, language)), { undo: true })
    } catch (error) {
      tell(error)
    }
  }, [send, toast, tell, words, language])
  return { undo, redo, next: stack?.undo ?? null, again: stack?.redo ?? null }
}
