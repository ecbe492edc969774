import { useMemo } from 'react'
import type { z } from 'zod'
import { type Attachment, AttachmentFields, withDay } from '../../shared/api/attachments.ts'
import { AppError } from '../../shared/api/failure.ts'
import { Seen } from '../../shared/api/values.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { AboutFields } from './AboutFields.tsx'
import { RetentionFields } from './RetentionFields.tsx'

const schema = withDay(AttachmentFields.extend(Seen.shape))
type Values = z.input<typeof schema>
const valuesOf = (row: Attachment): Values => {
  const { id, version, client_id, name, retention, retention_day, note, internal, engagement_id, encounter_id } = row
  return { id, version, client_id, name, retention, retention_day, note, internal, engagement_id, encounter_id }
}

type Props = { readonly clientId: string; readonly row: Attachment; readonly onDone: () => void }

/** What is said of an attachment: its name, how long it is kept, a note. */
export function AttachmentForm({ clientId, row, onDone }: Props) {
  const { language } = useUi()
  const words = attachments[language]
  const labels = labelsOf('attachment', language)
  const send = useSend()
  const api = useApi()
  const values = useMemo(() => valuesOf(row), [row])
  const latest = async () => {
    const found = (await ask(api, 'attachments.list', { client: clientId })).rows.find(({ id }) => id === row.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  return (
    <Form
      label={words.one}
      draft={`client/${clientId}/attachment/${row.id}`}
      schema={schema}
      values={values}
      submit={(typed) => send('attachments.save', typed)}
      latest={latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        <RemoveButton call="attachments.remove" row={row} name={row.name} label={words.remove} onDone={onDone} />
      }
    >
      <TextField name="name" label={labels.name} description={words.help.name} required autoFocus />
      <RetentionFields />
      <AboutFields clientId={clientId} />
    </Form>
  )
}
