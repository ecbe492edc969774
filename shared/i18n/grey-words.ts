import type { GreyArea } from '../domain/responsibilities/grey-areas.ts'
import type { Language } from '../domain/words.ts'
import { responsibilities } from './responsibilities.ts'

/** What is unclear about a step, as a sentence. */
export function greyWords({ kind, side, name }: GreyArea, language: Language): string {
  const { grey, sides } = responsibilities[language]
  const where = side === null ? '' : sides[side].toLocaleLowerCase()
  if (kind === 'no-person') return grey['no-person'](where)
  if (kind === 'person-left') return grey['person-left'](name, where)
  return grey[kind]
}
