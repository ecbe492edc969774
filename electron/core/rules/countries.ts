import type { CountryLine } from '../../../shared/api/countries.ts'
import { homeCode } from '../../../shared/domain/calendar/countries/country.ts'
import { factsOf } from '../../../shared/domain/calendar/rules/conditions.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { eventKinds } from '../../../shared/domain/calendar/rules/event-kinds.ts'
import { clientFacts, type Fact } from '../../../shared/domain/calendar/rules/facts.ts'
import type { Reading } from '../handlers.ts'

/** What a country's items ask of a client: in Finland all that the program knows, elsewhere what they do ask of it, and their own. */
function factsIn(code: string, catalogues: Catalogues): readonly Fact[] {
  const { facts } = catalogues.country(code)
  if (code === homeCode) return facts
  const asked = new Set(catalogues.of(code).flatMap(({ appliesWhen }) => (appliesWhen ? factsOf(appliesWhen) : [])))
  return [...clientFacts.filter(({ key }) => asked.has(key)), ...facts]
}

/** The countries that clients can be of. */
export async function countriesInUse({ db, env }: Reading): Promise<CountryLine[]> {
  const catalogues = await env.catalogue.all(db)
  return catalogues.all.map(({ country: { code, name, languages, businessId, events } }) => {
    // The program's own kinds happen anywhere; rules of one's own may hang on them.
    const kinds = [...events, ...eventKinds.filter(({ kind }) => !events.some((event) => event.kind === kind))]
    const line = {
      code,
      name,
      languages,
      businessId: businessId ?? null,
      facts: factsIn(code, catalogues),
      events: kinds,
    }
    // The wire's schemas do not know `readonly`; a copy is theirs.
    return structuredClone(line) as unknown as CountryLine
  })
}
