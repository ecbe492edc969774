import { Button, NumberInput, Pill } from '@mantine/core'
import { useState } from 'react'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { ruleFields } from '../../shared/i18n/rule-fields.ts'
import { useUi } from '../ui/context.tsx'
import { useField } from '../ui/use-field.ts'
import classes from './rules.module.css'

const daysIn = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : []

/** Lead times as chips: how many days before the due date the work begins to ask for attention. */
export function LeadField({ name }: { readonly name: string }) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const { value, onChange, error } = useField({ name, label: words.fields.lead }, (days) => daysIn(days).join(', '))
  const days = daysIn(value)
  const [typed, setTyped] = useState<number | string>('')
  const put = (next: readonly number[]) => onChange([...new Set(next)].toSorted((one, other) => other - one))
  const add = () => {
    if (typeof typed !== 'number' || typed < 0 || typed > 400) return
    put([...days, typed])
    setTyped('')
  }
  return (
    <div className={classes['lead']} role="group" aria-label={words.fields.lead}>
      <div className={classes['addRow']}>
        <NumberInput
          label={words.leadAdd}
          description={words.leadHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={error}
          value={typed}
          onChange={setTyped}
          min={0}
          max={400}
          allowDecimal={false}
          hideControls
          disabled={days.length >= 10}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
          onBlur={add}
        />
        <Button variant="default" onClick={add} disabled={days.length >= 10}>
          {words.add}
        </Button>
      </div>
      <div className={classes['pills']}>
        {days.map((one) => (
          <Pill
            key={one}
            size="md"
            withRemoveButton
            removeButtonProps={{ 'aria-label': words.leadRemove(one), tabIndex: 0, 'aria-hidden': false }}
            onRemove={() => put(days.filter((other) => other !== one))}
          >
            {ruleFields[language].lead(one)}
          </Pill>
        ))}
        {days.length === 0 && <span className={classes['muted']}>{words.leadNone}</span>}
      </div>
    </div>
  )
}
