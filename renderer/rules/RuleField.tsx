import { Button, Select } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { describe } from '../../shared/domain/calendar/words/describe.ts'
import { isWallTime } from '../../shared/domain/time-of-day.ts'
import { type Rule, type Shape, type ShiftAction, shiftActions } from '../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { TimeInput } from '../ui/date-fields.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'
import { Picker } from './Picker.tsx'
import classes from './rules.module.css'
import { TypedInput } from './TypedInput.tsx'
import { moving, readTyped, ruleIn, sameText, shapeText } from './typed-rule.ts'

type Props = FieldProps & {
  /** How a date moves off a day off until something else is chosen. */
  readonly shift: ShiftAction
  /** The picker stays behind a button until it is asked for: where several rules stand in one form. */
  readonly folded?: boolean
  /** The month that it counts from where it names none (`monthBasis`). */
  readonly month?: string
}

/**
 * A rule, typed in the small language (`25.k.v`, `maksupäivä-5tp`) or picked, each showing the other; and how a date on a
 * day off moves. The form holds the rule, or the text while it is none, so that nothing typed is lost.
 */
export function RuleField({ shift, folded = false, month, ...props }: Props) {
  const { language, today } = useUi()
  const words = rulePicker[language]
  const { value, onChange, onBlur, error, ref } = useField(props, (rule) => {
    const known = ruleIn(rule)
    return known ? shapeText(known, language) : String(rule)
  })
  const rule = ruleIn(value)
  const [text, setText] = useState<string>()
  const [chosen, setChosen] = useState<ShiftAction>(rule?.non_business_day.action ?? shift)
  const [last, setLast] = useState(rule)
  /** The rule that was there when typing began. */
  const [begun, setBegun] = useState(rule)
  const [open, setOpen] = useState(!folded)
  /** The field of the time stays while somebody types in it, also what is no time yet. */
  const [isTiming, setTiming] = useState(false)
  if (rule && rule !== last) setLast(rule)
  const action = rule?.non_business_day.action ?? chosen
  const shown = text ?? (rule ? shapeText(rule, language) : typeof value === 'string' ? value : '')
  const read = readTyped(shown, action, today)
  const fault = 'error' in read ? read.error : undefined
  // An empty field says that it is empty only when the form asks for it.
  const told = fault && (fault.code !== 'empty' || error !== undefined) ? fault : undefined

  const type = (next: string) => {
    // On the way to a rule stand others: 1 and 15 are days of the month before 15.6. is a date.
    const before = text === undefined ? rule : begun
    setBegun(before)
    setText(next)
    const typed = readTyped(next, action, today)
    if ('error' in typed) return onChange(next)
    setChosen(typed.rule.non_business_day.action)
    // The same dates in other words keep what the language does not say: remarks, and who may change it.
    const same = [before, last].find((one) => one && sameText(one, typed.rule))
    const kept = same ? { ...typed.rule, rule: same.rule } : typed.rule
    // What the language can say and the program will not hold (a step of a thousand weeks) stays a text.
    const held = RuleForm.safeParse(kept)
    onChange(held.success ? held.data : next)
  }
  const put = (next: Rule) => {
    setText(undefined)
    onChange(RuleForm.parse(next))
  }
  const pick = (shape: Shape) =>
    put({ rule: shape, non_business_day: { action }, ...(last?.time !== undefined && { time: last.time }) })
  const take = (offered: Rule) => {
    const next = moving(offered, action)
    setChosen(next.non_business_day.action)
    put(next)
  }
  const move = (next: string | null) => {
    const picked = shiftActions.find((one) => one === next)
    if (!picked) return
    setChosen(picked)
    if (rule) put({ ...rule, non_business_day: { action: picked } })
  }
  const keepTime = (time: string | undefined) => {
    const whole = rule ?? last
    if (!whole) return
    const { time: _, ...untimed } = whole
    if (time === undefined || isWallTime(time)) {
      setText(undefined)
      return onChange(time === undefined ? untimed : { ...untimed, time })
    }
    // What is no time of day stands behind the rule, for the field to say so: nothing typed is lost.
    setText(`${shapeText(untimed, language)} klo ${time}`)
    onChange(`${shapeText(untimed, language)} klo ${time}`)
  }
  return (
    <div className={classes['typed']}>
      <TypedInput
        ref={ref}
        label={props.label}
        description={props.description}
        placeholder={props.placeholder ?? '25.k.v'}
        required={props.required}
        autoFocus={props.autoFocus}
        text={shown}
        fault={told}
        error={error}
        onChange={type}
        onOffer={take}
        onBlur={() => {
          setText(undefined)
          onBlur()
        }}
      />
      <Select
        className={classes['shift'] ?? ''}
        label={words.shift}
        value={action}
        onChange={move}
        data={shiftActions
          .filter((one) => one !== 'not-specified' || action === 'not-specified')
          .map((one) => ({ value: one, label: calendarWords[language].shifts[one] }))}
        allowDeselect={false}
      />
      {(rule ?? (isTiming && last)) && (
        <div className={classes['time']} onFocus={() => setTiming(true)} onBlur={() => setTiming(false)}>
          <TimeInput label={words.time} value={rule?.time} onChange={keepTime} />
        </div>
      )}
      {rule && <p className={classes['words']}>{describe(rule, language, [], month)}</p>}
      {folded && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            rightSection={open ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
            onClick={() => setOpen(!open)}
          >
            {open ? words.hide : words.pick}
          </Button>
        </div>
      )}
      {open && (
        <div>
          <Picker shape={last?.rule} stale={rule === undefined && last !== undefined} onChange={pick} />
        </div>
      )}
    </div>
  )
}
