import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { useDeed } from '../../desk/deed.ts'
import type { CommandName, InputOf } from '../../../shared/api/names.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { useUi } from '../../ui/context.tsx'

/** What the form of a part of the client (a contact, a pay group …) takes; no `row` makes a new one. */
export type PartFormProps<R> = {
  readonly card: ClientCard
  readonly row?: R | undefined
  /** Saved, removed or given up: the panel closes. */
  readonly onDone: () => void
}

type RemoveCall = Extract<CommandName, `clients.remove${string}` | 'instructions.remove'>
type RemoveProps = {
  readonly call: RemoveCall
  readonly row: InputOf<RemoveCall>
  readonly label: string
  readonly onDone: () => void
}

/** Removes at once: undo brings it back, so nothing is asked. What fails is told beside the button. */
export function RemoveButton({ call, row: { id, version }, label, onDone }: RemoveProps) {
  const { language, readFailure, say } = useUi()
  const deed = useDeed()
  const [failure, setFailure] = useState('')
  const remove = async () => {
    try {
      await deed(call, { id, version }, clientData[language].removed)
      onDone()
    } catch (error) {
      const text = readFailure(error).text
      setFailure(text)
      say(text)
    }
  }
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => void remove()}>
        {label}
      </Button>
      {failure !== '' && <span role="alert">{failure}</span>}
    </>
  )
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
