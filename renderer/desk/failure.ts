import { type ErrorCode, failureOf } from '../../shared/api/failure.ts'
import { entryOf, type Language, wordOf } from '../../shared/domain/words.ts'
import { failures } from '../../shared/i18n/failures.ts'
import { type Failure, fieldTextIn } from '../ui/context.tsx'
import { clock, dayOf, shortDay } from '../ui/dates.ts'

/** Reasons that are about the data file rather than about what was typed, and what they prevented. */
const fileReasons: Readonly<Record<string, 'storage' | 'file'>> = {
  'disk-full': 'storage',
  'read-only': 'storage',
  closed: 'storage',
  locked: 'file',
  damaged: 'file',
  'linked-file': 'file',
  'foreign-parts': 'file',
  'is-open-file': 'file',
  'file-taken': 'storage',
  restoring: 'storage',
  'other-firm': 'file',
  'broken-history': 'file',
  'not-a-database': 'file',
  'newer-file': 'file',
  'not-ours': 'file',
  'open-elsewhere': 'file',
  'cannot-open': 'file',
  'no-such-file': 'file',
  'disk-error': 'storage',
  'no-server': 'storage',
  'wrong-key': 'file',
  'key-missing': 'file',
  'name-too-long': 'file',
  'network-place': 'file',
  'sync-folder': 'file',
}

/** Whatever was thrown, as sentences in one language: what happened, and the next step. */
export const failureIn =
  (language: Language) =>
  (error: unknown): Failure => {
    const { code, reason, fields = {}, facts = {}, incident } = failureOf(error)
    const words = failures[language]
    const fieldText = fieldTextIn(language)
    const kind = kindOf(code, reason)
    const about = reason === undefined ? undefined : entryOf(fileReasons, reason)
    const told = Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, fieldText(field)]))
    if (code === 'internal' && incident === undefined && isBroken(error))
      return { kind, ...words.unreachable, fields: told }
    const text = toldText(language, reason, facts) ?? reasonText(language, reason) ?? words.codes[code]
    return {
      kind,
      title: words.titles[about ?? code],
      text: incident === undefined ? text : `${text} ${words.incident(incident)}`,
      fields: told,
    }
  }

/** Only a faster writer is a conflict that a form can settle; a full disk is one that the user must. */
function kindOf(code: ErrorCode, reason: string | undefined): Failure['kind'] {
  if (code === 'conflict') return reason === undefined || reason === 'changed-elsewhere' ? 'conflict' : 'other'
  return code === 'invalid' || code === 'cancelled' ? code : 'other'
}

/** The sentence of a reason with the facts that came with it: who was faster, which steps are missing. */
function toldText(
  language: Language,
  reason: string | undefined,
  facts: Readonly<Record<string, string | number>>,
): string | undefined {
  const { told, somebody, marks } = failures[language]
  const fact = (name: string) => String(entryOf(facts, name) ?? '')
  const states: Readonly<Record<string, string>> = marks
  if (reason === 'marked-otherwise' && facts['state'] !== undefined)
    return told[reason](fact('person') || somebody, wordOf(states, fact('state')), whenOf(fact('at')))
  if (reason === 'run-blocked' && facts['missing'] !== undefined)
    return told['run-blocked'](fact('client'), fact('missing'))
  if (reason === 'task-blocked' && facts['first'] !== undefined)
    return told['task-blocked'](fact('client'), fact('first'))
  if (reason === 'checklist' && facts['steps'] !== undefined) return told.checklist(fact('client'), fact('steps'))
  if (reason === 'document-too-long' && facts['longest'] !== undefined) return told[reason](fact('longest'))
  return undefined
}

/** `12.1. 9.02` of an instant: the day and the hour, in local time. */
const whenOf = (at: string): string => (at === '' ? '' : `${shortDay(dayOf(at))} ${clock(at)}`)

/** The sentence of a reason on its own, for screens that show one; undefined for reasons that have none. */
export function reasonText(language: Language, reason: string | undefined): string | undefined {
  const texts: Readonly<Record<string, string>> = failures[language].reasons
  return reason === undefined ? undefined : entryOf(texts, reason)
}

/** A call that never arrived: `fetch` throws a TypeError, a closed port an error of its own. */
const isBroken = (error: unknown) =>
  error instanceof TypeError || (error instanceof Error && /clos/i.test(error.message))
