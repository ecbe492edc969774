import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './small.module.css'

type Props = {
  /** What is stepped through: the year, the month. */
  readonly label: string
  readonly previous: string
  readonly next: string
  readonly onStep: (by: 1 | -1) => void
  /** There is nothing later. */
  readonly isLast?: boolean
  /** The way back to where today is; none where one is there. */
  readonly now?: { readonly title: string; readonly run: () => void } | undefined
  /** What is shown, between the arrows. */
  readonly children: ReactNode
}

/** From one year to the next and back to this one: the same in every view. */
export function Stepper({ label, previous, next, onStep, isLast = false, now, children }: Props) {
  // Not disabled: that would take the focus from whoever has just stepped there.
  const stop = isLast && { 'aria-disabled': true, 'data-disabled': true }
  return (
    <div className={classes['stepper']} role="group" aria-label={label}>
      <ActionIcon aria-label={previous} size="2rem" onClick={() => onStep(-1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span className={classes['stepped']} aria-live="polite">
        {children}
      </span>
      <ActionIcon aria-label={next} size="2rem" {...stop} onClick={() => isLast || onStep(1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      {now && (
        <Button variant="default" onClick={now.run}>
          {now.title}
        </Button>
      )}
    </div>
  )
}
