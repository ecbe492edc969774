import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { RuleForm } from '../../../shared/api/rules.ts'
import { type Rule, type ShiftAction, shiftActions } from '../../../shared/domain/calendar/types.ts'
import { calendarWords, typedErrorText } from '../../../shared/i18n/calendar.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { useUi } from '../../ui/context.tsx'
import { type FieldProps, useField } from '../../ui/use-field.ts'
import classes from './forms.module.css'
import { readTyped, ruleIn, shapeText } from './typed-rule.ts'

type Props = FieldProps & {
  /** How a date moves off a day off until something else is chosen. */
  readonly shift: ShiftAction
}

/**
 * A rule, typed in the small language (`25.k.v`, `maksupäivä-5tp`), and beside it how a date on a day off moves. The form
 * holds the rule, or the text while it is none, so that nothing typed is lost.
 */
export function RuleField({ shift, ...props }: Props) {
  const { language } = useUi()
  const { value, onChange, onBlur, error, ref } = useField(props, (rule) => {
    const known = ruleIn(rule)
    return known ? shapeText(known) : String(rule)
  })
  const rule = ruleIn(value)
  const [text, setText] = useState<string>()
  const [chosen, setChosen] = useState<ShiftAction>(rule?.non_business_day.action ?? shift)
  const action = rule?.non_business_day.action ?? chosen
  const shown = text ?? (rule ? shapeText(rule) : typeof value === 'string' ? value : '')

  const type = (next: string) => {
    setText(next)
    const read = readTyped(next, action)
    if ('error' in read) return onChange(next)
    setChosen(read.rule.non_business_day.action)
    onChange(RuleForm.parse(read.rule))
  }
  const move = (next: string | null) => {
    const picked = shiftActions.find((one) => one === next)
    if (!picked) return
    setChosen(picked)
    if (rule) onChange(RuleForm.parse({ ...rule, non_business_day: { action: picked } } satisfies Rule))
  }
  const read = error === undefined ? undefined : readTyped(shown, action)
  const problem = read && 'error' in read ? typedErrorText(read.error, language) : error
  return (
    <div className={classes['rule']}>
      <TextInput
        ref={ref}
        label={props.label}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={props.placeholder}
        withAsterisk={props.required ?? false}
        aria-required={props.required ?? false}
        data-autofocus={props.autoFocus || undefined}
        error={problem}
        value={shown}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setText(undefined)
          onBlur()
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Select
        label={clientData[language].payday.shift}
        value={action}
        onChange={move}
        data={shiftActions
          .filter((one) => one !== 'not-specified' || action === 'not-specified')
          .map((one) => ({ value: one, label: calendarWords[language].shifts[one] }))}
        allowDeselect={false}
      />
    </div>
  )
}
