import { finnishBusinessId } from '../../clients/business-id.ts'
import { languages } from '../../words.ts'
import { eventKinds } from '../rules/event-kinds.ts'
import { clientFacts } from '../rules/facts.ts'
import { type Country, homeCode } from './country.ts'
import { finnishHolidays, finnishLaw } from './finland-days.ts'

/** Finland: what the program brings, read where a Finnish catalogue says nothing of its own. */
export const finland: Country = {
  code: homeCode,
  name: { fi: 'Suomi', sv: 'Finland', en: 'Finland' },
  languages,
  holidays: finnishHolidays,
  law: finnishLaw,
  businessId: finnishBusinessId,
  facts: clientFacts,
  events: eventKinds,
}
