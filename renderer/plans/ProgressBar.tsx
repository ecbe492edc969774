import { plans } from '../../shared/i18n/plans.ts'
import { useUi } from '../ui/context.tsx'
import classes from './plans.module.css'

/** How far a plan has come, as a bar and in words. */
export function ProgressBar({ settled, total }: { readonly settled: number; readonly total: number }) {
  const words = plans[useUi().language]
  return (
    <span className={classes['progress']} title={words.progress(settled, total)}>
      <span className={classes['track']} aria-hidden>
        <span className={classes['filled']} style={{ width: `${total === 0 ? 0 : (100 * settled) / total}%` }} />
      </span>
      <span className={classes['figures']}>
        {settled}/{total}
      </span>
    </span>
  )
}
