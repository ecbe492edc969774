import { VisuallyHidden } from '@mantine/core'
import type { RunLine } from '../../../shared/api/items.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { runs as messages } from '../../../shared/i18n/runs.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { listDay, timed } from '../../ui/dates.ts'
import { SignShape } from '../../ui/StatusSign.tsx'
import classes from './runs.module.css'

type Props = { readonly run: RunLine; readonly language: Language; readonly today: string }

/** The steps of a run side by side, each as the sign of its state; named one under the other under the pointer. */
export function Strip({ run: { steps }, language, today }: Props) {
  const { signs } = ui[language]
  const done = steps.filter(({ status }) => status === 'done' || status === 'skipped').length
  const late = steps.filter(({ status }) => status === 'overdue').length
  const said = messages[language].steps(done, steps.length, late)
  const each = steps.map(
    ({ name, due, time, status }) =>
      `${timed(listDay(due, language, today), time, language)} ${name}: ${signs[status]}`,
  )
  return (
    <span className={classes['strip']} title={[said, ...each].join('\n')}>
      {steps.map(({ key, status, waiting }) => (
        <span key={key} className={classes['step']} data-sign={status}>
          <SignShape sign={waiting ? 'waiting' : status} />
        </span>
      ))}
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  )
}
