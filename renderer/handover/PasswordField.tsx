import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { suggestedPassword } from '../../shared/domain/handover/password.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { useUi } from '../ui/context.tsx'
import classes from './handover.module.css'
import { PasswordStrength } from './PasswordStrength.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

/** A password, hidden until the eye is pressed. */
export function PasswordField(props: FieldProps) {
  return <Password {...props} autoComplete="off" />
}

type NewProps = FieldProps & {
  /** Words that whoever guesses would try first. */
  readonly known: readonly string[]
}

/** A new one: it may be suggested, and says how easily it is guessed. The browser's memory offers none. */
export function NewPasswordField({ known, ...props }: NewProps) {
  const words = handover[useUi().language]
  const { field } = useController({ name: props.name })
  const [shown, setShown] = useState(false)
  const suggest = () => {
    field.onChange(suggestedPassword((count) => crypto.getRandomValues(new Uint8Array(count))))
    setShown(true)
  }
  return (
    <div>
      <Password {...props} autoComplete="new-password" shown={shown} onShown={setShown} />
      <div className={classes['newPassword']}>
        <PasswordStrength password={String(field.value ?? '')} known={known} />
        <Button variant="subtle" size="compact-sm" onClick={suggest}>
          {words.suggest}
        </Button>
      </div>
    </div>
  )
}

type PasswordProps = FieldProps & {
  readonly autoComplete: string
  readonly shown?: boolean
  readonly onShown?: (shown: boolean) => void
}

function Password({ autoComplete, shown, onShown, ...props }: PasswordProps) {
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
      autoComplete={autoComplete}
      {...(onShown && { visible: shown ?? false, onVisibilityChange: onShown })}
      visibilityToggleButtonProps={{ 'aria-label': words.passwordShow }}
    />
  )
}
