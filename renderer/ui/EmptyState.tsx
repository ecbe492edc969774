import type { ReactNode } from 'react'
import classes from './small.module.css'

type Props = {
  readonly icon?: ReactNode
  /** What is so: `Ei vielä asiakkaita`. */
  readonly title: string
  /** What to do first. */
  readonly text: string
  /** The button that does it. */
  readonly children?: ReactNode
}

/** What an empty screen says. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <div className={classes['empty']}>
      {icon}
      <p className={classes['emptyTitle']}>{title}</p>
      <p className={classes['emptyText']}>{text}</p>
      {children !== undefined && <div className={classes['emptyActions']}>{children}</div>}
    </div>
  )
}
