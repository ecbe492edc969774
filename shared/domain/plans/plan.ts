import type { Language, Words } from '../words.ts'

/** What a plan can be made from: a takeover by its size, an end by its reason (practice, sections 11 and 12). */
export const planTemplates = [
  'takeover-small',
  'takeover-large',
  'end-change',
  'end-restructuring',
  'end-closing',
  'end-unreachable',
] as const
/** Those that take a client in. */
export const takeoverTemplates: readonly PlanTemplate[] = ['takeover-small', 'takeover-large']
export type PlanTemplate = (typeof planTemplates)[number]

export const planKinds = ['takeover', 'end'] as const
export type PlanKind = (typeof planKinds)[number]
/** Whether a plan takes a client in or sees it off: the one mechanism is the same for both. */
export const kindOf = (template: PlanTemplate): PlanKind => (template.startsWith('takeover') ? 'takeover' : 'end')

export const planStates = ['open', 'closed'] as const
export type PlanState = (typeof planStates)[number]

/** Whose a task is: ours, the client's, or the provider's before us or after us. */
export const planSides = ['provider', 'client', 'other'] as const
export type PlanSide = (typeof planSides)[number]

/** What of the takeover or the end a task is about: the page leads there, and the order of the end goes by it. */
export const taskParts = [
  'plain',
  'base-data',
  'interview',
  'matrix',
  'instruction',
  'authorisations',
  'receive',
  'opening-balances',
  'parallel-run',
  'first-payday',
  'survey',
  'cost',
  'last-report',
  'evidence',
  'reconciliation',
  'package',
  'return-document',
  'cancel-authorisations',
  'receipt',
  'retention',
  'close',
] as const
export type TaskPart = (typeof taskParts)[number]

/** What is noted of a plan beside its tasks: who steers it, and what was met about, found, decided and feared. */
export const entryKinds = ['member', 'meeting', 'issue', 'decision', 'risk'] as const
export type EntryKind = (typeof entryKinds)[number]
export const entryStates = ['open', 'closed'] as const

/** More tasks than any one plan has. */
export const mostTasks = 200

/** The key of a task among the client's rules; it is part of what was done by it. */
export const taskKey = (task: string): string => `plan-${task}`
/** The task that a rule's key names; undefined for the key of any other rule. */
export const taskIn = (key: string): string | undefined =>
  /^plan-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(key)?.[1]

export type TemplateTask = {
  readonly key: string
  readonly phase: string
  readonly side: PlanSide
  readonly part: TaskPart
  /** How many days from the anchor, in each template that has it. */
  readonly days: Partial<Readonly<Record<PlanTemplate, number>>>
  /** The tasks that come first, where the template has them. */
  readonly after: readonly string[]
  readonly text: Words
}
/** What ships in `resources/plans`. */
export type TemplateBook = {
  readonly phases: Readonly<Record<string, Words>>
  readonly tasks: readonly TemplateTask[]
}

export type Drafted = {
  readonly key: string
  readonly phase: string
  readonly text: string
  readonly side: PlanSide
  readonly part: TaskPart
  readonly days: number
  readonly after: readonly string[]
}

/** The tasks of a template in a language, in their order. */
export function tasksOf(book: TemplateBook, template: PlanTemplate, language: Language): Drafted[] {
  const mine = book.tasks.filter(({ days }) => days[template] !== undefined)
  const keys = new Set(mine.map(({ key }) => key))
  return mine.map(({ key, phase, side, part, days, after, text }) => ({
    key,
    phase: book.phases[phase]?.[language] ?? phase,
    text: text[language],
    side,
    part,
    days: days[template] ?? 0,
    after: after.filter((one) => keys.has(one)),
  }))
}
