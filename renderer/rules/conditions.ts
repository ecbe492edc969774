import type { ConditionPart } from '../../shared/domain/calendar/rules/condition-parts.ts'
import { clientFacts, type Fact } from '../../shared/domain/calendar/rules/facts.ts'
import type { Language } from '../../shared/domain/words.ts'
import { countryName } from '../../shared/i18n/countries.ts'
import { factWords } from '../../shared/i18n/fact-words.ts'
import type { Option } from '../ui/fields.tsx'

const named = (code: string) => ({
  fi: countryName(code, 'fi'),
  sv: countryName(code, 'sv'),
  en: countryName(code, 'en'),
})

/** What a rule of the firm can ask of a client: also what only a country asks, and which country it is where there are several. */
export function factsToAsk(asked: readonly Fact[], countries: readonly string[]): readonly Fact[] {
  const all = [...new Map([...clientFacts, ...asked].map((fact) => [fact.key, fact])).values()]
  return all.map((fact) =>
    fact.key === 'country' && fact.type === 'choice' && countries.length > 1
      ? { ...fact, choices: countries.map((value) => ({ value, name: named(value) })) }
      : fact,
  )
}

/** A condition on a fact as it begins: yes, its first answer, or ten at least. */
export function newPart(fact: Fact): ConditionPart {
  if (fact.type === 'number') return { fact: fact.key, is: 'atLeast', n: 10 }
  if (fact.type === 'yes-no') return { fact: fact.key, is: 'any', answers: [true] }
  const first = fact.choices.find((choice) => !choice.former)?.value ?? fact.default
  return { fact: fact.key, is: 'any', answers: [first] }
}

/** The answers that can be chosen, with those that are chosen already, whatever they are. */
export function answersOf(
  fact: Fact | undefined,
  chosen: readonly (string | number | boolean)[],
  language: Language,
): Option[] {
  const offered =
    fact?.type === 'yes-no'
      ? [true, false]
      : fact?.type === 'choice'
        ? fact.choices.filter((choice) => !choice.former).map(({ value }) => value)
        : []
  return [...new Set([...offered, ...chosen])].map((value) => ({
    value: String(value),
    label: factWords(fact, value, language),
  }))
}
