import { useMemo } from 'react'
import { SheetReceipts, type SheetVersion } from '../../shared/api/instructions.ts'
import { Seen } from '../../shared/api/values.ts'
import { deliveredWays } from '../../shared/domain/instructions.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = SheetReceipts.extend(Seen.shape)

/** How a version reached the client: delivered, gone through together, acknowledged. */
export function Receipts({ row, onDone }: { readonly row: SheetVersion; readonly onDone: () => void }) {
  const { language } = useUi()
  const words = instructions[language].versions
  const labels = labelsOf('sheet_version', language)
  const deed = useDeed()
  const values = useMemo(() => schema.parse(row), [row])
  return (
    <Dialog opened title={words.receipts(row.number)} onClose={onDone}>
      <Form
        label={words.receipts(row.number)}
        draft={`client/${row.client_id}/receipts/${row.id}`}
        schema={schema}
        values={values}
        submit={(typed) => deed('instructions.saveReceipts', typed, words.saved(row.number))}
        onSaved={onDone}
        onCancel={onDone}
      >
        <FieldRow>
          <DateField name="delivered_on" label={labels.delivered_on} autoFocus />
          <SelectField
            name="delivered_how"
            label={labels.delivered_how}
            options={optionsOf('deliveredWays', deliveredWays, language)}
          />
        </FieldRow>
        <FieldRow>
          <DateField name="gone_through_on" label={labels.gone_through_on} />
          <TextField name="gone_through_with" label={labels.gone_through_with} />
        </FieldRow>
        <DateField name="acknowledged_on" label={labels.acknowledged_on} />
        <TextField name="note" label={labels.note} />
      </Form>
    </Dialog>
  )
}
