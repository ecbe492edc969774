import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import classes from './small.module.css'
import { useUi } from './context.tsx'

type Props = {
  /** What goes to the clipboard. */
  readonly value: string
  /** What it is, for the tooltip and screen readers: `Y-tunnus`. */
  readonly label: string
  readonly children?: ReactNode
  /** -1 inside lists, where the list has the keyboard. */
  readonly tabIndex?: number
}

/** A value that one click copies. */
export function CopyText({ value, label, children, tabIndex }: Props) {
  const { words, say } = useUi()
  const clipboard = useClipboard({ timeout: 1500 })
  useEffect(() => {
    // Said when it is true: a computer may refuse.
    if (clipboard.copied) say(words.copied)
  }, [clipboard.copied, say, words.copied])
  if (value === '') return null
  return (
    <UnstyledButton
      className={classes['copy'] ?? ''}
      title={clipboard.copied ? words.copied : `${words.copy}: ${label}`}
      {...(tabIndex !== undefined && { tabIndex })}
      onClick={(event) => {
        event.stopPropagation()
        clipboard.copy(value)
      }}
    >
      <span>{children ?? value}</span>
      <VisuallyHidden>{`, ${words.copy}: ${label}`}</VisuallyHidden>
      {clipboard.copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
    </UnstyledButton>
  )
}
