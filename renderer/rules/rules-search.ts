import { confidences, sides } from '../../shared/domain/calendar/types.ts'
import { addressOf, oneOf, typed, words } from '../desk/search.ts'

/** Where a rule comes from: the catalogue as it is, our own, or the catalogue's as the firm has corrected it. */
export const origins = ['catalogue', 'own', 'corrected'] as const
export type RuleOrigin = (typeof origins)[number]

/** What the list of rules is narrowed to and which rule stands open in the panel, in the address. */
export const rulesSearch = addressOf({
  q: typed(),
  category: words(),
  side: oneOf(sides),
  confidence: oneOf(confidences),
  origin: oneOf(origins),
  rule: words(),
})
export type RulesSearch = ReturnType<typeof rulesSearch>
