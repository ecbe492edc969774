import type { CountryLine } from '../../shared/api/countries.ts'
import { homeCode } from '../../shared/domain/calendar/countries/country.ts'
import { finland } from '../../shared/domain/calendar/countries/finland.ts'
import type { EventKind } from '../../shared/domain/calendar/rules/event-kinds.ts'
import type { Fact } from '../../shared/domain/calendar/rules/facts.ts'
import { type BusinessIdRule, businessId } from '../../shared/domain/clients/business-id.ts'
import { useAsk } from './queries.ts'

/** What forms need of a country. */
export type FormCountry = {
  readonly code: string
  readonly facts: readonly Fact[]
  readonly events: readonly EventKind[]
  /** What a business ID looks like; undefined where none is asked for. */
  readonly businessId: BusinessIdRule | undefined
}

const formOf = ({ businessId: rule, ...line }: CountryLine): FormCountry => ({ ...line, businessId: rule ?? undefined })

/** The countries that clients can be of. Finland is known without asking. */
export function useCountries(): readonly FormCountry[] {
  const { data } = useAsk('rules.countries', {})
  return data?.map(formOf) ?? [finland]
}

/** One of them; of a country that nobody describes nothing is asked but what holds anywhere. */
export const countryAmong = (countries: readonly FormCountry[], code: string): FormCountry =>
  countries.find((one) => one.code === code) ?? {
    code,
    facts: [],
    events: finland.events,
    businessId: code === homeCode ? finland.businessId : undefined,
  }

/** Whether a business ID can be saved: empty, or one of its country's. */
export function isBusinessId(
  countries: readonly FormCountry[],
  typed: { country: string; business_id: string },
): boolean {
  const rule = countryAmong(countries, typed.country).businessId
  return typed.business_id === '' || rule === undefined || businessId(typed.business_id, rule) !== undefined
}
