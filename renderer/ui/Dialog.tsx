import { Modal } from '@mantine/core'
import { type FocusEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useUi } from './context.tsx'
import { useLayer } from './layers.ts'
import { askToLeave, LeaveScope } from './leave.tsx'

type Props = {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** False where what stands in it has its own Esc: one that leads a step back. */
  readonly closeOnEscape?: boolean
  readonly size?: 'sm' | 'md' | 'lg' | 'xl' | 'paper'
}

const widths = { sm: 400, md: 520, lg: 760, xl: 940, paper: 'min(62.5rem, 94vw)' }

/**
 * A window over the screen: keeps the focus inside, closes on Esc, gives the focus back. `data-autofocus` takes it first.
 * What is unsaved in it is asked about before it closes, however it is closed.
 */
export function Dialog({ title, opened, onClose, children, size = 'md', closeOnEscape = true }: Props) {
  const { words } = useUi()
  const id = useId()
  const close = () => void askToLeave(id).then((leave) => leave && onClose())
  const level = useLayer(opened, closeOnEscape ? close : undefined)
  useReturnedFocus(opened)
  const begin = useBeginning(opened)
  return (
    <Modal
      opened={opened}
      onClose={close}
      zIndex={level}
      title={
        <span tabIndex={-1} data-begin>
          {title}
        </span>
      }
      {...begin}
      size={widths[size]}
      centered
      lockScroll={false}
      returnFocus={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <LeaveScope id={id}>{children}</LeaveScope>
    </Modal>
  )
}

/**
 * No window begins on the button that closes it, where the first key would end what has just begun: the focus goes to the
 * first field, or to the title where there is none. Whoever walks to that button stays there.
 */
function useBeginning(opened: boolean) {
  // The library looks for a place more than once while the window comes: until somebody does something in it.
  const coming = useRef(false)
  useLayoutEffect(() => {
    coming.current = opened
  }, [opened])
  const come = () => {
    coming.current = false
  }
  return {
    onKeyDownCapture: come,
    onPointerDownCapture: come,
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      if (!coming.current || !target.matches('.mantine-Modal-close')) return
      const fields = '.mantine-Modal-body :is(input:not([type=hidden]), textarea, select):not(:disabled)'
      const first = currentTarget.querySelector<HTMLElement>(fields)
      ;(first ?? currentTarget.querySelector<HTMLElement>('[data-begin]'))?.focus({ preventScroll: true })
    },
  }
}

/**
 * Gives the focus back to whatever had it. The library's own way looks too late: by then a form in the window may have
 * taken the focus, and is gone when it should get it back. What is gone itself, a menu's entry, leaves it to the list.
 */
function useReturnedFocus(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return
    const came = document.activeElement
    return () => {
      const last = document.activeElement
      setTimeout(() => {
        const now = document.activeElement
        if (now !== null && now !== document.body && now !== last) return
        const back = came?.isConnected && came !== document.body ? came : document.querySelector('[data-list]')
        if (back instanceof HTMLElement) back.focus({ preventScroll: true })
      }, 10)
    }
  }, [opened])
}
