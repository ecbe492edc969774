import type { ReactNode } from 'react'
import classes from './tab-part.module.css'

type Props = {
  /** Says to screen readers what the tab is, where its first heading is a count. */
  readonly label: string
  readonly children: ReactNode
}

/** A tab of the client that is a column of lists, no wider than can be read. */
export const TabPart = ({ label, children }: Props) => (
  <section className={classes['tab']} aria-label={label}>
    {children}
  </section>
)

type HeadProps = { readonly title: string; readonly children?: ReactNode }

/** The head of a list in a tab: what it is or how many, and what can be done. */
export const TabHead = ({ title, children }: HeadProps) => (
  <div className={classes['head']}>
    <h2>{title}</h2>
    {children}
  </div>
)
