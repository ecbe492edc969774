import { addMonths, isoOf, parseDay } from '../calendar/days/days.ts'
import type { IsoDay } from '../calendar/types.ts'
import { fold } from '../search.ts'

/** A client has one main contract at a time, and supplementary ones beside it. */
export const contractKinds = ['main', 'supplementary'] as const
export type ContractKind = (typeof contractKinds)[number]

/** How often the client is billed; not said, where nobody has agreed it. */
export const billings = ['unknown', 'monthly', 'per-payroll', 'quarterly', 'yearly', 'other'] as const

/** What is attached to a contract. `dpa`: the data-processing agreement, which every client must have signed. */
export const appendixKinds = [
  'dpa',
  'service',
  'prices',
  'terms',
  'responsibilities',
  'confidentiality',
  'other',
] as const
export type AppendixKind = (typeof appendixKinds)[number]

/** What a payroll firm does for a client; `own` is called by its name alone. */
export const serviceKinds = [
  'payroll',
  'incomes-register',
  'travel',
  'holidays',
  'working-time',
  'reports',
  'statistics',
  'hr',
  'pension-and-insurance',
  'advice',
  'own',
] as const

/** From when until when a contract holds; null is without a limit. */
export type Period = {
  readonly id?: string | undefined
  readonly kind: string
  readonly name: string
  readonly valid_from: IsoDay | null
  readonly valid_until: IsoDay | null
}

/** What a contract says of the days on which something of it ends. */
export type Terms = Pick<Period, 'valid_from' | 'valid_until'> & {
  /** Whole months; 0 where no notice period was agreed. */
  readonly notice_months: number
  readonly identified_on: IsoDay | null
  readonly identify_next: IsoDay | null
  readonly price_review: IsoDay | null
}

export type Problem = { readonly field: string; readonly code: string; readonly name?: string }

/**
 * What is wrong with a contract's days, each at its field: an end before its start, an identification to be renewed before it
 * was made, and days on which another main contract (or one of the same name) holds already (`name` says which).
 */
export function problemsOf(contract: Period & Partial<Terms>, others: readonly Period[]): readonly Problem[] {
  const { valid_from, valid_until, identified_on, identify_next } = contract
  const found: Problem[] = []
  if (valid_from !== null && valid_until !== null && valid_until < valid_from)
    found.push({ field: 'valid_until', code: 'ends-before-start' })
  else {
    const other = others.find((one) => one.id !== contract.id && isOneOfTwo(one, contract) && overlap(one, contract))
    if (other) found.push({ field: collision(contract, other), code: 'contract-overlaps', name: other.name })
  }
  if (identified_on && identify_next && identify_next <= identified_on)
    found.push({ field: 'identify_next', code: 'next-before-check' })
  return found
}

/** Whether two contracts cannot hold at the same time: the client's main contracts, and one contract noted twice. */
const isOneOfTwo = (one: Period, other: Period): boolean =>
  one.kind === other.kind && (one.kind === 'main' || fold(one.name) === fold(other.name))

const overlap = (one: Period, other: Period): boolean =>
  (one.valid_from ?? '') <= (other.valid_until ?? '9999') && (other.valid_from ?? '') <= (one.valid_until ?? '9999')

/** The field to put right: a contract that began before the other ends too late, any other begins too early. */
const collision = (contract: Period, other: Period): string =>
  (contract.valid_from ?? '') < (other.valid_from ?? '') ? 'valid_until' : 'valid_from'

/** Whether a contract holds on a day. */
export const holds = ({ valid_from, valid_until }: Pick<Period, 'valid_from' | 'valid_until'>, day: IsoDay): boolean =>
  (valid_from ?? '') <= day && day <= (valid_until ?? '9999')

/**
 * The last day on which a contract with an end can be given notice, or gone on with, in good time: so many whole months before its
 * end. Undefined where it has no end, or no notice period was agreed.
 */
export function noticeDay({ valid_until, notice_months }: Pick<Terms, 'valid_until' | 'notice_months'>) {
  const end = valid_until === null ? undefined : parseDay(valid_until)
  return end === undefined || notice_months === 0 ? undefined : isoOf(addMonths(end, -notice_months))
}
