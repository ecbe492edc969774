import { VisuallyHidden } from '@mantine/core'
import { create } from 'zustand'

const useLive = create<{ readonly text: string; readonly turn: number }>(() => ({ text: '', turn: 0 }))

/** Says something to screen readers, politely, after what they are saying now. */
export const say = (text: string): void => useLive.setState(({ turn }) => ({ text, turn: turn + 1 }))

/** The one live region. The same text twice is told apart by an invisible space. */
export function LiveRegion() {
  const { text, turn } = useLive()
  return (
    <VisuallyHidden aria-live="polite" aria-atomic data-live>
      {text}
      {turn % 2 ? '\u00a0' : ''}
    </VisuallyHidden>
  )
}
