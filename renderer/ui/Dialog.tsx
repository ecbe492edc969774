import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUi } from './context.tsx'

type Props = {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** False where what stands in it has its own Esc: one that asks first, or leads a step back. */
  readonly closeOnEscape?: boolean
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
}

const widths = { sm: 400, md: 520, lg: 760, xl: 940 }

/** A window over the screen: keeps the focus inside, closes on Esc, gives the focus back. `data-autofocus` takes it first. */
export function Dialog({ title, opened, onClose, children, size = 'md', closeOnEscape = true }: Props) {
  const { words } = useUi()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      centered
      lockScroll={false}
      closeOnEscape={closeOnEscape}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {children}
    </Modal>
  )
}
