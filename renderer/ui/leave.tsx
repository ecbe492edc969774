import { createContext, type ReactNode, useContext, useEffect, useId } from 'react'
import { create } from 'zustand'

/** A form with unsaved changes: the window it stands in, and whether they are kept when it is left. */
type Unsaved = { readonly within: string | undefined; readonly isKept: boolean }
/** The forms with unsaved changes, and the question that is asked before those are left that nobody keeps. */
type Leaving = {
  readonly unsaved: ReadonlyMap<string, Unsaved>
  readonly answer: ((leave: boolean) => void) | null
}

export const useLeaving = create<Leaving>(() => ({ unsaved: new Map(), answer: null }))

const Within = createContext<string | undefined>(undefined)

/** A window: what is unsaved in it is asked about when it is closed, and nothing else is. */
export function LeaveScope({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <Within value={id}>{children}</Within>
}

/** Announces that a form has unsaved changes for as long as `dirty` holds. What is kept as a draft is not asked about. */
export function useUnsaved(dirty: boolean, isKept: boolean): void {
  const id = useId()
  const within = useContext(Within)
  useEffect(() => {
    if (!dirty) return
    change((unsaved) => unsaved.set(id, { within, isKept }))
    return () => change((unsaved) => unsaved.delete(id))
  }, [dirty, id, within, isKept])
}

function change(how: (unsaved: Map<string, Unsaved>) => void) {
  const unsaved = new Map(useLeaving.getState().unsaved)
  how(unsaved)
  useLeaving.setState({ unsaved })
}

/** Whether somebody has begun to type into a form that is on the screen. */
export const isHalfTyped = (): boolean => useLeaving.getState().unsaved.size > 0

/** Whether something is unsaved that nobody keeps: anywhere, or in one window. */
export const hasUnsaved = (within?: string): boolean => left(within).length > 0
const left = (within: string | undefined) =>
  [...useLeaving.getState().unsaved].filter(([, one]) => !one.isKept && (within === undefined || one.within === within))

/** True when nothing would be lost, or when the user chose to lose it. Forgets the unsaved forms then. */
export function askToLeave(within?: string): Promise<boolean> {
  if (!hasUnsaved(within)) {
    // A field that reads what was typed when it is left (a day, a time) gives it to the form before that goes.
    const field = document.activeElement
    if (field instanceof HTMLElement && field.closest('form')) field.blur()
    return Promise.resolve(true)
  }
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
