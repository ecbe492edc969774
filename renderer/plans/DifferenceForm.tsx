import { useMemo } from 'react'
import type { z } from 'zod'
import { type Difference, DifferenceFields } from '../../shared/api/plan-contents.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { payKinds, stagesOf } from '../../shared/domain/plans/content-kinds.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldRow, NumberField, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = DifferenceFields.extend(maybeSeen)

type Props = { readonly plan: Plan; readonly row: Difference | undefined; readonly onDone: () => void }

/** What two systems say of one kind of pay, why they differ, and who accepted it. */
export function DifferenceForm({ plan, row, onDone }: Props) {
  const { language } = useUi()
  const words = planContents[language]
  const isEnd = plan.kind === 'end'
  const labels = { ...labelsOf('run_difference', language), ...(isEnd && words.reconciliation.labels) }
  const send = useSend()
  const values = useMemo<z.input<typeof schema>>(() => {
    if (row) {
      const { old_cents: _, new_cents: __, standing: ___, ...fields } = row
      return fields
    }
    const { position: _, ...blank } = blankOf(records.run_difference)
    return { ...blank, stage: isEnd ? 'register' : 'parallel', client_id: plan.client_id, plan_id: plan.id }
  }, [row, plan, isEnd])
  return (
    <Form
      label={isEnd ? words.reconciliation.title : words.differences}
      draft={`client/${plan.client_id}/plan-difference/${row?.id ?? `new:${plan.id}`}`}
      schema={schema}
      values={values}
      submit={(typed) => send('planContents.saveDifference', typed)}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="planContents.removeDifference"
            row={row}
            name={words.payKinds[row.kind]}
            label={words.remove}
            onDone={onDone}
          />
        )
      }
    >
      <FieldRow>
        <SelectField name="stage" label={labels.stage} options={optionsOf('stages', stagesOf[plan.kind], language)} />
        <SelectField name="kind" label={labels.kind} options={optionsOf('payKinds', payKinds, language)} autoFocus />
      </FieldRow>
      <TextField name="name" label={labels.name} />
      <FieldRow>
        <NumberField name="old_count" label={labels.old_count} max={1_000_000} />
        <NumberField name="new_count" label={labels.new_count} max={1_000_000} />
      </FieldRow>
      <FieldRow>
        <TextField name="old_sum" label={labels.old_sum} description={words.moneyHelp} />
        <TextField name="new_sum" label={labels.new_sum} description={words.moneyHelp} />
      </FieldRow>
      <TextField name="explanation" label={labels.explanation} />
      <FieldRow>
        <TextField name="accepted_by" label={labels.accepted_by} />
        <DateField name="accepted_on" label={labels.accepted_on} direction="nearest" />
      </FieldRow>
    </Form>
  )
}
