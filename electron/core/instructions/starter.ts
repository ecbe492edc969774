import type { Cutoff, PayGroup } from '../../../shared/domain/calendar/types.ts'
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
  pay_group: string
  cutoff: string
  responsible: string
}

/** The names of the days that all pay groups of a client have agreed, by kind. */
export type Agreed = { readonly material?: string | undefined; readonly approval?: string | undefined }

/** The name of a last day that every pay group has: an item that followed another would be silent about some of them. */
export function sharedName(groups: readonly PayGroup[], kind: Cutoff['kind']): string | undefined {
  const namesOf = ({ cutoffs }: PayGroup) => cutoffs.filter((one) => one.kind === kind).map(({ name }) => name)
  const [first, ...others] = groups.map(namesOf)
  return first?.find((name) => name !== '' && others.every((names) => names.includes(name)))
}

/**
 * The items that a payroll client usually needs, in the client's language (practice, sections 1, 3 and 9). What was agreed with
 * the pay groups is not said a second time: items follow it. What nobody agreed on has no day.
 */
export function starterItems(language: Language, agreed: Agreed): StarterItem[] {
  const { items, sections } = starter[language]
  const rows: ReadonlyArray<
    readonly [keyof typeof items, keyof typeof sections, Audience, string, 'client' | 'provider']
  > = [
    ['hours', 'material', 'client', 'material', 'client'],
    ['absences', 'material', 'client', 'material', 'client'],
    ['holidays', 'material', 'client', 'material', 'client'],
    ['newEmployee', 'employments', 'client', 'material', 'client'],
    ['leaver', 'employments', 'client', '', 'client'],
    ['payChange', 'employments', 'client', 'material', 'client'],
    ['certificates', 'absences', 'client', '', 'client'],
    ['approval', 'approval', 'client', 'approval', 'client'],
    ['receive', 'process', 'process', '', 'provider'],
    ['calculate', 'process', 'process', '', 'provider'],
    ['report', 'process', 'process', 'maksupäivä+5pv >', 'provider'],
    ['late', 'exceptions', 'exception', '', 'client'],
    ['contactAway', 'exceptions', 'exception', '', 'client'],
  ]
  return rows.map(([item, section, audience, due, responsible]) => ({
    audience,
    section: sections[section],
    what: items[item].what,
    how: items[item].how,
    ...dueOf(due, agreed),
    due_words: '',
    pay_group: '',
    responsible,
  }))
}

function dueOf(due: string, agreed: Agreed): { due_rule: string; cutoff: string } {
  if (due !== 'material' && due !== 'approval') return { due_rule: due, cutoff: '' }
  return { due_rule: '', cutoff: agreed[due] ?? '' }
}
