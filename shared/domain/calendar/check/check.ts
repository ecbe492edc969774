import type { Words } from '../../words.ts'
import type { ClockRule, IsoDay } from '../types.ts'

/** What a coming year is looked through for, in the order of the page. */
export const checkSections = [
  'paydays',
  'cutoffs',
  'statutory',
  'sources',
  'ends',
  'unset',
  'people',
  'days-off',
] as const
export type CheckSection = (typeof checkSections)[number]

export const checkCodes = [
  'moved',
  'exceptional',
  'fewer-days',
  'own-days',
  'holiday-week',
  'not-verified',
  'verified-dated',
  'will-change',
  'client-ends',
  'role-ends',
  'group-ends',
  'rule-ends',
  'unset',
  'fault',
  'no-responsible',
  'no-deputy',
  'no-days-off',
  'endless-days-off',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** One thing that will ask for attention. The same thing of many clients is told once, with their names. */
export type Finding = {
  readonly section: CheckSection
  readonly code: CheckCode
  readonly rule?: ClockRule | undefined
  /** What it is called where no rule names it: a person, a pay group. */
  readonly name?: string | undefined
  /** A role, or the code of a fault. */
  readonly detail?: string | undefined
  /** The day it would be by itself, and the day it will be. */
  readonly before?: IsoDay | undefined
  readonly after?: IsoDay | undefined
  /** Feasts, weekdays and own days off that cause it. */
  readonly reasons?: readonly Words[] | undefined
  /** Working days left, and as many as there usually are. */
  readonly days?: { readonly left: number; readonly usual: number } | undefined
  /** Which of a client's own it concerns, beside the client's name. */
  readonly of?: string | undefined
}

/** Findings with the same one are one line. */
export const lineOf = ({ section, code, rule, name, detail, before, after, days }: Finding): string =>
  [section, code, rule?.key, rule?.name.fi, name, detail, before, after, days?.left, days?.usual].join('|')
