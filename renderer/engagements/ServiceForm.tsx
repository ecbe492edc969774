import { useMemo } from 'react'
import type { z } from 'zod'
import { type Service, ServiceFields } from '../../shared/api/engagements.ts'
import { AppError } from '../../shared/api/failure.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { serviceKinds } from '../../shared/domain/engagements/engagement.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldRow, SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import type { Book } from './Engagements.tsx'
import { serviceName } from './Services.tsx'

const schema = ServiceFields.extend(maybeSeen).superRefine(({ kind, name, valid_from, valid_until }, context) => {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (kind === 'own' && name === '') fault('name', 'required')
  if (valid_from !== null && valid_until !== null && valid_until < valid_from) fault('valid_until', 'ends-before-start')
})
type Values = z.input<typeof schema>
const valuesOf = ({ origin: _, ...fields }: Service): Values => fields

type Props = {
  readonly clientId: string
  readonly book: Book
  readonly row: Service | undefined
  readonly onDone: () => void
}

/** A service that the client has, with what belongs to it. */
export function ServiceForm({ clientId, book, row, onDone }: Props) {
  const { language } = useUi()
  const words = engagements[language]
  const labels = labelsOf('service', language)
  const send = useSend()
  const api = useApi()
  const values = useMemo<Values>(() => {
    if (row) return valuesOf(row)
    const free = serviceKinds.find((kind) => !book.services.some((one) => one.kind === kind)) ?? 'own'
    return { ...blankOf(records.service), client_id: clientId, kind: free, position: book.services.length }
  }, [row, book, clientId])
  const latest = async () => {
    const found = (await ask(api, 'engagements.get', { client: clientId })).services.find(({ id }) => id === row?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  return (
    <Form
      label={words.service}
      draft={`client/${clientId}/service/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('engagements.saveService', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="engagements.removeService"
            row={row}
            name={serviceName(row, language)}
            label={words.removeService}
            onDone={onDone}
          />
        )
      }
    >
      <SelectField
        name="kind"
        label={labels.kind}
        options={optionsOf('serviceKinds', serviceKinds, language)}
        autoFocus
      />
      <TextField name="name" label={labels.name} description={words.help.name} />
      <TextArea name="scope" label={labels.scope} minRows={4} />
      <FieldRow>
        <DateField name="valid_from" direction="nearest" label={labels.valid_from} />
        <DateField name="valid_until" label={labels.valid_until} />
      </FieldRow>
    </Form>
  )
}
