import { type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import { HeadSlot } from './head-slot.ts'
import classes from './small.module.css'

type Props = {
  readonly title: string
  /** Beside the title, quieter: a date, counts. The first to give way where there is little room. */
  readonly subtitle?: ReactNode
  /** A few filters and buttons, at the right end; what needs a row of its own stands in a `Bar`. */
  readonly children?: ReactNode
}

/**
 * The heading of a screen, in the one row of the frame's head. Navigation puts the focus on it where the screen has no
 * list, so that screen readers tell where one is.
 */
export function PageHeader({ title, subtitle, children }: Props) {
  const slot = useContext(HeadSlot)
  const heading = (
    <div className={classes['header']}>
      <h1 className={classes['title']} tabIndex={-1} data-page-title>
        {title}
      </h1>
      {subtitle !== undefined && <div className={classes['subtitle']}>{subtitle}</div>}
      {children !== undefined && <div className={classes['tools']}>{children}</div>}
    </div>
  )
  if (slot === undefined) return heading
  return slot && createPortal(heading, slot)
}
