import { useMemo } from 'react'
import type { z } from 'zod'
import { type Plan, type PlanEntry, PlanEntryFields } from '../../shared/api/plans.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { entryKinds, entryStates, planSides } from '../../shared/domain/plans/plan.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldRow, SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = PlanEntryFields.extend(maybeSeen)

type Props = { readonly plan: Plan; readonly entry: PlanEntry | undefined; readonly onDone: () => void }

/** A member of the steering group, a meeting, an issue, a decision or a risk. */
export function EntryForm({ plan, entry, onDone }: Props) {
  const { language } = useUi()
  const words = plans[language]
  const labels = labelsOf('plan_entry', language)
  const send = useSend()
  const values = useMemo<z.input<typeof schema>>(
    () => entry ?? { ...blankOf(records.plan_entry), client_id: plan.client_id, plan_id: plan.id },
    [entry, plan],
  )
  return (
    <Form
      label={words.entry}
      draft={`client/${plan.client_id}/plan-entry/${entry?.id ?? `new:${plan.id}`}`}
      schema={schema}
      values={values}
      submit={(typed) => send('plans.saveEntry', typed)}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        entry && (
          <RemoveButton
            call="plans.removeEntry"
            row={entry}
            name={entry.text}
            label={words.removeEntry}
            onDone={onDone}
          />
        )
      }
    >
      <FieldRow>
        <SelectField
          name="kind"
          label={labels.kind}
          options={optionsOf('entryKinds', entryKinds, language)}
          autoFocus
        />
        <SelectField name="side" label={labels.side} options={optionsOf('planSides', planSides, language)} />
      </FieldRow>
      <TextField name="text" label={labels.text} required />
      <TextField name="who" label={labels.who} />
      <FieldRow>
        <DateField name="day" label={labels.day} direction="nearest" />
        <SelectField name="state" label={labels.state} options={optionsOf('entryStates', entryStates, language)} />
      </FieldRow>
      <TextArea name="note" label={labels.note} />
    </Form>
  )
}
