import { useMemo } from 'react'
import type { z } from 'zod'
import { type Knowledge, KnowledgeFields } from '../../shared/api/plan-contents.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = KnowledgeFields.extend(maybeSeen)

type Props = { readonly plan: Plan; readonly row: Knowledge | undefined; readonly onDone: () => void }

/** One topic of the interview: from whom, what, and when it was found to be so. */
export function KnowledgeForm({ plan, row, onDone }: Props) {
  const { language } = useUi()
  const words = planContents[language]
  const labels = labelsOf('tacit_knowledge', language)
  const send = useSend()
  const values = useMemo<z.input<typeof schema>>(() => {
    if (row) {
      const { went: _, ...fields } = row
      return fields
    }
    const { went: _, position: __, ...blank } = blankOf(records.tacit_knowledge)
    return { ...blank, client_id: plan.client_id, plan_id: plan.id }
  }, [row, plan])
  return (
    <Form
      label={words.knowledge}
      draft={`client/${plan.client_id}/plan-knowledge/${row?.id ?? `new:${plan.id}`}`}
      schema={schema}
      values={values}
      submit={(typed) => send('planContents.saveKnowledge', typed)}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="planContents.removeKnowledge"
            row={row}
            name={row.topic}
            label={words.remove}
            onDone={onDone}
          />
        )
      }
    >
      <TextField name="topic" label={labels.topic} required autoFocus={!row} />
      <TextField name="source" label={labels.source} autoFocus={row !== undefined} />
      <TextArea name="what" label={labels.what} minRows={6} />
      <DateField name="verified_on" label={labels.verified_on} direction="nearest" />
    </Form>
  )
}
