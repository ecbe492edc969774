import { Button, Group, Text } from '@mantine/core'
import { useEffect, useId } from 'react'
import { create } from 'zustand'
import { useUi } from './context.tsx'
import { Dialog } from './Dialog.tsx'

/** Forms with unsaved changes, and the question that is asked before they are left. */
type Leaving = { readonly unsaved: ReadonlySet<string>; readonly answer: ((leave: boolean) => void) | null }

const useLeaving = create<Leaving>(() => ({ unsaved: new Set(), answer: null }))

/** Announces that a form has unsaved changes for as long as `dirty` holds. */
export function useUnsaved(dirty: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!dirty) return
    mark(id, true)
    return () => mark(id, false)
  }, [dirty, id])
}

function mark(id: string, on: boolean) {
  const unsaved = new Set(useLeaving.getState().unsaved)
  if (on) unsaved.add(id)
  else unsaved.delete(id)
  useLeaving.setState({ unsaved })
}

export const hasUnsaved = (): boolean => useLeaving.getState().unsaved.size > 0

/** True when nothing would be lost, or when the user chose to lose it. Forgets the unsaved forms then. */
export function askToLeave(): Promise<boolean> {
  if (!hasUnsaved()) return Promise.resolve(true)
  useLeaving.getState().answer?.(false)
  return new Promise((resolve) =>
    useLeaving.setState({
      answer: (leave) => {
        useLeaving.setState(leave ? { answer: null, unsaved: new Set() } : { answer: null })
        resolve(leave)
      },
    }),
  )
}

/** The question itself. Stands once, around everything. */
export function LeaveDialog() {
  const { words } = useUi()
  const answer = useLeaving((state) => state.answer)
  return (
    <Dialog title={words.leave.title} opened={answer !== null} onClose={() => answer?.(false)}>
      <Text>{words.leave.text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => answer?.(true)}>
          {words.leave.discard}
        </Button>
        <Button data-autofocus onClick={() => answer?.(false)}>
          {words.leave.stay}
        </Button>
      </Group>
    </Dialog>
  )
}
