import { createContext, type ReactNode, useContext, useEffect, useId } from 'react'
import { create } from 'zustand'

/** Forms with unsaved changes and the window each stands in, and the question that is asked before they are left. */
type Leaving = {
  readonly unsaved: ReadonlyMap<string, string | undefined>
  readonly answer: ((leave: boolean) => void) | null
}

export const useLeaving = create<Leaving>(() => ({ unsaved: new Map(), answer: null }))

const Within = createContext<string | undefined>(undefined)

/** A window: what is unsaved in it is asked about when it is closed, and nothing else is. */
export function LeaveScope({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <Within value={id}>{children}</Within>
}

/** Announces that a form has unsaved changes for as long as `dirty` holds. */
export function useUnsaved(dirty: boolean): void {
  const id = useId()
  const within = useContext(Within)
  useEffect(() => {
    if (!dirty) return
    change((unsaved) => unsaved.set(id, within))
    return () => change((unsaved) => unsaved.delete(id))
  }, [dirty, id, within])
}

function change(how: (unsaved: Map<string, string | undefined>) => void) {
  const unsaved = new Map(useLeaving.getState().unsaved)
  how(unsaved)
  useLeaving.setState({ unsaved })
}

/** Whether something is unsaved: anywhere, or in one window. */
export const hasUnsaved = (within?: string): boolean => left(within).length > 0
const left = (within: string | undefined) =>
  [...useLeaving.getState().unsaved].filter(([, at]) => within === undefined || at === within)

/** True when nothing would be lost, or when the user chose to lose it. Forgets the unsaved forms then. */
export function askToLeave(within?: string): Promise<boolean> {
  if (!hasUnsaved(within)) return Promise.resolve(true)
  useLeaving.getState().answer?.(false)
  return new Promise((resolve) =>
    useLeaving.setState({
      answer: (leave) => {
        useLeaving.setState({ answer: null })
        if (leave) change((unsaved) => left(within).forEach(([id]) => unsaved.delete(id)))
        resolve(leave)
      },
    }),
  )
}
