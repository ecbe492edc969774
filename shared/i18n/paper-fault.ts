import type { PaperFault } from '../domain/documents/paper-kinds.ts'
import type { Language } from '../domain/words.ts'
import { look } from './look.ts'

/** What is wrong with a template, with its line; what the engine says stands as the engine says it. */
export function paperFault({ code, line, message }: PaperFault, language: Language): string {
  const words = look[language]
  return `${line > 0 ? words.line(line) : ''}${code === 'engine' ? `${message}.` : words.faults[code]}`
}
