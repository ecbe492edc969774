import { clientFacts, type Fact } from '../../shared/domain/calendar/rules/facts.ts'
import type { Condition } from '../../shared/domain/calendar/types.ts'
import type { Language } from '../../shared/domain/words.ts'
import { conditionWords } from '../../shared/i18n/condition-words.ts'
import type { Option } from '../ui/fields.tsx'

/**
 * The conditions that a rule of the firm can have: each a single answer about a client, also to what only a country asks. One
 * that a rule has already stays among them, whatever it is.
 */
export function conditionsFor(
  language: Language,
  asked: readonly Fact[],
  chosen: Condition | null | undefined,
): readonly Option[] {
  const facts = [...new Map([...clientFacts, ...asked].map((fact) => [fact.key, fact])).values()]
  const answers = facts
    .filter((fact) => !fact.former)
    .flatMap((fact): Condition[] => {
      if (fact.type === 'yes-no') return [{ fact: fact.key, is: true }]
      if (fact.type !== 'choice') return []
      return fact.choices.filter((choice) => !choice.former).map(({ value }) => ({ fact: fact.key, is: value }))
    })
  const all = new Map([...answers, ...(chosen ? [chosen] : [])].map((one) => [JSON.stringify(one), one]))
  return [...all].map(([value, condition]) => ({ value, label: conditionWords(condition, facts, language) }))
}
