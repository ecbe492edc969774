import { clientFacts, type Fact } from '../domain/calendar/rules/facts.ts'
import type { Language } from '../domain/words.ts'
import { countryName } from './countries.ts'
import { clientData } from './client-data.ts'

/** What a client's fact (its key, of those that the program knows) is, in words; a value that no choice knows is shown as it is, and nothing where none is stated. */
export function factWords(fact: Fact | string | undefined, value: unknown, language: Language): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? clientData[language].yes : clientData[language].no
  if ((typeof fact === 'string' ? fact : fact?.key) === 'country' && typeof value === 'string')
    return countryName(value, language)
  const known = typeof fact === 'string' ? clientFacts.find((one) => one.key === fact) : fact
  const choice = known?.type === 'choice' ? known.choices.find((one) => one.value === value) : undefined
  if (choice) return choice.name[language]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
