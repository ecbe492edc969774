import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { failureOf } from '../../shared/api/failure.ts'
import { app } from '../../shared/i18n/app.ts'
import { entryOf, type Language } from '../../shared/domain/words.ts'
import { failureIn } from './failure.ts'
import { useAsk, useSend } from './queries.ts'
import { useLanguage } from './session.tsx'
import { newDeed } from './deed.ts'
import { toastOf, useFailures, useToast } from './toast.tsx'

/** What a command of the contract is called after it was done: `Merkintä`. */
export function deedName(command: string, language: Language): string {
  const deeds: Readonly<Record<string, string>> = app[language].deeds
  return entryOf(deeds, command) ?? app[language].deeds.other
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
  /** Turns back one deed: the last one of this workstation unless another is named. */
  const undo = useCallback(
    async (deed?: string) => {
      try {
        const { command, undone } = await send('history.undo', deed === undefined ? {} : { commandId: deed })
        // What its message offered is done.
        notifications.hide(toastOf(undone))
        toast(words.undone(deedName(command, language)))
      } catch (error) {
        tell(error)
      }
    },
    [send, toast, tell, words, language],
  )
  const redo = useCallback(async () => {
    try {
      const deed = newDeed()
      const { command } = await send('history.redo', {}, deed)
      toast(words.redone(deedName(command, language)), { undo: deed })
    } catch (error) {
      tell(error)
    }
  }, [send, toast, tell, words, language])
  return { undo, redo, next: stack?.undo ?? null, again: stack?.redo ?? null }
}
