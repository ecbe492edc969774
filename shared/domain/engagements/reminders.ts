import type { IsoDay } from '../calendar/types.ts'
import { noticeDay, type Terms } from './engagement.ts'

/** What of a contract comes to an end or is looked at anew. */
export const reminderKinds = ['notice', 'end', 'identify', 'price'] as const
export type ReminderKind = (typeof reminderKinds)[number]
export type Reminder = { readonly what: ReminderKind; readonly day: IsoDay }

/** How many days before it each begins to ask for attention. */
export const leads: Readonly<Record<ReminderKind, readonly number[]>> = {
  notice: [30, 14],
  end: [30, 14],
  identify: [30],
  price: [30, 14],
}

/**
 * The days of a contract that somebody must be reminded of, each as one-off dated work of the client: nothing of it is stored, and
 * a contract whose days change has others. A notice period that would begin before the contract does says nothing.
 */
export function remindersOf(contract: Terms): readonly Reminder[] {
  const { valid_from, valid_until, identify_next, price_review } = contract
  const notice = noticeDay(contract)
  const days: Readonly<Record<ReminderKind, IsoDay | null | undefined>> = {
    notice: notice !== undefined && notice >= (valid_from ?? '') ? notice : undefined,
    end: valid_until,
    identify: identify_next,
    price: price_review,
  }
  return reminderKinds.flatMap((what) => {
    const day = days[what]
    return day ? [{ what, day }] : []
  })
}

/** The key of a reminder among the client's rules; it is part of what was done by it. */
export const reminderKey = (contract: string, what: ReminderKind): string => `contract-${contract}-${what}`

/** The contract and the reminder that a rule's key names; undefined for the key of any other rule. */
export function reminderIn(key: string): { readonly contract: string; readonly what: ReminderKind } | undefined {
  const [, contract, kind] = /^contract-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-([a-z]+)$/.exec(key) ?? []
  const what = reminderKinds.find((one) => one === kind)
  return contract !== undefined && what !== undefined ? { contract, what } : undefined
}
