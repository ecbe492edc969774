import { Spotlight } from '@mantine/spotlight'
import type { ReactNode } from 'react'
import type { Piece } from '../../shared/domain/search/piece.ts'
import { Marked } from '../ui/Marked.tsx'
import classes from './palette.module.css'

/** What the palette found: what it is called, more of it below, and what taking it does. */
export type Entry = {
  readonly id: string
  readonly label: string
  /** Where in its name what was typed stands. */
  readonly marks?: Piece['marks']
  readonly description?: string
  /** The text in which it was found. */
  readonly piece?: Piece | undefined
  /** At the right end: its key. */
  readonly beside?: ReactNode
  readonly run: () => void
}

type Props = { readonly id: string; readonly isChosen: boolean; readonly entry: Entry }

/** An entry of the palette. The library makes it a button, and keeps its id for itself. */
export function Option({ id, isChosen, entry }: Props) {
  const { label, marks = [], description, piece, beside, run } = entry
  return (
    <Spotlight.Action
      // The library's own filter is not used; what is shown stands below.
      label={label}
      onClick={run}
      renderRoot={(props) => <div {...props} id={id} role="option" aria-selected={isChosen} />}
    >
      <span className={classes['body']}>
        <span className={classes['label']}>
          <Marked text={label} marks={marks} />
        </span>
        {piece && (
          <span className={classes['more']}>
            <Marked {...piece} />
          </span>
        )}
        {description && <span className={classes['more']}>{description}</span>}
      </span>
      {beside}
    </Spotlight.Action>
  )
}
