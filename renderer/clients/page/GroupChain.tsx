import { IconCash } from '@tabler/icons-react'
import type { RunLine } from '../../../shared/api/items.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/expand-anchored.ts'
import { partOf } from '../../../shared/domain/calendar/runs/readiness.ts'
import { StatusSign } from '../../ui/StatusSign.tsx'
import { useUi } from '../../ui/context.tsx'
import { listDay, timed } from '../../ui/dates.ts'
import classes from './page.module.css'

/** What leads to the next payday of a group: when material comes, when it is approved, when it is paid. */
export function GroupChain({ run }: { readonly run: RunLine }) {
  const { language, today } = useUi()
  const steps = run.steps.filter(({ rule }) => {
    const part = partOf(rule)
    return rule === paydayKey || part === 'material' || part === 'approval'
  })
  return (
    <ol className={classes['chain']}>
      {steps.map(({ key, rule, name, due, time, status, waiting }) => (
        <li key={key} data-payday={rule === paydayKey || undefined}>
          <StatusSign sign={waiting ? 'waiting' : status} />
          <span className={classes['chainDay']}>{timed(listDay(due, language, today), time, language)}</span>
          <span className={classes['chainName']}>
            {rule === paydayKey && <IconCash size={16} aria-hidden />}
            {name}
          </span>
        </li>
      ))}
    </ol>
  )
}
