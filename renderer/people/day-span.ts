import { plainDay, shortDay } from '../ui/dates.ts'

/** `12.–16.1.2027`, `28.12.2026–5.1.2027`, `12.1.2027`: both days inclusive. */
export function daySpan(first: string, last: string): string {
  if (first === last) return plainDay(first)
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}.–${plainDay(last)}`
  return first.slice(0, 4) === last.slice(0, 4)
    ? `${shortDay(first)}–${plainDay(last)}`
    : `${plainDay(first)}–${plainDay(last)}`
}
