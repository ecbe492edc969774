import { clientFacts, type Fact } from '../domain/calendar/rules/facts.ts'
import type { Condition } from '../domain/calendar/types.ts'
import type { Language } from '../domain/words.ts'
import { catalogueWords } from './catalogue.ts'
import { factWords } from './fact-words.ts'

/** A condition over a client's facts in words: `toimiala: rakentaminen`. */
export function conditionWords(condition: Condition, facts: readonly Fact[], language: Language): string {
  const words = catalogueWords[language]
  if ('all' in condition)
    return condition.all.map((part) => conditionWords(part, facts, language)).join(` ${words.and} `)
  if ('any' in condition)
    return condition.any.map((part) => conditionWords(part, facts, language)).join(` ${words.or} `)
  if ('not' in condition) return words.not(conditionWords(condition.not, facts, language))
  const fact = [...facts, ...clientFacts].find((one) => one.key === condition.fact)
  const name = fact?.name[language] ?? condition.fact
  if ('is' in condition) return `${name}: ${factWords(fact, condition.is, language)}`
  if ('in' in condition)
    return `${name}: ${condition.in.map((value) => factWords(fact, value, language)).join(` ${words.or} `)}`
  return words.atLeast(name, condition.atLeast)
}
