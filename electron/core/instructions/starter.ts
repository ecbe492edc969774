import type { Audience } from '../../../shared/domain/instructions.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { starter } from '../../../shared/i18n/starter.ts'

type StarterItem = {
  audience: Audience
  section: string
  what: string
  how: string
  due_rule: string
  due_words: string
  responsible: string
}

/** The items that a payroll client usually needs, in the client's language (practice, sections 1, 3 and 9). */
export function starterItems(language: Language): StarterItem[] {
  const { items, sections } = starter[language]
  const rows: ReadonlyArray<
    readonly [keyof typeof items, keyof typeof sections, Audience, string, 'client' | 'provider']
  > = [
    ['hours', 'material', 'client', 'maksupäivä-5tp', 'client'],
    ['absences', 'material', 'client', 'maksupäivä-5tp', 'client'],
    ['holidays', 'material', 'client', 'maksupäivä-5tp', 'client'],
    ['newEmployee', 'employments', 'client', 'maksupäivä-5tp', 'client'],
    ['leaver', 'employments', 'client', '', 'client'],
    ['payChange', 'employments', 'client', 'maksupäivä-5tp', 'client'],
    ['certificates', 'absences', 'client', '', 'client'],
    ['approval', 'approval', 'client', 'maksupäivä-2tp', 'client'],
    ['receive', 'process', 'process', '', 'provider'],
    ['calculate', 'process', 'process', '', 'provider'],
    ['report', 'process', 'process', 'maksupäivä+5pv', 'provider'],
    ['late', 'exceptions', 'exception', '', 'client'],
    ['contactAway', 'exceptions', 'exception', '', 'client'],
  ]
  return rows.map(([item, section, audience, due_rule, responsible]) => ({
    audience,
    section: sections[section],
    what: items[item].what,
    how: items[item].how,
    due_rule,
    due_words: '',
    responsible,
  }))
}
