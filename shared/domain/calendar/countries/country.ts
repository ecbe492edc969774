import type { BusinessIdRule } from '../../clients/business-id.ts'
import type { Language, Words } from '../../words.ts'
import type { HolidayRule } from '../days/holidays.ts'
import type { EventKind } from '../rules/event-kinds.ts'
import type { Fact } from '../rules/facts.ts'
import type { ShiftAction } from '../types.ts'

/** What a moved date rests on in a country, by what moves it; nothing is said where it names nothing. */
export type LegalLabels = Readonly<Partial<Record<Exclude<ShiftAction, 'none' | 'not-specified'> | 'payday', Words>>>

/** What decides a country's days off, and what is said of a date there. */
export type CountryDays = {
  readonly holidays: readonly HolidayRule[]
  readonly law: LegalLabels
  /** What can happen to a client there that its items hang on. */
  readonly events: readonly EventKind[]
}

/** A country as its catalogue describes it: everything that differs from one country to another. */
export type Country = CountryDays & {
  /** `fi`; in parts of one, `gb-sct`. */
  readonly code: string
  readonly name: Words
  /** The languages that its names are written in; what is not written in a language stands in the first of these. */
  readonly languages: readonly Language[]
  /** What a business ID looks like; undefined where none is asked for. */
  readonly businessId: BusinessIdRule | undefined
  /** What its items ask of a client, beyond what the program knows by itself. */
  readonly facts: readonly Fact[]
}

/** Where most clients are, and those about whom nobody has said. */
export const homeCode = 'fi'

export const isCountryCode = (text: string): boolean => /^[a-z]{2}(-[a-z]{2,3})?$/.test(text)

/** A country that no catalogue describes: it has weekends, and nothing else is known of it. */
export const unknownCountry = (code: string): Country => {
  const name = code.toUpperCase()
  return {
    code,
    name: { fi: name, sv: name, en: name },
    languages: [],
    holidays: [],
    law: {},
    businessId: undefined,
    facts: [],
    events: [],
  }
}
