import type { IsoDay } from '../calendar/types.ts'
import type { SheetPayGroup } from './sheet-input.ts'

/** A pay group's timetable, and the days by which something is due for it. */
type Asked = { readonly group: SheetPayGroup; readonly dates: readonly IsoDay[] }

/**
 * The columns of the timetable that have the very days by which something is due, as far as the timetable goes: each pay
 * group's own column, each name once. Undefined where a group has none.
 */
export function columnsWith(asked: readonly Asked[], payday: string): readonly string[] | undefined {
  const found = asked.map((one) => columnWith(one, payday))
  const names = found.filter((name) => name !== undefined)
  return names.length > 0 && names.length === found.length ? [...new Set(names)] : undefined
}

function columnWith({ group: { cutoffs, rows }, dates }: Asked, payday: string): string | undefined {
  const [first] = dates
  if (first === undefined) return undefined
  const columns = [
    ...cutoffs.map((name, at) => ({ name, days: rows.flatMap((each) => each.cutoffs[at]?.day ?? []) })),
    { name: payday, days: rows.map((each) => each.payday) },
  ]
  const has = ({ days }: { readonly days: readonly IsoDay[] }) => {
    // The days of the next payday may have passed, and the timetable ends before the dates do.
    const coming = [...new Set(days.filter((day) => day >= first))].toSorted()
    const last = coming.at(-1)
    return last !== undefined && coming.join() === dates.filter((day) => day <= last).join()
  }
  return columns.find(has)?.name
}
