import { Checkbox, Group } from '@mantine/core'
import { ui } from '../../shared/i18n/ui.ts'
import { useLanguage } from '../desk/session.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

/** Days of the week, Monday first, as numbers 1 to 7. */
export function WeekField(props: FieldProps) {
  const language = useLanguage()
  const names = ui[language].weekdays.long.split(' ')
  const short = ui[language].weekdays.short.split(' ')
  const said = (value: unknown) =>
    Array.isArray(value) ? value.map((day) => names[Number(day) - 1] ?? '').join(', ') : ''
  const { value, onChange, error, ref, name, onBlur } = useField(props, said)
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <Checkbox.Group
      label={props.label}
      description={props.description}
      withAsterisk={props.required ?? false}
      error={error}
      value={chosen.map(String)}
      onChange={(days) => onChange(days.map(Number).toSorted((a, b) => a - b))}
    >
      <Group gap="md" mt={6} onBlur={onBlur}>
        {names.map((label, at) => (
          <Checkbox
            key={label}
            name={name}
            value={String(at + 1)}
            label={short[at] ?? label}
            aria-label={label}
            {...(at === 0 && { ref })}
          />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
