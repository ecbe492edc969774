import { MultiSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { type Plan, type PlanTask, PlanTaskFields } from '../../shared/api/plans.ts'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { planSides, taskParts } from '../../shared/domain/plans/plan.ts'
import { daysFrom } from '../../shared/domain/plans/task-rule.ts'
import { formatTime, readTime } from '../../shared/domain/plans/typed-time.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { FieldRow, SelectField, SuggestField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useField } from '../ui/use-field.ts'

const schema = PlanTaskFields.extend(maybeSeen)
type Values = z.input<typeof schema>

type Props = {
  readonly card: Pick<ClientCard, 'contacts'>
  readonly plan: Plan
  readonly task: PlanTask | undefined
  readonly onDone: () => void
}

/** One task of a plan: what, whose, when from the anchor, and after which others. */
export function TaskForm({ card, plan, task, onDone }: Props) {
  const { language } = useUi()
  const words = plans[language]
  const labels = labelsOf('plan_task', language)
  const send = useSend()
  const values = useMemo<Values>(() => {
    if (task) {
      const { item: _, waits: __, contact: ___, ...fields } = task
      return fields
    }
    const { position: _, ...blank } = blankOf(records.plan_task)
    const phase = plan.tasks.find(({ item }) => item.status !== 'done' && item.status !== 'skipped')?.phase ?? ''
    return { ...blank, client_id: plan.client_id, plan_id: plan.id, phase, rule: daysFrom(0), after: [] }
  }, [task, plan])
  return (
    <Form
      label={words.task}
      draft={`client/${plan.client_id}/plan-task/${task?.id ?? `new:${plan.id}`}`}
      schema={schema}
      values={values}
      submit={(typed) => send('plans.saveTask', typed)}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        task && (
          <RemoveButton call="plans.removeTask" row={task} name={task.text} label={words.removeTask} onDone={onDone} />
        )
      }
    >
      <TextField name="text" label={labels.text} required autoFocus />
      <SuggestField
        name="phase"
        label={labels.phase}
        options={[...new Set(plan.tasks.map(({ phase }) => phase))]}
        required
      />
      <FieldRow>
        <SelectField name="side" label={labels.side} options={optionsOf('planSides', planSides, language)} />
        <ContactField card={card} />
      </FieldRow>
      <TimeField name="rule" label={words.time} />
      <AfterField plan={plan} task={task} />
      <SelectField name="part" label={labels.part} options={optionsOf('taskParts', taskParts, language)} />
      <TextField name="note" label={labels.note} />
    </Form>
  )
}

/** Whose it is on the client's side, where it is the client's. */
function ContactField({ card }: Pick<Props, 'card'>) {
  const { language, today } = useUi()
  const labels = labelsOf('plan_task', language)
  const side: unknown = useWatch({ name: 'side' })
  const chosen: unknown = useWatch({ name: 'contact_id' })
  if (side !== 'client') return null
  const there = card.contacts.filter(
    ({ id, valid_until }) => valid_until === null || valid_until >= today || id === chosen,
  )
  return (
    <SelectField
      name="contact_id"
      label={labels.contact_id}
      options={there.map(({ id, name }) => ({ value: id, label: name }))}
      clearable
    />
  )
}

/** How far from the anchor, in the language of rules, or a day. The form holds the text while it is neither. */
function TimeField({ name, label }: { readonly name: string; readonly label: string }) {
  const { language } = useUi()
  const words = plans[language]
  const { value, onChange, onBlur, error, ref } = useField({ name, label })
  const rule = RuleForm.safeParse(value)
  const [text, setText] = useState<string>()
  const shown = text ?? (rule.success ? formatTime(rule.data, language) : String(value ?? ''))
  return (
    <TextInput
      ref={ref}
      label={label}
      description={words.timeHelp}
      value={shown}
      onBlur={() => {
        onBlur()
        if (rule.success) setText(undefined)
      }}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const read = readTime(typed)
        onChange(read ? RuleForm.parse(read) : typed)
      }}
      error={error === undefined ? undefined : words.timeWrong}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** Which others come first. */
function AfterField({ plan, task }: Pick<Props, 'plan' | 'task'>) {
  const words = plans[useUi().language]
  const { value, onChange, onBlur, error, ref } = useField({ name: 'after', label: words.comesAfter })
  return (
    <MultiSelect
      ref={ref}
      label={words.comesAfter}
      data={plan.tasks.filter(({ id }) => id !== task?.id).map(({ id, text }) => ({ value: id, label: text }))}
      value={Array.isArray(value) ? value : []}
      onChange={onChange}
      onBlur={onBlur}
      error={error}
      searchable
      openOnFocus={false}
      clearable
    />
  )
}
