import { useNavigate, useSearch } from '@tanstack/react-router'
import { addMonths, dayOf, isDay, isoOf } from '../../shared/domain/calendar/days/days.ts'
import { reports } from '../../shared/i18n/reports.ts'
import { usePage } from '../desk/page.ts'
import { useUi } from '../ui/context.tsx'
import { DayInput } from '../ui/date-fields.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { FirmNumbers } from './FirmNumbers.tsx'
import classes from './reports.module.css'
import { ServiceReportForm } from './ServiceReportForm.tsx'

/** The numbers of the firm over a period, and the service report of a client over the same; a year back unless said. */
export function ReportsPage() {
  const { language, today } = useUi()
  const words = reports[language]
  const search = useSearch({ from: '/reports' })
  const navigate = useNavigate({ from: '/reports' })
  usePage({ title: words.reports })
  const span = { from: search.from ?? isoOf(addMonths(dayOf(today), -12) + 1), to: search.to ?? today }
  return (
    <Screen>
      <PageHeader title={words.reports} />
      <Bar>
        <span className={classes['period']}>{words.period}</span>
        {(['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            hideLabel
            w="9.5rem"
            direction="backwards"
            label={words[end]}
            placeholder={words[end]}
            value={span[end]}
            onChange={(next) => isDay(next) && void navigate({ search: { ...search, [end]: next }, replace: true })}
          />
        ))}
      </Bar>
      <div className={classes['page']}>
        <ServiceReportForm span={span} client={search.client} />
        <FirmNumbers span={span} />
      </div>
    </Screen>
  )
}
