import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useUi } from '../../ui/context.tsx'
import { askToLeave } from '../../ui/leave.tsx'

/** A form that is one step of several: it may be passed over, or filled in once more before the next. */
export type Step = { readonly onSkip: () => void; readonly onAnother: () => void }

/** What the form of a part of the client (a contact, a pay group …) takes; no `row` makes a new one. */
export type PartFormProps<R> = {
  readonly card: ClientCard
  readonly row?: R | undefined
  /** Saved, removed or given up: the panel closes. */
  readonly onDone: () => void
  /** Given where another form follows this one. */
  readonly step?: Step | undefined
}

/** The buttons of such a form: of a step those that lead on, of any other those that close it; `remove` of a row that is there. */
export function usePartButtons({ onDone, step }: Pick<PartFormProps<unknown>, 'onDone' | 'step'>, remove: ReactNode) {
  const { language, words: common } = useUi()
  const words = clientData[language].setup
  if (!step) return { onSaved: onDone, onCancel: onDone, actions: remove }
  const skip = async () => {
    if (await askToLeave()) step.onSkip()
  }
  return {
    onSaved: onDone,
    saveLabel: words.next,
    also: { label: common.saveAnother, onSaved: step.onAnother },
    actions: (
      // Leaving a field would tell of its fault, and move the button away from under the click.
      <Button
        variant="subtle"
        color="gray"
        px={8}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void skip()}
      >
        {words.skip}
      </Button>
    ),
  }
}

/** Asks for a part of the client as it is saved now, as form values; for the form's conflict. */
export function useLatest<R, V>(client: string, find: (card: ClientCard) => R | undefined, values: (row: R) => V) {
  const api = useApi()
  return async (): Promise<V> => {
    const row = find(await ask(api, 'clients.get', { client }))
    if (!row) throw new Error('the row is gone')
    return values(row)
  }
}
