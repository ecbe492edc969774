import type { Wheel } from '../../../shared/domain/wheel/types.ts'
import { shapePath } from '../../../shared/domain/wheel/paths.ts'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { useUi } from '../../ui/context.tsx'
import { Swatch } from './Drawing.tsx'
import classes from './wheel.module.css'

/** What the marks mean, each as it is drawn. */
export function Legend({ wheel }: { readonly wheel: Wheel }) {
  const words = messages[useUi().language]
  const isDense = wheel.rings.some(({ dense }) => dense)
  return (
    <p className={classes['legend']}>
      {isDense ? (
        <span>
          <svg viewBox="0 0 60 12" className={classes['scale']} aria-hidden>
            {[1, 2, 3, 4, 5].map((step) => (
              <rect key={step} className={classes[`heat-${step}`]} x={(step - 1) * 12} width={11} height={12} />
            ))}
          </svg>
          {words.heat}
        </span>
      ) : (
        <>
          {wheel.rings.some(({ group }) => group !== undefined) && (
            <span>
              <svg viewBox="0 0 46 20" className={classes['run-key']} aria-hidden>
                <path className={classes['run']} d="M6 10H36" />
                <path className={classes['hollow']} d={shapePath(6, 10, 4, 'disc')} />
                <path className={classes['line']} d="M23 4V16" />
                <path className={classes['full']} d={shapePath(37, 10, 8, 'disc')} />
              </svg>
              {words.runKey}
            </span>
          )}
          <span>
            <Swatch ink={0} look="hollow" />
            {words.progress.done}
          </span>
        </>
      )}
      <span>
        <svg viewBox="0 0 20 20" className={classes['swatch']} aria-hidden>
          {!isDense && <path className={classes['late']} d={shapePath(10, 13, 6, 'disc')} />}
          <path className={classes['late-cap']} d={shapePath(10, isDense ? 11 : 5, isDense ? 7 : 5, 'triangle')} />
        </svg>
        {words.progress.late}
      </span>
    </p>
  )
}
