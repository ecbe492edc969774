import { fold, holds } from '../../shared/domain/search.ts'
import type { RuleLine } from './change.ts'
import type { RuleOrigin, RulesSearch } from './rules-search.ts'
import { hostOf } from './words.ts'

/** Where a rule comes from. */
export const originOf = ({ wider, versions, scope }: Pick<RuleLine, 'wider' | 'versions' | 'scope'>): RuleOrigin =>
  wider === null && scope !== 'catalogue' ? 'own' : versions.length > 0 ? 'corrected' : 'catalogue'

/** The rules that a search leaves. Every word must be found: in the name, the rule in words or as typed, the category or a source. */
export function narrowed(
  lines: readonly RuleLine[],
  search: RulesSearch,
  categoryName: (category: string) => string,
): readonly RuleLine[] {
  const words = fold(search.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return lines.filter((line) => {
    if (search.category !== undefined && line.category !== search.category) return false
    if (search.side !== undefined && line.responsible !== search.side) return false
    if (search.confidence !== undefined && line.confidence !== search.confidence) return false
    if (search.origin !== undefined && originOf(line) !== search.origin) return false
    if (words.length === 0) return true
    const all = fold(
      [line.name, line.words, line.typed, line.key, categoryName(line.category), ...line.sources.map(hostOf)].join(' '),
    )
    return words.every((word) => holds(all, word))
  })
}
