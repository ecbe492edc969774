import { useMemo } from 'react'
import { z } from 'zod'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { FactsForm as Facts, Id, Version } from '../../../shared/api/values.ts'
import { askedFacts, onCard, withDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { countryAmong, type FormCountry, useCountries } from '../../desk/countries.ts'
import { useSend } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { CheckField, NumberField, SelectField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { cardFields } from './card-fields.ts'
import { useLatest } from './part-form.tsx'

const schema = z.object({ id: Id, version: Version, facts: Facts })
type Values = z.input<typeof schema>
type Client = ClientCard['client']

const valuesOf = ({ id, version, facts }: Client, country: FormCountry): Values => ({
  id,
  version,
  facts: Object.fromEntries(
    Object.entries(withDefaults(facts, country.facts)).flatMap(([key, value]) =>
      value === undefined || onCard.includes(key) ? [] : [[key, value] as const],
    ),
  ),
})

/** What the client has: which statutory deadlines belong to its year follows from it. */
export function FactsForm({ card, onDone }: { readonly card: ClientCard; readonly onDone: () => void }) {
  const { language } = useUi()
  const words = clientData[language]
  const send = useSend()
  const { client } = card
  const country = countryAmong(useCountries(), client.country)
  const latest = useLatest(
    client.id,
    (now) => now.client,
    (now) => valuesOf(now, country),
  )
  const values = useMemo(() => valuesOf(client, country), [client, country])
  return (
    <Form
      label={words.facts}
      draft={`client/${client.id}/facts`}
      schema={schema}
      values={values}
      submit={(typed) => send('clients.save', { ...cardFields(client), ...typed })}
      latest={latest}
      onSaved={onDone}
      onCancel={onDone}
    >
      {askedFacts(country.facts).map((fact, at) => {
        const props = {
          name: `facts.${fact.key}`,
          label: fact.name[language],
          description: fact.hint?.[language],
          autoFocus: at === 0,
        }
        if (fact.type === 'yes-no') return <CheckField key={fact.key} {...props} />
        if (fact.type === 'number') return <NumberField key={fact.key} {...props} />
        return (
          <SelectField
            key={fact.key}
            {...props}
            options={fact.choices
              .filter(({ value, former }) => !former || client.facts[fact.key] === value)
              .map(({ value, name }) => ({ value, label: name[language] }))}
          />
        )
      })}
    </Form>
  )
}
