import { Autocomplete, Checkbox, ColorInput, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useUi } from './context.tsx'
import classes from './Form.module.css'
import { type FieldProps, useField } from './use-field.ts'

export { DateField, MonthDayField, TimeField } from './date-fields.tsx'
export type { FieldProps } from './use-field.ts'

const own = (props: FieldProps) => ({
  label: props.label,
  description: props.description,
  placeholder: props.placeholder,
  withAsterisk: props.required ?? false,
  'aria-required': props.required ?? false,
  disabled: props.disabled ?? false,
  'data-autofocus': props.autoFocus || undefined,
})

type TextProps = FieldProps & { readonly type?: 'text' | 'email' | 'tel'; readonly autoComplete?: string }

/** One line. */
export function TextField({ type = 'text', autoComplete = 'off', ...props }: TextProps) {
  const { value, ...field } = useField(props)
  return <TextInput {...own(props)} {...field} value={value ?? ''} type={type} autoComplete={autoComplete} />
}

/** One line, with proposals as one types; anything else may be typed as well. */
export function SuggestField({ options, ...props }: FieldProps & { readonly options: readonly string[] }) {
  const { value, ...field } = useField(props)
  return (
    <Autocomplete {...own(props)} {...field} data-free value={value ?? ''} data={[...options]} autoComplete="off" />
  )
}

/** Several paragraphs; grows with what is written. */
export function TextArea({ minRows = 3, maxRows = 14, ...props }: FieldProps & { minRows?: number; maxRows?: number }) {
  const { value, ...field } = useField(props)
  return <Textarea {...own(props)} {...field} value={value ?? ''} autosize minRows={minRows} maxRows={maxRows} />
}

/** A whole number. An emptied field is `null`, which the schema judges. */
export function NumberField({ min = 0, max, ...props }: FieldProps & { min?: number; max?: number }) {
  const { value, onChange, ...field } = useField(props)
  return (
    <NumberInput
      {...own(props)}
      {...field}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : next)}
      min={min}
      {...(max !== undefined && { max })}
      // A number out of bounds stays as it was typed, and saving says so: it is not put to the nearest one.
      clampBehavior="none"
      allowDecimal={false}
      hideControls
      thousandSeparator={'\u00a0'}
    />
  )
}

export type Option = { readonly value: string; readonly label: string }

type SelectProps = FieldProps & {
  readonly options: readonly Option[]
  readonly clearable?: boolean
  /** What else follows from a choice. */
  readonly onChosen?: (value: string) => void
  /** Offers to make a choice that is not there, of what is typed: gives its value, or undefined when that failed. */
  readonly make?: {
    readonly label: (typed: string) => string
    readonly run: (typed: string) => Promise<string | undefined>
  }
}

/** The choice that is still to be made. */
const NEW = 'new:'

/** One of several; can be searched by typing. Cleared it is `null`. */
export function SelectField({ options, clearable = false, onChosen, make, ...props }: SelectProps) {
  const { words } = useUi()
  const { value, onChange, ...field } = useField(
    props,
    (chosen) => options.find((option) => option.value === chosen)?.label ?? '',
    'choose',
  )
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const isKnown = options.some(({ label }) => label.toLocaleLowerCase() === name.toLocaleLowerCase())
  const made = make && name !== '' && !isKnown ? [{ value: NEW, label: make.label(name) }] : []
  return (
    <Select
      {...own(props)}
      {...field}
      value={value ?? null}
      {...(make && { onSearchChange: setTyped })}
      onChange={(chosen) => {
        if (chosen === NEW) return void make?.run(name).then((id) => id !== undefined && onChange(id))
        onChange(chosen)
        if (chosen !== null) onChosen?.(chosen)
      }}
      data={[...options, ...made]}
      searchable={make !== undefined || options.length > 7}
      // A list that opens by itself lies over the next fields.
      openOnFocus={false}
      allowDeselect={clearable}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': words.clear }}
      nothingFoundMessage={words.nothingFound}
    />
  )
}

/** Yes or no. */
export function CheckField(props: FieldProps) {
  const { words } = useUi()
  const { value, onChange, ...field } = useField(props, (on) => (on ? words.yes : words.no))
  return (
    <Checkbox
      label={props.label}
      description={props.description}
      disabled={props.disabled ?? false}
      data-autofocus={props.autoFocus || undefined}
      {...field}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** A colour as `#rrggbb`. */
export function ColourField({ swatches, ...props }: FieldProps & { readonly swatches: readonly string[] }) {
  const { value, ...field } = useField(props)
  return (
    <ColorInput
      {...own(props)}
      {...field}
      value={value ?? ''}
      format="hex"
      swatches={[...swatches]}
      withEyeDropper={false}
      // What is no colour yet stays until it is one, and saving says so: it is not put back to the last one.
      fixOnBlur={false}
    />
  )
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes['row']}>{children}</div>
}

/** Fields that belong together, under a heading that screen readers tell. */
export function FieldSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes['section']}>
      <legend className={classes['legend']}>{title}</legend>
      {children}
    </fieldset>
  )
}
