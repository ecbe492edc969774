import { useMemo } from 'react'
import type { z } from 'zod'
import { AssignmentFields, type ClientCard } from '../../../shared/api/clients.ts'
import { maybeSeen } from '../../../shared/api/values.ts'
import { type AssignmentRole, assignmentRoles, wholeService } from '../../../shared/domain/clients/client.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { useSend } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { PersonField } from '../../people/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import { DateField, FieldRow, SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { RemoveButton } from '../../desk/RemoveButton.tsx'
import { type PartFormProps, useLatest } from './part-form.tsx'

const schema = AssignmentFields.extend(maybeSeen)
type Values = z.input<typeof schema>
type Assignment = ClientCard['assignments'][number]

/** The service is kept as a key until somebody splits services; people read and type it in words. */
export const serviceWords = (service: string, word: string) => (service === wholeService ? word : service)
const serviceKey = (typed: string, word: string) => (typed.trim() === word ? wholeService : typed)

/** Who of us does what for the client. `role` is what a new one starts as. */
export function AssignmentForm(props: PartFormProps<Assignment> & { readonly role?: AssignmentRole }) {
  const { card, row, role = 'responsible', onDone } = props
  const { language } = useUi()
  const words = clientData[language]
  const labels = labelsOf('assignment', language)
  const word = words.help.defaultService
  const { assignmentRoles: roles } = clients[language]
  const send = useSend()
  const { personId } = useSession().preferences
  const me = role === 'responsible' ? (personId ?? '') : ''
  const valuesOf = ({ id, version, client_id, person_id, role: its, service, valid_from, valid_until }: Assignment) =>
    ({
      id,
      version,
      client_id,
      person_id,
      role: its,
      service: serviceWords(service, word),
      valid_from,
      valid_until,
    }) satisfies Values
  const latest = useLatest(card.client.id, (now) => now.assignments.find((one) => one.id === row?.id), valuesOf)
  const values = useMemo<Values>(
    () =>
      row
        ? valuesOf(row)
        : { client_id: card.client.id, person_id: me, role, service: word, valid_from: null, valid_until: null },
    // oxlint-disable-next-line react/exhaustive-deps -- valuesOf depends on nothing but the word
    [card, row, role, word, me],
  )
  return (
    <Form
      label={words.titles.assignment}
      draft={`client/${card.client.id}/assignment/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('clients.saveAssignment', { ...typed, service: serviceKey(typed.service, word) })}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="clients.removeAssignment"
            row={row}
            name={row.person}
            label={words.remove.assignment}
            onDone={onDone}
          />
        )
      }
    >
      <PersonField name="person_id" label={labels.person_id} named={row?.person_id} required autoFocus />
      <SelectField
        name="role"
        label={labels.role}
        options={assignmentRoles.map((value) => ({ value, label: roles[value] }))}
      />
      <TextField name="service" label={labels.service} description={words.help.service} required />
      <FieldRow>
        <DateField name="valid_from" direction="nearest" label={words.from} />
        <DateField name="valid_until" label={words.until} />
      </FieldRow>
    </Form>
  )
}
