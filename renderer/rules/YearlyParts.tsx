import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { datesOf, withDates } from './kinds.ts'
import { Choice, MonthChips, Whole, YearDay } from './parts.tsx'
import type { PartsProps } from './Picker.tsx'
import classes from './rules.module.css'

type Yearly = 'yearly-fixed' | 'yearly-dates' | 'quarterly-day' | 'quarterly-invoice' | 'window'

/** What happens on dates of the year, by quarter, or within a period of the year. */
export function YearlyParts({ shape, onChange }: PartsProps<Yearly>) {
  const words = rulePicker[useUi().language]
  switch (shape.type) {
    case 'yearly-fixed':
    case 'yearly-dates':
      return <Dates shape={shape} onChange={onChange} />
    case 'quarterly-day':
      return (
        <div className={classes['grid']}>
          <Choice
            label={words.day}
            value={String(shape.day)}
            options={[...monthDays, { value: '-1', label: words.last }]}
            onChange={(day) => onChange({ ...shape, day: Number(day) })}
          />
          <Whole
            label={words.afterQuarter}
            description={words.afterQuarterHelp}
            value={shape.month_offset_after_quarter}
            min={-12}
            max={12}
            onChange={(month_offset_after_quarter) => onChange({ ...shape, month_offset_after_quarter })}
          />
        </div>
      )
    case 'quarterly-invoice':
      return (
        <div className={classes['grid']}>
          <Whole
            label={words.daysAfterSending}
            value={shape.due.days_after_sending}
            max={366}
            onChange={(days_after_sending) => onChange({ ...shape, due: { days_after_sending } })}
          />
          <MonthChips
            label={words.invoiceMonths}
            value={shape.invoice_months}
            onChange={(invoice_months) => onChange({ ...shape, invoice_months })}
          />
        </div>
      )
    case 'window':
      return (
        <div className={classes['grid']}>
          <YearDay label={words.from} value={shape.start} onChange={(start) => onChange({ ...shape, start })} />
          <YearDay label={words.to} value={shape.end} onChange={(end) => onChange({ ...shape, end })} />
        </div>
      )
  }
}

/** One date or several. */
function Dates({ shape, onChange }: PartsProps<'yearly-fixed' | 'yearly-dates'>) {
  const { language } = useUi()
  const words = rulePicker[language]
  const dates = datesOf(shape)
  const put = (next: readonly string[]) => onChange(withDates(shape, next))
  return (
    <div className={classes['dates']} role="group" aria-label={words.kinds['year-dates']}>
      {dates.map((date, at) => (
        <div key={at} className={classes['dateOne']}>
          <YearDay
            hideLabel
            label={words.dateAt(at + 1)}
            value={date}
            onChange={(day) => put(dates.map((one, other) => (other === at ? day : one)))}
          />
          {dates.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeDate(at + 1)}
              onClick={() => put(dates.filter((_, other) => other !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {dates.length < 60 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([...dates, freeDate(dates)])}
        >
          {words.addDate}
        </Button>
      )}
    </div>
  )
}

/** A date to begin with that is not there yet: the same day of the next month that has none. */
function freeDate(dates: readonly string[]): string {
  const [month = 1, day = 1] = (dates.at(-1) ?? '01-01').split('-').map(Number)
  for (let ahead = 1; ahead <= 12 * 28; ahead += 1) {
    const next = ((month - 1 + ahead) % 12) + 1
    const free = `${two(next)}-${two(Math.min(28, day + Math.floor((ahead - 1) / 12)))}`
    if (!dates.includes(free)) return free
  }
  return '01-01'
}
const two = (value: number) => String(value).padStart(2, '0')

const monthDays: readonly { readonly value: string; readonly label: string }[] = Array.from(
  { length: 31 },
  (_, at) => ({ value: String(at + 1), label: `${at + 1}.` }),
)
