import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Sign } from '../../shared/i18n/ui.ts'
import { useUi } from './context.tsx'
import classes from './StatusSign.module.css'

/** One shape per state, drawn on a 16 px field in the state's colour: readable without colour and in print. */
const shapes: Readonly<Record<Sign, ReactNode>> = {
  overdue: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  due: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  planned: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  waiting: (
    <path
      d="M4 2.5h8M4 13.5h8M5 2.5v2.2c0 1.5 3 2.4 3 3.3s-3 1.8-3 3.3v2.2M11 2.5v2.2c0 1.5-3 2.4-3 3.3s3 1.8 3 3.3v2.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  done: (
    <path
      d="m3 8.5 3.4 3.4L13 4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  skipped: <path d="M3.5 8h9" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  fault: (
    <>
      <path d="M8 2.6 14 13.2H2z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      <path d="M8 6.6v3M8 11.3v.4" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
}

type Props = {
  readonly sign: Sign
  /** Said instead of the sign's own word. */
  readonly label?: string
  /** Writes the word beside the shape. */
  readonly withWord?: boolean
  /** In the colour of what is overdue, whatever the shape. */
  readonly late?: boolean
}

/** The shape alone, in the colour of the text around it: where many stand side by side, and the words are said by what holds them. */
export function SignShape({ sign }: { readonly sign: Sign }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" className={classes['shape']} aria-hidden>
      {shapes[sign]}
    </svg>
  )
}

/** The state of something: shape, colour and word (as a tooltip, for screen readers, or beside it). */
export function StatusSign({ sign, label, withWord = false, late = false }: Props) {
  const { words } = useUi()
  const word = label ?? words.signs[sign]
  const drawing = (
    <svg viewBox="0 0 16 16" width="16" height="16" className={classes['shape']} aria-hidden>
      {shapes[sign]}
    </svg>
  )
  if (withWord)
    return (
      <span className={classes['sign']} data-sign={sign} data-late={late || undefined}>
        {drawing}
        <span className={classes['word']}>{word}</span>
      </span>
    )
  return (
    // The browser's own tooltip: a list has hundreds of signs, and each of the kit's costs as much as a row.
    <span className={classes['sign']} data-sign={sign} data-late={late || undefined} data-alone title={word}>
      {drawing}
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  )
}
