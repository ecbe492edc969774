import { confidences, sides } from '../../shared/domain/calendar/types.ts'
import { addressOf, oneOf, typed, words } from '../desk/search.ts'
import { fold } from '../../shared/domain/search.ts'
import type { RuleLine } from './change.ts'
import { hostOf } from './words.ts'

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

export const originOf = ({ wider, versions, scope }: Pick<RuleLine, 'wider' | 'versions' | 'scope'>): RuleOrigin =>
  wider === null && scope !== 'catalogue' ? 'own' : versions.length > 0 ? 'corrected' : 'catalogue'

/** The rules that a search leaves. Every word must be found: in the name, the rule in words or as typed, the category or a source. */
export function narrowed(
  lines: readonly RuleLine[],
  search: RulesSearch,
  categoryName: (category: string) => string,
): readonly RuleLine[] {
  const sought = fold(search.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return lines.filter((line) => {
    if (search.category !== undefined && line.category !== search.category) return false
    if (search.side !== undefined && line.responsible !== search.side) return false
    if (search.confidence !== undefined && line.confidence !== search.confidence) return false
    if (search.origin !== undefined && originOf(line) !== search.origin) return false
    if (sought.length === 0) return true
    const all = fold(
      [line.name, line.words, line.typed, line.key, categoryName(line.category), ...line.sources.map(hostOf)].join(' '),
    )
    return sought.every((word) => all.includes(word))
  })
}
