import { type Fact, askedFacts, withDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import { postalAddress } from '../../../shared/domain/clients/address.ts'
import type { RecordClient } from '../../../shared/domain/handover/record.ts'
import type { TableRow } from '../../../shared/domain/handover/tables.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { packed } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { businessIdLabel } from '../../../shared/i18n/countries.ts'
import { factWords } from '../../../shared/i18n/fact-words.ts'
import { basicsOf, clientInWords } from '../../../shared/i18n/record-values.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'

/** Employer details are told by name beside them; the start of the clock is the sender's own matter. */
const apart: readonly string[] = ['facts', 'clock_start']
const ownFields = Object.keys(packed(records.client).fields).filter((name) => !apart.includes(name))

/** The client itself in rows: its own fields, then what decides its deadlines. */
export function clientRows(client: RecordClient, asked: readonly Fact[], language: Language): TableRow[] {
  const { id, source, updated_at } = client
  const row = (field: string, about: Omit<TableRow, 'id'>) => ({
    id: `${id}:${field}`,
    field,
    ...about,
    source,
    updated_at,
  })
  const fields = clientInWords(client, language, ownFields).map(({ field, label, value }) => {
    const name = field === 'business_id' ? businessIdLabel(client.country, language) : label
    const kept = client[field as 'name' | 'headcount']
    return row(field, { name, value: value === '' ? '' : String(kept), value_text: value, stated: value !== '' })
  })
  const facts = employerDetails(client, asked, language).map(({ key, code, ...fact }) =>
    row(key, { name: fact.name, value: String(code), value_text: fact.value, stated: fact.stated }),
  )
  return [...fields, ...facts]
}

/** What decides the client's deadlines, as its card asks for it, with the program's default where nobody has said. */
export function employerDetails({ facts }: RecordClient, asked: readonly Fact[], language: Language) {
  const all = withDefaults(facts, asked)
  return askedFacts(asked).map((fact) => ({
    key: fact.key,
    name: fact.name[language],
    code: all[fact.key],
    value: factWords(fact, all[fact.key], language),
    stated: Object.hasOwn(facts, fact.key),
  }))
}

/** Who the client is and how it works, label and value. */
export function clientFacts(client: RecordClient, language: Language): readonly (readonly [string, string])[] {
  return [
    [businessIdLabel(client.country, language), client.business_id],
    [labelsOf('client', language).number, client.number],
    [clientData[language].address, postalAddress(client)],
    ...basicsOf(client, language).map(({ label, value }) => [label, value] as const),
  ]
}
