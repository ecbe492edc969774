import { useMemo } from 'react'
import type { z } from 'zod'
import { withDay } from '../../shared/api/attachments.ts'
import { AppError } from '../../shared/api/failure.ts'
import { RetentionFields, type RetentionLine } from '../../shared/api/retention.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { keptStates, materials } from '../../shared/domain/retention/plan.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { retention } from '../../shared/i18n/retention.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { RetentionClassFields } from '../attachments/pieces.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { nameOf } from './names.ts'

const schema = withDay(RetentionFields.extend(maybeSeen)).refine(
  ({ material, name }) => material !== 'own' || name !== '',
  { path: ['name'], message: 'required' },
)
type Values = z.input<typeof schema>
const valuesOf = ({ until: _, expired: __, state_on: ___, ...fields }: RetentionLine): Values => fields

type Props = { readonly clientId: string; readonly row: RetentionLine | undefined; readonly onDone: () => void }

/** One class of what is kept of a client: how long, from when, where it is, and what became of it. */
export function RetentionForm({ clientId, row, onDone }: Props) {
  const { language } = useUi()
  const words = retention[language]
  const labels = labelsOf('retention_line', language)
  const send = useSend()
  const api = useApi()
  const values = useMemo<Values>(() => {
    if (row) return valuesOf(row)
    const { position: _, state_on: __, ...blank } = blankOf(records.retention_line)
    return { ...blank, client_id: clientId }
  }, [row, clientId])
  const latest = async () => {
    const found = (await ask(api, 'retention.get', { client: clientId })).rows.find(({ id }) => id === row?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  return (
    <Form
      label={words.one}
      draft={`client/${clientId}/retention/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('retention.save', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="retention.remove"
            row={row}
            name={nameOf(row, language)}
            label={words.remove}
            onDone={onDone}
          />
        )
      }
    >
      <SelectField
        name="material"
        label={labels.material}
        options={optionsOf('materials', materials, language)}
        autoFocus
      />
      <TextField name="name" label={labels.name} />
      <RetentionClassFields label={labels.retention} />
      <TextField name="place" label={labels.place} />
      <TextField name="ground" label={labels.ground} />
      <SelectField name="state" label={labels.state} options={optionsOf('keptStates', keptStates, language)} />
    </Form>
  )
}
