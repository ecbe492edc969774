import { Select } from '@mantine/core'
import { useState } from 'react'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { onceOn } from '../../shared/domain/calendar/rules/own-rule.ts'
import { type ShiftAction, shiftActions } from '../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { DayInput } from '../ui/date-fields.tsx'
import { plainDay } from '../ui/dates.ts'
import { FieldRow } from '../ui/fields.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'
import { ruleIn } from './typed-rule.ts'

/** A rule of one date: the day, and how it moves off a day off. The form holds the rule, or the text while it is no day. */
export function OnceField(props: FieldProps) {
  const { language } = useUi()
  const textOf = (value: unknown) => onceOn(ruleIn(value)) ?? (typeof value === 'string' ? value : '')
  const { value, onChange, onBlur, error, ref } = useField(props, (rule) => plainDay(textOf(rule)), 'day')
  const [action, setAction] = useState<ShiftAction>(ruleIn(value)?.non_business_day.action ?? 'next-business-day')
  const put = (text: string, moves: ShiftAction) =>
    onChange(isDay(text) ? { rule: { type: 'once', day: text }, non_business_day: { action: moves } } : text)
  return (
    <FieldRow>
      <DayInput
        {...props}
        atOnce
        ref={ref}
        value={textOf(value)}
        onChange={(text) => put(text, action)}
        onBlur={onBlur}
        error={error}
      />
      <Select
        label={rulePicker[language].shift}
        value={action}
        onChange={(next) => {
          const moves = shiftActions.find((one) => one === next)
          if (!moves) return
          setAction(moves)
          put(textOf(value), moves)
        }}
        data={shiftActions
          .filter((one) => one !== 'not-specified')
          .map((one) => ({ value: one, label: calendarWords[language].shifts[one] }))}
        allowDeselect={false}
      />
    </FieldRow>
  )
}
