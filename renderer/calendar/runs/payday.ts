import type { Item, RunLine } from '../../../shared/api/items.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/expand-anchored.ts'

/** Whether an item is the payday of a run: moved, it takes the run along. */
export const isPayday = ({ rule, key }: Item): boolean => rule === paydayKey && key.includes('#')

/** A payday as its window names it. */
export type PaydayOf = Pick<Item, 'client_id' | 'client' | 'key'>

/** The payday of a client's run; undefined where it lies outside what is known. */
export function paydayOf({ client_id, steps }: RunLine, client: string): PaydayOf | undefined {
  const payday = steps.find(({ key }) => key.startsWith(`${paydayKey}@`))
  return payday && { client_id, client, key: payday.key }
}
