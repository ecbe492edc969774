import { occurrenceKey } from '../clock/identity.ts'
import { effectiveDue, type Mark } from '../marks/status.ts'
import type { IsoDay, Occurrence } from '../types.ts'

/** What a change of a rule does to one date of one client. Days are the due days as people see them. */
export type DateChange = {
  readonly nominal: IsoDay
  readonly before: IsoDay | undefined
  readonly after: IsoDay | undefined
  readonly mark: Mark['state'] | undefined
  /** It is marked, and stays what people made it although the rule would have it otherwise. */
  readonly kept: boolean
}
export type DateCounts = {
  readonly moved: number
  readonly added: number
  readonly removed: number
  readonly kept: number
}

const isSettled = (mark: Mark | undefined) => mark?.state === 'done' || mark?.state === 'skipped'

/** One date that changed, with what it hangs on. */
type Changed = DateChange & { readonly hangs: string; readonly run: string | undefined }

/**
 * The difference between the dates of one rule of one client before and after a change, by identity. What was done or
 * skipped stays on the day it was done against, also where no rule makes it any more; what was moved stays where it was
 * moved to for as long as the rule makes it. A date that is gone and one that is new are one that moved where they hang on
 * the same payday or event, or lie in the same month on the same anchor; so are the only ones of a year, and the only ones at all. In the order of their days.
 */
export function dateChanges(
  before: readonly Occurrence[],
  after: readonly Occurrence[],
  marks: ReadonlyMap<string, Mark>,
): readonly DateChange[] {
  const old = new Map(before.map((one) => [occurrenceKey(one), one]))
  const fresh = new Map(after.map((one) => [occurrenceKey(one), one]))
  const found: Changed[] = []
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const change = changeOf(old.get(key), fresh.get(key), marks.get(key))
    if (change) found.push(change)
  }
  const whole = found.filter((one) => one.kept || (one.before !== undefined && one.after !== undefined))
  const gone = found.filter((one) => !whole.includes(one) && one.after === undefined)
  const made = found.filter((one) => !whole.includes(one) && one.before === undefined)
  const once = [single(before), single(after)]
  const places: Place[] = [
    (one) => one.run,
    (one) => `${monthOf(one.nominal)} ${one.hangs}`,
    (one) => {
      const year = `${yearOf(one.nominal)} ${one.hangs}`
      return once.every((years) => years.has(year)) ? year : undefined
    },
    (one) => (before.length === 1 && after.length === 1 ? one.hangs : undefined),
  ]
  return [...whole, ...paired(gone, made, places)]
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map(({ nominal, before: was, after: will, mark, kept }) => ({ nominal, before: was, after: will, mark, kept }))
}

const dayOf = (change: DateChange) => change.after ?? change.before ?? change.nominal

function changeOf(
  was: Occurrence | undefined,
  will: Occurrence | undefined,
  mark: Mark | undefined,
): Changed | undefined {
  const one = will ?? was
  if (!one) return undefined
  const shown = (occurrence: Occurrence | undefined) => occurrence && effectiveDue(occurrence, mark)
  // Settled work is shown whatever the rules say, so for it nothing appears and nothing goes.
  const before = shown(isSettled(mark) ? (was ?? will) : was)
  const after = shown(isSettled(mark) ? one : will)
  const kept = mark !== undefined && before === after && was !== undefined && was.due !== will?.due
  if (before === after && !kept) return undefined
  return { nominal: one.nominal, before, after, mark: mark?.state, kept, hangs: hangs(one), run: runOf(one) }
}

const hangs = (one: Occurrence) => one.anchor?.id ?? ''
/** The very payday or event that it hangs on: counted otherwise it may lie in another month. */
const runOf = ({ anchor }: Occurrence) => anchor && `${anchor.id}@${anchor.day}`
const yearOf = (nominal: IsoDay) => nominal.slice(0, '2027'.length)
const monthOf = (nominal: IsoDay) => nominal.slice(0, '2027-01'.length)

/** Years of an anchor that have one date each: what happens once a year moves within it. */
function single(dates: readonly Occurrence[]): ReadonlySet<string> {
  const years = Map.groupBy(dates, (one) => `${yearOf(one.nominal)} ${hangs(one)}`)
  return new Set([...years].flatMap(([year, all]) => (all.length === 1 ? [year] : [])))
}

type Place = (one: Changed) => string | undefined

/** Pairs what went with what came by their places, the first kind of place first. */
function paired(gone: readonly Changed[], made: readonly Changed[], places: readonly Place[]): readonly DateChange[] {
  const left = new Set(gone)
  let came = [...made]
  const moved: DateChange[] = []
  for (const place of places) {
    const byPlace = Map.groupBy(left, place)
    came = came.filter((one) => {
      const at = place(one)
      const old = at === undefined ? undefined : byPlace.get(at)?.shift()
      if (!old) return true
      left.delete(old)
      moved.push({ ...one, before: old.before, mark: old.mark })
      return false
    })
  }
  return [...moved, ...left, ...came]
}

/** How many dates moved, came, went, and stayed because people had marked them. */
export function countChanges(changes: readonly DateChange[]): DateCounts {
  const counts = { moved: 0, added: 0, removed: 0, kept: 0 }
  for (const { before, after, kept } of changes) {
    if (kept) counts.kept++
    else if (before === undefined) counts.added++
    else if (after === undefined) counts.removed++
    else counts.moved++
  }
  return counts
}
