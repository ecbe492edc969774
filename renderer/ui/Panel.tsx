import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useUi } from './context.tsx'
import classes from './small.module.css'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** Under the title: a sign, a copyable number. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/**
 * What stands in the detail panel: a heading, a body that scrolls, a button that closes. Opening it is said to screen
 * readers and leaves the focus where it is, so that the list beside it can be walked on; a form in it takes the focus.
 */
export function Panel({ title, onClose, head, children }: Props) {
  const { words, say } = useUi()
  useEffect(() => say(title), [say, title])
  return (
    // A group and not a landmark: it stands in one already, and is often called what it opens from.
    <section className={classes['panel']} role="group" aria-label={title}>
      <div className={classes['panelHead']}>
        <div className={classes['spacer']}>
          <h2 className={classes['panelTitle']} tabIndex={-1}>
            {title}
          </h2>
          {head}
        </div>
        <CloseButton aria-label={words.close} title={`${words.close} (Esc)`} onClick={onClose} />
      </div>
      <div className={classes['panelBody']}>{children}</div>
    </section>
  )
}

/** Labels and values under each other, as a description list. */
export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes['facts']}>
      {rows.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
