import { useWatch } from 'react-hook-form'
import { clientList } from '../../shared/i18n/client-list.ts'
import { useUi } from '../ui/context.tsx'
import { DateField } from '../ui/fields.tsx'

/** The first day of a client's clock; says of a day within a month whose that month is. */
export function ClockStartField({ label }: { readonly label: string }) {
  const { help } = clientList[useUi().language]
  const day = String(useWatch({ name: 'clock_start' }) ?? '')
  const within = /^\d{4}-\d{2}-\d{2}$/.test(day) && !day.endsWith('-01')
  return (
    <DateField
      name="clock_start"
      direction="nearest"
      label={label}
      description={within ? help.clock_start_within : help.clock_start}
      required
    />
  )
}
