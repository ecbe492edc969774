import type { KeptPart } from '../handover/profiles.ts'
import type { HandoverItem, ItemState, Standing } from './content-kinds.ts'

/** Without these nobody can pay the next wages right: while one is not collected the handover is blocked. */
export const essentialItems: ReadonlySet<HandoverItem> = new Set([
  'company',
  'contacts',
  'pay-groups',
  'employees',
  'year-to-date',
  'holidays',
  'insurances',
  'incomes-register',
  'reconciliation',
  'authorisations',
  'year-clock',
])

/** The parts of a package in which a group lies, where the program keeps it at all: the others travel with the payroll systems. */
export const itemParts: Partial<Readonly<Record<HandoverItem, readonly KeptPart[]>>> = {
  company: ['client'],
  contacts: ['contacts'],
  'pay-groups': ['paygroups', 'cutoffs'],
  agreements: ['engagements', 'services'],
  authorisations: ['mandates'],
  'year-clock': ['deadlines-open', 'calendar'],
  instructions: ['instructions', 'sheet', 'matrix'],
  software: ['systems', 'information'],
  reconciliation: ['reconciliation'],
}

type GroupState = { readonly item: HandoverItem; readonly state: ItemState }
export type Completeness = {
  /** Essential groups that are not there yet. */
  readonly blocking: readonly HandoverItem[]
  /** Others that are still to be done. */
  readonly open: readonly HandoverItem[]
  /** What the successor found missing or could not read. */
  readonly faulty: readonly HandoverItem[]
  /** Whether the successor has marked every group that was to be handed over. */
  readonly complete: boolean
}

/** How far a handover has come: complete only when the successor has marked every item. */
export function completenessOf(items: readonly GroupState[]): Completeness {
  const named = (states: readonly ItemState[]) => items.filter(({ state }) => states.includes(state))
  const todo = named(['to-do'])
  return {
    blocking: todo.filter(({ item }) => essentialItems.has(item)).map(({ item }) => item),
    open: todo.filter(({ item }) => !essentialItems.has(item)).map(({ item }) => item),
    faulty: named(['missing', 'unreadable']).map(({ item }) => item),
    complete: named(['to-do', 'collected', 'delivered']).length === 0,
  }
}

/**
 * Whether a text holds what looks like a Finnish personal identity code (`131052-308T`): six figures of a day that exists, the
 * sign of a century, three figures and the check character. Such a thing stands in no text of this program.
 */
export function looksPersonal(text: string): boolean {
  const signs = '0123456789ABCDEFHJKLMNPRSTUVWXY'
  for (const [, day = '', month = '', year = '', number = '', check = ''] of text
    .toUpperCase()
    .matchAll(/(?<![0-9])(\d\d)(\d\d)(\d\d)\s?[-+–−ABCDEFUVWXY]\s?(\d{3})([0-9A-Y])(?![0-9A-Z])/g)) {
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) continue
    if (signs[Number(day + month + year + number) % 31] === check) return true
  }
  return false
}

/** An amount in cents as people write it: `1 234,50`, `-12`; undefined for what is none. */
export function readMoney(typed: string): number | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(/^[−–]/, '-')
  const found = /^(-?)(\d{1,11})(?:[.,](\d{1,2}))?$/.exec(text)
  if (!found) return text === '' ? 0 : undefined
  const [, sign = '', whole = '', part = ''] = found
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return sign === '-' && cents > 0 ? -cents : cents
}

/** `1 234,50`, as Finnish and Swedish write it, or with a point in English. */
export function moneyText(cents: number, point: ',' | '.' = ','): string {
  const whole = Math.floor(Math.abs(cents) / 100)
  const grouped = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0')
  return `${cents < 0 ? '−' : ''}${grouped}${point}${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

type Compared = {
  readonly old_count: number
  readonly new_count: number
  readonly old_cents: number
  readonly new_cents: number
}
/** Whether nothing was compared yet: a line of the usual ones, which waits for its numbers. */
export const isBlank = (line: {
  readonly old_count: number
  readonly new_count: number
  readonly old_sum: string
  readonly new_sum: string
}): boolean => line.old_count === 0 && line.new_count === 0 && line.old_sum.trim() === '' && line.new_sum.trim() === ''
export const differs = (line: Compared): boolean =>
  line.old_count !== line.new_count || line.old_cents !== line.new_cents
/** How far a line that was compared has come: where it differs it is explained first, and then accepted by somebody. */
export function standingOf(
  line: Compared & { readonly explanation: string; readonly accepted_on: string | null },
): Exclude<Standing, 'blank'> {
  if (!differs(line)) return 'same'
  if (line.explanation.trim() === '') return 'unexplained'
  return line.accepted_on === null ? 'open' : 'accepted'
}
const settled: ReadonlySet<Standing> = new Set(['same', 'accepted'])
/** Whether somebody still has to look at it: nothing is compared, or it differs, and nobody has said why and accepted it. */
export const isUnsettled = ({ standing }: { readonly standing: Standing }): boolean => !settled.has(standing)
