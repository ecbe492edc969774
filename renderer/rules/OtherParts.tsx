import { ui } from '../../shared/i18n/ui.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { useCountries } from '../desk/countries.ts'
import { useUi } from '../ui/context.tsx'
import { DayInput } from '../ui/date-fields.tsx'
import { Distance, Landing } from './Distance.tsx'
import { Earliest } from './Earliest.tsx'
import { kindOf } from './kinds.ts'
import { Choice, Whole, YearDay } from './parts.tsx'
import type { PartsProps } from './Picker.tsx'
import classes from './rules.module.css'
import { EveryWeeks } from './WeekParts.tsx'
import { eventChoices } from './words.ts'

type Other =
  | 'every-weeks'
  | 'once'
  | 'relative-to-event'
  | 'fiscal-year-end-offset'
  | 'interval-months'
  | 'interval-years'
  | 'client-defined'
  | 'cba-defined'
  | 'retention'

/** What hangs on something else than the calendar: weeks from a day, one day, events, the financial year, the last time, agreements. */
export function OtherParts({ shape, onChange }: PartsProps<Other>) {
  const { language } = useUi()
  const words = rulePicker[language]
  switch (shape.type) {
    case 'every-weeks':
      return <EveryWeeks shape={shape} onChange={onChange} />
    case 'once':
      return <Once shape={shape} onChange={onChange} />
    case 'relative-to-event':
      return <Event shape={shape} onChange={onChange} />
    case 'fiscal-year-end-offset': {
      const { days: _, ...rest } = shape
      const { end: __, ...itself } = shape
      return (
        <div className={classes['grid']}>
          <Whole
            label={words.monthsAfter}
            value={shape.months}
            min={-1200}
            max={1200}
            onChange={(months) => onChange({ ...shape, months })}
          />
          <Whole
            label={words.daysAfter}
            value={shape.days ?? 0}
            min={-36_525}
            max={36_525}
            onChange={(days) => onChange(days === 0 ? rest : { ...rest, days })}
          />
          <Landing
            value={{ end: shape.end }}
            weekdays={false}
            onChange={({ end }) => onChange(end === undefined ? itself : { ...itself, end })}
          />
        </div>
      )
    }
    case 'interval-months':
      return (
        <div className={classes['grid']}>
          <Whole
            label={words.maxMonths}
            value={shape.months}
            min={1}
            max={1200}
            onChange={(months) => onChange({ ...shape, months })}
          />
        </div>
      )
    case 'interval-years':
      return (
        <div className={classes['grid']}>
          <Whole
            label={words.maxYears}
            value={shape.years}
            min={1}
            max={100}
            onChange={(years) => onChange({ ...shape, years })}
          />
        </div>
      )
    case 'client-defined':
      return <Agreed shape={shape} onChange={onChange} />
    case 'cba-defined':
      return <Agreement shape={shape} onChange={onChange} />
    case 'retention':
      return (
        <div className={classes['grid']}>
          <Whole
            label={words.keepYears}
            value={shape.years}
            min={1}
            max={100}
            onChange={(years) => onChange({ ...shape, years })}
          />
          <Choice
            label={words.keepFrom}
            value={shape.from}
            options={(['end-of-year-of-fiscal-year-end', 'fiscal-year-end', 'end-of-creation-year'] as const).map(
              (value) => ({
                value,
                label: words.keepFroms[value],
              }),
            )}
            onChange={(from) => onChange({ ...shape, from })}
          />
        </div>
      )
  }
}

function Once({ shape, onChange }: PartsProps<'once'>) {
  const { language } = useUi()
  return (
    <div className={classes['grid']}>
      <DayInput
        label={rulePicker[language].day}
        value={shape.day}
        onChange={(day) => {
          if (isDay(day)) onChange({ ...shape, day })
        }}
      />
    </div>
  )
}

function Event({ shape, onChange }: PartsProps<'relative-to-event'>) {
  const { language } = useUi()
  const words = rulePicker[language]
  const { earliest: _, ...rest } = shape
  const countries = useCountries()
  return (
    <div className={classes['grid']}>
      {kindOf(shape) === 'event' && (
        <Choice
          label={words.event}
          value={shape.anchor}
          options={eventChoices(countries, language, shape.anchor)}
          onChange={(anchor) => onChange({ ...shape, anchor })}
        />
      )}
      <Distance
        label={words.distance}
        landing
        value={shape.offset}
        onChange={(offset) => onChange({ ...shape, offset })}
      />
      <Earliest value={shape.earliest} onChange={(earliest) => onChange(earliest ? { ...rest, earliest } : rest)} />
    </div>
  )
}

function Agreed({ shape, onChange }: PartsProps<'client-defined'>) {
  const words = rulePicker[useUi().language]
  const { date: _, ...undated } = shape
  const { max_interval_months: __, ...unlimited } = shape
  return (
    <div className={classes['grid']}>
      <YearDay
        label={words.dateOptional}
        value={shape.date}
        onChange={(date) => onChange({ ...shape, date })}
        onClear={() => onChange(undated)}
      />
      <Whole
        label={words.longest}
        value={shape.max_interval_months}
        min={1}
        max={1200}
        onChange={(max_interval_months) => onChange({ ...shape, max_interval_months })}
        onClear={() => onChange(unlimited)}
      />
    </div>
  )
}

function Agreement({ shape, onChange }: PartsProps<'cba-defined'>) {
  const { language } = useUi()
  const words = rulePicker[language]
  const { date: _, ...undated } = shape
  const { default_month: __, ...unusual } = shape
  return (
    <div className={classes['grid']}>
      <YearDay
        label={words.dateOptional}
        value={shape.date}
        onChange={(date) => onChange({ ...shape, date })}
        onClear={() => onChange(undated)}
      />
      <Choice
        label={words.usualMonth}
        value={String(shape.default_month ?? 0)}
        options={[words.none, ...ui[language].months.split(' ')].map((label, at) => ({ value: String(at), label }))}
        onChange={(month) => onChange(month === '0' ? unusual : { ...shape, default_month: Number(month) })}
      />
    </div>
  )
}
