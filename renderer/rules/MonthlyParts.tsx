import { MultiSelect } from '@mantine/core'
import { calendarWeekdays } from './words.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { Earliest } from './Earliest.tsx'
import { clamped } from './kinds.ts'
import { Choice, Months, Whole } from './parts.tsx'
import type { PartsProps } from './Picker.tsx'
import classes from './rules.module.css'
import { useNth } from './use-nth.ts'

type Monthly = 'monthly-day' | 'monthly-days' | 'monthly-working-day' | 'monthly-weekday'

/** What happens in every month or in chosen ones: on a day, on a working day, on a weekday. */
export function MonthlyParts({ shape, onChange }: PartsProps<Monthly>) {
  if (shape.type === 'monthly-day') return <DayParts shape={shape} onChange={onChange} />
  if (shape.type === 'monthly-days') return <DaysParts shape={shape} onChange={onChange} />
  if (shape.type === 'monthly-working-day') return <WorkingDayParts shape={shape} onChange={onChange} />
  return <WeekdayParts shape={shape} onChange={onChange} />
}

function DayParts({ shape, onChange }: PartsProps<'monthly-day'>) {
  const words = rulePicker[useUi().language]
  const { months: _, month_offset: __, earliest: ___, ...rest } = shape
  const { months, month_offset, earliest } = shape
  const put = (next: Partial<Pick<typeof shape, 'day' | 'months' | 'month_offset' | 'earliest'>>) => {
    const all = { day: shape.day, months, month_offset, earliest, ...next }
    onChange(
      clamped({
        ...rest,
        day: all.day,
        ...(all.months && { months: all.months }),
        ...(all.month_offset && { month_offset: all.month_offset }),
        ...(all.earliest && { earliest: all.earliest }),
      }),
    )
  }
  return (
    <div className={classes['grid']}>
      <Choice
        label={words.day}
        value={String(shape.day)}
        options={[...monthDays, { value: '-1', label: words.last }, { value: 'client-defined', label: words.unset }]}
        onChange={(day) => put({ day: day === 'client-defined' ? day : Number(day) })}
      />
      <MonthOffset value={month_offset} onChange={(next) => put({ month_offset: next })} />
      <Months value={months} onChange={(next) => put({ months: next })} />
      <Earliest value={earliest} onChange={(next) => put({ earliest: next })} />
    </div>
  )
}

function DaysParts({ shape, onChange }: PartsProps<'monthly-days'>) {
  const words = rulePicker[useUi().language]
  const { months, month_offset, days, type: _, ...by } = shape
  const put = (next: Partial<Pick<typeof shape, 'days' | 'months' | 'month_offset'>>) => {
    const all = { days, months, month_offset, ...next }
    onChange({
      type: 'monthly-days',
      ...by,
      days: all.days,
      ...(all.months && { months: all.months }),
      ...(all.month_offset && { month_offset: all.month_offset }),
    })
  }
  return (
    <div className={classes['grid']}>
      <MultiSelect
        label={words.monthDays}
        value={days.map(String)}
        data={[...monthDays, { value: '-1', label: words.last }]}
        onChange={(chosen) => {
          // In the order of the month, the last day last; at least one stays.
          const next = chosen.map(Number).toSorted((a, b) => (a < 0 ? 32 : a) - (b < 0 ? 32 : b))
          if (next.length > 0) put({ days: next })
        }}
        searchable
      />
      <MonthOffset value={month_offset} onChange={(next) => put({ month_offset: next })} />
      <Months value={months} onChange={(next) => put({ months: next })} />
    </div>
  )
}

function WorkingDayParts({ shape, onChange }: PartsProps<'monthly-working-day'>) {
  const words = rulePicker[useUi().language]
  const { months: _, month_offset: __, earliest: ___, count: ____, ...rest } = shape
  const { months, month_offset, earliest, count } = shape
  const put = (next: Partial<Pick<typeof shape, 'n' | 'count' | 'months' | 'month_offset' | 'earliest'>>) => {
    const all = { n: shape.n, count, months, month_offset, earliest, ...next }
    onChange({
      ...rest,
      n: all.n,
      ...(all.count && { count: all.count }),
      ...(all.months && { months: all.months }),
      ...(all.month_offset && { month_offset: all.month_offset }),
      ...(all.earliest && { earliest: all.earliest }),
    })
  }
  return (
    <div className={classes['grid']}>
      <Choice
        label={words.workingDay}
        value={String(shape.n)}
        options={useNth(15)}
        onChange={(n) => put({ n: Number(n) })}
      />
      <Choice
        label={words.unit}
        value={count ?? 'business'}
        options={(['business', 'banking'] as const).map((value) => ({ value, label: words.dayKinds[value] }))}
        onChange={(kind) => put({ count: kind === 'banking' ? kind : undefined })}
      />
      <MonthOffset value={month_offset} onChange={(next) => put({ month_offset: next })} />
      <Months value={months} onChange={(next) => put({ months: next })} />
      <Earliest value={earliest} onChange={(next) => put({ earliest: next })} />
    </div>
  )
}

function WeekdayParts({ shape, onChange }: PartsProps<'monthly-weekday'>) {
  const { language } = useUi()
  const words = rulePicker[language]
  const { months: _, ...rest } = shape
  return (
    <div className={classes['grid']}>
      <Choice
        label={words.which}
        value={String(shape.n)}
        options={useNth(4)}
        onChange={(n) => onChange({ ...shape, n: Number(n) })}
      />
      <Choice
        label={words.weekday}
        value={String(shape.weekday)}
        options={calendarWeekdays(language).map((label, at) => ({ value: String(at + 1), label }))}
        onChange={(weekday) => onChange({ ...shape, weekday: Number(weekday) })}
      />
      <Months value={shape.months} onChange={(months) => onChange(months ? { ...rest, months } : rest)} />
    </div>
  )
}

function MonthOffset({
  value,
  onChange,
}: {
  readonly value: number | undefined
  readonly onChange: (months: number) => void
}) {
  const words = rulePicker[useUi().language]
  return (
    <Whole
      label={words.monthOffset}
      description={words.monthOffsetHelp}
      value={value ?? 0}
      min={-12}
      max={12}
      onChange={onChange}
    />
  )
}

const monthDays = Array.from({ length: 31 }, (_, at) => ({ value: String(at + 1), label: `${at + 1}.` }))
