import { useMemo } from 'react'
import type { z } from 'zod'
import { type Authorisation, AuthorisationFields } from '../../shared/api/authorisations.ts'
import { AppError } from '../../shared/api/failure.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import {
  type AuthorisationKind,
  authorisationKinds,
  authorisationStates,
  cancellers,
} from '../../shared/domain/authorisations/authorisation.ts'
import { authorisations } from '../../shared/i18n/authorisations.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { nameOf } from './names.ts'

const schema = AuthorisationFields.extend(maybeSeen).superRefine(({ kind, name, granted_on, valid_until }, context) => {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (kind === 'own' && name === '') fault('name', 'required')
  if (granted_on !== null && valid_until !== null && valid_until < granted_on) fault('valid_until', 'ends-before-start')
})
type Values = z.input<typeof schema>
const valuesOf = ({ origin: _, holder: __, holder_gone: ___, ...fields }: Authorisation): Values => fields

type Props = {
  readonly clientId: string
  readonly row: Authorisation | undefined
  readonly missing: readonly AuthorisationKind[]
  readonly onDone: () => void
}

/** What the client has authorised us for, to whom, and until when. A new one begins with what is missing. */
export function AuthorisationForm({ clientId, row, missing: [first], onDone }: Props) {
  const { language } = useUi()
  const words = authorisations[language]
  const labels = labelsOf('authorisation', language)
  const people = useAsk('people.list', {}).data ?? []
  const send = useSend()
  const api = useApi()
  const values = useMemo<Values>(
    () =>
      row
        ? valuesOf(row)
        : { ...blankOf(records.authorisation), client_id: clientId, ...(first !== undefined && { kind: first }) },
    [row, clientId, first],
  )
  const latest = async () => {
    const found = (await ask(api, 'authorisations.get', { client: clientId })).rows.find(({ id }) => id === row?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  const holders = people.filter(({ id, active }) => active || id === row?.person_id)
  return (
    <Form
      label={words.one}
      draft={`client/${clientId}/authorisation/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('authorisations.save', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="authorisations.remove"
            row={row}
            name={nameOf(row, language)}
            label={words.remove}
            onDone={onDone}
          />
        )
      }
    >
      <SelectField
        name="kind"
        label={labels.kind}
        options={optionsOf('authorisationKinds', authorisationKinds, language)}
        autoFocus
      />
      <TextField name="name" label={labels.name} description={words.help.name} />
      <FieldRow>
        <SelectField
          name="state"
          label={labels.state}
          options={optionsOf('authorisationStates', authorisationStates, language)}
        />
        <SelectField
          name="person_id"
          label={labels.person_id}
          description={words.help.person_id}
          options={holders.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
        />
      </FieldRow>
      <FieldRow>
        <DateField name="granted_on" direction="nearest" label={labels.granted_on} />
        <DateField name="valid_until" label={labels.valid_until} description={words.help.valid_until} />
      </FieldRow>
      <SelectField
        name="cancelled_by"
        label={labels.cancelled_by}
        options={optionsOf('cancellers', cancellers, language)}
      />
      <TextField name="note" label={labels.note} />
    </Form>
  )
}
