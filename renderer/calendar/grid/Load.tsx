import { SignShape } from '../../ui/StatusSign.tsx'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Load } from './rows.ts'
import classes from './grid.module.css'

type Props = {
  readonly load: Load
  /** How many digits there is room for: where both numbers have more, what is late is the red of the bar alone. */
  readonly room: number
}

/** How much there is, in plain ink; what of it is late, with its own number; and under both how far it has come. */
export function LoadCell({ load: { count, late, parts }, room }: Props) {
  return (
    <>
      {late > 0 && `${late}${count}`.length <= room && (
        <span className={classes['lateCount']} aria-hidden>
          <SignShape sign="overdue" />
          {grouped(late)}
        </span>
      )}
      <span data-count aria-hidden>
        {grouped(count)}
      </span>
      <span className={classes['bar']} aria-hidden>
        {parts.map(({ part, share }) => (
          <span key={part} data-part={part} style={{ flexGrow: share }} />
        ))}
      </span>
    </>
  )
}

/** The twelve months of a year beside its number: where it is high, there is much to do. */
export function Sparkline({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts)
  return (
    <svg className={classes['spark']} viewBox="0 0 48 16" aria-hidden>
      {counts.map((count, month) => (
        <rect key={month} x={month * 4} width={3} y={16 - (count / most) * 16} height={(count / most) * 16} />
      ))}
    </svg>
  )
}
