import { clientFacts } from '../domain/calendar/rules/facts.ts'
import type { Language } from '../domain/words.ts'
import { clientData } from './client-data.ts'

/** What a client's fact is, in words; a value that no choice knows is shown as it is, and nothing where none is stated. */
export function factWords(key: string, value: unknown, language: Language): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? clientData[language].yes : clientData[language].no
  const fact = clientFacts.find((one) => one.key === key)
  const choice = fact?.type === 'choice' ? fact.choices.find((one) => one.value === value) : undefined
  if (choice) return choice.name[language]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
