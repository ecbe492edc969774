import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type ClientCard, ClientFields } from '../../../shared/api/clients.ts'
import { Id, Version } from '../../../shared/api/values.ts'
import { channels, clientStates, legalForms, mayMove } from '../../../shared/domain/clients/client.ts'
import { languages } from '../../../shared/domain/words.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { type FormCountry, isBusinessId, useCountries } from '../../desk/countries.ts'
import { useSend } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import {
  CheckField,
  DateField,
  FieldRow,
  FieldSection,
  MonthDayField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { BusinessIdField, CountryField } from '../CountryFields.tsx'
import { ClockStartField } from '../ClockStartField.tsx'
import { industryOptions } from '../industries.ts'
import { type CardValues, cardFields } from './card-fields.ts'
import { RemoveButton } from '../../desk/RemoveButton.tsx'
import { useLatest } from './part-form.tsx'
import { LanguageNote } from './LanguageNote.tsx'
import { StateFields } from './StateFields.tsx'

const fields = ClientFields.extend({ id: Id, version: Version })

/** A change of state is told with its reason: the form asks for it before the core is asked. */
const schemaFor = (state: string, countries: readonly FormCountry[]) =>
  fields
    .refine((typed) => typed.state === state || typed.state_reason !== '', {
      path: ['state_reason'],
      message: 'required',
    })
    .refine((typed) => isBusinessId(countries, typed), {
      path: ['business_id'],
      message: 'business-id',
    })

type Props = { readonly card: ClientCard; readonly onDone: () => void }

/** The client's own row: who it is, how it works, in which state the relationship is. */
export function CardForm({ card, onDone }: Props) {
  const { language } = useUi()
  const words = clientData[language]
  const labels = labelsOf('client', language)
  const { forms, channels: channelWords, languages: names } = clients[language]
  const send = useSend()
  const navigate = useNavigate()
  const { client } = card
  const latest = useLatest(client.id, (now) => now.client, cardFields)
  const values = useMemo<CardValues>(() => cardFields(client), [client])
  const countries = useCountries()
  const schema = useMemo(() => schemaFor(client.state, countries), [client.state, countries])
  return (
    <Form
      label={words.card}
      draft={`client/${card.client.id}/card`}
      schema={schema}
      values={values}
      submit={(typed) => send('clients.save', typed)}
      latest={latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        <RemoveButton
          call="clients.remove"
          row={client}
          name={client.name}
          label={words.removeClient}
          onDone={() => void navigate({ to: '/clients' })}
        />
      }
    >
      <TextField name="name" label={labels.name} required autoFocus />
      <CountryField />
      <BusinessIdField />
      <FieldRow>
        <TextField name="number" label={labels.number} required />
        <SelectField
          name="language"
          label={labels.language}
          options={languages.map((value) => ({ value, label: names[value] }))}
        />
      </FieldRow>
      <LanguageNote client={client} />
      <SelectField
        name="form"
        label={labels.form}
        options={legalForms.map((value) => ({ value, label: forms[value] }))}
      />
      <SelectField name="industry" label={labels.industry} options={industryOptions(client.industry, language)} />
      <CheckField name="office" label={labels.office} description={words.help.office} />
      <TextField name="agreements" label={labels.agreements} />
      <FieldRow>
        <NumberField name="headcount" label={labels.headcount} max={1_000_000} />
        <MonthDayField name="fiscal_year_end" label={labels.fiscal_year_end} required />
      </FieldRow>
      <FieldRow>
        <TextField name="payroll_system" label={labels.payroll_system} />
        <TextField name="hr_system" label={labels.hr_system} />
      </FieldRow>
      <SelectField
        name="channel"
        label={labels.channel}
        options={channels.map((value) => ({ value, label: channelWords[value] }))}
      />
      <FieldSection title={words.practices}>
        <TextField name="pension_insurer" label={labels.pension_insurer} />
        <TextField name="accident_insurer" label={labels.accident_insurer} />
        <TextField name="holiday_bonus_practice" label={labels.holiday_bonus_practice} />
        <TextField name="garnishment_practice" label={labels.garnishment_practice} />
        <TextField name="union_fee_practice" label={labels.union_fee_practice} description={words.help.practices} />
      </FieldSection>
      <FieldSection title={words.address}>
        <TextField name="street" label={labels.street} />
        <FieldRow>
          <TextField name="postcode" label={labels.postcode} />
          <TextField name="town" label={labels.town} />
        </FieldRow>
      </FieldSection>
      <FieldSection title={words.relationship}>
        <StateFields from={client.state} options={clientStates.filter((state) => mayMove(client.state, state))} />
      </FieldSection>
      <FieldSection title={words.clock}>
        <FieldRow>
          <ClockStartField label={labels.clock_start} />
          <DateField name="clock_end" label={labels.clock_end} />
        </FieldRow>
      </FieldSection>
      <TextArea name="note" label={labels.note} />
    </Form>
  )
}
