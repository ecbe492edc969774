import { formatDay } from '../calendar/days/format-day.ts'
import type { IsoDay } from '../calendar/types.ts'
import { wordOf, type Language } from '../words.ts'
import { type Html, markup, tableOf } from './html.ts'
import type { PackageWords } from './words.ts'

type Span = { readonly valid_from: IsoDay | null; readonly valid_until: IsoDay | null }
export type ContractLine = Span & { readonly kind: string; readonly name: string; readonly terms: string }
export type ServiceLine = Span & { readonly kind: string; readonly name: string; readonly scope: string }
type Agreed = {
  readonly language: Language
  readonly contracts: readonly ContractLine[]
  readonly services: readonly ServiceLine[]
}

/** What was agreed with the giver: its contracts, and the services that the client had, each with its scope. */
export function agreedOf({ contracts, services, language }: Agreed, words: PackageWords): Html {
  const own = words.page.agreed
  if (contracts.length + services.length === 0) return markup`<p>${own.none}</p>`
  const { name, kind, terms, scope, valid_from, valid_until } = words.columns
  const day = (iso: IsoDay | null) => (iso === null ? '' : formatDay(iso, language, 'date'))
  const spans = [
    { text: valid_from[0], share: 14, kind: 'date' as const },
    { text: valid_until[0], share: 14, kind: 'date' as const },
  ]
  return markup`${
    contracts.length > 0 &&
    tableOf(
      { caption: own.heading },
      [{ text: name[0], share: 28 }, { text: kind[0], share: 22 }, { text: terms[0], share: 22 }, ...spans],
      contracts.map((one) => [
        one.name,
        wordOf(words.codes.contractKinds, one.kind),
        one.terms,
        day(one.valid_from),
        day(one.valid_until),
      ]),
    )
  }${
    services.length > 0 &&
    tableOf(
      { caption: own.services, shown: true },
      [{ text: name[0], share: 28 }, { text: scope[0], share: 44 }, ...spans],
      services.map((one) => [
        one.name === '' ? wordOf(words.codes.serviceKinds, one.kind) : one.name,
        one.scope,
        day(one.valid_from),
        day(one.valid_until),
      ]),
    )
  }`
}
