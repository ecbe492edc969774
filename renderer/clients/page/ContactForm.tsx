import { useMemo } from 'react'
import type { z } from 'zod'
import { type ClientCard, ContactFields } from '../../../shared/api/clients.ts'
import { maybeSeen } from '../../../shared/api/values.ts'
import { contactRoles } from '../../../shared/domain/clients/client.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { languages } from '../../../shared/domain/words.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { useSend } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { CheckField, DateField, FieldRow, SelectField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { RemoveButton } from '../../desk/RemoveButton.tsx'
import { type PartFormProps, useLatest, usePartButtons } from './part-form.tsx'

const schema = ContactFields.extend(maybeSeen)
type Values = z.input<typeof schema>
type Contact = ClientCard['contacts'][number]

const valuesOf = (row: Contact): Values => ({ ...row })

/** A person on the client's side. `deputy` is what a new one starts as. */
export function ContactForm({
  card,
  row,
  deputy = false,
  onDone,
  step,
}: PartFormProps<Contact> & { readonly deputy?: boolean }) {
  const { language } = useUi()
  const words = clientData[language]
  const labels = labelsOf('contact', language)
  const { contactRoles: roles, languages: names } = clients[language]
  const send = useSend()
  const latest = useLatest(card.client.id, (now) => now.contacts.find((one) => one.id === row?.id), valuesOf)
  const values = useMemo<Values>(
    () =>
      row
        ? valuesOf(row)
        : {
            ...blankOf(records.contact),
            client_id: card.client.id,
            language: card.client.language,
            deputy,
          },
    [card, row, deputy],
  )
  const buttons = usePartButtons(
    { onDone, step },
    row && (
      <RemoveButton
        call="clients.removeContact"
        row={row}
        name={row.name}
        label={words.remove.contact}
        onDone={onDone}
      />
    ),
  )
  return (
    <Form
      label={words.titles.contact}
      draft={`client/${card.client.id}/contact/${row?.id ?? (deputy ? 'deputy' : 'new')}`}
      schema={schema}
      values={values}
      submit={(typed) => send('clients.saveContact', typed)}
      latest={row && latest}
      {...buttons}
    >
      <TextField name="name" label={labels.name} required autoFocus />
      <FieldRow>
        <SelectField
          name="role"
          label={labels.role}
          options={contactRoles.map((value) => ({ value, label: roles[value] }))}
        />
        <SelectField
          name="language"
          label={labels.language}
          options={languages.map((value) => ({ value, label: names[value] }))}
        />
      </FieldRow>
      <CheckField name="deputy" label={labels.deputy} description={words.help.deputy} />
      <TextField name="email" label={labels.email} type="email" />
      <TextField name="phone" label={labels.phone} type="tel" />
      <FieldRow>
        <DateField name="valid_from" direction="nearest" label={words.from} />
        <DateField name="valid_until" label={words.until} />
      </FieldRow>
      <TextArea name="note" label={labels.note} />
    </Form>
  )
}
