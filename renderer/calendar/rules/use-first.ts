import { RuleForm } from '../../../shared/api/rules.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { useAsk } from '../../app/queries.ts'
import { addDays, daysBetween } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import type { Change } from './change.ts'

const none: Rule = { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } }

/**
 * The first nominal date that a change from one occurrence on concerns: the day on which the changed rule has that
 * occurrence, where that is earlier than before, so that it is not lost between the versions. Undefined while it is asked.
 */
export function useFirst(change: Change, nominal: string | undefined): string | undefined {
  const { language, today } = useUi()
  const { client_id, key, fields } = change
  const day = nominal ?? today
  const asks = nominal !== undefined && fields.rule !== undefined
  const { data, isError } = useAsk(
    'calendar.test',
    {
      rule: RuleForm.parse(fields.rule ?? none),
      from: addDays(day, -380),
      to: addDays(day, 380),
      language,
      ...(client_id !== null && { client: client_id }),
      ...(key !== undefined && { key }),
    },
    { enabled: asks },
  )
  if (!asks || isError) return day
  return (
    data &&
    firstOf(
      day,
      data.dates.map((date) => date.nominal),
    )
  )
}

/** The changed date of an occurrence where it is earlier: the nearest of its month, or else the nearest; else the occurrence. */
export function firstOf(nominal: string, dates: readonly string[]): string {
  const far = (date: string) => Math.abs(daysBetween(nominal, date))
  const near = dates.toSorted((one, other) => far(one) - far(other))
  const month = nominal.slice(0, 7)
  const found = near.find((date) => date.startsWith(month)) ?? near[0]
  return found !== undefined && found < nominal ? found : nominal
}
