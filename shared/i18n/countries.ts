import { homeCode, isCountryCode } from '../domain/calendar/countries/country.ts'
import type { Language } from '../domain/words.ts'
import { labelsOf } from './records.ts'

/** What a country is called, by its code; of a part of one, the country's name and the part (`gb-eng`). The code, where it is none. */
export function countryName(code: string, language: Language): string {
  if (!isCountryCode(code)) return code
  const [country = '', part] = code.toUpperCase().split('-')
  const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(country) ?? country
  return part === undefined ? name : `${name} (${part})`
}

const elsewhere: Readonly<Record<Language, string>> = { fi: 'Yritystunnus', sv: 'Företagsnummer', en: 'Company number' }

/** What a business ID is called of a client of a country: in Finland by its own name. */
export const businessIdLabel = (country: string, language: Language): string =>
  country === homeCode ? labelsOf('client', language).business_id : elsewhere[language]
