import { Muted } from '../../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendarQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import type { OutputOf } from '../../../shared/api/names.ts'
import { Detail } from '../../desk/Detail.tsx'
import { RuleByKey } from '../../rules/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './year.module.css'
import { entryOf } from '../../../shared/domain/words.ts'

type List = OutputOf<'calendar.list'>
type Props = {
  readonly card: ClientCard
  readonly unset: List['unset']
  readonly faults: List['faults']
  readonly onData: () => void
}

/** What belongs to the year and is not in it: dates that nobody has agreed, and rules that cannot be computed. */
export function YearGaps({ card, unset, faults, onData }: Props) {
  const { language } = useUi()
  const words = clientYear[language]
  const problems: Readonly<Record<string, string>> = calendarWords[language].problems
  /** The panel: the list of what has no date, or one rule. */
  const [open, setOpen] = useState<{ readonly rule?: string; readonly name?: string }>()
  if (unset.length === 0 && faults.length === 0 && !open) return null
  const show = (rule: string, name: string) => (rule === paydayKey || rule === '' ? onData() : setOpen({ rule, name }))
  const back = () => setOpen(unset.length > 1 && open?.rule !== undefined ? {} : undefined)
  return (
    <>
      {(unset.length > 0 || faults.length > 0) && (
        <ul className={classes['gaps']} aria-label={words.unset}>
          {faults.map((fault) => (
            <li key={`${fault.rule}|${fault.code}`} className={classes['gap']} data-fault>
              <IconAlertTriangle size={16} aria-hidden />
              <span className={classes['gapText']}>
                {words.faults}: {fault.name}{' '}
                <Muted>
                  {entryOf(problems, fault.code) ?? problems['failed']}. {words.faultHelp}
                </Muted>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${words.fix}: ${fault.name}`}
                onClick={() => show(fault.rule, fault.name)}
              >
                {words.fix}
              </Button>
            </li>
          ))}
          {unset.length > 0 && (
            <li className={classes['gap']}>
              <IconCalendarQuestion size={16} aria-hidden />
              <span className={classes['gapText']}>
                {words.unsetCount(unset.length)} <Muted>{unset.map((one) => one.name).join(', ')}</Muted>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  const [only] = unset
                  if (only && unset.length === 1) show(only.rule, only.name)
                  else setOpen({})
                }}
              >
                {words.setDay}
              </Button>
            </li>
          )}
        </ul>
      )}
      {open && open.rule === undefined && (
        <Detail title={words.unset} onClose={() => setOpen(undefined)}>
          <p className={classes['muted']}>{words.unsetHelp}</p>
          <ul className={classes['unset']}>
            {unset.map(({ rule, name }) => (
              <li key={rule}>
                <span>{name}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={words.setDayFor(name)}
                  onClick={() => show(rule, name)}
                >
                  {words.setDay}
                </Button>
              </li>
            ))}
          </ul>
        </Detail>
      )}
      {open?.rule !== undefined && (
        <RuleByKey key={open.rule} clientId={card.client.id} ruleKey={open.rule} dated onClose={back} />
      )}
    </>
  )
}
