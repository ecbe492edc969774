import { useDebouncedValue } from '@mantine/hooks'
import { useWatch } from 'react-hook-form'
import { paydayKey } from '../../shared/domain/calendar/clock/paygroups.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { addDays, listDay, timed } from '../ui/dates.ts'
import classes from './instructions.module.css'

type Props = {
  readonly clientId: string
  readonly fiscalYearEnd: string
  readonly country: string
  /** Of this pay group alone; empty: of all. */
  readonly group: string
}

/** The next dates of the rule being typed, counted from the client's own paydays. */
export function DueDates({ clientId, fiscalYearEnd, country, group }: Props) {
  const { language, today } = useUi()
  const words = instructions[language]
  const [typed] = useDebouncedValue(String(useWatch({ name: 'due_rule' }) ?? ''), 150)
  const readable = typed !== '' && 'ok' in parseTyped(typed)
  const year = useAsk(
    'calendar.list',
    { client: clientId, from: today, to: addDays(today, 120), language },
    { enabled: readable },
  ).data
  // Of a client with one group no payday says whose it is.
  const paydays = year?.items
    .filter((item) => item.rule === paydayKey && (group === '' || item.anchor === '' || item.anchor === group))
    .map((item) => item.due)
  const tested = useAsk(
    'rules.test',
    {
      typed: readable ? typed : 'viim.k',
      from: today,
      to: addDays(today, 370),
      language,
      fiscalYearEnd,
      country,
      paydays: paydays ?? [],
    },
    { enabled: readable && paydays !== undefined, keep: true },
  ).data
  if (!readable || !tested) return null
  const dates = tested.dates.slice(0, 3)
  return (
    <div className={classes['preview']} aria-live="polite">
      <p className={classes['previewWords']}>{tested.words}</p>
      {dates.length > 0 && (
        <p className={classes['next']}>
          {words.next}{' '}
          {dates
            .map((date) => timed(listDay(date.due, language, today), tested.rule.time ?? null, language))
            .join(', ')}
        </p>
      )}
    </div>
  )
}
