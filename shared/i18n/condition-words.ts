import { clientFacts, type Fact } from '../domain/calendar/rules/facts.ts'
import type { Condition } from '../domain/calendar/types.ts'
import type { Language } from '../domain/words.ts'
import { catalogueWords } from './catalogue.ts'
import { factWords } from './fact-words.ts'

const hasSeveral = (condition: Condition): boolean =>
  'any' in condition || ('in' in condition && condition.in.length > 1)

/** A condition over a client's facts in words: `toimiala: rakentaminen`. */
export function conditionWords(condition: Condition, facts: readonly Fact[], language: Language): string {
  const words = catalogueWords[language]
  const find = (key: string) => [...facts, ...clientFacts].find((one) => one.key === key)
  const nameOf = (key: string) => find(key)?.name[language] ?? key
  if ('all' in condition)
    return (
      condition.all
        .map((part) => conditionWords(part, facts, language))
        // Between several answers stands "or": a comma keeps the parts apart.
        .join(condition.all.some(hasSeveral) ? `, ${words.and} ` : ` ${words.and} `)
    )
  if ('any' in condition)
    return condition.any.map((part) => conditionWords(part, facts, language)).join(` ${words.or} `)
  if ('not' in condition && 'atLeast' in condition.not)
    return words.under(nameOf(condition.not.fact), condition.not.atLeast)
  if ('not' in condition) return words.not(conditionWords(condition.not, facts, language))
  const fact = find(condition.fact)
  const name = nameOf(condition.fact)
  if ('is' in condition) return `${name}: ${factWords(fact, condition.is, language)}`
  if ('in' in condition)
    return `${name}: ${condition.in.map((value) => factWords(fact, value, language)).join(` ${words.or} `)}`
  return words.atLeast(name, condition.atLeast)
}
