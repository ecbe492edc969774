import type { ReactNode } from 'react'
import classes from './Compare.module.css'

type Line = { readonly id: string; readonly what: string; readonly before: ReactNode; readonly after: ReactNode }
type Props = {
  /** The three columns. */
  readonly head: { readonly what: string; readonly before: string; readonly after: string }
  readonly lines: readonly Line[]
  /** Stands where one side has nothing. */
  readonly none: string
  readonly label?: string | undefined
  /** The table's own title; `same` where what stands above it says it already to those who see. */
  readonly caption?: { readonly text: string; readonly same: boolean } | undefined
  /** Something new has no before, something removed no after. */
  readonly sides?: 'both' | 'before' | 'after'
  /** What is compared are days or other short words. */
  readonly short?: boolean
}

/** What was and what is, or would be, line by line. */
export function Compare({ head, lines, none, label, caption, sides = 'both', short = false }: Props) {
  const before = sides !== 'after'
  const after = sides !== 'before'
  const value = (one: ReactNode) => (one === '' || one === null ? <span className={classes['none']}>{none}</span> : one)
  return (
    <table className={classes['compare']} aria-label={label} data-short={short || undefined}>
      {caption && <caption data-same={caption.same || undefined}>{caption.text}</caption>}
      {lines.length > 0 && (
        <>
          <thead>
            <tr>
              <th scope="col">{head.what}</th>
              {before && <th scope="col">{head.before}</th>}
              {after && <th scope="col">{head.after}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.what}</th>
                {before && <td className={classes['before']}>{value(line.before)}</td>}
                {after && <td>{value(line.after)}</td>}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </table>
  )
}
