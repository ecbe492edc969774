import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { z } from 'zod'
import { ClientFields, Team } from '../../../shared/api/clients.ts'
import { Id } from '../../../shared/api/values.ts'
import { clientStates, legalForms } from '../../../shared/domain/clients/client.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { languages } from '../../../shared/domain/words.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { Detail } from '../../desk/Detail.tsx'
import { type FormCountry, isBusinessId, useCountries } from '../../desk/countries.ts'
import { useAsk, useSend } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { TeamFields } from '../../people/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import {
  CheckField,
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
import { industryOptions } from '../industries.ts'
import { CopyClient } from './CopyClient.tsx'

/** A wrong check digit is told before the core is asked. */
const inputFor = (countries: readonly FormCountry[]) =>
  ClientFields.extend({ team: Team, like: Id.nullable() }).refine((typed) => isBusinessId(countries, typed), {
    path: ['business_id'],
    message: 'business-id',
  })
type Values = z.input<ReturnType<typeof inputFor>>

type Props = {
  /** The client that it is to be like. */
  readonly like: string | undefined
  readonly onClose: () => void
}

/** What a right year needs of a new client, and whose it is from when; its pay groups and contacts are asked for next. */
export function NewClient({ like, onClose }: Props) {
  const { language, today, say } = useUi()
  const { personId } = useSession().preferences
  const words = clientList[language]
  const labels = labelsOf('client', language)
  const terms = clients[language]
  const countries = useCountries()
  const schema = useMemo(() => inputFor(countries), [countries])
  const send = useSend()
  const navigate = useNavigate()
  const { data: next } = useAsk('clients.nextNumber', {})
  const { data: firm } = useAsk('firm.get', {})
  const values = useMemo<Values | undefined>(
    () =>
      next &&
      firm && {
        ...blankOf(records.client),
        number: next.number,
        language: firm.language,
        state_since: today,
        // Asked, and not guessed: what is before it is somebody else's.
        clock_start: '',
        team: { responsible: personId, deputy: null },
        like: null,
      },
    [next, firm, today, personId],
  )
  const options = <K extends string>(keys: readonly K[], texts: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: texts[value] }))
  const goOn = (id: string, copied: boolean) =>
    navigate({
      to: '/clients/$id/$tab',
      params: { id, tab: 'data' },
      search: { setup: copied ? 'contact' : 'pay-group' },
    })
  return (
    <Detail title={words.new} onClose={onClose}>
      {values ? (
        <Form
          label={words.new}
          draft={'client/new'}
          schema={schema}
          values={values}
          submit={(typed) => send('clients.save', typed)}
          onSaved={({ id }, typed) => {
            // Said and not shown: a message would lie over the buttons of the form that comes next.
            say(words.added(typed.name))
            void goOn(id, typed.like !== null)
          }}
          onCancel={onClose}
          saveLabel={words.save}
        >
          <FieldSection title={words.sections.who}>
            <TextField name="name" label={labels.name} required autoFocus />
            <CopyClient asked={like} />
            <FieldRow>
              <BusinessIdField />
              <TextField name="number" label={labels.number} required />
            </FieldRow>
            <CountryField />
            <CheckField name="office" label={labels.office} description={clientData[language].help.office} />
            <FieldRow>
              <SelectField name="form" label={labels.form} options={options(legalForms, terms.forms)} required />
              <SelectField name="industry" label={labels.industry} options={industryOptions('', language)} />
            </FieldRow>
            <FieldRow>
              <NumberField name="headcount" label={labels.headcount} required />
              <SelectField
                name="language"
                label={labels.language}
                options={options(languages, terms.languages)}
                required
              />
            </FieldRow>
          </FieldSection>
          <FieldSection title={words.sections.clock}>
            <ClockStartField label={labels.clock_start} />
            <FieldRow>
              <MonthDayField
                name="fiscal_year_end"
                label={labels.fiscal_year_end}
                description={words.help.fiscal_year_end}
                required
              />
              <SelectField name="state" label={labels.state} options={options(clientStates, terms.states)} required />
            </FieldRow>
          </FieldSection>
          <FieldSection title={words.sections.people}>
            <TeamFields at="team." />
          </FieldSection>
        </Form>
      ) : (
        <Loading rows={8} />
      )}
    </Detail>
  )
}
