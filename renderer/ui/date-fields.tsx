import '@mantine/dates/styles.layer.css'
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { type Direction, readDay } from '../../shared/domain/calendar/said/day-words.ts'
import { useUi } from './context.tsx'
import { plainTime, timeOfDay } from '../../shared/domain/time-of-day.ts'
import { fullDay, plainDay, plainMonthDay, typedMonthDay, weekday } from './dates.ts'
import classes from './Form.module.css'
import { type FieldProps, useField } from './use-field.ts'

type Looking = {
  /** Which day is meant by what fits many, as `15.` or `ke`: the next one, unless given. */
  readonly direction?: Direction | undefined
}

type DayInputProps = Omit<FieldProps, 'name'> &
  Looking & {
    /** `2027-01-12`, or text that is no day yet. */
    readonly value: string
    readonly onChange: (value: string) => void
    readonly onBlur?: () => void
    readonly error?: string | undefined
    readonly ref?: React.Ref<HTMLInputElement>
    /** Says the label to screen readers only. */
    readonly hideLabel?: boolean
    /** Stands in something that closes on a click beside it: its calendar stays inside. */
    readonly inPopover?: boolean
    readonly w?: string
    /** Says the weekday of the day as well, also while it is typed. */
    readonly withWeekday?: boolean
    /** Hands on what is typed at every key, as a form must have it; otherwise when the field is left. */
    readonly atOnce?: boolean
  }

/**
 * A day, typed (`12.1.2027`, `12.1.`, `huomenna`, `ke`, `+2`) or picked: Alt and the arrow down open the calendar. Text
 * that is no day is kept and handed on as it is, so that the schema can say so and nothing typed is lost.
 */
export function DayInput({
  value,
  onChange,
  onBlur,
  error,
  ref,
  hideLabel = false,
  inPopover = false,
  withWeekday = false,
  atOnce = false,
  direction,
  ...props
}: DayInputProps) {
  const { words, today, language } = useUi()
  const [text, setText] = useState<string>()
  const [open, setOpen] = useState(false)
  const day = isDay(value) ? value : undefined
  const understood = (typed: string) => readDay(typed, { today, language, ...(direction && { direction }) })
  const settle = () => {
    if (text !== undefined) onChange(understood(text) ?? text)
    setText(undefined)
    onBlur?.()
  }
  // A form that knows of it only when the field is left keeps no draft of it, and still calls its way out Peruuta.
  const type = (next: string) => {
    setText(next)
    if (atOnce) onChange(understood(next) ?? next)
  }
  const meant = withWeekday ? (text === undefined ? day : understood(text)) : undefined
  const picker = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal={!inPopover}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          tabIndex={-1}
          aria-label={`${words.calendar}: ${props.label}`}
          disabled={props.disabled ?? false}
          onClick={() => setOpen(!open)}
        >
          <IconCalendar size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        data-own-escape
        onKeyDown={(event) => {
          // Of the calendar alone, not of the form or the window under it.
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setOpen(false)
        }}
      >
        <DatePicker
          value={day ?? null}
          defaultDate={day ?? today}
          onChange={(picked) => {
            if (picked) onChange(picked)
            setText(undefined)
            setOpen(false)
          }}
          ariaLabels={{ previousMonth: words.previousMonth, nextMonth: words.nextMonth }}
          getDayAriaLabel={(date) => fullDay(date, language)}
          withWeekNumbers
        />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      ref={ref}
      {...(props.w !== undefined && { w: props.w })}
      {...(hideLabel ? { 'aria-label': props.label, title: props.label } : { label: props.label })}
      description={props.description}
      placeholder={props.placeholder ?? words.dayExample}
      withAsterisk={props.required ?? false}
      aria-required={props.required ?? false}
      disabled={props.disabled ?? false}
      data-autofocus={props.autoFocus || undefined}
      data-day
      error={atOnce && text !== undefined ? undefined : error}
      value={text ?? plainDay(value)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (saves(event)) settle()
        if (event.key !== 'ArrowDown' || !event.altKey) return
        event.preventDefault()
        settle()
        setOpen(true)
      }}
      aria-keyshortcuts="Alt+ArrowDown"
      autoComplete="off"
      rightSection={
        <>
          {meant !== undefined && <span aria-hidden>{weekday(meant, language)}</span>}
          {picker}
        </>
      }
      {...(withWeekday && {
        rightSectionWidth: '4.25rem',
        rightSectionProps: { className: classes['weekday'] ?? '' },
        'aria-description': meant === undefined ? undefined : fullDay(meant, language),
      })}
    />
  )
}

/** Enter and Ctrl S save the form; the day must have reached it by then. */
const saves = (event: React.KeyboardEvent): boolean =>
  event.key === 'Enter' || ((event.ctrlKey || event.metaKey) && event.key === 's')

/** A day of the form around it; `null` when it is empty and `required` is not set. */
export function DateField(props: FieldProps & Looking) {
  const { value, onChange, onBlur, error, ref } = useField(props, (day) => plainDay(String(day)), 'day')
  return (
    <DayInput
      {...props}
      withWeekday
      atOnce
      ref={ref}
      value={value ?? ''}
      onChange={(day) => onChange(day === '' && !props.required ? null : day)}
      onBlur={onBlur}
      error={error}
    />
  )
}

/** A day of the year, typed as `31.12.` and kept as `12-31`. */
export function MonthDayField(props: FieldProps) {
  const { value, onChange, onBlur, error, ref } = useField(props, (day) => plainMonthDay(String(day)), 'day')
  const [text, setText] = useState<string>()
  // At once, for the draft of the form.
  const type = (next: string) => {
    setText(next)
    onChange(typedMonthDay(next) ?? next)
  }
  const settle = () => {
    setText(undefined)
    onBlur()
  }
  return (
    <TextInput
      ref={ref}
      label={props.label}
      description={props.description}
      placeholder={props.placeholder ?? '31.12.'}
      withAsterisk={props.required ?? false}
      aria-required={props.required ?? false}
      disabled={props.disabled ?? false}
      error={text === undefined ? error : undefined}
      value={text ?? plainMonthDay(value ?? '')}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (saves(event)) settle()
      }}
      autoComplete="off"
    />
  )
}

type TimeProps = {
  readonly label: string
  /** `12:30`; undefined says nothing. */
  readonly value: string | undefined
  readonly onChange: (time: string | undefined) => void
  readonly onBlur?: () => void
  readonly error?: string | undefined
}

/** A time of day, typed as `12` or `12.30` and kept as `12:30`. What is no time stays as it was typed, for the form to refuse. */
export function TimeInput({ label, value, onChange, onBlur, error }: TimeProps) {
  const [text, setText] = useState<string>()
  // At once, so that what is saved by a key from within the field is what stands in it.
  const type = (next: string) => {
    setText(next)
    onChange(next.trim() === '' ? undefined : (timeOfDay(next) ?? next))
  }
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      error={error}
      value={text ?? plainTime(value ?? '')}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        setText(undefined)
        onBlur?.()
      }}
    />
  )
}

/** A time of day of the form around it, or none. */
export function TimeField(props: FieldProps) {
  const { value, onChange, onBlur, error } = useField(props, (time) => plainTime(String(time)))
  return (
    <TimeInput
      label={props.label}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
      onBlur={onBlur}
      error={error}
    />
  )
}
