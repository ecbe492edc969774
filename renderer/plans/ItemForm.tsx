import { useMemo } from 'react'
import { z } from 'zod'
import type { HandoverLine } from '../../shared/api/plan-contents.ts'
import { Line } from '../../shared/api/values.ts'
import { itemStates } from '../../shared/domain/plans/content-kinds.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useSend } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = z.object({ state: z.enum(itemStates), years: Line.max(60), note: Line })

type Props = {
  readonly client: string
  readonly plan: string
  readonly line: HandoverLine
  readonly onDone: () => void
}

/** How far a group has come, and where it is. */
export function ItemForm({ client, plan, line, onDone }: Props) {
  const { language } = useUi()
  const labels = labelsOf('handover_item', language)
  const send = useSend()
  const values = useMemo(() => ({ state: line.state, years: line.years, note: line.note }), [line])
  return (
    <Form
      label={planContents[language].handoverItems[line.item]}
      draft={`client/${client}/plan-item/${plan}:${line.item}`}
      schema={schema}
      values={values}
      submit={(typed) => send('planContents.markItems', { plan_id: plan, items: [line.item], ...typed })}
      onSaved={onDone}
      onCancel={onDone}
    >
      <SelectField
        name="state"
        label={labels.state}
        options={optionsOf('itemStates', itemStates, language)}
        autoFocus
      />
      <TextField name="years" label={labels.years} />
      <TextField name="note" label={labels.note} />
    </Form>
  )
}
