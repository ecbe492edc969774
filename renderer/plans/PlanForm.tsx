import { useMemo } from 'react'
import type { z } from 'zod'
import { type Plan, PlanFields } from '../../shared/api/plans.ts'
import { Seen } from '../../shared/api/values.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = PlanFields.extend(Seen.shape)

type Props = { readonly plan: Plan; readonly onDone: () => void }

/** Who leads a plan, and who is on the other side of it. */
export function PlanForm({ plan, onDone }: Props) {
  const { language } = useUi()
  const words = plans[language]
  const labels = labelsOf('plan', language)
  const people = useAsk('people.list', {}).data ?? []
  const send = useSend()
  const values = useMemo<z.input<typeof schema>>(() => {
    const { id, version, client_id, person_id, other, other_contact, cost, note } = plan
    return { id, version, client_id, person_id, other, other_contact, cost, note }
  }, [plan])
  return (
    <Form
      label={words.edit}
      draft={`client/${plan.client_id}/plan/${plan.id}`}
      schema={schema}
      values={values}
      submit={(typed) => send('plans.save', typed)}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        <RemoveButton
          call="plans.remove"
          row={plan}
          name={words.templates[plan.template]}
          label={words.remove}
          onDone={onDone}
        />
      }
    >
      <SelectField
        name="person_id"
        label={labels.person_id}
        options={people
          .filter(({ id, active }) => active || id === plan.person_id)
          .map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        autoFocus
      />
      <TextField name="other" label={words.others[plan.kind]} />
      <TextField name="other_contact" label={labels.other_contact} />
      {plan.kind === 'end' && <TextArea name="cost" label={labels.cost} />}
      <TextArea name="note" label={labels.note} />
    </Form>
  )
}
