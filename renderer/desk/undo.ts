import { useCallback } from 'react'
import { failureOf } from '../../shared/api/failure.ts'
import { app } from '../../shared/i18n/app.ts'
import { deeds } from '../../shared/i18n/deeds.ts'
import { entryOf, type Language } from '../../shared/domain/words.ts'
import { failureIn } from './failure.ts'
import { useAsk, useSend } from './queries.ts'
import { useLanguage } from './session.tsx'
import { newDeed } from './deed.ts'
import { withdraw } from './notice.ts'
import { keepSaid, saidOf, useRestored } from './said.ts'
import { useFailures, useTell } from './tell.ts'

/** What a command of the contract is called after it was done, and of what: `Yhteyshenkilön tallennus: Saija Berg, Kahvila Aamu Oy`. */
export function deedName(command: string, what: string, language: Language): string {
  const name = entryOf<string>(deeds[language], command) ?? deeds[language].other
  return what === '' ? name : `${name}: ${what}`
}

const endOfStack: ReadonlySet<string> = new Set(['nothing-to-undo', 'nothing-to-redo'])

/** What this workstation can undo and redo, and how. */
export function useUndo() {
  const language = useLanguage()
  const send = useSend()
  const tell = useTell()
  const fail = useFailures()
  const stack = useAsk('history.stack', { language }).data
  const words = app[language]
  // A key too many is no failure.
  const refuse = useCallback(
    (error: unknown) => {
      const { reason } = failureOf(error)
      if (reason !== undefined && endOfStack.has(reason)) tell(failureIn(language)(error).text)
      else fail(error)
    },
    [tell, fail, language],
  )
  /** Turns back one deed: the last one of this workstation unless another is named. */
  const undo = useCallback(
    async (deed?: string) => {
      try {
        const undoing = newDeed()
        const asked = { language, ...(deed !== undefined && { commandId: deed }) }
        const { command, undone, what, item } = await send('history.undo', asked, undoing)
        // What its message offered is done.
        withdraw(undone)
        const said = saidOf(undone) ?? deedName(command, what, language)
        // To redo is to undo the undoing, and is told in the same words.
        keepSaid(undoing, said)
        tell(words.undone(said))
        if (item) useRestored.setState({ item })
      } catch (error) {
        refuse(error)
      }
    },
    [send, tell, refuse, words, language],
  )
  const redo = useCallback(async () => {
    try {
      const deed = newDeed()
      const { command, redone, what } = await send('history.redo', { language }, deed)
      const said = saidOf(redone) ?? deedName(command, what, language)
      tell(words.redone(said), { undo: deed })
      keepSaid(deed, said)
    } catch (error) {
      refuse(error)
    }
  }, [send, tell, refuse, words, language])
  return { undo, redo, next: stack?.undo ?? null, again: stack?.redo ?? null }
}
