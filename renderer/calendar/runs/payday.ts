import type { Item } from '../../../shared/api/items.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/expand-anchored.ts'

/** Whether an item is the payday of a run: moved, it takes the run along. */
export const isPayday = ({ rule, key }: Item): boolean => rule === paydayKey && key.includes('#')
