import { Chip, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { plainMonthDay, typedMonthDay } from '../ui/dates.ts'
import classes from './rules.module.css'

type WholeProps = {
  readonly label: string
  readonly description?: string | undefined
  readonly value: number | undefined
  readonly min?: number
  readonly max: number
  readonly onChange: (value: number) => void
  /** Called when the field was emptied, where nothing is an answer too. */
  readonly onClear?: () => void
}

/** A whole number within limits. A number that is not within them stays in the field and changes nothing yet. */
export function Whole({ label, description, value, min = 0, max, onChange, onClear }: WholeProps) {
  const [typed, setTyped] = useState<number | string>()
  return (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      value={typed ?? value ?? ''}
      min={min}
      max={max}
      allowDecimal={false}
      hideControls
      onChange={(next) => {
        setTyped(next)
        if (next === '') onClear?.()
        else if (typeof next === 'number' && next >= min && next <= max && next !== value) onChange(next)
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}

/** A day of the year, `31.12.`, given on as `12-31`. What is no such day stays in the field until it is left. */
export function YearDay({
  label,
  value,
  onChange,
  onClear,
  hideLabel = false,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly onClear?: () => void
  readonly hideLabel?: boolean
}) {
  const [text, setText] = useState<string>()
  const known = plainMonthDay(value ?? '')
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      placeholder="31.12."
      value={text ?? known}
      error={text !== undefined && text !== '' && typedMonthDay(text) === undefined}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        const day = typedMonthDay(next)
        if (day !== undefined) onChange(day)
        else if (next.trim() === '') onClear?.()
      }}
      onBlur={() => setText(undefined)}
      autoComplete="off"
    />
  )
}

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly value: V | null
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
  readonly placeholder?: string
  readonly hideLabel?: boolean
}

/** One of several, searched by typing where there are many. */
export function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
  placeholder,
  hideLabel = false,
}: ChoiceProps<V>) {
  const { words } = useUi()
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      value={value}
      data={[...options]}
      onChange={(next) => {
        const found = options.find((option) => option.value === next)
        if (found) onChange(found.value)
      }}
      allowDeselect={false}
      searchable={options.length > 9}
      nothingFoundMessage={words.nothingFound}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}

const all: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Months to be ticked; at least one stays. */
export function MonthChips({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: readonly number[]
  readonly onChange: (months: readonly number[]) => void
}) {
  const { words } = useUi()
  const names = words.months.split(' ')
  return (
    <div role="group" aria-label={label} className={classes['chips']}>
      {all.map((month) => (
        <Chip
          key={month}
          size="xs"
          checked={value.includes(month)}
          onChange={(on) => {
            const next = all.filter((one) => (one === month ? on : value.includes(one)))
            if (next.length > 0) onChange(next)
          }}
          aria-label={names[month - 1] ?? String(month)}
        >
          {month}
        </Chip>
      ))}
    </div>
  )
}

/** Every month, or chosen ones. */
export function Months({
  value,
  onChange,
}: {
  readonly value: readonly number[] | undefined
  readonly onChange: (months: readonly number[] | undefined) => void
}) {
  const { language } = useUi()
  const words = rulePicker[language]
  return (
    <>
      <Choice
        label={words.months}
        value={value ? 'chosen' : 'every'}
        options={[
          { value: 'every', label: words.everyMonth },
          { value: 'chosen', label: words.chosenMonths },
        ]}
        onChange={(which) => onChange(which === 'every' ? undefined : [1, 4, 7, 10])}
      />
      {value && <MonthChips label={words.chosenMonths} value={value} onChange={onChange} />}
    </>
  )
}
