import type { Piece } from '../../shared/domain/search/piece.ts'
import classes from './small.module.css'

type Props = {
  readonly text: string
  readonly marks: Piece['marks']
  /** What the text is, after it and quieter: the first to be cut. */
  readonly field?: string
}

/** A text in one line, with what was looked for marked in it. */
export function Marked({ text, marks, field = '' }: Props) {
  return (
    <span className={classes['cut']} data-may-cut>
      {marks.map(([from, until], at) => (
        <span key={at}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark className={classes['marked']}>{text.slice(from, until)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
      {field !== '' && <span className={classes['muted']}> {field}</span>}
    </span>
  )
}
