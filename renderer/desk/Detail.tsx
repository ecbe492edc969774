import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLayer } from '../ui/layers.ts'
import { askToLeave } from '../ui/leave.tsx'
import { Panel } from '../ui/Panel.tsx'

/** The place of the detail panel in the frame. */
const Slot = createContext<HTMLElement | null>(null)
export const DetailSlot = Slot

type Props = {
  readonly title: string
  /** Called when the user closes it, unsaved changes having been asked about. */
  readonly onClose: () => void
  readonly head?: ReactNode
  readonly children: ReactNode
}

/**
 * Shows something in the detail panel beside the content, or in a sheet where the window is narrow. Esc closes it, and
 * the focus goes back to where it was. A screen renders it while it has something to show.
 */
export function Detail({ title, onClose, head, children }: Props) {
  const slot = useContext(Slot)
  const narrow = useMediaQuery('(max-width: 68.75em)', false, { getInitialValueInEffect: false })
  // Before anything inside takes the focus.
  const [came] = useState(() => document.activeElement)
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  const close = async () => {
    if (await askToLeave()) latest.current()
  }
  const level = useLayer(narrow, () => void close())

  useEffect(() => {
    return () => {
      // After the panel is gone, so that nothing in it takes the focus with it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && came instanceof HTMLElement && came.isConnected)
          came.focus({ preventScroll: true })
      })
    }
  }, [came])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      void askToLeave().then((leave) => leave && latest.current())
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const panel = (
    <Panel title={title} onClose={() => void close()} head={head}>
      {children}
    </Panel>
  )
  if (narrow)
    return (
      <Drawer.Root
        opened
        onClose={() => void close()}
        zIndex={level}
        closeOnEscape={false}
        position="right"
        size={420}
        lockScroll={false}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label={title}>{panel}</Drawer.Content>
      </Drawer.Root>
    )
  return slot && createPortal(panel, slot)
}
