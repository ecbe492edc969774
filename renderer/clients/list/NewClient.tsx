import { useMemo } from 'react'
import { ClientFields } from '../../../shared/api/clients.ts'
import { maybeSeen } from '../../../shared/api/values.ts'
import { channels, clientStates, legalForms } from '../../../shared/domain/clients/client.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { languages } from '../../../shared/domain/words.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { Detail } from '../../desk/Detail.tsx'
import { type FormCountry, isBusinessId, useCountries } from '../../desk/countries.ts'
import { useDeed } from '../../desk/deed.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import {
  CheckField,
  DateField,
  FieldRow,
  FieldSection,
  MonthDayField,
  NumberField,
  SelectField,
  TextField,
} from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { BusinessIdField, CountryField } from '../CountryFields.tsx'
import { ClockStartField } from '../ClockStartField.tsx'

/** A wrong check digit is told before the core is asked. */
const inputFor = (countries: readonly FormCountry[]) =>
  ClientFields.extend(maybeSeen).refine((typed) => isBusinessId(countries, typed), {
    path: ['business_id'],
    message: 'business-id',
  })

type Props = { readonly onSaved: (id: string) => void; readonly onClose: () => void }

/** What must be known of a new client; the rest is filled in on its page. */
export function NewClient({ onSaved, onClose }: Props) {
  const language = useLanguage()
  const words = clientList[language]
  const labels = labelsOf('client', language)
  const terms = clients[language]
  const { today } = useUi()
  const deed = useDeed()
  const countries = useCountries()
  const schema = useMemo(() => inputFor(countries), [countries])
  const { data: next } = useAsk('clients.nextNumber', {})
  const { data: firm } = useAsk('firm.get', {})
  const options = <K extends string>(keys: readonly K[], texts: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: texts[value] }))
  return (
    <Detail title={words.new} onClose={onClose}>
      {next && firm ? (
        <Form
          label={words.new}
          schema={schema}
          values={{
            ...blankOf(records.client),
            number: next.number,
            language: firm.language,
            state_since: today,
            clock_start: today,
          }}
          submit={(values) => deed('clients.save', values, words.added(values.name))}
          onSaved={({ id }) => onSaved(id)}
          onCancel={onClose}
          saveLabel={words.save}
        >
          <FieldSection title={words.sections.who}>
            <TextField name="name" label={labels.name} required autoFocus />
            <FieldRow>
              <BusinessIdField />
              <TextField name="number" label={labels.number} required />
            </FieldRow>
            <CountryField />
            <CheckField name="office" label={labels.office} description={clientData[language].help.office} />
            <FieldRow>
              <SelectField name="form" label={labels.form} options={options(legalForms, terms.forms)} required />
              <SelectField
                name="language"
                label={labels.language}
                options={options(languages, terms.languages)}
                required
              />
            </FieldRow>
            <FieldRow>
              <SelectField name="state" label={labels.state} options={options(clientStates, terms.states)} required />
              <DateField name="state_since" direction="backwards" label={labels.state_since} required />
            </FieldRow>
            <FieldRow>
              <NumberField name="headcount" label={labels.headcount} required />
              <SelectField name="channel" label={labels.channel} options={options(channels, terms.channels)} required />
            </FieldRow>
            <TextField name="payroll_system" label={labels.payroll_system} />
          </FieldSection>
          <FieldSection title={words.sections.clock}>
            <FieldRow>
              <MonthDayField
                name="fiscal_year_end"
                label={labels.fiscal_year_end}
                description={words.help.fiscal_year_end}
                required
              />
              <ClockStartField label={labels.clock_start} />
            </FieldRow>
          </FieldSection>
        </Form>
      ) : (
        <Loading rows={8} />
      )}
    </Detail>
  )
}
