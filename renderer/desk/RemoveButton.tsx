import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CommandName, InputOf } from '../../shared/api/names.ts'
import { useUi } from '../ui/context.tsx'
import { useDeed } from './deed.ts'

type RemoveCall = Extract<CommandName, `${string}.remove${string}`>
type Props = {
  readonly call: RemoveCall
  readonly row: InputOf<RemoveCall>
  readonly label: string
  /** What is seen of the label where a list names its row beside it. */
  readonly short?: string
  /** What the row is called, told when it is gone. */
  readonly name: string
  /** How that is told; that it was removed, unless given. */
  readonly said?: (name: string) => string
  readonly onDone: () => void
}

/** Removes at once: undo brings it back, so nothing is asked. What fails is told beside the button. */
export function RemoveButton({ call, row: { id, version }, label, short, name, said, onDone }: Props) {
  const { words, readFailure, say } = useUi()
  const deed = useDeed()
  const [failure, setFailure] = useState('')
  const remove = async () => {
    try {
      await deed(call, { id, version }, (said ?? words.removed)(name))
      onDone()
    } catch (error) {
      const { text } = readFailure(error)
      setFailure(text)
      say(text)
    }
  }
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => void remove()} {...(short && { 'aria-label': label })}>
        {short ?? label}
      </Button>
      {failure !== '' && <span role="alert">{failure}</span>}
    </>
  )
}
