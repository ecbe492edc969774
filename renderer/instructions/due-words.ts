import { formatTyped } from '../../shared/domain/calendar/typed/format.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import type { Language } from '../../shared/domain/words.ts'

/** By when, as a template says it: by a day that will be agreed, or by its own rule. */
export function dueWords(due: string, agreed: Readonly<Record<'material' | 'approval', string>>, language: Language) {
  if (due === 'material' || due === 'approval') return agreed[due]
  const read = due === '' ? undefined : parseTyped(due)
  return read && 'ok' in read ? formatTyped(read.ok, language, 'dotted') : due
}
