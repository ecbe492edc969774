import { feastIds, feastName } from '../../shared/domain/calendar/days/holidays.ts'
import { isDay, isoOf, parseDay, weekdayOf } from '../../shared/domain/calendar/days/days.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { DayInput } from '../ui/date-fields.tsx'
import { Distance } from './Distance.tsx'
import { Choice, Whole } from './parts.tsx'
import type { PartsProps } from './Picker.tsx'
import classes from './rules.module.css'
import { calendarWeekdays } from './words.ts'

const useWeekdays = () => calendarWeekdays(useUi().language).map((label, at) => ({ value: String(at + 1), label }))

/** A weekday of every week, or of the even or odd ones. */
export function WeekdayOfWeeks({ shape, onChange }: PartsProps<'weekly'>) {
  const words = rulePicker[useUi().language]
  const { weeks: _, ...every } = shape
  return (
    <div className={classes['grid']}>
      <Choice
        label={words.weekday}
        value={String(shape.weekday)}
        options={[
          ...useWeekdays(),
          { value: 'working', label: words.everyWorkingDay },
          { value: 'banking', label: words.everyBankingDay },
        ]}
        onChange={(weekday) =>
          onChange(
            weekday === 'working' || weekday === 'banking'
              ? { ...every, weekday }
              : { ...shape, weekday: Number(weekday) },
          )
        }
      />
      {typeof shape.weekday === 'number' && (
        <Choice
          label={words.whichWeeks}
          value={shape.weeks ?? 'every'}
          options={(['every', 'even', 'odd'] as const).map((value) => ({ value, label: words.weekKinds[value] }))}
          onChange={(weeks) => onChange(weeks === 'every' ? every : { ...every, weeks })}
        />
      )}
    </div>
  )
}

/** Every so many weeks on a weekday: that of the day it is counted from. */
export function EveryWeeks({ shape, onChange }: PartsProps<'every-weeks'>) {
  const words = rulePicker[useUi().language]
  const weekdays = useWeekdays()
  const start = parseDay(shape.start)
  return (
    <div className={classes['grid']}>
      <Whole
        label={words.weeks}
        value={shape.weeks}
        min={1}
        max={520}
        onChange={(weeks) => onChange({ ...shape, weeks })}
      />
      {start !== undefined && (
        <Choice
          label={words.weekday}
          value={String(weekdayOf(start))}
          options={weekdays}
          onChange={(weekday) => onChange({ ...shape, start: isoOf(start + Number(weekday) - weekdayOf(start)) })}
        />
      )}
      <DayInput
        label={words.start}
        value={shape.start}
        onChange={(next) => {
          if (isDay(next)) onChange({ ...shape, start: next })
        }}
      />
    </div>
  )
}

/** A week of the year, or several: the whole of it, or one weekday. */
export function WeekOfYear({ shape, onChange }: PartsProps<'yearly-week'>) {
  const words = rulePicker[useUi().language]
  const { week, until, weekday, type: _, ...by } = shape
  const put = (next: { week?: number; until?: number; weekday?: number | undefined }) => {
    const all = { week, until, weekday, ...next }
    onChange({
      type: 'yearly-week',
      ...by,
      week: all.week,
      ...(all.weekday === undefined
        ? all.until !== undefined && all.until !== all.week && { until: all.until }
        : { weekday: all.weekday }),
    })
  }
  return (
    <div className={classes['grid']}>
      <Whole label={words.week} value={week} min={1} max={53} onChange={(next) => put({ week: next })} />
      {weekday === undefined && (
        <Whole
          label={words.untilWeek}
          value={until ?? week}
          min={1}
          max={53}
          onChange={(next) => put({ until: next })}
        />
      )}
      <Choice
        label={words.weekday}
        value={String(weekday ?? 0)}
        options={[{ value: '0', label: words.wholeWeek }, ...useWeekdays()]}
        onChange={(next) => put({ weekday: next === '0' ? undefined : Number(next) })}
      />
    </div>
  )
}

/** A distance from a feast. */
export function FromFeast({ shape, onChange }: PartsProps<'relative-to-feast'>) {
  const { language } = useUi()
  const words = rulePicker[language]
  return (
    <div className={classes['grid']}>
      <Choice
        label={words.feast}
        value={shape.feast}
        options={feastIds.map((value) => ({ value, label: feastName(value)[language] }))}
        onChange={(feast) => onChange({ ...shape, feast })}
      />
      <Distance
        label={words.distance}
        landing
        value={shape.offset}
        onChange={(offset) => onChange({ ...shape, offset })}
      />
    </div>
  )
}
