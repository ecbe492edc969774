import type { ReactNode } from 'react'
import classes from './small.module.css'

type Props = {
  readonly title: string
  /** Beside the title, quieter: a date, counts. */
  readonly subtitle?: ReactNode
  /** Filters and buttons, at the right end. */
  readonly children?: ReactNode
}

/** The heading of a screen. Navigation puts the focus on it, so that screen readers tell where one is. */
export function PageHeader({ title, subtitle, children }: Props) {
  return (
    <div className={classes['header']}>
      <h1 className={classes['title']} tabIndex={-1} data-page-title>
        {title}
      </h1>
      {subtitle !== undefined && <div className={classes['subtitle']}>{subtitle}</div>}
      <div className={classes['tools']}>{children}</div>
    </div>
  )
}
