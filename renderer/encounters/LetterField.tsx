import { Input, SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import type { Option } from '../ui/fields.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'
import classes from './encounters.module.css'

type Props = FieldProps & {
  readonly options: readonly Option[]
  /** Where to go on once a letter has chosen. */
  readonly onLetter?: () => void
}

/** One of a few that all stand there; the first letter of one chooses it. */
export function LetterField({ options, onLetter, ...props }: Props) {
  const {
    value,
    onChange,
    error,
    ref: _,
    ...field
  } = useField(props, (chosen) => options.find((one) => one.value === chosen)?.label ?? '')
  const id = useId()
  const choose = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const letter = event.key.toLocaleLowerCase()
    const found = options.find(({ label }) => label.toLocaleLowerCase().startsWith(letter))
    if (letter.length !== 1 || !found) return
    event.preventDefault()
    onChange(found.value)
    onLetter?.()
  }
  return (
    <Input.Wrapper label={props.label} labelElement="div" labelProps={{ id }} error={error}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys bubble here from the radio buttons */}
      <div className={classes['letters']} onKeyDown={choose} data-field={props.name}>
        <SegmentedControl
          {...field}
          aria-labelledby={id}
          value={String(value)}
          onChange={onChange}
          data={options.map(({ value: one, label }) => ({
            value: one,
            label: (
              <span>
                <u>{label.slice(0, 1)}</u>
                {label.slice(1)}
              </span>
            ),
          }))}
        />
      </div>
    </Input.Wrapper>
  )
}
