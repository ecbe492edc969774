import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useContext } from 'react'
import { createPortal } from 'react-dom'
import { useUi } from './context.tsx'
import { Key } from './Key.tsx'
import type { MenuItem } from './Menu.tsx'
import { SelectionSlot } from './selection-slot.ts'
import classes from './SelectionBar.module.css'

type Props = {
  /** How many of what is selected. */
  readonly title: string
  readonly deeds: readonly MenuItem[]
  readonly onClear: () => void
  /** Gives the keyboard back to the list: a button that was pressed goes away with the selection. */
  readonly onLeave: () => void
}

/** How many rows of what are selected, and everything that may be done to them, with its key. Esc lets them go. */
export function SelectionBar({ title, deeds, onClear, onLeave }: Props) {
  const { words } = useUi()
  const slot = useContext(SelectionSlot)
  if (!slot) return null
  const run = (deed: () => void) => () => {
    onLeave()
    deed()
  }
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc anywhere in it lets the rows go
    <div
      role="group"
      aria-label={title}
      className={classes['bar']}
      // The list keeps the focus, and the keys that stand on the buttons.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        run(onClear)()
      }}
    >
      <strong>{title}</strong>
      {deeds.map((deed) => (
        <UnstyledButton key={deed.id} className={classes['deed'] ?? ''} onClick={run(deed.run)}>
          {deed.title} {deed.shortcut && <Key keys={deed.shortcut} />}
        </UnstyledButton>
      ))}
      <UnstyledButton className={classes['deed'] ?? ''} title={words.clearSelection} onClick={run(onClear)}>
        <IconX size={14} aria-hidden />
        <VisuallyHidden>{words.clearSelection}</VisuallyHidden> <Key keys="Escape" />
      </UnstyledButton>
    </div>,
    slot,
  )
}
