import { PasswordInput } from '@mantine/core'
import { handover } from '../../shared/i18n/handover.ts'
import { useUi } from '../ui/context.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

/** A password, hidden until the eye is pressed. A new one is not offered by the browser's memory. */
export function PasswordField({ isNew = false, ...props }: FieldProps & { readonly isNew?: boolean }) {
  const words = handover[useUi().language]
  const { value, ...field } = useField(props, (typed) => '•'.repeat(String(typed).length))
  return (
    <PasswordInput
      {...field}
      value={value ?? ''}
      label={props.label}
      description={props.description}
      withAsterisk={props.required ?? false}
      aria-required={props.required ?? false}
      data-autofocus={props.autoFocus || undefined}
      autoComplete={isNew ? 'new-password' : 'off'}
      visibilityToggleButtonProps={{ 'aria-label': words.passwordShow }}
    />
  )
}
