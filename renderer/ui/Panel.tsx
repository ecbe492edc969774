import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useUi } from './context.tsx'
import classes from './small.module.css'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** Under the title: a sign, a copyable number. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** What stands in the detail panel: a heading that takes the focus, a body that scrolls, a button that closes. */
export function Panel({ title, onClose, head, children }: Props) {
  const { words } = useUi()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A form in the panel takes the focus to its first field; otherwise the heading says what has opened.
    const panel = heading.current?.closest('section')
    const first = panel?.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current
    first?.focus()
  }, [title])
  return (
    <section className={classes['panel']} aria-label={title}>
      <div className={classes['panelHead']}>
        <div className={classes['spacer']}>
          <h2 ref={heading} className={classes['panelTitle']} tabIndex={-1}>
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
