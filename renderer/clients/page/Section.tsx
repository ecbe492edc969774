import { Space } from '../../ui/Screen.tsx'
import type { ReactNode } from 'react'
import classes from './page.module.css'

type Props = {
  readonly title: string
  readonly count?: number | undefined
  readonly help?: string | undefined
  /** Buttons at the right end of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of a tab, under a heading of its own. */
export function Section({ title, count, help, actions, children }: Props) {
  return (
    <div className={classes['section']} role="group" aria-label={title}>
      <div className={classes['sectionHead']}>
        <h2 className={classes['sectionTitle']}>
          {title} {count !== undefined && count > 0 && <span className={classes['count']}>{count}</span>}
        </h2>
        <Space />
        {actions}
      </div>
      {help !== undefined && <p className={classes['help']}>{help}</p>}
      {children}
    </div>
  )
}

/** What a section says while it has nothing to show. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className={classes['quiet']}>{children}</p>
}
