import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { monthBasis } from '../../../shared/domain/calendar/words/months.ts'
import { isOff } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Reading } from '../handlers.ts'
import { isTicking } from '../year/index.ts'

/** As many as one can read; the sum stands in `rules.list`. */
const SHOWN = 200

/** The served clients that have a rule otherwise than the firm, by name, with what holds for each in words. */
export async function ruleClients({ key, language }: { key: string; language: Language }, { db, who, env }: Reading) {
  const years = await env.years.all(db, who)
  const differing = [...years.clients.values()].flatMap(({ id, name, number, state, rules }) => {
    const own = isTicking(state) ? rules.findLast((rule) => rule.key === key && rule.scope === 'client') : undefined
    return own ? [{ id, name, number, words: describe(own.rule, language, [], monthBasis(own)), off: isOff(own) }] : []
  })
  return differing.toSorted((one, other) => one.name.localeCompare(other.name, 'fi')).slice(0, SHOWN)
}
