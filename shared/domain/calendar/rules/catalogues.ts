import { type Country, homeCode, unknownCountry } from '../countries/country.ts'
import { finland } from '../countries/finland.ts'
import type { ClockRule } from '../types.ts'
import type { Catalogue } from './catalogue.ts'

/** The catalogues that a firm goes by, one a country: each client has its own country's items and those of no country. */
export type Catalogues = {
  /** The firm's own country's first. */
  readonly all: readonly Catalogue[]
  /** Every item; of a key that several countries have, the first one's. */
  readonly rules: readonly ClockRule[]
  /** The country of the firm itself: its own duties and its calendar go by it. */
  readonly home: Country
  /** A country by its code; one that no catalogue describes has nothing of its own. */
  country(code: string): Country
  isDescribed(code: string): boolean
  /** The items of a country and those of none, the country's own before. The same list every time. */
  of(code: string): readonly ClockRule[]
}

const byKey = (rules: readonly ClockRule[]): readonly ClockRule[] => {
  const known = new Map<string, ClockRule>()
  for (const rule of rules) if (!known.has(rule.key)) known.set(rule.key, rule)
  return known.size === rules.length ? rules : [...known.values()]
}

/** What several catalogues say together. With none, Finland is known and nothing is due. */
export function cataloguesOf(all: readonly Catalogue[]): Catalogues {
  const rules = byKey(all.flatMap((one) => one.rules))
  const lists = new Map<string, readonly ClockRule[]>()
  const described = (code: string) => all.find((one) => one.country.code === code)?.country
  const country = (code: string) => described(code) ?? (code === homeCode ? finland : unknownCountry(code))
  const countries = new Map<string, Country>()
  return {
    all,
    rules,
    home: all[0]?.country ?? finland,
    isDescribed: (code) => code === homeCode || described(code) !== undefined,
    country(code) {
      // The same object every time: calendars are kept by it.
      const known = countries.get(code) ?? country(code)
      countries.set(code, known)
      return known
    },
    of(code) {
      const known = lists.get(code)
      if (known) return known
      const every = all.flatMap((one) => one.rules)
      const own = every.filter((rule) => rule.country === code)
      const list = byKey([...own, ...every.filter((rule) => rule.country === undefined)])
      // Of one country alone it is the catalogue's own list, in its own order.
      const whole = all.length === 1 && list.length === rules.length ? rules : list
      lists.set(code, whole)
      return whole
    },
  }
}
