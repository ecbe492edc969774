import { clientFacts } from '../../shared/domain/calendar/rules/facts.ts'
import type { Language } from '../../shared/domain/words.ts'
import { factWords } from '../../shared/i18n/fact-words.ts'

/** The industries that deadlines depend on; one that came from elsewhere stays on offer. */
export function industryOptions(present: string, language: Language) {
  const fact = clientFacts.find(({ key }) => key === 'industry')
  const known = fact?.type === 'choice' ? fact.choices.map(({ value }) => value) : []
  const all = present === '' || known.includes(present) ? known : [...known, present]
  return all.map((value) => ({ value, label: sentenceCase(factWords('industry', value, language)) }))
}
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
